using System.Collections.Immutable;
using System.Text;

namespace CareerPath.Web.Search;

/// <summary>Where a text has what was looked for.</summary>
/// <param name="Term">The number of the term in its query.</param>
public readonly record struct Mark(int Start, int End, int Term);

/// <summary>Finds in a text what a query found, in every form that its words have there.</summary>
public sealed class WordMarks
{
    private const int LongestWord = 64;

    private readonly Dictionary<string, Form> _forms = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Form>.AlternateLookup<ReadOnlySpan<char>> _formOf;

    /// <summary>The first letters of all forms, a bit each, which rule nearly every word of a text out.</summary>
    private uint _letters;

    /// <summary>What is several words in a row.</summary>
    private readonly List<(int Term, int Length)> _rows = [];

    /// <param name="forms">All words that the index takes for the same as one.</param>
    public WordMarks(SearchQuery query, Func<string, IEnumerable<string>> forms)
    {
        _formOf = _forms.GetAlternateLookup<ReadOnlySpan<char>>();
        Terms = query.Terms.Length;
        foreach (var (number, term) in query.Terms.Index())
        {
            foreach (var words in term.InPlace.Select(w => w.Split(' ')).Concat(term.Pieces.Select(w => w.Split(' '))))
            {
                foreach (var (at, word) in words.Index())
                {
                    foreach (var form in forms(word).Prepend(word).Select(TextWords.Fold).Where(f => f.Length > 0).Select(Formed).Distinct())
                        form.Take(number, words.Length, _rows.Count, at);
                }
                if (words.Length > 1)
                    _rows.Add((number, words.Length));
            }
        }
    }

    /// <summary>How many are looked for.</summary>
    public int Terms { get; }

    public ImmutableArray<Mark> In(ReadOnlySpan<char> text)
    {
        var marks = ImmutableArray.CreateBuilder<Mark>();
        Span<(int Words, int Start)> begun = stackalloc (int, int)[_rows.Count];
        begun.Clear();
        for (var words = new TextWords(text); words.MoveNext();)
        {
            if (Find(words.Word) is not { } form)
            {
                begun.Clear();
                continue;
            }
            if (form.Term is { } term)
                Add(marks, new Mark(words.Start, words.End, term));
            for (var row = 0; row < begun.Length; row++)
            {
                begun[row] = form.IsAt(row, begun[row].Words) ? (begun[row].Words + 1, begun[row].Words == 0 ? words.Start : begun[row].Start)
                    : form.IsAt(row, 0) ? (1, words.Start)
                    : default;
                if (begun[row].Words != _rows[row].Length)
                    continue;
                Add(marks, new Mark(begun[row].Start, words.End, _rows[row].Term));
                begun[row] = default;
            }
        }
        return marks.DrainToImmutable();
    }

    /// <summary>A row of words takes the place of the marks within it.</summary>
    private static void Add(ImmutableArray<Mark>.Builder marks, Mark mark)
    {
        while (marks.Count > 0 && marks[^1].End > mark.Start)
        {
            mark = mark with { Start = Math.Min(marks[^1].Start, mark.Start) };
            marks.RemoveAt(marks.Count - 1);
        }
        marks.Add(mark);
    }

    private Form Formed(string folded)
    {
        _letters |= Letter(folded[0]);
        return _forms.TryGetValue(folded, out var form) ? form : _forms[folded] = new Form();
    }

    private Form? Find(ReadOnlySpan<char> word)
    {
        if (char.IsAscii(word[0]) && (_letters & Letter(word[0])) == 0)
            return null;
        Span<char> lower = stackalloc char[LongestWord];
        if (!Ascii.IsValid(word))
            return _formOf.TryGetValue(TextWords.Fold(word.ToString()), out var folded) ? folded : null;
        return word.Length <= LongestWord && _formOf.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var form) ? form : null;
    }

    /// <summary>The same for a capital and a small letter.</summary>
    private static uint Letter(char letter) => 1u << (letter % 32);

    /// <summary>What one word is a part of.</summary>
    private sealed class Form
    {
        private readonly List<(int Row, int At)> _places = [];

        /// <summary>The term that the word is by itself.</summary>
        public int? Term { get; private set; }

        public void Take(int term, int length, int row, int at)
        {
            if (length == 1)
                Term ??= term;
            else
                _places.Add((row, at));
        }

        public bool IsAt(int row, int at) => _places.Contains((row, at));
    }
}
