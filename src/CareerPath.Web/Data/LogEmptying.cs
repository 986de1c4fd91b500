using System.Data.Common;

namespace CareerPath.Web.Data;

// Moves the write-ahead log into the database and empties it after a delete, so that deleted data is in neither. Readers can prevent this,
// so it retries until it succeeds.
public sealed class LogEmptying(IServiceScopeFactory scopes, DiskReserve reserve, ILogger<LogEmptying> logger) : BackgroundService
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _asked = new(0);

    // Deletes, even on a full disk, and empties the log.
    public async Task<int> DeleteAsync(CareerPathDb db, Func<Task<int>> delete, CancellationToken cancellationToken)
    {
        var deleted = await reserve.DeleteAsync(db, delete, cancellationToken);
        await EmptyAsync(db);
        return deleted;
    }

    // Tries once now, then in the background until it succeeds.
    public async Task EmptyAsync(CareerPathDb db)
    {
        if (!await TryAsync(db))
            _asked.Release();
    }

    public override void Dispose()
    {
        _asked.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // A killed process may have left deleted data in the log.
        await EmptyAsync(stoppingToken);
        while (true)
        {
            await _asked.WaitAsync(stoppingToken);
            logger.LogInformation("Deleted data is still in the write-ahead log because of a reader. Retrying until the log is empty.");
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
            // There is space again, so restore the reserve if a full disk used it up.
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
