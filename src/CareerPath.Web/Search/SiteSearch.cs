using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Search;

// Searches the content that the request sees, one search at a time. New content gets a new index. Searches take turns, so none is using the
// old index when it is disposed.
public sealed class SiteSearch(ContentStore store, IHostEnvironment environment) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1);
    private SearchIndex? _index;

    public Task<SearchResults> FindAsync(SearchWords words, bool exact, int page, CancellationToken cancellationToken) =>
        InTurnAsync(() => IndexOf(store.Current).Find(words, exact, page), cancellationToken);

    // Builds the index of the latest content if it is not built yet.
    public Task PrepareAsync() => InTurnAsync(() => IndexOf(store.Latest), CancellationToken.None);

    public void Dispose()
    {
        _turn.Dispose();
        _index?.Dispose();
    }

    private SearchIndex IndexOf(SiteContent content)
    {
        if (_index is { } index && ReferenceEquals(index.Content, content))
            return index;
        var next = SearchIndex.Build(content, withDrafts: environment.IsDevelopment());
        _index?.Dispose();
        return _index = next;
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

// Builds the index in the background after a start or a reload, so that neither has to wait for it.
public sealed class SearchPreparation(SiteSearch search, ContentStore store, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Prepare);
        store.Loaded += (_, _) => Prepare();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Prepare() => _ = Task.Run(search.PrepareAsync);
}

public static class SearchServices
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SiteSearch>();
        services.AddHostedService<SearchPreparation>();
    }
}
