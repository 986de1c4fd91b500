using System.Collections.Immutable;
using System.Globalization;
using System.Numerics;
using System.Text;
using CareerPath.Web.Content;

namespace CareerPath.Web.Search;

/// <summary>The words that the content has, to find the one that was meant.</summary>
public sealed class Spelling
{
    private const int ShortestWord = 4;
    private const int TwoEditsFrom = 8;

    private readonly ImmutableArray<Known> _known;

    /// <param name="words">Each word and how many pages have it.</param>
    public Spelling(IEnumerable<(string Word, long Pages)> words) =>
        _known = [.. words.Where(w => w.Word.Length >= ShortestWord - 1 && w.Word.All(char.IsLetter)).Select(w => new Known(w.Word, w.Pages, Letters(w.Word)))];

    /// <summary>The nearest word, of equally near ones the most frequent; null when none is near.</summary>
    public string? Nearest(string word)
    {
        var folded = Fold(word);
        if (folded.Length < ShortestWord || !folded.All(char.IsLetter))
            return null;
        var edits = folded.Length >= TwoEditsFrom ? 2 : 1;
        var letters = Letters(folded);
        return _known
            // An edit changes the set of letters by two at most, which rules nearly every word out.
            .Where(k => Math.Abs(k.Word.Length - folded.Length) <= edits && BitOperations.PopCount(k.Letters ^ letters) <= 2 * edits)
            .Select(k => (k.Word, k.Pages, Distance: Suggestion.Distance(folded, k.Word)))
            .Where(k => k.Distance <= edits)
            .OrderBy(k => k.Distance).ThenByDescending(k => k.Pages).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word)
            .FirstOrDefault();
    }

    /// <summary>As the index does it: without accents.</summary>
    private static string Fold(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark));

    private static uint Letters(string word) => word.Aggregate(0u, (set, c) => set | (1u << (c % 32)));

    private sealed record Known(string Word, long Pages, uint Letters);
}
