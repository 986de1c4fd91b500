using System.Collections.Frozen;
using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Content;

/// <summary>All of content/, checked and immutable. A reload swaps the whole.</summary>
public sealed record SiteContent
{
    private readonly Lazy<FrozenDictionary<string, Article>> _bySlug = null!;
    private readonly Lazy<FrozenDictionary<string, Article>> _byOldSlug = null!;

    public required SiteSettings Site { get; init; }

    /// <summary>In the order of site.yml's navigation, then newest review first.</summary>
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

    /// <summary>Those that site.yml puts first.</summary>
    public IEnumerable<Article> Featured => Site.Featured.Select(Article).OfType<Article>().Where(a => !a.Draft);

    /// <summary>The four, in the order of <c>Role.All</c>.</summary>
    public required ImmutableArray<RoleProfile> Roles { get; init; }

    public required Rubric Rubric { get; init; }

    public required ImmutableArray<LibraryTask> Tasks { get; init; }

    public required ImmutableArray<Phrase> Phrases { get; init; }

    /// <summary>pages/*.md by file name without extension, such as "privacy".</summary>
    public required ImmutableDictionary<string, ContentPage> Pages { get; init; }

    public RoleProfile Profile(Role role) => Roles[(int)role];

    public Article? Article(string slug) => _bySlug.Value.GetValueOrDefault(slug);

    /// <summary>The article that had the slug before.</summary>
    public Article? FormerArticle(string slug) => _byOldSlug.Value.GetValueOrDefault(slug);
}

/// <summary>site.yml</summary>
public sealed record SiteSettings(
    string Name, string Tagline, string Description, string BaseUrl, string Contact, string Language,
    ImmutableArray<string> Featured, ImmutableArray<Aspect> Aspects)
{
    /// <summary>Words for one thing, as the search takes them.</summary>
    public ImmutableArray<ImmutableArray<string>> Synonyms { get; init; } = [];
}

/// <summary>A row of the comparison tables, such as "Time horizon".</summary>
public sealed record Aspect(string Id, string Name);

public sealed record Source(string Title, string Url);

/// <summary>A heading of levels 2 and 3 for the contents list.</summary>
public sealed record Heading(int Level, string Id, string Text);

public sealed record Article(
    string Slug, string Title, string Summary, ImmutableArray<Role> Roles, DateOnly Reviewed,
    ImmutableArray<Source> Sources, ImmutableArray<string> Related, bool Draft,
    PageHtml Text, ImmutableArray<Heading> Headings, int Words)
{
    public string Html => Text.ToString();

    public ImmutableArray<Faq> Faqs { get; init; } = [];

    /// <summary>Slugs it had before, the oldest first; their addresses lead here.</summary>
    public ImmutableArray<string> Redirects { get; init; } = [];

    /// <summary>At 220 words a minute, at least one.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round(Words / 220.0, MidpointRounding.AwayFromZero));
}

/// <summary>A question of a faq block and its answer; the id is that of the question on the page.</summary>
public sealed record Faq(string Id, string Question, string AnswerText);

/// <summary>roles/&lt;role&gt;.md: facts by aspect id in front matter, prose below.</summary>
public sealed record RoleProfile(
    Role Role, string Title, string Abbreviation, string Summary, DateOnly Reviewed,
    ImmutableDictionary<string, string> Aspects, ImmutableArray<Source> Sources,
    string Html, ImmutableArray<Heading> Headings);

public sealed record ContentPage(string Slug, string Title, string Summary, DateOnly Reviewed, string Html, ImmutableArray<Heading> Headings);

public enum Situation
{
    Resume,
    Interview,
    StatusUpdate,
    DesignReview,
    Negotiation,
    Escalation,
    Networking,
}

/// <summary>A phrase of the language bank.</summary>
/// <param name="Strength">1 (anyone writes it) to 3 (only someone who has done the work says it).</param>
public sealed record Phrase(
    string Id, string Text, ImmutableArray<Role> Roles, Situation Situation, string Example, int Strength);
