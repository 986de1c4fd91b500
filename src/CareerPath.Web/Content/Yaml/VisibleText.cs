using System.Buffers;
using System.Globalization;
using System.Text;

namespace CareerPath.Web.Content.Yaml;

// Which characters readers can see, and which do not belong in a text.
public static class VisibleText
{
    // Letters and symbols to Unicode, but blank to readers: Hangul fillers and the empty Braille pattern.
    private const string Blanks = "\u115F\u1160\u3164\uFFA0\u2800";

    private static readonly SearchValues<char> _forbidden = Patterns.Every(IsForbidden);

    public static char? FirstForbidden(string text) => text.AsSpan().IndexOfAny(_forbidden) is >= 0 and var index ? text[index] : null;

    // Control characters, line separators and direction overrides make a text look different from what it is.
    // U+FFFD comes from a letter in the wrong encoding.
    public static bool IsForbidden(char c) =>
        (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF' or '\uFFFD' or '\uFFFE' or '\uFFFF';

    public static bool Has(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            var isBlank = Rune.IsWhiteSpace(rune)
                || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark
                || (rune.IsBmp && Blanks.Contains((char)rune.Value, StringComparison.Ordinal));
            if (!isBlank)
                return true;
        }
        return false;
    }
}
