using System.Text.RegularExpressions;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class JourneyTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    // The main journey in a real browser at a phone's width: read, answer, get a verdict, share it, plan, tick off a task.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Journey_FromTheHomePageToATickedTask(bool scripts)
    {
        var page = await Browser.NewPageAsync(scripts);
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                faults.Add(message.Text);
        };

        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { NameRegex = new Regex("quiz", RegexOptions.IgnoreCase) }).First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/quiz$"));
        await AnswerEveryPageAsync(page);

        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your answers" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See your result" }).Last.ClickAsync();
        const string headline = "You would most enjoy the work of a Technical Program Manager.";
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(headline);

        await page.GetByRole(AriaRole.Link, new() { Name = "Share with someone" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a share link" }).ClickAsync();
        var link = await page.Locator(".link-box input[readonly]").InputValueAsync();

        var reader = await Browser.NewPageAsync(scripts);
        await reader.GotoAsync(link);
        await Expect(reader.Locator(".page-head .lead")).ToHaveTextAsync(headline.Replace("You", "They", StringComparison.Ordinal));
        await Expect(reader.GetByRole(AriaRole.Main).GetByRole(AriaRole.Button)).ToHaveTextAsync("I have read this");

        await page.GetByRole(AriaRole.Link, new() { Name = "Back to your result" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Make a 30-day plan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex("^Done: ") }).First.ClickAsync();
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(1);
        await Expect(page.Locator(".progress-words")).ToContainTextAsync("1 of ");
        Assert.Empty(faults);
    }

    [Fact]
    public async Task QuizPage_WorksByKeyboardAlone()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync("/quiz");
        var pairs = page.Locator("fieldset.pair");
        var count = await pairs.CountAsync();
        for (var i = 0; i < count; i++)
        {
            // A pair is one Tab stop; arrow keys move within it.
            await pairs.Nth(i).Locator("input[type=radio]").First.FocusAsync();
            await page.Keyboard.PressAsync("ArrowRight");
            await Expect(pairs.Nth(i).Locator("input[type=radio][value='-1']")).ToBeCheckedAsync();
        }
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/2$"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/articles/tpm-vs-program-manager")]
    [InlineData("/articles/technical-program-vs-technical-project-manager")]
    [InlineData("/roles")]
    [InlineData("/roles/technical-program-manager")]
    [InlineData("/quiz")]
    [InlineData("/privacy")]
    [InlineData("/about/how-it-works")]
    [InlineData("/compare")]
    [InlineData("/compare?roles=technical-program-manager&roles=program-manager")]
    [InlineData("/compare?roles=technical-program-manager&roles=program-manager&roles=technical-project-manager&roles=project-manager")]
    [InlineData("/compare?roles=astronaut")]
    [InlineData("/language")]
    [InlineData("/language?role=program-manager&situation=resume")]
    [InlineData("/search")]
    [InlineData("/search?q=manger")]
    [InlineData("/search?q=Donaudampfschifffahrtsgesellschaftskapitaensmuetzenabzeichenverordnung")]
    [InlineData("/no-such-page")]
    public async Task PublicPages_At320Pixels_DoNotScrollSideways(string path)
    {
        var page = await Browser.NewPageAsync(width: 320);
        await page.GotoAsync(path);
        Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
    }

    [Fact]
    public async Task PrivatePages_At320Pixels_DoNotScrollSideways()
    {
        var page = await Browser.NewPageAsync(width: 320);
        await page.GotoAsync("/quiz");
        await AnswerEveryPageAsync(page);
        var owner = Regex.Match(page.Url, "/a/[^/]+").Value;
        await page.GotoAsync(owner + "/plan/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/plan$"));
        foreach (var part in (string[])["", "/quiz/1", "/check", "/skills", "/skills/1", "/matters", "/deal-breakers", "/share", "/plan", "/plan/new", "/delete"])
        {
            await page.GotoAsync(owner + part);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") == 320, $"{part} scrolls sideways");
        }
    }

    [Fact]
    public async Task CarryingOver_InABrowser_LeadsToTheNewPairs()
    {
        var page = await Browser.NewPageAsync(width: 320);
        await page.GotoAsync("/quiz");
        await AnswerEveryPageAsync(page);
        var owner = Regex.Match(page.Url, "/a/[^/]+").Value;
        var store = Browser.Site.Services.GetRequiredService<ContentStore>();
        var shipped = store.Current;
        var (first, second) = (shipped.Rubric.Items[0], shipped.Rubric.Items[1]);
        try
        {
            store.Current = shipped with { Rubric = shipped.Rubric with { Items = [first with { Left = "Trace it with two others" }, .. shipped.Rubric.Items.Skip(2), second with { Id = ItemId.Parse("a-new-pair", null) }] } };
            await page.GotoAsync(owner);
            await page.GetByRole(AriaRole.Link, new() { Name = "carry your answers over" }).ClickAsync();
            foreach (var more in await page.Locator("details.more summary").AllAsync())
                await more.ClickAsync();
            Assert.Equal(320, await page.EvaluateAsync<int>("document.documentElement.scrollWidth"));
            await page.GetByRole(AriaRole.Button, new() { Name = "Carry over and go on" }).ClickAsync();
            await Expect(page.Locator($"fieldset.pair#{first.Id} input:checked")).ToHaveCountAsync(0);
            await Expect(page.Locator($"fieldset.pair#{shipped.Rubric.Items[2].Id} input:checked")).ToHaveCountAsync(1);
        }
        finally
        {
            store.Current = shipped;
        }
    }

    private async Task AnswerEveryPageAsync(IPage page)
    {
        // The address changes before the page has loaded.
        await page.LoadedAsync();
        var rubric = Browser.Site.Content.Rubric;
        while (await page.Locator("fieldset.pair").CountAsync() > 0)
        {
            foreach (var item in rubric.Items)
            {
                var pair = page.Locator($"fieldset.pair#{item.Id}");
                if (await pair.CountAsync() > 0)
                    await pair.Locator($"input[type=radio][value='{Support.QuizJourney.Toward(item, 2)}']").CheckAsync();
            }
            var before = page.Url;
            await page.Locator("form.form button[type=submit]").First.ClickAsync();
            await page.GoneFromAsync(before);
        }
    }
}
