using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class HeadlineTests
{
    [Theory]
    [InlineData(5, Band.NotEnoughAnswers)]
    [InlineData(6, Band.Clear)]
    public void Band_NeedsSixtyPercentOfTheItems(int answered, Band expected)
    {
        var rubric = SampleRubric.Of([(1, "RRRRR"), (1, "RRRRR")]);
        var sheet = SampleRubric.Sheet(rubric.Items.Take(answered).Select(item => (item.Id.Value, 2)));
        Assert.Equal(expected, Scorer.Score(rubric, sheet).Axis(AxisId.Technical).Band);
    }

    [Fact]
    public void Band_AtFiftySixPercentOfTwentyFiveItems_NeedsFourteenAnswersNotFifteen()
    {
        // 0.56 · 25 is 14.000000000000002 in floating point.
        var rubric = SampleRubric.Of([.. Enumerable.Repeat((1, "RRRRR"), 5)]) with { MinimumAnswered = 0.56 };
        Assert.Equal(Band.Clear, BandWith(14));
        Assert.Equal(Band.NotEnoughAnswers, BandWith(13));

        Band BandWith(int answered) =>
            Scorer.Score(rubric, SampleRubric.Sheet(rubric.Items.Take(answered).Select(item => (item.Id.Value, 2)))).Axes[0].Band;
    }

    [Theory]
    [InlineData(2, 2, Role.TechnicalProgramManager)]
    [InlineData(-2, 2, Role.ProgramManager)]
    [InlineData(2, -2, Role.TechnicalProjectManager)]
    [InlineData(-2, -2, Role.ProjectManager)]
    public void Headline_OfFirmSides_IsTheRoleAtTheirCorner(int technical, int scope, Role role)
    {
        var rubric = SampleRubric.Sound();
        var verdict = Scorer.Score(rubric, SampleRubric.Toward(rubric, technical, scope));
        Assert.Equal(role, verdict.Headline.Role);
        Assert.Empty(verdict.Headline.Between);
        Assert.Equal(100, verdict.Fits.Single(fit => fit.Role == role).Fit);
        Assert.Equal(1, verdict.Fits.Count(fit => fit.Fit == 0));
        Assert.Equal(2, verdict.Fits.Count(fit => fit.Fit == 50));
    }

    [Theory]
    [InlineData(0, 2, new[] { Role.TechnicalProgramManager, Role.ProgramManager })]
    [InlineData(0, -2, new[] { Role.TechnicalProjectManager, Role.ProjectManager })]
    [InlineData(2, 0, new[] { Role.TechnicalProgramManager, Role.TechnicalProjectManager })]
    [InlineData(-2, 0, new[] { Role.ProgramManager, Role.ProjectManager })]
    [InlineData(0, 0, new[] { Role.TechnicalProgramManager, Role.ProgramManager, Role.TechnicalProjectManager, Role.ProjectManager })]
    public void Headline_WhenAnAxisIsTooClose_IsBetweenTheRolesLeft(int technical, int scope, Role[] between)
    {
        var rubric = SampleRubric.Sound();
        var sheet = SampleRubric.Toward(rubric, technical, scope);
        var headline = Scorer.Score(rubric, sheet).Headline;
        Assert.Null(headline.Role);
        Assert.Equal(between, headline.Between);
        Assert.Equivalent(headline, Scorer.Headline(rubric, sheet), strict: true);
    }

    [Fact]
    public void Headline_WhenOnlyTheScopeIsSkipped_IsBetweenTheTwoTechnicalRoles()
    {
        var rubric = SampleRubric.Sound();
        var answers = SampleRubric.Toward(rubric, 2).Answers.Where(answer => answer.Key.Value.StartsWith('t')).ToDictionary();
        var headline = Scorer.Headline(rubric, new AnswerSheet { Answers = answers });
        Assert.Equal((Band.Clear, Band.NotEnoughAnswers), (headline.Band, headline.ScopeBand));
        Assert.Equal([Role.TechnicalProgramManager, Role.TechnicalProjectManager], headline.Between.AsEnumerable());
    }
}
