using CareerPath.Web.Content.Yaml;
using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// A blank to fill in, written {{your team}}.
public sealed class BlankInline(string name) : LeafInline
{
    public string Name { get; } = name;
}

// [+] or [-] at the start of a list item.
public sealed class MarkInline(bool isPro) : LeafInline
{
    public bool IsPro { get; } = isPro;
}

public sealed class BlankParser : InlineParser
{
    // Of the text between the braces.
    public const int LongestName = 58;

    private const int MaxLength = LongestName + 2;

    public BlankParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        if (slice.PeekChar() != '{')
            return false;
        var end = slice.Start + 2;
        while (end <= slice.End && end - slice.Start < MaxLength && slice.Text[end] is not ('{' or '}' or '\n'))
            end++;
        var name = slice.Text[(slice.Start + 2)..Math.Min(end, slice.Text.Length)].Trim();
        if (name.Length == 0 || end + 1 > slice.End || slice.Text[end] != '}' || slice.Text[end + 1] != '}')
            return false;
        processor.Inline = new BlankInline(Typography.Curve(name)).Placed(processor, slice.Start, end + 1);
        slice.Start = end + 2;
        return true;
    }
}

public sealed class MarkParser : InlineParser
{
    public MarkParser() => OpeningCharacters = ['['];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var sign = slice.PeekChar();
        if (sign is not ('+' or '-') || slice.PeekChar(2) != ']' || !slice.PeekChar(3).IsSpaceOrTab() || !StartsItem(processor))
            return false;
        processor.Inline = new MarkInline(sign == '+').Placed(processor, slice.Start, slice.Start + 2);
        slice.Start += 3;
        slice.TrimStart();
        return true;
    }

    private static bool StartsItem(InlineProcessor processor) =>
        processor.Inline is null && processor.Block is ParagraphBlock { Parent: ListItemBlock item } paragraph && item[0] == paragraph;
}

// The box of a checklist item, [ ] or [x]. [x](/quiz) and [x][1] are links, not boxes.
public sealed class BoxParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        slice.PeekChar(3) is not ('(' or '[') && base.Match(processor, ref slice);
}

internal static class InlinePlaces
{
    public static T Placed<T>(this T inline, InlineProcessor processor, int start, int end)
        where T : LeafInline
    {
        inline.Span = new SourceSpan(processor.GetSourcePosition(start, out var line, out var column), processor.GetSourcePosition(end));
        inline.Line = line;
        inline.Column = column;
        return inline;
    }
}
