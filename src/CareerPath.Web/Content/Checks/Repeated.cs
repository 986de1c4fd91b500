namespace CareerPath.Web.Content.Checks;

/// <summary>What stands a second time where each may stand once.</summary>
internal static class Repeated
{
    /// <summary>Every one after the first, with the place of that. Empty ones have a finding of their own.</summary>
    public static IEnumerable<(string Text, Place Place, Place First)> In(IEnumerable<(string Text, Place Place)> texts, StringComparer comparer)
    {
        var seen = new Dictionary<string, Place>(comparer);
        foreach (var (text, place) in texts.Where(t => t.Text.Length > 0))
        {
            if (!seen.TryAdd(text, place))
                yield return (text, place, seen[text]);
        }
    }
}
