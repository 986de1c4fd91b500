using System.Collections.Frozen;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;

namespace CareerPath.Web.Search;

/// <summary>Everything that can be found.</summary>
public static class SearchEntries
{
    /// <summary>The pages whose words are the program's.</summary>
    private static IEnumerable<(string Path, string Title, string Names, string Text)> Fixed =>
    [
        (Routes.Quiz, Words.Quiz_Title, Words.Search_QuizNames, Words.Quiz_Description),
        (Routes.Compare, Words.Compare_Title, Words.Layout_Compare, Words.Compare_Description),
        (Routes.Roles, Words.Common_FourRoles, Words.Layout_Roles, Words.Roles_Description),
        (Routes.Articles, Words.Layout_Articles, Words.Articles_All, Words.Articles_Description),
    ];

    /// <remarks>One after the other, so that the words of thousands of pages are never all in memory.</remarks>
    public static IEnumerable<SearchPage> Pages(SiteContent content, bool withDrafts) => content.Roles.Select(r => new SearchPage(Routes.Role(r.Role.Slug()), State: null, OfRole(r, content.Site)))
        .Concat((withDrafts ? content.Articles : content.Published).Select(a => new SearchPage(Routes.Article(a.Slug), (a.Title, a.Summary, a.Html, a.Roles), OfArticle(a))))
        .Concat(content.Pages.Values.Where(p => Routes.Pages.ContainsKey(p.Slug)).OrderBy(p => p.Slug, StringComparer.Ordinal).Select(p => new SearchPage(Routes.Pages[p.Slug], State: null, OfPage(p))))
        .Concat(Fixed.Select(p => new SearchPage(p.Path, State: null, [new SearchEntry(HitKind.Page, p.Path, p.Title, "", p.Names, [], [new TextSection("", "", p.Text)])])))
        .Append(new SearchPage(Routes.Language, State: null, content.Phrases.Select(OfPhrase).Prepend(
            new SearchEntry(HitKind.Page, Routes.Language, Words.Language_Title, "", Words.Search_LanguageNames, [], [new TextSection("", "", Words.Language_Description)]))));

    /// <summary>The pages that exist, whatever stands on them.</summary>
    public static FrozenSet<string> Paths(SiteContent content, bool withDrafts) => Pages(content, withDrafts).Select(p => p.Path).ToFrozenSet(StringComparer.Ordinal);

    public static IEnumerable<string> ShortNames(RoleProfile role) => RoleNames.Short(role.Role, role.Abbreviation);

    /// <summary>The role that goes by a short name; null when none does.</summary>
    public static RoleProfile? RoleCalled(string name, SiteContent content) =>
        content.Roles.FirstOrDefault(r => ShortNames(r).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static IEnumerable<SearchEntry> OfRole(RoleProfile role, SiteSettings site)
    {
        yield return new SearchEntry(
            HitKind.Role, Routes.Role(role.Role.Slug()), role.Title, "", string.Join(' ', ShortNames(role)), [role.Role],
            [
                new TextSection("", "", role.Summary),
                .. HtmlText.Sections(role.Html),
                .. site.Aspects.Where(a => role.Aspects.ContainsKey(a.Id)).Select(a => new TextSection(Routes.FactAnchor(a.Id), a.Name, role.Aspects[a.Id])),
            ]);
    }

    private static IEnumerable<SearchEntry> OfArticle(Article article)
    {
        var path = Routes.Article(article.Slug);
        yield return new SearchEntry(HitKind.Article, path, article.Title, "", "", article.Roles, [new TextSection("", "", article.Summary), .. HtmlText.Sections(article.Html)]);
        foreach (var faq in article.Faqs)
            yield return new SearchEntry(HitKind.Question, path, "", article.Title, "", article.Roles, [new TextSection(faq.Id, faq.Question, faq.AnswerText)]);
    }

    private static IEnumerable<SearchEntry> OfPage(ContentPage page)
    {
        yield return new SearchEntry(HitKind.Page, Routes.Pages[page.Slug], page.Title, "", "", [], [new TextSection("", "", page.Summary), .. HtmlText.Sections(page.Html)]);
    }

    private static SearchEntry OfPhrase(Phrase phrase) => new(
        phrase.Strength == PhraseStrength.Weakest ? HitKind.WeakPhrase : HitKind.Phrase, Routes.Language, "", phrase.Situation.Name(), phrase.Situation.Name(), phrase.Roles, [new TextSection(Routes.PhraseAnchor(phrase.Id), phrase.Text, phrase.Example)]);
}
