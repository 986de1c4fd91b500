using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// In a table's cell \| is a pipe, in code and in bare addresses, too (GitHub Flavored Markdown, 4.10). The parser takes the backslash out
// of words only.
internal static class CellPipes
{
    public static void In(IEnumerable<MarkdownObject> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is CodeInline code && code.Content.Contains("\\|", StringComparison.Ordinal) && IsInCell(code))
                code.Content = Unescaped(code.Content);
            else if (node is AutolinkInline address && address.Url.Contains("\\|", StringComparison.Ordinal) && IsInCell(address))
                address.Url = Unescaped(address.Url);
        }
    }

    private static bool IsInCell(Inline inline) => MarkupDocument.BlockOf(inline)?.Parent is TableCell;

    private static string Unescaped(string text) => text.Replace("\\|", "|", StringComparison.Ordinal);
}
