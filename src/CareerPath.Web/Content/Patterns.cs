using System.Buffers;

namespace CareerPath.Web.Content;

/// <summary>
/// The patterns that content is searched with. What one reads in vain from one place is not read again from the next, or only so often as the
/// pattern says, so that each takes time in proportion to the text.
/// </summary>
internal static class Patterns
{
    /// <summary>Milliseconds for one match in the largest text on a busy machine. More is a mistake in a pattern.</summary>
    public const int Patience = 10_000;

    /// <summary>Every character of a kind, to look for any of them.</summary>
    public static SearchValues<char> Every(Func<char, bool> kind) => SearchValues.Create([.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(kind)]);
}
