using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Search;

public static class SearchServices
{
    public static void AddSearch(this IServiceCollection services)
    {
        services.AddSingleton<SiteSearch>();
        services.AddHostedService<SearchPreparation>();
    }
}

/// <summary>Has the index built before anybody searches, without the start or a reload waiting for it.</summary>
public sealed class SearchPreparation(SiteSearch search, ContentStore store, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Prepare);
        store.Loaded += Prepare;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        store.Loaded -= Prepare;
        return Task.CompletedTask;
    }

    private void Prepare(object? sender, EventArgs e) => Prepare();

    private void Prepare() => _ = search.Prepare();
}
