namespace CareerPath.Web.Plans;

// What a person changes in their plan. Each change is null if the plan no longer has the entry.
public static class PlanChanges
{
    public static PlanStep? Tick(OpenPlan open, Guid id, bool done, DateTime now)
    {
        if (open.Plan.Entries.FirstOrDefault(e => e.Id == id) is not { } entry)
            return null;
        if (entry.DoneAt is not null == done)
            return new PlanStep(open, PlanChange.Ticked);
        var changed = entry with { DoneAt = done ? now : null };
        return new PlanStep(
            open with { Plan = open.Plan with { Entries = open.Plan.Entries.Replace(entry, changed) } }, done ? PlanChange.Ticked : PlanChange.Unticked, entry.Title);
    }
}
