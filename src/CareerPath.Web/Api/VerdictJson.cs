using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Api;

// Maps the engine's verdict to version 1 of the API, whose members stay the same when the engine's change.
public static class VerdictJson
{
    public static ScoreResponse Of(Verdict verdict) => new()
    {
        Rubric = verdict.RubricId,
        Headline = Headline(verdict.Headline),
        Axes = [.. verdict.Axes.Select(Axis)],
        Fits = [.. verdict.Fits.Select(f => new FitResponse { Role = f.Role, Fit = f.Fit })],
        Quality = Quality(verdict.Quality),
        Readiness = [.. verdict.Readiness.Select(Readiness)],
        Matrix = verdict.Matrix is { } matrix ? Matrix(matrix) : null,
        Dealbreakers = [.. verdict.DealBreakers.Select(d => new DealBreakerYesResponse { Id = d.Id, Roles = d.Roles })],
    };

    private static HeadlineResponse Headline(Headline headline) => new()
    {
        Role = headline.Role,
        Band = headline.Band,
        ScopeBand = headline.ScopeBand,
        Between = headline.Role is null ? headline.Between : null,
        Suits = headline.Suits,
        FirstDirection = headline.FirstDirection,
    };

    private static AxisResponse Axis(AxisVerdict axis) => new()
    {
        Id = axis.Id,
        Score = axis.Score,
        Side = axis.Side,
        Band = axis.Band,
        Answered = axis.Answered,
        Items = axis.Items,
        Stability = axis.Stability,
        Chance = axis.Chance,
        Weightings = axis.Weightings,
        Region = [axis.Region.Low, axis.Region.High],
        FewestChanges = axis.FewestChanges,
        Flips = [.. axis.Flips.Select(f => new FlipResponse { Changes = [.. f.Changes.Select(Change)] })],
        Criteria = [.. axis.Criteria.Select(c => new CriterionScoreResponse { Id = c.Id, Weight = c.Weight, Answered = c.Answered, Score = c.Score })],
        Contributions = [.. axis.Contributions.Select(c => new ContributionResponse { Item = c.Item.Value, Answer = c.Answer.Value, Contribution = c.Value })],
        Unanswered = [.. axis.Unanswered.Select(u => new UnansweredResponse { Item = u.Item.Value, CouldFlip = u.CouldFlip })],
    };

    private static ChangeResponse Change(AnswerChange change) =>
        new() { Item = change.Item.Value, From = change.From.Value, To = change.To.Value };

    private static QualityResponse Quality(AnswerQuality quality) => new()
    {
        LongestRun = quality.LongestRun,
        Uniform = quality.Uniform,
        Contradictions = [.. quality.Contradictions.Select(c => (ImmutableArray<string>)[c.First.Value, c.Second.Value])],
    };

    private static ReadinessResponse Readiness(RoleReadiness readiness) => new()
    {
        Role = readiness.Role,
        Readiness = readiness.Readiness,
        Gaps = [.. readiness.Gaps.Select(g => new GapResponse { Skill = g.Skill, Level = g.Level, Target = g.Target })],
        Unrated = readiness.Unrated,
    };

    private static MatrixResponse Matrix(DecisionMatrix matrix) => new()
    {
        Scores = [.. matrix.Scores.Select(s => new MatrixScoreResponse { Role = s.Role, Score = s.Score })],
        Switches = [.. matrix.Switches.Select(s => new MatrixSwitchResponse { Factor = s.Factor, Weight = s.Weight })],
    };
}
