using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

[Collection(BrowserCollection.Name)]
public sealed class SavingTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private Site Site => Browser.Site;

    [Fact]
    public async Task RememberingALink_KeepsWhatIsEntered_AndSaysSo()
    {
        var owner = await (await Browser.NewPageAsync()).StartAsync();
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(owner + "/plan/new");
        await page.Locator("#f-MinutesPerDay").FillAsync("77");

        await page.GetByRole(AriaRole.Button, new() { Name = "Remember it on this device" }).ClickAsync();

        await Expect(page.Locator("#elsewhere")).ToHaveTextAsync("This device remembers it now.");
        await Expect(page.Locator("#elsewhere")).ToBeFocusedAsync();
        await Expect(page.Locator("#f-MinutesPerDay")).ToHaveValueAsync("77");
        await page.GotoAsync(owner + "/quiz/2");
        await Expect(page.Locator("#elsewhere")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task AChange_IsSavedAtOnce_AndTheButtonFindsNoConflict()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        var first = await IdAsync(page, 0);

        await page.Position(0, "2").CheckAsync();
        await Expect(page.Keeping()).ToHaveTextAsync(new Regex("^Saved"));
        Assert.Equal(2, (await Site.AnswersAsync(owner))[first]);

        await page.Position(0, "-2").CheckAsync();
        await page.Position(1, "skip").CheckAsync();
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "saved");
        await page.AnswerPageAsync();
        await page.Position(0, "0").CheckAsync();
        await page.SaveButton().ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/quiz/3$"));
        Assert.Equal(0, (await Site.AnswersAsync(owner))[first]);
    }

    [Fact]
    public async Task Offline_ItSaysSo_StaysOnThePage_AndIsSavedOnceOnline()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        var first = await IdAsync(page, 0);

        await page.Context.SetOfflineAsync(true);
        await page.AnswerPageAsync();
        await Expect(page.Keeping()).ToContainTextAsync("Not saved: you seem to be offline.");
        await page.SaveButton().ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("Not saved: you seem to be offline.");
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Try again" })).ToBeVisibleAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/2$"));
        await Expect(page.Position(0, "1")).ToBeCheckedAsync();
        Assert.DoesNotContain(first, (await Site.AnswersAsync(owner)).Keys);

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Keeping()).ToHaveTextAsync(new Regex("^Saved"));
        Assert.Equal(1, (await Site.AnswersAsync(owner))[first]);
        await page.SaveButton().ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/3$"));
    }

    [Fact]
    public async Task FirstPage_Offline_StaysAsItIs_AndStartsOneAssessmentOnceOnline()
    {
        var page = await Browser.NewPageAsync();
        var before = await Site.CountAssessmentsAsync();
        await page.GotoAsync("/quiz");
        await page.AnswerPageAsync();
        await Expect(page.Keeping()).ToHaveTextAsync("", new() { UseInnerText = true });
        await page.Context.SetOfflineAsync(true);
        await page.SaveButton().ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("Not saved: you seem to be offline.");

        await page.Context.SetOfflineAsync(false);
        await Expect(page.Keeping()).ToContainTextAsync("Your answers are not saved yet.");
        Assert.Equal(before, await Site.CountAssessmentsAsync());
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();

        await Expect(page).ToHaveURLAsync(new Regex("/quiz/2$"));
        Assert.Equal(before + 1, await Site.CountAssessmentsAsync());
    }

    [Theory]
    [InlineData("/skills/1", "Save and see readiness")]
    [InlineData("/matters", "Save and see the matrix")]
    [InlineData("/deal-breakers", "Save and see what it means")]
    public async Task APart_Offline_StaysAsItIs_AndIsSavedWhenSentAgain(string part, string button)
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + part);
        var choice = page.Locator("form[data-keep] input[type=radio]").First;
        await choice.CheckAsync();
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("Not saved: you seem to be offline.");
        await Expect(choice).ToBeCheckedAsync();

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = button }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("#outcome$"));
        await page.GotoAsync(owner + part);
        await Expect(choice).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Overlapping_OneIsUnderWay_AndTheNewestWins()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        var first = await IdAsync(page, 0);
        var (arrived, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var posts = 0;
        await page.RouteAsync("**/quiz/2", async route =>
        {
            if (route.Request.Method == "POST" && Interlocked.Increment(ref posts) == 1)
            {
                arrived.SetResult();
                await release.Task;
            }
            await route.ContinueAsync();
        });

        await page.Position(0, "-2").CheckAsync();
        await arrived.Task.WaitAsync(TimeSpan.FromSeconds(15));
        foreach (var token in (string[])["-1", "0", "1", "2"])
            await page.Position(0, token).CheckAsync();
        Assert.Equal(1, posts);
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "saving");
        release.SetResult();

        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "saved");
        Assert.Equal(2, posts);
        Assert.Equal(2, (await Site.AnswersAsync(owner))[first]);
    }

    [Fact]
    public async Task TwoTabs_TheConflictIsSaid_AndTheReaderDecides()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.AnswerPageAsync();
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "saved");
        var (clash, quiet) = (await IdAsync(page, 0), await IdAsync(page, 1));
        await page.ReloadAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url);
        await other.Position(0, "2").CheckAsync();
        await Expect(other.Keeping()).ToHaveAttributeAsync("data-state", "saved");

        await page.Position(1, "0").CheckAsync();
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "saved");
        await page.Position(0, "-2").CheckAsync();
        await Expect(page.Keeping()).ToContainTextAsync("this was changed to “Much more the second”");
        await page.Position(1, "-1").CheckAsync();
        await Expect(page.Position(1, "-1")).ToBeCheckedAsync();
        await page.SaveButton().ClickAsync();

        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(1);
        Assert.Equal(2, (await Site.AnswersAsync(owner))[clash]);
        Assert.Equal(-1, (await Site.AnswersAsync(owner))[quiet]);
        await page.Position(1, "2").CheckAsync();
        await page.SaveButton().ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/3$"));
        Assert.Equal(-2, (await Site.AnswersAsync(owner))[clash]);
        Assert.Equal(2, (await Site.AnswersAsync(owner))[quiet]);
    }

    [Fact]
    public async Task Deleted_ItSaysSo()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(owner + "/delete");
        await other.GetByRole(AriaRole.Button, new() { Name = "Delete it for good" }).ClickAsync();
        await Expect(other).ToHaveURLAsync(new Regex("/deleted$"));

        await page.AnswerPageAsync();
        await Expect(page.Keeping()).ToHaveTextAsync(new Regex("^Not saved: this assessment was deleted"));
        await page.SaveButton().ClickAsync();
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "gone");
        await Expect(page.Position(0, "1")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task ServerFails_ItSaysSo_AndTriesAgainWhenAsked()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        var first = await IdAsync(page, 0);
        await page.RouteAsync("**/quiz/2", route => route.FulfillAsync(new() { Status = 500 }));
        await page.Position(0, "1").CheckAsync();
        await Expect(page.Keeping()).ToContainTextAsync("Not saved: something broke on our side.");

        await page.UnrouteAsync("**/quiz/2");
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "saved");
        Assert.Equal(1, (await Site.AnswersAsync(owner))[first]);
    }

    [Fact]
    public async Task ExpiredForm_TheServersWordsAreShown_AndTheAnswersKept()
    {
        var page = await Browser.NewPageAsync();
        await page.StartAsync();
        await page.Context.ClearCookiesAsync();
        await page.AnswerPageAsync();
        await Expect(page.Keeping()).ToContainTextAsync("please press the button again");

        await page.SaveButton().ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await Expect(page.Position(0, "1")).ToBeCheckedAsync();
        await page.SaveButton().ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/3$"));
    }

    [Fact]
    public async Task MissingAnswers_AreNamedByTheServersPage()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync("/quiz");
        await page.Position(0, "1").CheckAsync();
        var pairs = await page.Locator("fieldset.pair").CountAsync();
        await page.SaveButton().ClickAsync();
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(pairs - 1);
        await Expect(page.Position(0, "1")).ToBeCheckedAsync();
    }

    [Fact]
    public async Task FirstPage_OutlastsAReload_UntilItIsSaved()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync("/quiz");
        await page.Position(2, "-1").CheckAsync();
        await page.ReloadAsync();
        await Expect(page.Position(2, "-1")).ToBeCheckedAsync();
        await page.StartAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("sessionStorage.length"));
    }

    [Fact]
    public async Task AnUnsavedAnswer_OutlastsAReload_AndIsSavedThen()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        var first = await IdAsync(page, 0);
        await page.RouteAsync("**/quiz/2", route => route.Request.Method == "POST" ? route.AbortAsync() : route.ContinueAsync());
        await page.Position(0, "-1").CheckAsync();
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "offline");
        await page.UnrouteAsync("**/quiz/2");

        await page.ReloadAsync();
        await Expect(page.Keeping()).ToHaveAttributeAsync("data-state", "saved");
        await Expect(page.Position(0, "-1")).ToBeCheckedAsync();
        Assert.Equal(-1, (await Site.AnswersAsync(owner))[first]);
    }

    private static async Task<string> IdAsync(IPage page, int pair) => (await page.Locator("fieldset.pair").Nth(pair).GetAttributeAsync("id"))!;
}
