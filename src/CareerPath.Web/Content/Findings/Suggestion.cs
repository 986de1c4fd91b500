using System.Numerics;

namespace CareerPath.Web.Content.Findings;

// "Did you mean": the nearest known word by edit distance.
public static class Suggestion
{
    private const int MaxLength = 100;

    // " Did you mean 'x'?" with a leading space, or an empty string when no word is near.
    public static string For(string word, IEnumerable<string> known)
    {
        var nearest = Nearest(word, known);
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    // For visitors. In none and near, {0} is the word as typed; in near, {1} is the nearest known word.
    public static string Choose(string word, IEnumerable<string> known, string none, string near) =>
        Nearest(word, known) is { } nearest ? near.With(Quote.Of(word), nearest) : none.With(Quote.Of(word));

    public static string? Nearest(string word, IEnumerable<string> known) => Near(word, known).FirstOrDefault();

    // Nearest first. most: the largest edit distance, which is also limited by the word's length.
    public static IEnumerable<string> Near(string word, IEnumerable<string> known, int most = MaxLength)
    {
        if (word.Length is 0 or > MaxLength)
            return [];
        var limit = Math.Min(most, Math.Max(2, word.Length / 3));
        var upper = word.ToUpperInvariant();
        var letters = Letters(upper);
        return known
            // One edit changes the set of letters by at most two. This cheap test rules out most words.
            .Where(k => Math.Abs(k.Length - upper.Length) <= limit && BitOperations.PopCount(Letters(k) ^ letters) <= 2 * limit)
            .Select(k => (Word: k, Distance: Distance(upper, k.ToUpperInvariant(), limit)))
            .Where(k => k.Distance <= limit && k.Distance < k.Word.Length)
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word);
    }

    // Optimal string alignment: insertions, deletions, replacements and swaps of neighbors.
    // A result above the limit may be inexact.
    public static int Distance(string a, string b, int limit = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return Math.Abs(a.Length - b.Length);
        // Only three rows of the matrix are kept, and only the cells near enough to the diagonal to be within the limit.
        var far = a.Length + b.Length;
        var d = new int[3, b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            var (row, above, least) = (i % 3, (i + 2) % 3, far);
            var (first, last) = (Math.Max(1, i - limit), (int)Math.Min(b.Length, (long)i + limit));
            d[row, first - 1] = first == 1 ? i : far;
            for (var j = first; j <= last; j++)
            {
                var replaced = d[above, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[row, j] = Math.Min(replaced, Math.Min(d[above, j], d[row, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[row, j] = Math.Min(d[row, j], d[(i + 1) % 3, j - 2] + 1);
                least = Math.Min(least, d[row, j]);
            }
            if (last < b.Length)
                d[row, last + 1] = far;
            // The smallest value of a row never decreases, so later rows are above the limit too.
            if (Math.Min(least, d[row, first - 1]) > limit)
                return far;
        }
        return d[a.Length % 3, b.Length];
    }

    // The word's letters as a bit set. Some letters share a bit.
    public static uint Letters(string word)
    {
        var set = 0u;
        foreach (var c in word)
            set |= 1u << (char.ToUpperInvariant(c) % 32);
        return set;
    }
}
