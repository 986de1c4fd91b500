using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using CareerPath.Engine;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

/// <summary>site.yml</summary>
public sealed record SiteFile : Bound
{
    [MaxLength(60)]
    public required string Name { get; init; }

    [MaxLength(120)]
    public required string Tagline { get; init; }

    [MaxLength(200)]
    public required string Description { get; init; }

    [HttpsAddress]
    public required string BaseUrl { get; init; }

    [MaxLength(200)]
    public required string Contact { get; init; }

    [Id]
    public required ImmutableArray<string> Featured { get; init; }

    [Length(1, 40)]
    public required ImmutableArray<AspectEntry> Aspects { get; init; }
}

public sealed record AspectEntry : Bound
{
    [Id]
    public required string Id { get; init; }

    [MaxLength(60)]
    public required string Name { get; init; }
}

public sealed record SourceEntry : Bound
{
    [MaxLength(200)]
    public required string Title { get; init; }

    [HttpsAddress]
    public required string Url { get; init; }
}

/// <summary>What the front matter of every Markdown file has.</summary>
public abstract record FrontMatter : Bound
{
    [MaxLength(120)]
    public required string Title { get; init; }

    [MaxLength(200)]
    public required string Summary { get; init; }

    public required DateOnly Reviewed { get; init; }
}

/// <summary>articles/*.md</summary>
public sealed record ArticleFront : FrontMatter
{
    [Id]
    public string Slug { get; init; } = "";

    [Length(1, 4)]
    public required ImmutableArray<Role> Roles { get; init; }

    public required ImmutableArray<SourceEntry> Sources { get; init; }

    [Id]
    public required ImmutableArray<string> Related { get; init; }

    public bool Draft { get; init; }

    /// <summary>Slugs that the article had before, the oldest first.</summary>
    [Id]
    public ImmutableArray<string> Redirects { get; init; } = [];
}

/// <summary>roles/*.md</summary>
public sealed record RoleFront : FrontMatter
{
    public required Role Role { get; init; }

    [MaxLength(10), MayBeEmpty]
    public required string Abbreviation { get; init; }

    public required ImmutableArray<SourceEntry> Sources { get; init; }

    [MaxLength(320)]
    public required ImmutableSortedDictionary<string, string> Aspects { get; init; }
}

/// <summary>pages/*.md</summary>
public sealed record PageFront : FrontMatter;
