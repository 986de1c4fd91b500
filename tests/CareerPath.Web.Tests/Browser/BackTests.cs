using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// The browser's Back button, which restores earlier choices in a form.
[Collection(BrowserCollection.Name)]
public sealed class BackTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task ACorrectedAnswer_IsNotUndoneByGoingBack(bool scripts)
    {
        var page = await Browser.NewPageAsync(scripts);
        var owner = await page.StartAsync();
        foreach (var next in (string[])["/quiz/3", "/quiz/4"])
        {
            await page.Position(0, "2").CheckAsync();
            await page.AnswerRestAsync();
            await page.SaveButton().ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex(next + "$"));
        }
        await page.GotoAsync(owner + "/quiz/2?fromCheck=true");
        await page.Position(0, "-2").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and check" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/check$"));

        await page.GoBackAsync();
        for (var i = 0; i == 0 || (i < 9 && !page.Url.EndsWith("/quiz/2", StringComparison.Ordinal)); i++)
            await page.GoBackAsync();
        await Expect(page.Position(0, "-2")).ToBeCheckedAsync();
        await page.SaveButton().ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/3$"));

        await page.GotoAsync(owner + "/quiz/2");
        await Expect(page.Position(0, "-2")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData("/skills/1")]
    [InlineData("/matters")]
    [InlineData("/deal-breakers")]
    public async Task ACorrectedPart_IsNotUndoneByGoingBack(string part)
    {
        var page = await Browser.NewPageAsync(scripts: false);
        var owner = await page.StartAsync();
        async Task ChooseAsync(int nth)
        {
            await page.Locator("main fieldset").First.Locator("input[type=radio]").Nth(nth).CheckAsync();
            await page.Locator("form.form button[type=submit]").First.ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex("(#outcome|/skills/2)$"));
        }
        await page.GotoAsync(owner + part);
        await ChooseAsync(1);
        await page.GotoAsync(owner + part + "?again");
        await ChooseAsync(0);

        for (var i = 0; i == 0 || (i < 9 && !page.Url.EndsWith(part, StringComparison.Ordinal)); i++)
            await page.GoBackAsync();

        await Expect(page.Locator("main fieldset").First.Locator("input[type=radio]").Nth(0)).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TheFirstPage_KeepsUnsavedChoices(bool scripts)
    {
        var page = await Browser.NewPageAsync(scripts);
        await page.GotoAsync("/quiz");
        await page.Position(1, "2").CheckAsync();
        await page.GotoAsync("/privacy");

        await page.GoBackAsync();

        await Expect(page.Position(1, "2")).ToBeCheckedAsync();
    }

    [Theory]
    [InlineData(true, "/plan/new", "#f-MinutesPerDay", "abc")]
    [InlineData(false, "/plan/new", "#f-MinutesPerDay", "abc")]
    [InlineData(false, "/share", "#f-Label", "A name of more than sixty characters, which is longer than it may be")]
    public async Task ARefusedForm_IsThereAgain_WithItsInput(bool scripts, string path, string field, string input)
    {
        var page = await Browser.NewPageAsync(scripts);
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + path);
        await page.Locator(field).FillAsync(input);
        await page.Locator("form.form button[type=submit]").First.ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await page.GotoAsync("/privacy");

        var back = await page.GoBackAsync();

        Assert.Equal(400, back!.Status);
        await Expect(page.Locator(field)).ToHaveValueAsync(input);
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(1);
    }
}
