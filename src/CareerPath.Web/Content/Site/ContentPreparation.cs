namespace CareerPath.Web.Content.Site;

// Prepares something from the content in the background after the start and after each reload. Neither waits for it.
public abstract class ContentPreparation(ContentStore store, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Prepare);
        store.Loaded += OnLoaded;
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        store.Loaded -= OnLoaded;
        return Task.CompletedTask;
    }

    protected abstract Task PrepareAsync(SiteContent content);

    private void OnLoaded(object? sender, EventArgs e) => Prepare();

    private void Prepare() => _ = Task.Run(() => PrepareAsync(store.Latest));
}
