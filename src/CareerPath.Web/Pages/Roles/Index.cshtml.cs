using CareerPath.Web.Content;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.RoleProfiles;

public sealed class IndexModel(ContentStore store) : PageModel
{
    public IEnumerable<RoleProfile> Profiles => store.Current.Roles;
}
