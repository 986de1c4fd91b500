using System.Globalization;
using System.Xml.Linq;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Search;

namespace CareerPath.Web.Publishing;

// Tells browsers how to search the site (OpenSearch 1.1).
public static class OpenSearch
{
    private const int LongestName = 16;

    private static readonly XNamespace _openSearch = "http://a9.com/-/spec/opensearch/1.1/";

    public static XDocument Of(SiteContent content)
    {
        var site = content.Site;
        return new XDocument(new XElement(
            _openSearch + "OpenSearchDescription",
            new XElement(_openSearch + "ShortName", Short(site.Name)),
            new XElement(_openSearch + "Description", site.Tagline),
            new XElement(_openSearch + "InputEncoding", "UTF-8"),
            new XElement(
                _openSearch + "Url",
                new XAttribute("type", "text/html"),
                new XAttribute("template", $"{site.BaseUrl}{Routes.Search}?{SearchWords.Field}={{searchTerms}}"))));
    }

    // Cuts between visible characters, never inside one that has several code units.
    private static string Short(string name)
    {
        var end = 0;
        for (var next = 0; next <= LongestName && end < name.Length; next = end + StringInfo.GetNextTextElementLength(name, end))
            end = next;
        return name[..end].TrimEnd();
    }
}
