using Markdig.Syntax;

namespace CareerPath.Web.Content.Markup.Blocks;

// Words to say or send, with blanks to fill in.
internal sealed class ScriptBlock() : ContentBlock("script")
{
    public override void Write(MarkupRenderer page, BlockCall call)
    {
        if (call.Container.Count == 0)
            call.Malformed(call.Container, "The block script is empty. Add paragraphs, with {{blanks}} for the reader's own words.");
        page.WriteLine("<div class=\"script\">");
        foreach (var block in call.Container)
        {
            if (block is ParagraphBlock or ListBlock)
                page.Write(block);
            else
                call.Malformed(block, "A script is copied as plain text. Use only paragraphs and lists in it.");
        }
        page.Html($"""<button class="button is-secondary copy" type="button" data-copy hidden>{Words.Common_CopyText}</button>""").WriteLine();
        page.WriteLine("</div>");
    }
}
