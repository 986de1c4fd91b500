using Markdig.Syntax;

namespace CareerPath.Web.Content.Markup.Blocks;

// Two columns of cards, pros and cons, each card with an example.
internal sealed class ProsConsBlock() : ContentBlock("pros-cons")
{
    public override void Write(MarkupRenderer page, BlockCall call)
    {
        var items = call.Items();
        foreach (var item in items.Where(i => Mark(i) is null))
            call.Malformed(item, "This item is neither a pro nor a con. Start it with [+] or [-], and a space.");
        foreach (var item in items.Where(i => Mark(i) is not null && Example(i) is null))
            call.Malformed(item, "This item needs an example. Write it as one nested list item under it, and nothing else.");
        var level = Math.Clamp(page.HeadingLevel + 1, 2, 4);
        page.WriteLine("<div class=\"pros-cons\">");
        Side(page, level, "pro", Words.Block_Pros, [.. items.Where(i => Mark(i) is { IsPro: true })]);
        Side(page, level, "con", Words.Block_Cons, [.. items.Where(i => Mark(i) is { IsPro: false })]);
        page.WriteLine("</div>");
    }

    private static void Side(MarkupRenderer page, int level, string name, string heading, List<ListItemBlock> items)
    {
        if (items.Count == 0)
            return;
        page.Html($"""<section class="{name}s"><h{level}>{heading}</h{level}>""").WriteLine();
        foreach (var item in items)
        {
            page.Html($"""<article class="{name} card"><p>""").Text((ParagraphBlock)item[0]).WriteLine("</p>");
            if (Example(item) is { } example)
                page.Html($"""<p class="example">""").Text(example).WriteLine("</p>");
            page.WriteLine("</article>");
        }
        page.WriteLine("</section>");
    }

    private static MarkInline? Mark(ListItemBlock item) =>
        item.Count > 0 && item[0] is ParagraphBlock { Inline.FirstChild: MarkInline mark } ? mark : null;

    private static ParagraphBlock? Example(ListItemBlock item) =>
        item is [_, ListBlock { Count: 1 } list] && list[0] is ListItemBlock { Count: 1 } only ? only[0] as ParagraphBlock : null;
}
