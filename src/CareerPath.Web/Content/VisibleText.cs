using System.Globalization;
using System.Text;

namespace CareerPath.Web.Content;

/// <summary>Whether a text has anything that a reader sees.</summary>
public static class VisibleText
{
    /// <summary>Letters and signs by their category that are drawn as blanks: fillers of Hangul, and Braille without a dot.</summary>
    private const string Blanks = "\u115F\u1160\u3164\uFFA0\u2800";

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
