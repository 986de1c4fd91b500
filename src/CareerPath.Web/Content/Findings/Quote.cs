namespace CareerPath.Web.Content.Findings;

// Shortens a piece of a file to one short line, to quote it in a message.
public static class Quote
{
    private const int MaxLength = 60;

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength - 1), "…");
    }
}
