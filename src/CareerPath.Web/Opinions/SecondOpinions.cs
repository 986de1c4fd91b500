using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Opinions;

// The second opinions on an assessment: asked for, answered once through their link, and withdrawn.
public sealed class SecondOpinions(CareerPathDb db, FirstSealing sealing, LogEmptying log, TimeProvider clock)
{
    public const int Most = 10;

    // How long a link waits for its answers.
    public const int Days = 90;

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    // Newest first. A damaged one is listed without what it holds, so that it can be withdrawn.
    public async Task<IReadOnlyList<SecondOpinion>> AllAsync(Assessment assessment, CapabilityKey owner, CancellationToken cancellationToken)
    {
        var rows = await db.SecondOpinions.AsNoTracking().Where(o => o.AssessmentId == assessment.Id).ToListAsync(cancellationToken);
        return [.. rows.Where(o => o.IsKeptAt(Now)).Select(o => Open(o, owner, assessment.Keys)).OrderByDescending(o => o.AskedAt)];
    }

    public async Task<SecondOpinion?> FindAsync(Assessment assessment, CapabilityKey owner, Guid id, CancellationToken cancellationToken)
    {
        var row = await db.SecondOpinions.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id && o.AssessmentId == assessment.Id, cancellationToken);
        return row?.IsKeptAt(Now) == true ? row.Open(owner, assessment.Keys) : null;
    }

    // The opinion that a link is for. Null if it was withdrawn, has expired or never was.
    public async Task<StoredOpinion?> OfLinkAsync(CapabilityKey link, CancellationToken cancellationToken)
    {
        var hash = link.Hash();
        var row = await db.SecondOpinions.AsNoTracking().SingleOrDefaultAsync(o => o.KeyHash == hash, cancellationToken);
        return row?.IsKeptAt(Now) == true ? row : null;
    }

    // Returns false if there are already as many as allowed. They are counted and added inside the write gate, so that requests at the same time
    // cannot exceed the limit. form: made with the form, so that pressing the button twice asks once.
    public async Task<bool> AskAsync(Assessment assessment, CapabilityKey owner, Guid form, string label, string name, CancellationToken cancellationToken)
    {
        // An assessment that was deleted meanwhile has no opinions to count.
        if (await sealing.KeysAsync(assessment, owner, cancellationToken) is not { } keys)
            return true;
        return await db.WriteAsync(
            async () =>
            {
                var now = Now;
                var known = await db.SecondOpinions.Where(o => o.AssessmentId == assessment.Id).Select(o => new { o.FormId, o.ExpiresAt }).ToListAsync(cancellationToken);
                if (known.Exists(o => o.FormId == form) || !await db.Assessments.AnyAsync(a => a.Id == assessment.Id, cancellationToken))
                    return true;
                if (known.Count(o => o.ExpiresAt is null || now < o.ExpiresAt) >= Most)
                    return false;
                // Not the form's id: that would bring the link of a withdrawn opinion back to life when its form is sent again.
                var id = Guid.CreateVersion7();
                var asked = new StoredOpinion
                {
                    Id = id,
                    AssessmentId = assessment.Id,
                    KeyHash = SecondOpinion.KeyFrom(owner, id).Hash(),
                    CreatedAt = now,
                    FormId = form,
                    ExpiresAt = now.AddDays(Days),
                };
                asked.Ask(owner, keys, label, name);
                db.SecondOpinions.Add(asked);
                await db.SaveChangesAsync(cancellationToken);
                await db.NoteSavedAsync(assessment.Id, now, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    // Returns false if the answers were already sent, or the opinion was withdrawn or has expired.
    public async Task<bool> AnswerAsync(CapabilityKey link, IReadOnlyDictionary<ItemId, Position?> answers, CancellationToken cancellationToken)
    {
        var hash = link.Hash();
        var isSaved = await db.WriteAsync(
            async () =>
            {
                var now = Now;
                if (await db.SecondOpinions.SingleOrDefaultAsync(o => o.KeyHash == hash && o.AnsweredAt == null && o.ExpiresAt > now, cancellationToken) is not { } row)
                    return false;
                row.Answer(link, answers, now);
                await db.SaveChangesAsync(cancellationToken);
                return true;
            },
            cancellationToken);
        // The key that was wrapped for the link is now only in the log.
        if (isSaved)
            await log.EmptyAsync(db);
        return isSaved;
    }

    public Task WithdrawAsync(Assessment assessment, Guid id, CancellationToken cancellationToken) => log.WithdrawAsync(
        db, db.SecondOpinions.Where(o => o.Id == id && o.AssessmentId == assessment.Id), assessment.Id, Now, cancellationToken);

    private static SecondOpinion Open(StoredOpinion opinion, CapabilityKey owner, KeyRing? keys)
    {
        try
        {
            return opinion.Open(owner, keys);
        }
        // Without keys, the assessment was read before it was sealed: that is no damage, and the page reads both again.
        catch (DamagedException) when (keys is not null)
        {
            return new SecondOpinion(
                opinion.Id, SecondOpinion.KeyFrom(owner, opinion.Id), "", "", opinion.CreatedAt, opinion.ExpiresAt, opinion.AnsweredAt, null, IsDamaged: true);
        }
    }
}
