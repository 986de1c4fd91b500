using System.Threading.Channels;
using CareerPath.Web.Content.Findings;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace CareerPath.Web.Content.Site;

// Reloads the content after a save, and replaces it as a whole if it has no errors.
// On network drives and mounts that do not report saves, set DOTNET_USE_POLLING_FILE_WATCHER=1.
public sealed class ContentReload(ContentLoader loader, ContentStore store, TimeProvider clock, ILogger<ContentReload> log) : BackgroundService
{
    // One save can raise many events.
    private static readonly TimeSpan _wait = TimeSpan.FromMilliseconds(200);

    private const int MaxLogged = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Kubernetes replaces mounted content by renaming ..data, so names that start with a dot must be watched too.
        using var files = new PhysicalFileProvider(loader.Folder, ExclusionFilters.None);
        var saves = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        using var watch = ChangeToken.OnChange(() => files.Watch("**/*"), () => saves.Writer.TryWrite(true));
        try
        {
            while (await saves.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(_wait, TimeProvider.System, stoppingToken);
                saves.Reader.TryRead(out _);
                Accept(Load());
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site is stopping or could not start. The host would report this exception as one more failure.
        }
    }

    private LoadResult Load()
    {
        try
        {
            return loader.Load(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        }
        catch (Exception e)
        {
            // A bug in the loader must not stop the site, which keeps its current content.
            log.LogError(e, "The content in {Folder} cannot be loaded.", loader.Folder);
            return new LoadResult(Content: null, Rubric: null, [new Finding("site.yml", 1, 1, Severity.Error, Codes.FileUnreadable.Code, $"The content cannot be loaded: {e.Message}")]);
        }
    }

    private void Accept(LoadResult result)
    {
        var errors = result.Findings.Where(f => f.Severity == Severity.Error).CausesFirst().ToList();
        foreach (var error in errors.Take(MaxLogged))
            log.LogError("{Finding}", error);
        if (result.Content is null)
            log.LogError("The content in {Folder} has errors ({Count}). The site keeps its current content.", loader.Folder, errors.Count);
        else
            log.LogInformation("The content in {Folder} was reloaded.", loader.Folder);
        store.Accept(result);
    }
}
