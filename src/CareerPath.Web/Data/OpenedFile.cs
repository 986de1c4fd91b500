using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Data;

// The database's file as it was opened at the start. A file that is deleted or replaced stays open under the connections that have it, and
// what they save is gone with the process.
public sealed class OpenedFile(DatabaseFile file) : IDisposable
{
    // SQLITE_FCNTL_HAS_MOVED: whether the path leads to another file now than the one that is open.
    private const int HasMovedCode = 20;

    private SqliteConnection? _connection;

    public void Open()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(file.ConnectionString) { Pooling = false }.ConnectionString);
        _connection.Open();
        // SQLite opens the file when it is first read.
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA schema_version;";
        command.ExecuteScalar();
    }

    // writer: the connection that has just written, open still.
    public void Confirm(SqliteConnection writer)
    {
        if (_connection is { } connection && (HasMoved(connection) || HasMoved(writer) || !File.Exists(file.Path + "-wal")))
            throw DatabaseFaults.Moved(file.Path);
    }

    public void Dispose() => _connection?.Dispose();

    private static bool HasMoved(SqliteConnection connection) =>
        connection.Handle is { } handle && FileControl(handle, null, HasMovedCode, out var moved) == 0 && moved != 0;

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_file_control", ExactSpelling = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int FileControl(SafeHandle connection, byte[]? name, int code, out int answer);
}
