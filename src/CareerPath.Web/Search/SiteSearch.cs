using System.Threading.Channels;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Search;

/// <summary>Searches the present content: its index is built beside the running site, at the start and after each reload.</summary>
public sealed class SiteSearch(ContentStore store, IHostEnvironment environment, ILogger<SiteSearch> log) : IDisposable
{
    /// <summary>How long a search waits for the new index before it asks the last one.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromMilliseconds(400);

    /// <summary>How long after a failure the index of the same content is tried again: what failed will mostly fail once more.</summary>
    private static readonly TimeSpan _rest = TimeSpan.FromSeconds(10);

    private readonly Lock _gate = new();
    private SiteContent? _content;
    private long _failed;
    private Task<SearchIndex>? _building;
    private volatile SearchIndex? _last;
    private bool _isDisposed;

    public async Task<SearchResults> FindAsync(SearchWords words, bool exact, int page, CancellationToken cancellationToken)
    {
        for (SearchIndex? closed = null; ;)
        {
            var index = await IndexAsync(cancellationToken);
            var now = store.Latest;
            var paths = ReferenceEquals(index.Content, now) ? null : SearchEntries.Paths(now, WithDrafts);
            try
            {
                return await index.FindAsync(words, exact, page, paths, cancellationToken);
            }
            catch (ChannelClosedException) when (!ReferenceEquals(index, closed))
            {
                // A newer index took its place in between.
                cancellationToken.ThrowIfCancellationRequested();
                closed = index;
            }
        }
    }

    /// <summary>Begins to build the index of the latest content, unless that has begun.</summary>
    public Task<SearchIndex> Prepare()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            var content = store.Latest;
            if (_building is null || !ReferenceEquals(_content, content) || (_building.IsFaulted && TimeProvider.System.GetElapsedTime(_failed) > _rest))
            {
                _content = content;
                _building = BuildAsync(content, _building);
            }
            return _building;
        }
    }

    public void Dispose()
    {
        lock (_gate)
            _isDisposed = true;
        _last?.Dispose();
    }

    private bool WithDrafts => environment.IsDevelopment();

    private async Task<SearchIndex> IndexAsync(CancellationToken cancellationToken)
    {
        var building = Prepare();
        if (_last is not { } last)
            return await building.WaitAsync(cancellationToken);
        try
        {
            return await building.WaitAsync(_patience, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException || building.IsFaulted)
        {
            return last;
        }
    }

    /// <summary>One after the other, so that the last content wins. Of those that were replaced before their turn came, none is built.</summary>
    private async Task<SearchIndex> BuildAsync(SiteContent content, Task<SearchIndex>? before)
    {
        await Task.Yield();
        if (before is not null)
            await ((Task)before).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_last is { } earlier && !ReferenceEquals(Volatile.Read(ref _content), content))
            return earlier;
        try
        {
            if (_last is { } last && await UpdatedAsync(last, content))
                return last;
            var index = SearchIndex.Build(content, WithDrafts);
            Replace(index);
            return index;
        }
        catch (Exception e) when (!_isDisposed)
        {
            log.LogError(e, "The search index cannot be built. Searches ask the last one, if there is one.");
            lock (_gate)
                _failed = TimeProvider.System.GetTimestamp();
            throw;
        }
    }

    /// <summary>Whether the index holds the content now; otherwise it needs another in its place.</summary>
    private async Task<bool> UpdatedAsync(SearchIndex index, SiteContent content)
    {
        try
        {
            return await index.TryUpdateAsync(content);
        }
        catch (Exception e) when (!_isDisposed)
        {
            log.LogError(e, "The search index cannot be changed, so a new one is built.");
            if (index.IsClosed)
                Replace(null);
            return false;
        }
    }

    private void Replace(SearchIndex? index)
    {
        SearchIndex? outdated;
        lock (_gate)
            (outdated, _last) = _isDisposed ? (index, _last) : (_last, index);
        outdated?.Dispose();
    }
}
