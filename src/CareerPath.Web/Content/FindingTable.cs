namespace CareerPath.Web.Content;

/// <summary>The table of findings in content/README.md, between two marks.</summary>
public static class FindingTable
{
    private const string Begin = "<!-- findings: written by `content schema`, not by hand -->\n";
    private const string End = "<!-- end of findings -->";

    private static string Rows => string.Concat(Codes.All.Select(c => $"| {c.Code} | {Kind(c.Severity)} | {c.Title} | `{Cell(c.Example)}` |\n"));

    /// <summary>The text with its table as the codes say; null when it has no place for one.</summary>
    public static string? Renew(string readme)
    {
        var begin = readme.IndexOf(Begin, StringComparison.Ordinal);
        var end = begin < 0 ? -1 : readme.IndexOf(End, begin, StringComparison.Ordinal);
        return end < 0 ? null : readme[..(begin + Begin.Length)] + "\n| code | | what | such as |\n|---|---|---|---|\n" + Rows + "\n" + readme[end..];
    }

    private static string Kind(Severity severity) => severity == Severity.Error ? "error" : "warning";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
