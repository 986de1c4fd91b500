using System.Globalization;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Text;
using CareerPath.Web.Content;

namespace CareerPath.Web.Search;

/// <summary>The words that the content has, to find the one that was meant.</summary>
public sealed class Spelling
{
    private const int ShortestWord = 4;
    private const int TwoEditsFrom = 8;
    private const int LongestWord = 40;

    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private Known[]? _known;

    public void Add(string text) => Count(text, 1);

    public void Remove(string text) => Count(text, -1);

    /// <summary>The nearest word, of equally near ones the most frequent; null when none is near.</summary>
    public string? Nearest(string word)
    {
        var folded = Fold(word);
        if (folded.Length < ShortestWord || !folded.All(char.IsLetter))
            return null;
        var edits = folded.Length >= TwoEditsFrom ? 2 : 1;
        var letters = Letters(folded);
        return (_known ??= [.. _counts.Select(w => new Known(w.Key, w.Value, Letters(w.Key)))])
            // An edit changes the set of letters by two at most, which rules nearly every word out.
            .Where(k => Math.Abs(k.Word.Length - folded.Length) <= edits && BitOperations.PopCount(k.Letters ^ letters) <= 2 * edits)
            .Select(k => (k.Word, k.Count, Distance: Suggestion.Distance(folded, k.Word)))
            .Where(k => k.Distance <= edits)
            .OrderBy(k => k.Distance).ThenByDescending(k => k.Count).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word)
            .FirstOrDefault();
    }

    private void Count(string text, int times)
    {
        _known = null;
        Span<char> lower = stackalloc char[LongestWord];
        for (var end = 0; end < text.Length; end++)
        {
            var start = end;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end])))
                end++;
            var word = text.AsSpan(start, end - start);
            if (word.Length is >= ShortestWord - 1 and <= LongestWord)
                Count(Ascii.IsValid(word) ? lower[..word.ToLowerInvariant(lower)] : Fold(word.ToString().ToLowerInvariant()), times);
        }
    }

    private void Count(ReadOnlySpan<char> word, int times)
    {
        foreach (var c in word)
        {
            if (!char.IsLetter(c))
                return;
        }
        var counts = _counts.GetAlternateLookup<ReadOnlySpan<char>>();
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(counts, word, out _);
        count += times;
        if (count == 0)
            counts.Remove(word);
    }

    private static bool IsMark(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>As the index does it: without accents.</summary>
    private static string Fold(string word) => string.Concat(word.Normalize(NormalizationForm.FormD)
        .Where(c => !IsMark(c)));

    private static uint Letters(string word) => word.Aggregate(0u, (set, c) => set | (1u << (c % 32)));

    private sealed record Known(string Word, int Count, uint Letters);
}
