using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Data;

// Checks whether the database is writable by writing to it. The answer is reused for a second, so frequent checks cost nothing.
public sealed class DatabaseProbe(IServiceScopeFactory scopes, TimeProvider clock, ILogger<DatabaseProbe> logger) : IDisposable
{
    private static readonly TimeSpan _holds = TimeSpan.FromSeconds(1);
    private readonly SemaphoreSlim _turn = new(1, 1);
    private long _askedAt;
    private bool? _writable;

    public async Task<bool> IsWritableAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            if (_writable is { } known && clock.GetElapsedTime(_askedAt) < _holds)
                return known;
            var now = await TryAsync(cancellationToken);
            if (now && _writable == false)
                logger.LogInformation("The database can be written again.");
            (_writable, _askedAt) = (now, clock.GetTimestamp());
            return now;
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private async Task<bool> TryAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<CareerPathDb>();
            // Nothing else uses user_version, a number in the file's header. SQLite writes the page even if the value stays the same.
            await db.WriteAsync(() => db.Database.ExecuteSqlRawAsync("PRAGMA user_version=1;", cancellationToken), cancellationToken);
            await db.Rubrics.AnyAsync(cancellationToken);
            return true;
        }
        catch (Exception e) when (e is DbException or InvalidOperationException)
        {
            if (_writable != false)
                logger.LogError(e, "The database cannot be written. Visitors are told that nothing is saved.");
            return false;
        }
    }
}
