using System.Collections.Immutable;
using System.Globalization;
using Markdig;
using Markdig.Extensions.CustomContainers;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

/// <summary>The parsed text of a Markdown file, with ids on its headings.</summary>
public sealed class MarkupDocument
{
    /// <summary>Ids that the page around the text has.</summary>
    private static readonly string[] _taken = ["main", "contents", "search", "notes", "related", "sources", "next", "read-on"];

    private readonly int _lineOffset;
    private readonly string _text;
    private readonly Lazy<string[]> _lines;

    /// <summary>Where each line begins in the text.</summary>
    private readonly Lazy<int[]> _starts;

    /// <summary>The line that was asked for last, as it reads: many findings may be in one.</summary>
    private (int Line, string Text) _curved = (-1, "");
    private readonly HashSet<string> _ids = new(_taken, StringComparer.Ordinal);

    /// <summary>The last number given to each id that several wanted: many headings may read alike.</summary>
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);

    private MarkupDocument(string file, string text, int lineOffset, MarkdownDocument root)
    {
        File = file;
        _text = text;
        Root = root;
        _lineOffset = lineOffset;
        _lines = new Lazy<string[]>(() => text.Split('\n'));
        _starts = new Lazy<int[]>(() => [0, .. text.Index().Where(c => c.Item == '\n').Select(c => c.Index + 1)]);
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
        Words = InlineText.Words(Nodes);
    }

    public static MarkdownPipeline Pipeline { get; } = Build();

    public string File { get; }

    public MarkdownDocument Root { get; }

    /// <summary>Every block and everything in it, in the order of the text.</summary>
    public ImmutableArray<MarkdownObject> Nodes { get; }

    public bool IsRead => Anchors is not null;

    public ImmutableArray<Heading> Headings { get; }

    /// <summary>The ids a link may point at; null when the text could not be read.</summary>
    public ImmutableArray<string>? Anchors { get; private init; }

    public int Words { get; }

    /// <param name="lineOffset">Lines of the file before the text.</param>
    public static MarkupDocument Parse(string file, string text, int lineOffset, FindingList findings)
    {
        if (OpenLinks.Find(text) is { } line)
        {
            findings.Add(Codes.OpenLinks, new Place(file, lineOffset + line + 1, 1), "So many links of this paragraph are not closed that it cannot be read. Close each address with ).");
            return Unread(file);
        }
        if (WideTables.Find(text) is { } row)
        {
            findings.Add(Codes.LargeTable, new Place(file, lineOffset + row + 1, 1), "The tables up to here have more cells than can be read: each row is given as many as the longest line has |. Make the table smaller, or take the | out of the long line.");
            return Unread(file);
        }
        try
        {
            return new MarkupDocument(file, text, lineOffset, Markdown.Parse(text, Pipeline));
        }
        catch (ArgumentException)
        {
            // What Markdig throws for more than 128 levels.
            findings.Add(Codes.MarkdownTooDeep, new Place(file, lineOffset + 1, 1), "Lists, quotes or brackets are nested too deeply to read. Remove some levels.");
            return Unread(file);
        }
    }

    /// <summary>Stands in for a text that cannot be read.</summary>
    public static MarkupDocument Unread(string file) => new(file, "", lineOffset: 0, []) { Anchors = null };

    public Place At(MarkdownObject node)
    {
        // Markdig counts the lines of an underlined heading, and of what stands in it, from its underline.
        return IsUnderlined(node) ? At(node.Span.Start) : new Place(File, node.Line + 1 + _lineOffset, node.Column + 1);
    }

    /// <summary>Of the first word of a table's cell, Markdig says where the space before it stands.</summary>
    public Place At(LiteralInline literal)
    {
        // Of a bracket that opened no link, it says the place in the text only.
        if (literal is { Line: 0, Column: 0, Span.Start: > 0 } || IsUnderlined(literal))
            return At(literal.Span.Start);
        var words = literal.Content.ToString();
        var column = literal.Line < _lines.Value.Length && literal.Column <= _lines.Value[literal.Line].Length ? Curved(literal.Line).IndexOf(words, literal.Column, StringComparison.Ordinal) : -1;
        return At((MarkdownObject)literal) with { Column = (column < 0 ? literal.Column : column) + 1 };
    }

    /// <summary>The place of a word in the line that a block begins in; not within a longer word.</summary>
    public Place At(Block block, string word)
    {
        if (word.Length == 0)
            return At(block);
        var line = block.Line < _lines.Value.Length ? _lines.Value[block.Line] : "";
        // Behind the block's name, unless that is it.
        var from = block is CustomContainer { Info: { Length: > 0 } name } && name != word ? line.IndexOf(name, StringComparison.Ordinal) + name.Length : 0;
        for (var column = line.IndexOf(word, from, StringComparison.Ordinal); column >= 0; column = line.IndexOf(word, column + 1, StringComparison.Ordinal))
        {
            if ((column == 0 || IsBetween(line[column - 1])) && (column + word.Length == line.Length || IsBetween(line[column + word.Length])))
                return At(block) with { Column = column + 1 };
        }
        return At(block);

        static bool IsBetween(char c) => c is ' ' or ',' or '=' or ':';
    }

    /// <summary>Whether that is the last sign before it in its line.</summary>
    public bool IsAfter(char sign, MarkdownObject node) => _text.AsSpan(0, Math.Clamp(node.Span.Start, 0, _text.Length)).TrimEnd(" \t").EndsWith(sign);

    private Place At(int index)
    {
        var starts = _starts.Value;
        var found = Array.BinarySearch(starts, index);
        var line = found >= 0 ? found : ~found - 1;
        return new Place(File, line + 1 + _lineOffset, index - starts[line] + 1);
    }

    /// <summary>The paragraph, heading or cell that it stands in.</summary>
    public static LeafBlock? BlockOf(Inline inline)
    {
        while (inline.Parent is { } parent)
            inline = parent;
        return (inline as ContainerInline)?.ParentBlock;
    }

    private static bool IsUnderlined(MarkdownObject node) => (node is Inline inline ? BlockOf(inline) : node) is HeadingBlock { IsSetext: true };

    private string Curved(int line)
    {
        if (_curved.Line != line)
            _curved = (line, Typography.Curve(_lines.Value[line]));
        return _curved.Text;
    }

    /// <summary>An id made of the words, unlike every other on the page.</summary>
    public string UniqueId(string words, string otherwise)
    {
        var slug = HeadingSlug.Of(words);
        var wanted = slug.Length == 0 || char.IsAsciiDigit(slug[0]) ? $"{otherwise}-{slug}".Trim('-') : slug;
        // With a number, these would be notes' ids.
        var numbered = wanted is "note" or "note-ref" ? $"{otherwise}-{wanted}" : wanted;
        var (id, number) = (wanted, _numbers.GetValueOrDefault(wanted, 1));
        while (IsOfNote(id) || !_ids.Add(id))
            id = $"{numbered}-{++number}";
        _numbers[wanted] = number;
        return id;
    }

    /// <summary>note-1 and note-ref-1, which the notes of the page have.</summary>
    private static bool IsOfNote(string id) =>
        id.StartsWith("note-", StringComparison.Ordinal) && id.AsSpan("note-".Length) is var rest && int.TryParse(rest.StartsWith("ref-") ? rest["ref-".Length..] : rest, NumberStyles.None, CultureInfo.InvariantCulture, out _);

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder()
            .UsePreciseSourceLocation().UsePipeTables().UseFootnotes().UseDefinitionLists().UseAbbreviations().UseTaskLists();
        // The parser alone: the extension would add inline ::containers:: as well.
        builder.BlockParsers.Insert(0, new CustomContainerParser());
        builder.InlineParsers.Insert(0, new BlankParser());
        builder.InlineParsers.Insert(0, new MarkParser());
        // Before the extension of the same name adds its own.
        builder.InlineParsers.Insert(0, new BoxParser());
        return builder.Build();
    }
}
