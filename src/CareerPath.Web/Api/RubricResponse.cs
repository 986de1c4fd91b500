using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Api;

[Description("Everything needed to ask the questions and to check a verdict by hand.")]
public sealed record RubricResponse
{
    [Description("SHA-256 of the rubric's canonical form, 64 lower-case hexadecimal digits. It changes when anything in the rubric does.")]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string Id { get; init; }

    [Description("Probability ρ, between 0 and 0.5, with which a retest moves an answer one position to the left, and as often to the right. An assumption.")]
    [Range(0.0, 0.5)]
    public required double Retest { get; init; }

    [Description("Share, 0 to 1, of an axis's first-round items that must be answered for a verdict.")]
    [Range(0.0, 1.0)]
    public required double MinimumAnswered { get; init; }

    [Description("What an axis must reach to be clear or leaning; short of leaning it is too-close.")]
    public required BandsResponse Bands { get; init; }

    [Description("The axes, two or three: technical, then scope, which make the map, then others, which asks whether any of the roles suits.")]
    public required ImmutableArray<RubricAxisResponse> Axes { get; init; }

    [Description("The pairs of statements in the order asked; those of the second round after those of the first.")]
    public required ImmutableArray<ItemResponse> Items { get; init; }

    [Description("The skills of the scorecard.")]
    public required ImmutableArray<SkillResponse> Skills { get; init; }

    [Description("The factors of the decision matrix.")]
    public required ImmutableArray<FactorResponse> Factors { get; init; }

    [Description("The deal-breakers, answered yes or no.")]
    public required ImmutableArray<DealBreakerResponse> Dealbreakers { get; init; }

    [Description("The four roles, one in each corner of the map.")]
    public required ImmutableArray<RoleResponse> Roles { get; init; }
}

[Description("Limits of the bands. An axis must reach all that are named for a band.")]
public sealed record BandsResponse
{
    [Description("Stability, 0.5 to 1, from which an axis is clear.")]
    [Range(0.5, 1.0)]
    public required double Clear { get; init; }

    [Description("Stability, 0.5 to 1, from which an axis is leaning.")]
    [Range(0.5, 1.0)]
    public required double Leaning { get; init; }

    [Description("Largest chance with which an axis is clear or leaning; absent when the rubric does not ask for it.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChanceLimitsResponse? Chance { get; init; }

    [Description("Least fewestChanges with which an axis is clear or leaning; absent when the rubric does not ask for it.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ChangesLimitsResponse? FewestChanges { get; init; }
}

[Description("Limits of chance.")]
public sealed record ChanceLimitsResponse
{
    [Description("Largest chance, 0 to 1, of a clear axis; absent when none is asked for.")]
    [Range(0.0, 1.0)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Clear { get; init; }

    [Description("Largest chance, 0 to 1, of a leaning axis; absent when none is asked for.")]
    [Range(0.0, 1.0)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public double? Leaning { get; init; }
}

[Description("Limits of fewestChanges.")]
public sealed record ChangesLimitsResponse
{
    [Description("Least fewestChanges of a clear axis; absent when none is asked for.")]
    [Range(1, int.MaxValue)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Clear { get; init; }

    [Description("Least fewestChanges of a leaning axis; absent when none is asked for.")]
    [Range(1, int.MaxValue)]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Leaning { get; init; }
}

[Description("One axis and what it is measured by.")]
public sealed record RubricAxisResponse
{
    [Description("Which axis.")]
    public required AxisId Id { get; init; }

    [Description("Its name.")]
    public required string Name { get; init; }

    [Description("The pole at score -1, in a word.")]
    public required string Low { get; init; }

    [Description("The pole at score 1, in a word.")]
    public required string High { get; init; }

    [Description("Its criteria.")]
    public required ImmutableArray<CriterionResponse> Criteria { get; init; }
}

[Description("One thing an axis is measured by.")]
public sealed record CriterionResponse
{
    [Description("Id of the criterion.")]
    public required string Id { get; init; }

    [Description("Its name.")]
    public required string Name { get; init; }

    [Description("Its weight, 1 to 5.")]
    [Range(1, RubricRules.MaxWeight)]
    public required int Weight { get; init; }

    [Description("Why it has that weight.")]
    public required string Reason { get; init; }

    [Description("What a person drawn to the low pole prefers; completes 'You prefer …'.")]
    public required string Low { get; init; }

    [Description("What a person drawn to the high pole prefers; completes 'You prefer …'.")]
    public required string High { get; init; }
}

[Description("A pair of statements with five positions between them.")]
public sealed record ItemResponse
{
    [Description("Id of the item, the member name in a request's answers.")]
    public required string Id { get; init; }

    [Description("Id of its criterion.")]
    public required string Criterion { get; init; }

    [Description("The left statement, position -2; at most 110 characters.")]
    public required string Left { get; init; }

    [Description("The right statement, position 2; at most 110 characters.")]
    public required string Right { get; init; }

    [Description("Which statement points at the axis's high pole.")]
    public required ItemSide High { get; init; }

    [Description("Why the two are equally attractive and what choosing tells.")]
    public required string Rationale { get; init; }

    [Description("1, or 2 for a pair that is only offered when its axis is not clear after the first round.")]
    [Range(1, 2)]
    public required int Round { get; init; }

    [Description("first for a pair of the first look: those come first and cover every criterion once; absent otherwise.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Look? Look { get; init; }
}

[Description("A skill of the scorecard.")]
public sealed record SkillResponse
{
    [Description("Id of the skill, the member name in a request's skills.")]
    public required string Id { get; init; }

    [Description("Its name.")]
    public required string Name { get; init; }

    [Description("What level 0, 1, 2, 3 and 4 look like.")]
    [Length(RubricRules.LevelsPerSkill, RubricRules.LevelsPerSkill)]
    public required ImmutableArray<string> Levels { get; init; }

    [Description("The level each role asks for, 0 (not needed) to 4.")]
    [EachValue(0, RubricRules.MaxTarget)]
    public required ImmutableSortedDictionary<Role, int> Targets { get; init; }

    [Description("What would show that a gap is closed.")]
    public required string Evidence { get; init; }
}

[Description("A factor of the decision matrix.")]
public sealed record FactorResponse
{
    [Description("Id of the factor, the member name in a request's factors.")]
    public required string Id { get; init; }

    [Description("Its name.")]
    public required string Name { get; init; }

    [Description("Asks how much it matters, 0 to 3.")]
    public required string Question { get; init; }

    [Description("How much of it each role offers, by role.")]
    public required ImmutableSortedDictionary<Role, RatingResponse> Ratings { get; init; }
}

[Description("How much of a factor a role offers.")]
public sealed record RatingResponse
{
    [Description("From 0 (none) to 4.")]
    [Range(0, RubricRules.MaxTarget)]
    public required int Rating { get; init; }

    [Description("Why, in a sentence.")]
    public required string Reason { get; init; }
}

[Description("A red flag a person may say yes to.")]
public sealed record DealBreakerResponse
{
    [Description("Id of the deal-breaker, an entry in a request's dealbreakers.")]
    public required string Id { get; init; }

    [Description("The statement in the first person.")]
    public required string Statement { get; init; }

    [Description("The roles it touches.")]
    public required ImmutableArray<Role> Roles { get; init; }

    [Description("What a yes means for those roles.")]
    public required string Warning { get; init; }

    [Description("What to ask in an interview about it.")]
    public required string Ask { get; init; }
}

[Description("A role and its corner of the map.")]
public sealed record RoleResponse
{
    [Description("The role.")]
    public required Role Id { get; init; }

    [Description("Its full name.")]
    public required string Name { get; init; }

    [Description("Its side of the technical axis.")]
    public required Side Technical { get; init; }

    [Description("Its side of the scope axis.")]
    public required Side Scope { get; init; }
}
