using CareerPath.Web.Content.Yaml;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// Curves the quotes in paragraphs and headings, but not in code.
internal static class CurvedQuotes
{
    // nodes: in document order.
    public static void In(IEnumerable<MarkdownObject> nodes)
    {
        var before = ' ';
        foreach (var node in nodes)
        {
            if (node is LiteralInline literal)
            {
                var words = literal.Content.AsSpan();
                var last = words.IsEmpty ? before : words[^1];
                if (Typography.HasStraight(words))
                    literal.Content = new StringSlice(Typography.Curve(words.ToString(), before));
                before = last;
            }
            else if (node is Block or LeafInline)
            {
                before = node is Block or LineBreakInline ? ' ' : 'x';
            }
        }
    }
}
