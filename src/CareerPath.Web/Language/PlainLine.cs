using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Language;

// Makes one line of plain text from what a person typed or pasted.
public static partial class PlainLine
{
    // Line breaks and tabs become spaces. Characters that are not seen but change how the text looks, such as zero-width and right-to-left
    // marks, are left out. Empty if there is nothing to see.
    public static string Of(string? text)
    {
        text ??= "";
        var joiners = Joiner().Matches(text).Select(m => m.Index).ToHashSet();
        var line = new StringBuilder();
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            if (joiners.Contains(at))
                line.Append(rune);
            else if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune))
                line.Append(' ');
            else if (IsSeen(rune))
                line.Append(rune);
            at += rune.Utf16SequenceLength;
        }
        var words = string.Join(' ', line.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return VisibleText.Has(words) ? words : "";
    }

    // Whether the text is one line of what can be seen, or nothing. Spaces around it do not count.
    public static bool IsOne(string? text) => text?.Trim() is not { Length: > 0 } line || (VisibleText.Has(line) && WithoutJoiners(line).EnumerateRunes().All(IsSeen));

    public static string WithoutJoiners(string text) => Joiner().Replace(text, "");

    private static bool IsSeen(Rune rune) => !(rune.IsBmp && VisibleText.IsForbidden((char)rune.Value)) && Rune.GetUnicodeCategory(rune)
        is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    // A zero-width joiner or non-joiner that is part of how a word is spelled, as in Persian or Hindi, or of a picture of several. Between
    // the letters of other scripts it would only hide.
    [GeneratedRegex("(?<=[^\\u0000-\\u05FF\\s\\p{Cf}])[\\u200C\\u200D](?=[^\\u0000-\\u05FF\\s\\p{Cf}])", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Joiner();
}
