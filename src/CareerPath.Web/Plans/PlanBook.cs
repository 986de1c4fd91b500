using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Plans;

// Changes plans. A plan is read and saved inside the write gate, so that changes at the same time come one after the other.
public sealed class PlanBook(CareerPathDb db, FirstSealing sealing, TimeProvider clock)
{
    // make: gets the plan there is; null if there is none, or if it is damaged. A damaged plan can be replaced; what was done in it is lost.
    // Returns false if the assessment no longer exists.
    public Task<bool> MakeAsync(Assessment assessment, CapabilityKey owner, Func<OpenPlan?, OpenPlan> make, CancellationToken cancellationToken) => WriteAsync(
        assessment,
        owner,
        (stored, keys, now) =>
        {
            var before = TryOpen(stored, keys);
            var made = make(before);
            return before?.After(new PlanStep(made, PlanChange.Made), now) ?? made with { Plan = CalendarLog.Note(null, made.Plan, now) };
        },
        cancellationToken);

    // change: null if the plan no longer has what it changes; the same plan if there is nothing to change.
    // Returns false if the plan, or what is changed in it, no longer exists.
    public Task<bool> ChangeAsync(Assessment assessment, CapabilityKey owner, Func<OpenPlan, DateTime, PlanStep?> change, CancellationToken cancellationToken) => WriteAsync(
        assessment,
        owner,
        (stored, keys, now) =>
        {
            if (stored?.Open(keys) is not { } plan || change(plan, now) is not { } step)
                return null;
            return step.Next == plan ? plan : plan.After(step, now);
        },
        cancellationToken);

    // Returns false if that was not the last change.
    public Task<bool> UndoAsync(Assessment assessment, CapabilityKey owner, Guid change, CancellationToken cancellationToken) => WriteAsync(
        assessment, owner, (stored, keys, now) => stored?.Open(keys).Undone(change, now), cancellationToken);

    // Returns false if there is no plan.
    public Task<bool> SetCalendarAsync(Assessment assessment, CapabilityKey owner, CalendarTime time, CancellationToken cancellationToken) => WriteAsync(
        assessment, owner, (stored, keys, now) => stored?.Open(keys).At(time, now), cancellationToken);

    private async Task<bool> WriteAsync(
        Assessment assessment, CapabilityKey owner, Func<StoredPlan?, KeyRing, DateTime, OpenPlan?> change, CancellationToken cancellationToken)
    {
        if (await sealing.KeysAsync(assessment, owner, cancellationToken) is not { } keys)
            return false;
        return await db.WriteAsync(
            async () =>
            {
                if (!await db.Assessments.AnyAsync(a => a.Id == assessment.Id, cancellationToken))
                    return false;
                var now = clock.GetUtcNow().UtcDateTime;
                var stored = await db.Plans.SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken);
                if (change(stored, keys, now) is not { } plan)
                    return false;
                if (stored is null)
                    db.Plans.Add(stored = new StoredPlan { Id = Guid.CreateVersion7(), AssessmentId = assessment.Id });
                stored.Close(plan, keys);
                await db.SaveChangesAsync(cancellationToken);
                await db.NoteSavedAsync(assessment.Id, now, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    private static OpenPlan? TryOpen(StoredPlan? stored, KeyRing keys)
    {
        try
        {
            return stored?.Open(keys);
        }
        catch (DamagedException)
        {
            return null;
        }
    }
}
