using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

/// <summary>Curves the quotes in the words of a paragraph or heading; code stays as it is.</summary>
internal static class CurvedQuotes
{
    public static void In(LeafBlock leaf)
    {
        var before = ' ';
        foreach (var inline in leaf.Inline?.Descendants<LeafInline>() ?? [])
        {
            if (inline is LiteralInline literal)
            {
                var words = literal.Content.AsSpan();
                var last = words.IsEmpty ? before : words[^1];
                if (Typography.HasStraight(words))
                    literal.Content = new StringSlice(Typography.Curve(words.ToString(), before));
                before = last;
            }
            else
            {
                before = inline is LineBreakInline ? ' ' : 'x';
            }
        }
    }
}
