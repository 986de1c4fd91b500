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
            return NotFound();
        Article = article;
        StructuredData = ArticleStructuredData.Of(
            article, store.Current.Site, Url.Page("/Articles/Index")!, Url.Page("/Articles/Article", new { slug = article.Slug })!);
        return Page();
    }

    private Article? Find(string slug) => store.Current.Articles.FirstOrDefault(
        a => a.Slug == slug && (!a.Draft || environment.IsDevelopment()));
}
