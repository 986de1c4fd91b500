using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>What lies on a plan's days.</summary>
/// <param name="days">The days.</param>
/// <param name="mostPartsWithWaiting">The most parts of a task that waits.</param>
internal sealed class PlanCalendar(PlanDays days, int mostPartsWithWaiting)
{
    private readonly int[] _used = new int[days.Count];
    private readonly Dictionary<string, Placed> _placed = new(StringComparer.Ordinal);
    private readonly List<PlanSession> _added = [];

    // The parts of each task, by id.
    private readonly Dictionary<string, int[]> _lengths = new(StringComparer.Ordinal);

    // The days that parts of a task may be on; those in between are no gap.
    private int[] _working = [.. days.Working.Where(day => days[day] >= PlanRequest.MinMinutesPerDay)];

    // The same for a task that needs a job.
    private int[] _atWork = [.. days.AtWork.Where(day => days[day] >= PlanRequest.MinMinutesPerDay)];

    public IReadOnlyDictionary<string, Placed> Placed => _placed;

    /// <summary>The sessions that are not work on a task.</summary>
    public IReadOnlyList<PlanSession> Added => _added;

    public int Free(int day) => days[day] - _used[day];

    public int Used(int from, int to) => _used.AsSpan(from, to - from).ToArray().Sum();

    public void Add(int day, int minutes, SessionKind kind, int part = 1, int parts = 1)
    {
        _used[day] += minutes;
        if (Free(day) < PlanRequest.MinMinutesPerDay)
            (_working, _atWork) = ([.. _working.Where(other => other != day)], [.. _atWork.Where(other => other != day)]);
        _added.Add(new PlanSession(days.Date(day), PlanDays.WeekOf(day), "", part, parts, minutes, Kind: kind));
    }

    public void Remove(string task)
    {
        if (!_placed.Remove(task, out var placed))
            return;
        foreach (var (day, minutes) in placed.Parts)
            _used[day] -= minutes;
    }

    /// <summary>Places a task again where it was.</summary>
    public void PutBack(Placed placed)
    {
        _placed.Add(placed.Task.Id, placed);
        foreach (var (day, minutes) in placed.Parts)
            _used[day] += minutes;
    }

    /// <summary>Places a task on the earliest days that have room: whole if any day has room for all of it, else in parts. Returns false if there are none.</summary>
    /// <param name="task">It is not placed yet, and all that it builds on is.</param>
    /// <param name="window">Where it may lie.</param>
    /// <param name="most">The minutes up to which usual days may be filled.</param>
    public bool TryPlace(LibraryTask task, Window window, int most = int.MaxValue)
    {
        var from = Math.Max(window.From, days.AnswerOf(task.Id));
        foreach (var before in task.After)
            from = Math.Max(from, _placed[before].End);
        if (!_lengths.TryGetValue(task.Id, out var lengths))
            _lengths.Add(task.Id, lengths = Lengths(task, days.Usual));
        // A longer weekday may hold in one go what would be split.
        if (lengths.Length > 1 && !task.Waits && task.Minutes <= days.Longest && Find(task, [task.Minutes], window with { From = from }, most) is { } whole)
            return Place(task, whole, [task.Minutes], window);
        return lengths.Length <= (task.Waits ? mostPartsWithWaiting : Planner.MostParts) && Find(task, lengths, window with { From = from }, most) is { } found
            && Place(task, found, lengths, window);
    }

    private bool Place(LibraryTask task, int[] found, int[] lengths, Window window)
    {
        var parts = ImmutableArray.CreateBuilder<(int Day, int Minutes)>(found.Length);
        for (var part = 0; part < found.Length; part++)
        {
            _used[found[part]] += lengths[part];
            parts.Add((found[part], lengths[part]));
        }
        _placed.Add(task.Id, new Placed(task, parts.MoveToImmutable(), window));
        return true;
    }

    /// <summary>The minutes of a task's parts: alike, the first no shorter than the last, in multiples of five where the day allows.</summary>
    public static int[] Lengths(LibraryTask task, int minutesPerDay)
    {
        var parts = task.OneSitting ? 1 : Math.Max(task.Waits ? 2 : 1, (task.Minutes + minutesPerDay - 1) / minutesPerDay);
        var lengths = Alike(task.Minutes, parts, PlanDays.Step);
        if (parts > 1 && lengths.Max() > minutesPerDay)
            lengths = Alike(task.Minutes, parts, step: 1);
        return task.Waits && lengths[^1] < task.LastPart
            ? [.. Lengths(task with { Minutes = task.Minutes - task.LastPart, Waits = false }, minutesPerDay), task.LastPart]
            : lengths;
    }

    /// <summary>Parts that differ by a step at most, but for what the steps leave, which the last part has.</summary>
    private static int[] Alike(int minutes, int parts, int step)
    {
        var lengths = new int[parts];
        for (var part = 0; part < parts; part++)
            lengths[part] = step * ((minutes / step / parts) + (part < minutes / step % parts ? 1 : 0));
        lengths[^1] += minutes % step;
        return lengths;
    }

    /// <summary>
    /// The earliest working days that each have room for one part; null when there are none. They are consecutive, not counting days that have less than
    /// 15 minutes left for tasks; but for the last part of a task that waits, which may also come after the window.
    /// </summary>
    private int[]? Find(LibraryTask task, int[] lengths, Window window, int most)
    {
        var working = task.NeedsJob ? _atWork : _working;
        var inARow = task.Waits ? lengths.Length - 1 : lengths.Length;
        var first = Array.BinarySearch(working, window.From);
        for (var start = first < 0 ? ~first : first; start + inARow <= working.Length && working[start + inARow - 1] < window.To; start++)
        {
            var fits = 0;
            while (fits < inARow && HasRoom(working[start + fits], lengths[fits], most))
                fits++;
            if (fits < inARow)
                continue;
            if (!task.Waits)
                return working[start..(start + inARow)];
            for (var last = start + inARow; last < working.Length; last++)
            {
                if (working[last] >= days.AnswerAfter(working[start + inARow - 1])
                    && HasRoom(working[last], lengths[^1], working[last] < window.To ? most : int.MaxValue))
                    return [.. working[start..(start + inARow)], working[last]];
            }
            // A later start leaves fewer days for the last part.
            return null;
        }
        return null;
    }

    // What is longer than a usual day needs all of a longer one.
    private bool HasRoom(int day, int minutes, int most) =>
        _used[day] + minutes <= (minutes > days.Usual ? days[day] : days.Within(day, most));
}

/// <summary>The days on which a task may lie, but for the last part of one that waits.</summary>
/// <param name="From">The first.</param>
/// <param name="To">The day after the last.</param>
internal readonly record struct Window(int From, int To);

/// <summary>A task on its days.</summary>
internal sealed record Placed(LibraryTask Task, ImmutableArray<(int Day, int Minutes)> Parts, Window Window)
{
    public int Start => Parts[0].Day;

    public int End => Parts[^1].Day;

    public IEnumerable<PlanSession> Sessions(PlanDays days) => Parts.Select((part, index) => new PlanSession(
        days.Date(part.Day), Task.Week, Task.Id, index + 1, Parts.Length, part.Minutes, WaitsAfter: Task.Waits && index == Parts.Length - 2));
}
