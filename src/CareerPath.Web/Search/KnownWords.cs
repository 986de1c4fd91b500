using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Search;

// Words with other forms: role names, abbreviations and words with synonyms. The full form counts as much as the word itself.
internal sealed record KnownWords(SearchWords Words, Role? Role, ImmutableArray<string> InFull, ImmutableArray<string> Synonyms)
{
    public string Text => Words.Text;

    public int Count => Words.All.Count();

    public static ImmutableArray<KnownWords> Of(SiteContent content) =>
        [.. content.Roles.SelectMany(OfRole), new(SearchWords.Of("programme"), null, ["program"], []), .. content.Site.Synonyms.SelectMany(OfSynonyms)];

    // The title, the short names, and the title in British spelling.
    private static IEnumerable<KnownWords> OfRole(RoleProfile role)
    {
        var title = SearchWords.Of(role.Title).Text;
        return SearchEntries.ShortNames(role).Append(title.Replace("program", "programme", StringComparison.Ordinal)).Prepend(title).Select(SearchWords.Of)
            .Select(name => new KnownWords(name, role.Role, [title], []));
    }

    private static IEnumerable<KnownWords> OfSynonyms(ImmutableArray<string> group)
    {
        var all = group.Select(SearchWords.Of).Where(w => !w.IsEmpty).ToList();
        var telling = all.Where(word => !word.All.All(SearchWords.IsSmall)).Select(word => word.Text).ToImmutableArray();
        return all.Select(word => new KnownWords(word, null, [], telling.Remove(word.Text)));
    }
}
