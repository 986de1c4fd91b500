using System.Buffers;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Content.Checks;

// Flesch's reading ease (R. Flesch, J. Applied Psychology 32, 1948): 206.835 − 1.015 · words per sentence − 84.6 · syllables per
// word. Numbers, code and addresses are not words. The end of a paragraph or list item is the end of a sentence.
public sealed partial class ReadingEase
{
    private const int LongWord = 64;

    private static readonly SearchValues<char> _stops = SearchValues.Create(".!?:");
    private static readonly SearchValues<char> _closers = SearchValues.Create(")”\"’*");

    // Abbreviations, without their last dot, which does not end a sentence.
    private static readonly string[] _dotted = ["e.g", "i.e", "etc", "vs", "Mr", "Ms", "Dr", "U.S"];

    public int Words { get; private set; }

    public int Sentences { get; private set; }

    public int Syllables { get; private set; }

    public double Score => 206.835 - (1.015 * Words / Math.Max(1, Sentences)) - (84.6 * Syllables / Math.Max(1, Words));

    public static ReadingEase Of(string passage)
    {
        var ease = new ReadingEase();
        var text = passage.AsSpan();
        while (!text.IsEmpty)
        {
            var end = EndOfSentence(text);
            ease.Read(text[..end]);
            text = text[end..];
        }
        return ease;
    }

    public void Add(ReadingEase other)
    {
        Words += other.Words;
        Sentences += other.Sentences;
        Syllables += other.Syllables;
    }

    // Counts vowel groups, minus silent endings, plus vowels that are pronounced separately. In an abbreviation, it counts the letters.
    public static int SyllablesOf(ReadOnlySpan<char> word)
    {
        if (word.Length is > 1 and <= 5 && char.IsUpper(word[1]) && word.TrimEnd('s') is var letters && !letters.ContainsAnyExceptInRange('A', 'Z'))
            return letters.Length;
        Span<char> lower = word.Length <= LongWord ? stackalloc char[word.Length] : new char[word.Length];
        word.ToLowerInvariant(lower);
        var count = VowelGroup.Count(lower);
        if (SilentEnding.IsMatch(lower))
            count--;
        return Math.Max(1, count + SpokenApart.Count(lower));
    }

    private static int EndOfSentence(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (text[end..].IndexOfAny(_stops) is >= 0 and var stop)
        {
            end += stop;
            var stops = LengthOf(text[end..], _stops);
            var isDotted = stops == 1 && text[end] == '.' && IsDotted(text[..end]);
            end += stops;
            end += LengthOf(text[end..], _closers);
            if (end == text.Length || (char.IsWhiteSpace(text[end]) && !isDotted))
                return end;
        }
        return text.Length;
    }

    private static bool IsDotted(ReadOnlySpan<char> text)
    {
        foreach (var word in _dotted)
        {
            if (text.EndsWith(word, StringComparison.Ordinal) && (text.Length == word.Length || !char.IsLetterOrDigit(text[^(word.Length + 1)])))
                return true;
        }
        return false;
    }

    private static int LengthOf(ReadOnlySpan<char> text, SearchValues<char> kind) => text.IndexOfAnyExcept(kind) is >= 0 and var end ? end : text.Length;

    private void Read(ReadOnlySpan<char> sentence)
    {
        var before = Words;
        for (var at = 0; at < sentence.Length; at++)
        {
            var word = sentence.Slice(at, WordLength(sentence[at..]));
            if (word.IsEmpty)
                continue;
            Words++;
            Syllables += SyllablesOf(word);
            at += word.Length;
        }
        Sentences += Words > before ? 1 : 0;
    }

    // Letters, and apostrophes between them.
    private static int WordLength(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && (char.IsLetter(text[length]) || (length > 0 && text[length] is '\'' or '’' && length + 1 < text.Length && char.IsLetter(text[length + 1]))))
            length++;
        return length;
    }

    [GeneratedRegex("[aeiouyáéíóúü]+")]
    private static partial Regex VowelGroup { get; }

    [GeneratedRegex(@"(?:[^aeiouylr]|[aeiou][lr])e\z|(?:[^aeiouydtlr]|[aeioulr][lr])ed\z|(?:[^aeiouylscxzgh]|[aeiou]l)es\z|[^aeiou]ely\z|[^aeiouls]ements?\z", RegexOptions.RightToLeft)]
    private static partial Regex SilentEnding { get; }

    [GeneratedRegex(@"i(?:(?<![ct]i)a(?!ge)|(?<=[^ctsxg]i)ou|o(?!u?n|us)|(?<=[aeiou]i)ng|sm\z)|ying|(?<!p)eo(?!n|us)|(?<![gq])ua")]
    private static partial Regex SpokenApart { get; }
}
