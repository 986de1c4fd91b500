namespace CareerPath.Web.Plans;

// What a person changes in their plan. Each change is null if the plan no longer has the entry, or can no longer be changed in this way.
public static class PlanChanges
{
    public static PlanStep? Tick(OpenPlan open, Guid id, bool done, DateTime now)
    {
        if (open.Plan.Find(id) is not { } entry)
            return null;
        if (entry.DoneAt is not null == done)
            return new PlanStep(open, PlanChange.Ticked);
        var changed = entry with { DoneAt = done ? now : null, SkippedAt = null, HadNoRoom = false };
        if (changed is { Week: 0, DoneAt: null })
        {
            if (BackInto(open.Plan, changed, now) is not { } back)
                return null;
            changed = back;
        }
        var next = open with { Plan = open.Plan.With(e => e.Id == id, _ => changed) };
        return new PlanStep(next with { Portfolio = Pieces.Follow(next, changed) }, done ? PlanChange.Ticked : PlanChange.Unticked, PlanWords.Title(entry));
    }

    // Skips what is left of the entry's task, and the tasks that build on it.
    public static PlanStep? Skip(OpenPlan open, Guid id, DateTime now)
    {
        if (open.Plan.Find(id) is not { } entry)
            return null;
        var also = open.Plan.BuildingOn(entry).Select(e => e.Id).ToHashSet();
        return entry.IsOpen
            ? new PlanStep(
                open with { Plan = open.Plan.With(e => e.IsOpen && (e.Work() == entry.Work() || also.Contains(e.Id)), e => e with { SkippedAt = now }) }, PlanChange.Skipped, entry.Title)
            : new PlanStep(open, PlanChange.Skipped);
    }

    // Takes back that the entry's task was skipped, with the skipped tasks that it builds on. Null also if it builds on one that is gone.
    public static PlanStep? Restore(OpenPlan open, Guid id)
    {
        if (open.Plan.Find(id) is not { } entry || (entry.SkippedAt is not null && !open.Plan.GoneBefore(entry).IsEmpty))
            return null;
        var also = open.Plan.SkippedBefore(entry).Select(e => e.Id).ToHashSet();
        return entry.SkippedAt is null
            ? new PlanStep(open, PlanChange.Restored)
            : new PlanStep(open with { Plan = open.Plan.With(e => e.Work() == entry.Work() || also.Contains(e.Id), e => e with { SkippedAt = null, HadNoRoom = false }) }, PlanChange.Restored, entry.Title);
    }

    public static PlanStep? Move(OpenPlan open, Guid id, DateOnly date, DateTime now)
    {
        if (open.Plan.Find(id) is not { IsOpen: true } entry)
            return null;
        if (entry.Date == date)
            return new PlanStep(open, PlanChange.Moved);
        return MoveRange.Of(open.Plan, entry, PlanToday.Of(open.Plan, now).Earliest).Allows(date)
            ? new PlanStep(open with { Plan = open.Plan.With(e => e.Id == id, e => e with { Date = date }) }, PlanChange.Moved, PlanWords.Title(entry))
            : null;
    }

    // note and link: empty for none.
    public static PlanStep? Note(OpenPlan open, Guid id, string note, string link)
    {
        if (open.Plan.Find(id) is not { } entry || !entry.LeavesSomething())
            return null;
        var portfolio = Pieces.Note(open, entry, note, link);
        return portfolio == open.Portfolio ? new PlanStep(open, PlanChange.Noted) : new PlanStep(open with { Portfolio = portfolio }, PlanChange.Noted, entry.Title);
    }

    public static PlanStep Pause(OpenPlan open, DateTime now) => open.Plan.PausedSince is null
        ? new PlanStep(open with { Plan = open.Plan with { PausedSince = PlanToday.Of(open.Plan, now).Likely } }, PlanChange.Paused)
        : new PlanStep(open, PlanChange.Paused);

    // The days on which a session that was done under an earlier plan can come back once it is not done any more. Null for any other.
    public static MoveRange? BackRange(SavedPlan plan, PlanEntry entry, DateTime now) =>
        entry.Week == 0 ? MoveRange.Of(plan, entry, PlanToday.Of(plan, now).Likely) : null;

    // On the next day that has room, or the next working day. Null if it can come back on no day.
    private static PlanEntry? BackInto(SavedPlan plan, PlanEntry entry, DateTime now)
    {
        if (BackRange(plan, entry, now) is not { IsEmpty: false } range)
            return null;
        var all = PlanDays.Between(range.First.Day, range.Last.Day).ToList();
        var days = all.FindAll(d => !plan.IsOff(d));
        var date = days.Where(d => plan.MinutesOn(d) + entry.Minutes <= plan.Room(d)).Concat(days).Concat(all).First();
        return entry with { Date = date, Week = plan.Sessions(entry).Select(e => e.Week).Append(plan.WeekOf(date)).First(week => week > 0) };
    }
}
