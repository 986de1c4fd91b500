using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Markdig.Helpers;

namespace CareerPath.Web.Content.Markup;

// Makes the id of a heading from its words, in lower case and with hyphens.
internal static partial class HeadingSlug
{
    [GeneratedRegex(@"[\p{L}-[\0-\u02FF\u1D00-\u1EFF\u2100-\u214F\u2C60-\u2C7F\uA720-\uA7FF\uAB30-\uAB6F\uFB00-\uFB06\uFF21-\uFF5A]]")]
    private static partial Regex NotLatin { get; }

    // Latin letters lose their accents. Letters of other scripts stay: an id may have any character except a space (HTML, 3.2.6).
    public static string Of(string words)
    {
        var latin = LinkHelper.Urilize(words.Replace('’', '\''), allowOnlyAscii: true).Replace('.', '-').Replace('_', '-').Trim('-');
        return latin.Length > 0 && !NotLatin.IsMatch(words) ? latin : OfEveryScript(words);
    }

    // Everything before the first letter is left out.
    private static string OfEveryScript(string words)
    {
        var slug = new StringBuilder();
        foreach (var rune in words.EnumerateRunes())
        {
            if (Rune.IsLetter(rune) || (slug.Length > 0 && IsPartOfWord(rune)))
                slug.Append(Rune.ToLowerInvariant(rune));
            else if ((Rune.IsWhiteSpace(rune) || rune.Value is '-' or '.' or '_') && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }
        return slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
    }

    private static bool IsPartOfWord(Rune rune) =>
        Rune.GetUnicodeCategory(rune) is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
