using System.Globalization;
using System.Net;
using System.Xml.Linq;
using CareerPath.Engine;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;
using CareerPath.Web.Publishing;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class PublishingTests : IClassFixture<Site>
{
    private static readonly XNamespace _sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    private readonly Site _site;

    public PublishingTests(Site site) => _site = site;

    [Fact]
    public async Task Sitemap_NamesEveryPublicPageOnce_AndEachAnswers()
    {
        var visitor = _site.NewVisitor();
        var locations = (await XmlAsync(visitor, "/sitemap.xml")).Root!.Elements(_sitemap + "url").Select(u => u.Element(_sitemap + "loc")!.Value).ToList();

        Assert.Equal(locations.Distinct(StringComparer.Ordinal), locations);
        Assert.All(locations, l => Assert.StartsWith(_site.Content.Site.BaseUrl + "/", l, StringComparison.Ordinal));
        foreach (var path in locations.Select(l => new Uri(l).PathAndQuery))
        {
            var page = await visitor.GetAsync(path);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path} answers {page.Status}");
            Assert.Equal(_site.Content.Site.BaseUrl + path, page.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
        }
        var expected = Routes.Fixed.Concat(Routes.Pages.Values).Concat(_site.Content.Articles.Select(a => "/articles/" + a.Slug))
            .Concat(_site.Content.Roles.Select(r => "/roles/" + r.Role.Slug())).Concat(
            [
                "/compare?roles=technical-program-manager&roles=program-manager",
                "/compare?roles=technical-program-manager&roles=technical-project-manager",
                "/compare?roles=technical-program-manager&roles=project-manager",
                "/compare?roles=program-manager&roles=technical-project-manager",
                "/compare?roles=program-manager&roles=project-manager",
                "/compare?roles=technical-project-manager&roles=project-manager",
                "/compare?roles=technical-program-manager&roles=program-manager&roles=technical-project-manager&roles=project-manager",
            ]).Concat(PhraseFilter.Pages(_site.Content.Phrases).Select(p => "/language" + p.Page.Query));
        Assert.Equal(expected.Order(StringComparer.Ordinal), locations.Select(l => new Uri(l).PathAndQuery).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Sitemap_DatesAPage_ByItsReview()
    {
        var sitemap = await XmlAsync(_site.NewVisitor(), "/sitemap.xml");
        string? Date(string path) => sitemap.Root!.Elements(_sitemap + "url")
            .Single(u => u.Element(_sitemap + "loc")!.Value == _site.Content.Site.BaseUrl + path).Element(_sitemap + "lastmod")?.Value;

        var article = _site.Content.Articles[0];
        Assert.Equal(Iso(article.Reviewed), Date("/articles/" + article.Slug));
        Assert.Equal(Iso(_site.Content.Articles.Max(a => a.Reviewed)), Date("/articles"));
        Assert.Equal(Iso(_site.Content.Pages["privacy"].Reviewed), Date("/privacy"));
        Assert.Null(Date("/quiz"));
    }

    [Fact]
    public async Task Feed_IsAtom_NewestReviewFirst_WithoutDrafts()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        var first = store.Current.Articles[0];
        store.Current = store.Current with
        {
            Articles =
            [
                first with { Slug = "older", Reviewed = new DateOnly(2026, 1, 2) },
                first with { Slug = "newer", Title = "<b> & \"more\"", Reviewed = new DateOnly(2026, 3, 4) },
                first with { Slug = "draft", Draft = true },
            ],
        };
        var feed = (await XmlAsync(site.NewVisitor(), "/feed.xml")).Root!;

        Assert.Equal(_atom + "feed", feed.Name);
        Assert.Equal("2026-03-04T00:00:00Z", feed.Element(_atom + "updated")!.Value);
        Assert.Equal("https://careerpath.example/feed.xml", Link(feed, "self"));
        Assert.Single(feed.Elements(_atom + "author").Elements(_atom + "name"));
        Assert.Equal(["newer", "older"], feed.Elements(_atom + "entry").Select(e => Link(e, "alternate")!.Split('/')[^1]));
        var newest = feed.Elements(_atom + "entry").First();
        Assert.Equal("<b> & \"more\"", newest.Element(_atom + "title")!.Value);
        Assert.Equal(first.Summary, newest.Element(_atom + "summary")!.Value);
        Assert.Equal("2026-03-04T00:00:00Z", newest.Element(_atom + "updated")!.Value);
        Assert.True(Uri.IsWellFormedUriString(newest.Element(_atom + "id")!.Value, UriKind.Absolute));
    }

    [Fact]
    public async Task Robots_AllowsAll_NamesTheSitemap_AndNoPrivatePath()
    {
        var robots = (await _site.NewVisitor().GetAsync("/robots.txt")).Html;
        Assert.Equal("User-agent: *\nAllow: /\n\nSitemap: https://careerpath.example/sitemap.xml\n", robots);
    }

    [Theory]
    [InlineData("/sitemap.xml", "application/xml")]
    [InlineData("/feed.xml", "application/atom+xml")]
    [InlineData("/robots.txt", "text/plain")]
    [InlineData("/opensearch.xml", "application/opensearchdescription+xml")]
    public async Task PublishedFiles_AreCacheable_AndAnswerHead(string path, string type)
    {
        var client = _site.NewVisitor().Client;
        using var got = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal((type, "utf-8"), (got.Content.Headers.ContentType!.MediaType, got.Content.Headers.ContentType.CharSet));
        Assert.True(got.Headers.CacheControl!.Public);
        Assert.False(got.Headers.Contains("Set-Cookie"));

        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(got.Headers.ETag!);
        using var unchanged = await client.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);

        using var head = new HttpRequestMessage(HttpMethod.Head, path);
        using var headed = await client.SendAsync(head);
        Assert.Equal(HttpStatusCode.OK, headed.StatusCode);
        Assert.Equal(got.Content.Headers.ContentLength, headed.Content.Headers.ContentLength);
        Assert.Empty(await headed.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task PublicPages_NameTheFeed_AndPrivateOnesDoNot()
    {
        var visitor = _site.NewVisitor();
        Assert.Equal("/feed.xml", (await visitor.GetAsync("/")).Page.QuerySelector("link[rel=alternate][type='application/atom+xml']")?.GetAttribute("href"));
        Assert.Null((await visitor.GetAsync("/s/unknown")).Page.QuerySelector("link[rel=alternate]"));
    }

    [Fact]
    public async Task OpenSearch_NamesTheSearchPage_AndPagesNameIt()
    {
        var visitor = _site.NewVisitor();
        XNamespace openSearch = "http://a9.com/-/spec/opensearch/1.1/";
        var description = (await XmlAsync(visitor, "/opensearch.xml")).Root!;
        Assert.Equal(openSearch + "OpenSearchDescription", description.Name);
        Assert.InRange(description.Element(openSearch + "ShortName")!.Value.Length, 1, 16);
        var template = description.Element(openSearch + "Url")!.Attribute("template")!.Value;
        Assert.Equal("https://careerpath.example/search?q={searchTerms}", template);
        var found = await visitor.GetAsync(new Uri(template.Replace("{searchTerms}", "tpm", StringComparison.Ordinal)).PathAndQuery);
        Assert.NotEmpty(found.Page.QuerySelectorAll(".hit"));
        Assert.Equal("/opensearch.xml", (await visitor.GetAsync("/")).Page.QuerySelector("link[rel=search]")?.GetAttribute("href"));
    }

    [Theory]
    [InlineData("Career Path 123😀x", "Career Path 123")]
    [InlineData("Career Path 12😀x", "Career Path 12😀")]
    [InlineData("Short", "Short")]
    public void OpenSearch_CutsALongNameBetweenCharacters(string name, string cut)
    {
        var content = _site.Content with { Site = _site.Content.Site with { Name = name } };
        Assert.Equal(cut, OpenSearch.Of(content).Root!.Elements().First().Value);
    }

    private static async Task<XDocument> XmlAsync(Visitor visitor, string path) => XDocument.Parse((await visitor.GetAsync(path)).Html);

    private static string? Link(XElement of, string relation) =>
        of.Elements(_atom + "link").Single(l => l.Attribute("rel")!.Value == relation).Attribute("href")!.Value;

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
