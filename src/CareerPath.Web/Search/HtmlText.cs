using System.Net;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Search;

// Splits a page's HTML into plain text by heading. It understands only the HTML that the site's own Markdown renderer writes.
public static partial class HtmlText
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Singleline;

    // The first section is the text before the first heading and may be empty.
    public static IEnumerable<TextSection> Sections(string html)
    {
        html = LeftOut().Replace(html, "");
        var (anchor, heading, at) = ("", "", 0);
        foreach (Match next in Headings().Matches(html))
        {
            yield return new TextSection(anchor, heading, Text(html[at..next.Index]));
            (anchor, heading, at) = (next.Groups["id"].Value, Text(next.Groups["text"].Value), next.Index + next.Length);
        }
        yield return new TextSection(anchor, heading, Text(html[at..]));
    }

    private static string Text(string html)
    {
        var text = InlineTags().Replace(Cells().Replace(Blanks().Replace(html, "[${words}]"), " · "), "");
        return Spaces().Replace(WebUtility.HtmlDecode(Tags().Replace(text, " ")), " ").Trim(' ', '·');
    }

    // Elements to leave out: those indexed separately (questions, phrases), those that are the same on every page, and those that are not
    // text.
    [GeneratedRegex(
        """<(?<tag>svg|button|sup|details(?= id=)|ul(?= class="phrases)|p(?= class="p(hrases-weak|ersonas-more))|aside(?= class="quiz-call)"""
        + """|section(?= class="footnotes))\b.*?</\k<tag>>""", Options)]
    private static partial Regex LeftOut();

    [GeneratedRegex("""<h(?<level>[23]) id="(?<id>[^"]*)"[^>]*>(?<text>.*?)</h\k<level>>""", Options)]
    private static partial Regex Headings();

    // Placeholders for the reader to fill in.
    [GeneratedRegex("""<span class="blank">(?<words>[^<]*)</span>""", Options)]
    private static partial Regex Blanks();

    [GeneratedRegex("<t[dh]( [^>]*)?>", Options)]
    private static partial Regex Cells();

    [GeneratedRegex("</?(a|abbr|b|cite|code|del|em|i|ins|label|q|s|small|span|strong)( [^>]*)?>", Options)]
    private static partial Regex InlineTags();

    [GeneratedRegex("<[^>]*>", Options)]
    private static partial Regex Tags();

    [GeneratedRegex(@"\s+", Options)]
    private static partial Regex Spaces();
}
