using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Scoring;

public class RubricSamplingTests
{
    /// <summary>Three standard errors of a share near one half of 10,000.</summary>
    private const double Error = 0.015;

    // One pair an axis: a full answer is clear (stability 1), one step is leaning (0.9), the middle is too close.
    private static readonly Rubric _onePair = SampleRubric.Of([(1, "R")], [(1, "L")]);

    [Fact]
    public void Clear_OfOnePair_IsTheShareOfFullAnswers() => Assert.All(RubricSampling.Clear(_onePair, 1), share =>
    {
        Assert.Equal(0.4, share.AfterFirst, Error);
        Assert.Equal(share.AfterFirst, share.AfterBoth);
    });

    [Fact]
    public void Clear_AfterBothRounds_AddsThoseThatTheSecondRoundMakesClear()
    {
        // Two in five are clear at once. Of the fifteen ways to answer two pairs without that, six are clear: 1 and 2, 1 and 1, 0 and 2,
        // and the same on the other side.
        var share = RubricSampling.Clear(SampleRubric.Of([(1, "Rr")]), 2)[0];
        Assert.Equal(0.4, share.AfterFirst, Error);
        Assert.Equal(0.4 + (0.6 * 0.4), share.AfterBoth, Error);
    }

    [Fact]
    public void Clear_OfTheRubricWithAllThereIs_KeepsTheLimitsOnEachAxis()
    {
        var shares = RubricSampling.Clear(SampleRubric.Full(), 3);
        Assert.Equal([AxisId.Technical, AxisId.Scope, AxisId.Others], shares.Select(share => share.Axis));
        Assert.All(shares, share => Assert.InRange(share.AfterFirst, 0.0001, RubricRules.MaxClearAfterFirst));
        Assert.All(shares.Take(2), share => Assert.InRange(share.AfterBoth, share.AfterFirst + 0.001, RubricRules.MaxClearAfterBoth));
        Assert.Equal(shares[2].AfterFirst, shares[2].AfterBoth);
    }

    [Fact]
    public void Clear_WithTheSameSeed_IsTheSameAndWithAnotherIsNot()
    {
        Assert.Equal(RubricSampling.Clear(_onePair, 4).AsEnumerable(), RubricSampling.Clear(_onePair, 4));
        Assert.NotEqual(RubricSampling.Clear(_onePair, 4).AsEnumerable(), RubricSampling.Clear(_onePair, 5));
    }

    [Theory]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void Preference_OnOnePair_IsFourCoinsAndAStep(double steps)
    {
        // Four coins give -2 to 2 with 1, 4, 6, 4 and 1 in 16; a step moves them to -1, 0, 1, 2 and 2.
        foreach (var axis in new[] { AxisId.Technical, AxisId.Scope })
        {
            var share = RubricSampling.Preference(_onePair, axis, steps, 6);
            Assert.Equal(steps, share.Steps);
            Assert.Equal(Mixed(2, 5), share.Clear, Error);
            Assert.Equal(Mixed(8, 7), share.Leaning, Error);
            Assert.Equal(Mixed(6, 4), share.TooClose, Error);
            Assert.Equal(Mixed(5, 11), share.Right, Error);
            Assert.Equal(Mixed(5, 1), share.Wrong, Error);
            Assert.Equal(1, share.Right + share.Wrong + share.TooClose, 1e-12);
        }

        double Mixed(int without, int with) => (((1 - steps) * without) + (steps * with)) / 16;
    }

    [Fact]
    public void Preference_OnTheRubricWithAllThereIs_IsFoundWhereThereIsOne()
    {
        var rubric = SampleRubric.Full();
        var none = RubricSampling.Preference(rubric, AxisId.Technical, 0, 7);
        Assert.InRange(none.Clear, 0.001, RubricRules.MaxClearAfterBoth);
        Assert.Equal(none.Right, none.Wrong, Error);
        Assert.True(none.Right > 0.02);
        var half = RubricSampling.Preference(rubric, AxisId.Technical, 0.5, 7);
        var whole = RubricSampling.Preference(rubric, AxisId.Technical, 1, 7);
        Assert.True(half.Right > 5 * none.Right && half.Wrong < none.Wrong / 5);
        Assert.True(whole.Right > 0.97 && whole.Wrong < 0.001 && whole.Clear > half.Clear);
    }

    [Fact]
    public void Preference_WithTheSameSeed_IsTheSameAndWithAnotherIsNot()
    {
        Assert.Equal(RubricSampling.Preference(_onePair, AxisId.Scope, 0.25, 8), RubricSampling.Preference(_onePair, AxisId.Scope, 0.25, 8));
        Assert.NotEqual(RubricSampling.Preference(_onePair, AxisId.Scope, 0.25, 8), RubricSampling.Preference(_onePair, AxisId.Scope, 0.25, 9));
    }

    [Fact]
    public void Preference_OfMoreThanAStepOrOnNoAxis_IsRefused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => RubricSampling.Preference(_onePair, AxisId.Technical, 1.01, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RubricSampling.Preference(_onePair, AxisId.Technical, double.NaN, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => RubricSampling.Preference(_onePair, AxisId.Others, 0.5, 1));
    }
}
