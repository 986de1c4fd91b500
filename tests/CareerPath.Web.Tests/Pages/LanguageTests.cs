using System.Net;
using AngleSharp.Html.Dom;
using CareerPath.Engine;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class LanguageTests : IClassFixture<Site>
{
    private const string Filter = "?role=program-manager&situation=status-update";

    private readonly Site _site;

    public LanguageTests(Site site) => _site = site;

    [Fact]
    public async Task Bank_ShowsEveryPhrase_ItsStrengthInWords_AndAHiddenCopyButton()
    {
        var page = (await _site.NewVisitor().GetAsync("/language")).Page;
        Assert.Equal(_site.Content.Phrases.Length, page.QuerySelectorAll(".phrases > li").Length);
        Assert.All(page.QuerySelectorAll(".phrases > li"), li =>
        {
            Assert.NotEmpty(li.QuerySelector(".phrase-facts .tag")!.TextContent);
            Assert.True(li.QuerySelector("button.copy")!.HasAttribute("hidden"));
        });
        Assert.Equal(["Only from doing it", "Specific", "Anyone writes it"], page.QuerySelectorAll(".strengths dt").Select(d => d.TextContent));
        Assert.Equal(_site.Content.Phrases.Select(p => p.Situation).Distinct().Order().Select(Situations.Name), page.QuerySelectorAll("section:has(.phrases) > h2").Select(h => h.TextContent));
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
        Assert.Equal(_site.Content.Phrases.Length, answer.Page.QuerySelectorAll(".phrase").Length);
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
