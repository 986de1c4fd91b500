using System.Collections.Immutable;

namespace CareerPath.Web.Search;

/// <summary>What is looked for. In the query language of FTS5 each word is quoted, and none has a quote in it: only letters, marks and digits make a word.</summary>
public sealed record SearchQuery(ImmutableArray<SearchTerm> Terms)
{
    public bool HasSynonyms => Terms.Any(t => !t.Synonyms.IsEmpty);

    public SearchQuery WithoutSynonyms => new([.. Terms.Select(t => t with { Synonyms = [] })]);

    /// <summary>Pages with every term, or with any.</summary>
    public string Expression(bool every) => string.Join(every ? " AND " : " OR ", Terms.Select(t => t.Expression(every)));

    /// <summary>Only where a title or a heading has it.</summary>
    public static string InHeads(string expression) => $"{{title names headings}} : ({expression})";
}

/// <summary>A word, and what is found as well in its place.</summary>
/// <param name="Word">Or several, anywhere on a page.</param>
/// <param name="Others">What it stands for, as good as the word itself: words, or several in a row.</param>
/// <param name="Synonyms">What says nearly the same; likewise.</param>
public sealed record SearchTerm(string Word, ImmutableArray<string> Others, ImmutableArray<string> Synonyms)
{
    /// <summary>Whether its words count in a row only.</summary>
    public bool IsRow { get; private init; }

    public IEnumerable<string> InPlace => Others.Concat(Synonyms);

    /// <summary>What of the word is looked for by itself: words that tell nothing, such as "how much", only in a row.</summary>
    public IEnumerable<string> Pieces => IsRow ? [] : Word.Split(' ').Where(w => !SearchWords.IsSmall(w)).DefaultIfEmpty(Word);

    /// <summary>What a page has that has every word, or any.</summary>
    public string Expression(bool every) => IsRow ? Quoted(Word)
        : $"({string.Join(" OR ", InPlace.Select(Quoted).Prepend($"({string.Join(every ? " AND " : " OR ", Pieces.Select(Quoted))})"))})";

    public static SearchTerm Row(string words) => new(words, [words], []) { IsRow = true };

    public static string Quoted(string words) => $"\"{words}\"";
}
