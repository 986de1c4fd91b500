using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>
/// Two assessments side by side, on the items they share: same id, same two statements, same high side. The two may have been answered
/// under the same rubric or under different ones.
/// </summary>
public sealed record Comparison
{
    /// <summary>The shared items in the order the second rubric asks them.</summary>
    public required ImmutableArray<SharedItem> Items { get; init; }

    /// <summary>Whether both rubrics have exactly the shared items; when false, the comparison leaves some out.</summary>
    public required bool AllShared { get; init; }

    /// <summary>
    /// How far each axis of the second rubric moved from the first sheet to the second, over the shared items and under the second rubric's
    /// criteria and weights: the answers alone make the difference.
    /// </summary>
    public required ImmutableArray<AxisMove> Moves { get; init; }

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
        var others = firstRubric.Items.ToDictionary(item => item.Id);
        var shared = secondRubric.Items
            .Where(item => others.TryGetValue(item.Id, out var other) && SameQuestion(item, other))
            .Select(item => new SharedItem(item, PositionIn(first, item.Id), PositionIn(second, item.Id)))
            .ToImmutableArray();
        return new Comparison
        {
            Items = shared,
            AllShared = shared.Length == firstRubric.Items.Length && shared.Length == secondRubric.Items.Length,
            Moves = AxisMove.All(secondRubric, shared),
        };
    }

    private static bool SameQuestion(Item a, Item b) =>
        a.High == b.High
        && string.Equals(a.Left, b.Left, StringComparison.Ordinal)
        && string.Equals(a.Right, b.Right, StringComparison.Ordinal);

    private static Position? PositionIn(AnswerSheet sheet, ItemId id) => sheet.Answers.TryGetValue(id, out var position) ? position : null;
}

/// <summary>An item two rubrics share.</summary>
/// <param name="Item">The item, as the second rubric has it.</param>
/// <param name="First">The first sheet's answer; null when skipped.</param>
/// <param name="Second">The second sheet's answer; null when skipped.</param>
public sealed record SharedItem(Item Item, Position? First, Position? Second)
{
    /// <summary>Positions between the two answers, 0 to 4; 0 when either is skipped.</summary>
    public int Distance => First is { } first && Second is { } second ? Math.Abs(first.Value - second.Value) : 0;
}
