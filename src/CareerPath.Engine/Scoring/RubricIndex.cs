using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>What scoring looks up in a rubric, made once for each rubric.</summary>
internal sealed class RubricIndex(Rubric rubric)
{
    /// <summary>Stands for a skipped item where a position is kept in a byte.</summary>
    public const sbyte Skipped = sbyte.MinValue;

    private string? _hash;
    private AxisIndex[]? _axes;
    private ImmutableArray<(double Technical, double Scope)> _personas;

    public Rubric Rubric { get; } = rubric;

    public string Hash => _hash ??= RubricJson.Hash(Rubric);

    /// <summary>Technical, then scope.</summary>
    public AxisIndex[] Axes => _axes ??= Build();

    /// <summary>Each persona's own technical and scope score.</summary>
    public ImmutableArray<(double Technical, double Scope)> PersonaScores =>
        _personas.IsDefault ? _personas = ScorePersonas() : _personas;

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
        if (Rubric.Axes.Length != 2 || Rubric.Axes[0].Id != AxisId.Technical || Rubric.Axes[1].Id != AxisId.Scope)
            throw new InvalidOperationException("A rubric has exactly two axes: technical, then scope.");
        var axes = new AxisIndex[2];
        for (var a = 0; a < axes.Length; a++)
            axes[a] = new AxisIndex(Rubric, Rubric.Axes[a]);
        if (axes[0].Items.Length + axes[1].Items.Length != Rubric.Items.Length)
        {
            var known = Rubric.Axes.SelectMany(axis => axis.Criteria).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
            var lost = Rubric.Items.First(item => !known.Contains(item.Criterion));
            throw new InvalidOperationException($"Item '{lost.Id}' names the criterion '{lost.Criterion}', which the rubric does not have.");
        }
        return axes;
    }

    private ImmutableArray<(double Technical, double Scope)> ScorePersonas() =>
        [.. Rubric.Personas.Select(persona =>
        {
            var positions = Positions(persona.Case.Answers, out _);
            return (AxisScoring.Score(new AxisTally(Axes[0], positions)), AxisScoring.Score(new AxisTally(Axes[1], positions)));
        })];
}

/// <summary>One axis's items and criteria by number.</summary>
internal sealed class AxisIndex
{
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
        var items = Enumerable.Range(0, rubric.Items.Length).Where(i => numbers.ContainsKey(rubric.Items[i].Criterion)).ToArray();
        Items = items;
        Criterion = [.. items.Select(i => numbers[rubric.Items[i].Criterion])];
        Sign = [.. items.Select(i => rubric.Items[i].High == ItemSide.Right ? (sbyte)1 : (sbyte)-1)];
        // In decimal, so that 0.55 of 20 items is 11 and not 11.000000000000002.
        Required = (int)Math.Ceiling((decimal)rubric.MinimumAnswered * items.Length);
    }

    public Rubric Rubric { get; }

    public Axis Axis { get; }

    /// <summary>By criterion.</summary>
    public int[] Weights { get; }

    /// <summary>The axis's items as indexes into the rubric's, in the order asked.</summary>
    public int[] Items { get; }

    /// <summary>The criterion of each of <see cref="Items"/>.</summary>
    public int[] Criterion { get; }

    /// <summary>1 when the item's right statement points to the high pole, else -1. Applied in <see cref="AxisTally"/> only.</summary>
    public sbyte[] Sign { get; }

    /// <summary>Answers from which there are enough.</summary>
    public int Required { get; }

    public ItemId Id(int item) => Rubric.Items[Items[item]].Id;
}
