using System.Net;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Content.Markup;

// How many words there are to read in HTML that the site's own renderer wrote, including those that its blocks take from other files.
public static partial class WordCount
{
    public static int Of(string html) => Words().Count(WebUtility.HtmlDecode(Tags().Replace(NotRead().Replace(html, ""), " ")));

    // Pictures, buttons and the sources in the footnotes.
    [GeneratedRegex("""<(?<tag>svg|button|sup|section(?= class="footnotes"))\b.*?</\k<tag>>""", RegexOptions.ExplicitCapture | RegexOptions.Singleline)]
    private static partial Regex NotRead();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();

    // A dash or a bullet alone is no word.
    [GeneratedRegex(@"\S*[\p{L}\p{N}]\S*")]
    private static partial Regex Words();
}
