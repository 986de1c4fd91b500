using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>What the pattern of answers says about itself.</summary>
internal static class Quality
{
    private const int EnoughForUniform = 10;

    public static AnswerQuality Of(ReadOnlySpan<sbyte> positions, ReadOnlySpan<AxisTally> axes, Rubric rubric) =>
        new(LongestRun(positions), IsUniform(positions), Contradictions(axes, rubric));

    private static int LongestRun(ReadOnlySpan<sbyte> positions)
    {
        int longest = 0, run = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] == RubricIndex.Skipped)
                continue;
            run = i > 0 && positions[i] == positions[i - 1] ? run + 1 : 1;
            longest = Math.Max(longest, run);
        }
        return longest;
    }

    private static bool IsUniform(ReadOnlySpan<sbyte> positions)
    {
        Span<int> counts = stackalloc int[5];
        var answered = 0;
        foreach (var position in positions)
        {
            if (position == RubricIndex.Skipped)
                continue;
            counts[position + 2]++;
            answered++;
        }
        var most = 0;
        foreach (var count in counts)
            most = Math.Max(most, count);
        return answered >= EnoughForUniform && most * 5 >= answered * 4;
    }

    /// <summary>Sorted by the order in which the first item was asked, then the second.</summary>
    private static ImmutableArray<Contradiction> Contradictions(ReadOnlySpan<AxisTally> axes, Rubric rubric)
    {
        List<(int First, int Second)>? found = null;
        foreach (var tally in axes)
        {
            var index = tally.Index;
            for (var i = 0; i < tally.Toward.Length; i++)
            {
                var c = index.Criterion[i];
                if (tally.Toward[i] is not (2 or -2))
                    continue;
                for (var j = i + 1; j < tally.Toward.Length; j++)
                {
                    if (index.Criterion[j] == c && tally.Toward[j] == -tally.Toward[i])
                        (found ??= []).Add((index.Items[i], index.Items[j]));
                }
            }
        }
        if (found is null)
            return [];
        found.Sort();
        return [.. found.Select(pair => new Contradiction(rubric.Items[pair.First].Id, rubric.Items[pair.Second].Id))];
    }
}
