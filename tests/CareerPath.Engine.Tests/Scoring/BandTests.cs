using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class BandTests
{
    // Answers of +1, +1, -½ and -½ in one criterion: 0.916 exactly (0.9159999999999999 in floating point). Of the sixteen tosses of 2, 2, 1
    // and 1 twelve are not 0, so the chance to be 2 away or more is ¾. One answer flips it.
    private static readonly AnswerSheet _sheet = SampleRubric.Sheet(("t1-1", 2), ("t1-2", 2), ("t1-3", -1), ("t1-4", -1));

    [Fact]
    public void TheSheetOfTheseTests_HasTheFiguresItIsSaidToHave()
    {
        var axis = Axis(new(0.95), new(0.8));
        Assert.Equal(0.916, axis.Stability, 1e-12);
        Assert.Equal((0.75, 1), (axis.Chance, axis.FewestChanges));
    }

    [Theory]
    [InlineData(0.916, 0.75, 1, Band.Clear)]
    [InlineData(0.917, 0.75, 1, Band.Leaning)]
    [InlineData(0.916, 0.749, 1, Band.Leaning)]
    [InlineData(0.916, 0.75, 2, Band.Leaning)]
    [InlineData(0.916, null, null, Band.Clear)]
    [InlineData(0.916, 0.75, null, Band.Clear)]
    [InlineData(0.916, 0.749, null, Band.Leaning)]
    [InlineData(0.916, null, 2, Band.Leaning)]
    [InlineData(0.917, null, null, Band.Leaning)]
    public void Clear_NeedsAllThatTheRubricNamesForIt(double stability, double? chance, int? changes, Band expected) =>
        Assert.Equal(expected, Axis(new(stability, chance, changes), new(0.8)).Band);

    [Theory]
    [InlineData(0.916, 0.75, null, Band.Leaning)]
    [InlineData(0.917, 0.75, null, Band.TooClose)]
    [InlineData(0.916, 0.749, null, Band.TooClose)]
    [InlineData(0.916, null, null, Band.Leaning)]
    [InlineData(0.917, null, null, Band.TooClose)]
    [InlineData(0.916, 0.75, 1, Band.Leaning)]
    [InlineData(0.916, 0.75, 2, Band.TooClose)]
    public void Leaning_NeedsAllThatTheRubricNamesForIt(double stability, double? chance, int? changes, Band expected) =>
        Assert.Equal(expected, Axis(new(0.95, 0.05, 3), new(stability, chance, changes)).Band);

    [Fact]
    public void EveryBand_IsTheOneThatItsFiguresReach() => SheetCase.ForAll(found =>
    {
        var old = Scorer.Score(found.Rubric, found.Sheet);
        var @new = Scorer.Score(found.Rubric with { Bands = SampleRubric.Limits }, found.Sheet);
        return old.Axes.Zip(@new.Axes).All(pair =>
            pair.First.Band == Expected(pair.First, clear: true, leaning: true)
            && pair.Second.Band == Expected(pair.Second, pair.Second is { Chance: <= 0.05, FewestChanges: >= 3 }, pair.Second.Chance <= 0.2));

        static Band Expected(AxisVerdict axis, bool clear, bool leaning) => axis switch
        {
            _ when axis.Answered < 0.6 * axis.Items => Band.NotEnoughAnswers,
            { Stability: >= 0.95 - 1e-12 } when clear => Band.Clear,
            { Stability: >= 0.80 - 1e-12 } when leaning => Band.Leaning,
            _ => Band.TooClose,
        };
    });

    private static AxisVerdict Axis(BandLimit clear, BandLimit leaning) =>
        Scorer.Score(SampleRubric.Of([(1, "RRRR")]) with { Bands = new BandLimits(clear, leaning) }, _sheet).Axes[0];
}
