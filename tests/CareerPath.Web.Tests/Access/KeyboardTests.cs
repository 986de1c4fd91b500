using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Access;

[Collection(LayoutCollection.Name)]
public sealed class KeyboardTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [Fact]
    public async Task Journey_FromTheHomePageToTheEnd_ByKeyboardAlone()
    {
        var page = await Browser.NewPageAsync();
        var keys = new Keyboard(page);
        await page.GotoAsync("/");
        Assert.Equal("Skip to the content", await keys.TabAsync());
        await keys.PressAsync("Enter");
        await Expect(page.Locator("main")).ToBeFocusedAsync();
        await keys.FollowAsync("Start the quiz");

        while (await page.Locator("fieldset.pair").CountAsync() > 0)
            await AnswerAsync(page, keys);
        await keys.FollowAsync("See your result");
        await keys.FollowAsync("What you can show today");
        await keys.FollowAsync("Start with the first page");
        await RateAsync(page, keys);
        foreach (var part in (string[])["What matters to you", "Deal-breakers"])
        {
            await keys.FollowAsync(part);
            await RateAsync(page, keys);
        }
        await keys.FollowAsync("Back to your result");
        await keys.FollowAsync("Share with someone");
        await keys.TabToAsync("Make a share link");
        await keys.PressAsync("Enter");
        await Expect(page.Locator(".link-box")).ToHaveCountAsync(1);
        await keys.FollowAsync("Back to your result");
        await keys.FollowAsync("Your plan");
        await keys.FollowAsync("Make a plan");
        // Answers all in one place leave the verdict open, and the plan its role.
        await keys.TabToAsync("Technical Program Manager");
        await keys.PressAsync("Space");
        await keys.FollowAsync("Make the plan");
        await keys.TabToAsync("Done: ");
        await keys.PressAsync("Space");
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(1);
        await page.ReloadAsync();
        await keys.FollowAsync("Back to your result");
        await keys.FollowAsync("Delete this assessment");
        await keys.FollowAsync("Delete it for good");
        await Expect(page).ToHaveURLAsync(new Regex("/deleted$"));
        Findings.AssertNone(keys.Faults);
    }

    [Fact]
    public async Task AfterAnError_TheSummaryHasTheFocus_AndItsLinksLeadToTheFields()
    {
        var page = await Browser.NewPageAsync();
        var keys = new Keyboard(page);
        await page.GotoAsync("/quiz");
        await keys.TabToAsync("Save and go on");
        await keys.PressAsync("Enter");

        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        Assert.StartsWith("Pair 1: ", await keys.TabAsync(), StringComparison.Ordinal);
        Assert.StartsWith("Pair 2: ", await keys.TabAsync(), StringComparison.Ordinal);
        await keys.PressAsync("Enter");
        Assert.Equal("Much more the first", await keys.TabAsync());
        await Expect(page.Locator("fieldset.pair").Nth(1).Locator("input").First).ToBeFocusedAsync();
        Findings.AssertNone(keys.Faults);
    }

    // Tab reaches every link, button and field once, counting a radio group as one, and then leaves the page.
    [Theory]
    [InlineData("home")]
    [InlineData("article tpm-vs-program-manager")]
    [InlineData("compare, four roles")]
    [InlineData("language bank, filtered")]
    [InlineData("quiz page 1, filled")]
    [InlineData("answers, complete")]
    [InlineData("result with everything")]
    [InlineData("change the plan")]
    [InlineData("plan, ticked")]
    [InlineData("share, with a link")]
    public async Task Tab_VisitsEverything_AndLeaves(string name)
    {
        await using var view = await StateView.OpenAsync(Browser);
        var keys = new Keyboard(view.Page);
        await view.ShowAsync((await Browser.StatesAsync()).Single(s => s.Name == name));
        var expected = await view.Page.EvaluateAsync<int>("""
            (() => {
              const stops = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")].filter(e => e.checkVisibility() && !e.disabled && e.type !== "hidden");
              const groups = new Set(stops.filter(e => e.type === "radio").map(e => e.name));
              return stops.filter(e => e.type !== "radio").length + groups.size;
            })()
            """);
        await view.Page.EvaluateAsync("document.activeElement.blur()");

        var stops = 0;
        while ((await keys.TabAsync()).Length > 0 || stops == 0)
            stops++;

        Findings.AssertNone(keys.Faults);
        Assert.Equal(expected, stops);
    }

    private static async Task RateAsync(IPage page, Keyboard keys)
    {
        do
            await keys.TabAsync();
        while (await page.Locator("main fieldset :focus").CountAsync() == 0);
        var skipped = await page.Locator("main fieldset :focus").InputValueAsync();
        await keys.PressAsync("ArrowUp");
        await Expect(page.Locator("main fieldset :focus")).ToBeCheckedAsync();
        await Expect(page.Locator("main fieldset :focus")).Not.ToHaveValueAsync(skipped);
        await keys.FollowAsync("Save and see");
    }

    private static async Task AnswerAsync(IPage page, Keyboard keys)
    {
        var pairs = await page.Locator("fieldset.pair").CountAsync();
        for (var i = 0; i < pairs; i++)
        {
            // A pair is one Tab stop. Arrow keys choose, and wrap around to "Skip this pair".
            do
                await keys.TabAsync();
            while (i == 0 && await page.Locator("fieldset.pair :focus").CountAsync() == 0);
            await keys.PressAsync(i switch { 0 => "ArrowLeft", 1 => "Space", _ => "ArrowRight" });
            var chosen = page.Locator("fieldset.pair").Nth(i).Locator("input:checked");
            await Expect(chosen).ToHaveValueAsync(i switch { 0 => "skip", 1 => "-2", _ => "-1" });
            await Expect(chosen).ToBeFocusedAsync();
        }
        await keys.FollowAsync("Save and ");
    }
}
