using CareerPath.Engine;
using CareerPath.Web.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.RoleProfiles;

public sealed class RoleModel(ContentStore store) : PageModel
{
    private static readonly (string Id, string Title, string[] Aspects)[] _groups =
    [
        ("facts-work", "The work", ["scope", "time-horizon", "outcome", "focus", "lifecycle", "delivers"]),
        ("facts-days", "The days", ["day", "responsibilities", "works-with", "challenges"]),
        ("facts-asks", "What it asks of you", ["skills", "technical-depth", "leadership", "metrics"]),
        ("facts-ways", "Ways in, ways up, and pay", ["background", "certificates", "career", "pay"]),
    ];

    public RoleProfile Profile { get; private set; } = null!;

    /// <summary>The profile's aspects in four groups; an aspect of no group stands in the last.</summary>
    public IEnumerable<FactGroup> Facts => store.Current.Site.Aspects
        .Where(a => Profile.Aspects.ContainsKey(a.Id))
        .GroupBy(GroupOf)
        .OrderBy(g => g.Key)
        .Select(g => new FactGroup(_groups[g.Key].Id, _groups[g.Key].Title, [.. g.Select(a => new Fact(a, Profile.Aspects[a.Id]))]));

    public IEnumerable<Article> Articles => store.Current.Articles.Where(a => !a.Draft && a.Roles.Contains(Profile.Role));

    public IActionResult OnGet(string role)
    {
        if (!Engine.Roles.TryParse(role, out var known))
            return NotFound();
        Profile = store.Current.Profile(known);
        return Page();
    }

    private static int GroupOf(Aspect aspect)
    {
        var index = Array.FindIndex(_groups, g => g.Aspects.Contains(aspect.Id, StringComparer.Ordinal));
        return index < 0 ? _groups.Length - 1 : index;
    }

    public sealed record FactGroup(string Id, string Title, IReadOnlyList<Fact> Facts);

    public sealed record Fact(Aspect Aspect, string Text);
}
