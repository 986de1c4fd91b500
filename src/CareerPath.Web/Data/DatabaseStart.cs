using System.Data.Common;
using System.Security.Cryptography;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Data;

// Holds the database for this process alone, and brings it to today's schema before the first request.
public sealed class DatabaseStart(
    IServiceScopeFactory scopes, DatabaseFile file, OpenedFile opened, DiskReserve reserve, IDataProtectionProvider protection, ILogger<DatabaseStart> logger)
    : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private FileStream? _lock;

    // mayStart: whether the site will start, which may not be known yet. For one that does not, no database that was there is migrated (a
    // new key of the site's may be added to one), and its own reason is told, not this one.
    public async Task RunAsync(Task<bool> mayStart, CancellationToken cancellationToken)
    {
        try
        {
            await OpenAsync(mayStart, cancellationToken);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or DbException or StartException)
        {
            if (!await mayStart)
                return;
            if (e is StartException)
                throw;
            throw new StartException($"The database {file.Path} cannot be opened or brought up to date: {e.Message}", e);
        }
    }

    public void Dispose() => _lock?.Dispose();

    // The runtime's sharing violation: EWOULDBLOCK from flock, or ERROR_SHARING_VIOLATION.
    private static bool IsHeld(IOException e) => (e.HResult & 0xFFFF) is 11 or 35 or 32;

    private async Task OpenAsync(Task<bool> mayStart, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file.Path)!);
        _lock = await TakeLockAsync(cancellationToken);
        var isNew = !File.Exists(file.Path);
        file.Create();

        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerPathDb>();
        await db.Database.OpenConnectionAsync(cancellationToken);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode=WAL;", cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).ToList();
        if (pending.Count > 0)
        {
            if (!isNew && !await mayStart)
                return;
            await MigrateAsync(db, pending.Count, cancellationToken);
        }
        opened.Open();
        reserve.Fill();
        logger.LogInformation("The database is {Path}, SQLite {Version}", file.Path, db.Database.GetDbConnection().ServerVersion);
        ReadKeys();
    }

    private async Task MigrateAsync(CareerPathDb db, int pending, CancellationToken cancellationToken)
    {
        // A process that was killed while migrating leaves this row, and EF would wait for it for ever. We hold the file lock, so nobody else is migrating.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        logger.LogInformation("Applying {Count} migration(s) to {Path}", pending, file.Path);
        await db.Database.MigrateAsync(cancellationToken);
    }

    // While the content is read: the host would read the keys after it, and visitors wait.
    private void ReadKeys()
    {
        try
        {
            protection.CreateProtector(nameof(DatabaseStart)).Protect([]);
        }
        catch (CryptographicException)
        {
            // The host tries again, and says why they cannot be read.
        }
    }

    // A second process writing the same file is what the write gate cannot see. The lock dies with the process, also on kill -9.
    private async Task<FileStream> TakeLockAsync(CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(file.Lock, DatabaseFile.New(FileMode.OpenOrCreate));
            }
            catch (IOException e) when (IsHeld(e) && TimeProvider.System.GetElapsedTime(started) < _patience)
            {
                await Task.Delay(100, cancellationToken);
            }
            catch (IOException e) when (IsHeld(e))
            {
                throw new StartException(
                    $"The database {file.Path} is in use by another CareerPath process. Stop that one, or set ConnectionStrings__CareerPath to another file.", e);
            }
        }
    }
}
