using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Search;

// What a visitor typed, as lowercase words. Nothing else of the input reaches the index.
public sealed partial record SearchWords(ImmutableArray<WordGroup> Groups)
{
    // The name of the form field and query parameter.
    public const string Field = "q";

    // In characters. Longer queries find less.
    public const int MaxLength = 120;

    private const string Word = @"[\p{L}\p{M}\p{N}]+";

    // Words that say nothing about the subject of a question.
    private static readonly FrozenSet<string> _small =
        ("a about all am an and any are as at be become between but by can could did do does for from get had has have how i if in into is it its like many me much my need no not of on or s "
        + "should so some t than that the their them then there they this to versus vs was we were what when where which who why will with without would you your")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public IEnumerable<string> All => Groups.SelectMany(g => g.Words);

    public bool IsEmpty => Groups.IsEmpty;

    public string Text => string.Join(' ', All);

    // The words without small words at both ends.
    public string Subject => SubjectOf(All);

    public static bool IsSmall(string word) => _small.Contains(word);

    public static string SubjectOf(IEnumerable<string> words) => string.Join(' ', words.SkipWhile(IsSmall).Reverse().SkipWhile(IsSmall).Reverse());

    // The text, cut to whole words if it is too long. A single long word is cut anywhere.
    public static string Cut(string text) => text.Length <= MaxLength ? text : text[..(text.LastIndexOf(' ', MaxLength) is > 0 and var end ? end : MaxLength)];

    public static SearchWords Of(string text) => new(
    [
        .. Group().Matches(text.Replace('“', '"').Replace('”', '"').ToLowerInvariant())
            .Select(group => new WordGroup([.. Words().Matches(group.Value).Select(word => word.Value)], group.Value[0] == '"'))
            .Where(group => group.Words.Length > 0),
    ]);

    // Replaces one word by others.
    public SearchWords With(string word, IReadOnlyCollection<string> instead) => new(
    [
        .. Groups.SelectMany(g => g.Words is [var only] && only == word ? instead.Select(w => new WordGroup([w], IsQuoted: false))
            : [g with { Words = [.. g.Words.SelectMany(w => w == word ? instead : [w])] }]),
    ]);

    [GeneratedRegex(Word, RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Words();

    [GeneratedRegex($"""
        "[^"]*"?|{Word}((-|(?<=[0-9])[.,](?=[0-9])){Word})*
        """, RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Group();
}

// One word, or several that belong together: in quotes, hyphenated, or the parts of a number such as 94,500.
public sealed record WordGroup(ImmutableArray<string> Words, bool IsQuoted)
{
    public string Text => string.Join(' ', Words);
}
