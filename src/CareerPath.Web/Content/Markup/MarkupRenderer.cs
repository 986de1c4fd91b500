using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Markup;

// Slug: the last part of the page's address. Roles: the roles that the page is about. Facts: what blocks show from other files.
public sealed record MarkupContext(MarkupDocument Document, string Slug, ImmutableArray<Role> Roles, SiteFacts Facts, FindingList Findings);

public sealed record MarkupResult(string Html, ImmutableArray<Faq> Faqs);

// A heading of level 2 or 3, for the table of contents.
public sealed record Heading(int Level, string Id, string Text);

// A question of a faq block and its answer. Id: of the question on the page.
public sealed record Faq(string Id, string Question, string AnswerText);

// Writes the HTML of one document. No tag or attribute is copied from the text.
public sealed class MarkupRenderer : HtmlRenderer
{
    private readonly ImmutableArray<Faq>.Builder _faqs = ImmutableArray.CreateBuilder<Faq>();

    public MarkupRenderer(MarkupContext context)
        : base(new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
        Context = context;
        MarkupDocument.Pipeline.Setup(this);
        MarkupRenderers.Replace(ObjectRenderers);
    }

    public MarkupContext Context { get; }

    // Level of the last heading written; the page's title is 1.
    public int HeadingLevel { get; set; } = 1;

    // The last heading written, to name a table below it.
    public string HeadingText { get; set; } = "";

    public static MarkupResult Render(MarkupContext context)
    {
        var renderer = new MarkupRenderer(context);
        try
        {
            renderer.Render(context.Document.Root);
        }
        catch (ArgumentException)
        {
            // Markdig's limit of 128 levels, as in MarkupDocument.Parse.
            context.Findings.Add(Codes.MarkdownTooDeep, context.Document.At(context.Document.Root), "Lists, quotes or brackets are nested too deeply. Remove some levels.");
        }
        return new MarkupResult(renderer.Writer.ToString()!, renderer._faqs.ToImmutable());
    }

    public void Add(Faq faq) => _faqs.Add(faq);

    public void Report(FindingCode code, MarkdownObject at, string message) =>
        Context.Findings.Add(code, Context.Document.At(at), message);

    public MarkupRenderer Html(EscapedHtml html)
    {
        Write(html.ToString());
        return this;
    }

    public MarkupRenderer Text(LeafBlock leaf)
    {
        WriteLeafInline(leaf);
        return this;
    }

    public void Blocks(IEnumerable<Block> blocks)
    {
        foreach (var block in blocks)
            Write(block);
    }

    public static string Id(MarkdownObject node) => node.GetAttributes().Id ?? "";
}
