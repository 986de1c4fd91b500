using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// Steps that several browser tests share.
public static class BrowserSteps
{
    private const string Chosen = "fieldset.pair input[type=radio][value='1']";

    // Gives every pair on the current page the same answer.
    public static async Task AnswerPageAsync(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        foreach (var choice in await page.Locator(Chosen).AllAsync())
            await choice.CheckAsync();
    }

    // Answers the pairs on the current page that are still open.
    public static async Task AnswerRestAsync(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        var open = page.Locator("fieldset.pair:not(:has(:checked)) input[type=radio][value='1']");
        for (var left = await open.CountAsync(); left > 0; left--)
            await open.First.CheckAsync();
    }

    // Starts an assessment and returns /a/{key}. The browser is then on the second page.
    public static async Task<string> StartAsync(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync("/quiz");
        await page.AnswerPageAsync();
        await page.SaveButton().ClickAsync();
        return await page.StartedAsync();
    }

    // Does the same on a device that already has an unfinished assessment.
    public static async Task<string> StartAgainAsync(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        await page.GotoAsync("/quiz");
        await page.GetByText("Start a new one instead").ClickAsync();
        await page.AnswerPageAsync();
        await page.SaveButton().ClickAsync();
        return await page.StartedAsync();
    }

    // The page answers only once its scripts have run, a moment after its address is there.
    private static async Task<string> StartedAsync(this IPage page)
    {
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/2$"));
        await page.LoadedAsync();
        return Regex.Match(page.Url, "/a/[^/]+").Value;
    }

    // Waits until another page has loaded. WaitForURLAsync misses a navigation that happens between its check of the address and its wait.
    public static async Task GoneFromAsync(this IPage page, string address)
    {
        ArgumentNullException.ThrowIfNull(page);
        await Expect(page).Not.ToHaveURLAsync(address);
        await page.LoadedAsync();
    }

    // WaitForLoadStateAsync sometimes waits for an event that has passed; this asks for the state.
    public static Task LoadedAsync(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Expect(page.Locator(":root")).ToHaveJSPropertyAsync("ownerDocument.readyState", "complete");
    }

    public static ILocator SaveButton(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" });
    }

    public static ILocator Position(this IPage page, int pair, string token)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Locator("fieldset.pair").Nth(pair).Locator($"input[type=radio][value='{token}']");
    }

    public static ILocator Keeping(this IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.Locator(".keeping");
    }

    // The stored answers of the assessment behind an owner link.
    public static async Task<IReadOnlyDictionary<string, int?>> AnswersAsync(this Site site, string owner)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(owner);
        return (await site.AssessmentAsync(owner)).Answers.ToDictionary(a => a.Key.Value, a => a.Value?.Value);
    }
}
