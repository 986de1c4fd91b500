using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Search;

/// <summary>One connection to the index, with what is asked of it. For one search at a time.</summary>
public sealed class SearchReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _knows;
    private readonly SqliteCommand _ranked;
    private readonly SqliteCommand _marked;

    public SearchReader(SqliteConnection connection)
    {
        _connection = connection;
        _knows = Command("SELECT 1 FROM entries WHERE entries MATCH $match LIMIT 1");
        _ranked = Command("SELECT rowid, rank FROM entries WHERE entries MATCH $match");
        _marked = Command(
            "SELECT highlight(entries, 0, char(1), char(2)), highlight(entries, 2, char(1), char(2)), highlight(entries, 3, char(1), char(2)) "
            + "FROM entries WHERE entries MATCH $match AND rowid = $row");
        _marked.Parameters.Add("$row", SqliteType.Integer);
    }

    public bool Knows(string expression)
    {
        _knows.Parameters[0].Value = expression;
        return _knows.ExecuteScalar() is not null;
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

    /// <summary>The title, the headings and the texts of a row that matches, with marks.</summary>
    public (string Title, string Headings, string Texts) Marked(int row, string expression)
    {
        _marked.Parameters[0].Value = expression;
        _marked.Parameters[1].Value = row;
        using var rows = _marked.ExecuteReader();
        return rows.Read()
            ? (rows.GetString(0), rows.GetString(1), rows.GetString(2))
            : throw new InvalidOperationException($"Row {row} of the search index does not match {expression}.");
    }

    public void Dispose()
    {
        _knows.Dispose();
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
