namespace CareerPath.Web.Plans;

// A session as calendars show it.
// Name: the task's title, with its part.
// StartsAfter: the minutes of the sessions before it on its day; 0 if calendars show all of them all day.
// Reminds: whether it has an alarm.
public sealed record PlanEvent(Guid Id, string Name, DateOnly Date, int StartsAfter, int Minutes, bool Reminds)
{
    public bool IsCancelled { get; init; }

    public int Sequence { get; init; }

    // When it last changed. Null for a plan from before this was kept.
    public DateTime? ChangedAt { get; init; }

    // By day, then those to remove.
    public static IEnumerable<PlanEvent> All(SavedPlan plan) =>
    [
        .. Shown(plan),
        .. plan.Cancelled.Select(e => new PlanEvent(e.Id, e.Title, e.Date, 0, e.Minutes, Reminds: false)
        {
            IsCancelled = true,
            Sequence = e.Sequence,
            ChangedAt = e.ChangedAt,
        }),
    ];

    public static IEnumerable<PlanEvent> Shown(SavedPlan plan)
    {
        foreach (var day in plan.Entries.Where(e => IsShown(plan, e)).GroupBy(e => e.Date).OrderBy(g => g.Key))
        {
            var before = 0;
            foreach (var entry in day.OrderBy(e => e.Ordinal))
            {
                yield return new PlanEvent(entry.Id, PlanWords.Title(entry), entry.Date, before, entry.Minutes, entry.IsOpen && plan.CalendarTime?.Alarm is not null)
                {
                    Sequence = entry.Sequence,
                    ChangedAt = entry.EventChangedAt,
                };
                if (plan.CalendarTime?.At is not null)
                    before += entry.Minutes;
            }
        }
    }

    public bool LooksLike(PlanEvent other) =>
        this with { Sequence = 0, ChangedAt = null } == other with { Sequence = 0, ChangedAt = null };

    public PlanEvent Cancel(DateTime now) => this with { IsCancelled = true, Sequence = Sequence + 1, ChangedAt = now };

    // While a plan is paused, nothing is left to do from that day on.
    private static bool IsShown(SavedPlan plan, PlanEntry entry) =>
        entry.SkippedAt is null && !(entry.IsOpen && plan.PausedSince is { } from && entry.Date >= from);
}
