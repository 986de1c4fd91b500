using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// quiz/rubric.yml
public sealed record RubricFile : Bound
{
    [Range(0, 0.5)]
    [Description("How likely an answer is to move one position to each side when someone takes the quiz again. More than 0 and less than 0.5.")]
    public required double Retest { get; init; }

    [Range(0.01, 1.0)]
    [Description("The share of an axis's first-round pairs that must be answered for a verdict.")]
    public required double MinimumAnswered { get; init; }

    [Description("What an axis must reach to be clear or leaning.")]
    public required BandsEntry Bands { get; init; }

    [Length(2, 3)]
    [Description("The axes: technical, then scope, then others, which is optional.")]
    public required ImmutableArray<AxisEntry> Axes { get; init; }

    [Length(1, 3 * RubricRules.MaxItemsPerAxis)]
    [Description("The pairs, in the order asked.")]
    public required ImmutableArray<ItemEntry> Items { get; init; }
}

public sealed record BandsEntry : Bound
{
    [Range(0.5, 1)]
    [Description("The lowest stability of a clear verdict.")]
    public required double Clear { get; init; }

    [Range(0.5, 1)]
    [Description("The lowest stability of a leaning verdict; less than clear.")]
    public required double Leaning { get; init; }

    [Description("The highest chance that coin flips would give the same verdict, for a verdict to be clear or leaning.")]
    public ChanceEntry? Chance { get; init; }

    [Description("The fewest answers that must change to reach the other side, for a verdict to be clear or leaning.")]
    public FewestChangesEntry? FewestChanges { get; init; }
}

public sealed record ChanceEntry : Bound
{
    [Range(0.0, 1.0)]
    [Description("For clear: 0.05 is usual.")]
    public double? Clear { get; init; }

    [Range(0.0, 1.0)]
    [Description("For leaning: 0.2 is usual. No smaller than for clear.")]
    public double? Leaning { get; init; }
}

public sealed record FewestChangesEntry : Bound
{
    [Range(1, RubricRules.MaxItemsPerAxis)]
    [Description("For clear: 3 is usual.")]
    public int? Clear { get; init; }

    [Range(1, RubricRules.MaxItemsPerAxis)]
    [Description("For leaning. No more than for clear.")]
    public int? Leaning { get; init; }
}

public sealed record AxisEntry : Bound
{
    [Description("Which axis it is.")]
    public required AxisId Id { get; init; }

    [MaxLength(60)]
    [Description("The name that readers see.")]
    public required string Name { get; init; }

    [MaxLength(30)]
    [Description("The low end in a word.")]
    public required string Low { get; init; }

    [MaxLength(30)]
    [Description("The high end in a word.")]
    public required string High { get; init; }

    [Length(1, 20)]
    [Description("What the axis is made of.")]
    public required ImmutableArray<CriterionEntry> Criteria { get; init; }
}

public sealed record CriterionEntry : Bound
{
    [Id]
    [Description("The id that pairs refer to.")]
    public required string Id { get; init; }

    [MaxLength(60)]
    [Description("The name that readers see.")]
    public required string Name { get; init; }

    [Range(1, 5)]
    [Description("How much the criterion counts on its axis.")]
    public required int Weight { get; init; }

    [MaxLength(300)]
    [Description("Why it has that weight.")]
    public required string Reason { get; init; }

    [MaxLength(90)]
    [Description("What people at the low end prefer.")]
    public required string Low { get; init; }

    [MaxLength(90)]
    [Description("What people at the high end prefer.")]
    public required string High { get; init; }
}

public sealed record ItemEntry : Bound
{
    [Id]
    [Description("Never change it after publishing: saved answers refer to it.")]
    public required string Id { get; init; }

    [Description("The id of the criterion that the pair measures.")]
    public required string Criterion { get; init; }

    [MaxLength(110)]
    [Description("A piece of real work, as an imperative.")]
    public required string Left { get; init; }

    [MaxLength(110)]
    [Description("Another one, as attractive and about as long.")]
    public required string Right { get; init; }

    [Description("The side that points to the high end of the axis.")]
    public required ItemSide High { get; init; }

    [MaxLength(400)]
    [Description("Why the pair tells the two ends apart.")]
    public required string Rationale { get; init; }

    [Range(1, 2)]
    [Description("2 for a pair that is only asked when its axis is not clear after the first round. Put these pairs last.")]
    public int? Round { get; init; }

    [Description("first for the pairs on the first two pages: one for each criterion, before all others.")]
    public Look? Look { get; init; }
}

public enum Look
{
    First,
}

// An entry of quiz/personas.yml
public sealed record PersonaEntry : Bound
{
    [Id]
    [Description("Never change it after publishing.")]
    public required string Id { get; init; }

    [MaxLength(60)]
    [Description("The name that readers see.")]
    public required string Name { get; init; }

    [Description("The role that the persona represents; leave it out for a persona between roles.")]
    public Role? Role { get; init; }

    [MaxLength(300)]
    [Description("The persona in a sentence.")]
    public required string Summary { get; init; }

    [MaxLength(1000)]
    [Description("A week of the persona.")]
    public required string Story { get; init; }

    [Description("Answers, and the verdict they must get.")]
    public required CaseEntry Case { get; init; }
}

public sealed record CaseEntry : Bound
{
    [Range(-2, 2)]
    [Description("By pair: -2 fully left, 2 fully right.")]
    public required ImmutableSortedDictionary<string, int> Answers { get; init; }

    [Description("The verdict that the answers must get.")]
    public required ExpectEntry Expect { get; init; }
}

public sealed record ExpectEntry : Bound
{
    [Description("The role in the headline; leave it out for no role.")]
    public Role? Role { get; init; }

    [Description("How firm the technical axis is.")]
    public required Band Band { get; init; }

    [Description("How firm the scope axis is.")]
    public required Band ScopeBand { get; init; }

    [Description("Whether any of the four roles suits; leave it out to accept either.")]
    public Suits? Suits { get; init; }
}
