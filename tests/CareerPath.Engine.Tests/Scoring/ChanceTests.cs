using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>Could a coin have said the same?</summary>
public class ChanceTests
{
    private const int Sheets = 10_000;
    private const int Coins = 4;

    private static readonly double[] _levels = [0.01, 0.05, 0.2];

    [Fact]
    public void Chance_OfThreeAnswers_IsWhatPencilAndPaperGive()
    {
        // Shares of ⅓, ⅓ and -⅙ give a score of ½. Of the eight ways to turn them, ±(⅓ + ⅓ + ⅙) and ±(⅓ + ⅓ - ⅙) are as far out.
        var axis = Scorer.Score(SampleRubric.Of([(1, "RRR")]), SampleRubric.Sheet(("t1-1", 2), ("t1-2", 2), ("t1-3", -1))).Axes[0];
        Assert.Equal((0.5, 0.5), (axis.Score, axis.Chance));
    }

    [Theory]
    [InlineData(1, 1.0)]
    [InlineData(2, 0.5)]
    [InlineData(5, 0.0625)]
    [InlineData(36, 1.0 / (1L << 35))]
    public void Chance_OfAnswersThatAllAgree_IsThatOfSomanyTossesAlike(int answers, double expected)
    {
        var rubric = SampleRubric.Of([.. Enumerable.Repeat((1, "RRRRRR"), 6)]);
        var sheet = SampleRubric.Toward(rubric, -2).Only(rubric.Items.Take(answers));
        Assert.Equal(expected, Scorer.Score(rubric, sheet).Axes[0].Chance);
    }

    [Fact]
    public void Chance_WhenNoSideIsAhead_IsOne()
    {
        var rubric = SampleRubric.Of([(3, "RL"), (1, "RR")]);
        Assert.Equal(1, Scorer.Score(rubric, SampleRubric.Sheet(("t1-1", 2), ("t1-2", 2))).Axes[0].Chance);
        Assert.Equal(1, Scorer.Score(rubric, SampleRubric.Sheet(("t1-1", 0), ("t2-1", 0))).Axes[0].Chance);
        Assert.Equal(1, Scorer.Score(rubric, AnswerSheet.Empty).Axes[0].Chance);
    }

    [Fact]
    public void Chance_OnRubricsOfUpToFourteenItems_IsTheShareOfAllTosses()
    {
        var random = new Random(9);
        var seen = new HashSet<double>();
        for (var n = 0; n < 200; n++)
        {
            var rubric = n % 10 == 0 ? RandomRubrics.Small(random, 14, 12) : RandomRubrics.Small(random, 9);
            var skipped = n % 3 * 0.15;
            var sheet = n % 2 == 0 ? RandomRubrics.LeaningSheet(random, rubric, skipped) : RandomRubrics.Sheet(random, rubric, skipped);
            var chance = Scorer.Score(rubric, sheet).Axes[0].Chance;
            var expected = Oracle.Chance(rubric, sheet, AxisId.Technical);
            Assert.True(Math.Abs(expected - chance) < 1e-12, $"{chance} instead of {expected}: {RandomRubrics.Describe(rubric, sheet)}");
            seen.Add(expected);
        }
        // Not all the same trivial figure.
        Assert.True(seen.Count > 40 && seen.Min() < 0.01, $"{seen.Count} figures, from {seen.Min()}");
    }

    [Fact]
    public void ACriterionAnsweredInTheMiddle_LeavesTheChanceAsItIs() => SheetCase.ForAll(found =>
    {
        var with = found with { Technical = [.. found.Technical, new CriterionCase(1 + (found.Technical.Length % 5), [new ItemCase(true, 0)])] };
        return Technical(found).Chance.Equals(Technical(with).Chance);

        static AxisVerdict Technical(SheetCase found) => Scorer.Score(found.Rubric, found.Sheet).Axes[0];
    });

    [Fact]
    public void ARandomSheet_GetsASmallChanceNoMoreOftenThanTheChanceSays()
    {
        var random = new Random(10);
        AtMostAsOftenAsTheChanceSays(lastRound: 1, () => random.Next(-2, 3));
    }

    [Fact]
    public void SomebodyWithoutAPreference_GetsASmallChanceNoMoreOftenThanTheChanceSays()
    {
        var random = new Random(11);
        AtMostAsOftenAsTheChanceSays(lastRound: 2, () => Enumerable.Range(0, Coins).Sum(_ => random.Next(2)) - 2);
    }

    private static void AtMostAsOftenAsTheChanceSays(int lastRound, Func<int> position)
    {
        var rubric = SampleRubric.Full();
        var asked = rubric.Items.Where(item => item.Round <= lastRound).ToList();
        var counts = new int[rubric.Axes.Length, _levels.Length];
        for (var n = 0; n < Sheets; n++)
        {
            var sheet = SampleRubric.Sheet(asked.Select(item => (item.Id.Value, position())));
            foreach (var axis in Scorer.Score(rubric, sheet).Axes)
            {
                for (var level = 0; level < _levels.Length; level++)
                    counts[(int)axis.Id, level] += axis.Chance <= _levels[level] ? 1 : 0;
            }
        }
        foreach (var axis in rubric.Axes)
        {
            for (var level = 0; level < _levels.Length; level++)
            {
                var p = _levels[level];
                var share = (double)counts[(int)axis.Id, level] / Sheets;
                Assert.InRange(share, 0, p + (3 * Math.Sqrt(p * (1 - p) / Sheets)));
                // Not much rarer either, or the figure would be of no use; but eight pairs seldom have a chance as small as one in twenty.
                Assert.True(share > p / 4 || (axis.Id == AxisId.Others && p <= 0.05), $"{axis.Id}: {share} of {p}");
            }
        }
    }
}
