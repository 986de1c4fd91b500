using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Data;

// Watches the database file opened at startup. If that file is deleted or replaced, open connections keep writing to it, and everything
// they save is lost when the process ends.
public sealed class OpenedFile(DatabaseFile file) : IDisposable
{
    // SQLITE_FCNTL_HAS_MOVED: whether the path now points to a different file from the open one.
    private const int HasMovedCode = 20;

    private SqliteConnection? _connection;

    public void Open()
    {
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder(file.ConnectionString) { Pooling = false }.ConnectionString);
        _connection.Open();
        // SQLite opens the file on the first read.
        using var command = _connection.CreateCommand();
        command.CommandText = "PRAGMA schema_version;";
        command.ExecuteScalar();
    }

    // writer: the connection that has just written, still open.
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
