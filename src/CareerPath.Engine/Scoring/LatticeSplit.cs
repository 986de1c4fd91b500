using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>Divides criteria over two lattices so that the longer one is as short as can be.</summary>
internal static class LatticeSplit
{
    /// <summary>Most counts tried in all ways: 2¹³ divisions.</summary>
    private const int MostCounts = 14;

    /// <summary>Trimmed lattices are about this many standard deviations long.</summary>
    private const double Deviations = 18;

    /// <summary>
    /// The best division, or null when there are too many different counts. Criteria with the same answered count, or with a
    /// divisor of it, share a lattice at no cost, so only the remaining counts are divided.
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
            var unit = (double)own.Weight / own.Answered;
            variance[group[c]] += unit * unit * 2 * retest * own.Answered;
            range[group[c]] += unit * (own.Up + own.Down);
        }
        var best = Cheapest(counts, variance, range);
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

    /// <summary>The counts of the first lattice as bits.</summary>
    private static int Cheapest(List<int> counts, double[] variance, double[] range)
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
            unit[set] = Math.Min(Lattice.MaxUnit + 1, unit[rest] * (counts[last] / (long)BigInteger.GreatestCommonDivisor(unit[rest], counts[last])));
            length[set] = unit[set] > Lattice.MaxUnit
                ? double.PositiveInfinity
                : unit[set] * Math.Min(ranges[set], Deviations * Math.Sqrt(variances[set]));
        }
        var best = 0;
        for (var set = 1; set < length.Length / 2; set++)
        {
            if (Math.Max(length[set], length[^(set + 1)]) < Math.Max(length[best], length[^(best + 1)]))
                best = set;
        }
        return best;
    }
}
