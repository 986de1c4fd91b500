using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using CareerPath.Web.Infographics;
using CareerPath.Web.Pages.Roles;
using CareerPath.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Compare;

// Two to four roles side by side, in the same order as in every list of roles.
[CachedComparison]
public sealed class IndexModel(ContentStore store) : PageModel
{
    private const int MostErrors = 4;
    private const int MostArticles = 12;

    public ImmutableArray<RoleProfile> Chosen { get; private set; } = [];

    public ImmutableArray<Role> Roles => [.. Chosen.Select(p => p.Role)];

    public bool IsComparison => Chosen.Length > 1 && ModelState.IsValid;

    public Infographic Infographic => RolePair.Draw(store.Current, Roles[0], Roles[1]);

    public IEnumerable<AspectGroup> Groups => AspectGroup.Of(store.Current.Site.Aspects);

    public DateOnly Reviewed => Chosen.Min(p => p.Reviewed);

    // First the articles about only the compared roles, then those about all of them and others.
    public IEnumerable<Article> Articles
    {
        get
        {
            var roles = Roles;
            var several = store.Current.Published.Where(a => a.Roles.Length > 1);
            return several.Where(a => a.Roles.All(roles.Contains)).Concat(several.Where(a => a.Roles.Length > roles.Length && roles.All(a.Roles.Contains))).Take(MostArticles);
        }
    }

    public IActionResult OnGet()
    {
        var typed = Asked(Request.Query);
        var asked = typed.Select(InFull).Distinct(StringComparer.Ordinal).ToList();
        var unknown = asked.Where(slug => !Role.TryFromSlug(slug, out _)).ToList();
        Chosen = [.. store.Current.Roles.Where(p => asked.Contains(p.Role.Slug(), StringComparer.Ordinal))];
        if (unknown.Count == 0 && !asked.SequenceEqual(typed))
            return Redirect(Routes.CompareOf(Roles));
        foreach (var slug in unknown.Take(MostErrors))
            ModelState.AddModelError(Routes.CompareField, Suggestion.Choose(slug, RoleNames.Near(slug), Words.Common_NoRole, Words.Common_NoRoleNear));
        if (unknown.Count == 0 && IsTooFew(Request.Query, asked))
            ModelState.AddModelError(Routes.CompareField, Chosen is [var one] ? Words.Compare_ChooseAnother.With(one.Title) : Words.Compare_ChooseTwo);
        if (!ModelState.IsValid)
            Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }

    // Accepts a role's short names as well.
    private string InFull(string name) => SearchEntries.RoleCalled(name, store.Current)?.Role.Slug() ?? name;

    // The form always sends an empty value. This tells a form with nothing chosen from the page's plain address, and a form with one role
    // from a link with one role.
    private static bool IsTooFew(IQueryCollection query, List<string> asked) => asked.Count < 2 && query[Routes.CompareField].Contains("");

    private static List<string> Asked(IQueryCollection query) =>
        [.. Routes.Compared(query[Routes.CompareField]).Distinct(StringComparer.Ordinal)];

    // Keeps one response for each of the fifteen choices of roles, and one for none.
    private sealed class CachedComparisonAttribute : CachedPageAttribute
    {
        public override string? KeyOf(HttpRequest request)
        {
            var asked = Asked(request.Query);
            return !IsTooFew(request.Query, asked) && asked.TrueForAll(slug => Role.TryFromSlug(slug, out _)) ? string.Join(',', asked.Order(StringComparer.Ordinal)) : null;
        }
    }
}
