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

    /// <summary>From this length on, the last word may be the beginning of others.</summary>
    private const int ShortestBeginning = 3;

    /// <summary>Words of a question that say nothing about its subject.</summary>
    private static readonly FrozenSet<string> _small =
        ("a am an and are as at be between but by can could did do does for from had has have how i if in is it its me my of on or s should so t than that the "
        + "their them then there they this to versus vs was we were what when where which who why will with would you your").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those a page is found by: without the small ones, unless there are no others.</summary>
    public ImmutableArray<string> Telling { get; } = All.All(_small.Contains) ? All : [.. All.Where(w => !_small.Contains(w))];

    public bool IsEmpty => All.IsEmpty;

    public static SearchWords Of(string text)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsPartOfWord(rune))
                word.Append(Rune.ToLowerInvariant(rune));
            else
                Take();
        }
        Take();
        return new SearchWords([.. words.Distinct(StringComparer.Ordinal)]);

        void Take()
        {
            if (word.Length > 0)
                words.Add(word.ToString());
            word.Clear();
        }
    }

    /// <summary>The word that stands for all that begin with it.</summary>
    public string? Beginning { get; private init; }

    public bool MayEndInABeginning => All[^1].Length >= ShortestBeginning;

    public SearchWords EndingInABeginning => this with { Beginning = All[^1] };

    public SearchWords With(string word, string instead) =>
        new([.. All.Select(w => w == word ? instead : w).Distinct(StringComparer.Ordinal)]) { Beginning = Beginning };

    private static bool IsPartOfWord(Rune rune) => Rune.GetUnicodeCategory(rune) is
        UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter
        or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
}
