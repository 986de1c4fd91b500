using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>
/// Two assessments side by side, on the items they share: same id, same two statements, same high side. The two may have been answered
/// under the same rubric or under different ones.
/// </summary>
public sealed record Comparison
{
    /// <summary>The shared items in the order the first rubric asks them.</summary>
    public required ImmutableArray<SharedItem> Items { get; init; }

    /// <summary>Whether both rubrics have exactly the shared items; when false, the comparison leaves some out.</summary>
    public required bool AllShared { get; init; }

    /// <summary>Both sheets' scores over the shared items, under the first rubric's criteria and weights.</summary>
    public required ComparedScores UnderFirst { get; init; }

    /// <summary>The same under the second rubric's. A difference within one of the two comes from the answers alone.</summary>
    public required ComparedScores UnderSecond { get; init; }

    /// <summary>Shared items that both answered, differently: widest first, then in the order asked.</summary>
    public ImmutableArray<SharedItem> Differing =>
        [.. Items.Where(item => item.Distance > 0).OrderByDescending(item => item.Distance)];

    /// <summary>Compares two assessments, each under its own rubric.</summary>
    /// <exception cref="ArgumentException">A sheet does not fit its rubric; the message names each problem.</exception>
    public static Comparison Of(Rubric firstRubric, AnswerSheet first, Rubric secondRubric, AnswerSheet second)
    {
        ArgumentNullException.ThrowIfNull(firstRubric);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(secondRubric);
        ArgumentNullException.ThrowIfNull(second);
        SheetRules.PositionsOrThrow(firstRubric, first);
        SheetRules.PositionsOrThrow(secondRubric, second);
        var others = secondRubric.Items.ToDictionary(item => item.Id);
        var shared = firstRubric.Items
            .Where(item => others.TryGetValue(item.Id, out var other) && SameQuestion(item, other))
            .Select(item => new SharedItem(item, PositionIn(first, item.Id), PositionIn(second, item.Id)))
            .ToImmutableArray();
        return new Comparison
        {
            Items = shared,
            AllShared = shared.Length == firstRubric.Items.Length && shared.Length == secondRubric.Items.Length,
            UnderFirst = Scores(firstRubric, shared),
            UnderSecond = Scores(secondRubric, shared),
        };
    }

    private static bool SameQuestion(Item a, Item b) =>
        a.High == b.High
        && string.Equals(a.Left, b.Left, StringComparison.Ordinal)
        && string.Equals(a.Right, b.Right, StringComparison.Ordinal);

    private static Position? PositionIn(AnswerSheet sheet, ItemId id) => sheet.Answers.TryGetValue(id, out var position) ? position : null;

    private static ComparedScores Scores(Rubric rubric, ImmutableArray<SharedItem> shared) =>
        new(Point(rubric, shared, item => item.First), Point(rubric, shared, item => item.Second));

    private static MapPoint Point(Rubric rubric, ImmutableArray<SharedItem> shared, Func<SharedItem, Position?> answer)
    {
        var answers = shared.Where(item => answer(item) is not null).ToDictionary(item => item.Item.Id, item => answer(item)!.Value);
        var positions = rubric.Index.Positions(answers, out _);
        var tallies = rubric.Index.Tallies(positions);
        return new MapPoint(tallies[0].Score, tallies[1].Score);
    }
}

/// <summary>An item two rubrics share.</summary>
/// <param name="Item">The item, as the first rubric has it.</param>
/// <param name="First">The first sheet's answer; null when skipped.</param>
/// <param name="Second">The second sheet's answer; null when skipped.</param>
public sealed record SharedItem(Item Item, Position? First, Position? Second)
{
    /// <summary>Positions between the two answers, 0 to 4; 0 when either is skipped.</summary>
    public int Distance => First is { } first && Second is { } second ? Math.Abs(first.Value - second.Value) : 0;
}

/// <summary>Two sheets' points under one rubric.</summary>
public sealed record ComparedScores(MapPoint First, MapPoint Second);

/// <summary>A point on the map: both scores -1 to 1, 0 without answers.</summary>
public sealed record MapPoint(double Technical, double Scope);
