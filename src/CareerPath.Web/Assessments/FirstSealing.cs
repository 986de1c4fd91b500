using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// Seals an assessment from before sealing, with its links and its plan, when its owner first saves something again: only the owner's link can
// make and open the keys.
public sealed class FirstSealing(CareerPathDb db, RubricArchive rubrics, LogEmptying log)
{
    // The assessment's keys, after sealing it if it was not. Null if it no longer exists.
    public async Task<KeyRing?> KeysAsync(Assessment assessment, CapabilityKey owner, CancellationToken cancellationToken)
    {
        if (assessment.Keys is { } known)
            return known;
        var rubric = await rubrics.FindAsync(assessment.RubricId, cancellationToken);
        var keys = await db.WriteAsync(
            async () =>
            {
                db.ChangeTracker.Clear();
                if (await db.Assessments.SingleOrDefaultAsync(a => a.Id == assessment.Id, cancellationToken) is not { } row)
                    return null;
                if (row.KeysFor(owner) is { } sealedMeanwhile)
                    return sealedMeanwhile;
                var made = KeyRing.New();
                row.Close(row.Open(null), rubric, owner, made);
                foreach (var link in await db.ShareLinks.Where(s => s.AssessmentId == row.Id).ToListAsync(cancellationToken))
                    link.Close(link.Open(owner, null), made);
                if (await db.Plans.SingleOrDefaultAsync(p => p.AssessmentId == row.Id, cancellationToken) is { } plan)
                    plan.Close(plan.Open(null), made);
                await db.SaveChangesAsync(cancellationToken);
                return made;
            },
            cancellationToken);
        db.ChangeTracker.Clear();
        // What was there before is now only in the log and in overwritten pages.
        await log.EmptyAsync(db);
        return keys;
    }
}
