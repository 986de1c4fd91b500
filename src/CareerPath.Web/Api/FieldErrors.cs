namespace CareerPath.Web.Api;

/// What is wrong with a body, by the path of the field.
public sealed class FieldErrors
{
    /// Stands for the body as a whole.
    public const string Root = "$";

    private const int LongestId = 60;
    private readonly SortedDictionary<string, List<string>> _messages = new(StringComparer.Ordinal);

    public bool IsEmpty => _messages.Count == 0;

    public void Add(string path, string message)
    {
        if (!_messages.TryGetValue(path, out var messages))
            _messages[path] = messages = [];
        if (!messages.Contains(message, StringComparer.Ordinal))
            messages.Add(message);
    }

    public Dictionary<string, string[]> ToDictionary() =>
        _messages.ToDictionary(m => m.Key, m => m.Value.ToArray(), StringComparer.Ordinal);

    /// What a caller wrote, at a length that fits a message.
    public static string Shorten(string text) => text.Length <= LongestId ? text : text[..LongestId] + "…";
}
