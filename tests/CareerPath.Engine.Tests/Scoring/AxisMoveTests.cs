using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>Has somebody changed, or only answered again?</summary>
public class AxisMoveTests
{
    private const int Tries = 2_000;

    [Fact]
    public void Chance_OfOneAnswer_IsWhatPencilAndPaperGive()
    {
        // Two tries of an answer in the middle differ by two half steps only if one goes up and the other down: 2 × 0.2 × 0.2. Two tries of
        // the answer at the end never do.
        Assert.Equal(0.08, One(0, 2).Chance, 1e-12);
        // By at least one half step: all but 0.6² + 2 × 0.2². At the end it is less likely, 2 × 0.2 × 0.8.
        Assert.Equal(1 - 0.36 - 0.08, One(1, 2).Chance, 1e-12);
        Assert.Equal(0, One(-1, 2).Chance);
        Assert.Equal((1, Side.None), (One(2, 2).Chance, One(2, 2).Toward));
    }

    [Fact]
    public void Chance_OnSmallRubrics_IsTheShareOfAllPairsOfRetests()
    {
        var random = new Random(22);
        var seen = new HashSet<double>();
        for (var n = 0; n < 300; n++)
        {
            var rubric = RandomRubrics.Small(random, 5);
            var (first, second) = (RandomRubrics.Sheet(random, rubric, 0.15), RandomRubrics.Sheet(random, rubric, 0.15));
            if (n % 3 == 0)
                second = Nudged(random, first);
            var move = Comparison.Of(rubric, first, rubric, second).Moves[0];
            var expected = Expected(rubric, Both(first, second), Both(second, first));
            Assert.True(Math.Abs(expected - move.Chance) < 1e-12, $"{move.Chance} instead of {expected}: {RandomRubrics.Describe(rubric, first)} and {RandomRubrics.Describe(rubric, second)}");
            seen.Add(Math.Round(expected, 9));
        }
        // Not all the same trivial figure.
        Assert.True(seen.Count > 60, $"{seen.Count} figures");
    }

    [Fact]
    public void AMove_IsTheSameBackward_AndItsCriteriaAddUpToIt() => SheetCase.ForAll(found =>
    {
        var other = SampleRubric.Sheet(found.Sheet.Answers.Select((a, n) => (a.Key.Value, Math.Clamp(a.Value.Value + (n % 4) - 1, -2, 2))));
        return Comparison.Of(found.Rubric, found.Sheet, found.Rubric, other).Moves
            .Zip(Comparison.Of(found.Rubric, other, found.Rubric, found.Sheet).Moves)
            .All(pair => pair.First is var there && pair.Second is var back
                && there.Chance.Equals(back.Chance) && there.Chance is >= 0 and <= 1
                && there.From.Equals(back.To) && there.To.Equals(back.From)
                && (there.Toward == Side.None) == (back.Toward == Side.None) && (there.Toward == Side.None) == there.Chance.Equals(1)
                && Math.Abs(there.Criteria.Sum(c => c.Change) - (there.To - there.From)) < 1e-12);
    });

    [Fact]
    public void ARetestOfTheSamePerson_RarelyCountsAsAMove()
    {
        var random = new Random(23);
        var rubric = SampleRubric.Full();
        var moved = new int[rubric.Axes.Length];
        for (var n = 0; n < Tries; n++)
        {
            var person = SampleRubric.Sheet(rubric.Items.Select(item => (item.Id.Value, random.Next(-2, 3))));
            foreach (var move in Comparison.Of(rubric, Retest(random, rubric, person), rubric, Retest(random, rubric, person)).Moves)
                moved[(int)move.Id] += move.HasMoved ? 1 : 0;
        }
        // At most one in twenty, and not never: then the figure would be of no use.
        Assert.All(moved, count => Assert.InRange((double)count / Tries, 0.002, AxisMove.Limit + (3 * Math.Sqrt(AxisMove.Limit / Tries))));
    }

    [Fact]
    public void SomebodyWhoTurnsAround_HasMoved()
    {
        var rubric = SampleRubric.Full();
        var moves = Comparison.Of(rubric, SampleRubric.Toward(rubric, -1, 1, 0), rubric, SampleRubric.Toward(rubric, 1, 1, 0)).Moves;
        Assert.Equal([(true, Side.High), (false, Side.None), (false, Side.None)], moves.Select(m => (m.HasMoved, m.Toward)));
    }

    [Fact]
    public void AMove_OverFewerItemsThanAVerdictNeeds_SaysNothing()
    {
        var rubric = SampleRubric.Full();
        var technical = rubric.Items.Where(item => item.Round == 1 && rubric.AxisOf(item) == AxisId.Technical).ToList();
        var required = (int)Math.Ceiling(rubric.MinimumAnswered * technical.Count);
        AxisMove Over(int first, int second) => Comparison.Of(
            rubric, SampleRubric.Toward(rubric, -2).Only(technical.Take(first)), rubric, SampleRubric.Toward(rubric, 2).Only(technical.TakeLast(second))).Moves[0];

        Assert.True(Over(technical.Count, required).HasMoved);
        var few = Over(technical.Count, required - 1);
        Assert.Equal((required, required - 1, false, false), (few.Required, few.FirstRoundAnswered, few.IsEnough, few.HasMoved));
        // Both have answered enough, but not the same items.
        Assert.False(Over(required, required).HasMoved);
        Assert.Equal((0, 1.0), (Over(1, 1).Answered, Over(1, 1).Chance));
    }

    private static AxisMove One(int first, int second)
    {
        var rubric = SampleRubric.Of([(1, "R")], retest: 0.2);
        return Comparison.Of(rubric, SampleRubric.Sheet(("t1-1", first)), rubric, SampleRubric.Sheet(("t1-1", second))).Moves[0];
    }

    private static double Expected(Rubric rubric, AnswerSheet first, AnswerSheet second)
    {
        var difference = Distance(Oracle.Score(rubric, first, AxisId.Technical), Oracle.Score(rubric, second, AxisId.Technical));
        return ((AnswerSheet[])[first, second]).Max(sheet =>
        {
            var retests = Oracle.Retests(rubric, sheet, AxisId.Technical).GroupBy(r => r.Score, r => r.Probability).Select(g => (Score: g.Key, Probability: g.Sum())).ToList();
            return (from x in retests from y in retests where (Distance(x.Score, y.Score) + -difference).Sign >= 0 select x.Probability * y.Probability).Sum();
        });
    }

    private static Fraction Distance(Fraction a, Fraction b) => (a + -b) is { Sign: < 0 } negative ? -negative : a + -b;

    private static AnswerSheet Both(AnswerSheet sheet, AnswerSheet other) =>
        sheet with { Answers = sheet.Answers.Where(a => other.Answers.ContainsKey(a.Key)).ToDictionary() };

    private static AnswerSheet Nudged(Random random, AnswerSheet sheet) =>
        SampleRubric.Sheet(sheet.Answers.Select(a => (a.Key.Value, Math.Clamp(a.Value.Value + random.Next(-1, 2), -2, 2))));

    private static AnswerSheet Retest(Random random, Rubric rubric, AnswerSheet person) => SampleRubric.Sheet(person.Answers.Select(a =>
        (a.Key.Value, Math.Clamp(a.Value.Value + random.NextDouble() switch { var p when p < rubric.Retest => -1, var p when p < 2 * rubric.Retest => 1, _ => 0 }, -2, 2))));
}
