using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// Forms that lead to another page that cannot be reached.
[Collection(BrowserCollection.Name)]
public sealed class SendingTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const string Offline = "Not sent: you seem to be offline.";

    [Fact]
    public async Task Share_Offline_StaysAsItIs_AndIsSentWhenAskedAgain()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(await page.StartAsync() + "/share");
        await page.GetByLabel("For whom is it?").FillAsync("My coach");
        await page.GetByLabel("7 days").CheckAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a share link" }).ClickAsync();
        await Expect(Line(page)).ToContainTextAsync(Offline);
        await Again(page).ClickAsync();
        await Expect(Line(page)).ToHaveCountAsync(1);
        await Expect(page.GetByLabel("For whom is it?")).ToHaveValueAsync("My coach");
        await Expect(page.GetByLabel("7 days")).ToBeCheckedAsync();

        await page.Context.SetOfflineAsync(false);
        await Again(page).ClickAsync();
        await Expect(page.Locator(".link-box label")).ToHaveTextAsync("My coach");
        await Expect(page.Locator(".link-box")).ToHaveCountAsync(1);
        await Expect(Line(page)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Plan_Offline_StaysAsItIs_AndIsSentByItsOwnButtonToo()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(await page.StartAsync() + "/plan/new");
        var minutes = page.Locator("input[name='Input.MinutesPerDay']");
        await minutes.FillAsync("30");
        await page.Context.SetOfflineAsync(true);
        await minutes.PressAsync("Enter");
        await Expect(Line(page)).ToContainTextAsync(Offline);
        await Expect(minutes).ToHaveValueAsync("30");

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/plan$"));
    }

    [Fact]
    public async Task Delete_Offline_DeletesNothing()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/delete");
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete it for good" }).ClickAsync();
        await Expect(Line(page)).ToContainTextAsync(Offline);
        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(owner + "/check");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Check your answers" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Forget_Offline_ForgetsNothing()
    {
        var page = await Browser.NewPageAsync();
        await page.StartAsync();
        await page.GotoAsync("/quiz");
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget this device" }).ClickAsync();
        await Expect(Line(page)).ToContainTextAsync(Offline);
        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Forget this device" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task ServerFails_ItSaysSo_AndTypedTextIsStillAskedAfter()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(await page.StartAsync() + "/share");
        await page.GetByLabel("For whom is it?").PressSequentiallyAsync("My coach");
        await page.RouteAsync("**/share", route => route.FulfillAsync(new() { Status = 502 }));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a share link" }).ClickAsync();
        await Expect(Line(page)).ToContainTextAsync("Not sent: something broke on our side.");

        var asked = new TaskCompletionSource();
        page.Dialog += async (_, dialog) =>
        {
            await dialog.DismissAsync();
            asked.TrySetResult();
        };
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to your result" }).ClickAsync();
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await Expect(page.GetByLabel("For whom is it?")).ToHaveValueAsync("My coach");
    }

    [Fact]
    public async Task PressedTwice_IsSentOnce()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(await page.StartAsync() + "/share");
        var release = new TaskCompletionSource();
        var (looks, posts) = (0, 0);
        await page.RouteAsync("**/share", async route =>
        {
            if (route.Request.Method == "POST")
                Interlocked.Increment(ref posts);
            else if (Interlocked.Increment(ref looks) == 1)
                await release.Task;
            await route.ContinueAsync();
        });
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Make a share link" });
        await button.ClickAsync();
        await button.ClickAsync();
        release.SetResult();
        await Expect(page.Locator(".link-box")).ToHaveCountAsync(1);
        Assert.Equal(1, posts);
    }

    // Every posted form needs one of the three scripts that can report that it was not sent.
    [Fact]
    public async Task EveryForm_ThatIsPosted_HasAScriptThatSendsIt()
    {
        var met = 0;
        foreach (var state in await Browser.StatesAsync())
        {
            var scripts = state.Answer.Page.QuerySelectorAll("script[src]").Select(s => s.GetAttribute("src")!.Split('/')[^1].Split('.')[0]).ToList();
            foreach (var form in state.Answer.Page.QuerySelectorAll("form[method=post]"))
            {
                Assert.True(scripts.Contains(form.Matches("[data-keep]") ? "keep" : form.Matches("[data-stay]") ? "stay" : "send"), $"{state}: {form.OuterHtml[..80]}");
                met++;
            }
        }
        Assert.InRange(met, 20, int.MaxValue);
    }

    private static ILocator Line(IPage page) => page.GetByRole(AriaRole.Alert);

    private static ILocator Again(IPage page) => page.GetByRole(AriaRole.Button, new() { Name = "Try again" });
}
