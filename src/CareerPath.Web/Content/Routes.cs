using System.Collections.Frozen;
using System.Globalization;
using CareerPath.Engine;

namespace CareerPath.Web.Content;

/// <summary>The public paths that content may link to.</summary>
public static class Routes
{
    public const string Home = "/";
    public const string Articles = "/articles";
    public const string ArticlesPartField = "part";
    public const string Roles = "/roles";
    public const string Quiz = "/quiz";
    public const string Compare = "/compare";
    public const string CompareField = "roles";
    public const string Language = "/language";
    public const string LanguageRoleField = "role";
    public const string LanguageSituationField = "situation";
    public const string LanguageText = "/language.txt";
    public const string Search = "/search";
    public const string OpenSearch = "/opensearch.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string Feed = "/feed.xml";
    public const string Robots = "/robots.txt";
    public const string Manifest = "/site.webmanifest";
    public const string Worker = "/sw.js";
    public const string Offline = "/offline";

    /// <summary>Pages whose text is pages/*.md, by file name.</summary>
    public static FrozenDictionary<string, string> Pages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["how-it-works"] = "/about/how-it-works",
        ["privacy"] = "/privacy",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Pages without a text in content/; headings on them are not for content to rely on.</summary>
    public static FrozenSet<string> Fixed { get; } =
        new[] { Home, Articles, Roles, Quiz, Compare, Language, Search }.ToFrozenSet(StringComparer.Ordinal);

    public static string Article(string slug) => $"{Articles}/{slug}";

    /// <summary>The comparison of some roles. The order of the roles is always the same, so that a comparison has one address.</summary>
    public static string CompareOf(IEnumerable<Role> roles) =>
        $"{Compare}?{string.Join('&', Engine.Role.All.Intersect(roles).Select(r => $"{CompareField}={r.Slug()}"))}";

    /// <summary>The roles that a comparison is asked for, as they were typed: in a field each, or with commas.</summary>
    public static IEnumerable<string> Compared(IEnumerable<string?> values) => values.OfType<string>().SelectMany(value => value.Split(',')).Select(Slug).Where(slug => slug.Length > 0);

    /// <summary>The id of an aspect on a role's page.</summary>
    public static string FactAnchor(string aspect) => $"fact-{aspect}";

    /// <summary>The id of a phrase on the page of the language bank.</summary>
    public static string PhraseAnchor(string id) => $"phrase-{id}";

    /// <summary>A part of the list of articles; the first part has the list's own address.</summary>
    public static string ArticlesPart(int number) =>
        number == 1 ? Articles : string.Create(CultureInfo.InvariantCulture, $"{Articles}?{ArticlesPartField}={number}");

    /// <summary>As the values of addresses are written: one may have been typed, or copied with a space.</summary>
    public static string Slug(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    public static string Role(string slug) => $"{Roles}/{slug}";
}
