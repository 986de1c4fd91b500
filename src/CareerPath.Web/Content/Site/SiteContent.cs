using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Site;

// All of content/, checked and immutable. A reload replaces the whole object.
public sealed record SiteContent
{
    private readonly Lazy<FrozenDictionary<string, Article>> _bySlug = null!;
    private readonly Lazy<FrozenDictionary<string, Article>> _byOldSlug = null!;

    public required SiteSettings Site { get; init; }

    // Featured articles first, then the latest reviewed first.
    public required ImmutableArray<Article> Articles
    {
        get;
        init
        {
            field = value;
            _bySlug = new Lazy<FrozenDictionary<string, Article>>(() => value.DistinctBy(a => a.Slug, StringComparer.Ordinal).ToFrozenDictionary(a => a.Slug, StringComparer.Ordinal));
            _byOldSlug = new Lazy<FrozenDictionary<string, Article>>(() => value
                .SelectMany(a => a.Redirects, (Article, Old) => (Article, Old)).DistinctBy(r => r.Old, StringComparer.Ordinal)
                .ToFrozenDictionary(r => r.Old, r => r.Article, StringComparer.Ordinal));
        }
    }

    public IEnumerable<Article> Published => Articles.Where(a => !a.Draft);

    public IEnumerable<Article> Featured => Site.Featured.Select(Article).OfType<Article>().Where(a => !a.Draft);

    // In the order of Role.All.
    public required ImmutableArray<RoleProfile> Roles { get; init; }

    public required Rubric Rubric { get; init; }

    public required ImmutableArray<LibraryTask> Tasks { get; init; }

    public required ImmutableArray<Phrase> Phrases { get; init; }

    // pages/*.md by file name without extension, such as "privacy".
    public required ImmutableDictionary<string, ContentPage> Pages { get; init; }

    public RoleProfile Profile(Role role) => Roles[(int)role];

    public Article? Article(string slug) => _bySlug.Value.GetValueOrDefault(slug);

    // The article that had this slug before.
    public Article? FormerArticle(string slug) => _byOldSlug.Value.GetValueOrDefault(slug);
}

// site.yml
public sealed record SiteSettings(
    string Name, string Tagline, string Description, string BaseUrl, string Contact, string Language,
    ImmutableArray<string> Featured, ImmutableArray<Aspect> Aspects)
{
    // Each entry is a group of words that search treats as the same.
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];

    public CultureInfo Culture() => CultureInfo.GetCultureInfo(Language);
}

public sealed record Source(string Title, string Url);

public sealed record Article(
    string Slug, string Title, string Summary, ImmutableArray<Role> Roles, DateOnly Reviewed,
    ImmutableArray<Source> Sources, ImmutableArray<string> Related, bool Draft,
    string Html, ImmutableArray<Heading> Headings, int Words)
{
    public ImmutableArray<Faq> Faqs { get; init; } = [];

    // Old slugs, whose addresses redirect here.
    public ImmutableArray<string> Redirects { get; init; } = [];

    // At 230 words per minute, but at least one minute.
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Words / 230.0, MidpointRounding.AwayFromZero));
}

// roles/<role>.md. Aspects: texts by aspect id.
public sealed record RoleProfile(
    Role Role, string Title, string Abbreviation, string Summary, DateOnly Reviewed,
    ImmutableDictionary<string, string> Aspects, ImmutableArray<Source> Sources,
    string Html, ImmutableArray<Heading> Headings);

public sealed record ContentPage(string Slug, string Title, string Summary, DateOnly Reviewed, string Html, ImmutableArray<Heading> Headings);
