using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using System.Threading.Channels;
using CareerPath.Web.Content;

namespace CareerPath.Web.Search;

/// <summary>The index of a content. A later content that differs in a few pages can take its place in the same index.</summary>
public sealed class SearchIndex : IDisposable
{
    /// <summary>More than these are better written into an index beside, since nobody searches while they are written.</summary>
    private const int MostPagesAtOnce = 100;

    /// <summary>From this length on, the last word may be the beginning of others.</summary>
    private const int ShortestBeginning = 3;
    private const int MostWordsOfABeginning = 8;

    private static readonly int _readers = Math.Clamp(Environment.ProcessorCount, 2, 8);
    private static int _count;

    private readonly Channel<SearchReader> _idle = Channel.CreateBounded<SearchReader>(_readers);
    private readonly bool _withDrafts;
    private readonly SearchWriter _writer;
    private readonly Lock _writing = new();
    private FrozenDictionary<string, string> _shortForms;
    private bool _isClosed;

    private SearchIndex(SiteContent content, bool withDrafts)
    {
        Content = content;
        _withDrafts = withDrafts;
        _shortForms = SearchEntries.ShortForms(content);
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
            (Content, _shortForms) = (content, SearchEntries.ShortForms(content));
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
        var last = Knows(reader, typed.All[^1]) ? [] : WordsBeginning(reader, typed.All[^1]);
        var words = exact ? typed : Corrected(reader, typed, last.IsEmpty ? null : typed.All[^1]);
        var query = new SearchQuery([.. words.Telling.Select(word => word == typed.All[^1] && !last.IsEmpty ? new SearchTerm(word, last) : Term(word))]);
        var title = words.All.Length == 1 ? _shortForms.GetValueOrDefault(words.All[0], words.All[0]) : string.Join(' ', words.All);
        var ranking = new SearchRanking(reader, _writer, title, paths);
        var rows = ranking.InOrder(query.All, query.Terms.Length > 1 ? query.InARow : null);
        var hasAll = rows.Count > 0 || query.Terms.Length == 1;
        if (!hasAll)
            rows = ranking.InOrder(query.Any, inARow: null);
        var shown = Math.Clamp(page, 1, Math.Max(1, (rows.Count + SearchResults.PageSize - 1) / SearchResults.PageSize));
        var marks = new WordMarks(query, reader.Forms);
        var hits = rows.Page(shown, SearchResults.PageSize).Select(row => Hit(_writer[row], reader.Kept(row), marks, _writer[row].Title == title));
        return new SearchResults([.. hits], rows.Count, shown, hasAll, Changes(typed, words));
    }

    private SearchTerm Term(string word) => new(word, _shortForms.TryGetValue(word, out var inFull) ? [inFull] : []);

    private bool Knows(SearchReader reader, string word) => reader.Knows(Term(word).Expression);

    /// <summary>What the beginning of a word may become: of each word one form, the most frequent words.</summary>
    private ImmutableArray<string> WordsBeginning(SearchReader reader, string beginning)
    {
        var found = ImmutableArray.CreateBuilder<string>();
        if (beginning.Length < ShortestBeginning)
            return [];
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var word in _writer.Spelling.Beginning(beginning).Where(seen.Add))
        {
            found.Add(word);
            seen.UnionWith(reader.Forms(word));
            if (found.Count == MostWordsOfABeginning)
                break;
        }
        return found.DrainToImmutable();
    }

    /// <param name="beginning">The word that is none yet.</param>
    private SearchWords Corrected(SearchReader reader, SearchWords typed, string? beginning)
    {
        var words = typed;
        foreach (var word in typed.Telling.Where(w => w != beginning && !_shortForms.ContainsKey(w) && !Knows(reader, w)))
        {
            if (_writer.Spelling.Nearest(word) is { } nearest)
                words = words.With(word, nearest);
        }
        return words;
    }

    private static MarkedText Changes(SearchWords typed, SearchWords searched)
    {
        if (typed.All == searched.All)
            return MarkedText.None;
        var marks = ImmutableArray.CreateBuilder<Mark>();
        var at = 0;
        foreach (var word in searched.All)
        {
            if (!typed.All.Contains(word))
                marks.Add(new Mark(at, at + word.Length, 0));
            at += word.Length + 1;
        }
        return new MarkedText(string.Join(' ', searched.All), marks.DrainToImmutable());
    }

    /// <param name="isWhole">Whether the page as a whole is what was asked for, not a place on it.</param>
    private static SearchHit Hit(SearchRow row, KeptRow kept, WordMarks marks, bool isWhole)
    {
        var title = new MarkedText(kept.Title, marks.In(kept.Title));
        var headings = Excerpt.Sections(kept.Headings, marks);
        var texts = Excerpt.Sections(kept.Texts, marks);
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
