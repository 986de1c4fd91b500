using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class AxisOracleTests
{
    [Fact]
    public void Stability_OnSmallRubrics_EqualsTheSumOverAllRetests()
    {
        var random = new Random(1);
        for (var n = 0; n < 150; n++)
        {
            var rubric = RandomRubrics.Small(random, n % 50 == 0 ? 8 : 6);
            var sheet = RandomRubrics.Sheet(random, rubric, skipped: 0.15);
            var axis = Scorer.Score(rubric, sheet).Axis(AxisId.Technical);
            var expected = Oracle.Stability(rubric, sheet, AxisId.Technical);
            Assert.True(
                Math.Abs(expected - axis.Stability) < 1e-12,
                $"{axis.Stability} instead of {expected}: {RandomRubrics.Describe(rubric, sheet)}");
        }
    }

    [Fact]
    public void Region_OnSmallRubrics_EqualsTheQuantilesOverAllRetests()
    {
        var random = new Random(2);
        for (var n = 0; n < 150; n++)
        {
            var rubric = RandomRubrics.Small(random, 6);
            var sheet = RandomRubrics.Sheet(random, rubric, skipped: 0.15);
            var region = Scorer.Score(rubric, sheet).Axis(AxisId.Technical).Region;
            Assert.Equal(Oracle.Quantile(rubric, sheet, AxisId.Technical, 0.1), region.Low, 1e-15);
            Assert.Equal(Oracle.Quantile(rubric, sheet, AxisId.Technical, 0.9), region.High, 1e-15);
        }
    }

    [Fact]
    public void Score_OnSmallRubrics_IsTheExactFractionRoundedOnce()
    {
        var random = new Random(3);
        for (var n = 0; n < 2000; n++)
        {
            var rubric = RandomRubrics.Small(random, 12);
            var sheet = RandomRubrics.Sheet(random, rubric, skipped: 0.3);
            var axis = Scorer.Score(rubric, sheet).Axis(AxisId.Technical);
            var expected = Oracle.Score(rubric, sheet, AxisId.Technical);
            Assert.Equal(expected.ToDouble(), axis.Score);
            Assert.Equal(expected.Sign, axis.Side switch { Side.High => 1, Side.Low => -1, _ => 0 });
            var points = 100m * (decimal)expected.Numerator / (decimal)expected.Denominator;
            Assert.Equal((int)Math.Round(points, MidpointRounding.AwayFromZero), axis.Points);
        }
    }

    [Fact]
    public void Flips_OnSmallRubrics_AreAllThatEnumerationFinds()
    {
        var random = new Random(4);
        int singles = 0, pairs = 0, none = 0, capped = 0;
        for (var n = 0; n < 800; n++)
        {
            var rubric = n % 4 == 0 ? RandomRubrics.Small(random, 12, 10) : RandomRubrics.Small(random, 6);
            var sheet = n % 2 == 0 ? RandomRubrics.LeaningSheet(random, rubric, 0.1) : RandomRubrics.Sheet(random, rubric, 0.1);
            var axis = Scorer.Score(rubric, sheet).Axis(AxisId.Technical);
            if (axis.Side == Side.None)
            {
                Assert.Empty(axis.Flips);
                continue;
            }
            var expected = Oracle.Flips(rubric, sheet, AxisId.Technical, 1);
            var size = expected.Count > 0 ? 1 : 2;
            if (expected.Count == 0)
                expected = Oracle.Flips(rubric, sheet, AxisId.Technical, 2);
            _ = (size, expected.Count) switch
            {
                (1, _) => singles++,
                (_, 0) => none++,
                (_, > 10) => capped++,
                _ => pairs++,
            };
            var found = axis.Flips.ToDictionary(Items, Movement, StringComparer.Ordinal);
            Assert.Equal(size == 2 ? Math.Min(10, expected.Count) : expected.Count, found.Count);
            Assert.All(found, flip => Assert.Equal(expected[flip.Key], flip.Value));
            // The ten kept are the nearest: none left out moves less than one listed.
            Assert.Equal(expected.Values.Order().Take(found.Count), axis.Flips.Select(Movement));
            foreach (var flip in axis.Flips)
            {
                Assert.All(flip.Changes, change => Assert.Equal(sheet.Answers[change.Item], change.From));
                var flipped = Scorer.Score(rubric, sheet.With(flip)).Axis(AxisId.Technical).Side;
                Assert.Equal(axis.Side == Side.High ? Side.Low : Side.High, flipped);
            }
        }
        // The sample has every kind of case.
        Assert.True(singles > 50 && pairs > 10 && none > 5 && capped > 5, $"{singles} singles, {pairs} pairs, {none} none, {capped} capped");
    }

    [Fact]
    public void FewestChanges_OnSmallRubrics_IsTheSmallestSetThatEnumerationFinds()
    {
        var random = new Random(5);
        var seen = new HashSet<int>();
        for (var n = 0; n < 60; n++)
        {
            var rubric = RandomRubrics.Small(random, 7, n % 3 == 0 ? 6 : 1);
            var sheet = n % 3 == 0 ? RandomRubrics.LeaningSheet(random, rubric, 0.1) : RandomRubrics.Sheet(random, rubric, 0.1);
            var axis = Scorer.Score(rubric, sheet).Axis(AxisId.Technical);
            int? expected = axis.Side == Side.None
                ? null
                : Enumerable.Range(1, axis.Answered).First(size => Oracle.Flips(rubric, sheet, AxisId.Technical, size).Count > 0);
            Assert.Equal(expected, axis.FewestChanges);
            seen.Add(expected ?? 0);
        }
        Assert.Superset(new HashSet<int> { 0, 1, 2, 3 }, seen);
    }

    [Fact]
    public void Unanswered_CouldFlipExactlyWhenSomeAnswerDoes()
    {
        var random = new Random(6);
        int could = 0, couldNot = 0;
        for (var n = 0; n < 600; n++)
        {
            var rubric = RandomRubrics.Small(random, 8);
            var sheet = RandomRubrics.Sheet(random, rubric, skipped: 0.4);
            var axis = Scorer.Score(rubric, sheet).Axis(AxisId.Technical);
            var sign = Oracle.Score(rubric, sheet, AxisId.Technical).Sign;
            foreach (var item in axis.Unanswered)
            {
                var signs = Position.All
                    .Select(position => Oracle.Score(rubric, sheet.With(item.Item, position), AxisId.Technical).Sign).ToList();
                var expected = sign == 0 ? signs.Exists(other => other != 0) : signs.Contains(-sign);
                Assert.Equal(expected, item.CouldFlip);
                _ = expected ? could++ : couldNot++;
            }
            Assert.Equal(axis.Items - axis.Answered, axis.Unanswered.Length);
            Assert.Equal(axis.Unanswered.Any(item => item.CouldFlip), axis.CouldFlip);
        }
        Assert.True(could > 100 && couldNot > 100, $"{could} could, {couldNot} could not");
    }

    private static string Items(Flip flip) => string.Join('+', flip.Changes.Select(change => change.Item.Value));

    private static int Movement(Flip flip) => flip.Changes.Sum(change => Math.Abs(change.To.Value - change.From.Value));
}
