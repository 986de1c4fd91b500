using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Reload;

/// <summary>Tells of saves in a folder: at once where the system reports them, and by looking otherwise (network drives, containers' mounts).</summary>
public sealed class FolderWatch : IDisposable
{
    private static readonly TimeSpan _lookEvery = TimeSpan.FromMilliseconds(500);
    private static readonly TimeSpan _lookAtLeastEvery = TimeSpan.FromSeconds(8);

    private readonly string _folder;
    private readonly SemaphoreSlim _reported = new(0, 1);
    private FileSystemWatcher? _watcher;
    private long _lastReport;

    public FolderWatch(string folder, ILogger log)
    {
        _folder = folder;
        if (Watch() is { } refusal)
            log.LogWarning("The system does not report saves in {Folder}, so that the site looks for them: {Reason}", folder, refusal.Message);
    }

    /// <summary>Since the last save that the system reported.</summary>
    public TimeSpan Quiet => TimeProvider.System.GetElapsedTime(Volatile.Read(ref _lastReport));

    /// <summary>Comes back when something was saved since the folder was in that state, or since the last call.</summary>
    /// <returns>True when the system reported it, false when it was found by looking.</returns>
    public async Task<bool> WaitAsync(FolderState known, CancellationToken cancellationToken)
    {
        var pause = _lookEvery;
        while (!await _reported.WaitAsync(pause, cancellationToken))
        {
            var start = TimeProvider.System.GetTimestamp();
            if (FolderState.Of(_folder) != known)
            {
                // Nothing reported it: what is watched may be another folder by now, moved away from here.
                Watch();
                return false;
            }
            // Looking stays below one percent of one processor for ten thousand files, also where the machine has other things to do.
            var cost = TimeProvider.System.GetElapsedTime(start) * 150;
            pause = cost < _lookEvery ? _lookEvery : cost > _lookAtLeastEvery ? _lookAtLeastEvery : cost;
        }
        return true;
    }

    /// <summary>True when a save was reported since the last call; forgets it.</summary>
    public bool Take() => _reported.Wait(0);

    public void Dispose()
    {
        _watcher?.Dispose();
        _reported.Dispose();
    }

    /// <summary>Watches the folder that is there now, in place of the one before. The reason, where the system does not report saves.</summary>
    private Exception? Watch()
    {
        _watcher?.Dispose();
        try
        {
            _watcher = new FileSystemWatcher(_folder)
            {
                IncludeSubdirectories = true,
                NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
            };
            _watcher.Changed += (_, e) => Report(e.Name);
            _watcher.Created += (_, e) => Report(e.Name);
            _watcher.Deleted += (_, e) => Report(e.Name);
            _watcher.Renamed += (_, e) => Report(e.OldName, e.Name);
            _watcher.Error += (_, _) => Report();
            _watcher.EnableRaisingEvents = true;
            return null;
        }
        catch (Exception e) when (e is IOException or ArgumentException or PlatformNotSupportedException)
        {
            return e;
        }
    }

    /// <param name="names">Of the files; none where the system does not know.</param>
    private void Report(params ReadOnlySpan<string?> names)
    {
        var concerns = names.IsEmpty;
        foreach (var name in names)
            concerns |= name is null || FolderEntries.Concerns(name.Replace('\\', '/'));
        if (!concerns)
            return;
        Volatile.Write(ref _lastReport, TimeProvider.System.GetTimestamp());
        try
        {
            _reported.Release();
        }
        catch (Exception e) when (e is SemaphoreFullException or ObjectDisposedException)
        {
            // Reported already, or nobody waits any more.
        }
    }
}
