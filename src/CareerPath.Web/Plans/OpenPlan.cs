namespace CareerPath.Web.Plans;

// A plan with what its tasks left.
public sealed record OpenPlan(SavedPlan Plan, Portfolio Portfolio)
{
    // The plan after a change, which can be undone.
    public OpenPlan After(PlanStep step, DateTime now) => new(
        CalendarLog.Note(Plan, step.Next.Plan) with
        {
            Undo = new PlanUndo(Guid.CreateVersion7(), step.Change, step.Subject, now, Plan with { Undo = null, Cancelled = [] }),
        },
        step.Next.Portfolio with { Undo = Portfolio with { Undo = null } });

    // The plan before the last change. Null if that is not the change, or cannot be undone.
    public OpenPlan? Undone(Guid change) => Plan.Undo is { } undo && undo.Id == change
        ? new(CalendarLog.Note(Plan, undo.Plan), Portfolio.Undo ?? Portfolio)
        : null;
}

// A change of a plan.
// Subject: the title of the task that it changes; empty if it is the whole plan.
public sealed record PlanStep(OpenPlan Next, PlanChange Change, string Subject = "");
