using System.Globalization;
using System.Xml.Linq;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Publishing;

// The sitemap for search engines (sitemaps.org, version 0.9).
public static class Sitemap
{
    // Search engines refuse a file with more.
    private const int MostAddresses = 50_000;

    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    public static XDocument Of(SiteContent content) => new(new XElement(
        _sitemap + "urlset",
        PublicPage.All(content).Take(MostAddresses).Select(page => new XElement(
            _sitemap + "url",
            new XElement(_sitemap + "loc", content.Site.BaseUrl + page.Path),
            page.Reviewed is { } date ? new XElement(_sitemap + "lastmod", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : null))));
}
