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
            rows.Add(new Row(entry.Kind, entry.Path, entry.Within, [.. entry.Sections.Select(s => s.Anchor)]));
            return entry;
        }));
        _rows = rows.ToImmutable();
        _spelling = SearchDatabase.TakeSpelling(first);
        _idle.Writer.TryWrite(new SearchReader(first));
        for (var i = 1; i < _readers; i++)
            _idle.Writer.TryWrite(new SearchReader(SearchDatabase.Open(name)));
    }

    public SiteContent Content { get; }

    public static SearchIndex Build(SiteContent content, bool withDrafts) => new(content, withDrafts);

    /// <param name="exact">Whether to look for the words as typed only.</param>
    /// <param name="paths">The pages that exist now, when the index is of an earlier content.</param>
    /// <exception cref="ChannelClosedException">The index is closed.</exception>
    public async Task<SearchResults> FindAsync(SearchWords words, bool exact, int page, FrozenSet<string>? paths, CancellationToken cancellationToken)
    {
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
        var words = exact ? typed : Corrected(reader, typed);
        var (expression, hasAll) = (_match.All(words), true);
        var rows = Shown(reader.Ranked(expression), paths);
        if (rows.Count == 0 && words.Telling.Length > 1)
        {
            (expression, hasAll) = (_match.Any(words), false);
            rows = Shown(reader.Ranked(expression), paths);
        }
        var shown = Math.Clamp(page, 1, Math.Max(1, (rows.Count + SearchResults.PageSize - 1) / SearchResults.PageSize));
        var hits = rows.Skip((shown - 1) * SearchResults.PageSize).Take(SearchResults.PageSize).Select(row => Hit(reader, row, expression));
        return new SearchResults([.. hits], rows.Count, shown, hasAll, Changes(typed, words));
    }

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

    private static MarkedText Changes(SearchWords typed, SearchWords searched) => typed == searched
        ? new MarkedText([])
        : new MarkedText([.. searched.All.SelectMany((word, i) => new[] { new TextPiece(i == 0 ? "" : " ", IsMarked: false), new TextPiece(word, !typed.All.Contains(word)) }).Where(p => p.Text.Length > 0)]);

    /// <summary>Without pages that are gone, and without more questions of one page than a list can bear.</summary>
    private List<int> Shown(List<int> ranked, FrozenSet<string>? paths)
    {
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. ranked.Where(IsShown)];

        bool IsShown(int row)
        {
            var (kind, path, _, _) = _rows[row];
            if (paths?.Contains(path) == false)
                return false;
            return kind != HitKind.Question || (questions[path] = questions.GetValueOrDefault(path) + 1) <= MostQuestionsOfAPage;
        }
    }

    private SearchHit Hit(SearchReader reader, int row, string expression)
    {
        var (kind, path, within, anchors) = _rows[row];
        var marked = reader.Marked(row, expression);
        var headings = Excerpt.Sections(marked.Headings);
        var texts = Excerpt.Sections(marked.Texts);
        var best = Excerpt.BestSection(headings, texts);
        var text = texts[best].IsEmpty ? texts[0] : texts[best];
        return new SearchHit(
            kind, anchors[best].Length == 0 ? path : $"{path}#{anchors[best]}", MarkedText.Of(marked.Title), within, headings[best], Excerpt.Of(text));
    }

    private sealed record Row(HitKind Kind, string Path, string Within, ImmutableArray<string> Anchors);
}
