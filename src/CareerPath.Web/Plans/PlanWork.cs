using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// How the sessions of a plan belong together.
public static class PlanWork
{
    // What the sessions of one task have in common, and its piece of the portfolio. A session that is for no task of the library is its own.
    public static string Work(this PlanEntry entry) => entry.TaskId.Length > 0 ? entry.TaskId : entry.Id.ToString();

    // The day on which it was done, where the person is, or is to be done.
    public static DateOnly Day(this PlanEntry entry, SavedPlan plan) => entry.DoneAt is { } done ? PlanToday.Of(plan, done).Likely : entry.Date;

    // By task of the library: the day on which the part before the days of waiting was done.
    public static ImmutableDictionary<string, DateOnly> AskedOn(this SavedPlan plan) => plan.Entries.Where(e => e is { Waits: true, DoneAt: not null, TaskId.Length: > 0 })
        .GroupBy(e => e.TaskId, StringComparer.Ordinal).ToImmutableDictionary(g => g.Key, g => g.Max(e => e.Day(plan)));

    public static PlanEntry? Find(this SavedPlan plan, Guid id) => plan.Entries.FirstOrDefault(e => e.Id == id);

    // All sessions of the entry's task, in order.
    public static ImmutableArray<PlanEntry> Sessions(this SavedPlan plan, PlanEntry entry) =>
        [.. plan.Entries.Where(e => e.Work() == entry.Work()).OrderBy(e => e.Part)];

    // When the last of all sessions of a task was ticked. Null if some are left, also those that a later plan has no more.
    public static DateTime? AllDoneAt(ImmutableArray<PlanEntry> sessions) =>
        sessions.All(e => e.DoneAt is not null) && sessions.Length >= sessions.Max(e => e.Parts) ? sessions.Max(e => e.DoneAt) : null;

    // The open sessions of the tasks that build on the entry's, directly or through another.
    public static ImmutableArray<PlanEntry> BuildingOn(this SavedPlan plan, PlanEntry entry)
    {
        var works = new HashSet<string>(StringComparer.Ordinal) { entry.Work() };
        while (plan.Entries.Any(e => e.IsOpen && e.After.Any(works.Contains) && works.Add(e.Work())))
        {
            // Each round adds one task.
        }
        return [.. plan.Entries.Where(e => e.IsOpen && e.Work() != entry.Work() && works.Contains(e.Work()))];
    }

    // The skipped sessions of the tasks that the entry's builds on, directly or through another.
    public static ImmutableArray<PlanEntry> SkippedBefore(this SavedPlan plan, PlanEntry entry)
    {
        var works = entry.After.ToHashSet(StringComparer.Ordinal);
        while (plan.Entries.Any(e => works.Contains(e.Work()) && e.After.Any(works.Add)))
        {
            // Each round adds one task.
        }
        return [.. plan.Entries.Where(e => e.SkippedAt is not null && works.Contains(e.Work()))];
    }

    // Ids of the tasks that the entry's builds on, directly or through a skipped one, of which the plan has nothing, or only parts that were done
    // before the others were swapped.
    public static ImmutableArray<string> GoneBefore(this SavedPlan plan, PlanEntry entry)
    {
        return [.. entry.After.Concat(plan.SkippedBefore(entry).SelectMany(e => e.After)).Distinct(StringComparer.Ordinal).Where(IsGone)];

        bool IsGone(string task) => plan.Entries.Where(e => e.TaskId == task).ToImmutableArray() is var sessions
            && (sessions.IsEmpty || (sessions.All(e => e.DoneAt is not null) && AllDoneAt(sessions) is null));
    }

    // Ids of the tasks of the library that the person skipped, under this plan or an earlier one, and neither brought back nor did. What was left out
    // because what it builds on was swapped is not theirs to want or not.
    public static ImmutableArray<string> Unwanted(this SavedPlan plan)
    {
        var skipped = plan.Entries.Where(e => e is { Kind: SessionKind.Task, SkippedAt: not null, HadNoRoom: false } && plan.GoneBefore(e).IsEmpty).Select(e => e.TaskId);
        return [.. plan.SkippedEarlier.Concat(skipped).Distinct(StringComparer.Ordinal).Where(task => !plan.HasAllOf(task))];
    }

    // What did not fit when the plan was made and has not come into it since, such as by a swap.
    public static ImmutableArray<MissingTask> StillMissing(this SavedPlan plan) => plan.Missing.RemoveAll(m => plan.HasAllOf(m.TaskId));

    // Whether what is left of a task of the library is planned, or nothing is left of it.
    private static bool HasAllOf(this SavedPlan plan, string task) => plan.Entries.Where(e => e.TaskId == task).ToImmutableArray() is { IsEmpty: false } sessions
        && (sessions.Any(e => e.IsOpen) || AllDoneAt(sessions) is not null);

    // The plan with these entries, in the order of their days.
    public static SavedPlan With(this SavedPlan plan, IEnumerable<PlanEntry> entries) => plan with
    {
        Entries =
        [
            .. entries.OrderBy(e => e.Week > 0).ThenBy(e => e.Week > 0 ? e.Date : DateOnly.MinValue).ThenBy(e => e.Ordinal)
                .Select((e, index) => e with { Ordinal = index }),
        ],
    };

    // The plan with some of its entries changed.
    public static SavedPlan With(this SavedPlan plan, Func<PlanEntry, bool> which, Func<PlanEntry, PlanEntry> change) =>
        plan.With(plan.Entries.Select(e => which(e) ? change(e) : e));

    // The tasks of the sessions, each once.
    public static IEnumerable<string> Titles(this IEnumerable<PlanEntry> entries) => entries.DistinctBy(e => e.Work(), StringComparer.Ordinal).Select(e => e.Title);
}
