using System.Collections.Immutable;
using System.Text.Json;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Site;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Options;

namespace CareerPath.Web.Api;

// Today's rubric as JSON, serialized once per rubric.
public sealed class RubricDocument(ContentStore content, IOptions<JsonOptions> json)
{
    private volatile Written? _last;

    public Written Current
    {
        get
        {
            var rubric = content.Current.Rubric;
            if (_last is { } last && string.Equals(last.Id, rubric.Id, StringComparison.Ordinal))
                return last;
            return _last = new Written(rubric.Id, JsonSerializer.SerializeToUtf8Bytes(Of(rubric), json.Value.SerializerOptions));
        }
    }

    private static RubricResponse Of(Rubric rubric) => new()
    {
        Id = rubric.Id,
        Retest = rubric.Retest,
        MinimumAnswered = rubric.MinimumAnswered,
        Bands = Of(rubric.Bands),
        Axes = [.. rubric.Axes.Select(a => new RubricAxisResponse { Id = a.Id, Name = a.Name, Low = a.Low, High = a.High, Criteria = [.. a.Criteria.Select(Of)] })],
        Items = [.. rubric.Items.Select(Of)],
        Skills = [.. rubric.Skills.Select(s => new SkillResponse { Id = s.Id, Name = s.Name, Levels = s.Levels, Targets = s.Targets, Evidence = s.Evidence })],
        Factors = [.. rubric.Factors.Select(Of)],
        Dealbreakers = [.. rubric.DealBreakers.Select(d => new DealBreakerResponse { Id = d.Id, Statement = d.Statement, Roles = d.Roles, Warning = d.Warning, Ask = d.Ask })],
        Roles = [.. Role.All.Select(r => new RoleResponse { Id = r, Name = r.Name(), Technical = r.TechnicalSide(), Scope = r.ScopeSide() })],
    };

    private static BandsResponse Of(BandLimits b) => new()
    {
        Clear = b.Clear.Stability,
        Leaning = b.Leaning.Stability,
        Chance = (b.Clear.Chance ?? b.Leaning.Chance) is null ? null : new() { Clear = b.Clear.Chance, Leaning = b.Leaning.Chance },
        FewestChanges = (b.Clear.FewestChanges ?? b.Leaning.FewestChanges) is null ? null : new() { Clear = b.Clear.FewestChanges, Leaning = b.Leaning.FewestChanges },
    };

    private static CriterionResponse Of(Criterion c) =>
        new() { Id = c.Id, Name = c.Name, Weight = c.Weight, Reason = c.Reason, Low = c.Low, High = c.High };

    private static ItemResponse Of(Item i) => new()
    {
        Id = i.Id.Value,
        Criterion = i.Criterion,
        Left = i.Left,
        Right = i.Right,
        High = i.High,
        Rationale = i.Rationale,
        Round = i.Round,
        Look = i.FirstLook ? Look.First : null,
    };

    private static FactorResponse Of(Factor f) => new()
    {
        Id = f.Id,
        Name = f.Name,
        Question = f.Question,
        Ratings = ImmutableSortedDictionary.CreateRange(
            f.Ratings.Select(r => KeyValuePair.Create(r.Key, new RatingResponse { Rating = r.Value.Rating, Reason = r.Value.Reason }))),
    };

    public sealed record Written(string Id, byte[] Bytes);
}
