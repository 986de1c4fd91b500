using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Support;

// Assessments made from a rule, without going through the quiz.
public static class Sheets
{
    // Each seed gives another preference, strength, ratings, weights and deal-breakers. Some parts are left out.
    public static Assessment Seeded(Rubric rubric, int seed)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var random = new Random(seed);
        var lean = rubric.Axes.ToDictionary(a => a.Id, _ => random.Next(-2, 3));
        lean[AxisId.Others] = random.Next(4) == 0 ? -2 : 1;
        return Of(
            rubric,
            item => Math.Clamp(QuizJourney.Toward(item, lean[rubric.AxisOf(item)]) + random.Next(-1, 2), -2, 2),
            seed % 3 == 0 ? null : _ => random.Next(5),
            seed % 4 == 0 ? null : _ => random.Next(4),
            [.. rubric.DealBreakers.Where(_ => random.Next(8) == 0).Select(d => d.Id)]);
    }

    // position: null for a skipped pair of the first round.
    public static Assessment Of(
        Rubric rubric, Func<Item, int?> position, Func<Skill, int>? ratings = null, Func<Factor, int>? weights = null, ImmutableArray<string> flags = default)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return new Assessment
        {
            Id = Guid.CreateVersion7(),
            RubricId = rubric.Id,
            CreatedAt = DateTime.UnixEpoch,
            UpdatedAt = DateTime.UnixEpoch,
            Answers = rubric.Items.Where(i => i.Round == 1).ToDictionary(i => i.Id, i => position(i) is { } p ? Position.Of(p) : (Position?)null),
            Skills = ratings is null ? [] : rubric.Skills.ToDictionary(s => s.Id, ratings),
            Factors = weights is null ? [] : rubric.Factors.ToDictionary(f => f.Id, weights),
            DealBreakers = (flags.IsDefault ? [] : flags).ToDictionary(id => id, _ => true),
        };
    }

    // Stores the assessment and returns its /a/{key}.
    public static async Task<string> StoreAsync(this Site site, Rubric rubric, Assessment assessment)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(assessment);
        var key = CapabilityKey.New();
        await site.Services.GetRequiredService<RubricArchive>().KeepAsync(rubric, CancellationToken.None);
        site.NoteOwner($"/a/{key}");
        var row = new StoredAssessment
        {
            Id = assessment.Id,
            OwnerKeyHash = key.Hash(),
            RubricId = rubric.Id,
            CreatedAt = assessment.CreatedAt,
            UpdatedAt = assessment.UpdatedAt,
            SavedAt = site.Clock.GetUtcNow().UtcDateTime,
        };
        row.Close(assessment, rubric, key, KeyRing.New());
        await site.QueryAsync(db =>
        {
            db.Add(row);
            return db.SaveChangesAsync();
        });
        return $"/a/{key}";
    }
}
