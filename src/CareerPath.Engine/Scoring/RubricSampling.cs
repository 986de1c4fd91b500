using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Random sheets, the same for the same seed.</summary>
public static class RubricSampling
{
    /// <summary>Number of sheets in a sample.</summary>
    public const int Sheets = 10_000;

    private const int MostExamples = 10;
    private const int SkipOneIn = 20;
    private const int Coins = 4;

    /// <summary>
    /// The share of <see cref="Sheets"/> random sheets, with every pair answered, that is clear or leaning on each axis. The second round
    /// is answered where the first was not clear, as the quiz offers it.
    /// </summary>
    /// <exception cref="InvalidOperationException">The rubric cannot be scored.</exception>
    public static ImmutableArray<ClearShare> Clear(Rubric rubric, long seed)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var random = new SplitMix64(unchecked((ulong)seed));
        var positions = new sbyte[rubric.Items.Length];
        var first = new int[rubric.Axes.Length];
        var both = new int[rubric.Axes.Length];
        var leaning = new int[rubric.Axes.Length];
        for (var n = 0; n < Sheets; n++)
        {
            foreach (ref var position in positions.AsSpan())
                position = (sbyte)(random.Next(5) - 2);
            for (var a = 0; a < first.Length; a++)
            {
                var (before, after) = Rounds(rubric.Index.Axes[a], positions);
                first[a] += before.Band == Band.Clear ? 1 : 0;
                both[a] += after.Band == Band.Clear ? 1 : 0;
                leaning[a] += after.Band == Band.Leaning ? 1 : 0;
            }
        }
        return [.. rubric.Axes.Select((axis, a) => new ClearShare(
            axis.Id, (double)first[a] / Sheets, (double)both[a] / Sheets, (double)leaning[a] / Sheets))];
    }

    /// <summary>
    /// Simulates people whose answers on one axis are drawn to its high side by <paramref name="steps"/> on average. Each answer is
    /// distributed around the middle like the number of heads of four coins (one step to either side is common, two are rare). In a share
    /// <paramref name="steps"/> of the pairs, it then moves one step toward the high side. The second round is answered where the first was
    /// not clear.
    /// </summary>
    /// <param name="rubric">The rubric they answer.</param>
    /// <param name="axis">The axis to simulate.</param>
    /// <param name="steps">Their preference in steps of the scale, 0 to 1.</param>
    /// <param name="seed">The same seed gives the same people.</param>
    /// <param name="people">Number of people, 1 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">
    /// <paramref name="steps"/> is not in 0..1, there are no people, or the rubric has no such axis.
    /// </exception>
    public static PreferenceShare Preference(Rubric rubric, AxisId axis, double steps, long seed, int people = Sheets)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        if (steps is not (>= 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(steps), steps, "A preference is from 0 to 1 step.");
        if (!rubric.Has(axis))
            throw new ArgumentOutOfRangeException(nameof(axis), axis, "The rubric has no such axis.");
        ArgumentOutOfRangeException.ThrowIfLessThan(people, 1);
        const int Fine = 1_000_000;
        var random = new SplitMix64(unchecked((ulong)seed));
        var index = rubric.Index.Axes[(int)axis];
        var positions = new sbyte[rubric.Items.Length];
        int clear = 0, leaning = 0, right = 0, wrong = 0;
        for (var n = 0; n < people; n++)
        {
            for (var i = 0; i < index.Items.Length; i++)
            {
                var heads = 0;
                for (var coin = 0; coin < Coins; coin++)
                    heads += random.Next(2);
                var step = random.Next(Fine) < steps * Fine ? 1 : 0;
                positions[index.Items[i]] = (sbyte)(index.Sign[i] * Math.Min(2, heads - 2 + step));
            }
            var (_, after) = Rounds(index, positions);
            clear += after.Band == Band.Clear ? 1 : 0;
            leaning += after.Band == Band.Leaning ? 1 : 0;
            if (after.Decided && after.Side == Side.High)
                right++;
            else if (after.Decided)
                wrong++;
        }
        return new PreferenceShare(
            steps, (double)clear / people, (double)leaning / people, (double)(people - clear - leaning) / people, (double)right / people, (double)wrong / people);
    }

    internal static (int Headlines, int Bands, ImmutableArray<DiffExample> Examples) Run(Rubric old, Rubric @new, long seed)
    {
        var random = new SplitMix64(unchecked((ulong)seed));
        var places = Places(old, @new);
        var before = new sbyte[old.Items.Length];
        var after = new sbyte[@new.Items.Length];
        var headlines = 0;
        var bands = 0;
        var examples = new List<DiffExample>();
        for (var n = 0; n < Sheets; n++)
        {
            foreach (var (oldPlace, newPlace, mirrored) in places)
            {
                var position = random.Next(SkipOneIn) == 0 ? RubricIndex.Skipped : (sbyte)(random.Next(5) - 2);
                if (oldPlace >= 0)
                    before[oldPlace] = position;
                if (newPlace >= 0)
                    after[newPlace] = mirrored && position != RubricIndex.Skipped ? (sbyte)-position : position;
            }
            var (oldAxes, newAxes) = (AsAsked(old, before), AsAsked(@new, after));
            if (oldAxes.Zip(newAxes).Any(axis => axis.First.Band != axis.Second.Band))
                bands++;
            var (was, becomes) = (Headlines.Of(oldAxes), Headlines.Of(newAxes));
            if (was.Role == becomes.Role && was.Suits == becomes.Suits && was.Between.AsSpan().SequenceEqual(becomes.Between.AsSpan()))
                continue;
            headlines++;
            var example = new DiffExample(
                Sheet(old, before), Sheet(@new, after), was, becomes, Math.Min(oldAxes[0].Stability, oldAxes[1].Stability),
                Math.Max(oldAxes[0].Chance, oldAxes[1].Chance));
            Keep(examples, example);
        }
        return (headlines, bands, [.. examples]);
    }

    /// <summary>
    /// The axes of a sheet as a person would have answered it. Answers to items that would not have been asked are removed.
    /// </summary>
    private static AxisSummary[] AsAsked(Rubric rubric, sbyte[] positions)
    {
        var axes = rubric.Index.Axes;
        var summaries = new AxisSummary[axes.Length];
        for (var a = 0; a < axes.Length; a++)
        {
            var (first, both) = Rounds(axes[a], positions);
            summaries[a] = both;
            if (first.Band != Band.Clear)
                continue;
            foreach (var item in axes[a].Items.AsSpan(axes[a].FirstRound))
                positions[item] = RubricIndex.Skipped;
        }
        return summaries;
    }

    /// <summary>An axis after the first round, and after the second where it is offered.</summary>
    private static (AxisSummary First, AxisSummary Both) Rounds(AxisIndex axis, ReadOnlySpan<sbyte> positions)
    {
        var whole = new AxisTally(axis, positions);
        if (axis.FirstRound == axis.Items.Length)
        {
            var only = new AxisSummary(whole);
            return (only, only);
        }
        Span<sbyte> asked = stackalloc sbyte[positions.Length];
        positions.CopyTo(asked);
        foreach (var item in axis.Items.AsSpan(axis.FirstRound))
            asked[item] = RubricIndex.Skipped;
        var first = new AxisSummary(new AxisTally(axis, asked));
        return (first, first.Band == Band.Clear ? first : new AxisSummary(whole));
    }

    /// <summary>Firmest first; equally firm ones in the order drawn.</summary>
    private static void Keep(List<DiffExample> examples, DiffExample example)
    {
        var at = examples.FindIndex(other => other.Stability < example.Stability);
        examples.Insert(at < 0 ? examples.Count : at, example);
        if (examples.Count > MostExamples)
            examples.RemoveAt(MostExamples);
    }

    /// <summary>Each item's index in both rubrics, -1 where it is missing, and whether its two statements were swapped.</summary>
    private static List<(int Old, int New, bool Mirrored)> Places(Rubric old, Rubric @new)
    {
        var after = Enumerable.Range(0, @new.Items.Length).ToDictionary(i => @new.Items[i].Id);
        var places = new List<(int, int, bool)>();
        for (var i = 0; i < old.Items.Length; i++)
        {
            var item = old.Items[i];
            if (!after.Remove(item.Id, out var place))
                place = -1;
            places.Add((i, place, place >= 0 && ChangedPlaces(item, @new.Items[place])));
        }
        places.AddRange(after.Values.Order().Select(place => (-1, place, false)));
        return places;
    }

    private static bool ChangedPlaces(Item a, Item b) =>
        string.Equals(a.Left, b.Right, StringComparison.Ordinal) && string.Equals(a.Right, b.Left, StringComparison.Ordinal);

    private static AnswerSheet Sheet(Rubric rubric, sbyte[] positions) => new()
    {
        Answers = Enumerable.Range(0, positions.Length).Where(i => positions[i] != RubricIndex.Skipped)
            .ToDictionary(i => rubric.Items[i].Id, i => Position.Of(positions[i])),
    };
}

/// <summary>Share 0 to 1 of random sheets that are clear on an axis.</summary>
/// <param name="Axis">Which axis.</param>
/// <param name="AfterFirst">Clear after the first round.</param>
/// <param name="AfterBoth">Clear after the second round, or already after the first.</param>
/// <param name="Leaning">Leaning after both.</param>
public sealed record ClearShare(AxisId Axis, double AfterFirst, double AfterBoth, double Leaning);

/// <summary>The results of simulated people with a preference for the high side of an axis; all but the first are shares 0 to 1.</summary>
/// <param name="Steps">The preference in steps of the scale.</param>
/// <param name="Clear">Clear on either side.</param>
/// <param name="Leaning">Leaning to either side.</param>
/// <param name="TooClose">Neither.</param>
/// <param name="Right">Clear or leaning, on the side they prefer.</param>
/// <param name="Wrong">Clear or leaning, on the other side.</param>
public sealed record PreferenceShare(double Steps, double Clear, double Leaning, double TooClose, double Right, double Wrong);
