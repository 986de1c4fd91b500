using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// Writes a link only if its address is allowed. Otherwise it writes only the text.
internal sealed class LinkRenderer : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var page = (MarkupRenderer)renderer;
        if (link.IsImage)
        {
            if (LinkPolicy.IsOwnImage(link.Url))
                page.Html($"""<img src="{link.Url}" alt="{InlineText.Of(link)}" loading="lazy">""");
            return;
        }
        var kind = LinkPolicy.Classify(link.Url);
        if (kind == LinkKind.Bad || link.FirstChild is null)
        {
            page.WriteChildren(link);
            return;
        }
        OpenTag(page, link.Url!, kind);
        page.WriteChildren(link);
        page.Write("</a>");
    }

    public static void OpenTag(MarkupRenderer page, string url, LinkKind kind)
    {
        if (kind == LinkKind.External)
            page.Html($"""<a href="{url}" rel="noopener external">""");
        else
            page.Html($"""<a href="{url}">""");
    }
}

// <https://…> and <name@example.com>
internal sealed class AutolinkRenderer : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var page = (MarkupRenderer)renderer;
        var url = Address(link);
        var kind = LinkPolicy.Classify(url);
        if (kind == LinkKind.Bad)
        {
            page.Html($"{link.Url}");
            return;
        }
        LinkRenderer.OpenTag(page, url, kind);
        page.Html($"{link.Url}</a>");
    }

    public static string Address(AutolinkInline link) => link.IsEmail ? "mailto:" + link.Url : link.Url;
}
