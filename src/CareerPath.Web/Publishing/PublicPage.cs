using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Infographics;
using CareerPath.Web.Language;

namespace CareerPath.Web.Publishing;

// An address for search engines, and when a person last reviewed what is there.
public sealed record PublicPage(string Path, DateOnly? Reviewed)
{
    // Every pair of roles, and all four together: the comparisons people look for.
    private static IEnumerable<Role[]> Comparisons => RolePair.All.Select(pair => (Role[])[pair.First, pair.Second]).Append([.. Role.All]);

    // Every public page, without drafts.
    public static ImmutableArray<PublicPage> All(SiteContent content)
    {
        var articles = content.Published.Select(a => new PublicPage(Routes.Article(a.Slug), a.Reviewed)).ToList();
        var roles = content.Roles.Select(r => new PublicPage(Routes.Role(r.Role.Slug()), r.Reviewed)).ToList();
        var pages = content.Pages.Values.Where(p => Routes.Pages.ContainsKey(p.Slug)).Select(p => new PublicPage(Routes.Pages[p.Slug], p.Reviewed));
        // A page that lists others is as new as the newest of them. The other fixed pages have no date.
        var lists = Routes.Fixed.Order(StringComparer.Ordinal).Select(path => new PublicPage(path, path switch
        {
            Routes.Home or Routes.Articles => articles.Max(a => a.Reviewed),
            Routes.Roles or Routes.Compare => roles.Max(r => r.Reviewed),
            _ => null,
        }));
        var comparisons = Comparisons.Select(some => new PublicPage(Routes.CompareOf(some), content.Roles.Where(r => some.Contains(r.Role)).Max(r => r.Reviewed)));
        var phrases = PhraseFilter.Pages(content.Phrases).Select(p => new PublicPage(Routes.Language + p.Page.Query, Reviewed: null));
        return
        [
            .. lists,
            .. comparisons,
            .. phrases,
            .. articles.OrderBy(a => a.Path, StringComparer.Ordinal),
            .. roles,
            .. pages.OrderBy(p => p.Path, StringComparer.Ordinal),
        ];
    }
}
