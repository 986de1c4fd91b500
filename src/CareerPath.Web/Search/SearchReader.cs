using System.Globalization;
using CareerPath.Web.Content;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Search;

/// <summary>One connection to the index, with what is asked of it. For one search at a time.</summary>
public sealed class SearchReader : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly SqliteCommand _knows;
    private readonly SqliteCommand _count;
    private readonly SqliteCommand _rows;
    private readonly SqliteCommand _ranked;
    private readonly SqliteCommand _forms;
    private readonly SqliteCommand _kept;

    public SearchReader(SqliteConnection connection)
    {
        _connection = connection;
        _knows = connection.Command("SELECT 1 FROM entries WHERE entries MATCH $match LIMIT 1", "$match");
        _count = connection.Command("SELECT count(*) FROM entries WHERE entries MATCH $match", "$match");
        _rows = connection.Command("SELECT rowid FROM entries WHERE entries MATCH $match", "$match");
        _ranked = connection.Command("SELECT rowid, rank FROM entries WHERE entries MATCH $match LIMIT $most", "$match", "$most");
        _forms = connection.Command("SELECT word FROM words WHERE words MATCH $match", "$match");
        _kept = connection.Command("SELECT title, headings, packed, length FROM kept WHERE row = $row", "$row");
    }

    public bool Knows(string expression)
    {
        _knows.Parameters[0].Value = expression;
        return _knows.ExecuteScalar() is not null;
    }

    /// <summary>How many rows match; thousands are counted in a third of the time that it takes to read them.</summary>
    public int Count(string expression)
    {
        _count.Parameters[0].Value = expression;
        return Convert.ToInt32(_count.ExecuteScalar(), CultureInfo.InvariantCulture);
    }

    /// <summary>The rows that match, in the order in which they were written.</summary>
    public List<int> Rows(string expression)
    {
        _rows.Parameters[0].Value = expression;
        return Read(_rows, row => row.GetInt32(0));
    }

    /// <summary>The first rows that match and how well: the lower the better, and below zero.</summary>
    public List<(int Row, double Rank)> Ranked(string expression, int most)
    {
        _ranked.Parameters[0].Value = expression;
        _ranked.Parameters[1].Value = most;
        return Read(_ranked, row => (row.GetInt32(0), row.GetDouble(1)));
    }

    /// <summary>The words of all texts that the index takes for the same as this one.</summary>
    public List<string> Forms(string word)
    {
        _forms.Parameters[0].Value = SearchTerm.Quoted(word);
        return Read(_forms, row => row.GetString(0));
    }

    public KeptRow Kept(int row)
    {
        _kept.Parameters[0].Value = row;
        return Read(_kept, r => new KeptRow(r.GetString(0), r.GetString(1), new PackedText(r.GetFieldValue<byte[]>(2), r.GetInt32(3)).ToString())).Single();
    }

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_knows, _count, _rows, _ranked, _forms, _kept])
            command.Dispose();
        _connection.Dispose();
    }

    private static List<T> Read<T>(SqliteCommand command, Func<SqliteDataReader, T> one)
    {
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
            found.Add(one(rows));
        return found;
    }
}

/// <param name="Headings">Of all sections; the texts likewise.</param>
public sealed record KeptRow(string Title, string Headings, string Texts);
