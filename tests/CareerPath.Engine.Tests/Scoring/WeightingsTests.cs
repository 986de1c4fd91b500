using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Tests.Scoring;

public class WeightingsTests
{
    [Theory]
    [InlineData(0.5, new double[] { })]
    [InlineData(0.5, new[] { 0.0, 0.0, 0.0 })]
    [InlineData(1.0, new[] { 0.25 })]
    [InlineData(0.0, new[] { -0.25 })]
    [InlineData(0.5, new[] { 1.0, -1.0 })]
    [InlineData(0.25, new[] { 1.0, -3.0 })]
    [InlineData(0.75, new[] { 3.0, -1.0 })]
    [InlineData(0.75, new[] { 3.0, 0.0, -1.0 })]
    [InlineData(0.75, new[] { 1.0, 1.0, -1.0 })]
    [InlineData(0.25, new[] { 1.0, -1.0, -1.0 })]
    [InlineData(1.0, new[] { 1.0, 0.0 })]
    [InlineData(0.0, new[] { -1.0, 0.0, 0.0 })]
    public void Share_OfSimpleScores_IsTheAreaWorkedOutByHand(double expected, double[] scores) =>
        Assert.Equal(expected, Weightings.Share(scores), 1e-15);

    [Fact]
    public void Share_OfAnyScores_AgreesWithAMillionSampledWeightings()
    {
        var random = new Random(7);
        double[][] cases =
        [
            [0.5, -0.25], [0.5, 0.5, -1, -0.25], [0.1, 0.2, 0.3, -0.9], [1, 1, 1, -1, -1], [0.5, 0, 0, -0.25, -0.1],
            [.. Enumerable.Range(0, 20).Select(_ => (random.NextDouble() * 2) - 1)], [.. Enumerable.Range(0, 12).Select(i => i < 3 ? -0.75 : 0.25)],
        ];
        const int Samples = 1_000_000;
        foreach (var scores in cases)
        {
            var above = 0;
            for (var n = 0; n < Samples; n++)
            {
                // Exponential variables over their sum are uniform on the simplex; the sum does not change the sign.
                var sum = 0.0;
                foreach (var score in scores)
                    sum -= score * Math.Log(1 - random.NextDouble());
                if (sum > 0)
                    above++;
            }
            var share = Weightings.Share(scores);
            var error = Math.Sqrt(share * (1 - share) / Samples);
            Assert.InRange((double)above / Samples, share - (4 * error), share + (4 * error));
        }
    }

    [Fact]
    public void Share_OfMirroredScores_AddsUpToOne()
    {
        var random = new Random(8);
        for (var n = 0; n < 10_000; n++)
        {
            // Ties, zeros and widely different sizes.
            var scores = Enumerable.Range(0, random.Next(1, 21))
                .Select(_ => random.Next(-4, 5) / 4.0 * (random.Next(3) == 0 ? 1e-9 : 1)).ToArray();
            var share = Weightings.Share(scores);
            Assert.InRange(share, 0, 1);
            Assert.Equal(1, share + Weightings.Share([.. scores.Select(score => -score)]), 1e-12);
        }
    }

    [Fact]
    public void Share_IsExactlyOneOnlyWhenNoScoreIsNegative()
    {
        Assert.Equal(1.0, Weightings.Share([1.0, 0.5, 0.0]));
        Assert.NotEqual(1.0, Weightings.Share([.. Enumerable.Repeat(1.0, 20), -1e-9]));
    }

    [Fact]
    public void Share_WithTwentyCriteria_KeepsTinySharesPrecise()
    {
        // One criterion against nineteen of the other side: ((1/(1+1))^19 exactly.
        double[] scores = [1, .. Enumerable.Repeat(-1.0, 19)];
        Assert.Equal(Math.Pow(0.5, 19), Weightings.Share(scores), Math.Pow(0.5, 19) * 1e-13);
    }
}
