using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// Finds out what would make room for the tasks that did not fit, by planning with more time.
public static class MissingTasks
{
    // What a person might add to their day.
    private static readonly ImmutableArray<int> _moreMinutes = [5, 10, 15, 20, 30, 45, 60];

    // Which weekday a person might make longer. The first that is not off.
    private static readonly ImmutableArray<DayOfWeek> _longDays =
        [DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Friday, DayOfWeek.Thursday, DayOfWeek.Wednesday, DayOfWeek.Tuesday, DayOfWeek.Monday];

    // plan: built from the request and the library.
    public static ImmutableArray<MissingTask> Of(Plan plan, PlanRequest request, ImmutableArray<LibraryTask> library)
    {
        if (plan.LeftOut.IsEmpty)
            return [];
        var enough = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var minutes in _moreMinutes.Select(more => request.MinutesPerDay + more).Where(minutes => minutes <= PlanRequest.MaxMinutesPerDay))
        {
            foreach (var task in Planned(request with { MinutesPerDay = minutes, LongDay = request.LongDay?.Minutes > minutes ? request.LongDay : null }))
                enough.TryAdd(task, minutes);
        }
        var longDay = LongDayFor(plan, request);
        var withLongDay = longDay is null ? [] : Planned(request with { LongDay = longDay });
        return
        [
            .. plan.LeftOut.Select(left => new MissingTask(left.Task, Title(left.Task), left.Reason, left.Minutes, left.Before is { } before ? Title(before) : null, left.From)
            {
                Enough = enough.TryGetValue(left.Task, out var minutes) ? minutes : null,
                LongDay = withLongDay.Contains(left.Task) ? longDay : null,
            }),
        ];

        HashSet<string> Planned(PlanRequest longer) => Planner.Build(library, longer).Sessions.Select(session => session.Task).ToHashSet(StringComparer.Ordinal);

        string Title(string id) => library.FirstOrDefault(t => t.Id == id)?.Title ?? id;
    }

    // One that is long enough for each task that needs one sitting. Null if none does, or the days may be no longer.
    private static LongDay? LongDayFor(Plan plan, PlanRequest request)
    {
        var minutes = plan.LeftOut.Where(left => left.Reason is LeftOutReason.TooLong).Select(left => left.Minutes).DefaultIfEmpty().Max();
        return minutes > (request.LongDay?.Minutes ?? request.MinutesPerDay) && minutes <= PlanRequest.MaxMinutesPerDay
            ? new LongDay(request.LongDay?.Day ?? _longDays.First(day => !request.DaysOff.Contains(day)), minutes)
            : null;
    }
}
