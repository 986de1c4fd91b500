using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Pages.Roles;

// Aspects that belong together, on a role's page and in a comparison.
public sealed record AspectGroup(string Id, string Title, IReadOnlyList<Aspect> Aspects)
{
    private static readonly (string Id, Func<string> Title, string[] Aspects)[] _groups =
    [
        ("facts-work", () => Words.Aspects_Work, ["scope", "time-horizon", "outcome", "focus", "lifecycle", "delivers"]),
        ("facts-days", () => Words.Aspects_Days, ["day", "responsibilities", "works-with", "challenges"]),
        ("facts-asks", () => Words.Aspects_Asks, ["skills", "technical-depth", "leadership", "metrics"]),
        ("facts-ways", () => Words.Aspects_Ways, ["background", "certificates", "career", "pay"]),
    ];

    // At most four groups; an aspect without a group goes into the last one.
    public static IEnumerable<AspectGroup> Of(IEnumerable<Aspect> aspects) => aspects
        .GroupBy(GroupOf)
        .OrderBy(g => g.Key)
        .Select(g => new AspectGroup(_groups[g.Key].Id, _groups[g.Key].Title(), [.. g]));

    private static int GroupOf(Aspect aspect)
    {
        var index = Array.FindIndex(_groups, g => g.Aspects.Contains(aspect.Id, StringComparer.Ordinal));
        return index < 0 ? _groups.Length - 1 : index;
    }
}
