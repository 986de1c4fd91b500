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
        return known
            .Where(k => Math.Abs(k.Length - upper.Length) <= limit)
            .Select(k => (Word: k, Distance: Distance(upper, k.ToUpperInvariant())))
            .Where(k => k.Distance <= limit && k.Distance < k.Word.Length)
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word);
    }

    // Optimal string alignment: insertions, deletions, replacements and swaps of neighbors.
    public static int Distance(string a, string b)
    {
        var d = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
            d[i, 0] = i;
        for (var j = 0; j <= b.Length; j++)
            d[0, j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = d[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                d[i, j] = Math.Min(replaced, Math.Min(d[i - 1, j], d[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    d[i, j] = Math.Min(d[i, j], d[i - 2, j - 2] + 1);
            }
        }
        return d[a.Length, b.Length];
    }
}
