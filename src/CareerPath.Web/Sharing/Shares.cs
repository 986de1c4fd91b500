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

    // Returns false if the assessment already has as many links as allowed. Links are counted and added inside the write gate, so that
    // requests at the same time cannot exceed the limit.
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

// Id: made with the form, so that pressing the button twice makes one link.
// Days: how long the link works; 0 means until it is revoked.
public sealed record ShareChoices(Guid Id, SharedParts Parts, string Label, int Days);
