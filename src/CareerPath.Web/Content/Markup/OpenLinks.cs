namespace CareerPath.Web.Content.Markup;

/// <summary>
/// For every address that is not closed, the parser reads to the end of the paragraph, and once more for the next: twenty thousand of them
/// would take it half a minute.
/// </summary>
internal static class OpenLinks
{
    private const long MostSteps = 10_000_000;

    /// <summary>The line, from 0, that the first paragraph with too many begins in; null when there is none.</summary>
    public static int? Find(string text)
    {
        var (line, first, length, open) = (0, 0, 0L, 0L);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            if (span.IsWhiteSpace())
                (first, length, open) = (line + 1, 0, 0);
            length += span.Length;
            open += span.Count("](") - span.Count(')');
            if (open * length > MostSteps)
                return first;
            line++;
        }
        return null;
    }
}
