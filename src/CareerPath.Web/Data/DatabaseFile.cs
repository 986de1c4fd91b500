using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Data;

// Where the SQLite database is. It must be a file, because answers must survive a restart.
public sealed class DatabaseFile
{
    // How long to wait while another process is writing. The driver waits inside the write gate, so everyone queued at the gate waits too.
    private const int BusySeconds = 2;

    private const UnixFileMode OthersRights =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public DatabaseFile(string connectionString)
    {
        var builder = Read(connectionString);
        Path = System.IO.Path.GetFullPath(builder.DataSource);
        builder.DataSource = Path;
        // Only the start creates a new file, so a database lost later is never replaced by an empty one.
        builder.Mode = SqliteOpenMode.ReadWrite;
        builder.DefaultTimeout = BusySeconds;
        ConnectionString = builder.ConnectionString;
    }

    public string Path { get; }

    public string ConnectionString { get; }

    // The lock file of the process that uses the database.
    public string Lock => Path + ".lock";

    // See DiskReserve.
    public string Reserve => Path + ".reserve";

    // Options for a new file next to the database that no other user of the machine can read.
    public static FileStreamOptions New(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    // Creates an empty database if there is none. SQLite gives its own files the same permissions as the database.
    public void Create()
    {
        if (!File.Exists(Path))
            new FileStream(Path, New(FileMode.CreateNew)).Dispose();
        foreach (var path in (string[])[Path, Path + "-wal", Path + "-shm", Lock])
            CloseToOthers(path);
    }

    // Takes away the rights of the machine's other users.
    public static void CloseToOthers(string path)
    {
        if (OperatingSystem.IsWindows())
            return;
        try
        {
            if (File.Exists(path) && File.GetUnixFileMode(path) is var mode && (mode & OthersRights) != UnixFileMode.None)
                File.SetUnixFileMode(path, mode & ~OthersRights);
        }
        catch (UnauthorizedAccessException)
        {
            // The file belongs to another user and was shared with the site on purpose, so its permissions are theirs to set.
        }
    }

    private static SqliteConnectionStringBuilder Read(string connectionString)
    {
        SqliteConnectionStringBuilder builder;
        try
        {
            builder = new SqliteConnectionStringBuilder(connectionString);
        }
        catch (ArgumentException e)
        {
            throw new StartException($"ConnectionStrings__CareerPath cannot be read: {e.Message} Write Data Source=data/careerpath.db or another file.", e);
        }
        return builder.DataSource is { Length: > 0 } source && !source.StartsWith(':') && !source.StartsWith("file:", StringComparison.Ordinal)
            ? builder
            : throw new StartException($"ConnectionStrings__CareerPath names '{builder.DataSource}'. Name a file, such as Data Source=data/careerpath.db.");
    }
}
