using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>
/// Lays tasks out over a range of days. Each day gets as few minutes as possible without leaving out more tasks, so that a short list
/// is spread over the range and does not crowd its first days.
/// </summary>
internal sealed class PlanCalendar(PlanRequest request)
{
    private const int Step = 5;

    /// <summary>
    /// Lays out the tasks in the given order, from day <paramref name="from"/> up to, not including, <paramref name="to"/>.
    /// </summary>
    /// <param name="tasks">The tasks, most important first; with <paramref name="keepWeeks"/> sorted by week.</param>
    /// <param name="from">First day, counted from the plan's start.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="keepWeeks">Whether no task may start before the last day of an earlier week's task.</param>
    public Layout Lay(IReadOnlyList<LibraryTask> tasks, int from, int to, bool keepWeeks)
    {
        var fullest = Lay(tasks, from, to, keepWeeks, request.MinutesPerDay);
        var workingDays = Enumerable.Range(from, to - from).Count(day => !IsOff(day));
        if (fullest.Sessions.IsEmpty || workingDays == 0)
            return fullest;
        var longest = fullest.Sessions.Max(session => session.Minutes);
        var average = fullest.Sessions.Sum(session => session.Minutes) / workingDays;
        for (var most = Math.Max(longest, RoundUp(average)); most < request.MinutesPerDay; most += Step)
        {
            var lighter = Lay(tasks, from, to, keepWeeks, most);
            if (lighter.LeftOut.SequenceEqual(fullest.LeftOut, StringComparer.Ordinal))
                return lighter;
        }
        return fullest;
    }

    private static int RoundUp(int minutes) => (minutes + Step - 1) / Step * Step;

    private Layout Lay(IReadOnlyList<LibraryTask> tasks, int from, int to, bool keepWeeks, int most)
    {
        var used = new int[to];
        var sessions = new List<(int Day, PlanSession Session)>(tasks.Count);
        var leftOut = ImmutableArray.CreateBuilder<string>();
        var (first, last, week) = (from, from, 0);
        foreach (var task in tasks)
        {
            if (keepWeeks && task.Week != week)
                (first, week) = (last, task.Week);
            var parts = (task.Minutes + request.MinutesPerDay - 1) / request.MinutesPerDay;
            // Parts of similar length, in multiples of five minutes where the day allows: 25 and 25 is better than 45 and 5.
            var length = parts == 1 ? task.Minutes : Math.Min(request.MinutesPerDay, RoundUp((task.Minutes + parts - 1) / parts));
            var days = Find(used, parts, length, first, to, most);
            if (days.Count == 0)
                leftOut.Add(task.Id);
            for (var part = 0; part < days.Count; part++)
            {
                var minutes = Math.Min(length, task.Minutes - (part * length));
                used[days[part]] += minutes;
                last = Math.Max(last, days[part]);
                sessions.Add((days[part], new PlanSession(request.Start.AddDays(days[part]), task.Week, task.Id, part + 1, parts, minutes)));
            }
        }
        return new Layout([.. sessions.OrderBy(entry => entry.Day).Select(entry => entry.Session)], leftOut.ToImmutable());
    }

    /// <summary>The earliest consecutive working days that each have room for one part; empty when there are none.</summary>
    private List<int> Find(int[] used, int parts, int length, int from, int to, int most)
    {
        var run = new List<int>(parts);
        for (var day = from; day < to && run.Count < parts; day++)
        {
            if (IsOff(day))
                continue;
            if (used[day] + length > most)
                run.Clear();
            else
                run.Add(day);
        }
        if (run.Count < parts)
            run.Clear();
        return run;
    }

    private bool IsOff(int day) => request.DaysOff.Contains(request.Start.AddDays(day).DayOfWeek);
}

/// <summary>Sessions by date, then in the order placed, and the ids of the tasks that did not fit, in the order given.</summary>
internal sealed record Layout(ImmutableArray<PlanSession> Sessions, ImmutableArray<string> LeftOut);
