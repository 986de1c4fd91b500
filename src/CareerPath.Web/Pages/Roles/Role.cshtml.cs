using CareerPath.Engine;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Roles;

[CachedPage]
public sealed class RoleModel(ContentStore store) : PageModel
{
    private const int MostArticles = 12;

    public RoleProfile Profile { get; private set; } = null!;

    public IEnumerable<AspectGroup> Facts => AspectGroup.Of(store.Current.Site.Aspects.Where(a => Profile.Aspects.ContainsKey(a.Id)));

    public IEnumerable<Article> Articles => store.Current.Published.Where(a => a.Roles.Contains(Profile.Role)).Take(MostArticles);

    public string StructuredData => Pages.StructuredData.Of(Pages.StructuredData.Breadcrumbs(
        store.Current.Site.BaseUrl, (Words.Common_FourRoles, Routes.Roles), (Profile.Title, Routes.Role(Profile.Role.Slug()))));

    public IActionResult OnGet([FromRoute] string role)
    {
        if (!Role.TryFromSlug(role, out var known))
            return NotFound();
        Profile = store.Current.Profile(known);
        return Page();
    }
}
