using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Site;

// Builds the site's content from its files.
public static class ContentAssembler
{
    // Null when a required file is missing.
    public static SiteContent? Assemble(ContentFiles files)
    {
        var roles = Role.All.Select(r => files.Roles.FirstOrDefault(f => f.Slug == r.Slug())).OfType<MarkdownFile<RoleFront>>().Select(Profile).ToImmutableArray();
        if (files.Site is not { } site || files.Rubric is not { } rubric || roles.Length != Role.All.Length)
            return null;
        var facts = files.Facts;
        return new SiteContent
        {
            Site = Settings(site, facts.Aspects),
            Articles = InOrder(files.Articles.Select(Article), site.Featured),
            Roles = roles,
            Rubric = RubricAssembler.Assemble(rubric, files),
            Tasks = [.. files.Tasks.Select(Task)],
            Phrases = facts.Phrases,
            Pages = files.Pages.DistinctBy(f => f.Slug, StringComparer.Ordinal).ToImmutableDictionary(f => f.Slug, Page, StringComparer.Ordinal),
        };
    }

    private static SiteSettings Settings(SiteFile site, ImmutableArray<Aspect> aspects) => new(
        site.Name, site.Tagline, site.Description, site.BaseUrl.TrimEnd('/'), site.Contact, SiteLanguage.Of(site.Language).Name, site.Featured, aspects)
    { Synonyms = [.. site.Synonyms.Select(s => s.Words)] };

    private static ImmutableArray<Article> InOrder(IEnumerable<Article> articles, ImmutableArray<string> featured) =>
    [
        .. articles
            .OrderBy(a => featured.IndexOf(a.Slug) is >= 0 and var place ? place : int.MaxValue)
            .ThenByDescending(a => a.Reviewed).ThenBy(a => a.Title, StringComparer.Ordinal),
    ];

    private static Article Article(MarkdownFile<ArticleFront> file)
    {
        var front = file.Front;
        return new Article(
            file.Slug, front.Title, front.Summary, front.Roles, front.Reviewed, Sources(front.Sources), front.Related, front.Draft,
            file.Html, file.Document.Headings, WordCount.Of(file.Html))
        { Faqs = file.Faqs, Redirects = front.Redirects };
    }

    private static RoleProfile Profile(MarkdownFile<RoleFront> file)
    {
        var front = file.Front;
        return new RoleProfile(
            front.Role, front.Title, front.Abbreviation, front.Summary, front.Reviewed,
            front.Aspects.ToImmutableDictionary(StringComparer.Ordinal), Sources(front.Sources),
            file.Html, file.Document.Headings);
    }

    private static ContentPage Page(MarkdownFile<PageFront> file) => new(
        file.Slug, file.Front.Title, file.Front.Summary, file.Front.Reviewed, file.Html, file.Document.Headings);

    private static ImmutableArray<Source> Sources(ImmutableArray<SourceEntry> sources) => [.. sources.Select(s => new Source(s.Title, s.Url))];

    private static LibraryTask Task(TaskEntry t) =>
        new(t.Id, t.Title, t.Skill, t.Roles, t.Week, t.Reaches, t.Minutes, t.Instruction, t.Artifact, t.Proof)
        {
            After = t.After,
            OneSitting = t.Sitting is Sitting.One,
            Waits = t.Calendar,
            LastPart = t.LastPart,
            NeedsJob = t.At is TaskPlace.Work,
            AtWork = t.AtWork,
            People = t.People is { } people ? new TaskPeople(people.Who, people.Otherwise) : null,
        };
}
