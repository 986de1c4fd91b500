using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Sharing;

// The share links of an assessment.
public sealed class Shares(CareerPathDb db, FirstSealing sealing, LogEmptying log, TimeProvider clock)
{
    public const int Most = 20;

    public async Task<int> CountAsync(Assessment assessment, CancellationToken cancellationToken) => (await OpenRowsAsync(assessment, cancellationToken)).Count;

    // Newest first. A damaged link is listed with nothing that it shows, so that it can be stopped.
    public async Task<IReadOnlyList<ShareLink>> OpenAsync(Assessment assessment, CapabilityKey owner, CancellationToken cancellationToken) =>
        [.. (await OpenRowsAsync(assessment, cancellationToken)).Select(l => Open(l, owner, assessment.Keys)).OrderByDescending(l => l.CreatedAt)];

    // Returns false if the assessment already has as many links as allowed. Links are counted and added inside the write gate, so that
    // requests at the same time cannot exceed the limit.
    public async Task<bool> MakeAsync(Assessment assessment, CapabilityKey owner, ShareChoices choices, CancellationToken cancellationToken)
    {
        // An assessment that was deleted meanwhile has no links to count.
        if (await sealing.KeysAsync(assessment, owner, cancellationToken) is not { } keys)
            return true;
        return await db.WriteAsync(
            async () =>
            {
                var now = clock.GetUtcNow().UtcDateTime;
                var links = await db.ShareLinks.Where(s => s.AssessmentId == assessment.Id).Select(s => new { s.FormId, s.ExpiresAt }).ToListAsync(cancellationToken);
                if (links.Exists(l => l.FormId == choices.Form) || !await db.Assessments.AnyAsync(a => a.Id == assessment.Id, cancellationToken))
                    return true;
                if (links.Count(l => l.ExpiresAt is null || now < l.ExpiresAt) >= Most)
                    return false;
                // Not the form's id: that would bring a link that was stopped back to life when its form is sent again.
                var id = Guid.CreateVersion7();
                var link = new ShareLink(
                    id, ShareLink.KeyFrom(owner, id), choices.Parts, choices.Label, choices.Name, now, choices.Days > 0 ? now.AddDays(choices.Days) : null, null);
                var stored = new StoredLink
                {
                    Id = id,
                    AssessmentId = assessment.Id,
                    KeyHash = link.Key.Hash(),
                    CreatedAt = now,
                    ExpiresAt = link.ExpiresAt,
                    FormId = choices.Form,
                };
                stored.Close(link, keys);
                db.ShareLinks.Add(stored);
                await db.SaveChangesAsync(cancellationToken);
                await db.NoteSavedAsync(assessment.Id, now, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    public Task RevokeAsync(Assessment assessment, Guid link, CancellationToken cancellationToken) => log.WithdrawAsync(
        db, db.ShareLinks.Where(s => s.Id == link && s.AssessmentId == assessment.Id), assessment.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);

    private static ShareLink Open(StoredLink link, CapabilityKey owner, KeyRing? keys)
    {
        try
        {
            return link.Open(owner, keys);
        }
        // If only the link is sealed, the assessment was read before it was: that is no damage, and the page reads both again.
        catch (DamagedException) when (keys is not null || link.Keys is null)
        {
            return new ShareLink(link.Id, ShareLink.KeyFrom(owner, link.Id), SealedParts.None, "", "", link.CreatedAt, link.ExpiresAt, link.ReadAt);
        }
    }

    // Keeps the first date.
    public Task MarkReadAsync(Guid link, CancellationToken cancellationToken)
    {
        DateTime? now = clock.GetUtcNow().UtcDateTime;
        return db.WriteAsync(
            () => db.ShareLinks.Where(s => s.Id == link && s.ReadAt == null).ExecuteUpdateAsync(s => s.SetProperty(l => l.ReadAt, now), cancellationToken),
            cancellationToken);
    }

    private async Task<List<StoredLink>> OpenRowsAsync(Assessment assessment, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var links = await db.ShareLinks.AsNoTracking().Where(s => s.AssessmentId == assessment.Id).ToListAsync(cancellationToken);
        return links.FindAll(l => l.IsOpenAt(now));
    }
}

// Form: made with the form, so that pressing the button twice makes one link.
// Days: how long the link works; 0 means until it is revoked.
public sealed record ShareChoices(Guid Form, SealedParts Parts, string Label, string Name, int Days);
