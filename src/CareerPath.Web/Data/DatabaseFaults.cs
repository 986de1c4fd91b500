using System.Collections.Frozen;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace CareerPath.Web.Data;

// Failures of the database file or disk, which either pass or need the operator. Any other error is a bug in a query.
public static class DatabaseFaults
{
    private static readonly FrozenSet<int> _codes = new[]
    {
        raw.SQLITE_BUSY, raw.SQLITE_LOCKED, raw.SQLITE_NOMEM, raw.SQLITE_READONLY, raw.SQLITE_IOERR, raw.SQLITE_CORRUPT,
        raw.SQLITE_FULL, raw.SQLITE_CANTOPEN, raw.SQLITE_PROTOCOL, raw.SQLITE_NOTADB,
    }.ToFrozenSet();

    public static bool IsFault(Exception? exception) => CodeOf(exception) is { } code && _codes.Contains(code);

    public static bool IsFull(Exception exception) => CodeOf(exception) == raw.SQLITE_FULL;

    // Busy, locked and full databases recover by themselves. After any other fault the connection may remember it, for example that the
    // file is read-only.
    public static bool SpoilsConnection(Exception exception) =>
        IsFault(exception) && CodeOf(exception) is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL);

    public static SqliteException Busy() => new("Another write did not finish in time.", raw.SQLITE_BUSY);

    public static SqliteException Moved(string path) =>
        new($"The file {path} or its -wal file was deleted or replaced while the site was running. Put the right files back and restart the site.", raw.SQLITE_CANTOPEN);

    private static int? CodeOf(Exception? exception) => (exception as SqliteException ?? exception?.InnerException as SqliteException)?.SqliteErrorCode;
}
