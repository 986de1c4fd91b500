using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Calendars;

// The links with which calendars read plans: at most one for each assessment.
public sealed class CalendarLinks(CareerPathDb db, FirstSealing sealing, LogEmptying log, TimeProvider clock)
{
    public Task<StoredCalendarLink?> FindAsync(Assessment assessment, CancellationToken cancellationToken) =>
        db.CalendarLinks.AsNoTracking().SingleOrDefaultAsync(l => l.AssessmentId == assessment.Id, cancellationToken);

    // What the calendar of a link holds. Null if there is no such link, or no longer.
    public async Task<byte[]?> ReadAsync(CapabilityKey key, CancellationToken cancellationToken)
    {
        var hash = key.Hash();
        if (await db.CalendarLinks.AsNoTracking().SingleOrDefaultAsync(l => l.KeyHash == hash, cancellationToken) is not { } link)
            return null;
        var plan = await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == link.AssessmentId, cancellationToken);
        return CalendarFile.Of(plan?.OpenContent(link.KeysFor(key)));
    }

    // Makes a link in place of the one that the person saw, if that is still the one there is: pressing the button twice makes one link.
    // replaced: null if there was none.
    public async Task MakeAsync(Assessment assessment, CapabilityKey owner, Guid? replaced, CancellationToken cancellationToken)
    {
        if (await sealing.KeysAsync(assessment, owner, cancellationToken) is not { } keys)
            return;
        await db.WriteAsync(
            async () =>
            {
                var before = await db.CalendarLinks.SingleOrDefaultAsync(l => l.AssessmentId == assessment.Id, cancellationToken);
                if (before?.Id != replaced || !await db.Assessments.AnyAsync(a => a.Id == assessment.Id, cancellationToken))
                    return 0;
                var now = clock.GetUtcNow().UtcDateTime;
                if (before is not null)
                    db.CalendarLinks.Remove(before);
                db.CalendarLinks.Add(StoredCalendarLink.New(assessment.Id, owner, keys, now));
                await db.SaveChangesAsync(cancellationToken);
                return await db.NoteSavedAsync(assessment.Id, now, cancellationToken);
            },
            cancellationToken);
        // The keys of the link before are now only in the log.
        if (replaced is not null)
            await log.EmptyAsync(db);
    }

    public Task RevokeAsync(Assessment assessment, Guid link, CancellationToken cancellationToken) => log.WithdrawAsync(
        db, db.CalendarLinks.Where(l => l.Id == link && l.AssessmentId == assessment.Id), assessment.Id, clock.GetUtcNow().UtcDateTime, cancellationToken);
}
