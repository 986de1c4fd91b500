using System.Net;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class HeadersTests : IClassFixture<Site>
{
    private readonly Site _site;

    public HeadersTests(Site site) => _site = site;

    [Theory]
    [InlineData("/", HttpStatusCode.OK)]
    [InlineData("/articles", HttpStatusCode.OK)]
    [InlineData("/articles/tpm-vs-program-manager", HttpStatusCode.OK)]
    [InlineData("/articles/no-such-article", HttpStatusCode.NotFound)]
    [InlineData("/roles", HttpStatusCode.OK)]
    [InlineData("/roles/program-manager", HttpStatusCode.OK)]
    [InlineData("/roles/astronaut", HttpStatusCode.NotFound)]
    [InlineData("/privacy", HttpStatusCode.OK)]
    [InlineData("/about/how-it-works", HttpStatusCode.OK)]
    [InlineData("/compare", HttpStatusCode.OK)]
    [InlineData("/compare?roles=astronaut", HttpStatusCode.BadRequest)]
    [InlineData("/language", HttpStatusCode.OK)]
    [InlineData("/language?role=astronaut", HttpStatusCode.BadRequest)]
    [InlineData("/language.txt?role=astronaut", HttpStatusCode.BadRequest)]
    [InlineData("/search", HttpStatusCode.OK)]
    [InlineData("/search?q=tpm", HttpStatusCode.OK)]
    [InlineData("/search?q=zzzz", HttpStatusCode.OK)]
    [InlineData("/opensearch.xml", HttpStatusCode.OK)]
    [InlineData("/quiz", HttpStatusCode.OK)]
    [InlineData("/offline", HttpStatusCode.OK)]
    [InlineData("/sw.js", HttpStatusCode.OK)]
    [InlineData("/no/such/page", HttpStatusCode.NotFound)]
    [InlineData("/s/unknown", HttpStatusCode.NotFound)]
    [InlineData("/cal/unknown.ics", HttpStatusCode.NotFound)]
    [InlineData("/a/unknown/plan", HttpStatusCode.NotFound)]
    [InlineData("/500", HttpStatusCode.NotFound)]
    [InlineData("/404", HttpStatusCode.NotFound)]
    [InlineData("/quiz.", HttpStatusCode.MovedPermanently)]
    [InlineData("/health/live", HttpStatusCode.OK)]
    [InlineData("/health/ready", HttpStatusCode.OK)]
    public async Task EveryAnswer_CarriesTheSecurityHeaders(string path, HttpStatusCode status)
    {
        var answer = await _site.NewVisitor().GetAsync(path);

        Assert.Equal(status, answer.Status);
        AssertSecure(answer);
        Assert.DoesNotContain(" style=", answer.Html, StringComparison.Ordinal);
        if (status == HttpStatusCode.NotFound)
            Assert.NotEmpty(answer.Heading);
    }

    [Theory]
    [InlineData("/articles", "application/x-www-form-urlencoded; charset=utf-7", 400)]
    [InlineData("/quiz", "application/x-www-form-urlencoded; charset=utf-7", 400)]
    [InlineData("/quiz", "application/x-www-form-urlencoded; charset=no-such", 400)]
    [InlineData("/a/KEY/quiz/1", "application/x-www-form-urlencoded; charset=\"", 415)]
    [InlineData("/a/KEY/quiz/1", "text/plain", 415)]
    [InlineData("/a/KEY/delete", "application/json", 415)]
    [InlineData("/articles", "text/plain", 415)]
    [InlineData("/s/unknown", "multipart/form-data", 400)]
    [InlineData("/articles", "application/x-www-form-urlencoded", 400)]
    public async Task ABodyThatIsNoForm_IsRefused_WithTheSameHeadersAndAPage(string path, string type, int status)
    {
        var visitor = _site.NewVisitor();
        if (path.Contains("KEY", StringComparison.Ordinal))
            path = path.Replace("/a/KEY", (await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1)).Path, StringComparison.Ordinal);
        using var body = new ByteArrayContent("a=b"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", type);

        var answer = await Visitor.ReadAsync(await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), body));

        Assert.Equal(status, (int)answer.Status);
        Assert.NotEmpty(answer.Heading);
        AssertSecure(answer);
    }

    [Fact]
    public async Task PrivatePages_AreNeverStoredIndexedOrNamedToOthers()
    {
        var visitor = _site.NewVisitor();
        var result = await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1);
        foreach (var path in (string[])["", "/quiz/1", "/check", "/skills", "/skills/1", "/matters", "/deal-breakers", "/why", "/against", "/people", "/say", "/print", "/share", "/plan", "/plan/new", "/plan/calendar", "/delete", "/card.png", "/card.svg"])
        {
            var answer = await visitor.GetAsync(result.Path + path);
            Assert.Equal("no-store", Header(answer, "Cache-Control"));
            Assert.StartsWith("noindex", Header(answer, "X-Robots-Tag"), StringComparison.Ordinal);
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles/tpm-pros-and-cons")]
    [InlineData("/roles/technical-program-manager")]
    [InlineData("/privacy")]
    [InlineData("/about/how-it-works")]
    [InlineData("/compare")]
    [InlineData("/compare?roles=program-manager&roles=project-manager")]
    [InlineData("/language")]
    [InlineData("/language.txt")]
    [InlineData("/search")]
    [InlineData("/search?q=tpm")]
    [InlineData("/search?q=zzzz")]
    [InlineData("/offline")]
    [InlineData("/site.webmanifest")]
    [InlineData("/sw.js")]
    public async Task PublicPages_SetNoCookie_AndHoldNoToken(string path)
    {
        var answer = await _site.NewVisitor().GetAsync(path);

        Assert.False(answer.Response.Headers.Contains("Set-Cookie"));
        Assert.Empty(answer.Page.QuerySelectorAll("input[name=__RequestVerificationToken]"));
    }

    [Fact]
    public async Task NotFound_OffersAWayOn_AlsoForAPost()
    {
        var visitor = _site.NewVisitor();
        using var body = new FormUrlEncodedContent([new("x", "y")]);
        var answer = await Visitor.ReadAsync(await visitor.Client.PostAsync(new Uri("/a/nothing/plan", UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/quiz']"));
        Assert.NotNull(answer.Page.QuerySelector("main a[href='/articles']"));
        Assert.Equal("/search", answer.Form("main form[role=search]").GetAttribute("action"));
    }

    [Fact]
    public async Task EveryInternalLink_OfThePublicPages_LeadsSomewhere()
    {
        var visitor = _site.NewVisitor();
        var (seen, open) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/"]));
        while (open.TryDequeue(out var path))
        {
            var page = await visitor.GetAsync(path);
            Assert.True(page.Status == HttpStatusCode.OK, $"{path} answers {page.Status}");
            foreach (var href in page.Page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!.Split('#', '?')[0]))
            {
                if (seen.Add(href))
                    open.Enqueue(href);
            }
        }
        Assert.InRange(seen.Count, 10, 200);
    }

    internal static void AssertSecure(Answer answer)
    {
        foreach (var directive in (string[])["default-src 'none'", "script-src 'self'", "worker-src 'self'", "form-action 'self'", "frame-ancestors 'none'"])
            Assert.Contains(directive, Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("DENY", Header(answer, "X-Frame-Options"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.NotEmpty(Header(answer, "Permissions-Policy"));
        Assert.NotEmpty(Header(answer, "Referrer-Policy"));
        Assert.Empty(Header(answer, "Server"));
    }

    private static string Header(Answer answer, string name) =>
        answer.Response.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : "";
}
