using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class CalendarTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [Fact]
    public async Task TheBrowsersTimeZone_IsFilledIn_AndWhatAllDayNeedsNotIsHidden()
    {
        var page = await OpenAsync(scripts: true);
        var zone = await page.EvaluateAsync<string>("Intl.DateTimeFormat().resolvedOptions().timeZone");
        await Expect(page.Locator("#f-Zone")).ToBeHiddenAsync();

        await page.GetByLabel("At a time").CheckAsync();

        await Expect(page.Locator("#f-Zone")).ToBeVisibleAsync();
        await Expect(page.Locator("#f-Zone")).ToHaveValueAsync(zone);
    }

    [Fact]
    public async Task WithoutScripts_ACityIsTyped_AndItsZoneIsKept()
    {
        var page = await OpenAsync(scripts: false);
        await page.GetByLabel("At a time").CheckAsync();
        await page.Locator("#f-Zone").FillAsync("sao paulo");

        await page.GetByRole(AriaRole.Button, new() { Name = "Save" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("#take$"));
        await Expect(page.Locator("#f-Zone")).ToHaveValueAsync("America/Sao_Paulo");
    }

    private async Task<IPage> OpenAsync(bool scripts)
    {
        var page = await Browser.NewPageAsync(scripts);
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/plan/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/plan$"));
        await page.GotoAsync(owner + "/plan/calendar");
        return page;
    }
}
