using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Reload;

/// <summary>Loads the content again after a save, and swaps it in as a whole when it has no errors.</summary>
/// <param name="loader">That made the load which the site started with.</param>
public sealed class ContentReload(ContentLoader loader, ContentStore store, TimeProvider clock, ILogger<ContentReload> log) : BackgroundService
{
    private const int MostQuietWaits = 3;

    /// <summary>Who mends a hundred looks again.</summary>
    private const int MostLogged = 100;

    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(200);

    /// <summary>With an edit. Where somebody writes without end, what was there in between is shown all the same.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(3);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The site need not wait for the watch to be set up before it starts.
        await Task.Yield();
        try
        {
            await FollowAsync(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops, or could not start: the host would report this as a failure beside the reason.
        }
    }

    private async Task FollowAsync(CancellationToken stoppingToken)
    {
        using var watch = new FolderWatch(loader.Folder, log);
        while (!stoppingToken.IsCancellationRequested)
        {
            var reported = await watch.WaitAsync(loader.State, stoppingToken);
            var begin = TimeProvider.System.GetTimestamp();
            LoadResult result;
            bool changed;
            do
            {
                var looks = !reported;
                await (looks ? SettleAsync(watch, stoppingToken) : QuietAsync(watch, begin, stoppingToken));
                result = Load();
                // Files that changed while they were read may be half of one edit and half of the next. Where the system reports saves, it has reported these, or does in a moment.
                reported = watch.Take();
                changed = reported || (looks && FolderState.Of(loader.Folder) != loader.State);
            }
            while (changed && TimeProvider.System.GetElapsedTime(begin) < _patience);
            Accept(result);
        }
    }

    /// <summary>Waits until an edit of several files, or an editor's write and rename, is over, as the system reports it; not for ever.</summary>
    /// <param name="begin">Of the edit.</param>
    private static async Task QuietAsync(FolderWatch watch, long begin, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        while (_quiet - watch.Quiet is { Ticks: > 0 } rest && TimeProvider.System.GetElapsedTime(begin) < _patience)
            await Task.Delay(rest + TimeSpan.FromMilliseconds(1), cancellationToken);
        watch.Take();
    }

    /// <summary>The same where the system reports nothing.</summary>
    private async Task SettleAsync(FolderWatch watch, CancellationToken cancellationToken)
    {
        var state = FolderState.Of(loader.Folder);
        for (var waits = 0; waits < MostQuietWaits; waits++)
        {
            await Task.Delay(_quiet, cancellationToken);
            var (before, reported) = (state, watch.Take());
            state = FolderState.Of(loader.Folder);
            if (!reported && state == before)
                break;
        }
    }

    private LoadResult Load()
    {
        try
        {
            return loader.Load(DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // A bug of ours: the site goes on with what it has.
            log.LogError(e, "The content in {Folder} cannot be loaded.", loader.Folder);
            var finding = new Finding("site.yml", 1, 1, Severity.Error, Codes.FileUnreadable.Code, $"The content cannot be loaded: {e.Message}");
            return new LoadResult(Content: null, Rubric: null, [finding]);
        }
    }

    private void Accept(LoadResult result)
    {
        var errors = result.Findings.Where(f => f.Severity == Severity.Error).CausesFirst().ToList();
        foreach (var error in errors.Take(MostLogged))
            log.LogError("{Finding}", error);
        if (result.Content is null)
            log.LogError("The content in {Folder} has errors ({Count}). The site goes on with the content it has.", loader.Folder, errors.Count);
        else
            log.LogInformation("The content in {Folder} was loaded again.", loader.Folder);
        store.Accept(result);
    }
}
