using System.Text.Json.Nodes;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Cli;

// Generates the tables of keys and findings at the end of content/REFERENCE.md. The text above the mark is written by hand.
public static class GuideTables
{
    public const string Mark = "<!-- Everything below is written by `content schema`. Do not edit it. -->\n";

    public static string Renew(string guide) =>
        guide.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at ? guide[..(at + Mark.Length)] + Tables() : guide;

    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Tables() =>
        "\n## Keys\n\n`axes: criteria: weight` is the key `weight` of each entry of `criteria`, in each entry of `axes`.\n"
        + string.Concat(ContentSchemas.All.Values.Select(s => JsonNode.Parse(s)!).Select(s => $"\n### {s["title"]}\n\n{KeyTable.Of(s)}"))
        + $"\n## Findings\n\n{FindingTable.Text}";
}
