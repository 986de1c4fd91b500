namespace CareerPath.Web.Content;

/// <summary>"Did you mean": the nearest known word by edit distance.</summary>
public static class Suggestion
{
    private const int MaxLength = 100;

    /// <summary>" Did you mean 'x'?" with a leading space, or an empty string when nothing is near.</summary>
    public static string For(string word, IEnumerable<string> known)
    {
        var nearest = Nearest(word, known);
        return nearest is null ? "" : $" Did you mean '{nearest}'?";
    }

    /// <summary>For a visitor: one of two sentences, {0} the word as it came, {1} the nearest known.</summary>
    public static string Choose(string word, IEnumerable<string> known, string none, string near) =>
        Nearest(word, known) is { } nearest ? near.With(Quote.Of(word), nearest) : none.With(Quote.Of(word));

    public static string? Nearest(string word, IEnumerable<string> known) => Near(word, known).FirstOrDefault();

    /// <summary>The known words that may be meant, the nearest first.</summary>
    public static IEnumerable<string> Near(string word, IEnumerable<string> known)
    {
        if (word.Length is 0 or > MaxLength)
            return [];
        var limit = Math.Max(2, word.Length / 3);
        return known
            .Where(k => Math.Abs(k.Length - word.Length) <= limit)
            .Select(k => (Word: k, Distance: Distance(word.ToUpperInvariant(), k.ToUpperInvariant())))
            .Where(k => k.Distance <= limit && k.Distance < k.Word.Length)
            .OrderBy(k => k.Distance).ThenBy(k => k.Word, StringComparer.Ordinal)
            .Select(k => k.Word);
    }

    /// <summary>Optimal string alignment: insert, delete, replace, or swap two neighbours.</summary>
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
