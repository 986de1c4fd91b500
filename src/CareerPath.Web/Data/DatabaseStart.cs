using System.Data.Common;
using System.Security.Cryptography;
using CareerPath.Web.Hosting;
using CareerPath.Web.Sealing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Data;

// Locks the database for this process and migrates it before the first request.
public sealed class DatabaseStart(
    IServiceScopeFactory scopes, DatabaseFile file, OpenedFile opened, DiskReserve reserve, StoredKeys keys, IDataProtectionProvider protection,
    ILogger<DatabaseStart> logger)
    : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private FileStream? _lock;

    // mayStart: whether the site will start, which may not be known yet. If it will not, an existing database is not migrated and its keys are
    // not wrapped (though a new data protection key may be added to it), and errors here are dropped in favor of the reason why the site does
    // not start.
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
            // A wrong secret stops the start before the database is changed for good.
            if (await HasKeysAsync(db, cancellationToken))
                await keys.WrapAsync(db, mayStart, cancellationToken);
            await MigrateAsync(db, pending.Count, cancellationToken);
        }
        opened.Open();
        reserve.Fill();
        logger.LogInformation("The database is {Path}, SQLite {Version}", file.Path, db.Database.GetDbConnection().ServerVersion);
        if (await keys.WrapAsync(db, isNew ? Task.FromResult(true) : mayStart, cancellationToken))
            ReadKeys();
    }

    private static async Task<bool> HasKeysAsync(CareerPathDb db, CancellationToken cancellationToken) =>
        await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = 'DataProtectionKeys'").SingleAsync(cancellationToken) > 0;

    private async Task MigrateAsync(CareerPathDb db, int pending, CancellationToken cancellationToken)
    {
        // A process killed while migrating leaves this row behind, and EF would wait for it forever. We hold the file lock, so no other
        // process is migrating.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        logger.LogInformation("Applying {Count} migration(s) to {Path}", pending, file.Path);
        await db.Database.MigrateAsync(cancellationToken);
    }

    // Reads the keys while the content is loading. Otherwise the host would read them afterwards, and visitors would wait.
    private void ReadKeys()
    {
        try
        {
            protection.CreateProtector(nameof(DatabaseStart)).Protect([]);
        }
        catch (CryptographicException)
        {
            // The host tries again and reports why the keys cannot be read.
        }
    }

    // The write gate cannot see a second process that writes to the same file. The operating system releases this lock when the process
    // ends, even after kill -9.
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
