using System.Text.RegularExpressions;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Checks;

// What to write instead of HTML.
internal static partial class RawHtmlAdvice
{
    private static readonly Dictionary<string, string> _byTag =
        new (string Tags, string Advice)[]
        {
            ("!--", "Delete the comment, or keep it in the front matter, on a line that starts with #."),
            ("b strong", "Write bold as **words**."),
            ("i em cite dfn var", "Write italics as *words*."),
            ("u ins mark", "Underline and highlighting do not work here. Write **words** for bold."),
            ("s strike del", "Strikethrough does not work here. Delete the words and the tags."),
            ("code kbd samp tt", "Write code and keys as `words`."),
            ("pre", "Write code between two lines ```."),
            ("br", "End the line with a backslash for a line break, or start a paragraph after an empty line."),
            ("hr", "Write --- on a line of its own, with an empty line above and below."),
            ("p div section article", "Delete the tags. An empty line starts a paragraph."),
            ("h1 h2 h3 h4 h5 h6", "Write a heading as ## and its words, on a line of its own."),
            ("ul ol li", "Start each item of a list with '- ' or '1. ', on a line of its own."),
            ("table thead tbody tfoot tr th td caption", "Write a table in lines such as | a | b |, with a line |---|---| below the first."),
            ("dl dt dd", "Write the term on a line of its own, and on the next a colon, a space and its definition."),
            ("blockquote q", "Start each line of a quotation with >."),
            ("details summary", "Write a question and its answer in a block ::: faq."),
            ("abbr", "Write the abbreviation as plain text, and define it below the text: *[SRE]: Site Reliability Engineering."),
            ("sup", "Write the character itself, such as ², or a footnote as [^1]."),
            ("sub", "Write the character itself, such as ₂."),
            ("a", "Write a link as [words](/path). Headings have an address without it."),
            ("img picture figure figcaption svg", "Write a picture as ![what it shows](/images/name.svg)."),
            ("span font center small big style", "Delete the tags. The site chooses how things look."),
            ("script iframe video audio source object embed form input button link meta", "Delete it. A page can only have text, links and pictures of this site."),
        }
        .SelectMany(row => row.Tags.Split(' ').Select(tag => (tag, row.Advice))).ToDictionary(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(@"\A\s*<(?:/?(?<tag>[A-Za-z][A-Za-z0-9]*)(?=[\s/>]|\z)|(?<tag>!--))")]
    private static partial Regex Begin { get; }

    public static string Of(MarkdownObject html)
    {
        var text = html is HtmlInline inline ? inline.Tag : ((HtmlBlock)html).Lines.ToSlice().ToString();
        var tag = Begin.Match(text).Groups["tag"].Value;
        if (!_byTag.TryGetValue(tag, out var advice))
            return $"HTML is not allowed, and '{Quote.Of(text)}' looks like it. Write &lt; for the sign <, or delete it.";
        // A table cell cannot have a line break.
        if (tag is "br" or "BR" && html is Inline { } within && MarkupDocument.BlockOf(within)?.Parent is TableCell)
            advice = "A table cell is only one line. Write a comma, or add a row.";
        return $"HTML is not allowed. {advice}";
    }
}
