using System.Buffers;
using System.Globalization;
using System.Text;

namespace CareerPath.Web.Content.Yaml;

// What a reader sees of a text, and which characters do not belong in one.
public static class VisibleText
{
    // Letters and signs by their category that are drawn as blanks: fillers of Hangul, and Braille without a dot.
    private const string Blanks = "\u115F\u1160\u3164\uFFA0\u2800";

    private static readonly SearchValues<char> _forbidden = Patterns.Every(IsForbidden);

    public static char? FirstForbidden(string text) => text.AsSpan().IndexOfAny(_forbidden) is >= 0 and var index ? text[index] : null;

    // Control characters, line separators and direction overrides make a text read other than it is. U+FFFD is left of a letter in the wrong encoding.
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
