using System.Net;
using System.Text;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Hosting;

public sealed class AddressTests(AddressedSite addressed) : IClassFixture<AddressedSite>, IAsyncLifetime
{
    private const string Public = AddressedSite.Address;

    private readonly Site _site = addressed.Site;

    public Task InitializeAsync() => _site.ResetAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task TheSetAddress_IsInEveryLinkThatLeavesTheSite()
    {
        var visitor = _site.NewVisitor();
        var result = await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1);
        var shared = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form());

        Assert.Equal(Public + result.Path, result.Page.QuerySelector("#own-link")!.GetAttribute("value"));
        Assert.StartsWith(Public + "/s/", shared.Page.QuerySelector(".link-box input")!.GetAttribute("value"), StringComparison.Ordinal);
        Assert.Equal(Public + "/articles", (await visitor.GetAsync("/articles")).Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        foreach (var file in (string[])["/feed.xml", "/sitemap.xml", "/robots.txt", "/opensearch.xml"])
        {
            var text = (await visitor.GetAsync(file)).Html;
            Assert.Contains(Public + "/", text, StringComparison.Ordinal);
            Assert.DoesNotContain("careerpath.example", text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site", false)]
    [InlineData("Sec-Fetch-Site", "same-site", false)]
    [InlineData("Sec-Fetch-Site", "same-origin", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Origin", "https://evil.example", false)]
    [InlineData("Origin", "not an origin", false)]
    [InlineData("Origin", "http://localhost:81", false)]
    [InlineData("Origin", "http://localhost", true)]
    [InlineData("Origin", Public, true)]
    [InlineData("Origin", "null", true)]
    public async Task AFormFromAnotherSite_IsRefused_WhateverItsToken(string header, string value, bool isTaken)
    {
        var visitor = _site.NewVisitor();
        var first = QuizJourney.Answered(await visitor.GetAsync("/quiz"), _site.Content.Rubric, "1");
        visitor.Client.DefaultRequestHeaders.Add(header, value);

        var answer = await Visitor.ReadAsync(await visitor.PostAsync(first.Form()));

        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal(isTaken ? 1 : 0, await _site.CountAssessmentsAsync());
        if (!isTaken)
            Assert.Equal("That form was sent from another site.", answer.Heading);
    }

    [Fact]
    public async Task TheApi_IsForOtherSitesToo()
    {
        var visitor = _site.NewVisitor();
        visitor.Client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var body = new StringContent("""{"answers":{}}""", Encoding.UTF8, "application/json");

        using var answer = await visitor.Client.PostAsync(new Uri("/api/v1/score", UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("cross-origin", Assert.Single(answer.Headers.GetValues("Cross-Origin-Resource-Policy")));
    }

    [Theory]
    [InlineData(".")]
    [InlineData(",")]
    [InlineData(").")]
    [InlineData("!")]
    [InlineData("%22")]
    [InlineData("%E2%80%9D,")]
    [InlineData("%3E")]
    [InlineData("_")]
    [InlineData("**")]
    [InlineData("%20")]
    public async Task TheSignAfterALink_IsNoPartOfIt(string sign)
    {
        var visitor = _site.NewVisitor();
        var result = await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1);
        var share = (await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form())).Page.QuerySelector(".link-box input")!.GetAttribute("value")![Public.Length..];
        foreach (var path in (string[])[result.Path, share, result.Path + "/plan/new", "/articles/tpm-pros-and-cons", "/no/such/page"])
        {
            using var answer = await visitor.Client.GetAsync(new Uri(path + sign + "?a=b.", UriKind.Relative));
            Assert.Equal((HttpStatusCode.MovedPermanently, path + "?a=b."), (answer.StatusCode, answer.Headers.Location!.OriginalString));
        }
    }

    [Theory]
    [InlineData("//evil.example.")]
    [InlineData("//evil.example/x.")]
    [InlineData("/%2Fevil.example.")]
    public async Task ACorrectedAddress_LeadsToNoOtherSite(string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("http://localhost" + path));
        using var answer = await _site.NewVisitor().Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task ABodyOfAGet_NamesNoPageAndNoKey()
    {
        var visitor = _site.NewVisitor();
        var result = await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1);
        var share = (await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form())).Page.QuerySelector(".link-box input")!.GetAttribute("value")!;
        foreach (var (path, field) in (IEnumerable<(string, string)>)
            [("/s/unknown", "key=" + share.Split('/')[^1]), ("/a/unknown", "key=" + result.Path[3..]), ("/articles/unknown", "slug=tpm-pros-and-cons"), ("/roles/unknown", "role=program-manager")])
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path) { Content = new StringContent(field, Encoding.UTF8, "application/x-www-form-urlencoded") };
            using var answer = await visitor.Client.SendAsync(request);
            Assert.True(answer.StatusCode == HttpStatusCode.NotFound, $"{path} with {field} answers {answer.StatusCode}");
        }
    }
}

// A site that is told its public address.
public sealed class AddressedSite : IDisposable
{
    public const string Address = "https://path.example";

    public Site Site { get; } = new() { Settings = new Dictionary<string, string> { ["Site:Address"] = Address + "/" } };

    public void Dispose() => Site.Dispose();
}
