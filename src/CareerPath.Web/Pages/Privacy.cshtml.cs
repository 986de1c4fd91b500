using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages;

[CachedPage]
public sealed class PrivacyModel(ContentStore store) : PageModel
{
    public ContentPage Text { get; private set; } = null!;

    public IActionResult OnGet()
    {
        if (!store.Current.Pages.TryGetValue("privacy", out var text))
            return NotFound();
        Text = text;
        return Page();
    }
}
