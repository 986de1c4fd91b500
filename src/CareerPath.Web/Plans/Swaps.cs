using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// The tasks of the library that can take the place of a planned one: they close the same gap, and fit into its days.
public static class Swaps
{
    private const int Step = 5;

    // Those of the same week first. Empty if the entry is not open. earliest: the first day that is not over.
    public static ImmutableArray<Swap> For(SavedPlan plan, PlanEntry entry, ImmutableArray<LibraryTask> library, DateOnly earliest)
    {
        if (!entry.IsOpen || entry.Kind != SessionKind.Task)
            return [];
        var skill = entry.SkillId.Length > 0 ? entry.SkillId : library.FirstOrDefault(t => t.Id == entry.TaskId)?.Skill;
        var planned = plan.Entries.Select(e => e.TaskId).ToHashSet(StringComparer.Ordinal);
        var days = Days(plan, entry, earliest);
        if (days.Count == 0)
            return [];
        var atWork = days.FindAll(d => Planner.IsWorkday(d.Date));
        return
        [
            .. library
                .Where(t => t.Skill == skill && t.Roles.Contains(plan.Role) && !planned.Contains(t.Id))
                .Where(t => (plan.HasJob || !t.NeedsJob) && (plan.Length == PlanLength.ThirtyDays || t.Proof))
                // As in a plan that the planner makes for them.
                .Where(t => !plan.InRole || t.Reaches > 1)
                .Where(t => t.After.All(before => IsDoneBy(plan, entry, before, days[0].Date)))
                .Select(t => new Swap(t, Lay(t, t.NeedsJob ? atWork : days, [.. plan.DatesOff]))).Where(s => !s.Sessions.IsEmpty)
                .OrderBy(s => Math.Abs(s.Task.Week - entry.Week)),
        ];
    }

    // What is left of the entry's task goes, and so does what builds on it; what is done of it stays.
    public static PlanStep? To(OpenPlan open, Guid id, string task, ImmutableArray<LibraryTask> library, DateTime now)
    {
        if (open.Plan.Find(id) is not { } entry)
            return open.Plan.Entries.Any(e => e.IsOpen && e.TaskId == task) ? new PlanStep(open, PlanChange.Swapped) : null;
        if (For(open.Plan, entry, library, PlanToday.Of(open.Plan, now).Earliest).FirstOrDefault(s => s.Task.Id == task) is not { } swap)
            return null;
        var also = open.Plan.BuildingOn(entry).Select(e => e.Id).ToHashSet();
        var stays = open.Plan.Entries.Where(e => !(e.IsOpen && e.Work() == entry.Work())).Select(e => also.Contains(e.Id) ? e with { SkippedAt = now } : e);
        var comes = swap.Sessions.Select(s => PlanEntries.OfTask(swap.Task, s, entry.Skill, open.Plan.HasJob, open.Plan.InRole) with { Ordinal = entry.Ordinal });
        return new PlanStep(open with { Plan = open.Plan.With(stays.Concat(comes)) }, PlanChange.Swapped, entry.Title);
    }

    // The days of the task's open sessions that are not over, with the minutes they would have if it went.
    private static List<(DateOnly Date, int Room)> Days(SavedPlan plan, PlanEntry entry, DateOnly earliest)
    {
        var open = plan.Sessions(entry).Where(e => e.IsOpen && e.Date >= earliest).ToList();
        return
        [
            .. open.Select(e => e.Date).Distinct().Order().Select(date =>
            {
                var own = open.Where(e => e.Date == date).Sum(e => e.Minutes);
                return (date, Math.Max(own, plan.Room(date) - plan.MinutesOn(date) + own));
            }),
        ];
    }

    private static bool IsDoneBy(SavedPlan plan, PlanEntry entry, string before, DateOnly first)
    {
        var sessions = plan.Entries.Where(e => e.TaskId == before && e.SkippedAt is null).ToList();
        var goes = plan.BuildingOn(entry).Any(e => e.TaskId == before);
        return sessions.Count > 0 && !goes && before != entry.TaskId && sessions.All(e => e.DoneAt is not null || e.Date <= first);
    }

    // In as few parts as fit, one a day.
    private static ImmutableArray<PlanSession> Lay(LibraryTask task, List<(DateOnly Date, int Room)> days, ImmutableHashSet<DateOnly> datesOff)
    {
        for (var parts = task.Waits ? 2 : 1; parts <= Math.Min(days.Count, task.OneSitting ? 1 : task.Waits ? Planner.MostPartsWithWaiting : Planner.MostParts); parts++)
        {
            if (Lengths(task, parts) is { IsEmpty: false } lengths && Find(task, lengths, days, datesOff) is { Count: > 0 } dates)
            {
                return
                [
                    .. dates.Select((date, part) => new PlanSession(
                        date, task.Week, task.Id, part + 1, parts, lengths[part], WaitsAfter: task.Waits && part == parts - 2)),
                ];
            }
        }
        return [];
    }

    // Of similar length, but for a last part that needs more. Empty if it is too short for so many.
    private static ImmutableArray<int> Lengths(LibraryTask task, int parts)
    {
        var length = parts == 1 ? task.Minutes : ((task.Minutes + parts - 1) / parts + Step - 1) / Step * Step;
        var last = task.Minutes - (parts - 1) * length;
        if (task.Waits && last < task.LastPart)
            return Lengths(task with { Minutes = task.Minutes - task.LastPart, Waits = false }, parts - 1) is { IsEmpty: false } before ? [.. before, task.LastPart] : [];
        return last > 0 ? [.. Enumerable.Repeat(length, parts - 1), last] : [];
    }

    // The first days that have room for one part each, the last of a task that waits after the days of waiting. Empty if there are too few.
    private static List<DateOnly> Find(LibraryTask task, ImmutableArray<int> lengths, List<(DateOnly Date, int Room)> days, ImmutableHashSet<DateOnly> datesOff)
    {
        var dates = new List<DateOnly>();
        foreach (var (date, room) in days)
        {
            var awaited = task.Waits && dates.Count == lengths.Length - 1 && Planner.AnswerDay(dates[^1], datesOff) > date;
            if (dates.Count < lengths.Length && room >= lengths[dates.Count] && !awaited)
                dates.Add(date);
        }
        return dates.Count == lengths.Length ? dates : [];
    }
}

// A task that can take the place of another, and its sessions.
public sealed record Swap(LibraryTask Task, ImmutableArray<PlanSession> Sessions);
