using System.Collections.Frozen;
using System.Collections.Immutable;

namespace CareerPath.Web.Search;

/// <summary>One search.</summary>
/// <param name="paths">The pages that exist now, when the index is of an earlier content.</param>
internal sealed class Searcher(SearchReader reader, SearchWriter rows, OtherWords otherWords, FrozenSet<string>? paths)
{
    /// <summary>From this length on, the last word may be the beginning of others.</summary>
    private const int ShortestBeginning = 3;

    private const int MostWordsOfABeginning = 8;
    private const int MostRows = 8;

    private static readonly string[] _endings = ["ise", "ised", "ises", "iser", "isers", "ising", "isation", "isations"];

    /// <summary>Of the words of this search: each is asked for several times.</summary>
    private readonly Dictionary<string, List<string>> _forms = new(StringComparer.Ordinal);

    public SearchResults Find(SearchWords typed, bool exact, int page)
    {
        var last = Knows(typed.Sequence[^1]) ? null : WordsBeginning(typed.Sequence[^1]);
        var words = exact ? typed : Corrected(typed, last?.Word);
        var query = new SearchQuery([.. Terms(words, last)]);
        var marks = new WordMarks(query, Forms);
        var inFull = otherWords.InFull(words);
        var roles = otherWords.RolesIn(inFull);
        var ranking = new SearchRanking(reader, rows, words, inFull, roles, marks, paths);
        var found = ranking.InOrder(query, every: true);
        var withAll = found.Count;
        if (withAll < SearchResults.PageSize && query.Terms.Length > 1)
            found = withAll == 0 ? ranking.InOrder(query, every: false) : ranking.Filled(found, query, SearchResults.PageSize);
        var shown = Math.Clamp(page, 1, Math.Max(1, (found.Count + SearchResults.PageSize - 1) / SearchResults.PageSize));
        Func<string, bool> isOfOthers = roles.IsEmpty ? _ => false : heading => ranking.IsOfOthers(otherWords.RolesIn(otherWords.InFull(SearchWords.Of(heading))));
        var hits = found.Page(shown, SearchResults.PageSize).Select(row => Hit(rows[row], reader.Kept(row), marks, isOfOthers, ranking.IsMeant(row)));
        return new SearchResults([.. hits], found.Count, shown, withAll, roles, Changes(typed, words));
    }

    /// <param name="last">The beginning of a word, if it ends in one.</param>
    private IEnumerable<SearchTerm> Terms(SearchWords words, SearchTerm? last)
    {
        var together = words.Rows.Where(r => (r.IsQuoted || !HasOthers(words.In(r))) && reader.Knows(SearchTerm.Quoted(Joined(r)))).DistinctBy(Joined, StringComparer.Ordinal).Take(MostRows).ToList();
        foreach (var row in together)
            yield return SearchTerm.Row(Joined(row));
        if (together.Count > 0)
            words = words.Without(together);
        var known = words.All.All(SearchWords.IsSmall) && together.Count > 0 ? [] : otherWords.Known(words);
        for (var (at, length) = (0, 1); at < known.Length; at += length)
        {
            var several = otherWords.Several(known.AsSpan(at..), Forms);
            length = several?.Word.Split(' ').Length ?? 1;
            yield return several ?? (known[at] == last?.Word ? last : Term(known[at]));
        }

        string Joined(WordRow row) => string.Join(' ', words.In(row));
    }

    /// <summary>Whether there is something else for all of the words together, as for trade-off.</summary>
    private bool HasOthers(ReadOnlySpan<string> row) => otherWords.Several(row, Forms) is { } term && term.Word.Split(' ').Length == row.Length;

    /// <summary>What stands for a word stands for its other forms, too.</summary>
    private SearchTerm Term(string word) =>
        Forms(word).Prepend(word).Select(otherWords.Term).FirstOrDefault(t => t.InPlace.Any(), otherWords.Term(word)) with { Word = word };

    private List<string> Forms(string word) => SearchWords.IsSmall(word) ? [] : _forms.TryGetValue(word, out var forms) ? forms : _forms[word] = reader.Forms(word);

    private bool Knows(string word) => reader.Knows(Term(word).Expression(every: true));

    /// <summary>What the beginning of a word may become: of each word one form, the most frequent words. Null when there is none.</summary>
    private SearchTerm? WordsBeginning(string beginning)
    {
        if (TextWords.Fold(beginning).Length < ShortestBeginning)
            return null;
        var found = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in rows.Spelling.Beginning(beginning).Where(seen.Add))
        {
            found.Add(word);
            seen.UnionWith(Forms(word));
            if (found.Count == MostWordsOfABeginning)
                break;
        }
        return found.Count == 0 ? null : new SearchTerm(beginning, found.DrainToImmutable(), []);
    }

    /// <param name="beginning">The word that is none yet.</param>
    private SearchWords Corrected(SearchWords typed, string? beginning)
    {
        var words = typed;
        foreach (var word in typed.Telling.Where(w => w != beginning && !Knows(w)))
        {
            if (WithZ(word) is { } american && Knows(american))
                words = words.With(word, [american]);
            else if (rows.Spelling.Nearest(word) is { } nearest)
                words = words.With(word, [nearest]);
            else if (rows.Spelling.Parts(word) is { IsEmpty: false } parts)
                words = words.With(word, parts);
        }
        return words;
    }

    /// <summary>As the word is spelled in America, where it may be spelled otherwise; the forms that a text has may be others.</summary>
    private static string? WithZ(string word) => _endings.FirstOrDefault(e => word.EndsWith(e, StringComparison.Ordinal)) is { } ending ? $"{word[..^ending.Length]}iz{ending[2..]}" : null;

    private static MarkedText Changes(SearchWords typed, SearchWords searched)
    {
        if (ReferenceEquals(typed, searched))
            return MarkedText.None;
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var at = 0;
        foreach (var word in searched.Sequence)
        {
            if (!typed.All.Contains(word))
                marks.Add(new Mark(at, at + word.Length, 0));
            at += word.Length + 1;
        }
        return new MarkedText(searched.Text, marks.DrainToImmutable());
    }

    /// <summary>Whether a page's title and first words have everything: then it is about that, and read from its beginning.</summary>
    private static bool IsAllAtTheBeginning(MarkedText title, MarkedText text, int terms) =>
        !title.IsEmpty && title.Marks.Concat(text.Marks).Select(m => m.Term).Distinct().Count() == terms;

    /// <param name="isOfOthers">Whether a heading names roles that were not asked for.</param>
    /// <param name="isWhole">Whether the page as a whole is what was asked for, not a place on it.</param>
    private static SearchHit Hit(SearchRow row, KeptRow kept, WordMarks marks, Func<string, bool> isOfOthers, bool isWhole)
    {
        var title = new MarkedText(kept.Title, marks.In(kept.Title));
        var headings = Excerpt.Sections(kept.Headings, marks);
        var texts = Excerpt.Sections(kept.Texts, marks);
        var best = isWhole || IsAllAtTheBeginning(title, texts[0], marks.Terms) ? 0 : Excerpt.BestSection(headings, texts, isOfOthers);
        return new SearchHit(
            row.Kind,
            row.Anchors[best].Length == 0 ? row.Path : $"{row.Path}#{row.Anchors[best]}",
            title.IsEmpty ? headings[best] : title,
            row.Within,
            title.IsEmpty ? MarkedText.None : headings[best],
            Excerpt.Of(texts[best].IsEmpty ? texts[0] : texts[best]));
    }
}
