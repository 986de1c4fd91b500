using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Method;

// Has the figures worked out before anybody asks, without the start or a reload waiting for them.
public sealed class MethodPreparation(MethodFigures method, ContentStore store, IHostApplicationLifetime lifetime) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Prepare);
        store.Loaded += (_, _) => Prepare();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private void Prepare() => _ = method.OfAsync(store.Latest.Rubric);
}
