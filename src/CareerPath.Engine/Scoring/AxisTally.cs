namespace CareerPath.Engine.Scoring;

/// <summary>
/// One sheet's answers on one axis, counted by criterion. Answers are kept as twice their value toward the high pole (-2 to 2), so
/// that everything is whole: criterion score = Sum / (2 · Answered).
/// </summary>
internal sealed class AxisTally
{
    public AxisTally(AxisIndex index, ReadOnlySpan<sbyte> positions)
    {
        Index = index;
        var criteria = index.Weights.Length;
        Toward = new sbyte[index.Items.Length];
        Answered = new int[criteria];
        Sum = new int[criteria];
        AtHigh = new int[criteria];
        AtLow = new int[criteria];
        for (var i = 0; i < Toward.Length; i++)
        {
            var position = positions[index.Items[i]];
            if (position == RubricIndex.Skipped)
            {
                Toward[i] = RubricIndex.Skipped;
                continue;
            }
            var toward = (sbyte)(index.Sign[i] * position);
            Toward[i] = toward;
            var c = index.Criterion[i];
            Answered[c]++;
            Sum[c] += toward;
            if (toward == 2)
                AtHigh[c]++;
            else if (toward == -2)
                AtLow[c]++;
            Total++;
        }
        for (var c = 0; c < criteria; c++)
        {
            if (Answered[c] > 0)
                Weight += index.Weights[c];
        }
    }

    public AxisIndex Index { get; }

    /// <summary>Twice the answer toward the high pole by item, or <see cref="RubricIndex.Skipped"/>.</summary>
    public sbyte[] Toward { get; }

    /// <summary>Answered items by criterion.</summary>
    public int[] Answered { get; }

    /// <summary>Sum of <see cref="Toward"/> by criterion.</summary>
    public int[] Sum { get; }

    /// <summary>Answers fully at the high pole by criterion: a retest moves them down only.</summary>
    public int[] AtHigh { get; }

    /// <summary>Answers fully at the low pole by criterion: a retest moves them up only.</summary>
    public int[] AtLow { get; }

    /// <summary>Answered items of the axis.</summary>
    public int Total { get; }

    /// <summary>Sum of the weights of the criteria that have an answer.</summary>
    public int Weight { get; }

    /// <summary>Whether there are too few answers for a verdict.</summary>
    public bool TooFew => Total < Index.Required;

    public bool IsAnswered(int item) => Toward[item] != RubricIndex.Skipped;
}
