using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Search;

/// <summary>One connection to the index, with what is asked of it. For one search at a time.</summary>
public sealed class SearchReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _knows;
    private readonly SqliteCommand _rows;
    private readonly SqliteCommand _ranked;
    private readonly SqliteCommand _marked;

    public SearchReader(SqliteConnection connection)
    {
        _connection = connection;
        _knows = Command("SELECT 1 FROM entries WHERE entries MATCH $match LIMIT 1");
        _rows = Command("SELECT rowid FROM entries WHERE entries MATCH $match");
        _ranked = Command("SELECT rowid, rank FROM entries WHERE entries MATCH $match");
        // The plus keeps SQLite from asking the index anew for each row, which is dear when a word is the beginning of many.
        _marked = Command(
            "SELECT rowid, highlight(entries, 0, char(1), char(2)), highlight(entries, 2, char(1), char(2)), highlight(entries, 3, char(1), char(2)) "
            + "FROM entries WHERE entries MATCH $match AND +rowid IN (SELECT value FROM json_each($rows))");
        _marked.Parameters.Add("$rows", SqliteType.Text);
    }

    public bool Knows(string expression)
    {
        _knows.Parameters[0].Value = expression;
        return _knows.ExecuteScalar() is not null;
    }

    public HashSet<int> Rows(string expression)
    {
        _rows.Parameters[0].Value = expression;
        using var rows = _rows.ExecuteReader();
        var found = new HashSet<int>();
        while (rows.Read())
            found.Add(rows.GetInt32(0));
        return found;
    }

    /// <summary>The rows that match and how well: the lower the better, and below zero.</summary>
    public List<(int Row, double Rank)> Ranked(string expression)
    {
        _ranked.Parameters[0].Value = expression;
        using var rows = _ranked.ExecuteReader();
        var found = new List<(int Row, double Rank)>();
        while (rows.Read())
            found.Add((rows.GetInt32(0), rows.GetDouble(1)));
        return found;
    }

    /// <summary>Some of the rows that match, with marks around what was found.</summary>
    public Dictionary<int, MarkedRow> Marked(IReadOnlyList<int> rows, string expression)
    {
        _marked.Parameters[0].Value = expression;
        _marked.Parameters[1].Value = $"[{string.Join(',', rows)}]";
        using var found = _marked.ExecuteReader();
        var marked = new Dictionary<int, MarkedRow>();
        while (found.Read())
            marked.Add(found.GetInt32(0), new MarkedRow(found.GetString(1), found.GetString(2), found.GetString(3)));
        return marked;
    }

    public void Dispose()
    {
        _knows.Dispose();
        _rows.Dispose();
        _ranked.Dispose();
        _marked.Dispose();
        _connection.Dispose();
    }

    private SqliteCommand Command(string sql)
    {
        var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.Add("$match", SqliteType.Text);
        return command;
    }
}

/// <param name="Headings">Of all sections, as they stand in the index; the texts likewise.</param>
public sealed record MarkedRow(string Title, string Headings, string Texts);
