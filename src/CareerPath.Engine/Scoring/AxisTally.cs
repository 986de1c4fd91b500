namespace CareerPath.Engine.Scoring;

/// <summary>
/// One sheet's answers on one axis as whole numbers. Answers are stored as twice their value toward the high pole (-2 to 2). With L the
/// least common multiple of the criteria's answered counts n, one half step of an answer in criterion c adds Step[c] = w·L/n to the
/// numerator of the score, whose denominator is 2·L·W. The limits on items keep all of it far inside a <see cref="long"/>.
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
        for (var i = 0; i < Toward.Length; i++)
        {
            var position = positions[index.Items[i]];
            if (position == RubricIndex.Skipped)
            {
                Toward[i] = RubricIndex.Skipped;
                continue;
            }
            Toward[i] = (sbyte)(index.Sign[i] * position);
            Answered[index.Criterion[i]]++;
            Sum[index.Criterion[i]] += Toward[i];
            Total++;
            if (i < index.FirstRound)
                FirstRound++;
        }
        Asked = Total > FirstRound ? Toward.Length : index.FirstRound;
        TooFew = FirstRound < index.Required;
        FirstLook = TooFew && index.IsFirstLook(positions);
        Step = new long[criteria];
        Lcm = 1;
        foreach (var answered in Answered)
            Lcm = answered == 0 ? Lcm : Lcm / Gcd(Lcm, answered) * answered;
        for (var c = 0; c < criteria; c++)
        {
            if (Answered[c] == 0)
                continue;
            Weight += index.Weights[c];
            Step[c] = index.Weights[c] * (Lcm / Answered[c]);
            Numerator += Step[c] * Sum[c];
        }
        Denominator = 2 * Lcm * Math.Max(1, Weight);
    }

    public AxisIndex Index { get; }

    /// <summary>Twice the answer toward the high pole by item, or <see cref="RubricIndex.Skipped"/>.</summary>
    public sbyte[] Toward { get; }

    /// <summary>Answered items by criterion.</summary>
    public int[] Answered { get; }

    /// <summary>Sum of <see cref="Toward"/> by criterion.</summary>
    public int[] Sum { get; }

    /// <summary>Answered items of the axis.</summary>
    public int Total { get; }

    /// <summary>Answered items of the first round.</summary>
    public int FirstRound { get; }

    /// <summary>Items asked: those of the first round, and those of the second once one of them is answered.</summary>
    public int Asked { get; }

    /// <summary>Sum of the weights of the criteria that have an answer.</summary>
    public int Weight { get; }

    /// <summary>Whether there are too few first-round answers for a verdict.</summary>
    public bool TooFew { get; }

    /// <summary>Whether the first look is fully answered, which gives the axis a first direction despite too few answers.</summary>
    public bool FirstLook { get; }

    /// <summary>Least common multiple of the answered counts; 1 when nothing is answered.</summary>
    public long Lcm { get; }

    /// <summary>What one half step of an answer adds to the numerator, by criterion; 0 for a criterion without an answer.</summary>
    public long[] Step { get; }

    public long Numerator { get; }

    public long Denominator { get; }

    /// <summary>The exact sign of the score.</summary>
    public int Sign => Math.Sign(Numerator);

    public Side Side => Sign switch
    {
        > 0 => Side.High,
        < 0 => Side.Low,
        _ => Side.None,
    };

    /// <summary>The score, -1 to 1, correctly rounded.</summary>
    public double Score => (double)Numerator / Denominator;

    /// <summary>The score in points, hundredths of the way to a pole, rounded half away from zero.</summary>
    public int Points => Sign * (int)(((200 * Math.Abs(Numerator)) + Denominator) / (2 * Denominator));

    /// <summary>Whether every answer is in the middle, or there is none.</summary>
    public bool IsInBetween => Toward.All(toward => toward is 0 or RubricIndex.Skipped);

    public bool IsAnswered(int item) => Toward[item] != RubricIndex.Skipped;

    /// <summary>What one half step of the item's answer adds to the numerator.</summary>
    public long StepOf(int item) => Step[Index.Criterion[item]];

    /// <summary>The sign the score would have with one more answer, worth <paramref name="toward"/> half steps, in a criterion.</summary>
    public int SignWith(int criterion, int toward)
    {
        var others = Numerator - (Step[criterion] * Sum[criterion]);
        return Math.Sign((others * (Answered[criterion] + 1)) + (Index.Weights[criterion] * Lcm * (Sum[criterion] + toward)));
    }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
