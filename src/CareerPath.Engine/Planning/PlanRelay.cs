using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>Lays out what is left of a plan again, by the method of <see cref="Planner.Relay"/>.</summary>
internal static class PlanRelay
{
    public static Plan Lay(ImmutableArray<LibraryTask> left, PlanRequest request, PlanDays days)
    {
        var ids = left.Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var open = left.Select(task => PlanChoice.Rest(task, task.Minutes, request) with { After = task.After.RemoveAll(id => !ids.Contains(id)) })
            .ToDictionary(task => task.Id, StringComparer.Ordinal);
        var tasks = InOrder(left, open);
        // What is under way keeps the parts that it has.
        var calendar = new PlanCalendar(days, Planner.MostParts);
        var everywhere = new Window(0, days.Count);
        var layout = new PlanLayout(days, calendar, open, _ => everywhere, _ => everywhere);
        layout.FillUp(tasks);
        if (tasks.FindAll(task => layout.Has(task.Id)) is { Count: > 0 } placed)
            layout.EvenOut(placed, everywhere);
        var noRoom = layout.FillUp(tasks);
        return new Plan(
            [.. tasks.Where(task => layout.Has(task.Id)).SelectMany(task => calendar.Placed[task.Id].Sessions(days)).OrderBy(session => session.Date)],
            days.Start,
            days.Date(days.Count - 1),
            layout.LeftOut(noRoom));
    }

    /// <summary>In the order given, but each after those it builds on.</summary>
    private static List<LibraryTask> InOrder(ImmutableArray<LibraryTask> left, Dictionary<string, LibraryTask> open)
    {
        var (tasks, seen) = (new List<LibraryTask>(left.Length), new HashSet<string>(StringComparer.Ordinal));
        foreach (var task in left)
            Add(task.Id);
        return tasks;

        void Add(string id)
        {
            if (!seen.Add(id))
                return;
            foreach (var before in open[id].After)
                Add(before);
            tasks.Add(open[id]);
        }
    }
}
