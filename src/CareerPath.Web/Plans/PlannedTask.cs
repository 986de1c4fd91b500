using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A task of a plan, of the library or one's own, with all of its sessions.
// Key: what a piece of the portfolio calls it.
public sealed record PlannedTask(string Key, ImmutableArray<PlanEntry> Sessions)
{
    // In the order of their first sessions.
    public static IEnumerable<PlannedTask> Of(SavedPlan plan) => WithTalks(plan).Where(t => t.First.Kind != SessionKind.Hear);

    // Together with the talks, which leave something too.
    public static IEnumerable<PlannedTask> WithTalks(SavedPlan plan) => plan.Entries.Where(Pieces.LeavesSomething)
        .GroupBy(PlanWork.Work, StringComparer.Ordinal).Select(g => new PlannedTask(g.Key, [.. g.OrderBy(e => e.Ordinal)]));

    // Its wording is the same in all sessions.
    public PlanEntry First => Sessions[0];

    public DateTime? DoneAt => PlanWork.AllDoneAt(Sessions);

    public bool IsLeftOut => Sessions.Any(e => e.SkippedAt is not null);

    // Whether no day had room for it, or for the rest of it.
    public bool HadNoRoom => Sessions.Any(e => e.HadNoRoom);

    // Whether what is left of it is in the plan no more.
    public bool IsBroken => DoneAt is null && Sessions.All(e => e.DoneAt is not null);

    public bool IsBegun => Sessions.Any(e => e.DoneAt is not null);
}
