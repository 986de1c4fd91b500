using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine;
using CareerPath.Web.Search;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Search;

public sealed class SearchPageTests : IClassFixture<Site>
{
    private readonly Site _site;

    public SearchPageTests(Site site) => _site = site;

    [Theory]
    [InlineData("tpm")]
    [InlineData("red flags")]
    [InlineData("rollback")]
    [InlineData("salary")]
    [InlineData("status update")]
    [InlineData("certificates")]
    [InlineData("two cookies")]
    public async Task EveryHit_LeadsToAPlaceThatIsThere(string query)
    {
        var visitor = _site.NewVisitor();
        var list = await visitor.GetAsync("/search?q=" + Uri.EscapeDataString(query));
        Assert.NotEmpty(list.Hits());
        foreach (var parts in list.Hits().Select(a => a.Split('#')))
        {
            var page = await visitor.GetAsync(parts[0]);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(parts.Length == 1 || page.Page.GetElementById(parts[1]) is not null, string.Join('#', parts));
        }
    }

    [Fact]
    public async Task Hit_NamesItsKind_Heading_AndMarksTheWords()
    {
        var answer = await _site.SearchAsync("red flags");
        var article = answer.Page.QuerySelectorAll(".hit").Single(h => h.QuerySelector("a")!.GetAttribute("href") == "/articles/reading-a-job-post#red-flags");
        Assert.Equal("Article", article.QuerySelector(".hit-kind")!.TextContent);
        Assert.Equal("Red flags", article.QuerySelector(".hit-section")!.TextContent);
        Assert.Equal("Red flags", string.Join(' ', article.QuerySelectorAll(".hit-section mark").Select(m => m.TextContent)));
        Assert.Contains("question", (await _site.SearchAsync("salary")).Page.QuerySelector(".hit-kind")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Phrase in Resume", (await _site.SearchAsync("with a rollback we had rehearsed")).Page.QuerySelector(".hit-kind")!.TextContent);
    }

    [Fact]
    public async Task Typo_ShowsWhatItSearchedFor_AndOffersTheWordAsTyped()
    {
        var answer = await _site.SearchAsync("manger");
        Assert.Equal("manager", answer.Page.QuerySelector(".search-said mark")!.TextContent);
        Assert.Equal("manger", answer.Page.QuerySelector<IHtmlInputElement>("#f-q")!.Value);

        var exact = await _site.NewVisitor().GetAsync(answer.Page.QuerySelector(".search-said a")!.GetAttribute("href")!);
        Assert.Empty(exact.Hits());
        Assert.Contains("Nothing found", exact.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/search?q=manger", exact.Page.QuerySelector("#try ~ ul a:not(.search-example)")!.GetAttribute("href"));
    }

    [Fact]
    public async Task NothingFound_HelpsOn()
    {
        var answer = await _site.SearchAsync("xyzzyplugh");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var links = answer.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        Assert.All(_site.Content.Site.Featured, slug => Assert.Contains("/articles/" + slug, links));
        Assert.All(_site.Content.Roles, role => Assert.Contains("/roles/" + role.Role.Slug(), links));
        Assert.Contains("/quiz", links);
    }

    [Theory]
    [InlineData("/search")]
    [InlineData("/search?q=")]
    [InlineData("/search?q=%20%20")]
    public async Task EmptySearch_OffersExamples_ThatFindSomething(string path)
    {
        var visitor = _site.NewVisitor();
        var answer = await visitor.GetAsync(path);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Errors);
        var examples = answer.Page.QuerySelectorAll(".search-example").Select(a => a.GetAttribute("href")!).ToList();
        Assert.InRange(examples.Count, 3, 6);
        foreach (var example in examples)
            Assert.NotEmpty((await visitor.GetAsync(example)).Hits());
    }

    [Fact]
    public async Task LongList_IsInPages_EachHitOnce()
    {
        var visitor = _site.NewVisitor();
        var (seen, next) = (new List<string>(), (string?)"/search?q=manager");
        for (var pages = 0; next is not null && pages < 20; pages++)
        {
            var page = await visitor.GetAsync(next);
            Assert.InRange(page.Hits().Count, 1, SearchResults.PageSize);
            seen.AddRange(page.Hits());
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.StartsWith($"{seen.Count} results", (await visitor.GetAsync("/search?q=manager")).Page.QuerySelector("[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal), seen);
        Assert.Equal((await visitor.GetAsync("/search?q=manager&page=2")).Hits(), (await visitor.GetAsync("/search?q=manager&page=2")).Hits());
        Assert.NotEmpty((await visitor.GetAsync("/search?q=manager&page=9999")).Hits());
    }

    [Fact]
    public async Task LongText_IsSearchedForByItsFirstWords_AndSaysSo()
    {
        var text = "red flags " + string.Concat(Enumerable.Repeat("manager ", 20));
        var answer = await _site.SearchAsync(text);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Contains("Only the first words were searched for", answer.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(text, answer.Page.QuerySelector<IHtmlInputElement>("#f-q")!.Value);
        Assert.Equal((await _site.SearchAsync("red flags manager")).Hits(), answer.Hits());
        Assert.DoesNotContain("Only the first words", (await _site.SearchAsync(text[..SearchWords.MaxLength])).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(4000)]
    public async Task OneWordThatIsTooLong_FindsNothing(int length) => Assert.Empty((await _site.SearchAsync(new string('x', length))).Hits());

    [Fact]
    public async Task ResultPages_AreNotForSearchEngines_TheEmptyPageIs()
    {
        Assert.StartsWith("noindex", Robots(await _site.SearchAsync("tpm")), StringComparison.Ordinal);
        Assert.StartsWith("noindex", Robots(await _site.SearchAsync("xyzzyplugh")), StringComparison.Ordinal);
        Assert.Null((await _site.SearchAsync("tpm")).Page.QuerySelector("link[rel=canonical]"));
        Assert.Null(Robots(await _site.NewVisitor().GetAsync("/search")));

        static string? Robots(Answer answer) => answer.Page.QuerySelector("meta[name=robots]")?.GetAttribute("content");
    }

    [Fact]
    public async Task Search_AnswersHead_AndSetsNoCookie()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/search?q=tpm");
        using var answer = await _site.NewVisitor().Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Theory]
    [InlineData("/articles")]
    [InlineData("/no-such-page")]
    public async Task OtherPages_HaveTheForm_WhichSearches(string path)
    {
        var visitor = _site.NewVisitor();
        var form = (await visitor.GetAsync(path)).Fill("q", "red flags").Form("main form[role=search]");
        Assert.Equal("get", form.Method);
        var found = await visitor.GetAsync(form.GetAttribute("action") + "?" + string.Join('&', Visitor.Fields(form).Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}")));
        Assert.NotEmpty(found.Hits());
    }
}
