using System.Net;
using AngleSharp.Html.Dom;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Language;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class LanguageTests : IClassFixture<Site>
{
    private const string Filter = "?role=program-manager&situation=status-update";

    private readonly Site _site;

    public LanguageTests(Site site) => _site = site;

    [Fact]
    public async Task Overview_ListsTheSituations_WithTheirStrongestPhrase_AndSaysWhatStrengthMeans()
    {
        var page = (await _site.NewVisitor().GetAsync("/language")).Page;
        var situations = _site.Content.Phrases.GroupBy(p => p.Situation).OrderBy(g => g.Key).ToList();
        Assert.Equal(situations.Select(s => $"{s.Key.Name()} {s.Count()} phrases"), page.QuerySelectorAll(".situations h3").Select(h => h.TextContent));
        Assert.Equal(situations.Select(s => s.MaxBy(p => p.Strength)!.Text), page.QuerySelectorAll(".situations .phrase").Select(q => q.TextContent));
        Assert.Equal(["Only from doing it", "Specific", "Anyone writes it"], page.QuerySelectorAll(".strengths dt").Select(d => d.TextContent));
    }

    [Theory]
    [InlineData("")]
    [InlineData("?role=program-manager")]
    public async Task EveryPhrase_IsOneOrMoreLinksAway_OnAPageWithFewEnough(string filter)
    {
        var visitor = _site.NewVisitor();
        var (seen, open, phrases) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>(["/language" + filter]), new List<string>());
        while (open.TryDequeue(out var path))
        {
            if (!seen.Add(path))
                continue;
            var answer = await visitor.GetAsync(path);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Equal("https://careerpath.example" + path, answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
            var here = answer.Page.QuerySelectorAll(".phrases > li");
            Assert.InRange(here.Length, 0, 15);
            phrases.AddRange(here.Select(li => li.Id!));
            Assert.All(here, li => Assert.True(li.QuerySelector("button.copy")!.HasAttribute("hidden")));
            Assert.All(answer.Page.QuerySelectorAll(".contents a[href^='#']"), a => Assert.NotNull(answer.Page.GetElementById(a.GetAttribute("href")![1..])));
            foreach (var link in answer.Page.QuerySelectorAll("main a[href^='/language?']").Select(a => a.GetAttribute("href")!))
                open.Enqueue(link);
        }
        var expected = _site.Content.Phrases.Where(p => filter.Length == 0 || p.Roles.Contains(Role.ProgramManager)).Select(p => Routes.PhraseAnchor(p.Id));
        Assert.Equal(expected.Order(StringComparer.Ordinal), phrases.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Parts_AreOneSituation_StrongestFirst_UnderTheirStrength()
    {
        var visitor = _site.NewVisitor();
        var (first, second, third) = (await visitor.GetAsync("/language?situation=resume"), await visitor.GetAsync("/language?situation=resume&part=2"), await visitor.GetAsync("/language?situation=resume&part=3"));
        var expected = _site.Content.Phrases.Where(p => p.Situation == Situation.Resume).OrderByDescending(p => p.Strength).ToList();
        Assert.Equal(expected.Select(p => p.Text), new[] { first, second, third }.SelectMany(page => page.Page.QuerySelectorAll(".phrase")).Select(q => q.TextContent));
        foreach (var page in (Answer[])[first, second, third])
        {
            foreach (var section in page.Page.QuerySelectorAll("section:has(.phrases)"))
            {
                var strength = PhraseStrength.All.Single(s => PhraseStrength.Name(s) == section.QuerySelector("h2")!.TextContent);
                Assert.All(section.QuerySelectorAll(".phrases > li"), li => Assert.Equal(strength, expected.Single(p => Routes.PhraseAnchor(p.Id) == li.Id).Strength));
            }
        }
        Assert.Equal("Resume: phrases for all four roles (part 2 of 3)", second.Heading);
        Assert.Equal("/language?situation=resume&part=2", first.Page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
        Assert.Equal("/language?situation=resume", second.Page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/language.txt?situation=resume", second.Page.QuerySelector("a[download]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("?situation=resume&part=4")]
    [InlineData("?situation=resume&part=0")]
    [InlineData("?situation=resume&part=x")]
    [InlineData("?situation=resume&part=-1")]
    [InlineData("?situation=resume&part=99999999999999999999")]
    [InlineData("?part=2")]
    [InlineData("?role=program-manager&situation=resume&part=2")]
    public async Task PartThatIsNotThere_IsNotFound(string query) =>
        Assert.Equal(HttpStatusCode.NotFound, (await _site.NewVisitor().GetAsync("/language" + query)).Status);

    [Fact]
    public async Task FoundPhrase_IsOnThePageThatTheSearchLeadsTo()
    {
        var visitor = _site.NewVisitor();
        foreach (var phrase in (Phrase[])[_site.Content.Phrases[0], _site.Content.Phrases.Last(p => p.Situation == Situation.Resume)])
        {
            var hit = (await visitor.GetAsync("/search?q=" + Uri.EscapeDataString(phrase.Text))).Page.QuerySelector($"a[href$='#{Routes.PhraseAnchor(phrase.Id)}']")!.GetAttribute("href")!;
            Assert.NotNull((await visitor.GetAsync(hit.Split('#')[0])).Page.GetElementById(Routes.PhraseAnchor(phrase.Id)));
        }
    }

    [Fact]
    public async Task Filter_ShowsTheChosenOnly_StrongestFirst_AndKeepsTheChoice()
    {
        var answer = await _site.NewVisitor().GetAsync("/language" + Filter);
        var expected = _site.Content.Phrases.Where(p => p.Roles.Contains(Role.ProgramManager) && p.Situation == Situation.StatusUpdate)
            .OrderByDescending(p => p.Strength).Select(p => p.Text);
        Assert.Equal(expected, answer.Page.QuerySelectorAll(".phrase").Select(q => q.TextContent));
        Assert.Equal(["program-manager", "status-update"], answer.Page.QuerySelectorAll("select").OfType<IHtmlSelectElement>().Select(s => s.Value));
        Assert.Equal("get", answer.Form().Method);
        Assert.Equal("/language.txt" + Filter, answer.Page.QuerySelector("a[download]")!.GetAttribute("href"));
        Assert.Equal("https://careerpath.example/language" + Filter, answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Filter_TypedOrCopied_IsTheSame() => Assert.Equal(
        (await _site.NewVisitor().GetAsync("/language" + Filter)).Page.QuerySelectorAll(".phrase").Select(q => q.TextContent),
        (await _site.NewVisitor().GetAsync("/language?role=Program-Manager%20&situation=STATUS-update")).Page.QuerySelectorAll(".phrase").Select(q => q.TextContent));

    [Fact]
    public async Task UntouchedForm_ShowsAll()
    {
        var answer = await _site.NewVisitor().GetAsync("/language?role=&situation=");
        Assert.Equal(7, answer.Page.QuerySelectorAll(".situations > li").Length);
        Assert.EndsWith("/language", answer.Page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NothingFound_OffersAWayOn()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Phrases = [.. store.Current.Phrases.Where(p => p.Situation != Situation.StatusUpdate)] };
        var answer = await site.NewVisitor().GetAsync("/language" + Filter);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal(["/language?role=program-manager", "/language"], answer.Page.QuerySelectorAll(".empty a").Select(a => a.GetAttribute("href")));
        Assert.Contains("No phrase", (await site.NewVisitor().GetAsync("/language.txt" + Filter)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownValues_AreABadRequest_ThatNamesThem()
    {
        var answer = await _site.NewVisitor().GetAsync("/language?role=program-manger&situation=%22%3E%3Cb%3E");
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(2, answer.Errors.Count);
        Assert.Contains(answer.Errors, e => e.Contains("Did you mean 'program-manager'?", StringComparison.Ordinal));
        Assert.DoesNotContain("\"><b>", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_IsPlainText_OfThePhrasesShown()
    {
        using var answer = await _site.NewVisitor().Client.GetAsync(new Uri("/language.txt" + Filter, UriKind.Relative));
        Assert.Equal("text/plain; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=phrases-program-manager-status-update.txt", answer.Content.Headers.ContentDisposition!.ToString().Split("; filename*")[0]);
        var lines = (await answer.Content.ReadAsStringAsync()).Split('\n');
        var expected = _site.Content.Phrases.Count(p => p.Roles.Contains(Role.ProgramManager) && p.Situation == Situation.StatusUpdate);
        Assert.Equal(expected, lines.Count(l => l.StartsWith("  Example: ", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("/language.txt?role=%0D%0ASet-Cookie:%20a=b")]
    [InlineData("/language.txt?situation=%3Cscript%3E")]
    public async Task Download_OfSomethingUnknown_RepeatsNothing(string address)
    {
        var answer = await _site.NewVisitor().GetAsync(address);
        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("text/plain", answer.Response.Content.Headers.ContentType!.MediaType);
        Assert.False(answer.Response.Headers.Contains("Set-Cookie"));
        Assert.DoesNotContain("Set-Cookie", answer.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("script", answer.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Download_AnswersHead()
    {
        using var request = new HttpRequestMessage(HttpMethod.Head, "/language.txt");
        using var answer = await _site.NewVisitor().Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
