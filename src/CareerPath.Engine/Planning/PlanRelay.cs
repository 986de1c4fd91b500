using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>Lays out what is left of a plan again, by the method of <see cref="Planner.Relay"/>.</summary>
internal static class PlanRelay
{
    private const int DaysPerWeek = 7;

    public static Plan Lay(ImmutableArray<LibraryTask> left, PlanRequest request, PlanDays days)
    {
        var ids = left.Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var tasks = left.Select(task => Rest(task, request) with { After = task.After.RemoveAll(id => !ids.Contains(id)) }).ToList();
        var calendar = new PlanCalendar(days);
        var everywhere = new Window(0, days.Count);
        var layout = new PlanLayout(days, calendar, tasks.ToDictionary(task => task.Id, StringComparer.Ordinal), _ => everywhere, _ => everywhere);
        foreach (var retake in tasks.Where(task => task.Kind == SessionKind.Retake))
            PlaceLast(calendar, days, retake, everywhere);
        foreach (var (week, buffer) in tasks.Where(task => task.Kind == SessionKind.Buffer).Index())
            PlaceLast(calendar, days, buffer, new Window(week * DaysPerWeek, Math.Min(days.Count, (week + 1) * DaysPerWeek)));
        var heard = 0;
        foreach (var hear in tasks.Where(task => task.Kind == SessionKind.Hear))
        {
            if (calendar.TryPlace(hear with { After = [] }, new Window(heard, days.Count)))
                heard = calendar.Placed[hear.Id].End + Planner.DaysOfWaiting;
        }
        var work = tasks.FindAll(task => task.Kind is SessionKind.Task or SessionKind.Own);
        FillUp();
        if (work.FindAll(task => layout.Has(task.Id)) is { Count: > 0 } placed)
            layout.EvenOut(placed, everywhere);
        FillUp();
        return new Plan(
            [.. tasks.Where(task => layout.Has(task.Id)).SelectMany(task => calendar.Placed[task.Id].Sessions(days)).OrderBy(session => session.Date)],
            days.Start,
            days.Date(days.Count - 1),
            layout.LeftOut(tasks.FindAll(task => !layout.Has(task.Id))));

        void FillUp()
        {
            foreach (var task in work)
            {
                if (!layout.Has(task.Id))
                    layout.TryPlaceWithThoseBefore(task, alsoLater: true);
            }
        }
    }

    private static LibraryTask Rest(LibraryTask task, PlanRequest request)
    {
        var done = request.DoneMinutes.GetValueOrDefault(task.Id);
        return PlanChoice.Rest(task with { Minutes = task.Minutes + done }, done, request.MinutesPerDay);
    }

    /// <summary>Places a task on the last day that has room, the longer weekday only if there is no other.</summary>
    private static void PlaceLast(PlanCalendar calendar, PlanDays days, LibraryTask task, Window window)
    {
        var last = days.Working.Where(day => day >= window.From && day < window.To).OrderBy(day => task.Kind == SessionKind.Buffer && days.IsLong(day)).ThenByDescending(day => day);
        _ = last.Any(day => calendar.TryPlace(task with { After = [], OneSitting = true, Waits = false }, new Window(day, day + 1)));
    }
}
