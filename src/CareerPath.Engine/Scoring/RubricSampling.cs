using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Random sheets scored under two rubrics.</summary>
internal static class RubricSampling
{
    public const int Sheets = 10_000;
    private const int MostExamples = 10;
    private const int SkipOneIn = 20;

    public static (int Headlines, int Bands, ImmutableArray<DiffExample> Examples) Run(Rubric old, Rubric @new, long seed)
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
            var (oldTechnical, oldScope) = Scorer.Summaries(old, before);
            var (newTechnical, newScope) = Scorer.Summaries(@new, after);
            if (oldTechnical.Band != newTechnical.Band || oldScope.Band != newScope.Band)
                bands++;
            var was = Headlines.Of(oldTechnical, oldScope);
            var becomes = Headlines.Of(newTechnical, newScope);
            if (was.Role == becomes.Role && was.Between.AsSpan().SequenceEqual(becomes.Between.AsSpan()))
                continue;
            headlines++;
            var stability = Math.Min(oldTechnical.Stability, oldScope.Stability);
            if (examples.Count < MostExamples || stability > examples[^1].Stability)
                Keep(examples, new DiffExample(Sheet(old, before), Sheet(@new, after), was, becomes, stability));
        }
        return (headlines, bands, [.. examples]);
    }

    /// <summary>Firmest first; of equals, the one drawn first.</summary>
    private static void Keep(List<DiffExample> examples, DiffExample example)
    {
        var at = examples.FindIndex(other => other.Stability < example.Stability);
        examples.Insert(at < 0 ? examples.Count : at, example);
        if (examples.Count > MostExamples)
            examples.RemoveAt(MostExamples);
    }

    /// <summary>Each item's place in both rubrics, -1 where it is not there, and whether its statements changed places.</summary>
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
