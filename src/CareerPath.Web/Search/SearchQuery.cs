using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Search;

// What is looked for, in the query language of FTS5. Each word is quoted, and none has a quote in it: only letters, marks and digits make a word.
// The subjects are the words without small ones at both ends, such as "pros and cons": as typed, and with role names for their short forms.
internal sealed record SearchQuery(ImmutableArray<SearchTerm> Terms, ImmutableArray<Role> Roles, ImmutableArray<string> Subjects)
{
    // Entries with every term.
    public string Every => string.Join(" AND ", Terms.Select(t => t.Expression));

    public string EveryAsTyped => string.Join(" AND ", Terms.Select(t => (t with { Synonyms = [] }).Expression));

    // Whatever has any of the words.
    public string Any => string.Join(" OR ", Terms.SelectMany(t => t.Typed.Concat(t.InPlace)).Distinct(StringComparer.Ordinal).Select(Quoted));

    public static string Quoted(string words) => $"\"{words}\"";
}

// Words that an entry has all of, or what is found in their place: a word, or several in a row. Those in full are as good as the words themselves.
internal sealed record SearchTerm(ImmutableArray<string> Typed, ImmutableArray<string> InFull, ImmutableArray<string> Synonyms)
{
    public IEnumerable<string> InPlace => InFull.Concat(Synonyms);

    public string Expression => $"({string.Join(" OR ", InPlace.Select(SearchQuery.Quoted).Prepend(AllTyped))})";

    private string AllTyped => $"({string.Join(" AND ", Typed.Select(SearchQuery.Quoted))})";
}
