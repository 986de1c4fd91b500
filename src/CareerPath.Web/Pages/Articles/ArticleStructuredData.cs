using System.Globalization;
using System.Text.Json.Nodes;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Pages.Articles;

// Describes an article to search engines.
public static class ArticleStructuredData
{
    public static string Of(Article article, SiteSettings site, string listPath, string path)
    {
        var root = site.BaseUrl;
        JsonNode[] graph = [AboutArticle(article, site, root, path), StructuredData.Breadcrumbs(root, (Words.Layout_Articles, listPath), (article.Title, path))];
        return StructuredData.Of(article.Faqs.Length > 0 ? [.. graph, Questions(article, root, path)] : graph);
    }

    private static JsonObject AboutArticle(Article article, SiteSettings site, string root, string path)
    {
        var about = new JsonObject
        {
            ["@type"] = "Article",
            ["headline"] = article.Title,
            ["description"] = article.Summary,
            ["image"] = root + "/icons/card.png",
            ["dateModified"] = article.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            ["inLanguage"] = site.Language,
            ["wordCount"] = article.Words,
            ["mainEntityOfPage"] = root + path,
            ["author"] = Organization(site, root),
            ["publisher"] = Organization(site, root),
        };
        if (article.Sources.Length > 0)
            about["citation"] = new JsonArray([.. article.Sources.Select(s => JsonValue.Create(s.Url))]);
        return about;
    }

    private static JsonObject Organization(SiteSettings site, string root) =>
        new() { ["@type"] = "Organization", ["name"] = site.Name, ["url"] = root };

    private static JsonObject Questions(Article article, string root, string path) => new()
    {
        ["@type"] = "FAQPage",
        ["mainEntity"] = new JsonArray([.. article.Faqs.Select(faq => new JsonObject
        {
            ["@type"] = "Question",
            ["name"] = faq.Question,
            ["url"] = $"{root}{path}#{faq.Id}",
            ["acceptedAnswer"] = new JsonObject { ["@type"] = "Answer", ["text"] = faq.AnswerText },
        })]),
    };
}
