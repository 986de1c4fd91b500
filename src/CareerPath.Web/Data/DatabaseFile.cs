using System.Runtime.Versioning;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Data;

// Where the SQLite database is: a file, as an owner's answers must outlive the process.
public sealed class DatabaseFile
{
    // For another process that is writing. The driver waits by itself, inside the write gate: whoever waits there waits for this too.
    private const int BusySeconds = 2;

    private const UnixFileMode OthersRights =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    public DatabaseFile(string connectionString)
    {
        var builder = Read(connectionString);
        Path = System.IO.Path.GetFullPath(builder.DataSource);
        builder.DataSource = Path;
        // Only the start makes a new file: one that is lost later is never replaced by an empty one.
        builder.Mode = SqliteOpenMode.ReadWrite;
        builder.DefaultTimeout = BusySeconds;
        ConnectionString = builder.ConnectionString;
    }

    public string Path { get; }

    public string ConnectionString { get; }

    // Locked by the process that holds the database.
    public string Lock => Path + ".lock";

    // See DiskReserve.
    public string Reserve => Path + ".reserve";

    // For a new file beside the database: nobody else on the machine may read it.
    public static FileStreamOptions New(FileMode mode)
    {
        var options = new FileStreamOptions { Mode = mode, Access = FileAccess.ReadWrite, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    // Makes an empty database where there is none. SQLite gives the files that it adds the rights of the database.
    public void Create()
    {
        if (!File.Exists(Path))
            new FileStream(Path, New(FileMode.CreateNew)).Dispose();
        if (OperatingSystem.IsWindows())
            return;
        foreach (var path in (string[])[Path, Path + "-wal", Path + "-shm", Lock])
            CloseToOthers(path);
    }

    [UnsupportedOSPlatform("windows")]
    private static void CloseToOthers(string path)
    {
        try
        {
            if (File.Exists(path) && File.GetUnixFileMode(path) is var mode && (mode & OthersRights) != UnixFileMode.None)
                File.SetUnixFileMode(path, mode & ~OthersRights);
        }
        catch (UnauthorizedAccessException)
        {
            // Another user's file, shared with the site on purpose: its rights are for that user to set.
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
