using System.Collections.Immutable;
using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using CareerPath.Engine;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// site.yml
public sealed record SiteFile : Bound
{
    [MaxLength(60)]
    [Description("The name of the site, in the page head and in titles.")]
    public required string Name { get; init; }

    [MaxLength(120)]
    [Description("One line about the site, in the title of the front page.")]
    public required string Tagline { get; init; }

    [MaxLength(200)]
    [Description("What search engines show about a page without a summary of its own.")]
    public required string Description { get; init; }

    [Origin]
    [Description("The address of the site, such as https://careerpath.example.")]
    public required string BaseUrl { get; init; }

    [MailAddress, MaxLength(200)]
    [Description("The email address in the footer.")]
    public required string Contact { get; init; }

    [Language]
    [Description("The language of the site, such as en or pt-BR. Dates and numbers follow it. The default is en.")]
    public string Language { get; init; } = SiteLanguage.Default;

    [Id]
    [Description("Slugs of the articles that come first, in this order.")]
    public required ImmutableArray<string> Featured { get; init; }

    [Range(0, 100)]
    [Description("The lowest allowed Flesch reading ease of a text; a section may be ten lower. 60 is plain English, 30 is for specialists.")]
    public int ReadingEase { get; init; } = 60;

    [Length(1, 40)]
    [Description("The rows of the comparison tables, in this order. Every role profile has a text for each.")]
    public required ImmutableArray<AspectEntry> Aspects { get; init; }

    [Description("Words that search treats as the same.")]
    public ImmutableArray<SynonymsEntry> Synonyms { get; init; } = [];
}

public sealed record SynonymsEntry : Bound
{
    [Length(2, 12), MaxLength(40)]
    [Description("Words for one thing, such as pay and salary. A search for one also finds the others.")]
    public required ImmutableArray<string> Words { get; init; }
}

public sealed record AspectEntry : Bound
{
    [Id]
    [Description("The key of the aspect in the role profiles.")]
    public required string Id { get; init; }

    [MaxLength(60)]
    [Description("The row header that readers see.")]
    public required string Name { get; init; }
}

public sealed record SourceEntry : Bound
{
    [MaxLength(200)]
    [Description("Who published it and what it is called.")]
    public required string Title { get; init; }

    [HttpsAddress]
    [Description("Where to read it.")]
    public required string Url { get; init; }
}

// The keys that every Markdown file has.
public abstract record FrontMatter : Bound
{
    [MaxLength(120)]
    [Description("The heading of the page.")]
    public required string Title { get; init; }

    [MaxLength(200)]
    [Description("One or two sentences for lists and search engines.")]
    public required string Summary { get; init; }

    [Description("When a person last reviewed the page. After twelve months, the check warns.")]
    public required DateOnly Reviewed { get; init; }

    // Empty when the file name is the slug.
    internal virtual string OwnSlug => "";

    internal virtual ImmutableArray<Role> AboutRoles => [];
}

// articles/*.md
public sealed record ArticleFront : FrontMatter
{
    [Id]
    [Description("The last part of the address. The default is the file name.")]
    public string Slug { get; init; } = "";

    [Length(1, 4)]
    [Description("The roles the article is about.")]
    public required ImmutableArray<Role> Roles { get; init; }

    [Description("Where the facts are from: every figure in the text has a source.")]
    public required ImmutableArray<SourceEntry> Sources { get; init; }

    [Id]
    [Description("Slugs of articles to read next.")]
    public required ImmutableArray<string> Related { get; init; }

    [Description("A draft is only shown in Development.")]
    public bool Draft { get; init; }

    [Id]
    [Description("Old slugs of the article. Their addresses redirect here.")]
    public ImmutableArray<string> Redirects { get; init; } = [];

    internal override string OwnSlug => Slug;

    internal override ImmutableArray<Role> AboutRoles => Roles;
}

// roles/*.md
public sealed record RoleFront : FrontMatter
{
    [Description("The role, the same as the file name.")]
    public required Role Role { get; init; }

    [MaxLength(10), MayBeEmpty]
    [Description("The usual abbreviation of the role; empty when there is no clear one.")]
    public required string Abbreviation { get; init; }

    [Description("Where the facts are from.")]
    public required ImmutableArray<SourceEntry> Sources { get; init; }

    [MaxLength(320)]
    [Description("A text for every aspect that site.yml lists.")]
    public required ImmutableSortedDictionary<string, string> Aspects { get; init; }

    internal override ImmutableArray<Role> AboutRoles => [Role];
}

// pages/*.md
public sealed record PageFront : FrontMatter;
