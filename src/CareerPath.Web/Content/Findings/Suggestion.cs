using System.Numerics;

namespace CareerPath.Web.Content.Findings;

// "Did you mean": the nearest known word by edit distance.
public static class Suggestion
{
    private const int MaxLength = 100;

    // " Did you mean 'x'?" with a leading space, or an empty string when nothing is near.
    public static string For(string word, IEnumerable<string> known)
    {
        var nearest = Nearest(word, known);
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    // For a visitor: one of two sentences, {0} the word as it came, {1} the nearest known.
    public static string Choose(string word, IEnumerable<string> known, string none, string near) =>
        Nearest(word, known) is { } nearest ? near.With(Quote.Of(word), nearest) : none.With(Quote.Of(word));

    public static string? Nearest(string word, IEnumerable<string> known) => Near(word, known).FirstOrDefault();

    // The known words that may be meant, the nearest first.
    // most: the edits apart; a third of the word in any case.
    public static IEnumerable<string> Near(string word, IEnumerable<string> known, int most = MaxLength)
    {
        if (word.Length is 0 or > MaxLength)
            return [];
        var limit = Math.Min(most, Math.Max(2, word.Length / 3));
        var upper = word.ToUpperInvariant();
        var letters = Letters(upper);
        return known
            // An edit changes the set of letters by two at most, which rules most words out.
            .Where(k => Math.Abs(k.Length - upper.Length) <= limit && BitOperations.PopCount(Letters(k) ^ letters) <= 2 * limit)
            .Select(k => (Word: k, Distance: Distance(upper, k.ToUpperInvariant(), limit)))
            .Where(k => k.Distance <= limit && k.Distance < k.Word.Length)
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word);
    }

    // Optimal string alignment: insert, delete, replace, or swap two neighbours.
    // limit: beyond it, any number that is greater may be the answer.
    public static int Distance(string a, string b, int limit = int.MaxValue)
    {
        if (Math.Abs(a.Length - b.Length) > limit)
            return Math.Abs(a.Length - b.Length);
        // Three rows of the matrix, and of them what lies so near its diagonal that it may be within the limit.
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
            // No row has less than the one before it, but for its beginning.
            if (Math.Min(least, d[row, first - 1]) > limit)
                return far;
        }
        return d[a.Length % 3, b.Length];
    }

    // The set of a word's letters, a bit each; some share one.
    public static uint Letters(string word)
    {
        var set = 0u;
        foreach (var c in word)
            set |= 1u << (char.ToUpperInvariant(c) % 32);
        return set;
    }
}
