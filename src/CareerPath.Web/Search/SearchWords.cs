using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace CareerPath.Web.Search;

/// <summary>What a visitor typed, as lower-case words in their order, each once: nothing else of it reaches the index.</summary>
public sealed record SearchWords(ImmutableArray<string> All)
{
    /// <summary>The name of the form field and of the parameter in the address.</summary>
    public const string Field = "q";

    public const int MaxLength = 120;

    /// <summary>Words of a question that say nothing about its subject.</summary>
    private static readonly FrozenSet<string> _small =
        ("a am an and are as at be between but by can could did do does for from had has have how i if in is it its me my of on or s should so t than that the "
        + "their them then there they this to versus vs was we were what when where which who why will with would you your").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those a page is found by: without the small ones, unless there are no others.</summary>
    public ImmutableArray<string> Telling { get; } = All.All(_small.Contains) ? All : [.. All.Where(w => !_small.Contains(w))];

    public bool IsEmpty => All.IsEmpty;

    public static SearchWords Of(string text)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        for (var words = new TextWords(text); words.MoveNext();)
            all.Add(string.Concat(words.Word.ToString().EnumerateRunes().Select(Rune.ToLowerInvariant)));
        return new SearchWords([.. all.Distinct(StringComparer.Ordinal)]);
    }

    public SearchWords With(string word, string instead) => new([.. All.Select(w => w == word ? instead : w).Distinct(StringComparer.Ordinal)]);
}
