namespace CareerPath.Web.Content.Checks;

// Finds texts that appear more than once.
internal static class Repeated
{
    // Each repetition, with its own place and the place of the first. Empty texts are reported elsewhere.
    public static IEnumerable<(string Text, T Where, T First)> In<T>(IEnumerable<(string Text, T Where)> texts, StringComparer comparer)
    {
        var seen = new Dictionary<string, T>(comparer);
        foreach (var (text, where) in texts.Where(t => t.Text.Length > 0))
        {
            if (!seen.TryAdd(text, where))
                yield return (text, where, seen[text]);
        }
    }
}
