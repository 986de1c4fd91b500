using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Plans;

// A plan with what its tasks left.
public sealed record OpenPlan(SavedPlan Plan, Portfolio Portfolio)
{
    // The owner's. Null if there is none.
    public static async Task<OpenPlan?> FindAsync(CareerPathDb db, Assessment assessment, CancellationToken cancellationToken) =>
        (await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken))?.Open(assessment.Keys);

    // What the entry's task left. Null if it left nothing yet.
    public Piece? PieceOf(PlanEntry entry) => Portfolio.Of(entry.Work());

    // With skills rated again.
    // rated: the ids of those on the form that was saved, whether or not their level changed.
    public OpenPlan Rate(IReadOnlyDictionary<string, int> levels, IEnumerable<string> rated, DateTime now)
    {
        var worked = Plan.Entries.Where(e => e.DoneAt is not null).Select(e => e.SkillId).ToHashSet(StringComparer.Ordinal);
        return this with { Portfolio = Portfolio.Rate(levels, rated.ToLookup(worked.Contains), now) };
    }

    // The plan after a change, which can be undone.
    public OpenPlan After(PlanStep step, DateTime now) => new(
        Noted(
            step.Next.Plan with
            {
                Undo = new PlanUndo(Guid.CreateVersion7(), step.Change, step.Subject, now, Plan with { Undo = null, Cancelled = [] }),
            },
            now),
        step.Next.Portfolio.Follow(step.Next.Plan) with { Undo = Portfolio with { Undo = null } });

    // The plan before the last change. Null if that is not the change, or cannot be undone. Ratings are no change of the plan, so they stay.
    public OpenPlan? Undone(Guid change, DateTime now) => Plan.Undo is { } undo && undo.Id == change
        ? new(Noted(undo.Plan, now), (Portfolio.Undo ?? Portfolio).WithRatingsOf(Portfolio))
        : null;

    // With its sessions at another time in calendars. The last change of the plan can still be undone.
    public OpenPlan At(CalendarTime time, DateTime now) => this with { Plan = CalendarLog.Note(Plan, Plan with { CalendarTime = time }, now) };

    // No change of the plan, and no undoing, changes when it is in calendars.
    private SavedPlan Noted(SavedPlan next, DateTime now) => CalendarLog.Note(Plan, next with { CalendarTime = Plan.CalendarTime }, now);
}

// A change of a plan.
// Subject: the title of the task that it changes; empty if it is the whole plan.
public sealed record PlanStep(OpenPlan Next, PlanChange Change, string Subject = "");
