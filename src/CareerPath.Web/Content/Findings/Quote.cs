namespace CareerPath.Web.Content.Findings;

// A piece of a file as it is quoted in a message: one line, not too long.
public static class Quote
{
    private const int MaxLength = 60;

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        return line.Length <= MaxLength ? line : string.Concat(line.AsSpan(0, MaxLength - 1), "…");
    }
}
