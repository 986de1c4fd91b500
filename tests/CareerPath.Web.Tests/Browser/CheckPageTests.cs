using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;
using Position = CareerPath.Engine.Scoring.Position;

namespace CareerPath.Web.Tests.Browser;

// Check your answers, on a phone.
[Collection(BrowserCollection.Name)]
public sealed class CheckPageTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const int MostPixels = 2500;

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 1)]
    [InlineData(true, null)]
    public async Task Page_WithAnyAnswers_IsShort_WithItsButtonInReach(bool secondRounds, int? position)
    {
        var page = await Browser.NewPageAsync();
        await page.SetViewportSizeAsync(390, 844);
        await OpenAsync(page, i => secondRounds || i.Round == 1, position);

        Assert.InRange(await page.EvaluateAsync<int>("document.documentElement.scrollHeight"), 844, MostPixels);
        var button = await page.GetByRole(AriaRole.Button, new() { Name = "See your result" }).First.BoundingBoxAsync();
        Assert.InRange(button!.Y + button.Height, 0, position is null ? 2 * 844 : 844);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Button_AtTheEnd_SavesToo(bool scripts)
    {
        var page = await Browser.NewPageAsync(scripts);
        var owner = await OpenAsync(page, i => i.Round == 1, 1);
        await page.GetByLabel("What do you do now?").SelectOptionAsync("Consulting");
        await page.GetByText("Pairs 35 to 40: all answered").ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "See your result" }).Last.ClickAsync();
        await Expect(page).ToHaveURLAsync(Browser.Site.ClientOptions.BaseAddress.GetLeftPart(UriPartial.Authority) + owner);

        await page.GotoAsync(owner + "/check#stand");
        await Expect(page.GetByLabel("What do you do now?")).ToHaveValueAsync("Consulting");
    }

    [Fact]
    public async Task Button_Offline_SaysSoInView_AndKeepsTheChoice()
    {
        var page = await Browser.NewPageAsync();
        await OpenAsync(page, i => i.Round == 1, 1);
        await page.GetByLabel("What are you here for?").SelectOptionAsync("NextStep");
        await page.Context.SetOfflineAsync(true);
        foreach (var button in await page.GetByRole(AriaRole.Button, new() { Name = "See your result" }).AllAsync())
        {
            await button.ClickAsync();
            await Expect(page.Keeping()).ToBeInViewportAsync();
        }
        await Expect(page.GetByLabel("What are you here for?")).ToHaveValueAsync("NextStep");
    }

    private async Task<string> OpenAsync(IPage page, Func<Item, bool> asked, int? position)
    {
        var owner = await page.StartAsync();
        await Browser.Site.ChangeAsync(owner, (assessment, rubric) =>
            assessment.Answers = rubric.Items.Where(asked).ToDictionary(i => i.Id, _ => position is { } p ? Position.Of(p) : (Position?)null));
        await page.GotoAsync(owner + "/check");
        return owner;
    }
}
