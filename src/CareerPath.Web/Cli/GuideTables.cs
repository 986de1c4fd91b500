using System.Text.Json.Nodes;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Cli;

/// <summary>The tables of content/README.md that are made from the code, each between two marks.</summary>
public static class GuideTables
{
    private const string Made = ": written by `content schema`, not by hand -->\n";

    /// <summary>The text with its tables as the code says.</summary>
    public static string Renew(string guide)
    {
        guide = Between(guide, "<!-- findings" + Made, "<!-- end of findings -->", FindingTable.Text);
        foreach (var (name, schema) in ContentSchemas.All)
            guide = Between(guide, KeysOf(name), "<!-- end of keys -->", KeyTable.Of(JsonNode.Parse(schema)!));
        return guide;
    }

    /// <summary>The mark before the keys of a schema, such as article.schema.json.</summary>
    public static string KeysOf(string schema) => $"<!-- keys of {schema.Split('.')[0]}{Made}";

    public static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);

    private static string Between(string guide, string begin, string end, string table)
    {
        var from = guide.IndexOf(begin, StringComparison.Ordinal) + begin.Length;
        var to = from < begin.Length ? -1 : guide.IndexOf(end, from, StringComparison.Ordinal);
        return to < 0 ? guide : $"{guide[..from]}\n{table}\n{guide[to..]}";
    }
}
