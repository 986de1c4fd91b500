using Markdig.Extensions.TaskLists;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Markup.Blocks;

// Checkboxes that the browser remembers. An item's key is made from its words, so that reordering the list keeps the ticks.
internal sealed class ChecklistBlock() : ContentBlock("checklist")
{
    public override void Write(MarkupRenderer page, BlockCall call)
    {
        page.WriteLine("<ul class=\"checklist\">");
        foreach (var item in call.Items())
        {
            if (item is not [ParagraphBlock { Inline.FirstChild: TaskList { Checked: false, NextSibling: LiteralInline first } } text])
            {
                call.Malformed(item, "This item has the wrong form. Write '- [ ] what to check', in one paragraph.");
                continue;
            }
            first.Content.TrimStart();
            var id = page.Context.Document.UniqueId("check-" + Shortened(InlineText.Of(text)), "check");
            page.Html($"""<li><input type="checkbox" id="{id}" data-checklist="{page.Context.Slug}/{id}"><label for="{id}">""").Text(text).WriteLine("</label></li>");
        }
        page.WriteLine("</ul>");
    }

    private static string Shortened(string words) => words.Length <= 48 ? words : words[..48];
}

// What someone with fifteen seconds looks for.
internal sealed class ScanBlock() : ContentBlock("scan")
{
    public override void Write(MarkupRenderer page, BlockCall call)
    {
        page.Html($"""<aside class="scan" aria-label="{Words.Block_Scan}">""").WriteLine();
        page.WriteLine("<ol>");
        foreach (var item in call.Items())
        {
            if (item is [ParagraphBlock text])
                page.Html($"<li>").Text(text).WriteLine("</li>");
            else
                call.Malformed(item, "This item has the wrong form. Write one paragraph: **What they look for** — what proves it.");
        }
        page.WriteLine("</ol>");
        page.WriteLine("</aside>");
    }
}

// The same thing said weakly and strongly.
internal sealed class WeakStrongBlock() : ContentBlock("weak-strong")
{
    public override void Write(MarkupRenderer page, BlockCall call)
    {
        page.WriteLine("<dl class=\"weak-strong\">");
        foreach (var item in call.Items())
        {
            if (item is not [ParagraphBlock title, ListBlock pair] || pair is not [ListItemBlock weakItem, ListItemBlock strongItem]
                || weakItem is not [ParagraphBlock weak] || strongItem is not [ParagraphBlock strong])
            {
                call.Malformed(item, "This item has the wrong form. Write what it is about, and under it exactly two items: first the weak wording, then the strong.");
                continue;
            }
            page.Html($"<div><dt>").Text(title).WriteLine("</dt>");
            page.Html($"""<dd class="weak"><b>{Words.Block_Weak}</b> <span>""").Text(weak).WriteLine("</span></dd>");
            page.Html($"""<dd class="strong"><b>{Words.Block_Strong}</b> <span>""").Text(strong).WriteLine("</span></dd></div>");
        }
        page.WriteLine("</dl>");
    }
}
