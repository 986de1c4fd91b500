namespace CareerPath.Engine.Scoring;

/// <summary>
/// What a retest of one axis would say. Each answer moves one position to either side with probability ρ (a move off the scale
/// stays), so the score's distribution is a convolution over the items, computed exactly on a lattice of whole numbers.
/// </summary>
/// <remarks>
/// Criteria with like answered counts share one short lattice: always so for some dozens of items. For hundreds of items with
/// irregular skips, the criteria are divided over two lattices that are compared with each other, still exactly. Only when even those
/// would be too long (about 500 items an axis in five or more criteria, all with unrelated answered counts) is
/// <see cref="SquareWave"/> used, which is not exact. Mass dropped on the way is below 10⁻¹⁸.
/// </remarks>
internal readonly record struct Retest(double Stability, double Low, double High)
{
    private const double LowPoint = 0.1;
    private const double HighPoint = 0.9;

    /// <summary>Room for rounding where a cumulated probability meets a limit exactly.</summary>
    public const double Rounding = 1e-12;

    public static Retest Of(AxisTally tally, int sign)
    {
        if (tally.Total == 0)
            return new Retest(0.5, 0, 0);
        var rho = tally.Index.Rubric.Retest;
        var criteria = Sorted(tally);
        var scale = 2.0 * tally.Weight;
        if (LatticeSplit.FitsOne(criteria, rho) && Lattice.Of(criteria, rho) is { } whole)
        {
            return new Retest(
                sign == 0 ? 0.5 : Side(whole, sign), Quantile(whole, LowPoint, scale), Quantile(whole, HighPoint, scale));
        }
        if (LatticePair.Of(criteria, rho) is { } pair)
        {
            return new Retest(
                sign == 0 ? 0.5 : pair.Side(sign), pair.Quantile(LowPoint, scale), pair.Quantile(HighPoint, scale));
        }
        var wave = new SquareWave(criteria, rho);
        return new Retest(
            sign == 0 ? 0.5 : wave.Side(sign), wave.Quantile(LowPoint, scale), wave.Quantile(HighPoint, scale));
    }

    /// <summary>The answered criteria, sorted.</summary>
    private static CriterionRetest[] Sorted(AxisTally tally)
    {
        var weights = tally.Index.Weights;
        var count = 0;
        var criteria = new CriterionRetest[weights.Length];
        for (var c = 0; c < weights.Length; c++)
        {
            var n = tally.Answered[c];
            if (n > 0)
                criteria[count++] = new CriterionRetest(n, weights[c], tally.Sum[c], n - tally.AtHigh[c], n - tally.AtLow[c]);
        }
        var answered = criteria[..count];
        Array.Sort(answered, CriterionRetest.Compare);
        return answered;
    }

    /// <summary>P(same side) + ½·P(0), summed from the smallest term up.</summary>
    private static double Side(Lattice lattice, int sign)
    {
        var other = 0.0;
        var same = 0.0;
        var zero = 0.0;
        for (var i = 0; i < lattice.Length; i++)
        {
            var value = (lattice.First + (i * lattice.Step)) * sign;
            if (value > 0)
                same += lattice.Mass[i];
            else if (value < 0)
                other += lattice.Mass[i];
            else
                zero = lattice.Mass[i];
        }
        // The smaller of the two sums has the smaller absolute error.
        return same < other ? same + (zero / 2) : 1 - (other + (zero / 2));
    }

    private static double Quantile(Lattice lattice, double point, double scale)
    {
        var cumulated = 0.0;
        var i = 0;
        for (; i < lattice.Length - 1; i++)
        {
            cumulated += lattice.Mass[i];
            if (cumulated >= point - Rounding)
                break;
        }
        return (lattice.First + (i * lattice.Step)) / (lattice.Unit * scale);
    }
}
