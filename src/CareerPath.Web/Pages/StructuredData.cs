using System.Text.Json;
using System.Text.Json.Nodes;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Pages;

// What a page tells search engines (schema.org, JSON-LD).
public static class StructuredData
{
    // The default encoder writes < and & as escapes, so the text cannot end the script element.
    public static string Of(params JsonNode[] graph) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray(graph) }.ToJsonString(JsonSerializerOptions.Default);

    // The list that a page is one of, and the page.
    public static JsonObject Breadcrumbs(string root, (string Name, string Path) list, (string Name, string Path) page) => new()
    {
        ["@type"] = "BreadcrumbList",
        ["itemListElement"] = new JsonArray(Place(root, 1, list), Place(root, 2, page)),
    };

    private static JsonObject Place(string root, int position, (string Name, string Path) page) =>
        new() { ["@type"] = "ListItem", ["position"] = position, ["name"] = page.Name, ["item"] = root + page.Path };
}
