using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace CareerPath.Web.Content.Site;

// Tells of saves in a content folder from the moment it starts, so that a save during the first load is not missed.
public sealed class ContentWatch : IDisposable
{
    // One edit is many events, and a copy of many files takes a while.
    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(3);

    private readonly SemaphoreSlim _saved = new(0);
    private readonly IDisposable[] _watched;

    private ContentWatch(string folder, bool polls)
    {
        // Names with a dot are leftovers of editors, but Kubernetes swaps mounted content by renaming ..data.
        _watched = [.. Watched(folder, polls, ExclusionFilters.Sensitive, "**/*"), .. Watched(folder, polls, ExclusionFilters.None, "..data")];
    }

    // Why the system does not report saves, so that the watch looks for them; null when it does.
    public string? Refusal { get; private init; }

    public static ContentWatch Start(string folder)
    {
        try
        {
            return new ContentWatch(folder, polls: false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Such as the limit of inotify instances.
            return new ContentWatch(folder, polls: true) { Refusal = e.Message };
        }
    }

    // Returns when something was saved since the last call and the edit seems to be over.
    public async Task WaitAsync(CancellationToken cancellationToken)
    {
        await _saved.WaitAsync(cancellationToken);
        var start = TimeProvider.System.GetTimestamp();
        while (await _saved.WaitAsync(_quiet, cancellationToken) && TimeProvider.System.GetElapsedTime(start) < _longest)
        {
        }
        while (await _saved.WaitAsync(0, cancellationToken))
        {
        }
    }

    public void Dispose()
    {
        foreach (var watched in _watched)
            watched.Dispose();
    }

    private IDisposable[] Watched(string folder, bool polls, ExclusionFilters filters, string pattern)
    {
        var files = new PhysicalFileProvider(folder, filters);
        // Left alone otherwise: the environment may ask for polling.
        if (polls)
            (files.UsePollingFileWatcher, files.UseActivePolling) = (true, true);
        return [ChangeToken.OnChange(() => files.Watch(pattern), () => _saved.Release()), files];
    }
}
