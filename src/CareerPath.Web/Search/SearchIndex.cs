using System.Collections.Frozen;
using System.Globalization;
using System.Threading.Channels;
using CareerPath.Web.Content;

namespace CareerPath.Web.Search;

/// <summary>The index of a content. A later content that differs in a few pages can take its place in the same index.</summary>
public sealed class SearchIndex : IDisposable
{
    /// <summary>More than these are better written into an index beside, since nobody searches while they are written.</summary>
    private const int MostPagesAtOnce = 100;

    private static readonly int _readers = Math.Clamp(Environment.ProcessorCount, 2, 8);
    private static int _count;

    private readonly Channel<SearchReader> _idle = Channel.CreateBounded<SearchReader>(_readers);
    private readonly bool _withDrafts;
    private readonly SearchWriter _writer;
    private readonly Lock _writing = new();
    private MatchExpression _match;
    private bool _isClosed;

    private SearchIndex(SiteContent content, bool withDrafts)
    {
        Content = content;
        _withDrafts = withDrafts;
        _match = new MatchExpression(SearchEntries.ShortForms(content));
        var name = string.Create(CultureInfo.InvariantCulture, $"search-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        _writer = new SearchWriter(SearchDatabase.Create(name));
        _writer.Write(SearchEntries.Pages(content, withDrafts), gone: []);
        _writer.Optimize();
        for (var i = 0; i < _readers; i++)
            _idle.Writer.TryWrite(new SearchReader(SearchDatabase.Open(name)));
    }

    public SiteContent Content { get; private set; }

    public static SearchIndex Build(SiteContent content, bool withDrafts) => SiteLanguage.Run(content.Site.Culture(), () => new SearchIndex(content, withDrafts));

    /// <summary>Takes in what changed; false, and nothing done, when that is much.</summary>
    /// <exception cref="ChannelClosedException">The index is closed.</exception>
    public async Task<bool> TryUpdateAsync(SiteContent content)
    {
        var (changed, gone) = _writer.Compare(SearchEntries.Pages(content, _withDrafts));
        if (changed.Count + gone.Count > MostPagesAtOnce || !content.Site.Language.Equals(Content.Site.Language, StringComparison.Ordinal))
            return false;
        var readers = new List<SearchReader>(_readers);
        try
        {
            // With every reader here, nobody searches.
            while (readers.Count < _readers)
                readers.Add(await _idle.Reader.ReadAsync());
            return SiteLanguage.Run(content.Site.Culture(), () => Update(content, changed, gone));
        }
        finally
        {
            readers.ForEach(PutBack);
        }
    }

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
            PutBack(reader);
        }
    }

    public void Dispose()
    {
        // A reader in use is closed by the search that has it.
        _idle.Writer.TryComplete();
        while (_idle.Reader.TryRead(out var reader))
            reader.Dispose();
        lock (_writing)
        {
            _isClosed = true;
            _writer.Dispose();
        }
    }

    private bool Update(SiteContent content, List<SearchPage> changed, List<string> gone)
    {
        lock (_writing)
        {
            if (_isClosed)
                return false;
            try
            {
                _writer.Write(changed, gone);
            }
            catch
            {
                // Changed in part: nobody searches it any more.
                _idle.Writer.TryComplete();
                throw;
            }
            (Content, _match) = (content, new MatchExpression(SearchEntries.ShortForms(content)));
            return true;
        }
    }

    private void PutBack(SearchReader reader)
    {
        if (!_idle.Writer.TryWrite(reader))
            reader.Dispose();
    }

    private SearchResults Find(SearchReader reader, SearchWords typed, bool exact, int page, FrozenSet<string>? paths)
    {
        var whole = Completed(reader, typed);
        var words = exact ? whole : Corrected(reader, whole);
        var (expression, hasAll) = (_match.All(words), true);
        var title = _match.Title(words);
        var ranking = new SearchRanking(_writer, title, words.Telling.Length > 1 ? reader.Rows(_match.InARow(words)) : [], paths);
        var rows = ranking.InOrder(reader.Ranked(expression));
        if (rows.Count == 0 && words.Telling.Length > 1)
        {
            (expression, hasAll) = (_match.Any(words), false);
            rows = ranking.InOrder(reader.Ranked(expression));
        }
        var shown = Math.Clamp(page, 1, Math.Max(1, (rows.Count + SearchResults.PageSize - 1) / SearchResults.PageSize));
        var onPage = rows.Skip((shown - 1) * SearchResults.PageSize).Take(SearchResults.PageSize).ToList();
        var marked = reader.Marked(onPage, expression);
        var hits = onPage.Select(row => Hit(_writer[row], marked[row], _writer[row].Title == title));
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
        foreach (var word in typed.Telling.Where(w => w != typed.Beginning && !_match.IsShortForm(w) && !reader.Knows(_match.One(typed, w))))
        {
            if (_writer.Spelling.Nearest(word) is { } nearest)
                words = words.With(word, nearest);
        }
        return words;
    }

    private static MarkedText Changes(SearchWords typed, SearchWords searched) => typed.All == searched.All
        ? MarkedText.None
        : new MarkedText([.. searched.All.SelectMany((word, i) => new TextPiece[] { new(i == 0 ? "" : " ", IsMarked: false), new(word, !typed.All.Contains(word)) })]);

    /// <param name="isWhole">Whether the page as a whole is what was asked for, not a place on it.</param>
    private static SearchHit Hit(SearchRow row, MarkedRow marked, bool isWhole)
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
}
