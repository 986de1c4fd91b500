using CareerPath.Web.Content;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Articles;

public sealed class ArticleModel(ContentStore store, IHostEnvironment environment) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IEnumerable<Article> Related => Article.Related.Select(Find).OfType<Article>();

    public string StructuredData { get; private set; } = "";

    public IActionResult OnGet(string slug)
    {
        if (Find(slug) is not { } article)
            return Moved(slug);
        Article = article;
        StructuredData = ArticleStructuredData.Of(
            article, store.Current.Site, Url.Page("/Articles/Index")!, Url.Page("/Articles/Article", new { slug = article.Slug })!);
        return Page();
    }

    /// An editor may take a slug back, so browsers must not hold on to a redirect for ever.
    private IActionResult Moved(string slug)
    {
        if (Visible.FirstOrDefault(a => a.Redirects.Contains(slug, StringComparer.Ordinal)) is not { } article)
            return NotFound();
        Response.Headers.CacheControl = "public, max-age=3600";
        return RedirectToPagePermanent("/Articles/Article", new { slug = article.Slug });
    }

    private IEnumerable<Article> Visible => store.Current.Articles.Where(a => !a.Draft || environment.IsDevelopment());

    private Article? Find(string slug) => Visible.FirstOrDefault(a => a.Slug == slug);
}
