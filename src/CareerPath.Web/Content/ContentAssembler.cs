using System.Collections.Immutable;
using CareerPath.Engine.Planning;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content;

/// <summary>Makes the site's content of its files. Writing a text also checks its blocks, so this runs on faulty content too.</summary>
public static class ContentAssembler
{
    /// <summary>Null when a file that it cannot do without is missing.</summary>
    public static SiteContent? Assemble(ContentFiles files, MarkupWriter writer)
    {
        var articles = files.Articles.Select(f => Article(f, writer)).ToList();
        var roles = Engine.Roles.All.Select(files.Profile).OfType<MarkdownFile<RoleFront>>().Select(f => Profile(f, writer)).ToImmutableArray();
        var pages = files.Pages.DistinctBy(f => f.Slug, StringComparer.Ordinal).ToImmutableDictionary(f => f.Slug, f => Page(f, writer), StringComparer.Ordinal);
        if (files.Site is not { } site || files.Rubric is not { } rubric || roles.Length != Engine.Roles.All.Length)
            return null;
        return new SiteContent
        {
            Site = Settings(site),
            Articles = InOrder(articles, site.Featured),
            Roles = roles,
            Rubric = RubricAssembler.Assemble(rubric, files),
            Tasks = [.. files.Tasks.Select(Task)],
            Phrases = [.. files.Phrases.Select(p => new Phrase(p.Id, p.Text, p.Roles, p.Situation, p.Example, p.Strength))],
            Pages = pages,
        };
    }

    /// <summary>The address an article has: its own slug, or else the file's name.</summary>
    public static string SlugOf(MarkdownFile<ArticleFront> file) => file.Front.Slug.Length > 0 ? file.Front.Slug : file.Slug;

    /// <summary>Today's slug by each that an article had before. Where two articles list the same, the check says so.</summary>
    public static Dictionary<string, string> OldSlugs(ContentFiles files) => files.Articles
        .SelectMany(f => f.Front.Redirects.Where(old => old.Length > 0).Select(old => (Old: old, Slug: SlugOf(f))))
        .DistinctBy(r => r.Old, StringComparer.Ordinal)
        .ToDictionary(r => r.Old, r => r.Slug, StringComparer.Ordinal);

    private static SiteSettings Settings(SiteFile site) => new(
        site.Name, site.Tagline, site.Description, site.BaseUrl.TrimEnd('/'), site.Contact, site.Featured,
        [.. site.Aspects.Select(a => new Aspect(a.Id, a.Name))]);

    private static ImmutableArray<Article> InOrder(List<Article> articles, ImmutableArray<string> featured) =>
    [
        .. articles
            .OrderBy(a => featured.IndexOf(a.Slug) is >= 0 and var place ? place : int.MaxValue)
            .ThenByDescending(a => a.Reviewed).ThenBy(a => a.Title, StringComparer.Ordinal),
    ];

    private static Article Article(MarkdownFile<ArticleFront> file, MarkupWriter writer)
    {
        var (front, body) = (file.Front, file.Body);
        var written = writer.Write(body, SlugOf(file), front.Roles);
        return new Article(
            SlugOf(file), front.Title, front.Summary, front.Roles, front.Reviewed, Sources(front.Sources), front.Related, front.Draft,
            written.Html, body.Headings, body.Words)
        { Faqs = written.Faqs, Redirects = front.Redirects };
    }

    private static RoleProfile Profile(MarkdownFile<RoleFront> file, MarkupWriter writer)
    {
        var (front, body) = (file.Front, file.Body);
        return new RoleProfile(
            front.Role, front.Title, front.Abbreviation, front.Summary, front.Reviewed,
            front.Aspects.ToImmutableDictionary(StringComparer.Ordinal), Sources(front.Sources),
            writer.Write(body, file.Slug, [front.Role]).Html, body.Headings);
    }

    private static ContentPage Page(MarkdownFile<PageFront> file, MarkupWriter writer) => new(
        file.Slug, file.Front.Title, file.Front.Summary, file.Front.Reviewed, writer.Write(file.Body, file.Slug, []).Html, file.Body.Headings);

    private static ImmutableArray<Source> Sources(ImmutableArray<SourceEntry> sources) => [.. sources.Select(s => new Source(s.Title, s.Url))];

    private static LibraryTask Task(TaskEntry t) =>
        new(t.Id, t.Title, t.Skill, t.Roles, t.Week, t.Reaches, t.Minutes, t.Instruction, t.Artifact, t.Proof);
}
