using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Tests.Browser;

// Pages of every width share the left edge of the header, so that a heading does not jump from page to page.
[Collection(BrowserCollection.Name)]
public sealed class EdgeTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const string Lefts = "[...document.querySelectorAll('.brand, main h1, .site-footer p')].map(e => e.getBoundingClientRect().left)";

    [Theory]
    [InlineData(1280)]
    [InlineData(1920)]
    [InlineData(800)]
    public async Task Headings_StartWhereTheHeaderDoes(int width)
    {
        var page = await Browser.NewPageAsync(width: width);
        var owner = await page.StartAsync();
        string[] paths =
        [
            "/", "/articles", "/articles/tpm-vs-program-manager", "/roles", "/roles/program-manager", "/compare", "/compare?roles=program-manager&roles=project-manager",
            "/quiz", "/search?q=risk", "/language", "/language?situation=resume", "/matrix", "/scorecard", "/about/how-it-works", "/privacy", "/offline", "/no-such-page",
            owner, owner + "/quiz/2", owner + "/check", owner + "/skills", owner + "/plan/new", owner + "/share", owner + "/delete",
        ];
        var findings = new List<string>();
        foreach (var path in paths)
        {
            await page.GotoAsync(path);
            var lefts = await page.EvaluateAsync<double[]>(Lefts);
            if (lefts.Length < 3 || lefts.Max() - lefts.Min() > 1)
                findings.Add($"{path}: {string.Join(", ", lefts)}");
        }
        Assert.Empty(findings);
    }

    [Fact]
    public async Task NoPageOfTheLanguageBank_IsTooLongForAPhone()
    {
        var page = await Browser.NewPageAsync();
        foreach (var path in Browser.Site.Content.Phrases.Select(p => p.Situation).Distinct().SelectMany(s => (string[])[$"?situation={s.Slug()}", $"?situation={s.Slug()}&part=2"]).Append(""))
        {
            await page.GotoAsync("/language" + path);
            Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 800, 6000);
        }
    }
}
