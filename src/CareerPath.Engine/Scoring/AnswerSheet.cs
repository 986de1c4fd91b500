using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace CareerPath.Engine.Scoring;

/// <summary>Id of an item: lower-case letters, digits and single hyphens, at most 60 characters.</summary>
public readonly record struct ItemId : IParsable<ItemId>
{
    private readonly string? _value;

    private ItemId(string value) => _value = value;

    /// <summary>The id as written.</summary>
    public string Value => _value ?? "";

    /// <summary>Reads an id.</summary>
    /// <exception cref="FormatException">It is not lower-case-with-hyphens.</exception>
    public static ItemId Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var id) ? id : throw new FormatException($"'{s}' is not an item id: use lower-case letters, digits and hyphens.");

    /// <summary>Reads an id; false when it is not lower-case-with-hyphens.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemId result)
    {
        var ok = Slug.IsValid(s);
        result = ok ? new ItemId(s!) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>A person's position between two statements: -2 (left) to +2 (right).</summary>
public readonly record struct Position : IParsable<Position>
{
    private Position(int value) => Value = value;

    /// <summary>-2, -1, 0, 1 or 2.</summary>
    public int Value { get; }

    /// <summary>The five positions from left to right.</summary>
    public static ImmutableArray<Position> All { get; } = [new(-2), new(-1), new(0), new(1), new(2)];

    /// <summary>A position from its number.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not in -2..2.</exception>
    public static Position Of(int value) => value is >= -2 and <= 2
        ? new Position(value)
        : throw new ArgumentOutOfRangeException(nameof(value), value, "A position is one of -2, -1, 0, 1, 2.");

    /// <summary>Reads a position.</summary>
    /// <exception cref="FormatException">Not a whole number in -2..2.</exception>
    public static Position Parse(string s, IFormatProvider? provider) =>
        TryParse(s, provider, out var position) ? position : throw new FormatException($"'{s}' is not a position: use -2, -1, 0, 1 or 2.");

    /// <summary>Reads a position; false when it is not a whole number in -2..2.</summary>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Position result)
    {
        var ok = int.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) && value is >= -2 and <= 2;
        result = ok ? new Position(value) : default;
        return ok;
    }

    /// <inheritdoc/>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}

/// <summary>What one person answered. Absent means skipped, which is not the same as the neutral position 0.</summary>
public sealed record AnswerSheet
{
    /// <summary>A sheet with no answers.</summary>
    public static AnswerSheet Empty { get; } = new();

    /// <summary>Position by item; an item without an answer is absent.</summary>
    public IReadOnlyDictionary<ItemId, Position> Answers { get; init; } = ImmutableDictionary<ItemId, Position>.Empty;

    /// <summary>Level 0 to 4 by skill id; an unrated skill is absent.</summary>
    public IReadOnlyDictionary<string, int> Skills { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Weight 0 to 3 by factor id; absent counts as 0.</summary>
    public IReadOnlyDictionary<string, int> Factors { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>Ids of the deal-breakers answered yes.</summary>
    public IReadOnlySet<string> DealBreakers { get; init; } = ImmutableHashSet<string>.Empty;
}
