using System.Text.Json;
using System.Text.Json.Nodes;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Pages;

// Describes a page to search engines (schema.org, JSON-LD).
public static class StructuredData
{
    // The default encoder escapes < and &, so the text cannot end the script element.
    public static string Of(params JsonNode[] graph) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray(graph) }.ToJsonString(JsonSerializerOptions.Default);

    // The way to a page: the list it is in, then the page itself.
    public static JsonObject Breadcrumbs(string root, (string Name, string Path) list, (string Name, string Path) page) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(Place(root, 1, list), Place(root, 2, page)),
    };

    private static JsonObject Place(string root, int position, (string Name, string Path) page) =>
        new() { ["@type"] = "ListItem", ["position"] = position, ["name"] = page.Name, ["item"] = root + page.Path };
}
