using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>Six technical pairs, four of scope and four of others are the first look; 11, 9 and 5 answers are enough for a verdict.</summary>
public class FirstLookTests
{
    private static readonly Rubric _rubric = SampleRubric.Full();
    private static readonly Item[] _look = [.. _rubric.Items.Where(item => item.FirstLook)];

    [Fact]
    public void AFirstLook_IsAFirstDirectionAndLeansAtMost()
    {
        var verdict = Score(SampleRubric.Toward(_rubric, 2, 2, -2).Only(_look));
        Assert.Equal(14, verdict.Axes.Sum(axis => axis.Answered));
        // All six one way have a chance of 1 in 32 and need three changes (weights 4, 4 and 3 of 18): it would be clear if the answers were enough.
        var technical = verdict.Axis(AxisId.Technical);
        Assert.Equal((1.0, 1.0 / 32, 3), (technical.Stability, technical.Chance, technical.FewestChanges));
        Assert.Equal([Band.Leaning, Band.Leaning, Band.Leaning], verdict.Axes.Select(axis => axis.Band));
        Assert.All(verdict.Axes, axis => Assert.True(axis.FirstLook));
        Assert.Equal(Role.TechnicalProgramManager, verdict.Headline.Role);
        Assert.True(verdict.Headline.FirstDirection);
        // The axis others leans low and says nothing yet.
        Assert.Equal((Side.Low, Suits.Open), (verdict.Axis(AxisId.Others).Side, verdict.Headline.Suits));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(13)]
    public void AFirstLookWithOnePairSkipped_IsNotEnough(int skipped)
    {
        var verdict = Score(SampleRubric.Toward(_rubric, 2, 2, 2).Only(_look.Where((_, i) => i != skipped)));
        Assert.All(verdict.Axes, axis => Assert.Equal((Band.NotEnoughAnswers, false, false), (axis.Band, axis.FirstLook, axis.TooEarly)));
        Assert.False(verdict.Headline.FirstDirection);
        Assert.Null(verdict.Headline.Role);
    }

    [Fact]
    public void AnAxisWithEnoughAnswers_HasNoFirstLook()
    {
        // The whole technical axis beside the first look of the others: five more pairs are enough, four are not.
        var technical = _rubric.Items.Where(item => item.Round == 1 && _rubric.AxisOf(item) == AxisId.Technical).Except(_look).ToList();
        var sheet = SampleRubric.Toward(_rubric, 2, 2, 2);
        Assert.Equal((Band.Leaning, true), Technical(technical.Take(4)));
        Assert.Equal((Band.Clear, false), Technical(technical.Take(5)));
        var verdict = Score(sheet.Only([.. _look, .. technical]));
        Assert.Equal([false, true, true], verdict.Axes.Select(axis => axis.FirstLook));
        Assert.True(verdict.Headline.FirstDirection);

        (Band, bool) Technical(IEnumerable<Item> more)
        {
            var axis = Score(sheet.Only([.. _look, .. more])).Axis(AxisId.Technical);
            return (axis.Band, axis.FirstLook);
        }
    }

    [Fact]
    public void SecondRoundAnswers_DoNotTurnAFirstLookIntoMore()
    {
        var second = _rubric.Items.Where(item => item.Round == 2);
        var axis = Score(SampleRubric.Toward(_rubric, 2, 2).Only([.. _look, .. second])).Axis(AxisId.Technical);
        Assert.Equal((Band.Leaning, true, 14, 26), (axis.Band, axis.FirstLook, axis.Answered, axis.Items));
    }

    [Fact]
    public void AFirstLookAtOthersAlone_IsNoFirstDirectionAndSaysNothing()
    {
        var map = _rubric.Items.Where(item => item.Round == 1 && _rubric.AxisOf(item) != AxisId.Others);
        var verdict = Score(SampleRubric.Toward(_rubric, 2, 2, -2).Only([.. _look, .. map]));
        Assert.Equal([false, false, true], verdict.Axes.Select(axis => axis.FirstLook));
        Assert.Equal((Band.Leaning, Side.Low), (verdict.Axis(AxisId.Others).Band, verdict.Axis(AxisId.Others).Side));
        Assert.Equal((Suits.Open, false), (verdict.Headline.Suits, verdict.Headline.FirstDirection));
    }

    [Fact]
    public void OthersAnsweredWhole_SaysNothingBesideAFirstDirection()
    {
        var others = _rubric.Items.Where(item => _rubric.AxisOf(item) == AxisId.Others);
        var verdict = Score(SampleRubric.Toward(_rubric, 2, 2, -2).Only(_look.Union(others)));
        Assert.Equal((Band.Clear, false), (verdict.Axis(AxisId.Others).Band, verdict.Axis(AxisId.Others).FirstLook));
        Assert.Equal((Suits.Open, true), (verdict.Headline.Suits, verdict.Headline.FirstDirection));
    }

    [Fact]
    public void AFirstLookThatDoesNotLean_IsTooEarlyOnlyBelowSixPairs()
    {
        var verdict = Score(SampleRubric.Toward(_rubric, 0).Only(_look));
        Assert.Equal([Band.TooClose, Band.TooClose, Band.TooClose], verdict.Axes.Select(axis => axis.Band));
        Assert.Equal([false, true, true], verdict.Axes.Select(axis => axis.TooEarly));
        Assert.All(Score(SampleRubric.Toward(_rubric, 2, 2, 2).Only(_look)).Axes, axis => Assert.False(axis.TooEarly));
        // All pairs answered and too close is not too early.
        Assert.All(Score(SampleRubric.Toward(_rubric, 0)).Axes, axis => Assert.Equal((Band.TooClose, false), (axis.Band, axis.TooEarly)));
    }

    [Fact]
    public void ARubricWithoutAFirstLook_HasNoFirstDirection()
    {
        var rubric = _rubric with { Items = [.. _rubric.Items.Select(item => item with { FirstLook = false })] };
        var verdict = Scorer.Score(rubric, SampleRubric.Toward(rubric, 2, 2, 2).Only(_look));
        Assert.All(verdict.Axes, axis => Assert.Equal((Band.NotEnoughAnswers, false), (axis.Band, axis.FirstLook)));
        Assert.False(verdict.Headline.FirstDirection);
    }

    private static Verdict Score(AnswerSheet sheet)
    {
        var verdict = Scorer.Score(_rubric, sheet);
        Assert.Equivalent(verdict.Headline, Scorer.Headline(_rubric, sheet), strict: true);
        return verdict;
    }
}
