using System.Buffers;

namespace CareerPath.Web.Content.Yaml;

// Editors type straight quotes and apostrophes; readers see curved ones.
public static class Typography
{
    private static readonly SearchValues<char> _straight = SearchValues.Create("\"'");

    // The text with each straight quote curved. Nothing moves: a place in the one is the same place in the other.
    // before: what stands before the text, as when it goes on after an emphasized word.
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
                    // The '90s have lost a figure, not begun a quotation.
                    '\'' => opens && !char.IsAsciiDigit(next) ? '‘' : '’',
                    var other => other,
                };
            }
        });
    }

    public static bool HasStraight(ReadOnlySpan<char> text) => text.ContainsAny(_straight);

    private static bool Opens(char before) => char.IsWhiteSpace(before) || before is '(' or '[' or '{' or '“' or '‘' or '—' or '–' or '/';
}
