using System.Numerics;

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

    /// <summary>
    /// Splits the criteria by answered count, each count to the side whose unit then grows least; null when a side is too long.
    /// </summary>
    public static LatticePair? Of(ReadOnlySpan<CriterionRetest> criteria, double retest)
    {
        var a = new List<CriterionRetest>();
        var b = new List<CriterionRetest>();
        var (unitA, unitB) = (BigInteger.One, BigInteger.One);
        for (var i = criteria.Length - 1; i >= 0; i--)
        {
            var nextA = Lcm(unitA, criteria[i].Answered);
            var nextB = Lcm(unitB, criteria[i].Answered);
            if (nextA / unitA < nextB / unitB || (nextA / unitA == nextB / unitB && nextA <= nextB))
            {
                unitA = nextA;
                a.Add(criteria[i]);
            }
            else
            {
                unitB = nextB;
                b.Add(criteria[i]);
            }
        }
        return Lattice.Of([.. a], retest) is { } first && Lattice.Of([.. b], retest) is { } second ? new LatticePair(first, second) : null;
    }

    /// <summary>P(same side) + ½·P(0).</summary>
    public double Side(int sign)
    {
        var notAbove = Cumulated(0, orEqual: true);
        var below = Cumulated(0, orEqual: false);
        var low = (below + notAbove) / 2;
        return sign < 0 ? low : 1 - low;
    }

    /// <summary>The smallest value, divided by <paramref name="scale"/>, that has at least this probability at or below it.</summary>
    public double Quantile(double point, double scale)
    {
        var low = Product(_a.First, _b.First);
        var high = Product(_a.First + ((_a.Length - 1) * _a.Step), _b.First + ((_b.Length - 1) * _b.Step));
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (Cumulated(middle, orEqual: true) >= point - Retest.Rounding)
                high = middle;
            else
                low = middle + 1;
        }
        return low / ((double)_a.Unit * _b.Unit * scale);
    }

    private static BigInteger Lcm(BigInteger a, int b) => a / BigInteger.GreatestCommonDivisor(a, b) * b;

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
