using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Search;

// Searches the latest content, one search at a time. Each content gets a new index, and the old one is closed between two searches.
public sealed class SiteSearch(ContentStore store, IHostEnvironment environment, ILogger<SiteSearch> log) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private SearchIndex? _index;
    private bool _isDisposed;

    public Task<SearchResults> FindAsync(SearchWords words, bool exact, int page, CancellationToken cancellationToken) =>
        InTurnAsync(() => LatestIndex().Find(words, exact, page), cancellationToken);

    // Builds the index of the latest content unless it is there, so that the next search need not.
    public async Task PrepareAsync()
    {
        try
        {
            await InTurnAsync(LatestIndex, CancellationToken.None);
        }
        catch (ObjectDisposedException)
        {
            // The site stops.
        }
        catch (Exception e)
        {
            log.LogError(e, "The search index cannot be built.");
        }
    }

    public void Dispose()
    {
        _turn.Wait();
        _isDisposed = true;
        _index?.Dispose();
        _turn.Release();
    }

    private SearchIndex LatestIndex()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        var content = store.Latest;
        if (ReferenceEquals(_index?.Content, content))
            return _index;
        try
        {
            var next = SearchIndex.Build(content, withDrafts: environment.IsDevelopment());
            _index?.Dispose();
            _index = next;
        }
        catch (Exception e) when (_index is not null)
        {
            // A bug of ours: the index of the content before still answers.
            log.LogError(e, "The search index cannot be built. Searches go on with the last one.");
        }
        return _index;
    }

    private async Task<T> InTurnAsync<T>(Func<T> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            return work();
        }
        finally
        {
            _turn.Release();
        }
    }
}

// Builds the index before anyone searches.
public sealed class SearchPreparation(SiteSearch search, ContentStore store, IHostApplicationLifetime lifetime) : ContentPreparation(store, lifetime)
{
    protected override Task PrepareAsync(SiteContent content) => search.PrepareAsync();
}

public static class SearchServices
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SiteSearch>();
        services.AddHostedService<SearchPreparation>();
    }
}
