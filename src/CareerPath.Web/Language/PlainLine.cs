using System.Globalization;
using System.Text;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Language;

// Makes one line of plain text from what a person typed or pasted.
public static class PlainLine
{
    // Line breaks and tabs become spaces. Characters that are not seen but change how the text looks, such as zero-width and right-to-left
    // marks, are left out. Empty if there is nothing to see.
    public static string Of(string? text)
    {
        var line = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                line.Append(' ');
            else if (IsSeen(rune))
                line.Append(rune);
        }
        var words = string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return VisibleText.Has(words) ? words : "";
    }

    // Whether the text is one line of what can be seen, or nothing. Spaces around it do not count.
    public static bool IsOne(string? text) => text?.Trim() is not { Length: > 0 } line || (VisibleText.Has(line) && line.EnumerateRunes().All(IsSeen));

    private static bool IsSeen(Rune rune) => !(rune.IsBmp && VisibleText.IsForbidden((char)rune.Value)) && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);
}
