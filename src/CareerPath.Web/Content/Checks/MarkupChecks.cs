using System.Text.RegularExpressions;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Markup.Blocks;
using Markdig.Extensions.CustomContainers;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Checks;

/// <summary>The structure of a text: headings, blocks, tables, footnotes, and nothing raw.</summary>
internal sealed partial class MarkupChecks(MarkupDocument document, FindingList findings)
{
    [GeneratedRegex(@"\A(?<note>\^[^\]\s]+)\]", RegexOptions.None, Patterns.Patience)]
    private static partial Regex NoteReference { get; }

    public static void Run(MarkupDocument document, FindingList findings) => new MarkupChecks(document, findings).Check();

    private void Check()
    {
        Headings();
        foreach (var node in document.Nodes)
        {
            if (node is LiteralInline literal)
                Footnote(literal);
            else if (node is HtmlEntityInline entity && TextFile.FirstForbidden(entity.Transcoded.ToString()) is { } hidden)
                Add(Codes.ControlCharacter, entity, $"The character U+{(int)hidden:X4} cannot be seen and does not belong in a text. Delete it.");
            else if (node is HtmlBlock or HtmlInline)
                Add(Codes.RawHtml, node, "HTML is not shown. Use Markdown, or &lt; for the sign itself.");
            else if (node is CustomContainer container)
                Container(container);
            else if (node is Table table && table.FirstOrDefault() is TableRow header && header.Cast<TableCell>().All(c => InlineText.Of(c).Length == 0))
                Add(Codes.NoTableHeader, table, "The table's first row, its header, is empty. Name the columns.");
            else if (node is FootnoteLinkReferenceDefinition { Footnote: { Links.Count: 0 } unused })
                findings.Add(Codes.UnusedFootnote, document.At(unused) with { Column = 1 }, $"Nothing refers to the footnote {unused.Label}. Refer to it or delete it.");
            else if (Home(node) is { } home && !IsWithin(node, home))
                Add(Codes.OutsideBlock, node, $"This only works inside of ::: {home}. Put it there, or write it otherwise.");
        }
        if (document.IsRead && document.Words == 0 && !document.Nodes.OfType<CustomContainer>().Any())
            findings.Add(Codes.EmptyBody, document.At(document.Root), "The page has no text. Write it below the front matter.");
    }

    private void Headings()
    {
        var last = 1;
        foreach (var heading in document.Nodes.OfType<HeadingBlock>())
        {
            if (heading.Level == 1)
                Add(Codes.SecondTitle, heading, "The page's title comes from the front matter. Begin headings with ##.");
            else if (heading.Level > last + 1)
                Add(Codes.SkippedHeading, heading, Skipped(heading, last));
            last = Math.Max(heading.Level, last == 1 ? 1 : 2);
        }
    }

    /// <summary>The headings of a block are of level three, whatever stands before it.</summary>
    private static string Skipped(HeadingBlock heading, int last) => heading is { Level: 3, Parent: CustomContainer container }
        ? $"The block {container.Info} stands under no ## heading, and its ### headings need one. Write it above the block."
        : $"A heading of level {heading.Level} follows one of level {last}. Write it with {new string('#', last + 1)}.";

    private void Container(CustomContainer container)
    {
        if (ContentBlocks.Find(container) is null)
            Add(Codes.UnknownBlock, container, $"There is no block '{Quote.Of(container.Info ?? "")}'.{Suggestion.For(container.Info ?? "", ContentBlocks.All.Keys)} The blocks are {string.Join(", ", ContentBlocks.All.Keys.Order(StringComparer.Ordinal))}.");
        if (container.ClosingFencedCharCount == 0)
            Add(Codes.UnclosedBlock, container, $"The block {container.Info} is not closed. Put ::: on a line of its own after its content.");
        if (container.Parent is not MarkdownDocument)
            Add(Codes.MalformedBlock, container, "A block stands by itself, not inside of another block, a list or a quote. Close the one before it first.");
    }

    /// <summary>A reference to a note that does not exist stays text to Markdig: "[" and "^9]".</summary>
    private void Footnote(LiteralInline literal)
    {
        if (!literal.Content.AsSpan().StartsWith('^'))
            return;
        var match = NoteReference.Match(literal.Content.ToString());
        if (match.Success && literal.PreviousSibling is LiteralInline before && before.Content.ToString().EndsWith('['))
            findings.Add(Codes.UnknownFootnote, document.At(literal) with { Column = literal.Column }, $"There is no footnote [{Quote.Of(match.Groups["note"].Value)}]. Define it below the text: [{Quote.Of(match.Groups["note"].Value)}]: the note.");
    }

    private static string? Home(MarkdownObject node) => node switch
    {
        BlankInline => "script",
        TaskList => "checklist",
        MarkInline => "pros-cons",
        _ => null,
    };

    private static bool IsWithin(MarkdownObject node, string block)
    {
        var inline = (Inline)node;
        while (inline.Parent is { } parent)
            inline = parent;
        for (var at = (inline as ContainerInline)?.ParentBlock as Block; at is not null; at = at.Parent)
        {
            if (at is CustomContainer container)
                return string.Equals(container.Info, block, StringComparison.Ordinal);
        }
        return false;
    }

    private void Add(FindingCode code, MarkdownObject node, string message) => findings.Add(code, document.At(node), message);

}
