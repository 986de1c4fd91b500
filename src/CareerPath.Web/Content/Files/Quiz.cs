using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

/// <summary>quiz/rubric.yml</summary>
public sealed record RubricFile : Bound
{
    [Range(0, 0.5)]
    public required double Retest { get; init; }

    [Range(0, 1.0)]
    public required double MinimumAnswered { get; init; }

    public required BandsEntry Bands { get; init; }

    [Length(2, 2)]
    public required ImmutableArray<AxisEntry> Axes { get; init; }

    [Length(1, 100)]
    public required ImmutableArray<ItemEntry> Items { get; init; }
}

public sealed record BandsEntry : Bound
{
    [Range(0.5, 1)]
    public required double Clear { get; init; }

    [Range(0.5, 1)]
    public required double Leaning { get; init; }
}

public sealed record AxisEntry : Bound
{
    public required AxisId Id { get; init; }

    [MaxLength(60)]
    public required string Name { get; init; }

    [MaxLength(30)]
    public required string Low { get; init; }

    [MaxLength(30)]
    public required string High { get; init; }

    [Length(1, 20)]
    public required ImmutableArray<CriterionEntry> Criteria { get; init; }
}

public sealed record CriterionEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(60)]
    public required string Name { get; init; }

    [Range(1, 5)]
    public required int Weight { get; init; }

    [MaxLength(300)]
    public required string Reason { get; init; }

    [MaxLength(90)]
    public required string Low { get; init; }

    [MaxLength(90)]
    public required string High { get; init; }
}

public sealed record ItemEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    public required string Criterion { get; init; }

    [MaxLength(110)]
    public required string Left { get; init; }

    [MaxLength(110)]
    public required string Right { get; init; }

    public required ItemSide High { get; init; }

    [MaxLength(400)]
    public required string Rationale { get; init; }
}

/// <summary>An entry of quiz/personas.yml</summary>
public sealed record PersonaEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(60)]
    public required string Name { get; init; }

    public Role? Role { get; init; }

    [MaxLength(300)]
    public required string Summary { get; init; }

    [MaxLength(1000)]
    public required string Story { get; init; }

    public required CaseEntry Case { get; init; }
}

public sealed record CaseEntry : Bound
{
    [Range(-2, 2)]
    public required ImmutableSortedDictionary<string, int> Answers { get; init; }

    public required ExpectEntry Expect { get; init; }
}

public sealed record ExpectEntry : Bound
{
    public Role? Role { get; init; }

    public required Band Band { get; init; }

    public required Band ScopeBand { get; init; }
}
