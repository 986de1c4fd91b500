using System.Text.Json;
using System.Text.Json.Nodes;

namespace CareerPath.Web.Pages;

/// <summary>What a page tells search engines (schema.org, JSON-LD).</summary>
public static class StructuredData
{
    // The default encoder writes < and & as escapes, so the text cannot end the script element.
    public static string Of(params JsonNode[] graph) =>
        new JsonObject { ["@context"] = "https://schema.org", ["@graph"] = new JsonArray(graph) }.ToJsonString(JsonSerializerOptions.Default);
}
