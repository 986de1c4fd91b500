using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace CareerPath.Web.Search;

/// <summary>What a visitor typed, as lower-case words: nothing else of it reaches the index.</summary>
/// <param name="Sequence">In their order, as often as they were typed.</param>
/// <param name="Rows">Where words belong together: in quotes, with a hyphen, or the parts of a number such as 94,500.</param>
public sealed record SearchWords(ImmutableArray<string> Sequence, ImmutableArray<WordRow> Rows)
{
    /// <summary>The name of the form field and of the parameter in the address.</summary>
    public const string Field = "q";

    /// <summary>Of what is searched for, in characters: more words find less.</summary>
    public const int MaxLength = 120;

    /// <summary>Words of a question that say nothing about its subject.</summary>
    private static readonly FrozenSet<string> _small =
        ("a about am an and any are as at be become between but by can could did do does for from get had has have how i if in into is it its like many me much my need no not of on or s "
        + "should so some t than that the their them then there they this to versus vs was we were what when where which who why will with without would you your")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Those between two things that are compared.</summary>
    private static readonly FrozenSet<string> _connecting = new[] { "and", "or", "versus", "vs" }.ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Each once.</summary>
    public ImmutableArray<string> All { get; } = [.. Sequence.Distinct(StringComparer.Ordinal)];

    /// <summary>Those a page is found by: without the small ones, unless there are no others.</summary>
    public ImmutableArray<string> Telling => All.All(_small.Contains) ? All : [.. All.Where(w => !_small.Contains(w))];

    public bool IsEmpty => Sequence.IsEmpty;

    /// <summary>All of it, as the title of a page may have it.</summary>
    public string Text => string.Join(' ', Sequence);

    /// <summary>What is left of a question without the small words at both ends, such as "pros and cons".</summary>
    public string Subject => Trimmed(Sequence.AsSpan());

    /// <summary>What is compared, such as the two of "A vs B"; of anything else, the subject.</summary>
    public ImmutableArray<string> Subjects
    {
        get
        {
            var parts = ImmutableArray.CreateBuilder<string>();
            var begin = 0;
            for (var at = 0; at <= Sequence.Length; at++)
            {
                if (at < Sequence.Length && !_connecting.Contains(Sequence[at]))
                    continue;
                if (Trimmed(Sequence.AsSpan()[begin..at]) is { Length: > 0 } part)
                    parts.Add(part);
                begin = at + 1;
            }
            return parts.DrainToImmutable();
        }
    }

    /// <summary>The same for what says the same in other small words or the other way round: "A vs B" and "B or A?".</summary>
    public string Meaning => Subjects is { IsEmpty: false } subjects ? string.Join(" / ", subjects.Order(StringComparer.Ordinal)) : Text;

    public static bool IsSmall(string word) => _small.Contains(word);

    /// <summary>The text or, where it is too long, its first whole words; of one long word, its beginning.</summary>
    public static string Cut(string text) => text.Length <= MaxLength ? text : text[..(text.LastIndexOf(' ', MaxLength) is > 0 and var end ? end : MaxLength)];

    public static SearchWords Of(string text)
    {
        var all = ImmutableArray.CreateBuilder<string>();
        var rows = ImmutableArray.CreateBuilder<WordRow>();
        var (begin, end, isQuoted) = (0, 0, false);
        for (var words = new TextWords(text); words.MoveNext(); end = words.End)
        {
            var between = text.AsSpan(end, words.Start - end);
            var quotes = between.Count('"') + between.Count('“') + between.Count('”');
            if (quotes > 0 || !(isQuoted || IsJoined(text, between, end)))
                EndRow();
            isQuoted ^= quotes % 2 == 1;
            all.Add(string.Concat(words.Word.ToString().EnumerateRunes().Select(Rune.ToLowerInvariant)));
        }
        EndRow();
        return new SearchWords(all.DrainToImmutable(), rows.DrainToImmutable());

        void EndRow()
        {
            if (all.Count - begin > 1)
                rows.Add(new WordRow(begin, all.Count, isQuoted));
            begin = all.Count;
        }
    }

    /// <summary>The words of a row.</summary>
    public ReadOnlySpan<string> In(WordRow row) => Sequence.AsSpan()[row.Start..row.End];

    /// <summary>What is left without these rows.</summary>
    public SearchWords Without(IReadOnlyCollection<WordRow> rows) =>
        new([.. Sequence.Where((_, at) => !rows.Any(r => at >= r.Start && at < r.End))], []);

    /// <summary>The same, with other words in the place of one.</summary>
    public SearchWords With(string word, ImmutableArray<string> instead)
    {
        var sequence = ImmutableArray.CreateBuilder<string>();
        var places = new List<int>();
        foreach (var one in Sequence)
        {
            places.Add(sequence.Count);
            sequence.AddRange(one == word ? instead : [one]);
        }
        places.Add(sequence.Count);
        return new([.. sequence], [.. Rows.Select(r => r with { Start = places[r.Start], End = places[r.End] })]);
    }

    private static bool IsJoined(string text, ReadOnlySpan<char> between, int end) =>
        between is "-" || (between is "," or "." && end > 0 && char.IsAsciiDigit(text[end - 1]) && char.IsAsciiDigit(text[end + 1]));

    private static string Trimmed(ReadOnlySpan<string> words)
    {
        while (words.Length > 0 && _small.Contains(words[0]))
            words = words[1..];
        while (words.Length > 0 && _small.Contains(words[^1]))
            words = words[..^1];
        return string.Join(' ', words);
    }
}

/// <param name="Start">The number of its first word.</param>
/// <param name="End">Behind its last.</param>
/// <param name="IsQuoted">As its author wants it, word for word.</param>
public readonly record struct WordRow(int Start, int End, bool IsQuoted);
