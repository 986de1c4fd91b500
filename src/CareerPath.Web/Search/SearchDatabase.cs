using System.Text.RegularExpressions;
using CareerPath.Web.Content.Markup;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Search;

// An in-memory FTS5 database, used by one search at a time. It indexes whole pages for ranking, their sections for excerpts, every word as
// spelled for corrections, and the known words that have other forms.
internal sealed partial class SearchDatabase : IDisposable
{
    // Matches any form of a word, with or without accents.
    private const string ByStem = "tokenize = 'porter unicode61 remove_diacritics 2'";

    private const string Schema = $"""
        CREATE VIRTUAL TABLE pages USING fts5(title, names, headings, text, content = '', {ByStem});
        CREATE VIRTUAL TABLE sections USING fts5(title, names, heading, text, anchor UNINDEXED, {ByStem});
        CREATE VIRTUAL TABLE words USING fts5(text, content = '', detail = none, tokenize = 'unicode61 remove_diacritics 2');
        CREATE VIRTUAL TABLE vocabulary USING fts5vocab(words, row);
        CREATE VIRTUAL TABLE known USING fts5(words, count UNINDEXED, {ByStem});
        BEGIN
        """;

    // A section's rowid is its entry's number times this, plus its own number.
    private const long SectionsOfAnEntry = 1 << 20;

    // Separates the sections of a page with a word that no search contains, so that no phrase matches across sections.
    private const string Break = " \uE000 ";

    private readonly SqliteConnection _connection = new("Data Source=:memory:");

    public SearchDatabase(IEnumerable<SearchEntry> entries, IEnumerable<KnownWords> known)
    {
        _connection.Open();
        Write(Schema);
        foreach (var (number, entry) in entries.Index())
            Add(number, entry);
        foreach (var (number, words) in known.Index())
            Write("INSERT INTO known(rowid, words, count) VALUES ($1, $2, $3)", number, words.Text, words.Count);
        Write("COMMIT");
    }

    public bool Knows(string expression) => Read("SELECT 1 FROM pages WHERE pages MATCH $1 LIMIT 1", _ => true, expression).Count > 0;

    // The matching entries with their ranks. Ranks are negative, and lower is better. Titles and names weigh more than headings, headings
    // more than text.
    public Dictionary<int, double> Ranks(string expression) =>
        Read("SELECT rowid, bm25(pages, 10, 10, 4, 1) FROM pages WHERE pages MATCH $1", row => (Entry: row.GetInt32(0), Rank: row.GetDouble(1)), expression)
            .ToDictionary(r => r.Entry, r => r.Rank);

    public HashSet<int> Entries(string expression) => [.. Read("SELECT rowid FROM pages WHERE pages MATCH $1", row => row.GetInt32(0), expression)];

    // For each of these entries, its best-matching section, or its first section if it is in fromBeginning.
    public Dictionary<int, FoundSection> Sections(IEnumerable<int> entries, IEnumerable<int> fromBeginning, string expression) => Read(
        $"""
        WITH ranked AS MATERIALIZED (
            SELECT rowid AS section, rowid / {SectionsOfAnEntry} AS entry,
                iif(rowid / {SectionsOfAnEntry} IN (SELECT value FROM json_each($3)), rowid, bm25(sections, 0, 0, 4, 1)) AS rank
            FROM sections
            WHERE sections MATCH $1 AND rowid / {SectionsOfAnEntry} IN (SELECT value FROM json_each($2))),
        best AS MATERIALIZED (SELECT section, entry, min(rank) FROM ranked GROUP BY entry)
        SELECT entry, anchor, highlight(sections, 0, $4, $5), highlight(sections, 2, $4, $5), snippet(sections, 3, $4, $5, '…', 36)
        FROM best CROSS JOIN sections ON sections.rowid = section WHERE sections MATCH $1
        """,
        row => (Entry: row.GetInt32(0), Section: new FoundSection(row.GetString(1), new(row.GetString(2)), new(row.GetString(3)), new(row.GetString(4)))),
        expression, List(entries), List(fromBeginning), MarkedText.Open.ToString(), MarkedText.Close.ToString())
        .ToDictionary(s => s.Entry, s => s.Section);

    // The number of the known words that match these words in any form.
    public int? Known(string words, int count) =>
        Read("SELECT rowid FROM known WHERE known MATCH $1 AND count = $2 ORDER BY rowid LIMIT 1", row => (int?)row.GetInt32(0), $"^{SearchQuery.Quoted(words)}", count)
            .FirstOrDefault();

    // Every word and the number of entries that contain it.
    public Dictionary<string, int> Vocabulary() =>
        Read("SELECT term, doc FROM vocabulary", row => (Word: row.GetString(0), Count: row.GetInt32(1))).ToDictionary(w => w.Word, w => w.Count, StringComparer.Ordinal);

    public void Dispose() => _connection.Dispose();

    private void Add(int number, SearchEntry entry)
    {
        var sections = entry.Sections.Select(s => s with { Heading = Plain(s.Heading), Text = Plain(s.Text) }).ToList();
        var headings = string.Join(Break, sections.Select(s => s.Heading));
        var text = string.Join(Break, sections.Select(s => s.Text));
        var title = Plain(entry.Title);
        Write("INSERT INTO pages(rowid, title, names, headings, text) VALUES ($1, $2, $3, $4, $5)", number, title, entry.Names, headings, text);
        Write("INSERT INTO words(rowid, text) VALUES ($1, $2)", number, $"{title} {entry.Names} {headings} {text}");
        foreach (var (at, section) in sections.Index())
        {
            Write(
                "INSERT INTO sections(rowid, title, names, heading, text, anchor) VALUES ($1, $2, $3, $4, $5, $6)", (number * SectionsOfAnEntry) + at,
                title, at == 0 ? entry.Names : "", section.Heading, section.Text.Length > 0 ? section.Text : sections[0].Text, section.Anchor);
        }
    }

    private static string List(IEnumerable<int> numbers) => $"[{string.Join(',', numbers)}]";

    private void Write(string sql, params ReadOnlySpan<object> values) => Read(sql, _ => true, values);

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> one, params ReadOnlySpan<object> values)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach (var value in values)
            command.Parameters.AddWithValue($"${command.Parameters.Count + 1}", value);
        using var rows = command.ExecuteReader();
        var found = new List<T>();
        while (rows.Read())
            found.Add(one(rows));
        return found;
    }

    // Puts the text on one line and removes the characters that mark matches.
    private static string Plain(string text) => Unprintable().Replace(text, " ");

    [GeneratedRegex(@"[\s\p{Cc}\p{Co}]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unprintable();
}

internal sealed record FoundSection(string Anchor, MarkedText Title, MarkedText Heading, MarkedText Text);
