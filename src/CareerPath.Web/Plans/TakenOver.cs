using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// What a new plan takes over from the one before.
public sealed class TakenOver
{
    private readonly SavedPlan _plan;
    private readonly Dictionary<DateOnly, int> _taken = [];

    // before: null if there was no plan.
    public TakenOver(SavedPlan? before, PlanChoices choices)
    {
        _plan = choices.ToPlan();
        var entries = before is null ? [] : WithHearing(before);
        Unwanted = choices.WithSkipped ? [] : before?.Unwanted() ?? [];
        Done = [.. entries.Where(e => e.DoneAt is not null)];
        AskedOn = before?.AskedOn() ?? ImmutableDictionary<string, DateOnly>.Empty;
        // What had no room in the old plan may have some now.
        Own = Dated([.. entries.Where(e => e is { Kind: SessionKind.Own, DoneAt: null }).Select(e => e.HadNoRoom ? e with { SkippedAt = null, HadNoRoom = false } : e)]);
    }

    public ImmutableArray<PlanEntry> Done { get; }

    // What the person added themselves and has not done, also what they skipped.
    public ImmutableArray<PlanEntry> Own { get; }

    // Ids of tasks that the person skipped. They are not planned again unless the person wants them.
    public ImmutableArray<string> Unwanted { get; }

    // By task of the library.
    public ImmutableDictionary<string, int> DoneMinutes =>
        Done.Where(e => e.TaskId.Length > 0).GroupBy(e => e.TaskId).ToImmutableDictionary(g => g.Key, g => g.Sum(e => e.Minutes));

    // By task of the library: when the part before the days of waiting was done.
    public ImmutableDictionary<string, DateOnly> AskedOn { get; }

    // Only people who have the role of the new plan say what it is like.
    public ImmutableHashSet<int> HeardParts => [.. Done.Select(e => e.Hearing).OfType<Hearing>().Where(h => h.Role == _plan.Role).Select(h => h.Part)];

    // What one's own tasks take of the days.
    public ImmutableDictionary<DateOnly, int> TakenMinutes => _taken.ToImmutableDictionary();

    // Those of the library that the person may want: neither the unwanted ones nor what builds on them. Each comes after those it builds on.
    public ImmutableArray<LibraryTask> Wanted(ImmutableArray<LibraryTask> library)
    {
        var unwanted = Unwanted.ToHashSet(StringComparer.Ordinal);
        foreach (var task in library.Where(t => t.After.Any(unwanted.Contains)))
            unwanted.Add(task.Id);
        return library.RemoveAll(t => unwanted.Contains(t.Id));
    }

    // A plan from before it was kept which talk is which has them in their order.
    private static ImmutableArray<PlanEntry> WithHearing(SavedPlan plan)
    {
        var part = 0;
        return [.. plan.Entries.Select(e => e is { Kind: SessionKind.Hear, Week: > 0 } ? e with { Hearing = e.Hearing ?? new Hearing(plan.Role, Math.Min(++part, Planner.HearParts)) } : e)];
    }

    // Each on its day, if the new plan has it. The others come after those, so that they find the room that is left.
    private ImmutableArray<PlanEntry> Dated(ImmutableArray<PlanEntry> own)
    {
        var stay = own.Where(e => e.Date >= _plan.Start && e.Date <= _plan.End).ToList();
        foreach (var entry in stay.Where(e => e.IsOpen))
            Take(entry);
        return [.. stay, .. own.Except(stay).OrderBy(e => e.Date).ThenBy(e => e.Ordinal).Select(Moved)];
    }

    // What was due before comes on the first day with room, what was due later on the last; if no day has any, on the one of which the
    // others take least.
    private PlanEntry Moved(PlanEntry entry)
    {
        var days = PlanDays.Between(_plan.Start, _plan.End).Where(day => !_plan.IsOff(day)).ToList();
        if (entry.Date > _plan.End)
            days.Reverse();
        var moved = entry with
        {
            Date = days.Where(day => Taken(day) + entry.Minutes <= _plan.Room(day)).Concat(days.OrderBy(Taken)).Append(_plan.Start).First(),
        };
        if (entry.IsOpen)
            Take(moved);
        return moved;
    }

    private void Take(PlanEntry entry) => _taken[entry.Date] = Taken(entry.Date) + entry.Minutes;

    private int Taken(DateOnly day) => _taken.GetValueOrDefault(day);
}
