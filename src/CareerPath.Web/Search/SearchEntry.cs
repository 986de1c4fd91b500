using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Search;

public enum HitKind
{
    Article,
    Role,
    Question,
    Phrase,

    /// <summary>A phrase to say something better in place of.</summary>
    WeakPhrase,
    Page,
}

/// <summary>What can be found at one address. The entries are made when they are asked for.</summary>
/// <param name="State">Equal as long as the entries are the same; null when only they can tell.</param>
public sealed record SearchPage(string Path, object? State, IEnumerable<SearchEntry> Entries);

/// <summary>Something to find: a page, a question on one, or a phrase of the language bank.</summary>
/// <param name="Title">Of the page; empty for a part of one, which its heading names.</param>
/// <param name="Within">What it stands in, for the reader: an article's title, a situation; may be empty.</param>
/// <param name="Names">What else people call it.</param>
/// <param name="Roles">Those that it is about; none when it is about none of them more than of others.</param>
public sealed record SearchEntry(HitKind Kind, string Path, string Title, string Within, string Names, ImmutableArray<Role> Roles, ImmutableArray<TextSection> Sections);

/// <param name="Anchor">The id of the place on the page; empty for its beginning.</param>
public sealed record TextSection(string Anchor, string Heading, string Text);
