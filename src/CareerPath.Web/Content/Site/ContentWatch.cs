using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.FileProviders.Physical;
using Microsoft.Extensions.Primitives;

namespace CareerPath.Web.Content.Site;

// Tells of saves in a content folder from the moment it starts, so that a save during the first load is not missed.
public sealed class ContentWatch : IDisposable
{
    // Not what editors leave beside a file. Kubernetes swaps mounted content by renaming ..data.
    private static readonly string[] _patterns = ["**/*.md", "**/*.yml", "..data"];

    // One edit is many events, and a copy of many files takes a while.
    private static readonly TimeSpan _quiet = TimeSpan.FromMilliseconds(200);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(3);

    private readonly PhysicalFileProvider _files;
    private readonly SemaphoreSlim _saved = new(0);
    private readonly IDisposable _registration;

    private ContentWatch(PhysicalFileProvider files)
    {
        _files = files;
        _registration = ChangeToken.OnChange(() => new CompositeChangeToken([.. _patterns.Select(files.Watch)]), () => _saved.Release());
    }

    // Why the system does not report saves, so that the watch looks for them; null when it does.
    public string? Refusal { get; private init; }

    public static ContentWatch Start(string folder)
    {
        try
        {
            return new ContentWatch(new PhysicalFileProvider(folder, ExclusionFilters.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Such as the limit of inotify instances.
            return new ContentWatch(new PhysicalFileProvider(folder, ExclusionFilters.None) { UsePollingFileWatcher = true, UseActivePolling = true }) { Refusal = e.Message };
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
        _registration.Dispose();
        _files.Dispose();
        _saved.Dispose();
    }
}
