using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Articles;

// All articles, split into parts if there are many.
[CachedList]
public sealed class IndexModel(ContentStore store, IHostEnvironment environment) : PageModel
{
    private const int MostInAPart = 30;

    public int Part { get; private set; }

    public int Parts { get; private set; }

    public ImmutableArray<Article> Articles { get; private set; } = [];

    public IActionResult OnGet()
    {
        var all = (environment.IsDevelopment() ? store.Current.Articles : store.Current.Published).ToList();
        Parts = Math.Max(1, (all.Count + MostInAPart - 1) / MostInAPart);
        if (PartOf(Request.Query) is not { } part || part > Parts)
            return NotFound();
        Part = part;
        Articles = [.. all.Skip((part - 1) * MostInAPart).Take(MostInAPart)];
        return Page();
    }

    private static int? PartOf(IQueryCollection query) => query[Routes.ArticlesPartField].LastOrDefault() is not { Length: > 0 } text
        ? 1
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var part) && part > 0 ? part : null;

    private sealed class CachedListAttribute : CachedPageAttribute
    {
        public override string? KeyOf(HttpRequest request) => PartOf(request.Query)?.ToString(CultureInfo.InvariantCulture);
    }
}
