using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A session as its page shows it: with the other sessions of its task and what can be done with it.
public sealed record TaskView(OpenPlan Open, PlanEntry Entry, ImmutableArray<LibraryTask> Library, DateTime Now)
{
    public SavedPlan Plan => Open.Plan;

    public Piece? Piece => Open.PieceOf(Entry);

    public ImmutableArray<PlanEntry> Sessions => Plan.Sessions(Entry);

    // The sessions of the tasks that it builds on.
    public ImmutableArray<PlanEntry> Before => [.. Plan.Entries.Where(e => Entry.After.Contains(e.TaskId)).DistinctBy(e => e.TaskId, StringComparer.Ordinal)];

    // Titles of what goes if this goes.
    public IReadOnlyList<string> Needing => field ??= [.. Plan.BuildingOn(Entry).Titles()];

    // Titles of what comes back if this comes back.
    public IReadOnlyList<string> SkippedBefore => field ??= [.. Plan.SkippedBefore(Entry).Titles()];

    // Titles of what it builds on and the plan does not have any more. It cannot come back without them.
    public IReadOnlyList<string> GoneBefore => field ??=
        [.. Plan.GoneBefore(Entry).Select(id => Library.FirstOrDefault(t => t.Id == id)?.Title ?? Plan.Entries.FirstOrDefault(e => e.TaskId == id)?.Title ?? id)];

    // Null if it is not open.
    public MoveRange? Moves => Entry.IsOpen ? MoveRange.Of(Plan, Entry, PlanToday.Of(Plan, Now).Earliest) : null;

    // Null unless it was done under an earlier plan.
    public MoveRange? ComesBack => Entry.DoneAt is null ? null : PlanChanges.BackRange(Plan, Entry, Now);

    public ImmutableArray<Swap> Swaps => Plans.Swaps.For(Plan, Entry, Library, PlanToday.Of(Plan, Now).Earliest);

    public IEnumerable<string> DayNotices => Entry.IsOpen ? Plans.DayNotices.Of(Plan, Entry.Date, PlanToday.Of(Plan, Now)) : [];
}
