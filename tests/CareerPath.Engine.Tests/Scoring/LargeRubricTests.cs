using System.Diagnostics;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

/// <summary>The ways to a stability that a rubric of 30 items never needs.</summary>
public class LargeRubricTests
{
    [Fact]
    public void TwoLattices_SayTheSameAsOne()
    {
        var random = new Random(21);
        for (var n = 0; n < 300; n++)
        {
            var criteria = RandomCriteria(random, random.Next(1, 7), 1, 12);
            var weight = criteria.Sum(criterion => criterion.Weight);
            var pair = LatticePair.Of(criteria, 0.2)!;
            var one = Lattice.Of(criteria, 0.2)!;
            Assert.Equal(Above(one), pair.Side(1), 1e-12);
            Assert.Equal(1 - Above(one), pair.Side(-1), 1e-12);
            foreach (var point in new[] { 0.1, 0.5, 0.9 })
                Assert.Equal(Quantile(one, point, 2.0 * weight), pair.Quantile(point, 2.0 * weight), 1e-8);
        }
    }

    [Fact]
    public void TheSquareWave_SaysTheSameAsTwoLattices()
    {
        var random = new Random(22);
        for (var n = 0; n < 3; n++)
        {
            var criteria = RandomCriteria(random, 20, 21, 26);
            var weight = criteria.Sum(criterion => criterion.Weight);
            var pair = LatticePair.Of(criteria, 0.2)!;
            var wave = new SquareWave(criteria, 0.2);
            Assert.Equal(pair.Side(1), wave.Side(1), 1e-6);
            Assert.Equal(pair.Quantile(0.1, 2.0 * weight), wave.Quantile(0.1, 2.0 * weight), 1e-5);
            Assert.Equal(pair.Quantile(0.9, 2.0 * weight), wave.Quantile(0.9, 2.0 * weight), 1e-5);
        }
    }

    [Fact]
    public void TheSquareWave_SaysTheSameAsTheNormalDistributionWhereNothingElseReaches()
    {
        // 24 criteria with prime counts 11 to 107: their least common multiple has 43 digits.
        int[] primes = [11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53, 59, 61, 67, 71, 73, 79, 83, 89, 97, 101, 103, 107];
        var criteria = primes.Select(n => new CriterionRetest(n, 3, 1, n, n)).ToArray();
        Assert.Null(LatticePair.Of(criteria, 0.2));
        var mean = primes.Sum(n => 3.0 / n);
        var variance = primes.Sum(n => 9.0 / n * 0.4);
        Assert.Equal(Normal(mean / Math.Sqrt(variance)), new SquareWave(criteria, 0.2).Side(1), 1e-3);
    }

    [Fact]
    public void Score_WithHugeCommonDenominators_IsStillExact()
    {
        // One answer in each of three criteria nearly cancels; the least common multiple does not fit into 64 bits.
        int[] counts = [2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];
        var rubric = SampleRubric.Of([.. counts.Select(n => (1, new string('R', n)))]);
        Assert.Null(Exact.NarrowLcm(new AxisTally(rubric.Index.Axes[0], new sbyte[rubric.Items.Length])));
        var sheet = SampleRubric.Toward(rubric, 0).With(ItemId.Parse("t1-1", null), Position.Of(-1))
            .With(ItemId.Parse("t2-1", null), Position.Of(2)).With(ItemId.Parse("t4-1", null), Position.Of(-1));
        // -1/4 + 1/3 - 1/14 = 1/84 of the axis's sixteen criteria.
        var axis = Scorer.Score(rubric, sheet).Axis(AxisId.Technical);
        Assert.Equal(Side.High, axis.Side);
        Assert.Equal(1.0 / 84 / 16, axis.Score, 1e-17);
        Assert.Equal(axis.Tenths, axis.Contributions.Sum(contribution => contribution.Tenths));
        Assert.Equal(1, axis.FewestChanges);
        foreach (var flip in axis.Flips)
            Assert.Equal(Side.Low, Scorer.Scores(rubric, sheet.With(flip))[0].Side);
        // One step down in the last criterion takes 1/106, less than 1/84; in the first, more.
        Assert.DoesNotContain(axis.Flips, flip => flip.Changes is [{ Item.Value: "t16-1", To.Value: -1 }]);
        Assert.Contains(axis.Flips, flip => flip.Changes is [{ Item.Value: "t16-1", To.Value: -2 }]);
        Assert.Contains(axis.Flips, flip => flip.Changes is [{ Item.Value: "t1-2", To.Value: -1 }]);
    }

    [Fact]
    public void Score_WithAHugeCommonDenominator_KnowsZeroFromNearlyZero()
    {
        int[] counts = [4, 6, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41, 43, 47, 53];
        var rubric = SampleRubric.Of([.. counts.Select(n => (1, new string('R', n)))]);
        // 2/4 toward high and 3/6 toward low, in half steps: exactly nothing.
        var sheet = SampleRubric.Toward(rubric, 0).With(ItemId.Parse("t1-1", null), Position.Of(2))
            .With(ItemId.Parse("t2-1", null), Position.Of(-2)).With(ItemId.Parse("t2-2", null), Position.Of(-1));
        var axis = Scorer.Score(rubric, sheet).Axis(AxisId.Technical);
        Assert.Equal(Side.None, axis.Side);
        Assert.Equal(0, axis.Score);
        Assert.Equal(0.5, axis.Stability);
        Assert.Equal(0.5, axis.Weightings);
        Assert.Null(axis.FewestChanges);
    }

    [Theory]
    [InlineData(10, 0.3)]
    [InlineData(20, 0.1)]
    [InlineData(50, 0.5)]
    public void Score_OfAThousandItemsWithSkips_IsFiniteAndFindsFlipsThatFlip(int criteria, double skipped)
    {
        var random = new Random(23);
        var rubric = RandomRubrics.Wide(random, criteria, 1000 / criteria);
        var sheet = RandomRubrics.Sheet(random, rubric, skipped);
        var watch = Stopwatch.StartNew();
        var verdict = Scorer.Score(rubric, sheet);
        // Not a speed test, which the benchmarks are: only that nothing grows without bound.
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        foreach (var axis in verdict.Axes)
        {
            Assert.InRange(axis.Stability, 0, 1);
            Assert.InRange(axis.Region.Low, -1, axis.Region.High);
            Assert.Equal(axis.Tenths, axis.Contributions.Sum(contribution => contribution.Tenths));
            foreach (var flip in axis.Flips.Take(3))
                Assert.NotEqual(axis.Side, Scorer.Scores(rubric, sheet.With(flip))[(int)axis.Id].Side);
        }
    }

    private static CriterionRetest[] RandomCriteria(Random random, int count, int least, int most)
    {
        var criteria = new CriterionRetest[count];
        for (var c = 0; c < count; c++)
        {
            var n = random.Next(least, most + 1);
            var answers = Enumerable.Range(0, n).Select(_ => random.Next(-2, 3)).ToArray();
            criteria[c] = new CriterionRetest(n, random.Next(1, 6), answers.Sum(), answers.Count(a => a != 2), answers.Count(a => a != -2));
        }
        Array.Sort(criteria, CriterionRetest.Compare);
        return criteria;
    }

    private static double Above(Lattice lattice)
    {
        var above = 0.0;
        for (var i = 0; i < lattice.Length; i++)
            above += lattice.Mass[i] * (1 + Math.Sign(lattice.First + (i * lattice.Step))) / 2;
        return above;
    }

    private static double Quantile(Lattice lattice, double point, double scale)
    {
        var cumulated = lattice.Mass[0];
        var i = 0;
        while (cumulated < point - 1e-12)
            cumulated += lattice.Mass[++i];
        return (lattice.First + (i * lattice.Step)) / (lattice.Unit * scale);
    }

    /// <summary>The normal distribution function, by Simpson's rule.</summary>
    private static double Normal(double x)
    {
        const int Steps = 2000;
        var sum = 0.0;
        for (var i = 0; i <= Steps; i++)
            sum += Math.Exp(-x * i / Steps * (x * i / Steps) / 2) * (i is 0 or Steps ? 1 : i % 2 == 1 ? 4 : 2);
        return 0.5 + (sum * x / Steps / 3 / Math.Sqrt(2 * Math.PI));
    }
}
