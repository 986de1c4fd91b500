using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Lookups for scoring, built once for each rubric.</summary>
internal sealed class RubricIndex(Rubric rubric)
{
    /// <summary>Marks a skipped item where positions are stored as bytes.</summary>
    public const sbyte Skipped = sbyte.MinValue;

    private string? _hash;
    private AxisIndex[]? _axes;
    private ImmutableArray<PersonaStanding> _personas;

    public Rubric Rubric { get; } = rubric;

    public string Hash => _hash ??= RubricJson.Hash(Rubric);

    /// <summary>In the order of <see cref="AxisId"/>.</summary>
    public AxisIndex[] Axes => _axes ??= Build();

    /// <summary>Each persona's scores and headline by its own answers.</summary>
    public ImmutableArray<PersonaStanding> Personas => _personas.IsDefault ? _personas = ScorePersonas() : _personas;

    /// <summary>The sheet counted on each axis.</summary>
    public AxisTally[] Tallies(ReadOnlySpan<sbyte> positions)
    {
        var tallies = new AxisTally[Axes.Length];
        for (var a = 0; a < tallies.Length; a++)
            tallies[a] = new AxisTally(Axes[a], positions);
        return tallies;
    }

    /// <summary>The positions of all items in the order asked, <see cref="Skipped"/> where there is no answer.</summary>
    public sbyte[] Positions(IReadOnlyDictionary<ItemId, Position> answers, out int found)
    {
        var items = Rubric.Items;
        var positions = new sbyte[items.Length];
        found = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            if (answers.TryGetValue(items[i].Id, out var position))
            {
                positions[i] = (sbyte)position.Value;
                found++;
            }
            else
            {
                positions[i] = Skipped;
            }
        }
        return positions;
    }

    private AxisIndex[] Build()
    {
        if (Rubric.Axes.Length is not (2 or 3) || Rubric.Axes.Where((axis, a) => axis.Id != (AxisId)a).Any())
            throw new InvalidOperationException("A rubric has the axes technical and scope, in this order, and may have others as the third.");
        var axes = Rubric.Axes.Select(axis => new AxisIndex(Rubric, axis)).ToArray();
        if (axes.Sum(axis => axis.Items.Length) != Rubric.Items.Length)
        {
            var known = Rubric.Axes.SelectMany(axis => axis.Criteria).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
            var lost = Rubric.Items.First(item => !known.Contains(item.Criterion));
            throw new InvalidOperationException($"Item '{lost.Id}' names the criterion '{lost.Criterion}', which the rubric does not have.");
        }
        return axes;
    }

    private ImmutableArray<PersonaStanding> ScorePersonas() =>
        [.. Rubric.Personas.Select(persona =>
        {
            var tallies = Tallies(Positions(persona.Case.Answers, out _));
            return new PersonaStanding(tallies[0].Score, tallies[1].Score, Headlines.Of(tallies));
        })];
}

/// <summary>A persona's own scores and headline.</summary>
internal readonly record struct PersonaStanding(double Technical, double Scope, Headline Headline);

/// <summary>One axis's items and criteria by number.</summary>
internal sealed class AxisIndex
{
    private readonly int[] _firstLook;

    public AxisIndex(Rubric rubric, Axis axis)
    {
        Rubric = rubric;
        Axis = axis;
        Weights = [.. axis.Criteria.Select(criterion => criterion.Weight)];
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var c = 0; c < axis.Criteria.Length; c++)
        {
            if (!numbers.TryAdd(axis.Criteria[c].Id, c))
                throw new InvalidOperationException($"Criterion '{axis.Criteria[c].Id}' is there twice.");
        }
        var items = Enumerable.Range(0, rubric.Items.Length).Where(i => numbers.ContainsKey(rubric.Items[i].Criterion))
            .OrderBy(i => rubric.Items[i].Round).ToArray();
        Items = items;
        Criterion = [.. items.Select(i => numbers[rubric.Items[i].Criterion])];
        Sign = [.. items.Select(i => rubric.Items[i].High == ItemSide.Right ? (sbyte)1 : (sbyte)-1)];
        if (items.Length > RubricRules.MaxItemsPerAxis || Criterion.GroupBy(c => c).Any(group => group.Count() > RubricRules.MaxItemsPerCriterion))
        {
            throw new InvalidOperationException(
                $"The axis '{axis.Name}' has more than {RubricRules.MaxItemsPerAxis} items, or {RubricRules.MaxItemsPerCriterion} in a criterion.");
        }
        FirstRound = items.Count(i => rubric.Items[i].Round == 1);
        FirstLook = items.Count(i => rubric.Items[i].FirstLook);
        _firstLook = [.. Enumerable.Range(0, rubric.Items.Length).Where(i => rubric.Items[i].FirstLook)];
        // Computed in decimal, so that 0.55 of 20 items is 11 and not 11.000000000000002.
        Required = (int)Math.Ceiling((decimal)rubric.MinimumAnswered * FirstRound);
    }

    public Rubric Rubric { get; }

    public Axis Axis { get; }

    /// <summary>By criterion.</summary>
    public int[] Weights { get; }

    /// <summary>The axis's items as indexes into the rubric's, in the order asked: the first round, then the second.</summary>
    public int[] Items { get; }

    /// <summary>The criterion of each of <see cref="Items"/>.</summary>
    public int[] Criterion { get; }

    /// <summary>1 when the item's right statement points to the high pole, else -1. Applied in <see cref="AxisTally"/> only.</summary>
    public sbyte[] Sign { get; }

    /// <summary>How many of <see cref="Items"/> are of the first round.</summary>
    public int FirstRound { get; }

    /// <summary>How many of them are of the first look.</summary>
    public int FirstLook { get; }

    /// <summary>First-round answers needed for a verdict.</summary>
    public int Required { get; }

    /// <summary>Whether every first-look item of the rubric, on any axis, is answered.</summary>
    public bool IsFirstLook(ReadOnlySpan<sbyte> positions)
    {
        foreach (var item in _firstLook)
        {
            if (positions[item] == RubricIndex.Skipped)
                return false;
        }
        return _firstLook.Length > 0;
    }

    public ItemId Id(int item) => Rubric.Items[Items[item]].Id;
}
