using System.Text.RegularExpressions;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Checks;

/// <summary>
/// Flesch's reading ease (R. Flesch, J. Applied Psychology 32, 1948): 206.835 − 1.015 · words a sentence − 84.6 · syllables a word.
/// Figures, code and addresses are no words. A paragraph or a list item ends a sentence, with or without a full stop.
/// </summary>
public sealed class ReadingEase
{
    private static readonly Regex _word = new(@"\p{L}+(?:['’]\p{L}+)*", RegexOptions.NonBacktracking);
    private static readonly Regex _sentenceEnd = new(@"[.!?:]+[)”""’*]*(?:\s|\z)", RegexOptions.NonBacktracking);
    private static readonly Regex _dotted = new(@"\b(?:e\.g|i\.e|etc|vs|Mr|Ms|Dr|U\.S)\.", RegexOptions.NonBacktracking);
    private static readonly Regex _vowels = new("[aeiouyáéíóúü]+", RegexOptions.NonBacktracking);
    private static readonly Regex _silent = new(@"(?:[^aeiouylr]|[aeiou][lr])e\z|(?:[^aeiouydtlr]|[aeioulr][lr])ed\z|(?:[^aeiouylscxzgh]|[aeiou]l)es\z|[^aeiou]ely\z|[^aeiouls]ements?\z", RegexOptions.NonBacktracking);
    private static readonly Regex _apart = new(@"(?<![ct])ia(?!ge)|[^ctsxg]iou|io(?!u?n|us)|ying|[aeiou]ing|(?<!p)eo(?!n|us)|(?<![gq])ua|ism\z", RegexOptions.Compiled | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    public int Words { get; private set; }

    public int Sentences { get; private set; }

    public int Syllables { get; private set; }

    public double Score => 206.835 - (1.015 * Words / Math.Max(1, Sentences)) - (84.6 * Syllables / Math.Max(1, Words));

    public void Add(string passage)
    {
        var text = _dotted.Replace(passage, m => m.Value[..^1]);
        var start = 0;
        foreach (var end in _sentenceEnd.Matches(text).Select(m => m.Index + m.Length).Append(text.Length))
        {
            var found = _word.Matches(text[start..end]);
            if (found.Count > 0)
                Sentences++;
            Words += found.Count;
            Syllables += found.Sum(m => SyllablesOf(m.Value));
            start = end;
        }
    }

    /// <summary>Vowel groups, less silent endings, plus vowels that are spoken apart; of an abbreviation, its letters.</summary>
    public static int SyllablesOf(string word)
    {
        if (word.Length is > 1 and <= 5 && char.IsUpper(word[1]) && word.TrimEnd('s').All(char.IsUpper))
            return word.TrimEnd('s').Length;
        var lower = word.ToLowerInvariant();
        var count = _vowels.Count(lower);
        if (_silent.IsMatch(lower))
            count--;
        return Math.Max(1, count + _apart.Count(lower));
    }
}
