using System.Text;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Tests.Support;

public static class DatabaseFiles
{
    // Whether a file of the database in the folder contains the text, read as Latin-1.
    public static bool Holds(this string folder, string text) => Directory.EnumerateFiles(folder, "test.db*")
        .Where(f => !f.EndsWith(".lock", StringComparison.Ordinal) && !f.EndsWith("-shm", StringComparison.Ordinal))
        .Any(f => Read(f).Contains(text, StringComparison.Ordinal));

    private static string Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    // The rows of the tables that hold what people entrust to the site.
    public static async Task<IReadOnlyList<(string Table, Dictionary<string, object> Columns)>> DumpAsync(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        await using var connection = new SqliteConnection($"Data Source={Path.Combine(site.Folder, "test.db")};Pooling=False");
        await connection.OpenAsync();
        var rows = new List<(string, Dictionary<string, object>)>();
        foreach (var table in (string[])["Assessments", "ShareLinks", "SecondOpinions", "Plans", "CalendarLinks"])
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
            command.CommandText = $"SELECT * FROM {table} ORDER BY rowid";
#pragma warning restore CA2100
            await using var reader = await command.ExecuteReaderAsync();
            while (await reader.ReadAsync())
                rows.Add((table, Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, reader.GetValue, StringComparer.Ordinal)));
        }
        return rows;
    }
}
