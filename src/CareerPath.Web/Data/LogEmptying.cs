using System.Data.Common;

namespace CareerPath.Web.Data;

/// Writes the write-ahead log back into the database and empties it after a delete, so that what was deleted is in neither. Whoever is
/// reading meanwhile holds that up, so it is tried again until it is done.
public sealed class LogEmptying(IServiceScopeFactory scopes, DiskReserve reserve, ILogger<LogEmptying> logger) : BackgroundService
{
    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan _longest = TimeSpan.FromSeconds(30);
    private readonly SemaphoreSlim _asked = new(0);

    /// Tried once now, and later for as long as it takes.
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
        while (true)
        {
            await _asked.WaitAsync(stoppingToken);
            logger.LogInformation("Something deleted is still in the write-ahead log, because somebody is reading. Trying again until it is not.");
            for (var wait = _first; ; wait = wait < _longest ? 2 * wait : _longest)
            {
                await Task.Delay(wait, stoppingToken);
                await using var scope = scopes.CreateAsyncScope();
                if (await TryAsync(scope.ServiceProvider.GetRequiredService<CareerPathDb>()))
                    break;
            }
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
            logger.LogError(e, "The write-ahead log could not be emptied after a delete.");
            return false;
        }
    }
}
