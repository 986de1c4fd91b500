using System.Globalization;

namespace CareerPath.Web.Api;

// What is wrong with a body, by the path of the field.
public sealed class FieldErrors
{
    // Stands for the body as a whole.
    public const string Root = "$";

    private const int LongestId = 60;
    private const int Most = 50;
    private int _count;
    private readonly SortedDictionary<string, List<string>> _messages = new(StringComparer.Ordinal);

    public bool IsEmpty => _messages.Count == 0;

    // There are more mistakes than are told, so the rest need not be read.
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

    // What a caller wrote, at a length that fits a message.
    public static string Shorten(string text) => text.Length <= LongestId ? text : text[..LongestId] + "…";
}
