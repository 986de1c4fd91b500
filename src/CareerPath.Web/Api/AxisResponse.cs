using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Api;

[Description("One axis: technical runs from business (low) to technical (high), scope from one project (low) to a program (high), others from work by one's own hand (low) to work that gets done through others (high).")]
public sealed record AxisResponse
{
    [Description("Which axis.")]
    public required AxisId Id { get; init; }

    [Description("From -1 (low pole) to 1 (high pole): the mean of the criteria's scores, weighted.")]
    [Range(-1.0, 1.0)]
    public required double Score { get; init; }

    [Description("The sign of the score; none when it is exactly 0.")]
    public required Side Side { get; init; }

    [Description("How firm the side is: whether stability, chance and fewestChanges reach the rubric's limits. At most leaning in a first direction.")]
    public required Band Band { get; init; }

    [Description("Items answered, of both rounds.")]
    [Range(0, int.MaxValue)]
    public required int Answered { get; init; }

    [Description("Items asked: those of the first round, and those of the second once one of them is answered.")]
    [Range(0, int.MaxValue)]
    public required int Items { get; init; }

    [Description("Probability, 0 to 1, that a retest lands on the same side, a landing on zero counting half; 0.5 when the score is 0.")]
    [Range(0.0, 1.0)]
    public required double Stability { get; init; }

    [Description("Probability, 0 to 1, that a coin, tossed for the side of every answer with its strength kept, lands as far out or further, on either side; 1 when the score is 0.")]
    [Range(0.0, 1.0)]
    public required double Chance { get; init; }

    [Description("Share, 0 to 1, of all weightings of the answered criteria that land on the same side; 0.5 when the score is 0.")]
    [Range(0.0, 1.0)]
    public required double Weightings { get; init; }

    [Description("The 10% and the 90% point of the retest distribution of the score, each -1 to 1.")]
    [Length(2, 2)]
    public required ImmutableArray<double> Region { get; init; }

    [Description("The least number of answers that must change to land on the other side; null when the score is 0 or no set of changes does it.")]
    [Range(1, int.MaxValue)]
    public required int? FewestChanges { get; init; }

    [Description("The smallest changes that flip the axis: every single change, else up to ten pairs of changes, else none.")]
    public required ImmutableArray<FlipResponse> Flips { get; init; }

    [Description("The axis's criteria in the rubric's order.")]
    public required ImmutableArray<CriterionScoreResponse> Criteria { get; init; }

    [Description("What each answer adds, in the order asked. The contributions sum to the score.")]
    public required ImmutableArray<ContributionResponse> Contributions { get; init; }

    [Description("The skipped items of those asked, in their order, also when the axis is clear.")]
    public required ImmutableArray<UnansweredResponse> Unanswered { get; init; }
}

[Description("One or two changes of answers that together flip the axis.")]
public sealed record FlipResponse
{
    [Description("The changes, one or two.")]
    public required ImmutableArray<ChangeResponse> Changes { get; init; }
}

[Description("One changed answer.")]
public sealed record ChangeResponse
{
    [Description("Id of the item.")]
    public required string Item { get; init; }

    [Description("The position given, -2 to 2.")]
    [Range(-2, 2)]
    public required int From { get; init; }

    [Description("The nearest position that flips, -2 to 2.")]
    [Range(-2, 2)]
    public required int To { get; init; }
}

[Description("A criterion's mean.")]
public sealed record CriterionScoreResponse
{
    [Description("Id of the criterion.")]
    public required string Id { get; init; }

    [Description("Its weight, 1 to 5.")]
    [Range(1, RubricRules.MaxWeight)]
    public required int Weight { get; init; }

    [Description("Items answered.")]
    [Range(0, int.MaxValue)]
    public required int Answered { get; init; }

    [Description("Mean of its answers toward the high pole, -1 to 1; null when none is answered.")]
    [Range(-1.0, 1.0)]
    public required double? Score { get; init; }
}

[Description("What one answer adds to its axis's score.")]
public sealed record ContributionResponse
{
    [Description("Id of the item.")]
    public required string Item { get; init; }

    [Description("The position given, -2 to 2.")]
    [Range(-2, 2)]
    public required int Answer { get; init; }

    [Description("Its signed share of the score, -1 to 1; positive pulls to the high pole.")]
    [Range(-1.0, 1.0)]
    public required double Contribution { get; init; }
}

[Description("A skipped item.")]
public sealed record UnansweredResponse
{
    [Description("Id of the item.")]
    public required string Item { get; init; }

    [Description("Whether some answer to it would flip the axis.")]
    public required bool CouldFlip { get; init; }
}
