using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Api;

[Description("Everything a result says, computed from the answers sent and today's rubric.")]
public sealed record ScoreResponse
{
    [Description("Id of the rubric that scored: SHA-256 of its canonical form, 64 lower-case hexadecimal digits.")]
    [RegularExpression("^[0-9a-f]{64}$")]
    public required string Rubric { get; init; }

    [Description("The verdict in one line.")]
    public required HeadlineResponse Headline { get; init; }

    [Description("The rubric's axes, two or three: technical, then scope, then others where the rubric has it.")]
    public required ImmutableArray<AxisResponse> Axes { get; init; }

    [Description("How well each of the four roles fits.")]
    public required ImmutableArray<FitResponse> Fits { get; init; }

    [Description("What the pattern of answers says about itself.")]
    public required QualityResponse Quality { get; init; }

    [Description("Readiness for each of the four roles; empty when no skill was rated.")]
    public required ImmutableArray<ReadinessResponse> Readiness { get; init; }

    [Description("The decision matrix; null when no factor has a weight above 0.")]
    public required MatrixResponse? Matrix { get; init; }

    [Description("The deal-breakers answered yes, in the rubric's order.")]
    public required ImmutableArray<DealBreakerYesResponse> Dealbreakers { get; init; }
}

[Description("The verdict in one line.")]
public sealed record HeadlineResponse
{
    [Description("The recommended role; null when the technical or the scope axis is too close or has too few answers.")]
    public required Role? Role { get; init; }

    [Description("The technical axis's band: the answer to TPM or PM.")]
    public required Band Band { get; init; }

    [Description("The scope axis's band.")]
    public required Band ScopeBand { get; init; }

    [Description("The candidate roles, two or four; there only when role is null.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ImmutableArray<Role>? Between { get; init; }

    [Description("Whether any of the four roles suits, from the axis others, which moves nothing else: yes or none when it is leaning or clear on its high or its low side; open when it is not, or not there, or in a first direction.")]
    public required Suits Suits { get; init; }

    [Description("Whether the technical or the scope axis rests on the first look alone: every first-look item is answered, but too few of the axis for a verdict.")]
    public required bool FirstDirection { get; init; }
}

[Description("How well a role fits.")]
public sealed record FitResponse
{
    [Description("The role.")]
    public required Role Role { get; init; }

    [Description("From 0 (the opposite corner of the map) to 100 (the role's own corner): 50 + 25 (±technical score ± scope score).")]
    [Range(0.0, 100.0)]
    public required double Fit { get; init; }
}

[Description("What the pattern of answers says about itself. A uniform sheet, or three contradictions or more, makes a verdict doubtful.")]
public sealed record QualityResponse
{
    [Description("The longest run of one position in the order asked, in items; a skipped item ends a run.")]
    [Range(0, int.MaxValue)]
    public required int LongestRun { get; init; }

    [Description("Whether one position holds at least 80% of at least 10 answers.")]
    public required bool Uniform { get; init; }

    [Description("Pairs of item ids of one criterion answered fully toward opposite poles.")]
    public required ImmutableArray<ImmutableArray<string>> Contradictions { get; init; }
}

[Description("How ready the person is for a role, from the rated skills.")]
public sealed record ReadinessResponse
{
    [Description("The role.")]
    public required Role Role { get; init; }

    [Description("From 0 to 1: the sum of min(level, target) over the sum of targets, rated skills only; null when no rated skill has a target for the role.")]
    [Range(0.0, 1.0)]
    public required double? Readiness { get; init; }

    [Description("Rated skills below the role's target: largest gap first, then larger target, then the rubric's order.")]
    public required ImmutableArray<GapResponse> Gaps { get; init; }

    [Description("Ids of skills with a target for the role that were not rated; they are not counted.")]
    public required ImmutableArray<string> Unrated { get; init; }
}

[Description("A skill below a role's target.")]
public sealed record GapResponse
{
    [Description("Id of the skill.")]
    public required string Skill { get; init; }

    [Description("The level given, 0 to 4.")]
    [Range(0, SheetRules.MaxLevel)]
    public required int Level { get; init; }

    [Description("The level the role asks for, 1 to 4.")]
    [Range(1, SheetRules.MaxLevel)]
    public required int Target { get; init; }
}

[Description("The factors as weighed.")]
public sealed record MatrixResponse
{
    [Description("How much of what matters each of the four roles offers.")]
    public required ImmutableArray<MatrixScoreResponse> Scores { get; init; }

    [Description("For each factor that could change which role comes first: the nearest weight that does.")]
    public required ImmutableArray<MatrixSwitchResponse> Switches { get; init; }
}

[Description("A role's score in the decision matrix.")]
public sealed record MatrixScoreResponse
{
    [Description("The role.")]
    public required Role Role { get; init; }

    [Description("From 0 to 1: the sum of weight × rating over 4 × the sum of weights.")]
    [Range(0.0, 1.0)]
    public required double Score { get; init; }
}

[Description("A change of one weight that changes which role comes first.")]
public sealed record MatrixSwitchResponse
{
    [Description("Id of the factor.")]
    public required string Factor { get; init; }

    [Description("The weight, 0 to 3, at which another role comes first.")]
    [Range(0, SheetRules.MaxFactorWeight)]
    public required int Weight { get; init; }
}

[Description("A deal-breaker answered yes.")]
public sealed record DealBreakerYesResponse
{
    [Description("Id of the deal-breaker.")]
    public required string Id { get; init; }

    [Description("The roles it touches.")]
    public required ImmutableArray<Role> Roles { get; init; }
}
