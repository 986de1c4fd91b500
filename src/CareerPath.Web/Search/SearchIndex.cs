using System.Collections.Frozen;
using System.Globalization;
using System.Threading.Channels;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Site;

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
    private OtherWords _otherWords;

    private SearchIndex(SiteContent content, bool withDrafts)
    {
        Content = content;
        _withDrafts = withDrafts;
        _otherWords = new OtherWords(content);
        var name = string.Create(CultureInfo.InvariantCulture, $"search-{Environment.ProcessId}-{Interlocked.Increment(ref _count)}");
        _writer = new SearchWriter(SearchDatabase.Create(name));
        _writer.Write(SearchEntries.Pages(content, withDrafts), gone: [], _otherWords.Words);
        _writer.Optimize();
        for (var i = 0; i < _readers; i++)
            _idle.Writer.TryWrite(new SearchReader(SearchDatabase.Open(name)));
    }

    public SiteContent Content { get; private set; }

    /// <summary>Whether nobody can search it any more.</summary>
    public bool IsClosed { get; private set; }

    public static SearchIndex Build(SiteContent content, bool withDrafts) => SiteLanguage.Run(content.Site.Culture(), () => new SearchIndex(content, withDrafts));

    /// <summary>Takes in what changed; false, and nothing done, when that is much.</summary>
    /// <exception cref="ChannelClosedException">The index is closed.</exception>
    public async Task<bool> TryUpdateAsync(SiteContent content)
    {
        var (changed, gone) = SiteLanguage.Run(content.Site.Culture(), () => _writer.Compare(SearchEntries.Pages(content, _withDrafts)));
        if (changed.Count + gone.Count > MostPagesAtOnce || !content.Site.Language.Equals(Content.Site.Language, StringComparison.Ordinal))
            return false;
        // What may fail comes before the first is written: until then, the index is as good as it was.
        changed = SiteLanguage.Run(content.Site.Culture(), () => changed.ConvertAll(p => p with { Entries = [.. p.Entries] }));
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
            return new Searcher(reader, _writer, _otherWords, paths).Find(words, exact, page);
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
            IsClosed = true;
            _writer.Dispose();
        }
    }

    private bool Update(SiteContent content, List<SearchPage> changed, List<string> gone)
    {
        lock (_writing)
        {
            if (IsClosed)
                return false;
            var otherWords = new OtherWords(content);
            try
            {
                _writer.Write(changed, gone, otherWords.Words);
            }
            catch
            {
                // Changed in part: nobody searches it any more.
                IsClosed = true;
                _idle.Writer.TryComplete();
                throw;
            }
            (Content, _otherWords) = (content, otherWords);
            return true;
        }
    }

    private void PutBack(SearchReader reader)
    {
        if (!_idle.Writer.TryWrite(reader))
            reader.Dispose();
    }
}
