using System.Data.Common;
using System.Security.Cryptography;
using CareerPath.Web.Hosting;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Data;

/// Holds the database for this process alone, and brings it to today's schema before the first request.
public sealed class DatabaseStart(IServiceScopeFactory scopes, DatabaseFile file, IDataProtectionProvider protection, TimeProvider clock, ILogger<DatabaseStart> logger) : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(5);
    private FileStream? _lock;

    /// <param name="mayStart">Whether the site will start, which may not be known yet. For one that does not, no database that was there is migrated (a new key of the site's may be added to one), and its own reason is told, not this one.</param>
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
        Directory.CreateDirectory(file.Folder);
        _lock = await TakeLockAsync(cancellationToken);
        var isNew = !File.Exists(file.Path);

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
        ReadKeys();
    }

    private async Task MigrateAsync(CareerPathDb db, int pending, CancellationToken cancellationToken)
    {
        // A process that was killed while migrating leaves this row, and EF would wait for it for ever. We hold the file lock, so nobody else is migrating.
        await db.Database.ExecuteSqlRawAsync("DROP TABLE IF EXISTS \"__EFMigrationsLock\";", cancellationToken);
        logger.LogInformation("Applying {Count} migration(s) to {Path}", pending, file.Path);
        await db.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>While the content is read: the host would read the keys after it, and visitors wait.</summary>
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
        var path = file.Path + ".lock";
        var started = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException e) when (IsHeld(e) && clock.GetElapsedTime(started) < _patience)
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

/// Where the SQLite database is: a file, as an owner's answers must outlive the process.
public sealed record DatabaseFile(string ConnectionString)
{
    public string Path { get; } = System.IO.Path.GetFullPath(FileName(ConnectionString));

    public string Folder => System.IO.Path.GetDirectoryName(Path)!;

    private static string FileName(string connectionString)
    {
        string source;
        try
        {
            source = new SqliteConnectionStringBuilder(connectionString).DataSource;
        }
        catch (ArgumentException e)
        {
            throw new StartException($"ConnectionStrings__CareerPath cannot be read: {e.Message} Write Data Source=data/careerpath.db or another file.", e);
        }
        return source.Length == 0 || source.StartsWith(':') || source.StartsWith("file:", StringComparison.Ordinal)
            ? throw new StartException($"ConnectionStrings__CareerPath names '{source}'. Name a file, such as Data Source=data/careerpath.db.")
            : source;
    }
}
