using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Site;

// Loads the content again after a save, and swaps it in as a whole when it has no errors.
public sealed class ContentReload(ContentWatch watch, ContentLoader loader, ContentStore store, TimeProvider clock, ILogger<ContentReload> log) : BackgroundService
{
    private const int MaxLogged = 100;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (watch.Refusal is { } refusal)
            log.LogWarning("The system does not report saves in {Folder}, so the site looks for them every few seconds: {Reason}", loader.Folder, refusal);
        try
        {
            while (true)
            {
                await watch.WaitAsync(stoppingToken);
                Accept(Load());
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The site stops, or could not start: the host would report this as a failure beside the reason.
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
