using System.Globalization;
using System.IO.Compression;
using System.Net;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using CareerPath.Web.Tests.Content.Reload;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class PageCacheTests : IClassFixture<Site>
{
    private const string Article = "/articles/tpm-vs-program-manager";

    private readonly Site _site;

    public PageCacheTests(Site site) => _site = site;

    private static readonly string[] _cached =
    [
        "/", "/articles", Article, "/roles", "/roles/program-manager", "/privacy", "/about/how-it-works", "/compare",
        "/compare?roles=program-manager&roles=project-manager", "/language", "/language?role=program-manager", "/language.txt", "/feed.xml", "/sitemap.xml", "/robots.txt",
    ];

    public static TheoryData<string> Cached => new(_cached);

    [Theory]
    [MemberData(nameof(Cached))]
    public async Task SecondVisitor_GetsWhatTheFirstOneGot_InEachEncoding(string path)
    {
        var bodies = new List<string>();
        // The strongest compression comes first, to show that clients that do not accept it never get it.
        foreach (var (accepts, expected) in ((string, string)[])[("br", "br"), ("gzip", "gzip"), ("identity", ""), ("", ""), ("gzip, br", "br"), ("gzip;q=1, br;q=0", "gzip")])
        {
            foreach (var isSecond in (bool[])[false, true])
            {
                using var response = await SendAsync(HttpMethod.Get, path, accepts);
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
                Assert.Equal(expected, string.Join(',', response.Content.Headers.ContentEncoding));
                Assert.Equal(["Accept-Encoding"], response.Headers.Vary.Distinct(StringComparer.OrdinalIgnoreCase));
                Assert.False(response.Headers.Contains("Set-Cookie"));
                Assert.NotNull(response.Headers.ETag);
                if (isSecond)
                    Assert.NotNull(response.Headers.Age);
                bodies.Add(await TextAsync(response));
            }
        }
        Assert.Single(bodies.Distinct(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("/quiz")]
    [InlineData("/health/ready")]
    [InlineData("/articles/no-such-article")]
    [InlineData("/no-such-page")]
    [InlineData("/compare?roles=astronaut")]
    [InlineData("/compare?roles=")]
    [InlineData("/compare?roles=program-manager&roles=")]
    [InlineData("/language?role=astronaut")]
    [InlineData("/language?situation=resume&part=9")]
    [InlineData("/articles?part=2")]
    [InlineData("/articles?part=x")]
    [InlineData("/api/v1/rubric")]
    public async Task WhatIsPrivateOrAnError_IsMadeAnew(string path)
    {
        for (var i = 0; i < 3; i++)
        {
            using var response = await SendAsync(HttpMethod.Get, path, "gzip");
            Assert.Null(response.Headers.Age);
        }
    }

    [Fact]
    public async Task QuizTokens_AreNeverShared()
    {
        var (first, second) = (await _site.NewVisitor().GetAsync("/quiz"), await _site.NewVisitor().GetAsync("/quiz"));
        Assert.NotEqual(Token(first), Token(second));

        static string Token(Answer answer) => answer.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
    }

    [Theory]
    [InlineData("/compare?roles=program-manager&roles=project-manager", "/compare?roles=program-manager&roles=technical-program-manager")]
    [InlineData("/compare", "/compare?roles=program-manager&roles=project-manager")]
    [InlineData("/compare", "/compare?roles=")]
    [InlineData("/compare?roles=program-manager", "/compare?roles=program-manager&roles=")]
    [InlineData("/language?role=program-manager", "/language?role=project-manager")]
    [InlineData("/language?role=program-manager", "/language?situation=interview")]
    [InlineData("/language?situation=interview", "/language?situation=interview&part=2")]
    [InlineData("/language?role=program-manager&role=project-manager", "/language?role=project-manager&role=program-manager")]
    [InlineData("/language.txt?role=program-manager", "/language.txt?role=project-manager")]
    [InlineData("/roles/program-manager", "/roles/project-manager")]
    public async Task PagesOfDifferentQueries_AreNotMixedUp(string one, string other)
    {
        var visitor = _site.NewVisitor();
        for (var i = 0; i < 2; i++)
            Assert.NotEqual((await visitor.GetAsync(one)).Html, (await visitor.GetAsync(other)).Html);
    }

    [Theory]
    [InlineData(Article, "?utm_source={0}&x")]
    [InlineData("/", "?{0}")]
    [InlineData("/compare", "?roles=program-manager&roles=project-manager&x={0}")]
    [InlineData("/compare", "?roles=project-manager&roles=program-manager&roles=program-manager&roles=&x={0}")]
    [InlineData("/language", "?role=&situation=&x={0}")]
    [InlineData("/language", "?situation=resume&part=1&x={0}")]
    [InlineData("/language.txt", "?part={0}")]
    public async Task RandomQueries_AddNothingToWhatIsKept(string path, string query)
    {
        using var _ = await SendAsync(HttpMethod.Get, path + string.Format(CultureInfo.InvariantCulture, query, 0), "gzip");
        for (var i = 1; i < 4; i++)
        {
            using var response = await SendAsync(HttpMethod.Get, path + string.Format(CultureInfo.InvariantCulture, query, i), "gzip");
            Assert.NotNull(response.Headers.Age);
        }
    }

    [Theory]
    [MemberData(nameof(Cached))]
    public async Task UnchangedPage_IsNotSentAgain(string path)
    {
        foreach (var method in (HttpMethod[])[HttpMethod.Get, HttpMethod.Head])
        {
            using var first = await SendAsync(method, path, "gzip");
            using var again = await AgainAsync(_site.NewVisitor(), method, path, first);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync());
            Assert.Equal(first.Headers.ETag, again.Headers.ETag);
            Assert.Equal(["Accept-Encoding"], again.Headers.Vary);
            Assert.Equal(first.Headers.GetValues("Content-Security-Policy"), again.Headers.GetValues("Content-Security-Policy"));
        }
    }

    [Fact]
    public async Task Head_LeavesThePageWhole()
    {
        for (var i = 0; i < 2; i++)
        {
            using var head = await SendAsync(HttpMethod.Head, Article, "gzip");
            Assert.Equal(HttpStatusCode.OK, head.StatusCode);
            using var got = await SendAsync(HttpMethod.Get, Article, "gzip");
            Assert.Contains("</html>", await TextAsync(got), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task HostHeader_IsNeverRepeatedToOthers()
    {
        using var site = new Site { EnvironmentName = "Production" };
        foreach (var path in _cached)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = "evil.example";
            using var poisoned = await site.NewVisitor().Client.SendAsync(request);
            Assert.DoesNotContain("evil.example", await poisoned.Content.ReadAsStringAsync(), StringComparison.Ordinal);
            Assert.DoesNotContain("evil.example", (await site.NewVisitor().GetAsync(path)).Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Reload_ShowsTheNewContentAtOnce_AndAnotherTag()
    {
        using var site = new EditedSite("Production");
        var before = await site.NewVisitor().GetAsync("/articles/first");
        Assert.Equal(before.Html, (await site.NewVisitor().GetAsync("/articles/first")).Html);
        await site.EditAsync("articles/first.md", "The first article", "A new title", s => s.Current.Articles.Any(a => a.Title == "A new title"));
        var after = await site.NewVisitor().GetAsync("/articles/first");
        Assert.Equal("A new title", after.Heading);
        Assert.NotEqual(before.Response.Headers.ETag, after.Response.Headers.ETag);
        using var again = await AgainAsync(site.NewVisitor(), HttpMethod.Get, "/articles/first", before.Response);
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Contains("A new title", await TextAsync(again), StringComparison.Ordinal);
        Assert.Contains("A new title", (await site.NewVisitor().GetAsync("/feed.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reload_TakesWhatWasKeptAway()
    {
        var kept = new EvictedTags();
        await using var site = new Site();
        await using var running = site.WithWebHostBuilder(b => b.ConfigureTestServices(services => services.AddSingleton<IOutputCacheStore>(kept)));
        var store = running.Services.GetRequiredService<ContentStore>();
        Assert.Empty(kept.Tags);
        store.Accept(new LoadResult(store.Current, store.Current.Rubric, []));
        Assert.Equal([PageCache.Tag], kept.Tags);
    }

    [Fact]
    public async Task ManyArticles_AreListedInParts_WhichLeadToEachOther()
    {
        using var site = new Site { EnvironmentName = "Production" };
        var store = site.Services.GetRequiredService<ContentStore>();
        var first = store.Current.Articles[0];
        store.Current = store.Current with { Articles = [.. Enumerable.Range(1, 65).Select(n => first with { Slug = $"article-{n}", Title = $"Article {n}" })] };
        var visitor = site.NewVisitor();
        var seen = new List<string>();
        for (var next = "/articles"; next is not null;)
        {
            var page = await visitor.GetAsync(next);
            Assert.Equal(store.Current.Site.BaseUrl + next, page.Page.QuerySelector("link[rel=canonical]")?.GetAttribute("href"));
            seen.AddRange(page.Page.QuerySelectorAll("main .toc h3 a").Select(a => a.GetAttribute("href")!));
            next = page.Page.QuerySelector("main a[rel=next]")?.GetAttribute("href");
        }
        Assert.Equal(store.Current.Articles.Select(a => "/articles/" + a.Slug), seen);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/articles?part=4")).Status);
        Assert.Equal("/articles", (await visitor.GetAsync("/articles?part=2")).Page.QuerySelector("main a[rel=prev]")?.GetAttribute("href"));
    }

    [Fact]
    public async Task FewArticles_AreListedWhole() =>
        Assert.Null((await _site.NewVisitor().GetAsync("/articles")).Page.QuerySelector("main nav"));

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, string accepts)
    {
        using var request = new HttpRequestMessage(method, path);
        if (accepts.Length > 0)
            request.Headers.Add("Accept-Encoding", accepts);
        return await _site.NewVisitor().Client.SendAsync(request);
    }

    // Asks again as a client that has this response cached.
    private static async Task<HttpResponseMessage> AgainAsync(Visitor visitor, HttpMethod method, string path, HttpResponseMessage kept)
    {
        using var request = new HttpRequestMessage(method, path);
        request.Headers.IfNoneMatch.Add(kept.Headers.ETag!);
        request.Headers.Add("Accept-Encoding", "gzip");
        return await visitor.Client.SendAsync(request);
    }

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        await using var body = await response.Content.ReadAsStreamAsync();
        await using Stream plain = response.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var reader = new StreamReader(plain);
        return await reader.ReadToEndAsync();
    }

    private sealed class EvictedTags : IOutputCacheStore
    {
        public List<string> Tags { get; } = [];

        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken)
        {
            Tags.Add(tag);
            return ValueTask.CompletedTask;
        }

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}
