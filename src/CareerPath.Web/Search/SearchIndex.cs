using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using CareerPath.Web.Content;

namespace CareerPath.Web.Search;

/// <summary>The index of one content. Never changed; closed when a newer one has taken its place.</summary>
public sealed class SearchIndex : IDisposable
{
    private const int MostQuestionsOfAPage = 2;

    private static readonly int _readers = Math.Clamp(Environment.ProcessorCount, 2, 8);
    private static int _count;

    private readonly Channel<SearchReader> _idle = Channel.CreateBounded<SearchReader>(_readers);
    private readonly ImmutableArray<Row> _rows;
    private readonly Spelling _spelling;
    private readonly MatchExpression _match;

    private SearchIndex(SiteContent content, bool withDrafts)
    {
        Content = content;
        _match = new MatchExpression(SearchEntries.ShortForms(content));
        var name = string.Create(CultureInfo.InvariantCulture, $"search-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        var first = SearchDatabase.Create(name);
        var rows = ImmutableArray.CreateBuilder<Row>();
        SearchDatabase.Fill(first, SearchEntries.Of(content, withDrafts).Select(entry =>
        {
            rows.Add(Row.Of(entry));
            return entry;
        }));
        _rows = rows.ToImmutable();
        _spelling = SearchDatabase.TakeSpelling(first);
        _idle.Writer.TryWrite(new SearchReader(first));
        for (var i = 1; i < _readers; i++)
            _idle.Writer.TryWrite(new SearchReader(SearchDatabase.Open(name)));
    }

    public SiteContent Content { get; }

    public static SearchIndex Build(SiteContent content, bool withDrafts) => SiteLanguage.Run(content.Site.Culture(), () => new SearchIndex(content, withDrafts));

    /// <param name="exact">Whether to look for the words as typed only.</param>
    /// <param name="paths">The pages that exist now, when the index is of an earlier content.</param>
    /// <exception cref="ChannelClosedException">The index is closed.</exception>
    public async Task<SearchResults> FindAsync(SearchWords words, bool exact, int page, FrozenSet<string>? paths, CancellationToken cancellationToken)
    {
        if (words.IsEmpty)
            return SearchResults.None;
        var reader = await _idle.Reader.ReadAsync(cancellationToken);
        try
        {
            return Find(reader, words, exact, page, paths);
        }
        finally
        {
            if (!_idle.Writer.TryWrite(reader))
                reader.Dispose();
        }
    }

    public void Dispose()
    {
        // A reader in use is closed by the search that has it.
        _idle.Writer.TryComplete();
        while (_idle.Reader.TryRead(out var reader))
            reader.Dispose();
    }

    private SearchResults Find(SearchReader reader, SearchWords typed, bool exact, int page, FrozenSet<string>? paths)
    {
        var whole = Completed(reader, typed);
        var words = exact ? whole : Corrected(reader, whole);
        var (expression, hasAll) = (_match.All(words), true);
        var rows = InOrder(reader.Ranked(expression), words, paths);
        if (rows.Count == 0 && words.Telling.Length > 1)
        {
            (expression, hasAll) = (_match.Any(words), false);
            rows = InOrder(reader.Ranked(expression), words, paths);
        }
        var shown = Math.Clamp(page, 1, Math.Max(1, (rows.Count + SearchResults.PageSize - 1) / SearchResults.PageSize));
        var onPage = rows.Skip((shown - 1) * SearchResults.PageSize).Take(SearchResults.PageSize).ToList();
        var marked = reader.Marked(onPage, expression);
        var hits = onPage.Select(row => Hit(_rows[row], marked[row], _rows[row].Title == _match.Title(words)));
        return new SearchResults([.. hits], rows.Count, shown, hasAll, Changes(typed, words));
    }

    /// <summary>The last word as the beginning of others, when no page has it as a word.</summary>
    private SearchWords Completed(SearchReader reader, SearchWords typed) =>
        typed.MayEndInABeginning && !reader.Knows(_match.One(typed, typed.All[^1])) && reader.Knows(_match.One(typed.EndingInABeginning, typed.All[^1]))
            ? typed.EndingInABeginning
            : typed;

    private SearchWords Corrected(SearchReader reader, SearchWords typed)
    {
        var words = typed;
        foreach (var word in typed.Telling.Where(w => !_match.IsShortForm(w) && !reader.Knows(_match.One(typed, w))))
        {
            if (_spelling.Nearest(word) is { } nearest)
                words = words.With(word, nearest);
        }
        return words;
    }

    private static MarkedText Changes(SearchWords typed, SearchWords searched) => typed.All == searched.All
        ? MarkedText.None
        : new MarkedText([.. searched.All.SelectMany((word, i) => new TextPiece[] { new(i == 0 ? "" : " ", IsMarked: false), new(word, !typed.All.Contains(word)) })]);

    /// <summary>The page with that very title first. Without pages that are gone, and without more questions of one page than a list can bear.</summary>
    private List<int> InOrder(List<(int Row, double Rank)> found, SearchWords words, FrozenSet<string>? paths)
    {
        var title = _match.Title(words);
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        var scored = found.Where(f => paths is null || paths.Contains(_rows[f.Row].Path)).Select(f => (Score: Score(_rows[f.Row], f.Rank), f.Row)).ToList();
        scored.Sort();
        return [.. scored.Select(s => s.Row).Where(row => _rows[row].Kind != HitKind.Question || Count(_rows[row].Path) <= MostQuestionsOfAPage)];

        double Score(Row row, double rank) => row.Title == title ? double.MinValue : rank * Weight(row.Kind);

        int Count(string path) => questions[path] = questions.GetValueOrDefault(path) + 1;
    }

    /// <summary>Short texts rank high by themselves: a page about the subject is worth more than a line that names it.</summary>
    private static double Weight(HitKind kind) => kind switch
    {
        HitKind.Role or HitKind.Article => 1.5,
        HitKind.Question or HitKind.Page => 1,
        HitKind.Phrase => 0.5,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <param name="isWhole">Whether the page as a whole is what was asked for, not a place on it.</param>
    private static SearchHit Hit(Row row, MarkedRow marked, bool isWhole)
    {
        var title = MarkedText.Of(marked.Title);
        var headings = Excerpt.Sections(marked.Headings);
        var texts = Excerpt.Sections(marked.Texts);
        var best = isWhole ? 0 : Excerpt.BestSection(headings, texts);
        return new SearchHit(
            row.Kind,
            row.Anchors[best].Length == 0 ? row.Path : $"{row.Path}#{row.Anchors[best]}",
            title.IsEmpty ? headings[best] : title,
            row.Within,
            title.IsEmpty ? MarkedText.None : headings[best],
            Excerpt.Of(texts[best].IsEmpty ? texts[0] : texts[best]));
    }

    /// <param name="Title">Or the heading of a part of a page; as lower-case words.</param>
    private sealed record Row(HitKind Kind, string Path, string Title, string Within, ImmutableArray<string> Anchors)
    {
        public static Row Of(SearchEntry entry) => new(
            entry.Kind, entry.Path, string.Join(' ', SearchWords.Of(entry.Title.Length > 0 ? entry.Title : entry.Sections[0].Heading).All), entry.Within, [.. entry.Sections.Select(s => s.Anchor)]);
    }
}
