using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Markup.Blocks;
using CareerPath.Web.Content.Yaml;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Checks;

// Checks the structure of a text: headings, blocks, tables, footnotes and raw HTML.
internal sealed partial class MarkupChecks(MarkupDocument document, FindingList findings)
{
    [GeneratedRegex(@"\A(?<note>\^[^\]\s]+)\]")]
    private static partial Regex NoteReference { get; }

    // By label.
    private readonly Lazy<ILookup<string, FootnoteLinkReferenceDefinition>> _notes = new(() =>
        document.Nodes.OfType<FootnoteLinkReferenceDefinition>().ToLookup(d => d.Footnote.Label ?? "", StringComparer.OrdinalIgnoreCase));

    // If a block is not closed, the definitions of footnotes are inside it and are not found.
    private readonly Lazy<bool> _isOpen = new(() => document.Nodes.OfType<CustomContainer>().Any(c => c.ClosingFencedCharCount == 0));

    // Reports something that only works inside a certain block once per list or paragraph.
    private readonly HashSet<(Block? Where, string Home)> _outside = [];

    // The last paragraph reported for a single brace.
    private LeafBlock? _lastBraced;

    public static void Run(MarkupDocument document, FindingList findings) => new MarkupChecks(document, findings).Check();

    private void Check()
    {
        Headings();
        foreach (var node in document.Nodes)
        {
            if (node is LiteralInline literal)
                Literal(literal);
            else if (node is HtmlEntityInline entity && VisibleText.FirstForbidden(entity.Transcoded.ToString()) is { } hidden)
                Add(Codes.ControlCharacter, entity, $"The character U+{(int)hidden:X4} is invisible and does not belong in a text. Delete it.");
            else if (node is HtmlBlock or HtmlInline)
                Add(Codes.RawHtml, node, RawHtmlAdvice.Of(node));
            else if (node is CustomContainer container)
                Container(container);
            else if (node is FencedCodeBlock { ClosingFencedCharCount: 0 } code)
                Add(Codes.UnclosedBlock, code, $"The code that starts here is not closed, so everything after it is code. Put {new string(code.FencedChar, code.OpeningFencedCharCount)} on its own line after the code.");
            else if (node is Table table && table.FirstOrDefault() is TableRow header && header.Cast<TableCell>().All(c => InlineText.Of(c).Length == 0))
                Add(Codes.NoTableHeader, table, "The table's header row is empty. Name the columns.");
            else if (node is FootnoteLinkReferenceDefinition { Footnote: { Links.Count: 0 } unused })
                findings.Add(Codes.UnusedFootnote, document.At(unused) with { Column = 1 }, Unused(unused));
            else if (RequiredBlock(node) is { } home && !IsWithin(node, home) && _outside.Add((Outermost(node), home)))
                Add(Codes.OutsideBlock, node, $"This only works inside ::: {home}. Move it there, or write {(node is BlankInline ? "the words themselves" : "it differently")}.");
        }
        if (document.IsRead && InlineText.Of(document.Root).Length == 0 && !document.Nodes.OfType<CustomContainer>().Any())
            findings.Add(Codes.EmptyBody, document.At(document.Root), "The page has no text. Add it below the front matter.");
    }

    private void Headings()
    {
        var last = 1;
        foreach (var heading in document.Nodes.OfType<HeadingBlock>())
        {
            if (InlineText.Of(heading).Length == 0 && heading.Inline?.All(i => i is LiteralInline or HtmlEntityInline or LineBreakInline) != false)
                Add(Codes.EmptyHeading, heading, "The heading is empty. Add words after the # signs, or delete the line.");
            else if (heading.Level == 1)
                Add(Codes.SecondTitle, heading, "The page's title comes from the front matter. Start headings with ##.");
            else if (heading.Level > last + 1)
                Add(Codes.SkippedHeading, heading, Skipped(heading, last));
            last = Math.Max(heading.Level, last == 1 ? 1 : 2);
        }
    }

    private void Literal(LiteralInline literal)
    {
        var words = literal.Content.AsSpan();
        if (words.StartsWith('^') && !_isOpen.Value)
            Footnote(literal);
        var first = literal.IsFirstCharacterEscaped ? 1 : 0;
        if (words[first..].IndexOfAny('{', '}') is >= 0 and var brace)
            Brace(literal, first + brace);
    }

    // A blank with a missing brace is plain text to the parser and would be copied as such. Only the first in a paragraph is reported.
    private void Brace(LiteralInline literal, int index)
    {
        if (MarkupDocument.BlockOf(literal) is not { } leaf || leaf == _lastBraced || !IsIn(leaf, "script"))
            return;
        _lastBraced = leaf;
        var place = document.At(literal);
        findings.Add(Codes.MalformedBlock, place with { Column = place.Column + index }, $"A brace here does not make a blank. Write {{{{your team}}}}: two braces on each side, with 1 to {BlankParser.LongestName} characters in between, on one line.");
    }

    // Headings in a block are always level three, so one of level two must come before the block.
    private static string Skipped(HeadingBlock heading, int last) => heading is { Level: 3, Parent: CustomContainer container }
        ? $"There is no ## heading above the block {container.Info}, and its ### headings need one. Add one above the block."
        : $"A heading of level {heading.Level} follows one of level {last}. Write it with {new string('#', last + 1)}.";

    private string Unused(Footnote note) =>
        _notes.Value[note.Label ?? ""].FirstOrDefault(d => d.Footnote != note) is { } other
            ? $"The footnote {note.Label} is defined twice, and readers see the one on line {document.At(other.Footnote).Line}. Delete one of the two, or give it another number."
            : $"Nothing refers to the footnote {note.Label}. Refer to it or delete it.";

    private void Container(CustomContainer container)
    {
        // A block inside another one is reported at the outer block, which was not closed before it.
        if (container.Parent is CustomContainer)
            return;
        if (string.IsNullOrEmpty(container.Info))
        {
            Add(Codes.UnknownBlock, container, "There is no open block for this ::: to close. Delete the line, or add the name of the block that starts here.");
            return;
        }
        if (ContentBlocks.Find(container) is null)
            Add(Codes.UnknownBlock, container, $"There is no block '{Quote.Of(container.Info ?? "")}'.{Suggestion.For(container.Info ?? "", ContentBlocks.All.Keys)} The blocks are {string.Join(", ", ContentBlocks.All.Keys.Order(StringComparer.Ordinal))}. For a note or a warning, start a paragraph with a bold word, such as **Note:**.");
        if (container.OfType<CustomContainer>().FirstOrDefault() is { } inner)
        {
            if (inner.ClosingFencedCharCount > 0 && container.ClosingFencedCharCount > 0)
                Add(Codes.MalformedBlock, inner, "A block cannot be inside another block. Close the outer block first.");
            else
                Add(Codes.UnclosedBlock, container, $"The block {container.Info} is not closed before the next ::: on line {document.At(inner).Line}. Put ::: and nothing else on a line after its content.");
            return;
        }
        if (container.ClosingFencedCharCount == 0)
            Add(Codes.UnclosedBlock, container, $"The block {container.Info} is not closed. Put ::: and nothing else on a line after its content.");
        if (container.Parent is not MarkdownDocument)
            Add(Codes.MalformedBlock, container, "A block cannot be inside a list or a quote. Start its lines at the margin, with an empty line before.");
    }

    // Markdig leaves a reference to an undefined footnote as two texts: "[" and "^9]".
    private void Footnote(LiteralInline literal)
    {
        var match = NoteReference.Match(literal.Content.ToString());
        if (match.Success && literal.PreviousSibling is LiteralInline before && before.Content.ToString().EndsWith('['))
            findings.Add(Codes.UnknownFootnote, document.At(literal) with { Column = literal.Column }, $"There is no footnote [{Quote.Of(match.Groups["note"].Value)}]. Define it below the text: [{Quote.Of(match.Groups["note"].Value)}]: the note.");
    }

    private static string? RequiredBlock(MarkdownObject node) => node switch
    {
        BlankInline => "script",
        TaskList => "checklist",
        MarkInline => "pros-cons",
        _ => null,
    };

    // The top-level block, such as a list or paragraph, that contains the node.
    private static Block? Outermost(MarkdownObject node)
    {
        Block? block = MarkupDocument.BlockOf((Inline)node);
        while (block?.Parent is { } parent and not MarkdownDocument)
            block = parent;
        return block;
    }

    private static bool IsWithin(MarkdownObject node, string block) => IsIn(MarkupDocument.BlockOf((Inline)node), block);

    private static bool IsIn(Block? within, string block)
    {
        for (var at = within; at is not null; at = at.Parent)
        {
            if (at is CustomContainer container)
                return string.Equals(container.Info, block, StringComparison.Ordinal);
        }
        return false;
    }

    private void Add(FindingCode code, MarkdownObject node, string message) => findings.Add(code, document.At(node), message);
}
