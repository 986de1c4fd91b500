using System.Text;
using CareerPath.Web.Content.Yaml;
using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// The plain text of parsed Markdown.
public static class InlineText
{
    // Empty when a reader would see nothing.
    public static string Of(LeafBlock leaf) => leaf switch
    {
        { Inline: { } inline } => Of(inline),
        CodeBlock code => code.Lines.ToString().Trim(),
        _ => "",
    };

    public static string Of(ContainerInline inline)
    {
        var text = new StringBuilder();
        Append(inline, text);
        var words = text.ToString().Trim();
        return VisibleText.Has(words) ? words : "";
    }

    // The paragraphs and headings of several blocks, joined with spaces.
    public static string Of(IEnumerable<Block> blocks) => string.Join(' ', Leaves(blocks).Select(Of).Where(t => t.Length > 0));

    private static IEnumerable<LeafBlock> Leaves(IEnumerable<Block> blocks) => blocks
        .SelectMany(b => b is ContainerBlock container ? container.Descendants<LeafBlock>() : b is LeafBlock leaf ? [leaf] : [])
        .Where(l => l is not LinkReferenceDefinition);

    private static void Append(ContainerInline container, StringBuilder text)
    {
        foreach (var inline in container)
        {
            if (inline is ContainerInline inner)
                Append(inner, text);
            else if (inline is LiteralInline literal)
                text.Append(literal.Content.AsSpan());
            else
                text.Append(Leaf(inline));
        }
    }

    private static string Leaf(Inline inline) => inline switch
    {
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        AbbreviationInline abbreviation => abbreviation.Abbreviation.Label ?? "",
        AutolinkInline link => link.Url,
        BlankInline blank => blank.Name,
        LineBreakInline => " ",
        FootnoteLink => "",
        _ => "",
    };
}
