using System.Collections.Immutable;

namespace CareerPath.Web.Plans;

// Counts the changes of a plan's events, so that calendars that already have them take the new ones, and remembers those to remove.
public static class CalendarLog
{
    // after: with the entries as changed; what it says about calendars is taken from before.
    public static SavedPlan Note(SavedPlan before, SavedPlan after)
    {
        var shown = before.Entries.Where(IsShown).ToDictionary(e => e.Id);
        var cancelled = before.Cancelled.ToDictionary(e => e.Id);
        var entries = after.Entries.Select(e => e with { Sequence = Sequence(e) }).ToImmutableArray();
        var left = entries.Where(IsShown).Select(e => e.Id).ToHashSet();
        return after with
        {
            Entries = entries,
            Cancelled =
            [
                .. before.Cancelled.Where(e => !left.Contains(e.Id)),
                .. before.Entries.Where(e => IsShown(e) && !left.Contains(e.Id)).Select(e => new CancelledEvent(e.Id, e.Title, e.Date, e.Minutes, e.Sequence + 1)),
            ],
        };

        int Sequence(PlanEntry entry) => shown.TryGetValue(entry.Id, out var old)
            ? old.Sequence + (LooksAlike(old, entry) ? 0 : 1)
            : cancelled.TryGetValue(entry.Id, out var gone) ? gone.Sequence + 1 : 0;
    }

    private static bool IsShown(PlanEntry entry) => entry.SkippedAt is null;

    private static bool LooksAlike(PlanEntry one, PlanEntry other) =>
        (one.Date, one.Minutes, one.Title, one.Part, one.Parts) == (other.Date, other.Minutes, other.Title, other.Part, other.Parts);
}
