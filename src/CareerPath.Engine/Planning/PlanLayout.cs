using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>Places tasks in a calendar together with those they build on.</summary>
/// <param name="days">The plan's days.</param>
/// <param name="calendar">What lies on them.</param>
/// <param name="open">The tasks that can be placed, by id.</param>
/// <param name="own">Where a task should lie.</param>
/// <param name="later">Where else it may lie.</param>
internal sealed class PlanLayout(
    PlanDays days, PlanCalendar calendar, IReadOnlyDictionary<string, LibraryTask> open, Func<LibraryTask, Window> own, Func<LibraryTask, Window> later)
{
    public bool Has(string task) => calendar.Placed.ContainsKey(task);

    /// <summary>Places a task where it should lie. Returns false if it builds on one that is not placed, or there is no room.</summary>
    public bool TryPlace(LibraryTask task) => IsReady(task) && calendar.TryPlace(task, own(task));

    /// <summary>Whether all that a task builds on is placed.</summary>
    public bool IsReady(LibraryTask task)
    {
        foreach (var before in task.After)
        {
            if (!Has(before))
                return false;
        }
        return true;
    }

    /// <summary>Places a task and those it builds on, or none of them.</summary>
    /// <param name="task">Not placed yet.</param>
    /// <param name="alsoLater">Whether each may lie where else it may.</param>
    public bool TryPlaceWithThoseBefore(LibraryTask task, bool alsoLater) => WhyNot(task, alsoLater) is null;

    /// <summary>
    /// Gives the days as few minutes as possible: places tasks anew, in order, with the least limit to a day that still holds all of them.
    /// </summary>
    /// <param name="tasks">All placed where they should lie.</param>
    /// <param name="range">The days to even out.</param>
    public void EvenOut(List<LibraryTask> tasks, Window range)
    {
        var working = days.Working.Count(day => day >= range.From && day < range.To);
        if (working == 0)
            return;
        var ends = LastEnds(tasks);
        var before = tasks.ConvertAll(task => calendar.Placed[task.Id]);
        var longest = tasks.Max(task => calendar.Placed[task.Id].Parts.Max(part => part.Minutes <= days.Usual ? part.Minutes : 0));
        var least = Math.Max(longest, PlanDays.RoundUp(calendar.Used(range.From, range.To) / working));
        for (var most = least; most < days.Usual; most += PlanDays.Step)
        {
            tasks.ForEach(task => calendar.Remove(task.Id));
            if (tasks.TrueForAll(task => calendar.TryPlace(task, own(task), most)) && tasks.TrueForAll(task => calendar.Placed[task.Id].End <= ends.GetValueOrDefault(task.Id, int.MaxValue)))
                return;
        }
        tasks.ForEach(task => calendar.Remove(task.Id));
        before.ForEach(calendar.PutBack);
    }

    /// <summary>Places each task, with those it builds on, wherever there is room.</summary>
    /// <param name="tasks">Each after those it builds on.</param>
    /// <returns>Those that could not be placed, with the id of the one that had no room: itself, or one that it builds on.</returns>
    public List<(LibraryTask Task, string NoRoom)> FillUp(List<LibraryTask> tasks)
    {
        var left = new List<(LibraryTask, string)>();
        foreach (var task in tasks)
        {
            if (!Has(task.Id) && WhyNot(task, alsoLater: true) is { } noRoom)
                left.Add((task, noRoom));
        }
        return left;
    }

    /// <summary>Why each task is left out, in the order given, and before it, if it builds on one that is not among them, that one.</summary>
    public ImmutableArray<LeftOutTask> LeftOut(List<(LibraryTask Task, string NoRoom)> left)
    {
        var leftOut = ImmutableArray.CreateBuilder<LeftOutTask>(left.Count);
        var named = left.Select(entry => entry.Task.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var (task, noRoom) in left)
        {
            var before = noRoom == task.Id ? null : noRoom;
            if (before is not null && open.TryGetValue(before, out var first) && named.Add(before))
                leftOut.Add(LeftOut(first, before: null));
            leftOut.Add(LeftOut(task, before));
        }
        return leftOut.ToImmutable();
    }

    /// <summary>A task after those it builds on that are not placed.</summary>
    public List<string> Missing(LibraryTask task)
    {
        var missing = new List<string>();
        Add(task.Id, task.After);
        return missing;

        void Add(string id, ImmutableArray<string> after)
        {
            foreach (var before in after)
            {
                if (!Has(before) && !missing.Contains(before))
                    Add(before, open.TryGetValue(before, out var found) ? found.After : []);
            }
            missing.Add(id);
        }
    }

    private LeftOutTask LeftOut(LibraryTask task, string? before)
    {
        var from = Math.Max(later(task).From, days.AnswerOf(task.Id));
        foreach (var id in task.After)
            from = calendar.Placed.TryGetValue(id, out var placed) ? Math.Max(from, placed.End) : from;
        var date = days.Date(Math.Min(from, days.Count - 1));
        return task.OnOneDay > (task.NeedsJob ? days.LongestAtWork : days.Longest)
            ? new LeftOutTask(task.Id, LeftOutReason.TooLong, task.OnOneDay, date)
            : new LeftOutTask(task.Id, before is null ? LeftOutReason.NoRoom : LeftOutReason.NeedsTask, task.Minutes, date, before);
    }

    /// <summary>The first of a task and those it builds on that cannot be placed, after which none is; null if all are placed now.</summary>
    private string? WhyNot(LibraryTask task, bool alsoLater)
    {
        if (IsReady(task))
            return TryPlace(task, alsoLater) ? null : task.Id;
        var missing = Missing(task);
        for (var number = 0; number < missing.Count; number++)
        {
            if (open.TryGetValue(missing[number], out var next) && IsReady(next) && TryPlace(next, alsoLater))
                continue;
            missing[..number].ForEach(calendar.Remove);
            return missing[number];
        }
        return null;
    }

    private bool TryPlace(LibraryTask task, bool alsoLater) => calendar.TryPlace(task, own(task)) || (alsoLater && calendar.TryPlace(task, later(task)));

    /// <summary>The days on which tasks must end, by id, because others that build on them start then and stay where they are.</summary>
    private Dictionary<string, int> LastEnds(List<LibraryTask> tasks)
    {
        var moving = tasks.Select(task => task.Id).ToHashSet(StringComparer.Ordinal);
        var ends = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var placed in calendar.Placed.Values)
        {
            foreach (var before in placed.Task.After)
            {
                if (!moving.Contains(placed.Task.Id))
                    ends[before] = Math.Min(placed.Start, ends.GetValueOrDefault(before, int.MaxValue));
            }
        }
        return ends;
    }
}
