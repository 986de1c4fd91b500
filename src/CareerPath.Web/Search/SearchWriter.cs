using CareerPath.Web.Content;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Search;

/// <summary>Writes pages into the database of an index and keeps beside it what is shown, not searched. Nobody may search meanwhile.</summary>
public sealed class SearchWriter : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _insert;
    private readonly SqliteCommand _read;
    private readonly SqliteCommand _delete;
    private readonly SqliteCommand _word;
    private readonly Dictionary<string, Written> _pages = new(StringComparer.Ordinal);
    private readonly Dictionary<int, SearchRow> _rows = [];
    private int _next;

    public SearchWriter(SqliteConnection connection)
    {
        _connection = connection;
        _insert = _connection.Command(
            "INSERT INTO kept(row, title, names, headings, packed, length) VALUES ($row, $title, $names, $headings, $packed, $length); "
            + "INSERT INTO entries(rowid, title, names, headings, texts) VALUES ($row, $title, $names, $headings, $texts)",
            "$row", "$title", "$names", "$headings", "$packed", "$length", "$texts");
        _read = _connection.Command("SELECT title || ' ' || names || ' ' || headings || ' ' || texts FROM pages WHERE row = $row", "$row");
        _delete = _connection.Command(
            "INSERT INTO entries(entries, rowid, title, names, headings, texts) SELECT 'delete', row, title, names, headings, texts FROM pages WHERE row = $row; "
            + "DELETE FROM kept WHERE row = $row",
            "$row");
        _word = _connection.Command("INSERT INTO words(word) VALUES ($word)", "$word");
    }

    public Spelling Spelling { get; } = new();

    public SearchRow this[int row] => _rows[row];

    /// <summary>The rows whose titles mean one of these.</summary>
    public IEnumerable<int> Titled(HashSet<string> meanings) => _rows.Where(r => meanings.Contains(r.Value.Meaning)).Select(r => r.Key);

    /// <summary>The pages that are not written as they are now, and the paths of written ones that are gone.</summary>
    public (List<SearchPage> Changed, List<string> Gone) Compare(IEnumerable<SearchPage> pages)
    {
        var changed = new List<SearchPage>();
        var gone = _pages.Keys.ToHashSet(StringComparer.Ordinal);
        foreach (var page in pages)
        {
            gone.Remove(page.Path);
            if (page.State is null || !_pages.TryGetValue(page.Path, out var written) || !page.State.Equals(written.State))
                changed.Add(page);
        }
        return (changed, [.. gone]);
    }

    /// <param name="words">Those that stand for others.</param>
    public void Write(IEnumerable<SearchPage> changed, IEnumerable<string> gone, IEnumerable<string> words)
    {
        foreach (var word in words)
            Spelling.Introduce(word);
        using var transaction = _connection.BeginTransaction();
        _insert.Transaction = _read.Transaction = _delete.Transaction = _word.Transaction = transaction;
        foreach (var path in gone)
            Remove(path);
        foreach (var page in changed)
        {
            // In the place that it had, so that the rows stay in the order of the site.
            var rows = new Queue<int>(Remove(page.Path));
            _pages[page.Path] = new Written(page.State, [.. page.Entries.Select(entry => Add(entry, rows.TryDequeue(out var row) ? row : _next++))]);
        }
        foreach (var word in Spelling.TakeNew())
            Run(_word, word);
        transaction.Commit();
    }

    /// <summary>Worth its time after many pages were written.</summary>
    public void Optimize()
    {
        using var optimize = _connection.Command("INSERT INTO entries(entries) VALUES ('optimize'); INSERT INTO words(words) VALUES ('optimize')");
        optimize.ExecuteNonQuery();
    }

    public void Dispose()
    {
        _insert.Dispose();
        _read.Dispose();
        _delete.Dispose();
        _word.Dispose();
        _connection.Dispose();
    }

    private int Add(SearchEntry entry, int row)
    {
        var headings = string.Join(Excerpt.Break, entry.Sections.Select(s => s.Heading));
        var texts = string.Join(Excerpt.Break, entry.Sections.Select(s => s.Text));
        var packed = PackedText.Of(texts);
        Run(_insert, row, entry.Title, entry.Names, headings, packed.Bytes, packed.Length, texts);
        _rows.Add(row, SearchRow.Of(entry));
        foreach (var text in (string[])[entry.Title, entry.Names, headings, texts])
            Spelling.Add(text);
        return row;
    }

    private int[] Remove(string path)
    {
        if (!_pages.Remove(path, out var written))
            return [];
        foreach (var row in written.Rows)
        {
            _read.Parameters[0].Value = row;
            Spelling.Remove((string)_read.ExecuteScalar()!);
            Run(_delete, row);
            _rows.Remove(row);
        }
        return written.Rows;
    }

    private static void Run(SqliteCommand command, params ReadOnlySpan<object> values)
    {
        for (var i = 0; i < values.Length; i++)
            command.Parameters[i].Value = values[i];
        command.ExecuteNonQuery();
    }

    private sealed record Written(object? State, int[] Rows);
}
