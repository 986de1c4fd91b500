using System.Globalization;
using System.Text;

namespace CareerPath.Web.Search;

/// <summary>Walks over the words of a text as the index has them: letters and digits with the marks on them.</summary>
public ref struct TextWords(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the word.</summary>
    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Word => _text[Start..End];

    public bool MoveNext()
    {
        var at = End;
        while (at < _text.Length && !IsPart(at, out var other))
            at += other;
        Start = at;
        while (at < _text.Length && IsPart(at, out var part))
            at += part;
        End = at;
        return End > Start;
    }

    /// <summary>As the index does it: in lower case and without accents.</summary>
    public static string Fold(string word) => Ascii.IsValid(word)
        ? word.ToLowerInvariant()
        : string.Concat(word.ToLowerInvariant().Normalize(NormalizationForm.FormD).Where(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private readonly bool IsPart(int at, out int length)
    {
        length = 1;
        var first = _text[at];
        if (char.IsAscii(first))
            return char.IsAsciiLetterOrDigit(first);
        _ = Rune.DecodeFromUtf16(_text[at..], out var rune, out length);
        return Rune.GetUnicodeCategory(rune) is
            UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
            or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }
}
