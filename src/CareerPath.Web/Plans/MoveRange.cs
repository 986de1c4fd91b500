namespace CareerPath.Web.Plans;

// The days to which a session can move.
public sealed record MoveRange(SavedPlan Plan, PlanEntry Entry, MoveBound First, MoveBound Last)
{
    public bool IsEmpty => Plan.PausedSince is not null || First.Day > Last.Day;

    // earliest: the first day that is not over.
    public static MoveRange Of(SavedPlan plan, PlanEntry entry, DateOnly earliest)
    {
        // Who is asked may answer at once. Then the talk can be earlier.
        var hear = plan.Entries.Where(e => e.IsOpen && e.Hearing is { } other && other.Role == entry.Hearing?.Role).ToList();
        var parts = plan.Sessions(entry).Where(e => e.Id != entry.Id && e.SkippedAt is null).ToList();
        var before = parts.Where(e => e.Part < entry.Part && (e.IsOpen || e.Waits))
            .Select(e => new MoveBound(Waited(e), e))
            .Concat(plan.Entries.Where(e => e.IsOpen && entry.After.Contains(e.TaskId)).Select(e => new MoveBound(e.Date, e)))
            .Concat(hear.Where(e => e.Hearing!.Part < entry.Hearing!.Part).Select(e => new MoveBound(Waited(e), e)));
        var after = parts.Where(e => e.IsOpen && e.Part > entry.Part)
            .Select(e => new MoveBound(Before(e.Date), e))
            .Concat(plan.Entries.Where(e => e.IsOpen && entry.TaskId.Length > 0 && e.After.Contains(entry.TaskId)).Select(e => new MoveBound(e.Date, e)))
            .Concat(hear.Where(e => e.Hearing!.Part > entry.Hearing!.Part).Select(e => new MoveBound(Before(e.Date), e)));
        return new MoveRange(
            plan,
            entry,
            before.Append(new MoveBound(PlanDays.Later(plan.Start, earliest), null)).MaxBy(b => b.Day)!,
            after.Append(new MoveBound(plan.End, null)).MinBy(b => b.Day)!);

        // The first day after the waiting that follows a session.
        DateOnly Waited(PlanEntry other) => Waits(other) ? plan.AnswerDay(other.Day(plan)) : other.Day(plan);

        // The last day for the entry before a session on the day.
        DateOnly Before(DateOnly day)
        {
            var last = day;
            while (Waits(entry) && plan.AnswerDay(last) > day)
                last = last.AddDays(-1);
            return last;
        }

        // People who are asked need some days, too.
        static bool Waits(PlanEntry entry) => entry.Waits || entry.Hearing?.Part == 1;
    }

    public bool Allows(DateOnly day) => Plan.PausedSince is null && day >= First.Day && day <= Last.Day;
}

// The first or last day to which a session can move.
// Cause: the session that does not allow another; null if it is the plan's first or last day.
public sealed record MoveBound(DateOnly Day, PlanEntry? Cause);
