using System.Globalization;
using System.Xml.Linq;
using CareerPath.Engine;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Publishing;

// The articles as an Atom feed (RFC 4287), newest review first.
public static class AtomFeed
{
    private const int MostEntries = 50;

    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    public static XDocument Of(SiteContent content)
    {
        var site = content.Site;
        var articles = content.Published
            .OrderByDescending(a => a.Reviewed).ThenBy(a => a.Slug, StringComparer.Ordinal).Take(MostEntries).ToList();
        // A feed must have a date. Without articles, use the review date of the oldest role profile, which rarely changes.
        var updated = articles.Count > 0 ? articles[0].Reviewed : content.Roles.Min(r => r.Reviewed);
        return new XDocument(new XElement(
            _atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", site.Language),
            new XElement(_atom + "id", site.BaseUrl + Routes.Home),
            new XElement(_atom + "title", site.Name),
            new XElement(_atom + "subtitle", site.Tagline),
            new XElement(_atom + "updated", Instant(updated)),
            Link("self", "application/atom+xml", site.BaseUrl + Routes.Feed),
            Link("alternate", "text/html", site.BaseUrl + Routes.Articles),
            new XElement(_atom + "author", new XElement(_atom + "name", site.Name), new XElement(_atom + "uri", site.BaseUrl + Routes.Home)),
            articles.Select(a => Entry(a, site.BaseUrl))));
    }

    private static XElement Entry(Article article, string root) => new(
        _atom + "entry",
        // An entry's id must never change. It uses the article's first address; otherwise a renamed article would appear as a new one.
        new XElement(_atom + "id", root + Routes.Article(article.Redirects.FirstOrDefault(article.Slug))),
        new XElement(_atom + "title", article.Title),
        Link("alternate", "text/html", root + Routes.Article(article.Slug)),
        new XElement(_atom + "updated", Instant(article.Reviewed)),
        new XElement(_atom + "summary", article.Summary),
        article.Roles.Select(r => new XElement(_atom + "category", new XAttribute("term", r.Slug()), new XAttribute("label", r.Name()))));

    private static XElement Link(string relation, string type, string address) => new(
        _atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    private static string Instant(DateOnly date) => date.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
