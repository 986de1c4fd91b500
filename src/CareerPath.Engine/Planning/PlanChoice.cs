using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>The tasks that a plan may have, with the minutes that are left of them.</summary>
internal sealed class PlanChoice
{
    private PlanChoice(Dictionary<string, LibraryTask> open, ImmutableArray<Candidate> inOrder)
    {
        Open = open;
        InOrder = inOrder;
        Order = inOrder.Index().ToDictionary(entry => entry.Item.Task.Id, entry => entry.Index, StringComparer.Ordinal);
    }

    /// <summary>Those that can be planned, by id, whether they suit a gap or not.</summary>
    public Dictionary<string, LibraryTask> Open { get; }

    /// <summary>
    /// Those that suit the gaps, and those they build on, in the order to place them: week by week, and within a week in passes. In each pass,
    /// every gap, top gap first, gets as many tasks as it has levels to close. The largest gap thus gets the most tasks, and the others get
    /// their turn. A task comes after those it builds on.
    /// </summary>
    public ImmutableArray<Candidate> InOrder { get; }

    /// <summary>The place of each in <see cref="InOrder"/>.</summary>
    public Dictionary<string, int> Order { get; }

    /// <summary>Whether a task or one it builds on, itself, is among the tasks of the library.</summary>
    public static PlanChoice From(ImmutableArray<LibraryTask> library, PlanRequest request)
    {
        var possible = new Dictionary<string, LibraryTask>(library.Length, StringComparer.Ordinal);
        foreach (var task in library)
        {
            if (task.Roles.Contains(request.Role) && (request.HasJob || request.InRole || !task.NeedsJob))
                possible.Add(task.Id, Rest(task, request));
        }
        var open = new Dictionary<string, LibraryTask>(possible.Count, StringComparer.Ordinal);
        foreach (var task in possible.Values)
        {
            if (task.Minutes > 0 && IsOfLength(task, request))
                open.Add(task.Id, WithoutWhatIsDone(task, possible));
        }
        var ofSkill = possible.Values.Where(task => IsOfLength(task, request)).ToLookup(task => task.Skill, StringComparer.Ordinal);
        var suiting = new List<Candidate>();
        foreach (var (number, gap) in request.Gaps.Index())
        {
            var level = request.InRole ? Math.Max(gap.Level, 1) : gap.Level;
            var quota = Math.Max(1, gap.Target - level);
            foreach (var week in ofSkill[gap.Skill].GroupBy(task => task.Week))
            {
                suiting.AddRange(Suiting([.. week], level, request.InRole).Where(task => task.Minutes > 0)
                    .Select((task, place) => new Candidate(open[task.Id], place / quota, place, number, Suits: true)));
            }
        }
        return new PlanChoice(open, Ordered(suiting, open));
    }

    /// <summary>The task with the minutes that are left. When only its last part is left, or too little for two parts, it waits within itself no more.</summary>
    public static LibraryTask Rest(LibraryTask task, int left, PlanRequest request)
    {
        var waits = task.Waits && !request.AskedOn.ContainsKey(task.Id) && left > task.LastPart && left >= 2 * PlanDays.Step;
        return task with { Minutes = left, Waits = waits, OneSitting = task.OneSitting || (task.LastPart > 0 && !waits) };
    }

    private static LibraryTask Rest(LibraryTask task, PlanRequest request) =>
        request.DoneMinutes.TryGetValue(task.Id, out var done) ? Rest(task, task.Minutes - done, request) : task;

    // What is done is built on already.
    private static LibraryTask WithoutWhatIsDone(LibraryTask task, Dictionary<string, LibraryTask> possible)
    {
        if (task.After.IsEmpty)
            return task;
        var after = task.After.RemoveAll(id => possible.TryGetValue(id, out var before) && before.Minutes <= 0);
        return after == task.After ? task : task with { After = after };
    }

    private static bool IsOfLength(LibraryTask task, PlanRequest request) => request.Length == PlanLength.ThirtyDays || task.Proof;

    // A task may be listed for two gaps of one skill, and by a task that builds on it: its best place counts.
    private static ImmutableArray<Candidate> Ordered(List<Candidate> suiting, Dictionary<string, LibraryTask> open)
    {
        var suits = suiting.Select(candidate => candidate.Task.Id).ToHashSet(StringComparer.Ordinal);
        var all = new List<Candidate>(suiting.Count * 2);
        foreach (var candidate in suiting.OrderBy(candidate => candidate.Rank))
            AddWithThoseBefore(candidate);
        return [.. all.OrderBy(candidate => candidate.Rank).DistinctBy(candidate => candidate.Task.Id, StringComparer.Ordinal)];

        void AddWithThoseBefore(Candidate candidate)
        {
            foreach (var id in candidate.Task.After)
            {
                if (open.TryGetValue(id, out var before))
                    AddWithThoseBefore(candidate with { Task = before, Suits = suits.Contains(id) });
            }
            all.Add(candidate);
        }
    }

    /// <summary>
    /// A week's tasks of one skill above the person's level, lowest first, and those for few roles before those for many. When there are
    /// none, the tasks with the highest level, so that no week leaves out a gap that matters. For somebody in the role, what needs a job
    /// first, then what can be done in one, then the highest; never what reaches level 1, which they have; and nothing below their level that would
    /// bring others along.
    /// </summary>
    private static IEnumerable<LibraryTask> Suiting(List<LibraryTask> week, int level, bool inRole)
    {
        if (inRole)
            week.RemoveAll(task => task.Reaches <= 1);
        var above = week.FindAll(task => task.Reaches > level);
        if (above.Count == 0)
            return week.Where(task => task.Reaches == week.Max(other => other.Reaches) && (!inRole || task.After.IsEmpty));
        return inRole
            ? above.OrderByDescending(task => task.NeedsJob).ThenByDescending(task => task.AtWork is not null)
                .ThenByDescending(task => task.Reaches).ThenBy(task => task.Roles.Length)
            : above.OrderBy(task => task.Reaches).ThenBy(task => task.Roles.Length);
    }
}

/// <summary>A task that a plan may have.</summary>
/// <param name="Task">With the minutes that are left of it; it builds on what is not done.</param>
/// <param name="Pass">Which turn of its gap it is in, from 0.</param>
/// <param name="Place">Its place among the tasks of its gap and week, from 0.</param>
/// <param name="Gap">The number of its gap, from 0.</param>
/// <param name="Suits">Whether it suits a gap; false if it is there only because others build on it.</param>
internal sealed record Candidate(LibraryTask Task, int Pass, int Place, int Gap, bool Suits)
{
    /// <summary>By week, then pass, then gap.</summary>
    public long Rank => (((long)Task.Week << 32) | ((long)Pass << 16)) + Gap;
}
