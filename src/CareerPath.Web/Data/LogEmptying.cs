using System.Data.Common;

namespace CareerPath.Web.Data;

// Writes the write-ahead log back into the database and empties it after a delete, so that what was deleted is in neither. Whoever is
// reading meanwhile holds that up, so it is tried again until it is done.
public sealed class LogEmptying(IServiceScopeFactory scopes, DiskReserve reserve, ILogger<LogEmptying> logger) : BackgroundService
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _asked = new(0);

    // Deletes, also on a full disk, and empties the log: tried once now, and later for as long as it takes.
    public async Task<int> DeleteAsync(CareerPathDb db, Func<Task<int>> delete, CancellationToken cancellationToken)
    {
        var deleted = await reserve.DeleteAsync(db, delete, cancellationToken);
        if (!await TryAsync(db))
            _asked.Release();
        return deleted;
    }

    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A process that was killed may have left something deleted in the log.
        await EmptyAsync(stoppingToken);
        while (true)
        {
            await _asked.WaitAsync(stoppingToken);
            logger.LogInformation("Something deleted is still in the write-ahead log, because somebody is reading. Trying again until it is not.");
            await EmptyAsync(stoppingToken);
        }
    }

    private async Task EmptyAsync(CancellationToken stoppingToken)
    {
        for (var wait = _first; ; wait = wait < _longest ? 2 * wait : _longest)
        {
            await Task.Delay(wait, stoppingToken);
            await using var scope = scopes.CreateAsyncScope();
            if (await TryAsync(scope.ServiceProvider.GetRequiredService<CareerPathDb>()))
                return;
        }
    }

    private async Task<bool> TryAsync(CareerPathDb db)
    {
        try
        {
            if (!await db.EmptyLogAsync(CancellationToken.None))
                return false;
            // There is room again for what a full disk took.
            reserve.Fill();
            return true;
        }
        catch (DbException e)
        {
            logger.LogWarning("The write-ahead log could not be emptied after a delete: {Reason}", e.Message);
            return false;
        }
    }
}
