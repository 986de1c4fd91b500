using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;

namespace CareerPath.Web;

// Fills values, plural forms and links into the texts of Words.resx.
public static partial class WordsExtensions
{
    // Fills the values into "Page {0} of {1}". Numbers and dates are written as in the visitor's culture.
    public static string With(this string words, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.CurrentCulture, words, values);

    // "One pair is left|{0} pairs are left": the form for one, then the form for any other number. {0} is the number; more fills {1} and
    // up.
    public static string Count(this string forms, int number, params ReadOnlySpan<object?> more)
    {
        var split = forms.IndexOf('|', StringComparison.Ordinal);
        return (number == 1 ? forms[..split] : forms[(split + 1)..]).With([number, .. more]);
    }

    // "a, b and c"
    public static string InList(this IEnumerable<string> words)
    {
        var all = words.ToList();
        return all.Count < 2 ? string.Concat(all) : Words.Common_ListAnd.With(string.Join(Words.Common_ListComma, all.SkipLast(1)), all[^1]);
    }

    // "Read [how it works](0) first.": the text in brackets is passed to parts[0], which wraps it in an element.
    public static IHtmlContent Weave(this string words, params Func<string, IHtmlContent>[] parts)
    {
        var html = new HtmlContentBuilder();
        var from = 0;
        foreach (Match part in Part().Matches(words))
        {
            html.Append(words[from..part.Index]);
            html.AppendHtml(parts[int.Parse(part.Groups["number"].ValueSpan, CultureInfo.InvariantCulture)](part.Groups["words"].Value));
            from = part.Index + part.Length;
        }
        return html.Append(words[from..]);
    }

    // The same without elements.
    public static string Unwoven(this string words) => Part().Replace(words, part => part.Groups["words"].Value);

    [GeneratedRegex(@"\[(?<words>[^\]]*)\]\((?<number>\d)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Part();
}
