using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Roles;

[CachedPage]
public sealed class IndexModel(ContentStore store) : PageModel
{
    public IEnumerable<RoleProfile> Profiles => store.Current.Roles;
}
