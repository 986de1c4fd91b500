using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Search;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Search;

public sealed class SearchPageTests : IClassFixture<Site>
{
    private readonly Site _site;

    public SearchPageTests(Site site) => _site = site;

    [Theory]
    [InlineData("tpm", "/roles/technical-program-manager")]
    [InlineData("PM", "/roles/program-manager")]
    [InlineData("PgM", "/roles/program-manager")]
    [InlineData("Program Manager", "/roles/program-manager")]
    [InlineData("project manager", "/roles/project-manager")]
    [InlineData("technical project manager", "/roles/technical-project-manager")]
    [InlineData("tpm vs pm", "/articles/tpm-vs-program-manager")]
    [InlineData("what is the difference between a TPM and a program manager?", "/articles/tpm-vs-program-manager")]
    [InlineData("pros and cons", "/articles/tpm-pros-and-cons")]
    [InlineData("pay", "/articles/pay-and-demand")]
    [InlineData("interviews", "/articles/how-tpm-interviews-work")]
    [InlineData("interviewing", "/articles/how-tpm-interviews-work")]
    [InlineData("coach", "/articles/coaching-this-decision")]
    [InlineData("job posts", "/articles/reading-a-job-post")]
    [InlineData("software enginer", "/articles/from-software-engineer-to-tpm")]
    [InlineData("intervews", "/articles/how-tpm-interviews-work")]
    [InlineData("job ad", "/articles/reading-a-job-post")]
    [InlineData("vacancies", "/articles/reading-a-job-post")]
    [InlineData("job ads", "/articles/reading-a-job-post")]
    [InlineData("job description", "/articles/reading-a-job-post")]
    [InlineData("Technical Program Manager or Technical Project Manager?", "/articles/technical-program-vs-technical-project-manager")]
    [InlineData("project manager to tpm", "/articles/from-project-manager-to-tpm")]
    [InlineData("from software engineer to a tpm", "/articles/from-software-engineer-to-tpm")]
    [InlineData("what is a technical program manager", "/roles/technical-program-manager")]
    [InlineData("what does a project manager do?", "/roles/project-manager")]
    [InlineData("day in the life", "/articles/a-day-in-each-role")]
    [InlineData("take the quiz", "/quiz")]
    [InlineData("compare", "/compare")]
    [InlineData("language bank", "/language")]
    [InlineData("the four roles", "/roles")]
    [InlineData("job outlook", "/articles/pay-and-demand")]
    [InlineData("cookies", "/privacy")]
    [InlineData("privcay", "/privacy")]
    [InlineData("decision needed by", "/language")]
    [InlineData("technical project manager vs technical program manager", "/articles/technical-program-vs-technical-project-manager")]
    [InlineData("tpm versus technical project manager", "/articles/technical-program-vs-technical-project-manager")]
    [InlineData("programme manager", "/roles/program-manager")]
    [InlineData("technical programme manager", "/roles/technical-program-manager")]
    [InlineData("how much are tpms paid", "/articles/pay-and-demand")]
    [InlineData("is tpm a good career", "/articles/tpm-pros-and-cons")]
    [InlineData("resume bullets", "/language")]
    [InlineData("tpm interveiw questions", "/articles/how-tpm-interviews-work")]
    public async Task Search_PutsFirst_WhatIsMeant(string query, string path)
    {
        var answer = await SearchAsync(query);
        Assert.Equal(path, Addresses(answer)[0].Split('#')[0]);
    }

    [Theory]
    [InlineData("day in the life", "/articles/a-day-in-each-role")]
    [InlineData("software engineer to tpm", "/articles/from-software-engineer-to-tpm")]
    [InlineData("pros and cons", "/articles/tpm-pros-and-cons")]
    public async Task PageThatIsAboutAllOfIt_IsReadFromItsBeginning(string query, string address) => Assert.Equal(address, Addresses(await SearchAsync(query))[0]);

    [Theory]
    [InlineData("capm")]
    [InlineData("meta")]
    [InlineData("linkedin")]
    public async Task NameThatIsNotThere_IsNoMisspeltWord(string query) => Assert.Empty(Addresses(await SearchAsync(query)));

    [Fact]
    public async Task WeakPhrase_SaysSo_AndComesBehindTheOthers()
    {
        var kinds = (await SearchAsync("networking")).Page.QuerySelectorAll(".hit-kind").Select(k => k.TextContent).Concat(
            (await SearchAsync("networking&page=2", isRaw: true)).Page.QuerySelectorAll(".hit-kind").Select(k => k.TextContent)).ToList();
        Assert.Contains("Weak phrase in Networking", kinds);
        Assert.True(kinds.LastIndexOf("Phrase in Networking") < kinds.IndexOf("Weak phrase in Networking"), string.Join('\n', kinds));
    }

    [Fact]
    public async Task ShortForm_FindsRoleAndComparison_AmongTheFirst()
    {
        var first = Addresses(await SearchAsync("tpm")).Take(3).Select(a => a.Split('#')[0]).ToList();
        Assert.Contains("/roles/technical-program-manager", first);
        Assert.Contains("/articles/tpm-vs-program-manager", first);
    }

    [Theory]
    [InlineData("manage", "managing")]
    [InlineData("certificate", "certificates")]
    [InlineData("depend", "depends")]
    public async Task WordForms_FindTheSame(string one, string other)
    {
        var (first, second) = (await SearchAsync(one + "&exact=true", isRaw: true), await SearchAsync(other + "&exact=true", isRaw: true));
        Assert.NotEmpty(Addresses(first));
        Assert.Equal(Addresses(first), Addresses(second));
    }

    [Theory]
    [InlineData("salary", "/articles/pay-and-demand")]
    [InlineData("salaries in texas", "/articles/pay-and-demand")]
    [InlineData("tpm salary", "/articles/pay-and-demand")]
    [InlineData("how much does a tpm earn", "/articles/tpm-pros-and-cons")]
    [InlineData("a day in the life of a tpm", "/articles/a-day-in-each-role")]
    [InlineData("PMs", "/roles/program-manager")]
    [InlineData("cv", "/language")]
    [InlineData("dealbreakers", "/articles/tpm-pros-and-cons")]
    public async Task Synonyms_AreFoundAmongTheFirst(string query, string path) =>
        Assert.Contains(path, Addresses(await SearchAsync(query)).Take(4).Select(a => a.Split('#')[0]));

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
        Assert.NotEmpty(Addresses(list));
        foreach (var parts in Addresses(list).Select(a => a.Split('#')))
        {
            var page = await visitor.GetAsync(parts[0]);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.True(parts.Length == 1 || page.Page.GetElementById(parts[1]) is not null, string.Join('#', parts));
        }
    }

    [Fact]
    public async Task Hit_NamesItsKind_Heading_AndMarksTheWords()
    {
        var answer = await SearchAsync("red flags");
        var article = answer.Page.QuerySelectorAll(".hit").Single(h => h.QuerySelector("a")!.GetAttribute("href") == "/articles/reading-a-job-post#red-flags");
        Assert.Equal("Article", article.QuerySelector(".hit-kind")!.TextContent);
        Assert.Equal("Red flags", article.QuerySelector(".hit-section")!.TextContent);
        Assert.Equal("Red flags", string.Join(' ', article.QuerySelectorAll(".hit-section mark").Select(m => m.TextContent)));
        Assert.Contains("question", (await SearchAsync("salary")).Page.QuerySelector(".hit-kind")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.Equal("Phrase in Resume", (await SearchAsync("with a rollback we had rehearsed")).Page.QuerySelector(".hit-kind")!.TextContent);
    }

    [Fact]
    public async Task Typo_ShowsWhatItSearchedFor_AndOffersTheWordAsTyped()
    {
        var answer = await SearchAsync("manger");
        Assert.Equal("manager", answer.Page.QuerySelector(".search-said mark")!.TextContent);
        Assert.Equal("manger", answer.Page.QuerySelector<IHtmlInputElement>("#f-q")!.Value);

        var exact = await _site.NewVisitor().GetAsync(answer.Page.QuerySelector(".search-said a")!.GetAttribute("href")!);
        Assert.Empty(Addresses(exact));
        Assert.Contains("Nothing found", exact.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("/search?q=manger", exact.Page.QuerySelector("#try ~ ul a:not(.search-example)")!.GetAttribute("href"));
    }

    [Fact]
    public async Task WordsThatNoPlaceHasTogether_FindPlacesWithSome_AndSaySo()
    {
        var answer = await SearchAsync("cookies rollback tape-outs");
        Assert.NotEmpty(Addresses(answer));
        Assert.Contains("Nothing has all of these words", answer.Page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Nothing has all", (await SearchAsync("cookies")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LastWord_MayBeABeginning()
    {
        Assert.Contains("/articles/coaching-this-decision", Addresses(await SearchAsync("decision coac")));
        Assert.Empty(Addresses(await SearchAsync("coac decisionzz&exact=true", isRaw: true)));
    }

    [Fact]
    public async Task WordAsTyped_ComesBeforeItsSynonyms_AndBothAreMarked()
    {
        var answer = await SearchAsync("salary");
        var hits = answer.Page.QuerySelectorAll(".hit").Select(h => h.QuerySelectorAll("mark").Select(m => m.TextContent.ToLowerInvariant()).ToList()).ToList();
        Assert.Contains("salary", hits[0]);
        Assert.Contains(hits, h => h.Contains("pay") && !h.Contains("salary"));
        Assert.True((await SearchAsync("salary")).Page.QuerySelector(".search-said mark") is null, "A synonym is no correction.");
    }

    [Fact]
    public async Task NothingFound_HelpsOn()
    {
        var answer = await SearchAsync("xyzzyplugh");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        var links = answer.Page.QuerySelectorAll("main a").Select(a => a.GetAttribute("href")).ToList();
        Assert.All(_site.Content.Site.Featured, slug => Assert.Contains("/articles/" + slug, links));
        Assert.All(_site.Content.Roles, role => Assert.Contains("/roles/" + Engine.Roles.Slug(role.Role), links));
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
            Assert.NotEmpty(Addresses(await visitor.GetAsync(example)));
    }

    [Fact]
    public async Task LongList_IsInPages_EachHitOnce()
    {
        var visitor = _site.NewVisitor();
        var (seen, next) = (new List<string>(), (string?)"/search?q=manager");
        for (var pages = 0; next is not null && pages < 20; pages++)
        {
            var page = await visitor.GetAsync(next);
            Assert.InRange(Addresses(page).Count, 1, SearchResults.PageSize);
            seen.AddRange(Addresses(page));
            next = page.Page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }
        Assert.StartsWith($"{seen.Count} results", (await visitor.GetAsync("/search?q=manager")).Page.QuerySelector("[role=status]")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal(seen.Distinct(StringComparer.Ordinal), seen);
        Assert.Equal(Addresses(await visitor.GetAsync("/search?q=manager&page=2")), Addresses(await visitor.GetAsync("/search?q=manager&page=2")));
        Assert.NotEmpty(Addresses(await visitor.GetAsync("/search?q=manager&page=9999")));
    }

    [Fact]
    public async Task TooLong_IsABadRequest_ThatKeepsTheText()
    {
        var text = new string('x', SearchWords.MaxLength + 1);
        var answer = await SearchAsync(text);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Single(answer.Errors);
        Assert.Equal(text, answer.Page.QuerySelector<IHtmlInputElement>("#f-q")!.Value);
        Assert.Equal(HttpStatusCode.OK, (await SearchAsync(text[1..])).Status);
    }

    [Fact]
    public async Task ResultPages_AreNotForSearchEngines_TheEmptyPageIs()
    {
        Assert.StartsWith("noindex", Robots(await SearchAsync("tpm")), StringComparison.Ordinal);
        Assert.StartsWith("noindex", Robots(await SearchAsync("xyzzyplugh")), StringComparison.Ordinal);
        Assert.Null((await SearchAsync("tpm")).Page.QuerySelector("link[rel=canonical]"));
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
        Assert.NotEmpty(Addresses(found));
    }

    private Task<Answer> SearchAsync(string query, bool isRaw = false) =>
        _site.NewVisitor().GetAsync("/search?q=" + (isRaw ? query : Uri.EscapeDataString(query)));

    private static List<string> Addresses(Answer answer) => [.. answer.Page.QuerySelectorAll(".hit h2 a").Select(a => a.GetAttribute("href")!)];
}
