using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>The decision matrix: sums of weight times rating, compared as whole numbers.</summary>
internal static class Matrix
{
    private const int MaxRating = 4;

    /// <summary>Null when no factor has a weight above 0.</summary>
    public static DecisionMatrix? Of(Rubric rubric, AnswerSheet sheet)
    {
        Span<int> sums = stackalloc int[Role.All.Length];
        var weights = 0;
        foreach (var factor in rubric.Factors)
        {
            if (!sheet.Factors.TryGetValue(factor.Id, out var weight) || weight == 0)
                continue;
            weights += weight;
            foreach (var role in Role.All)
                sums[(int)role] += weight * Rating(factor, role);
        }
        if (weights == 0)
            return null;
        var winner = Winner(sums, out var margin);
        var most = (double)(MaxRating * weights);
        var scores = ImmutableArray.CreateBuilder<RoleScore>(Role.All.Length);
        foreach (var role in Role.All)
            scores.Add(new RoleScore(role, sums[(int)role] / most));
        return new DecisionMatrix(scores.MoveToImmutable(), winner, margin / most, Switches(rubric, sheet, sums, winner));
    }

    /// <summary>
    /// For each factor, in file order, the nearest other weight that gives a single winner other than the current one (the lower of two
    /// equally near). If there is a tie now, any single winner counts.
    /// </summary>
    private static ImmutableArray<FactorSwitch> Switches(Rubric rubric, AnswerSheet sheet, ReadOnlySpan<int> sums, Role? winner)
    {
        var switches = ImmutableArray.CreateBuilder<FactorSwitch>();
        Span<int> changed = stackalloc int[sums.Length];
        foreach (var factor in rubric.Factors)
        {
            sheet.Factors.TryGetValue(factor.Id, out var weight);
            FactorSwitch? nearest = null;
            for (var other = 0; other <= SheetRules.MaxFactorWeight; other++)
            {
                if (nearest is not null && Math.Abs(other - weight) >= Math.Abs(nearest.Weight - weight))
                    continue;
                foreach (var role in Role.All)
                    changed[(int)role] = sums[(int)role] + ((other - weight) * Rating(factor, role));
                if (Winner(changed, out _) is { } first && first != winner)
                    nearest = new FactorSwitch(factor.Id, other, first);
            }
            if (nearest is not null)
                switches.Add(nearest);
        }
        return switches.DrainToImmutable();
    }

    private static int Rating(Factor factor, Role role) => factor.Ratings.TryGetValue(role, out var rating) ? rating.Rating : 0;

    /// <summary>The role with the largest sum and its lead; null for a tie.</summary>
    private static Role? Winner(ReadOnlySpan<int> sums, out int margin)
    {
        var best = 0;
        for (var role = 1; role < sums.Length; role++)
        {
            if (sums[role] > sums[best])
                best = role;
        }
        var second = int.MinValue;
        for (var role = 0; role < sums.Length; role++)
        {
            if (role != best)
                second = Math.Max(second, sums[role]);
        }
        margin = sums[best] - second;
        return margin == 0 ? null : (Role)best;
    }
}
