using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Plans;

// Changes plans. A plan is read and saved inside the write gate, so that changes at the same time come one after the other.
public sealed class PlanBook(CareerPathDb db, FirstSealing sealing, TimeProvider clock)
{
    // make: gets the plan there is, null if there is none or it is damaged, and the portfolio. Either can be damaged alone. Then it is replaced:
    // what was done in the plan, or noted in the portfolio, is lost.
    // Returns false if the assessment no longer exists.
    public Task<bool> MakeAsync(
        Assessment assessment, CapabilityKey owner, Func<SavedPlan?, Portfolio, OpenPlan> make, CancellationToken cancellationToken) => WriteAsync(
        assessment,
        owner,
        (stored, keys, now) =>
        {
            var plan = stored is null ? null : TryOpen(() => stored.OpenContent(keys));
            var portfolio = (stored is null ? null : TryOpen(() => stored.OpenPortfolio(keys))) ?? Portfolio.Empty;
            var made = make(plan, portfolio);
            return plan is null ? made with { Plan = CalendarLog.Note(null, made.Plan, now) } : new OpenPlan(plan, portfolio).After(new PlanStep(made, PlanChange.Made), now);
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
                if (await db.Assessments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == assessment.Id, cancellationToken) is not { } row)
                    return false;
                var now = clock.GetUtcNow().UtcDateTime;
                var stored = await db.Plans.SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken);
                if (change(stored, keys, now) is not { } plan)
                    return false;
                if (stored is null)
                    db.Plans.Add(stored = new StoredPlan { Id = Guid.CreateVersion7(), AssessmentId = assessment.Id });
                stored.Close(plan with { Portfolio = plan.Portfolio.Keep(plan.Plan, row.Open(keys).Skills, now) }, keys);
                await db.SaveChangesAsync(cancellationToken);
                await db.NoteSavedAsync(assessment.Id, now, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    private static T? TryOpen<T>(Func<T> open)
        where T : class
    {
        try
        {
            return open();
        }
        catch (DamagedException)
        {
            return null;
        }
    }
}
