namespace CareerPath.Web.Content.Checks;

// What stands a second time where each may stand once.
internal static class Repeated
{
    // Every one after the first, with where each of the two stands. Empty ones have a finding of their own.
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
