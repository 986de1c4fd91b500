using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using CareerPath.Engine;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

/// <summary>An entry of quiz/skills.yml</summary>
public sealed record SkillEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(60)]
    public required string Name { get; init; }

    [Length(5, 5), MaxLength(160)]
    public required ImmutableArray<string> Levels { get; init; }

    [EveryRole, Range(0, 4)]
    public required ImmutableSortedDictionary<Role, int> Targets { get; init; }

    [MaxLength(200)]
    public required string Evidence { get; init; }
}

/// <summary>An entry of quiz/factors.yml</summary>
public sealed record FactorEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(60)]
    public required string Name { get; init; }

    [MaxLength(200)]
    public required string Question { get; init; }

    [EveryRole]
    public required ImmutableSortedDictionary<Role, RatingEntry> Ratings { get; init; }
}

public sealed record RatingEntry : Bound
{
    [Range(0, 4)]
    public required int Rating { get; init; }

    [MaxLength(300)]
    public required string Reason { get; init; }
}

/// <summary>An entry of quiz/dealbreakers.yml</summary>
public sealed record DealBreakerEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(200)]
    public required string Statement { get; init; }

    [Length(1, 4)]
    public required ImmutableArray<Role> Roles { get; init; }

    [MaxLength(400)]
    public required string Warning { get; init; }

    [MaxLength(300)]
    public required string Ask { get; init; }
}

/// <summary>An entry of plans/tasks.yml</summary>
public sealed record TaskEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(80)]
    public required string Title { get; init; }

    public required string Skill { get; init; }

    [Length(1, 4)]
    public required ImmutableArray<Role> Roles { get; init; }

    [Range(1, 4)]
    public required int Week { get; init; }

    [Range(1, 4)]
    public required int Reaches { get; init; }

    [Range(15, 240), MultipleOf(5)]
    public required int Minutes { get; init; }

    [MaxLength(1000)]
    public required string Instruction { get; init; }

    [MaxLength(160)]
    public required string Artifact { get; init; }

    public required bool Proof { get; init; }
}

/// <summary>An entry of language/phrases.yml</summary>
public sealed record PhraseEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(200)]
    public required string Text { get; init; }

    public required ImmutableArray<Role> Roles { get; init; }

    public required Situation Situation { get; init; }

    [MaxLength(400)]
    public required string Example { get; init; }

    [Range(1, 3)]
    public required int Strength { get; init; }
}
