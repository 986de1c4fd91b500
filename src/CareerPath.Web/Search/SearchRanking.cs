using System.Collections.Immutable;
using CareerPath.Engine;

namespace CareerPath.Web.Search;

// Sorts the entries that a search finds.
internal sealed class SearchRanking(SearchDatabase database, ImmutableArray<SearchEntry> entries, SearchQuery query)
{
    private const int MostQuestionsOfAPage = 2;
    private const double IsTheTitle = 10;
    private const double InTheTitle = 3;
    private const double BySynonymsOnly = 0.6;
    private const double OfTheseRoles = 1.2;
    private const double OfOtherRoles = 0.3;

    private readonly HashSet<int> _inTitle = database.Entries($"title : ({query.EveryAsTyped})");

    public bool IsInTitle(int entry) => _inTitle.Contains(entry);

    public List<int> WithAll()
    {
        var ranks = database.Ranks(query.Every);
        var asTyped = query.Every == query.EveryAsTyped ? ranks : database.Ranks(query.EveryAsTyped);
        return InOrder(ranks.Keys, entry => (asTyped.TryGetValue(entry, out var rank) ? rank : ranks[entry] * BySynonymsOnly) * Closeness(entry));
    }

    public List<int> WithSome()
    {
        var ranks = database.Ranks(query.Any);
        return InOrder(ranks.Keys, entry => ranks[entry]);
    }

    // Limits the questions from one page, so that they do not fill the list.
    private List<int> InOrder(IEnumerable<int> found, Func<int, double> rank)
    {
        var questions = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. found.OrderBy(entry => rank(entry) * Weight(entries[entry].Kind) * Weight(entries[entry].Roles)).ThenBy(entry => entry).Where(IsWanted)];

        bool IsWanted(int entry) => entries[entry] is not { Kind: HitKind.Question, Path: var path }
            || (questions[path] = questions.GetValueOrDefault(path) + 1) <= MostQuestionsOfAPage;
    }

    private double Closeness(int entry) =>
        query.Subjects.Contains(entries[entry].Subject) ? IsTheTitle : _inTitle.Contains(entry) ? InTheTitle : 1;

    // Lowers entries about other roles: a search for "project manager" also matches "Technical Project Manager", which is not meant.
    private double Weight(ImmutableArray<Role> roles) =>
        query.Roles.IsEmpty || roles.IsEmpty ? 1 : !query.Roles.Any(roles.Contains) ? OfOtherRoles : query.Roles.ToHashSet().SetEquals(roles) ? OfTheseRoles : 1;

    // BM25 favors short texts, so weight by kind: a page about the subject is worth more than a line that mentions it.
    private static double Weight(HitKind kind) => kind switch
    {
        HitKind.Role or HitKind.Article => 1.5,
        HitKind.Question or HitKind.Page => 1,
        HitKind.Phrase => 0.5,
        HitKind.WeakPhrase => 0.2,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };
}
