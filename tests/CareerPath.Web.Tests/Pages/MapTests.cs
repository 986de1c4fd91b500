using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Pages;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class MapTests(Site site) : IClassFixture<Site>
{
    private static readonly int[] _strengths = [-2, -1, 0, 1, 2];

    [Fact]
    public void TheRegion_AlwaysIncludesTheScoreItself()
    {
        var rubric = site.Content.Rubric;
        foreach (var strength in _strengths)
        {
            var sheet = new AnswerSheet { Answers = rubric.Items.ToDictionary(i => i.Id, i => Position.Of(QuizJourney.Toward(i, strength))) };
            foreach (var axis in Scorer.Score(rubric, sheet).Axes)
            {
                var shown = ResultView.SecondTry(axis);
                Assert.InRange(axis.Score, shown.Low, shown.High);
                Assert.True(shown.Low <= axis.Region.Low && shown.High >= axis.Region.High);
            }
        }
    }

    [Fact]
    public void TheDrawing_IsNoFinerThanItsWords()
    {
        var rubric = site.Content.Rubric;
        foreach (var seed in Enumerable.Range(0, 40))
        {
            var verdict = new ResultView(rubric, Sheets.Seeded(rubric, seed)).Verdict;
            var map = MapModel.Of(verdict);
            Assert.All(
                new[] { map.Technical!.Value, map.Scope!.Value, map.TechLow, map.TechHigh, map.ScopeLow, map.ScopeHigh },
                place => Assert.Equal(Math.Round(place, 2), place));
            Assert.InRange(map.Technical!.Value - verdict.Axis(AxisId.Technical).Score, -0.005, 0.005);
        }
    }

    [Fact]
    public async Task ExtremeAnswers_AreToldToLandAgainUpToWhereTheyAre()
    {
        var result = await site.NewVisitor().TakeQuizTowardAsync(site.Content.Rubric, 1, 1);

        var told = result.Page.QuerySelector("svg.map desc")!.TextContent;

        Assert.Contains("You stand 100 of 100 toward technical", told, StringComparison.Ordinal);
        Assert.Matches(@"from \d+ of 100 toward technical to 100 of 100 toward technical", told);
        Assert.Matches(@"from \d+ of 100 toward a program to 100 of 100 toward a program", told);
    }
}
