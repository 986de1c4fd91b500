using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>The third axis, which asks whether any of the four roles suits.</summary>
public class OthersAxisTests
{
    private static readonly Rubric _rubric = SampleRubric.Full();

    [Theory]
    [InlineData(2, Band.Clear, Suits.Yes)]
    [InlineData(-2, Band.Clear, Suits.None)]
    [InlineData(0, Band.TooClose, Suits.Open)]
    public void Suits_FollowsTheSideOfTheAxis(int others, Band band, Suits expected)
    {
        var verdict = Score(SampleRubric.Toward(_rubric, 2, 2, others));
        Assert.Equal((band, expected), (verdict.Axis(AxisId.Others).Band, verdict.Headline.Suits));
    }

    [Theory]
    [InlineData("eaeacccc", Suits.Yes)]
    [InlineData("aeaecccc", Suits.None)]
    public void Suits_IsDecidedByALeaningToo(string answers, Suits expected)
    {
        // In the order asked the high side is right, left, right, left, and four answers alike have a chance of 1 in 8.
        var items = _rubric.Items.Where(item => _rubric.AxisOf(item) == AxisId.Others);
        var verdict = Score(SampleRubric.Sheet(items, answers));
        Assert.Equal((Band.Leaning, expected), (verdict.Axis(AxisId.Others).Band, verdict.Headline.Suits));
    }

    [Theory]
    [InlineData(4, Band.NotEnoughAnswers, Suits.Open)]
    [InlineData(5, Band.Leaning, Suits.None)]
    public void Suits_NeedsFiveOfTheEightAnswers(int answered, Band band, Suits expected)
    {
        // The last ones: the first four are the first look.
        var map = _rubric.Items.Where(item => _rubric.AxisOf(item) != AxisId.Others);
        var others = _rubric.Items.Where(item => _rubric.AxisOf(item) == AxisId.Others).TakeLast(answered);
        var verdict = Score(SampleRubric.Toward(_rubric, 2, 2, -2).Only([.. map, .. others]));
        Assert.Equal((band, expected), (verdict.Axis(AxisId.Others).Band, verdict.Headline.Suits));
    }

    [Fact]
    public void TheAxis_MovesNoScoreNoFitAndNoBandOfTheOthers() => SheetCase.ForAll(found =>
    {
        var verdict = Scorer.Score(found.Rubric, found.Sheet);
        var with = WithOthers(found.Rubric);
        // Low, middle or high, depending on the case.
        var position = (2 * (found.Rubric.Items.Length % 3)) - 2;
        var answers = with.Items.Where(item => with.AxisOf(item) == AxisId.Others)
            .Select(item => (item.Id, Position: item.High == ItemSide.Right ? position : -position));
        var other = Scorer.Score(with, answers.Aggregate(found.Sheet, (sheet, answer) => sheet.With(answer.Id, Position.Of(answer.Position))));
        return other.Headline.Suits == (position > 0 ? Suits.Yes : position < 0 ? Suits.None : Suits.Open)
            && other.Fits.SequenceEqual(verdict.Fits)
            && other.Headline.Role == verdict.Headline.Role && other.Headline.Between.SequenceEqual(verdict.Headline.Between)
            && verdict.Axes.Zip(other.Axes).All(pair => pair.First.Score.Equals(pair.Second.Score) && pair.First.Band == pair.Second.Band
                && pair.First.Stability.Equals(pair.Second.Stability) && pair.First.Chance.Equals(pair.Second.Chance));
    });

    [Fact]
    public void ARubricOfTwoAxes_IsValidAndLeavesTheQuestionOpen()
    {
        var rubric = SampleRubric.Sound();
        Assert.Empty(RubricRules.Check(rubric));
        Assert.False(rubric.Has(AxisId.Others));
        Assert.Throws<ArgumentOutOfRangeException>(() => rubric.Axis(AxisId.Others));
        var verdict = Scorer.Score(rubric, SampleRubric.Toward(rubric, 2, 2));
        Assert.Equal(Suits.Open, verdict.Headline.Suits);
        Assert.Null(verdict.Others);
        Assert.Throws<ArgumentOutOfRangeException>(() => verdict.Axis(AxisId.Others));
    }

    [Fact]
    public void ARubricOfThreeAxes_HasTheThirdUnderItsName()
    {
        Assert.Empty(RubricRules.Check(_rubric));
        var verdict = Score(SampleRubric.Toward(_rubric, 0, 0, 1));
        Assert.Equal("Through others or by hand", _rubric.Axis(AxisId.Others).Name);
        Assert.Same(verdict.Others, verdict.Axis(AxisId.Others));
        Assert.Equal((AxisId.Others, 0.5, 8), (verdict.Others!.Id, verdict.Others.Score, verdict.Others.Items));
    }

    private static Verdict Score(AnswerSheet sheet) => Scorer.Score(_rubric, sheet);

    private static Rubric WithOthers(Rubric rubric)
    {
        var other = SampleRubric.Of([(1, "R")], others: [(2, "RL"), (2, "LR"), (2, "RL"), (2, "LR")]);
        var items = other.Items.Where(item => other.AxisOf(item) == AxisId.Others);
        // Among the other items, not behind them.
        return rubric with { Axes = rubric.Axes.Add(other.Axes[2]), Items = [rubric.Items[0], .. items, .. rubric.Items.Skip(1)] };
    }
}
