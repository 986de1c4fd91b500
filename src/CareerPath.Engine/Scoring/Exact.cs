using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>
/// An axis's score as a fraction of whole numbers. With L the least common multiple of the criteria's answered counts n, one half
/// step of an answer in criterion c adds Step[c] = w·L/n to the numerator, and the denominator is 2·L·W.
/// <typeparamref name="T"/> is <see cref="long"/> where that is wide enough, else <see cref="BigInteger"/>.
/// </summary>
internal sealed class Exact<T>
    where T : struct, IBinaryInteger<T>
{
    public Exact(AxisTally tally, T lcm)
    {
        Tally = tally;
        Lcm = lcm;
        var weights = tally.Index.Weights;
        Step = new T[weights.Length];
        for (var c = 0; c < weights.Length; c++)
        {
            if (tally.Answered[c] == 0)
                continue;
            Step[c] = T.CreateChecked(weights[c]) * (lcm / T.CreateChecked(tally.Answered[c]));
            Numerator += Step[c] * T.CreateChecked(tally.Sum[c]);
        }
        Denominator = T.CreateChecked(2) * lcm * T.CreateChecked(Math.Max(1, tally.Weight));
    }

    public AxisTally Tally { get; }

    /// <summary>Least common multiple of the answered counts; 1 when nothing is answered.</summary>
    public T Lcm { get; }

    /// <summary>What one half step of an answer adds to the numerator, by criterion; 0 for a criterion without an answer.</summary>
    public T[] Step { get; }

    public T Numerator { get; }

    public T Denominator { get; }

    /// <summary>The exact sign of the score.</summary>
    public int Sign => T.Sign(Numerator);

    /// <summary>The score, -1 to 1; correctly rounded for <see cref="long"/>.</summary>
    public double Score
    {
        get
        {
            // Beyond 1000 bits both would become infinite; dropping low bits of both keeps the quotient.
            var shift = Math.Max(0, Denominator.GetShortestBitLength() - 1000);
            return double.CreateSaturating(Numerator >> shift) / double.CreateSaturating(Denominator >> shift);
        }
    }

    /// <summary>The score in tenths of a point, rounded half away from zero.</summary>
    public int Tenths
    {
        get
        {
            var twice = T.CreateChecked(2000) * T.Abs(Numerator);
            return Sign * int.CreateChecked((twice + Denominator) / (T.CreateChecked(2) * Denominator));
        }
    }

    /// <summary>The sign the score would have with one more answer, worth <paramref name="toward"/> half steps, in a criterion.</summary>
    public int SignWith(int criterion, int toward)
    {
        var answered = T.CreateChecked(Tally.Answered[criterion]);
        var sum = T.CreateChecked(Tally.Sum[criterion]);
        var others = Numerator - (Step[criterion] * sum);
        var own = T.CreateChecked(Tally.Index.Weights[criterion]) * Lcm * (sum + T.CreateChecked(toward));
        return T.Sign((others * (answered + T.One)) + own);
    }
}

/// <summary>Picks the width of the whole numbers.</summary>
internal static class Exact
{
    /// <summary>
    /// The least common multiple as a <see cref="long"/> when every product that <see cref="Exact{T}"/> and the flips form stays
    /// below 2⁶²; null when a wider type is needed.
    /// </summary>
    public static long? NarrowLcm(AxisTally tally)
    {
        long lcm = 1;
        foreach (var answered in tally.Answered)
        {
            if (answered == 0 || lcm % answered == 0)
                continue;
            var next = (Int128)lcm / (long)BigInteger.GreatestCommonDivisor(lcm, answered) * answered;
            if (next > long.MaxValue >> 16)
                return null;
            lcm = (long)next;
        }
        var most = (Int128)lcm * Math.Max(1, tally.Weight) * (tally.Total + 2) * 4000;
        return most < (Int128)1 << 62 ? lcm : null;
    }

    public static BigInteger WideLcm(AxisTally tally)
    {
        var lcm = BigInteger.One;
        foreach (var answered in tally.Answered)
        {
            if (answered > 0)
                lcm = lcm / BigInteger.GreatestCommonDivisor(lcm, answered) * answered;
        }
        return lcm;
    }
}
