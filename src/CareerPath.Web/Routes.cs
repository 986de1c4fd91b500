using System.Collections.Frozen;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web;

// The site's public paths. Content may link to the ones that are pages.
public static class Routes
{
    public const string Home = "/";
    public const string Articles = "/articles";
    public const string ArticlesPartField = "part";
    public const string Roles = "/roles";
    public const string Quiz = "/quiz";
    public const string Import = "/import";
    public const string Compare = "/compare";
    public const string CompareField = "roles";
    public const string Matrix = "/matrix";
    public const string Scorecard = "/scorecard";
    public const string Language = "/language";
    public const string LanguageRoleField = "role";
    public const string LanguageSituationField = "situation";
    public const string LanguagePartField = "part";
    public const string LanguageText = "/language.txt";
    public const string Search = "/search";
    public const string OpenSearch = "/opensearch.xml";
    public const string Sitemap = "/sitemap.xml";
    public const string Feed = "/feed.xml";
    public const string Robots = "/robots.txt";
    public const string Manifest = "/site.webmanifest";
    public const string Worker = "/sw.js";
    public const string Offline = "/offline";

    // The paths of pages/*.md, by file name.
    public static FrozenDictionary<string, string> Pages { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["how-it-works"] = "/about/how-it-works",
        ["privacy"] = "/privacy",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Pages without a file in content/. Content may not link to headings on them, because those headings may change.
    public static FrozenSet<string> Fixed { get; } =
        new[] { Home, Articles, Roles, Quiz, Compare, Matrix, Scorecard, Language, Search }.ToFrozenSet(StringComparer.Ordinal);

    public static string Article(string slug) => $"{Articles}/{slug}";

    // The roles are always in the same order, so that each comparison has only one address.
    public static string CompareOf(IEnumerable<Role> roles) =>
        $"{Compare}?{string.Join('&', Engine.Role.All.Intersect(roles).Select(r => $"{CompareField}={r.Slug()}"))}";

    // The picture of two roles. format: svg or png.
    public static string Picture(Role first, Role second, string format) => $"{Compare}/{first.Slug()}-vs-{second.Slug()}.{format}";

    // The roles in a query, as typed: each in its own field, or separated by commas.
    public static IEnumerable<string> Compared(IEnumerable<string?> values) => values.OfType<string>().SelectMany(value => value.Split(',')).Select(Slug).Where(slug => slug.Length > 0);

    // The id of an aspect on a role's page.
    public static string FactAnchor(string aspect) => $"fact-{aspect}";

    // The id of a phrase on the language bank's page.
    public static string PhraseAnchor(string id) => $"phrase-{id}";

    // What calendars read with a link.
    public static string Calendar(string key) => $"/cal/{key}.ics";

    // A long list of articles is split into parts. The first part has the plain address, /articles.
    public static string ArticlesPart(int number) =>
        number == 1 ? Articles : string.Create(CultureInfo.InvariantCulture, $"{Articles}?{ArticlesPartField}={number}");

    // People type addresses in upper case or copy them with a space.
    public static string Slug(string? typed) => (typed ?? "").Trim().ToLowerInvariant();

    public static string Role(string slug) => $"{Roles}/{slug}";
}
