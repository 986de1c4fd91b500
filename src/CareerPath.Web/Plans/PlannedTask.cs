using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A task of a plan, of the library or one's own, with all of its sessions.
// Key: what a piece of the portfolio calls it.
public sealed record PlannedTask(string Key, ImmutableArray<PlanEntry> Sessions)
{
    // In the order of their first sessions.
    public static IEnumerable<PlannedTask> Of(SavedPlan plan) => plan.Entries.Where(e => e.Kind is SessionKind.Task or SessionKind.Own)
        .GroupBy(PlanWork.Work, StringComparer.Ordinal).Select(g => new PlannedTask(g.Key, [.. g.OrderBy(e => e.Ordinal)]));

    // Its wording is the same in all sessions.
    public PlanEntry First => Sessions[0];

    public DateTime? DoneAt => PlanWork.AllDoneAt(Sessions);

    public bool IsBegun => Sessions.Any(e => e.DoneAt is not null);
}
