using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace CareerPath.Web.Content.Markup;

/// <summary>What a text is written for: the page it stands on and the content its blocks draw from.</summary>
public sealed record MarkupContext(MarkupDocument Document, string Slug, ImmutableArray<Role> Roles, SharedFiles Files, FindingList Findings);

/// <summary>Writes the HTML of one document. Only what stands here is ever written; no attribute comes from the text.</summary>
public sealed class MarkupRenderer : HtmlRenderer
{
    private readonly ImmutableArray<Faq>.Builder _faqs = ImmutableArray.CreateBuilder<Faq>();
    private readonly ImmutableArray<PlacedHtml>.Builder _shared = ImmutableArray.CreateBuilder<PlacedHtml>();

    /// <param name="written">Empty.</param>
    public MarkupRenderer(MarkupContext context, StringBuilder written)
        : base(new StringWriter(written, CultureInfo.InvariantCulture) { NewLine = "\n" })
    {
        Context = context;
        Written = written;
        MarkupDocument.Pipeline.Setup(this);
        MarkupRenderers.Replace(ObjectRenderers);
    }

    public MarkupContext Context { get; }

    public StringBuilder Written { get; }

    /// <summary>Of the whole page, in characters.</summary>
    public long Length => Written.Length + _shared.Sum(s => (long)s.Html.Length);

    /// <summary>What goes into the written.</summary>
    public ImmutableArray<PlacedHtml> Shared => _shared.ToImmutable();

    public ImmutableArray<Faq> Faqs => _faqs.ToImmutable();

    /// <summary>Level of the last heading written; the page's title is 1.</summary>
    public int HeadingLevel { get; set; } = 1;

    /// <summary>The words of the last heading written, to name what stands below it.</summary>
    public string HeadingText { get; set; } = "";

    public void Add(Faq faq) => _faqs.Add(faq);

    public void Report(FindingCode code, MarkdownObject at, string message) =>
        Context.Findings.Add(code, Context.Document.At(at), message);

    /// <summary>Writes markup with every value in it escaped.</summary>
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

    /// <summary>Puts in HTML that depends on the shared files and the call alone. Only the first page with that call has it written.</summary>
    /// <param name="call">Another one when the HTML is different.</param>
    public void Share(string call, Action<MarkupRenderer> write) => _shared.Add(new PlacedHtml(Written.Length, Context.Files.Html(call, () =>
    {
        var apart = new MarkupRenderer(Context, new StringBuilder());
        write(apart);
        return apart.Written.ToString();
    })));

    public static string Id(MarkdownObject node) => node.GetAttributes().Id ?? "";
}
