using System.Collections.Immutable;
using System.Text;
using CareerPath.Web.Content.Findings;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// The plain text of a paragraph, list item, heading or cell, with the place of each character.
public sealed class Passage
{
    // Replaces what is not prose: code, a blank to fill in, a bare address.
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

    // Whether it has a footnote or a link to another site.
    public bool HasSource { get; private set; }

    // Words in italics: the text may talk about the word instead of using it, as in: the word *PM*.
    public List<Range> Mentions { get; } = [];

    // Where each source line starts in Text.
    public List<int> Lines { get; } = [0];

    // Uses of abbreviations defined with *[PM]: …
    public List<AbbreviationInline> Abbreviations { get; } = [];

    public static ImmutableArray<Passage> Of(MarkupDocument document) =>
        [.. document.Nodes.OfType<LeafBlock>().Where(l => l.Inline is not null).Select(l => new Passage(document, l))];

    // Whether it is inside a block of this kind.
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

    // Whether a backslash escapes the character, which means that the author wants readers to see it.
    public bool IsEscaped(int index) => RunAt(index) is (var start, LiteralInline { IsFirstCharacterEscaped: true }) && start == index;

    // Whether the character is part of a link's text.
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

    // The last run that starts at or before the index. If two runs start there, the first is empty.
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
                // This bracket opened no link. It comes before its content.
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
