using CareerPath.Web.Content;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Articles;

public sealed class IndexModel(ContentStore store, IHostEnvironment environment) : PageModel
{
    public IEnumerable<Article> Articles => store.Current.Articles.Where(a => !a.Draft || environment.IsDevelopment());
}
