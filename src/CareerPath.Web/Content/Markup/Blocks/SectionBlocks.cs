namespace CareerPath.Web.Content.Markup.Blocks;

// Example people in whom readers may recognize themselves.
internal sealed class PersonasBlock() : ContentBlock("personas")
{
    public override void Write(MarkupRenderer page, BlockCall call)
    {
        page.WriteLine("<div class=\"personas\">");
        foreach (var section in call.Sections("### Name"))
        {
            page.Html($"""<article class="card persona"><h3 id="{MarkupRenderer.Id(section.Heading)}">""").Text(section.Heading).WriteLine("</h3>");
            page.Blocks(section.Body);
            page.WriteLine("</article>");
        }
        page.WriteLine("</div>");
        page.Html($"""<p class="personas-more"><a href="{Routes.Quiz}">{Words.Block_PersonasMore}</a></p>""").WriteLine();
    }
}

// Questions and answers; the pairs also go to the page's structured data.
internal sealed class FaqBlock() : ContentBlock("faq")
{
    public override void Write(MarkupRenderer page, BlockCall call)
    {
        page.WriteLine("<div class=\"faq\">");
        foreach (var section in call.Sections("### Question?"))
        {
            var id = MarkupRenderer.Id(section.Heading);
            page.Html($"""<details id="{id}"><summary>""").Text(section.Heading).WriteLine("</summary>");
            page.Blocks(section.Body);
            page.EnsureLine();
            page.WriteLine("</details>");
            page.Add(new Faq(id, InlineText.Of(section.Heading), InlineText.Of(section.Body)));
        }
        page.WriteLine("</div>");
    }
}
