using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;

namespace CareerPath.Web.Search;

// All entries of the search index.
public static class SearchEntries
{
    // Pages whose text comes from Words.resx.
    private static IEnumerable<SearchEntry> Fixed =>
    [
        Page(Routes.Quiz, Words.Quiz_Title, Words.Search_QuizNames, Words.Quiz_Description),
        Page(Routes.Compare, Words.Compare_Title, Words.Layout_Compare, Words.Compare_Description),
        Page(Routes.Matrix, Words.MatrixPage_Title, Words.Search_MatrixNames, Words.MatrixPage_Description),
        Page(Routes.Scorecard, Words.ScorecardPage_Title, Words.Search_ScorecardNames, Words.ScorecardPage_Description),
        Page(Routes.Roles, Words.Common_FourRoles, Words.Layout_Roles, Words.Roles_Description),
        Page(Routes.Articles, Words.Layout_Articles, Words.Articles_All, Words.Articles_Description),
        Page(Routes.Language, Words.Language_Title, Words.Search_LanguageNames, Words.Language_Description),
    ];

    public static IEnumerable<SearchEntry> Of(SiteContent content, bool withDrafts) =>
    [
        .. content.Roles.Select(r => OfRole(r, content.Site)),
        .. (withDrafts ? content.Articles : content.Published).SelectMany(OfArticle),
        .. content.Pages.Values.Where(p => Routes.Pages.ContainsKey(p.Slug)).OrderBy(p => p.Slug, StringComparer.Ordinal)
            .Select(p => Page(Routes.Pages[p.Slug], p.Title, "", p.Summary, p.Html)),
        .. Fixed,
        .. PhraseFilter.Pages(content.Phrases).SelectMany(page => page.Phrases.Select(phrase => OfPhrase(phrase, Routes.Language + page.Page.Query))),
    ];

    public static IEnumerable<string> ShortNames(RoleProfile role) => RoleNames.Short(role.Role, role.Abbreviation);

    // Null if no role has that short name.
    public static RoleProfile? RoleCalled(string name, SiteContent content) =>
        content.Roles.FirstOrDefault(r => ShortNames(r).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static SearchEntry OfRole(RoleProfile role, SiteSettings site) => new(
        HitKind.Role, Routes.Role(role.Role.Slug()), role.Title, "", string.Join(' ', ShortNames(role)), [role.Role],
        [
            .. Sections(role.Summary, role.Html),
            .. site.Aspects.Where(a => role.Aspects.ContainsKey(a.Id)).Select(a => new TextSection(Routes.FactAnchor(a.Id), a.Name, role.Aspects[a.Id])),
        ]);

    private static IEnumerable<SearchEntry> OfArticle(Article article)
    {
        var path = Routes.Article(article.Slug);
        yield return new SearchEntry(HitKind.Article, path, article.Title, "", "", article.Roles, [.. Sections(article.Summary, article.Html)]);
        foreach (var faq in article.Faqs)
            yield return new SearchEntry(HitKind.Question, path, "", article.Title, "", article.Roles, [new TextSection(faq.Id, faq.Question, faq.AnswerText)]);
    }

    private static SearchEntry OfPhrase(Phrase phrase, string path) => new(
        phrase.Strength == PhraseStrength.Weakest ? HitKind.WeakPhrase : HitKind.Phrase, path, "", phrase.Situation.Name(), phrase.Situation.Name(),
        phrase.Roles, [new TextSection(Routes.PhraseAnchor(phrase.Id), phrase.Text, phrase.Example)]);

    private static SearchEntry Page(string path, string title, string names, string summary, string html = "") =>
        new(HitKind.Page, path, title, "", names, [], [.. Sections(summary, html)]);

    private static IEnumerable<TextSection> Sections(string summary, string html) =>
        HtmlText.Sections(html).Where(s => s.Heading.Length + s.Text.Length > 0).Prepend(new TextSection("", "", summary));
}

public enum HitKind
{
    Article,
    Role,
    Question,
    Phrase,
    WeakPhrase,
    Page,
}

// One search entry: a page, a question on a page, or a phrase of the language bank.
// Title is empty for a part of a page, which is named by its heading. Within says what the entry is a part of. Names are other names for
// it.
public sealed record SearchEntry(
    HitKind Kind, string Path, string Title, string Within, string Names, ImmutableArray<Role> Roles, ImmutableArray<TextSection> Sections)
{
    // The title without small words, for comparison with the query's subjects.
    public string Subject { get; } = SearchWords.Of(Title.Length > 0 ? Title : Sections[0].Heading).Subject;
}

// Anchor is empty for the beginning of a page.
public sealed record TextSection(string Anchor, string Heading, string Text);
