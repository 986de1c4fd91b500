using Markdig.Extensions.Abbreviations;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup;

// Replaces Markdig's renderers: no raw HTML, no unchecked addresses, no inline styles.
public static class MarkupRenderers
{
    public static void Replace(ObjectRendererCollection renderers)
    {
        renderers.ReplaceOrAdd<HtmlBlockRenderer>(new RawBlockRenderer());
        renderers.ReplaceOrAdd<HtmlInlineRenderer>(new RawInlineRenderer());
        renderers.ReplaceOrAdd<LinkInlineRenderer>(new LinkRenderer());
        renderers.ReplaceOrAdd<AutolinkInlineRenderer>(new AutolinkRenderer());
        renderers.ReplaceOrAdd<HeadingRenderer>(new SectionHeadingRenderer());
        renderers.ReplaceOrAdd<CodeBlockRenderer>(new PreformattedRenderer());
        renderers.ReplaceOrAdd<HtmlTableRenderer>(new TableRenderer());
        renderers.ReplaceOrAdd<HtmlAbbreviationRenderer>(new AbbreviationRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteGroupRenderer>(new NotesRenderer());
        renderers.ReplaceOrAdd<HtmlFootnoteLinkRenderer>(new NoteLinkRenderer());
        renderers.ReplaceOrAdd<HtmlTaskListRenderer>(new TaskRenderer());
        renderers.Add(new BlankRenderer());
        renderers.Add(new MarkRenderer());
        renderers.Add(new Blocks.BlockRenderer());
    }

    private sealed class RawBlockRenderer : HtmlObjectRenderer<HtmlBlock>
    {
        protected override void Write(HtmlRenderer renderer, HtmlBlock obj)
        {
        }
    }

    private sealed class RawInlineRenderer : HtmlObjectRenderer<HtmlInline>
    {
        protected override void Write(HtmlRenderer renderer, HtmlInline obj)
        {
        }
    }

    private sealed class TaskRenderer : HtmlObjectRenderer<TaskList>
    {
        protected override void Write(HtmlRenderer renderer, TaskList obj)
        {
        }
    }

    private sealed class AbbreviationRenderer : HtmlObjectRenderer<AbbreviationInline>
    {
        protected override void Write(HtmlRenderer renderer, AbbreviationInline obj) =>
            ((MarkupRenderer)renderer).Html($"""<abbr title="{obj.Abbreviation.Text.ToString()}">{obj.Abbreviation.Label}</abbr>""");
    }

    private sealed class MarkRenderer : HtmlObjectRenderer<MarkInline>
    {
        protected override void Write(HtmlRenderer renderer, MarkInline obj)
        {
        }
    }

    private sealed class BlankRenderer : HtmlObjectRenderer<BlankInline>
    {
        protected override void Write(HtmlRenderer renderer, BlankInline obj) =>
            ((MarkupRenderer)renderer).Html($"""<span class="blank">{obj.Name}</span>""");
    }

    private sealed class SectionHeadingRenderer : HtmlObjectRenderer<HeadingBlock>
    {
        protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
        {
            var page = (MarkupRenderer)renderer;
            var level = Math.Clamp(obj.Level, 2, 6);
            page.HeadingLevel = level;
            page.HeadingText = InlineText.Of(obj);
            page.EnsureLine();
            page.Html($"""<h{level} id="{MarkupRenderer.Id(obj)}">""").Text(obj).Html($"</h{level}>");
            page.EnsureLine();
        }
    }

    // Focusable, so that a long line can be scrolled with the keyboard.
    private sealed class PreformattedRenderer : HtmlObjectRenderer<CodeBlock>
    {
        protected override void Write(HtmlRenderer renderer, CodeBlock obj)
        {
            renderer.EnsureLine();
            renderer.Write("<pre tabindex=\"0\"><code>");
            renderer.WriteLeafRawLines(obj, writeEndOfLines: true, escape: true);
            renderer.WriteLine("</code></pre>");
        }
    }
}
