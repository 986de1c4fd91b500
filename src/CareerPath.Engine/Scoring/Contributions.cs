using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>What each answer adds to the score, w·a / (n·W), and the same in points that add up as displayed.</summary>
internal static class Contributions
{
    public static ImmutableArray<Contribution> Of(AxisTally tally)
    {
        if (tally.Total == 0)
            return [];
        var index = tally.Index;
        var shown = new int[tally.Toward.Length];
        Share(tally, shown);
        var contributions = ImmutableArray.CreateBuilder<Contribution>(tally.Total);
        for (var i = 0; i < tally.Toward.Length; i++)
        {
            if (!tally.IsAnswered(i))
                continue;
            var c = index.Criterion[i];
            // A single division of whole numbers, so the result is correctly rounded.
            var value = (double)((long)index.Weights[c] * tally.Toward[i]) / (2L * tally.Answered[c] * tally.Weight);
            var answer = Position.Of(index.Sign[i] * tally.Toward[i]);
            contributions.Add(new Contribution(index.Id(i), answer, value, shown[i]));
        }
        return contributions.MoveToImmutable();
    }

    /// <summary>
    /// Largest remainder method: rounds every share down, then adds one of the missing points to each of the largest remainders, earlier
    /// items first. A sheet with a negative score is computed as its mirror image, so that mirrored sheets show mirrored shares.
    /// </summary>
    private static void Share(AxisTally tally, Span<int> shown)
    {
        var index = tally.Index;
        var mirror = tally.Sign != 0 ? tally.Sign : FirstSign(tally);
        var missing = mirror * tally.Points;
        var order = new int[tally.Total];
        var remainders = new double[tally.Total];
        var count = 0;
        for (var i = 0; i < shown.Length; i++)
        {
            if (!tally.IsAnswered(i))
                continue;
            var c = index.Criterion[i];
            var unit = (long)tally.Answered[c] * tally.Weight;
            var share = 50L * index.Weights[c] * tally.Toward[i] * mirror;
            var floor = (share - (((share % unit) + unit) % unit)) / unit;
            shown[i] = (int)floor;
            missing -= (int)floor;
            // Equal fractions give the same double (one rounded division), and unequal ones keep their order.
            remainders[count] = -(double)(share - (floor * unit)) / unit;
            order[count++] = i;
        }
        Array.Sort(remainders, order);
        StableTies(remainders, order);
        for (var k = 0; k < missing; k++)
            shown[order[k]]++;
        if (mirror < 0)
        {
            foreach (ref var points in shown)
                points = -points;
        }
    }

    private static int FirstSign(AxisTally tally)
    {
        foreach (var toward in tally.Toward)
        {
            if (toward is not 0 and not RubricIndex.Skipped)
                return Math.Sign(toward);
        }
        return 1;
    }

    /// <summary>Restores the order of equal keys, which Array.Sort does not keep.</summary>
    private static void StableTies(ReadOnlySpan<double> keys, Span<int> order)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && keys[end].Equals(keys[start]))
                end++;
            order[start..end].Sort();
            start = end;
        }
    }
}
