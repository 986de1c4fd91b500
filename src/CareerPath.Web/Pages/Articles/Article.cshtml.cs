using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CareerPath.Web.Pages.Articles;

[CachedPage]
public sealed class ArticleModel(ContentStore store, IHostEnvironment environment) : PageModel
{
    public Article Article { get; private set; } = null!;

    public IEnumerable<Article> Related => Article.Related.Select(Find).OfType<Article>();

    public string StructuredData { get; private set; } = "";

    public IActionResult OnGet([FromRoute] string slug)
    {
        if (Find(slug) is not { } article)
            return Moved(slug);
        Article = article;
        StructuredData = ArticleStructuredData.Of(
            article, store.Current.Site, Url.Page("/Articles/Index")!, Url.Page("/Articles/Article", new { slug = article.Slug })!);
        return Page();
    }

    // An editor may use an old slug again, so browsers must not cache a redirect forever.
    private IActionResult Moved(string slug)
    {
        if (store.Current.FormerArticle(slug) is not { } article || !IsVisible(article))
            return NotFound();
        Response.Headers.CacheControl = "public, max-age=3600";
        return RedirectToPagePermanent("/Articles/Article", new { slug = article.Slug });
    }

    private Article? Find(string slug) => store.Current.Article(slug) is { } article && IsVisible(article) ? article : null;

    private bool IsVisible(Article article) => !article.Draft || environment.IsDevelopment();
}
