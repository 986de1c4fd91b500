using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Checks;

// Choices, and names that readers tell apart, are different.
internal static class SameWordsChecks
{
    public static void Run(ContentFiles files, FindingList findings)
    {
        var axes = files.Rubric?.Axes ?? [];
        var criteria = axes.SelectMany(a => a.Criteria).ToList();
        foreach (var axis in axes)
            Ends(axis.Low, axis.High, axis.PlaceOf(nameof(axis.High)), "ends of the axis", findings);
        foreach (var criterion in criteria)
            Ends(criterion.Low, criterion.High, criterion.PlaceOf(nameof(criterion.High)), "ends of the criterion", findings);
        foreach (var item in files.Rubric?.Items ?? [])
            Ends(item.Left, item.Right, item.PlaceOf(nameof(item.Right)), "sides of the pair", findings);
        Names((files.Site?.Aspects ?? []).Select(a => (a.Name, a.PlaceOf(nameof(a.Name)))), "aspect", findings);
        Names(axes.Select(a => (a.Name, a.PlaceOf(nameof(a.Name)))), "axis", findings);
        Names(criteria.Select(c => (c.Name, c.PlaceOf(nameof(c.Name)))), "criterion", findings);
        Names(files.Personas.Select(p => (p.Name, p.PlaceOf(nameof(p.Name)))), "persona", findings);
        Names(files.Skills.Select(s => (s.Name, s.PlaceOf(nameof(s.Name)))), "skill", findings);
        Names(files.Factors.Select(f => (f.Name, f.PlaceOf(nameof(f.Name)))), "factor", findings);
        Names(files.DealBreakers.Select(d => (d.Statement, d.PlaceOf(nameof(d.Statement)))), "deal-breaker", findings);
        Names(files.Tasks.Select(t => (t.Title, t.PlaceOf(nameof(t.Title)))), "task", findings);
        Names(files.Roles.Select(r => (r.Front.Title, r.Front.PlaceOf(nameof(r.Front.Title)))), "role", findings);
    }

    private static void Ends(string one, string other, Place place, string what, FindingList findings)
    {
        if (one.Length > 0 && one.Equals(other, StringComparison.OrdinalIgnoreCase))
            findings.Add(Codes.SameWords, place, $"Both {what} are '{Quote.Of(one)}', so readers cannot choose between them. Change one of the two.");
    }

    private static void Names(IEnumerable<(string Name, Place Place)> names, string kind, FindingList findings)
    {
        foreach (var (name, place, first) in Repeated.In(names, StringComparer.OrdinalIgnoreCase))
            findings.Add(Codes.SameWords, place, $"Another {kind} has the name '{Quote.Of(name)}': {first.File}:{first.Line}. Give one of them another name.");
    }
}
