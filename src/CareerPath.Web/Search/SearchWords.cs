using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace CareerPath.Web.Search;

/// <summary>What a visitor typed, as lower-case words: nothing else of it reaches the index.</summary>
/// <param name="Sequence">In their order, as often as they were typed.</param>
public sealed record SearchWords(ImmutableArray<string> Sequence)
{
    /// <summary>The name of the form field and of the parameter in the address.</summary>
    public const string Field = "q";

    public const int MaxLength = 120;

    /// <summary>Words of a question that say nothing about its subject.</summary>
    private static readonly FrozenSet<string> _small =
        ("a about am an and any are as at be become between but by can could did do does for from had has have how i if in into is it its like many me much my of on or s "
        + "should so some t than that the their them then there they this to versus vs was we were what when where which who why will with would you your")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Each once.</summary>
    public ImmutableArray<string> All { get; } = [.. Sequence.Distinct(StringComparer.Ordinal)];

    /// <summary>Those a page is found by: without the small ones, unless there are no others.</summary>
    public ImmutableArray<string> Telling => All.All(_small.Contains) ? All : [.. All.Where(w => !_small.Contains(w))];

    public bool IsEmpty => Sequence.IsEmpty;

    /// <summary>All of it, as the title of a page may have it.</summary>
    public string Text => string.Join(' ', Sequence);

    /// <summary>What is left of a question without the small words at both ends, such as "pros and cons".</summary>
    public string Subject
    {
        get
        {
            var rest = Sequence.AsSpan();
            while (rest.Length > 0 && _small.Contains(rest[0]))
                rest = rest[1..];
            while (rest.Length > 0 && _small.Contains(rest[^1]))
                rest = rest[..^1];
            return string.Join(' ', rest);
        }
    }

    public static SearchWords Of(string text)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        for (var words = new TextWords(text); words.MoveNext();)
            all.Add(string.Concat(words.Word.ToString().EnumerateRunes().Select(Rune.ToLowerInvariant)));
        return new SearchWords(all.DrainToImmutable());
    }

    public SearchWords With(string word, string instead) => new([.. Sequence.Select(w => w == word ? instead : w)]);
}
