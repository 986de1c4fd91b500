using CareerPath.Web.Content.Yaml;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

/// <summary>Curves the quotes in the words of paragraphs and headings; code stays as it is.</summary>
internal static class CurvedQuotes
{
    /// <param name="nodes">In the order of the text.</param>
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
