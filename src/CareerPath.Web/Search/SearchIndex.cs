using System.Collections.Immutable;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Search;

// The search index of one version of the content. Allows one search at a time.
public sealed class SearchIndex : IDisposable
{
    private static readonly MarkedText _nothing = new("");

    private readonly ImmutableArray<SearchEntry> _entries;
    private readonly SearchDatabase _database;
    private readonly QueryReader _queries;

    private SearchIndex(SiteContent content, bool withDrafts)
    {
        Content = content;
        var known = KnownWords.Of(content);
        var entries = SearchEntries.Of(content, withDrafts).ToList();
        _database = new SearchDatabase(entries, known);
        _queries = new QueryReader(_database, known);
        // The sections are in the database.
        _entries = [.. entries.Select(e => e with { Sections = [] })];
    }

    public SiteContent Content { get; }

    // Runs in the content's language, because the titles of some pages come from Words.resx.
    public static SearchIndex Build(SiteContent content, bool withDrafts) => SiteLanguage.Run(content.Site.Culture(), () => new SearchIndex(content, withDrafts));

    // exact: search for the words as typed, without corrections.
    public SearchResults Find(SearchWords typed, bool exact, int page)
    {
        if (typed.IsEmpty)
            return SearchResults.None;
        var words = exact ? typed : _queries.Corrected(typed);
        var query = _queries.Read(words);
        var ranking = new SearchRanking(_database, _entries, query);
        var found = ranking.WithAll();
        var withAll = found.Count;
        if (withAll == 0)
            found = ranking.WithSome();
        else if (withAll < SearchResults.PageSize && query.Terms.Length > 1)
            found = [.. found, .. ranking.WithSome().Except(found).Take(SearchResults.PageSize - withAll)];
        var shown = Math.Clamp(page, 1, Math.Max(1, (found.Count + SearchResults.PageSize - 1) / SearchResults.PageSize));
        var onPage = found.Skip((shown - 1) * SearchResults.PageSize).Take(SearchResults.PageSize).ToList();
        var sections = _database.Sections(onPage, onPage.Where(ranking.IsInTitle), query.Any);
        var hits = onPage.Select(entry => Hit(_entries[entry], sections[entry]));
        return new SearchResults([.. hits], found.Count, shown, withAll, query.Roles, Changes(typed, words));
    }

    public void Dispose() => _database.Dispose();

    private static SearchHit Hit(SearchEntry entry, FoundSection section)
    {
        var (title, heading) = entry.Title.Length > 0 ? (section.Title, section.Heading) : (section.Heading, _nothing);
        return new SearchHit(entry.Kind, section.Anchor.Length == 0 ? entry.Path : $"{entry.Path}#{section.Anchor}", title, entry.Within, heading, section.Text);
    }

    private static MarkedText Changes(SearchWords typed, SearchWords searched) => ReferenceEquals(typed, searched) ? _nothing
        : new(string.Join(' ', searched.All.Select(word => typed.All.Contains(word) ? word : MarkedText.Mark(word))));
}
