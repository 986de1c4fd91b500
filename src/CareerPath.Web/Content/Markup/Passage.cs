using System.Collections.Immutable;
using System.Text;
using CareerPath.Web.Content.Findings;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// A paragraph, list item, heading or cell as it reads, and where each of its characters stands.
public sealed class Passage
{
    // Stands for what is not prose: code, a blank to fill in, a bare address.
    public const char Hole = '\uFFFC';

    private readonly MarkupDocument _document;
    private readonly List<(int Start, Inline Inline)> _runs = [];

    private Passage(MarkupDocument document, LeafBlock leaf)
    {
        _document = document;
        Leaf = leaf;
        var text = new StringBuilder();
        Append(leaf.Inline!, text);
        Text = text.ToString();
    }

    public LeafBlock Leaf { get; }

    public string Text { get; }

    // A note or a link to another site stands in it.
    public bool HasSource { get; private set; }

    // Short runs in italics: words that are spoken of, as in the word *PM*.
    public List<Range> Mentions { get; } = [];

    // Where each line of it begins in the text.
    public List<int> Lines { get; } = [0];

    // Uses of abbreviations that *[PM]: … spells out.
    public List<AbbreviationInline> Abbreviations { get; } = [];

    public static ImmutableArray<Passage> Of(MarkupDocument document) =>
        [.. document.Nodes.OfType<LeafBlock>().Where(l => l.Inline is not null).Select(l => new Passage(document, l))];

    // Whether a block of that kind is around it.
    public bool IsWithin<T>(Func<T, bool>? which = null)
        where T : Block
    {
        for (Block? at = Leaf; at is not null; at = at.Parent)
        {
            if (at is T found && which?.Invoke(found) != false)
                return true;
        }
        return false;
    }

    public bool IsInBlock(params ReadOnlySpan<string> names)
    {
        for (Block? at = Leaf; at is not null; at = at.Parent)
        {
            if (at is CustomContainer container && names.Contains(container.Info ?? ""))
                return true;
        }
        return false;
    }

    // Whether a backslash stands before the character: its author wants to see it.
    public bool IsEscaped(int index) => RunAt(index) is (var start, LiteralInline { IsFirstCharacterEscaped: true }) && start == index;

    // Whether the character is one of a link's words.
    public bool IsInLink(int index)
    {
        for (var at = RunAt(index).Inline.Parent; at is not null; at = at.Parent)
        {
            if (at is LinkInline)
                return true;
        }
        return false;
    }

    public Place At(int index)
    {
        var (start, inline) = RunAt(index);
        var place = inline is LiteralInline words ? _document.At(words) : _document.At(inline);
        return place with { Column = place.Column + index - start };
    }

    // The last that begins there or before; of two that begin there, the first is empty.
    private (int Start, Inline Inline) RunAt(int index) => _runs[Math.Max(0, _runs.FindLastIndex(r => r.Start <= index))];

    private void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            if (inline is LinkInline { IsImage: true })
                continue;
            HasSource |= inline is FootnoteLink || (inline is LinkInline link && LinkPolicy.Classify(link.Url) == LinkKind.External)
                || (inline is AutolinkInline address && LinkPolicy.Classify(address.Url) == LinkKind.External);
            if (inline is LinkDelimiterInline bracket)
            {
                // It opened no link, and is written before what it holds.
                _runs.Add((text.Length, bracket));
                text.Append(bracket.ToLiteral());
            }
            if (inline is ContainerInline inner)
                AppendInner(inner, text);
            else
                Append(inline, text);
        }
    }

    private void AppendInner(ContainerInline inner, StringBuilder text)
    {
        var start = text.Length;
        Append(inner, text);
        if (inner is EmphasisInline { DelimiterCount: 1 })
            Mentions.Add(start..text.Length);
    }

    private void Append(Inline leaf, StringBuilder text)
    {
        if (leaf is AbbreviationInline spelled)
            Abbreviations.Add(spelled);
        _runs.Add((text.Length, leaf));
        if (leaf is LiteralInline literal)
            text.Append(literal.Content.AsSpan());
        else
            text.Append(Words(leaf));
        if (leaf is LineBreakInline)
            Lines.Add(text.Length);
    }

    private static string Words(Inline leaf) => leaf switch
    {
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AbbreviationInline abbreviation => abbreviation.Abbreviation.Label ?? "",
        LineBreakInline => " ",
        FootnoteLink or MarkInline => "",
        _ => Hole.ToString(),
    };
}
