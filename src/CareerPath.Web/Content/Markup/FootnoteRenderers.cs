using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CareerPath.Web.Content.Markup;

// The footnote's number in the text, and the link back from the note.
internal sealed class NoteLinkRenderer : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var page = (MarkupRenderer)renderer;
        var number = link.Footnote.Order;
        if (link.IsBackLink)
            page.Html($"""<a class="note-back" href="#note-ref-{link.Index}" role="doc-backlink" aria-label="{Words.Notes_Back.With(number)}">↩</a>""");
        else
            page.Html($"""<sup><a class="note-ref" id="note-ref-{link.Index}" href="#note-{number}" role="doc-noteref" aria-label="{Words.Notes_Note.With(number)}">{number}</a></sup>""");
    }
}

internal sealed class NotesRenderer : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        var page = (MarkupRenderer)renderer;
        page.EnsureLine();
        page.Html($"""<section class="footnotes" role="doc-endnotes" aria-label="{Words.Notes_Title}">""").WriteLine();
        page.WriteLine("<ol>");
        foreach (var note in group.OfType<Footnote>())
        {
            page.Html($"""<li id="note-{note.Order}">""");
            page.WriteChildren(note);
            page.WriteLine("</li>");
        }
        page.WriteLine("</ol>");
        page.WriteLine("</section>");
    }
}
