using System.Globalization;

namespace CareerPath.Web.Api;

// The errors in a request body, by the path of the field.
public sealed class FieldErrors
{
    // The path of the body as a whole.
    public const string Root = "$";

    private const int LongestId = 60;
    private const int Most = 50;
    private int _count;
    private readonly SortedDictionary<string, List<string>> _messages = new(StringComparer.Ordinal);

    public bool IsEmpty => _messages.Count == 0;

    // Whether there are more errors than the limit. If so, the rest of the body does not need to be read.
    public bool IsCut { get; private set; }

    public void Add(string path, string message)
    {
        if (_count == Most)
        {
            IsCut = true;
            return;
        }
        if (!_messages.TryGetValue(path, out var messages))
            _messages[path] = messages = [];
        if (!messages.Contains(message, StringComparer.Ordinal))
        {
            messages.Add(message);
            _count++;
        }
    }

    public Dictionary<string, string[]> ToDictionary()
    {
        var all = _messages.ToDictionary(m => m.Key, m => m.Value.ToArray(), StringComparer.Ordinal);
        if (IsCut)
            all[Root] = [.. all.GetValueOrDefault(Root, []), string.Create(CultureInfo.InvariantCulture, $"There are more mistakes than these {Most}.")];
        return all;
    }

    // Cuts the caller's text to a length that fits in a message.
    public static string Shorten(string text) => text.Length <= LongestId ? text : text[..LongestId] + "…";
}
