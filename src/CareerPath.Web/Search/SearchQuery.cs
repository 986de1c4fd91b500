using System.Collections.Immutable;

namespace CareerPath.Web.Search;

/// <summary>What is looked for. In the query language of FTS5 each word is quoted, and none has a quote in it: only letters, marks and digits make a word.</summary>
public sealed record SearchQuery(ImmutableArray<SearchTerm> Terms)
{
    /// <summary>Pages with every word.</summary>
    public string All => string.Join(" AND ", Terms.Select(t => t.Expression));

    public string Any => string.Join(" OR ", Terms.Select(t => t.Expression));

    /// <summary>Pages with the words in a row.</summary>
    public string InARow => SearchTerm.Quoted(string.Join(' ', Terms.Select(t => t.Word)));

    /// <summary>Only pages that have it in a title or a heading.</summary>
    public static string InHeads(string expression) => $"{{title names headings}} : ({expression})";
}

/// <summary>A word, and what is found as well in its place.</summary>
/// <param name="Others">Words, or several words in a row.</param>
public sealed record SearchTerm(string Word, ImmutableArray<string> Others)
{
    public IEnumerable<string> All => Others.Prepend(Word);

    public string Expression => Others.IsEmpty ? Quoted(Word) : $"({string.Join(" OR ", All.Select(Quoted))})";

    public static string Quoted(string words) => $"\"{words}\"";
}
