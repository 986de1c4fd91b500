using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// Messages are edited in place and copied as they are then.
[Collection(BrowserCollection.Name)]
public sealed class SayingTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const int MostPixels = 5000;

    [Fact]
    public async Task Message_IsCopiedAsEdited()
    {
        var page = await OpenAsync(1);
        var message = page.GetByLabel(Words.Say_ToNetwork, new() { Exact = true }).First;
        var edited = (await message.InputValueAsync()).Replace("[name]", "Ana", StringComparison.Ordinal) + "\nP.S. Greetings";
        await message.FillAsync(edited);
        await page.GetByRole(AriaRole.Button, new() { Name = $"{Words.Common_CopyText} {Words.Say_ToNetwork}", Exact = true }).First.ClickAsync();

        Assert.Equal(edited, await page.EvaluateAsync<string>("navigator.clipboard.readText()"));
        Assert.StartsWith("Hi Ana,\n\n", edited, StringComparison.Ordinal);
        // It is as high as its text.
        Assert.True(await message.EvaluateAsync<bool>("m => m.scrollHeight <= m.clientHeight + 1"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Bullet_IsPutTogether_AndSeenAtOnce(bool scripts)
    {
        var page = await OpenAsync(1, scripts);
        await page.Locator("#f-Did").FillAsync("moved the list");
        await page.Locator("#f-Changed").FillAsync("calls fell from 40 to 6");
        await page.Locator("form.compose button[type=submit]").ClickAsync();

        await Expect(page.Locator("#composed")).ToHaveValueAsync("Moved the list: calls fell from 40 to 6.");
        await Expect(page.Locator("#composed")).ToBeInViewportAsync();
        Assert.Equal(scripts, await page.Locator("button[data-copy=composed]").IsVisibleAsync());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    public async Task Room_IsNotTooHigh(int technical)
    {
        var page = await OpenAsync(technical);
        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 1, MostPixels);
    }

    private async Task<IPage> OpenAsync(int technical, bool scripts = true)
    {
        var result = await Browser.Site.NewVisitor().TakeQuizTowardAsync(Browser.Site.Content.Rubric, technical, 1);
        var page = await Browser.NewPageAsync(scripts);
        if (scripts)
            await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(QuizJourney.OwnerPath(result) + "/say");
        return page;
    }
}
