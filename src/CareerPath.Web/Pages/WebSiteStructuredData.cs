using System.Text.Json.Nodes;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Search;

namespace CareerPath.Web.Pages;

// Describes the site as a whole to search engines.
public static class WebSiteStructuredData
{
    public static string Of(SiteSettings site) => StructuredData.Of(AboutSite(site));

    private static JsonObject AboutSite(SiteSettings site) => new()
    {
        ["@type"] = "WebSite",
        ["name"] = site.Name,
        ["description"] = site.Description,
        ["url"] = site.BaseUrl + Routes.Home,
        ["inLanguage"] = site.Language,
        ["potentialAction"] = new JsonObject
        {
            ["@type"] = "SearchAction",
            ["target"] = new JsonObject { ["@type"] = "EntryPoint", ["urlTemplate"] = $"{site.BaseUrl}{Routes.Search}?{SearchWords.Field}={{search_term_string}}" },
            ["query-input"] = "required name=search_term_string",
        },
    };
}
