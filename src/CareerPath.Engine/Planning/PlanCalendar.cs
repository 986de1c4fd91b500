using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>
/// Lays tasks out over a range of days. Each day gets as few minutes as possible without leaving out more tasks, so that a short list
/// is spread over the range and does not crowd its first days.
/// </summary>
internal sealed class PlanCalendar(PlanRequest request)
{
    private const int Step = 5;

    // The last day of each task that is placed in the weeks laid so far.
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);

    /// <summary>
    /// Lays out the tasks in the given order, after the weeks laid before, from day <paramref name="from"/> up to, not including, <paramref name="to"/>.
    /// </summary>
    /// <param name="tasks">The tasks, most important first; with <paramref name="keepWeeks"/> sorted by week.</param>
    /// <param name="from">First day, counted from the plan's start.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="keepWeeks">Whether no task may start before the last day of an earlier week's task.</param>
    public Layout Lay(IReadOnlyList<LibraryTask> tasks, int from, int to, bool keepWeeks)
    {
        var layout = Lightest(tasks, from, to, keepWeeks);
        foreach (var session in layout.Sessions)
            _ends[session.Task] = session.Date.DayNumber - request.Start.DayNumber;
        return layout;
    }

    private Layout Lightest(IReadOnlyList<LibraryTask> tasks, int from, int to, bool keepWeeks)
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
        var ends = new Dictionary<string, int>(_ends, StringComparer.Ordinal);
        var sessions = new List<(int Day, PlanSession Session)>(tasks.Count);
        var leftOut = ImmutableArray.CreateBuilder<string>();
        var (first, last, week) = (from, from, 0);
        foreach (var task in tasks)
        {
            if (keepWeeks && task.Week != week)
                (first, week) = (last, task.Week);
            var parts = Parts(task);
            // Parts of similar length, in multiples of five minutes where the day allows: 25 and 25 is better than 45 and 5.
            var length = parts == 1 ? task.Minutes : Math.Min(request.MinutesPerDay, RoundUp((task.Minutes + parts - 1) / parts));
            var days = task.After.All(ends.ContainsKey) && length <= request.MinutesPerDay
                ? Find(used, parts, length, task.Waits, task.After.Select(before => ends[before]).Append(first).Max(), to, most)
                : [];
            if (days.Count == 0)
                leftOut.Add(task.Id);
            else
                ends[task.Id] = days[^1];
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

    private int Parts(LibraryTask task) =>
        task.OneSitting ? 1 : Math.Max(task.Waits ? 2 : 1, (task.Minutes + request.MinutesPerDay - 1) / request.MinutesPerDay);

    /// <summary>
    /// The earliest working days that each have room for one part; empty when there are none. They are consecutive, but for the last part
    /// of a task that waits.
    /// </summary>
    private List<int> Find(int[] used, int parts, int length, bool waits, int from, int to, int most)
    {
        var (run, inARow) = (new List<int>(parts), waits ? parts - 1 : parts);
        for (var day = from; day < to && run.Count < parts; day++)
        {
            if (IsOff(day) || (run.Count == inARow && day < run[0] + Planner.DaysOfWaiting))
                continue;
            if (used[day] + length <= most)
                run.Add(day);
            else if (run.Count < inARow)
                run.Clear();
        }
        if (run.Count < parts)
            run.Clear();
        return run;
    }

    private bool IsOff(int day) => request.DaysOff.Contains(request.Start.AddDays(day).DayOfWeek);
}

/// <summary>Sessions by date, then in the order placed, and the ids of the tasks that did not fit, in the order given.</summary>
internal sealed record Layout(ImmutableArray<PlanSession> Sessions, ImmutableArray<string> LeftOut);
