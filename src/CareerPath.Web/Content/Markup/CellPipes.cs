using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// In a table cell, \| is a pipe, also in code and bare addresses (GitHub Flavored Markdown, 4.10). Markdig removes the backslash only from
// plain words.
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
