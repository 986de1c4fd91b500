using System.Globalization;
using CareerPath.Web.Content;
using CareerPath.Web.Content.Site;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Search;

/// <summary>
/// A full-text database in memory that several connections read at once. It lasts as long as the last of them. The texts, most of what is
/// kept, are packed: they are read only to mark what was found in a few of them. The words are those of all texts, to tell the forms of one.
/// </summary>
public static class SearchDatabase
{
    private const string Unpack = "unpack";

    /// <summary>As people look for words: whatever their form and their accents.</summary>
    private const string Tokenize = "tokenize = 'porter unicode61 remove_diacritics 2'";

    /// <summary>A title says more than a heading, a heading more than the text.</summary>
    private const string Schema = $"""
        PRAGMA journal_mode = MEMORY;
        CREATE TABLE kept (row INTEGER PRIMARY KEY, title TEXT NOT NULL, names TEXT NOT NULL, headings TEXT NOT NULL, packed BLOB NOT NULL, length INTEGER NOT NULL);
        CREATE VIEW pages AS SELECT row, title, names, headings, {Unpack}(packed, length) AS texts FROM kept;
        CREATE VIRTUAL TABLE entries USING fts5(title, names, headings, texts, content = 'pages', content_rowid = 'row', {Tokenize});
        INSERT INTO entries(entries, rank) VALUES ('rank', 'bm25(10.0, 10.0, 4.0, 1.0)');
        CREATE VIRTUAL TABLE words USING fts5(word, {Tokenize});
        """;

    /// <summary>The first connection, to write with.</summary>
    public static SqliteConnection Create(string name)
    {
        var connection = Open(name);
        using var schema = connection.CreateCommand();
        schema.CommandText = Schema;
        schema.ExecuteNonQuery();
        return connection;
    }

    /// <summary>Another connection to the database of that name.</summary>
    public static SqliteConnection Open(string name)
    {
        var connection = new SqliteConnection(string.Create(CultureInfo.InvariantCulture, $"Data Source=file:/{name}?vfs=memdb;Pooling=False"));
        connection.Open();
        connection.CreateFunction(Unpack, (byte[] packed, int length) => new PackedText(packed, length).ToString(), isDeterministic: true);
        return connection;
    }

    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
            command.Parameters.Add(new SqliteParameter(name, value: null));
        return command;
    }
}
