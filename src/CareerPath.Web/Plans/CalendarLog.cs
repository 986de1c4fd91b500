using System.Collections.Immutable;

namespace CareerPath.Web.Plans;

// Counts the changes of a plan's events, so that calendars that already have them take the new ones, and remembers those to remove.
public static class CalendarLog
{
    // Besides those that the last change removed. Far more than a month has; a plan made anew again and again must not grow without end.
    private const int MostCancelled = 100;
    private const int DaysCancelled = 31;

    // before: null if there was no plan. after: what it says about its events is taken from before.
    public static SavedPlan Note(SavedPlan? before, SavedPlan after, DateTime now)
    {
        var known = before is null ? [] : PlanEvent.All(before).ToDictionary(e => e.Id);
        var shown = PlanEvent.Shown(after).ToDictionary(e => e.Id);
        var stays = before?.CalendarTime == after.CalendarTime;
        return after with
        {
            Entries = [.. after.Entries.Select(e => shown.TryGetValue(e.Id, out var next) ? Count(e, next) : e)],
            Cancelled = Cancelled(),
        };

        PlanEntry Count(PlanEntry entry, PlanEvent next) => !known.TryGetValue(entry.Id, out var old)
            ? entry with { Sequence = 0, EventChangedAt = now }
            : stays && old.LooksLike(next)
                ? entry with { Sequence = old.Sequence, EventChangedAt = old.ChangedAt }
                : entry with { Sequence = old.Sequence + 1, EventChangedAt = now };

        ImmutableArray<CancelledEvent> Cancelled()
        {
            var gone = known.Values.Where(e => !shown.ContainsKey(e.Id)).ToLookup(e => e.IsCancelled);
            // Those of sessions that the plan still has, or has again once its last change is undone, may come back, with a higher count.
            var hidden = after.Entries.Concat(after.Undo?.Plan.Entries ?? []).Select(e => e.Id).ToHashSet();
            var earlier = gone[true].Select(e => stays ? e : e.Cancel(now)).ToLookup(e => hidden.Contains(e.Id));
            var since = DateOnly.FromDateTime(now).AddDays(-DaysCancelled);
            return
            [
                .. earlier[true].Concat(earlier[false].Where(e => e.Date >= since).TakeLast(MostCancelled)).Concat(gone[false].Select(e => e.Cancel(now)))
                    .Select(e => new CancelledEvent(e.Id, e.Name, e.Date, e.Minutes, e.Sequence) { ChangedAt = e.ChangedAt }),
            ];
        }
    }
}
