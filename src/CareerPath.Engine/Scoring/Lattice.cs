using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>
/// The retest distribution of Σ w·H/n over some criteria, where H is the sum of twice the answers toward the high pole. Entry i has
/// the value (First + i·Step) / Unit and the probability Mass[i]; Unit is the least common multiple of the criteria's n.
/// </summary>
internal sealed class Lattice
{
    /// <summary>
    /// Longest array built. A longer one goes through fewer criteria at a time or through <see cref="SquareWave"/>.
    /// </summary>
    public const int MaxLength = 1 << 16;

    /// <summary>Finest unit tried: weights with a common divisor, or trimmed ends, may still make the array short enough.</summary>
    private const long MaxUnit = 1 << 20;

    /// <summary>Mass dropped from each end of a long array at each step: at most 10⁻²⁰, so far below 10⁻¹⁸ over a whole axis.</summary>
    private const double Negligible = 1e-20;

    private const int ShortEnough = 1024;

    private Lattice(long unit, long first, long step, double[] mass)
    {
        Unit = unit;
        First = first;
        Step = step;
        Mass = mass;
    }

    public long Unit { get; }

    public long First { get; private set; }

    public long Step { get; }

    public double[] Mass { get; private set; }

    public int Length => Mass.Length;

    /// <summary>The distribution of the constant 0: no criteria.</summary>
    public static Lattice Zero() => new(1, 0, 1, [1.0]);

    /// <summary>Convolves the criteria, each with the distribution of its own sum; null when an array would be too long.</summary>
    public static Lattice? Of(ReadOnlySpan<CriterionRetest> criteria, double retest)
    {
        if (criteria.Length == 0)
            return Zero();
        long unit = 1;
        foreach (var criterion in criteria)
        {
            unit = unit / (long)BigInteger.GreatestCommonDivisor(unit, criterion.Answered) * criterion.Answered;
            if (unit > MaxUnit)
                return null;
        }
        long step = 0, first = 0;
        foreach (var criterion in criteria)
        {
            var own = criterion.Weight * (unit / criterion.Answered);
            step = (long)BigInteger.GreatestCommonDivisor(step, own);
            first += own * (criterion.Sum - criterion.Down);
        }
        var lattice = new Lattice(unit, first, step, [1.0]);
        foreach (var criterion in criteria)
        {
            if (!lattice.Add(criterion, retest))
                return null;
        }
        return lattice;
    }

    private bool Add(CriterionRetest criterion, double retest)
    {
        var own = criterion.Distribution(retest);
        var stride = (int)(criterion.Weight * (Unit / criterion.Answered) / Step);
        var length = Length + ((long)stride * (own.Length - 1));
        if (length > 2L * MaxLength)
            return false;
        var mass = new double[(int)length];
        for (var k = 0; k < own.Length; k++)
            AddScaled(mass.AsSpan(k * stride, Length), Mass, own[k]);
        Mass = mass;
        if (Length > ShortEnough)
            Trim();
        return Length <= MaxLength;
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

/// <summary>What a retest can do to one criterion: all that its distribution depends on.</summary>
/// <param name="Answered">Answered items n, at least 1.</param>
/// <param name="Weight">The criterion's weight w.</param>
/// <param name="Sum">Sum of twice the answers toward the high pole.</param>
/// <param name="Up">Items that can move up: those not at the high end.</param>
/// <param name="Down">Items that can move down: those not at the low end.</param>
internal readonly record struct CriterionRetest(int Answered, int Weight, int Sum, int Up, int Down)
{
    /// <summary>Probabilities of a total move of -Down .. Up half steps: one convolution for each item.</summary>
    public double[] Distribution(double retest)
    {
        var mass = new double[Up + Down + 1];
        mass[0] = 1;
        var last = 0;
        var both = Up + Down - Answered;
        for (var i = 0; i < both; i++, last += 2)
        {
            for (var k = last + 2; k >= 0; k--)
                mass[k] = ((k > 1 ? mass[k - 2] : 0) * retest) + ((k > 0 ? mass[k - 1] : 0) * (1 - (2 * retest))) + (mass[k] * retest);
        }
        for (var i = 0; i < Answered - both; i++, last++)
        {
            // The first Answered - Down items stand at the low end and move up only; the rest stand at the high end.
            var moveUp = i < Answered - Down;
            for (var k = last + 1; k >= 0; k--)
                mass[k] = ((k > 0 ? mass[k - 1] : 0) * (moveUp ? retest : 1 - retest)) + (mass[k] * (moveUp ? 1 - retest : retest));
        }
        return mass;
    }
}
