namespace CareerPath.Engine.Scoring;

/// <summary>
/// The sum of two independent lattice distributions whose common lattice would be too long to hold. Values are compared as whole
/// numbers over the product of the units, so nothing is rounded.
/// </summary>
internal sealed class LatticePair
{
    private readonly Lattice _a;
    private readonly Lattice _b;

    /// <summary>_below[i]: probability of the first i entries of _b.</summary>
    private readonly double[] _below;

    private LatticePair(Lattice a, Lattice b)
    {
        _a = a;
        _b = b;
        _below = new double[b.Length + 1];
        for (var i = 0; i < b.Length; i++)
            _below[i + 1] = _below[i] + b.Mass[i];
    }

    /// <summary>The criteria divided over two lattices; null when one of them would be too long.</summary>
    public static LatticePair? Of(ReadOnlySpan<CriterionRetest> criteria, double retest) =>
        LatticeSplit.Best(criteria, retest) is { } split
        && Lattice.Of(split.First, retest) is { } first
        && Lattice.Of(split.Second, retest) is { } second
            ? new LatticePair(first, second)
            : null;

    /// <summary>P(same side) + ½·P(0).</summary>
    public double Side(int sign)
    {
        var notAbove = Cumulated(0, orEqual: true);
        var below = Cumulated(0, orEqual: false);
        var low = (below + notAbove) / 2;
        return sign < 0 ? low : 1 - low;
    }

    /// <summary>
    /// The smallest value, divided by <paramref name="scale"/>, that has at least this probability at or below it, to 10⁻⁹ of the
    /// range: regula falsi, halving the weight of an end that stays (the Illinois rule).
    /// </summary>
    public double Quantile(double point, double scale)
    {
        var low = Product(_a.First, _b.First) - 1;
        var high = Product(_a.Last, _b.Last);
        var enough = (high - low) / 1_000_000_000;
        var (belowLow, aboveHigh) = (point - Retest.Rounding, 1 - point + Retest.Rounding);
        var side = 0;
        while (high - low > Math.Max(1, enough))
        {
            var share = belowLow / (belowLow + aboveHigh);
            var middle = Math.Clamp(low + (long)((high - low) * share), low + 1, high - 1);
            var above = Cumulated(middle, orEqual: true) - point + Retest.Rounding;
            if (above >= 0)
            {
                (high, aboveHigh) = (middle, above);
                belowLow = side > 0 ? belowLow / 2 : belowLow;
                side = 1;
            }
            else
            {
                (low, belowLow) = (middle, -above);
                aboveHigh = side < 0 ? aboveHigh / 2 : aboveHigh;
                side = -1;
            }
        }
        return high / ((double)_a.Unit * _b.Unit * scale);
    }

    private long Product(long a, long b) => (a * _b.Unit) + (b * _a.Unit);

    /// <summary>Probability that the sum, times both units, is below the limit: one walk up the first and down the second.</summary>
    private double Cumulated(long limit, bool orEqual)
    {
        var total = 0.0;
        var count = _b.Length;
        var stepA = _a.Step * _b.Unit;
        var stepB = _b.Step * _a.Unit;
        var top = Product(_a.First, _b.First) + (stepB * (count - 1)) - limit - (orEqual ? 1 : 0);
        for (var i = 0; i < _a.Length; i++, top += stepA)
        {
            while (count > 0 && top >= 0)
            {
                count--;
                top -= stepB;
            }
            total += _a.Mass[i] * _below[count];
        }
        return total;
    }
}
