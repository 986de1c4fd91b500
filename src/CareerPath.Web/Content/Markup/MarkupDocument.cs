using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Yaml;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// The parsed text of a Markdown file, with ids on its headings.
public sealed class MarkupDocument
{
    // Ids that the page around the text already uses.
    private static readonly string[] _taken = ["main", "contents", "search", "notes", "related", "sources", "next", "read-on"];

    private readonly int _lineOffset;
    private readonly string _text;
    private readonly string[] _lines;
    private readonly HashSet<string> _ids = new(_taken, StringComparer.Ordinal);

    private MarkupDocument(string file, string text, int lineOffset, MarkdownDocument root)
    {
        File = file;
        _text = text;
        _lines = text.Split('\n');
        Root = root;
        _lineOffset = lineOffset;
        Nodes = [.. root.Descendants()];
        CellPipes.In(Nodes);
        CurvedQuotes.In(Nodes);
        var headings = ImmutableArray.CreateBuilder<Heading>();
        foreach (var block in Nodes.OfType<HeadingBlock>())
        {
            var words = InlineText.Of(block);
            var id = UniqueId(words, "section");
            block.GetAttributes().Id = id;
            if (block.Level is 2 or 3)
                headings.Add(new Heading(block.Level, id, words));
        }
        Headings = headings.ToImmutable();
        Anchors = ImmutableArray.CreateRange(_ids.Except(_taken, StringComparer.Ordinal));
    }

    public static MarkdownPipeline Pipeline { get; } = Build();

    public string File { get; }

    public MarkdownDocument Root { get; }

    // All blocks and inlines, in document order.
    public ImmutableArray<MarkdownObject> Nodes { get; }

    public bool IsRead => Anchors is not null;

    public ImmutableArray<Heading> Headings { get; }

    // The heading ids that links may point to; null when the text is unreadable.
    public ImmutableArray<string>? Anchors { get; private init; }

    // lineOffset: the number of lines before the text in the file.
    public static MarkupDocument Parse(string file, string text, int lineOffset, FindingList findings)
    {
        try
        {
            return new MarkupDocument(file, text, lineOffset, Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException)
        {
            // Markdig throws this above 128 levels.
            findings.Add(Codes.MarkdownTooDeep, new Place(file, lineOffset + 1, 1), "Lists, quotes or brackets are nested too deeply. Remove some levels.");
            return Unread(file);
        }
    }

    // The placeholder for an unreadable text.
    public static MarkupDocument Unread(string file) => new(file, "", lineOffset: 0, []) { Anchors = null };

    // For an underlined heading and its content, Markdig gives the line of the underline, so the place is computed from the position.
    public Place At(MarkdownObject node) =>
        IsUnderlined(node) ? At(node.Span.Start) : new Place(File, node.Line + 1 + _lineOffset, node.Column + 1);

    public Place At(LiteralInline literal)
    {
        // For a bracket that opened no link, Markdig gives only the position in the text.
        if (literal is { Line: 0, Column: 0, Span.Start: > 0 } || IsUnderlined(literal))
            return At(literal.Span.Start);
        // For the first word of a table cell, Markdig gives the place of the space before it.
        var line = literal.Line < _lines.Length ? Typography.Curve(_lines[literal.Line]) : "";
        var column = literal.Column <= line.Length ? line.IndexOf(literal.Content.ToString(), literal.Column, StringComparison.Ordinal) : -1;
        return At((MarkdownObject)literal) with { Column = (column < 0 ? literal.Column : column) + 1 };
    }

    // The place of a whole word on the first line of a block.
    public Place At(Block block, string word)
    {
        if (word.Length == 0)
            return At(block);
        var line = block.Line < _lines.Length ? _lines[block.Line] : "";
        // Search after the block's name, unless the word is the name.
        var from = block is CustomContainer { Info: { Length: > 0 } name } && name != word ? line.IndexOf(name, StringComparison.Ordinal) + name.Length : 0;
        for (var column = line.IndexOf(word, from, StringComparison.Ordinal); column >= 0; column = line.IndexOf(word, column + 1, StringComparison.Ordinal))
        {
            if ((column == 0 || IsBetween(line[column - 1])) && (column + word.Length == line.Length || IsBetween(line[column + word.Length])))
                return At(block) with { Column = column + 1 };
        }
        return At(block);

        static bool IsBetween(char c) => c is ' ' or ',' or '=' or ':';
    }

    // Whether the character comes right before the node, ignoring spaces and tabs.
    public bool IsAfter(char sign, MarkdownObject node) => _text.AsSpan(0, Math.Clamp(node.Span.Start, 0, _text.Length)).TrimEnd(" \t").EndsWith(sign);

    // The paragraph or heading that contains the inline.
    public static LeafBlock? BlockOf(Inline inline)
    {
        while (inline.Parent is { } parent)
            inline = parent;
        return (inline as ContainerInline)?.ParentBlock;
    }

    // Makes an id from the words that is unique on the page.
    public string UniqueId(string words, string fallback)
    {
        var slug = HeadingSlug.Of(words);
        var wanted = slug.Length == 0 || char.IsAsciiDigit(slug[0]) ? $"{fallback}-{slug}".Trim('-') : slug;
        // With a number, these would be the ids of footnotes.
        var numbered = wanted is "note" or "note-ref" ? $"{fallback}-{wanted}" : wanted;
        var (id, number) = (wanted, 1);
        while (IsNoteId(id) || !_ids.Add(id))
            id = $"{numbered}-{++number}";
        return id;
    }

    // note-1 and note-ref-1 are the ids of footnotes.
    private static bool IsNoteId(string id) =>
        id.StartsWith("note-", StringComparison.Ordinal) && id.AsSpan("note-".Length) is var rest && int.TryParse(rest.StartsWith("ref-") ? rest["ref-".Length..] : rest, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private Place At(int index)
    {
        var before = _text.AsSpan(0, index);
        return new Place(File, before.Count('\n') + 1 + _lineOffset, index - before.LastIndexOf('\n'));
    }

    private static bool IsUnderlined(MarkdownObject node) => (node is Inline inline ? BlockOf(inline) : node) is HeadingBlock { IsSetext: true };

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseDefinitionLists().UseAbbreviations().UseTaskLists();
        // Only the parser, because the full extension would add inline ::containers:: too.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.InlineParsers.Insert(0, new BlankParser());
        builder.InlineParsers.Insert(0, new MarkParser());
        // Must be here before the task list extension adds its own parser.
        builder.InlineParsers.Insert(0, new BoxParser());
        return builder.Build();
    }
}
