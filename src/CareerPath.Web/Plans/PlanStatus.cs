using System.Collections.Immutable;

namespace CareerPath.Web.Plans;

// How far a plan is on a day.
public sealed class PlanStatus(SavedPlan plan, PlanToday today)
{
    public SavedPlan Plan => plan;

    public PlanToday Today => today;

    public PlanProgress Progress { get; } = PlanProgress.Of(plan.Entries);

    // What is left to do, in the order of its days.
    public ImmutableArray<PlanEntry> ToDo { get; } = [.. plan.Entries.Where(e => e.IsToDo).OrderBy(e => e.Date).ThenBy(e => e.Ordinal)];

    public PlanStage Stage => ToDo switch
    {
        [] => plan.Entries.IsEmpty ? PlanStage.Empty : PlanStage.Finished,
        _ when plan.PausedSince is not null => PlanStage.Paused,
        _ when Progress.Done == 0 && plan.Entries.Min(e => e.Date) > today.Likely => PlanStage.NotStarted,
        _ when plan.End < today.Earliest && ToDo.All(IsMissed) => PlanStage.Over,
        _ => PlanStage.UnderWay,
    };

    // What to do next: of today or later if there is any. Null if nothing is left.
    public PlanEntry? Next => ToDo.FirstOrDefault(e => e.Date >= today.Earliest) ?? ToDo.FirstOrDefault();

    // The open sessions of the next two days that have any. Dates differ by time zone: two days include today for almost everyone.
    public IEnumerable<IGrouping<DateOnly, PlanEntry>> Coming =>
        plan.Entries.Where(e => e.IsOpen && e.Date >= today.Earliest).OrderBy(e => e.Ordinal).GroupBy(e => e.Date).OrderBy(g => g.Key).Take(2);

    // The days of the past with something left to do.
    public int MissedDays => ToDo.Where(IsMissed).Select(e => e.Date).Distinct().Count();

    // The tasks that are left out, in whole or in part.
    public ImmutableArray<PlannedTask> LeftOut { get; } = [.. PlannedTask.Of(plan).Where(t => t.IsLeftOut)];

    // Nothing was expected of a person who had paused.
    public bool IsMissed(PlanEntry entry) => entry.IsToDo && entry.Date < today.Earliest && !(entry.Date >= plan.PausedSince);

    public DayState StateOf(DateOnly date, IReadOnlyList<PlanEntry> entries)
    {
        var left = entries.Where(e => e.IsOpen).ToList();
        if (entries.Count == 0)
            return plan.IsOff(date) ? DayState.Off : date < today.Likely ? DayState.Past : DayState.Free;
        if (left.Count == 0)
            return entries.Any(e => e.DoneAt is not null) ? DayState.Done : entries.All(e => e.HadNoRoom) ? DayState.LeftOut : DayState.Skipped;
        if (left.Any(IsMissed))
            return DayState.Missed;
        if (date >= plan.PausedSince)
            return DayState.Paused;
        return left.TrueForAll(e => !e.IsToDo) ? DayState.Buffer : DayState.Open;
    }
}

public enum PlanStage
{
    // Nothing could be planned.
    Empty,

    NotStarted,
    UnderWay,
    Paused,

    // Its days are over, and something is left.
    Over,

    // Nothing is left.
    Finished,
}

public enum DayState
{
    Free,

    // Free, and over.
    Past,
    Off,
    Open,
    Done,
    Missed,
    Skipped,

    // No day had room for its tasks when the rest was planned anew.
    LeftOut,
    Paused,

    // Time to catch up.
    Buffer,
}
