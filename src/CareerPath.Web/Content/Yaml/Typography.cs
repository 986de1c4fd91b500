using System.Buffers;

namespace CareerPath.Web.Content.Yaml;

// Editors type straight quotes and apostrophes; readers see curved ones.
public static class Typography
{
    private static readonly SearchValues<char> _straight = SearchValues.Create("\"'");

    // The length does not change, so places in the text stay valid.
    // before: the character before the text, for example when the text continues after an emphasized word.
    public static string Curve(string text, char before = ' ')
    {
        if (!HasStraight(text))
            return text;
        return string.Create(text.Length, (text, before), static (curved, from) =>
        {
            for (var i = 0; i < curved.Length; i++)
            {
                var opens = Opens(i == 0 ? from.before : curved[i - 1]);
                var next = i + 1 < from.text.Length ? from.text[i + 1] : ' ';
                curved[i] = from.text[i] switch
                {
                    '"' => opens ? '“' : '”',
                    // In '90s, the apostrophe replaces digits and does not open a quotation.
                    '\'' => opens && !char.IsAsciiDigit(next) ? '‘' : '’',
                    var other => other,
                };
            }
        });
    }

    public static bool HasStraight(ReadOnlySpan<char> text) => text.ContainsAny(_straight);

    private static bool Opens(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '“' or '‘' or '—' or '–' or '/';
}
