using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Search;

// A query in FTS5 syntax. Every word is quoted and cannot contain a quote, because words consist only of letters, marks and digits.
// Subjects are the words without small words at both ends, such as "pros and cons": as typed, and with role names in place of their short
// forms.
internal sealed record SearchQuery(ImmutableArray<SearchTerm> Terms, ImmutableArray<Role> Roles, ImmutableArray<string> Subjects)
{
    // Matches entries that have every term.
    public string Every => string.Join(" AND ", Terms.Select(t => t.Expression));

    public string EveryAsTyped => string.Join(" AND ", Terms.Select(t => (t with { Synonyms = [] }).Expression));

    // Matches entries that have any of the words.
    public string Any => string.Join(" OR ", Terms.SelectMany(t => t.Typed.Concat(t.InPlace)).Distinct(StringComparer.Ordinal).Select(Quoted));

    public static string Quoted(string words) => $"\"{words}\"";
}

// Matches entries that contain all the typed words (or phrases), or one of their alternatives. Full forms count as much as the words
// themselves; synonyms count less.
internal sealed record SearchTerm(ImmutableArray<string> Typed, ImmutableArray<string> InFull, ImmutableArray<string> Synonyms)
{
    public IEnumerable<string> InPlace => InFull.Concat(Synonyms);

    public string Expression => $"({string.Join(" OR ", InPlace.Select(SearchQuery.Quoted).Prepend(AllTyped))})";

    private string AllTyped => $"({string.Join(" AND ", Typed.Select(SearchQuery.Quoted))})";
}
