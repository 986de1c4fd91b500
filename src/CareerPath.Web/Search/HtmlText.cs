using System.Net;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Search;

// The words of a page's HTML, by heading. It reads what the site's own Markdown writer writes, and no other HTML.
public static partial class HtmlText
{
    private const RegexOptions Options = RegexOptions.ExplicitCapture | RegexOptions.Singleline;

    // The first section is what comes before the first heading; its text may be empty.
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

    // What is found by itself (questions, phrases), is the same on every page, or is no text.
    [GeneratedRegex(
        """<(?<tag>svg|button|sup|details(?= id=)|ul(?= class="phrases)|p(?= class="p(hrases-weak|ersonas-more))|aside(?= class="quiz-call)"""
        + """|section(?= class="footnotes))\b.*?</\k<tag>>""", Options)]
    private static partial Regex LeftOut();

    [GeneratedRegex("""<h(?<level>[23]) id="(?<id>[^"]*)"[^>]*>(?<text>.*?)</h\k<level>>""", Options)]
    private static partial Regex Headings();

    // Words for the reader to replace.
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
