using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>Foresees how long lattices will be, and divides criteria over two so that the longer one is as short as can be.</summary>
internal static class LatticeSplit
{
    /// <summary>Most counts tried in all ways: 2¹³ divisions.</summary>
    private const int MostCounts = 14;

    /// <summary>Trimmed lattices are about this many standard deviations long.</summary>
    private const double Deviations = 18;

    /// <summary>Whether all criteria fit on one lattice.</summary>
    public static bool FitsOne(ReadOnlySpan<CriterionRetest> criteria, double retest)
    {
        long unit = 1;
        double variance = 0, range = 0;
        foreach (var criterion in criteria)
        {
            unit = Lcm(unit, criterion.Answered);
            variance += Variance(criterion, retest);
            range += Range(criterion);
        }
        return Length(unit, variance, range) <= Lattice.MaxLength;
    }

    /// <summary>
    /// The best division; null when there are too many different counts, or when it would still be too long. Criteria with the same
    /// answered count, or with a divisor of it, share a lattice at no cost, so only the remaining counts are divided.
    /// </summary>
    public static (CriterionRetest[] First, CriterionRetest[] Second)? Best(ReadOnlySpan<CriterionRetest> criteria, double retest)
    {
        var counts = Largest(criteria);
        if (counts.Count > MostCounts)
            return null;
        var group = new int[criteria.Length];
        var variance = new double[counts.Count];
        var range = new double[counts.Count];
        for (var c = 0; c < criteria.Length; c++)
        {
            var own = criteria[c];
            group[c] = counts.FindIndex(count => count % own.Answered == 0);
            variance[group[c]] += Variance(own, retest);
            range[group[c]] += Range(own);
        }
        if (Cheapest(counts, variance, range) is not { } best)
            return null;
        var first = new List<CriterionRetest>();
        var second = new List<CriterionRetest>();
        for (var c = 0; c < criteria.Length; c++)
            ((best >> group[c]) % 2 == 1 ? first : second).Add(criteria[c]);
        return ([.. first], [.. second]);
    }

    /// <summary>The different counts that divide no other.</summary>
    private static List<int> Largest(ReadOnlySpan<CriterionRetest> criteria)
    {
        var counts = new SortedSet<int>();
        foreach (var criterion in criteria)
            counts.Add(criterion.Answered);
        return [.. counts.Where(count => !counts.Any(other => other > count && other % count == 0))];
    }

    /// <summary>The counts of the first lattice as bits; null when every division is too long.</summary>
    private static int? Cheapest(List<int> counts, double[] variance, double[] range)
    {
        var length = new double[1 << counts.Count];
        var unit = new long[length.Length];
        var variances = new double[length.Length];
        var ranges = new double[length.Length];
        unit[0] = 1;
        for (var set = 1; set < length.Length; set++)
        {
            var last = BitOperations.TrailingZeroCount(set);
            var rest = set & (set - 1);
            variances[set] = variances[rest] + variance[last];
            ranges[set] = ranges[rest] + range[last];
            unit[set] = Lcm(unit[rest], counts[last]);
            length[set] = Length(unit[set], variances[set], ranges[set]);
        }
        var best = 0;
        for (var set = 1; set < length.Length / 2; set++)
        {
            if (Longer(set) < Longer(best))
                best = set;
        }
        return Longer(best) <= Lattice.MaxLength ? best : null;

        double Longer(int set) => Math.Max(length[set], length[^(set + 1)]);
    }

    /// <summary>The least common multiple, or one more than <see cref="Lattice.MaxUnit"/> when it is beyond that.</summary>
    private static long Lcm(long unit, int count) => unit > Lattice.MaxUnit
        ? unit
        : Math.Min(Lattice.MaxUnit + 1, unit * (count / (long)BigInteger.GreatestCommonDivisor(unit, count)));

    private static double Length(long unit, double variance, double range) =>
        unit > Lattice.MaxUnit ? double.PositiveInfinity : unit * Math.Min(range, Deviations * Math.Sqrt(variance));

    private static double Variance(CriterionRetest criterion, double retest) =>
        2 * retest * criterion.Weight * criterion.Weight / criterion.Answered;

    private static double Range(CriterionRetest criterion) =>
        (double)criterion.Weight / criterion.Answered * (criterion.Up + criterion.Down);
}
