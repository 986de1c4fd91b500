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
        var (line, first, open, steps) = (0, 0, 0, 0L);
        foreach (var span in text.AsSpan().EnumerateLines())
        {
            if (span.IsWhiteSpace())
                (first, open, steps) = (line + 1, 0, 0);
            // Brackets in an address count with it; one that closes none is text, and so is an escaped one.
            for (var i = open > 0 || span.Contains("](", StringComparison.Ordinal) ? 0 : span.Length; i < span.Length; i++)
            {
                if (span[i] == '(' && (open > 0 || (i > 0 && span[i - 1] == ']')))
                    open++;
                else if (span[i] == ')' && open > 0)
                    open--;
                else if (span[i] == '\\')
                    i++;
                steps += open;
            }
            if (steps > MostSteps)
                return first;
            line++;
        }
        return null;
    }
}
