using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// What is done and what is left, under whatever plan it was done. What was skipped counts as neither, nor does time to catch up.
public sealed record PlanProgress(int Done, int Total, int MinutesLeft)
{
    public static PlanProgress Of(IEnumerable<PlanEntry> entries)
    {
        var counted = entries.Where(e => e.Kind != SessionKind.Buffer && (e.DoneAt is not null || e.IsToDo)).ToLookup(e => e.DoneAt is not null);
        var (done, left) = (counted[true], counted[false]);
        return new(done.Count(), done.Count() + left.Count(), left.Sum(e => e.Minutes));
    }

    // In the order in which the plan comes to the skills. Only tasks are for skills.
    public static ImmutableArray<(string Skill, PlanProgress Progress)> BySkill(IEnumerable<PlanEntry> entries) =>
    [
        .. entries.Where(e => e.Kind is SessionKind.Task or SessionKind.Own && e.Skill.Length > 0).GroupBy(e => e.Skill, StringComparer.Ordinal)
            .Select(g => (g.Key, Of(g))).Where(s => s.Item2.Total > 0),
    ];
}
