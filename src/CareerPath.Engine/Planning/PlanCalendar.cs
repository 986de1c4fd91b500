using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>
/// Lays tasks out over a plan's days, week after week. Each day gets as few minutes as possible without leaving out more tasks, so that a
/// short list is spread over the range and does not crowd its first days.
/// </summary>
internal sealed class PlanCalendar(PlanRequest request, int planDays)
{
    private const int Step = 5;

    // What the weeks laid so far hold: the minutes of each day, and the last day of each task.
    private readonly int[] _used = new int[planDays];
    private readonly Dictionary<string, int> _ends = new(StringComparer.Ordinal);

    /// <summary>
    /// Lays out the tasks in the given order, after the weeks laid before, from day <paramref name="from"/> up to, not including,
    /// <paramref name="to"/>. The last part of a task that waits may come later.
    /// </summary>
    /// <param name="tasks">The tasks, most important first; with <paramref name="keepWeeks"/> sorted by week.</param>
    /// <param name="from">First day, counted from the plan's start.</param>
    /// <param name="to">The day after the last.</param>
    /// <param name="keepWeeks">Whether no task may start before the last day of an earlier week's task.</param>
    public Layout Lay(IReadOnlyList<LibraryTask> tasks, int from, int to, bool keepWeeks)
    {
        var layout = Lightest(tasks, from, to, keepWeeks);
        foreach (var session in layout.Sessions)
        {
            var day = session.Date.DayNumber - request.Start.DayNumber;
            _used[day] += session.Minutes;
            _ends[session.Task] = day;
        }
        return layout;
    }

    /// <summary>The minutes of each part but the last, which may have fewer.</summary>
    public int PartLength(LibraryTask task)
    {
        var parts = Parts(task);
        // Parts of similar length, in multiples of five minutes where the day allows: 25 and 25 is better than 45 and 5.
        return parts == 1 ? task.Minutes : Math.Min(request.MinutesPerDay, RoundUp((task.Minutes + parts - 1) / parts));
    }

    private Layout Lightest(IReadOnlyList<LibraryTask> tasks, int from, int to, bool keepWeeks)
    {
        var fullest = LayWithin(tasks, from, to, keepWeeks, request.MinutesPerDay);
        var workingDays = Enumerable.Range(from, to - from).Count(day => !IsOff(day));
        if (fullest.Sessions.IsEmpty || workingDays == 0)
            return fullest;
        var longest = fullest.Sessions.Max(session => session.Minutes);
        var average = fullest.Sessions.Sum(session => session.Minutes) / workingDays;
        for (var most = Math.Max(longest, RoundUp(average)); most < request.MinutesPerDay; most += Step)
        {
            var lighter = LayWithin(tasks, from, to, keepWeeks, most);
            if (lighter.LeftOut.SequenceEqual(fullest.LeftOut, StringComparer.Ordinal))
                return lighter;
        }
        return fullest;
    }

    private static int RoundUp(int minutes) => (minutes + Step - 1) / Step * Step;

    private Layout LayWithin(IReadOnlyList<LibraryTask> tasks, int from, int to, bool keepWeeks, int most)
    {
        var used = (int[])_used.Clone();
        var ends = new Dictionary<string, int>(_ends, StringComparer.Ordinal);
        var sessions = new List<(int Day, PlanSession Session)>(tasks.Count);
        var leftOut = ImmutableArray.CreateBuilder<string>();
        var (first, last, week) = (from, from, 0);
        foreach (var task in tasks)
        {
            if (keepWeeks && task.Week != week)
                (first, week) = (last, task.Week);
            var (parts, length) = (Parts(task), PartLength(task));
            var days = task.After.All(ends.ContainsKey) && length <= request.MinutesPerDay
                ? Find(task, used, task.After.Select(before => ends[before]).Append(first).Max(), to, most)
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
                sessions.Add((days[part], new PlanSession(
                    request.Start.AddDays(days[part]), task.Week, task.Id, part + 1, parts, minutes, WaitsAfter: task.Waits && part == parts - 2)));
            }
        }
        return new Layout([.. sessions.OrderBy(entry => entry.Day).Select(entry => entry.Session)], leftOut.ToImmutable());
    }

    private int Parts(LibraryTask task) =>
        task.OneSitting ? 1 : Math.Max(task.Waits ? 2 : 1, (task.Minutes + request.MinutesPerDay - 1) / request.MinutesPerDay);

    /// <summary>
    /// The earliest working days that each have room for one part; empty when there are none. They are consecutive, but for the last part
    /// of a task that waits, which may also come after the range.
    /// </summary>
    private List<int> Find(LibraryTask task, int[] used, int from, int to, int most)
    {
        var (parts, length) = (Parts(task), PartLength(task));
        var inARow = task.Waits ? parts - 1 : parts;
        var run = new List<int>(parts);
        for (var day = from; day < to && run.Count < inARow; day++)
        {
            if (IsOff(day))
                continue;
            if (used[day] + length <= most)
                run.Add(day);
            else
                run.Clear();
        }
        if (run.Count < inARow)
            return [];
        for (var day = run[^1] + Planner.DaysOfWaiting; day < planDays && run.Count < parts; day++)
        {
            if (!IsOff(day) && used[day] + length <= (day < to ? most : request.MinutesPerDay))
                run.Add(day);
        }
        return run.Count == parts ? run : [];
    }

    private bool IsOff(int day) => request.DaysOff.Contains(request.Start.AddDays(day).DayOfWeek);
}

/// <summary>Sessions by date, then in the order placed, and the ids of the tasks that did not fit, in the order given.</summary>
internal sealed record Layout(ImmutableArray<PlanSession> Sessions, ImmutableArray<string> LeftOut);
