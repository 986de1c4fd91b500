using System.Buffers;

namespace CareerPath.Web.Content.Yaml;

internal static class Patterns
{
    // All characters of a kind, to search a text for any of them.
    public static SearchValues<char> Every(Func<char, bool> kind) => SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(kind)]);
}
