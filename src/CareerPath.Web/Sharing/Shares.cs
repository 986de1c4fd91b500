using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Sharing;

// The share links of an assessment.
public sealed class Shares(CareerPathDb db, LogEmptying log, TimeProvider clock)
{
    public const int Most = 20;

    public async Task<IReadOnlyList<ShareLink>> OpenAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var links = await db.ShareLinks.AsNoTracking().Where(s => s.AssessmentId == assessment.Id).ToListAsync(cancellationToken);
        return [.. links.Where(l => l.IsOpenAt(now)).OrderByDescending(l => l.CreatedAt)];
    }

    // False when there are as many links as there may be. Counted and made inside the gate, so that many at once are not too many.
    public Task<bool> MakeAsync(Assessment assessment, CapabilityKey ownerKey, ShareChoices choices, CancellationToken cancellationToken) => db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow().UtcDateTime;
            await db.ShareLinks.Where(s => s.AssessmentId == assessment.Id && s.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken);
            var links = await db.ShareLinks.Where(s => s.AssessmentId == assessment.Id).Select(s => s.Id).ToListAsync(cancellationToken);
            if (links.Contains(choices.Id) || !await db.Assessments.AnyAsync(a => a.Id == assessment.Id, cancellationToken))
                return true;
            if (links.Count >= Most)
                return false;
            var id = choices.Id == Guid.Empty || await db.ShareLinks.AnyAsync(s => s.Id == choices.Id, cancellationToken) ? Guid.CreateVersion7() : choices.Id;
            db.ShareLinks.Add(new ShareLink
            {
                Id = id,
                AssessmentId = assessment.Id,
                KeyHash = ownerKey.Derive(ShareLink.Purpose, id).Hash(),
                Parts = choices.Parts,
                Label = choices.Label,
                CreatedAt = now,
                ExpiresAt = choices.Days > 0 ? now.AddDays(choices.Days) : null,
            });
            await db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);

    public Task RevokeAsync(Assessment assessment, Guid link, CancellationToken cancellationToken) => log.DeleteAsync(
        db, () => db.ShareLinks.Where(s => s.Id == link && s.AssessmentId == assessment.Id).ExecuteDeleteAsync(cancellationToken), cancellationToken);
}

// Id: of the form: pressing twice makes one link.
// Days: 0: until it is revoked.
public sealed record ShareChoices(Guid Id, SharedParts Parts, string Label, int Days);
