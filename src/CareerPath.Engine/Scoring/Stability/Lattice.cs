using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>
/// The retest distribution of Σ w·H/n over some criteria, where H is the sum of twice the answers toward the high pole. Entry i has
/// the value (First + i·Step) / Unit and the probability Mass[i]; Unit is the least common multiple of the criteria's n.
/// </summary>
internal sealed class Lattice(long unit, long first, long step, double[] mass)
{
    /// <summary>Longest array kept.</summary>
    public const int MaxLength = 1 << 19;

    /// <summary>Finest unit tried: with the ends trimmed, the array may still be short enough.</summary>
    public const long MaxUnit = 1 << 22;

    /// <summary>Mass dropped from each end of a long array at each step: at most 10⁻²⁰, so below 10⁻¹⁸ over a whole axis.</summary>
    private const double Negligible = 1e-20;

    private const int ShortEnough = 1024;

    public long Unit { get; } = unit;

    public long First { get; private set; } = first;

    public long Step { get; } = step;

    public double[] Mass { get; private set; } = mass;

    public int Length => Mass.Length;

    public long Last => First + ((Length - 1) * Step);

    /// <summary>The sum over the criteria, sorted by answered count; null when an array would be too long.</summary>
    public static Lattice? Of(ReadOnlySpan<CriterionRetest> criteria, double retest)
    {
        Lattice? whole = null;
        for (var start = 0; start < criteria.Length;)
        {
            // Criteria with the same count share their lattice, so they are added up before it is made finer.
            var end = start + 1;
            var same = criteria[start].Lattice(retest);
            for (; end < criteria.Length && criteria[end].Answered == criteria[start].Answered; end++)
            {
                if (Sum(same, criteria[end].Lattice(retest)) is not { } both)
                    return null;
                same = both;
            }
            whole = whole is null ? same : Sum(whole, same);
            if (whole is null)
                return null;
            start = end;
        }
        return whole ?? new Lattice(1, 0, 1, [1.0]);
    }

    /// <summary>The sum of two independent values; null when its array would be too long.</summary>
    private static Lattice? Sum(Lattice a, Lattice b)
    {
        var unit = a.Unit / Gcd(a.Unit, b.Unit) * b.Unit;
        if (unit > MaxUnit)
            return null;
        var (stepA, stepB) = (a.Step * (unit / a.Unit), b.Step * (unit / b.Unit));
        var step = Gcd(stepA, stepB);
        var (strideA, strideB) = (stepA / step, stepB / step);
        var length = ((a.Length - 1) * strideA) + ((b.Length - 1) * strideB) + 1;
        // Trimming may halve it, not more.
        if (length > 2L * MaxLength)
            return null;
        var mass = new double[(int)length];
        if (strideA <= strideB)
            Convolve(mass, a.Mass, (int)strideA, b.Mass, (int)strideB);
        else
            Convolve(mass, b.Mass, (int)strideB, a.Mass, (int)strideA);
        var sum = new Lattice(unit, (a.First * (unit / a.Unit)) + (b.First * (unit / b.Unit)), step, mass);
        if (sum.Length > ShortEnough)
            sum.Trim();
        return sum.Length <= MaxLength ? sum : null;
    }

    private static void Convolve(Span<double> target, ReadOnlySpan<double> near, int nearStride, ReadOnlySpan<double> far, int farStride)
    {
        for (var k = 0; k < far.Length; k++)
        {
            var part = target[(k * farStride)..];
            if (nearStride == 1)
            {
                AddScaled(part, near, far[k]);
                continue;
            }
            for (int i = 0, at = 0; i < near.Length; i++, at += nearStride)
                part[at] += near[i] * far[k];
        }
    }

    private static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var i = 0;
        if (Vector.IsHardwareAccelerated && source.Length >= Vector<double>.Count)
        {
            var scale = new Vector<double>(factor);
            for (; i <= source.Length - Vector<double>.Count; i += Vector<double>.Count)
            {
                var sum = new Vector<double>(target[i..]) + (new Vector<double>(source[i..]) * scale);
                sum.CopyTo(target[i..]);
            }
        }
        for (; i < source.Length; i++)
            target[i] += source[i] * factor;
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }

    private void Trim()
    {
        var low = 0;
        for (var dropped = Mass[0]; dropped < Negligible; dropped += Mass[low])
            low++;
        var high = Length - 1;
        for (var dropped = Mass[high]; dropped < Negligible; dropped += Mass[high])
            high--;
        First += low * Step;
        Mass = Mass[low..(high + 1)];
    }
}
