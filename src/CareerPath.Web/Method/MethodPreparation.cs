using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Method;

// Computes the figures in the background after startup and after each reload of the content, so that they are ready before anyone asks.
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
