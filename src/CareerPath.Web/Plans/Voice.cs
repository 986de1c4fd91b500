using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Plans;

// Who a task's artifact speaks of. The library says “you”; to others the person says “I”, and a shared page says “they”.
public sealed partial class Voice(Func<string> pronouns)
{
    public static Voice Yours { get; } = new(() => Words.Voice_You);

    public static Voice Mine { get; } = new(() => Words.Voice_I);

    public static Voice Theirs { get; } = new(() => Words.Voice_TheyThem);

    public string Say(string text)
    {
        var (from, to) = (Split(Words.Voice_You), Split(pronouns()));
        return Word().Replace(text, word => Array.IndexOf(from, word.Value) is >= 0 and var at ? to[at] : word.Value);
    }

    // As part of a sentence. An abbreviation stays as it is.
    public static string Inside(string text) => text.Length == 0 || (text.Length > 1 && char.IsUpper(text[1])) ? text : char.ToLower(text[0], CultureInfo.CurrentCulture) + text[1..];

    private static string[] Split(string words) => words.Split(Words.Common_ListComma);

    // Not a part of a word with hyphens, such as a thank-you note.
    [GeneratedRegex(@"(?<![\w-])\w+(?![\w-])", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Word();
}
