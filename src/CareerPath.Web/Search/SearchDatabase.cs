using System.Globalization;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Search;

/// <summary>A full-text database in memory that several connections read at once. It lasts as long as the last of them.</summary>
public static class SearchDatabase
{
    /// <summary>A title says more than a heading, a heading more than the text. The words as written are there for spelling only, and until it is taken.</summary>
    private const string Schema = """
        PRAGMA journal_mode = OFF;
        CREATE VIRTUAL TABLE entries USING fts5(title, names, headings, texts, tokenize = 'porter unicode61 remove_diacritics 2');
        INSERT INTO entries(entries, rank) VALUES ('rank', 'bm25(10.0, 10.0, 4.0, 1.0)');
        ATTACH ':memory:' AS spelling;
        CREATE VIRTUAL TABLE spelling.written USING fts5(words, content = '', detail = 'none', columnsize = 0, tokenize = 'unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE spelling.vocabulary USING fts5vocab(written, 'row');
        """;

    /// <summary>The first connection, to write with.</summary>
    public static SqliteConnection Create(string name)
    {
        var connection = Open(name);
        Run(connection, Schema);
        return connection;
    }

    /// <summary>Another connection to the database of that name.</summary>
    public static SqliteConnection Open(string name)
    {
        var connection = new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source=file:/{name}?vfs=memdb;Pooling=False"));
        connection.Open();
        return connection;
    }

    /// <summary>Writes the entries, the first as row 0.</summary>
    public static void Fill(SqliteConnection connection, IEnumerable<SearchEntry> entries)
    {
        using var transaction = connection.BeginTransaction();
        using var insert = connection.CreateCommand();
        insert.CommandText = """
            INSERT INTO entries(rowid, title, names, headings, texts) VALUES ($row, $title, $names, $headings, $texts);
            INSERT INTO spelling.written(rowid, words) VALUES ($row, $title || ' ' || $names || ' ' || $headings || ' ' || $texts);
            """;
        var parameters = Array.ConvertAll(["$row", "$title", "$names", "$headings", "$texts"], name => insert.Parameters.Add(new SqliteParameter(name, value: null)));
        var row = 0;
        foreach (var entry in entries)
        {
            parameters[0].Value = row++;
            parameters[1].Value = entry.Title;
            parameters[2].Value = entry.Names;
            parameters[3].Value = string.Join(Excerpt.Break, entry.Sections.Select(s => s.Heading));
            parameters[4].Value = string.Join(Excerpt.Break, entry.Sections.Select(s => s.Text));
            insert.ExecuteNonQuery();
        }
        transaction.Commit();
        Run(connection, "INSERT INTO entries(entries) VALUES ('optimize');");
    }

    /// <summary>Takes the words out of the database.</summary>
    public static Spelling TakeSpelling(SqliteConnection connection)
    {
        var words = new List<(string Word, long Pages)>();
        using (var command = connection.CreateCommand())
        {
            command.CommandText = "SELECT term, doc FROM spelling.vocabulary";
            using var rows = command.ExecuteReader();
            while (rows.Read())
                words.Add((rows.GetString(0), rows.GetInt64(1)));
        }
        Run(connection, "DETACH spelling");
        return new Spelling(words);
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
