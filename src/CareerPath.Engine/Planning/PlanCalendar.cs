using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>The days of a plan and the minutes still free on each.</summary>
internal sealed class PlanCalendar
{
    private readonly DateOnly _start;
    private readonly int _minutesPerDay;

    /// <summary>Free minutes by day; 0 on a day off.</summary>
    private readonly int[] _free;
    private readonly bool[] _off;
    private readonly List<(int Day, PlanSession Session)> _sessions = [];

    public PlanCalendar(PlanRequest request, int days)
    {
        _start = request.Start;
        _minutesPerDay = request.MinutesPerDay;
        _free = new int[days];
        _off = new bool[days];
        for (var day = 0; day < days; day++)
        {
            _off[day] = request.DaysOff.Contains(request.Start.AddDays(day).DayOfWeek);
            _free[day] = _off[day] ? 0 : _minutesPerDay;
        }
    }

    /// <summary>The last day with a session; 0 when there is none.</summary>
    public int LastUsed { get; private set; }

    /// <summary>By date, then in the order placed.</summary>
    public ImmutableArray<PlanSession> Sessions() => [.. _sessions.OrderBy(entry => entry.Day).Select(entry => entry.Session)];

    /// <summary>
    /// Places the task on the earliest days from <paramref name="from"/> up to, not including, <paramref name="to"/>; false when it does
    /// not fit.
    /// </summary>
    public bool Place(LibraryTask task, int from, int to)
    {
        var parts = (task.Minutes + _minutesPerDay - 1) / _minutesPerDay;
        return parts <= 1 ? PlaceWhole(task, from, to) : PlaceInParts(task, parts, from, to);
    }

    private bool PlaceWhole(LibraryTask task, int from, int to)
    {
        for (var day = from; day < to; day++)
        {
            if (_off[day] || _free[day] < task.Minutes)
                continue;
            Add(task, day, 1, 1, task.Minutes);
            return true;
        }
        return false;
    }

    private bool PlaceInParts(LibraryTask task, int parts, int from, int to)
    {
        // Days fill up from the first, so those still wholly free follow each other.
        var run = Enumerable.Range(from, to - from).Where(day => !_off[day] && _free[day] == _minutesPerDay).Take(parts).ToArray();
        if (run.Length < parts)
            return false;
        for (var part = 0; part < parts; part++)
            Add(task, run[part], part + 1, parts, Math.Min(_minutesPerDay, task.Minutes - (part * _minutesPerDay)));
        return true;
    }

    private void Add(LibraryTask task, int day, int part, int parts, int minutes)
    {
        _free[day] -= minutes;
        LastUsed = Math.Max(LastUsed, day);
        _sessions.Add((day, new PlanSession(_start.AddDays(day), task.Week, task.Id, part, parts, minutes)));
    }
}
