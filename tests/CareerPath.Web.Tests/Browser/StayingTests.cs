using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// The forms of a plan change it without leaving the page, and nothing typed is lost.
[Collection(BrowserCollection.Name)]
public sealed class StayingTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [Fact]
    public async Task ATick_OnATasksPage_LeavesAnUnsavedNoteAlone()
    {
        var page = await TaskAsync();
        await page.Locator("#f-Note").FillAsync("Not saved yet");
        await page.GetByRole(AriaRole.Button, new() { Name = "Mark as done" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Mark as not done" })).ToBeVisibleAsync();
        await Expect(page.Locator("#f-Note")).ToHaveValueAsync("Not saved yet");
        await Expect(page.Keeping()).ToContainTextAsync("ticked");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("noted something about");
        Assert.True(await page.EvaluateAsync<bool>("window.here"));
        await page.ReloadAsync();
        await Expect(page.Locator("#f-Note")).ToHaveValueAsync("Not saved yet");
    }

    [Fact]
    public async Task ANoteThatCannotBeSent_StaysAsTyped_AndIsSentLater()
    {
        var page = await TaskAsync();
        await page.Locator("#f-Note").FillAsync("Written on a train");
        await page.Context.SetOfflineAsync(true);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("you seem to be offline");
        await Expect(page.Locator("#f-Note")).ToHaveValueAsync("Written on a train");

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("noted something about");
    }

    [Fact]
    public async Task ARefusedNote_IsExplainedInPlace_WithTheFocusOnTheExplanation()
    {
        var page = await TaskAsync();
        await page.Locator("#f-Link").FillAsync("http://example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();

        await Expect(page.Locator(".error-summary")).ToBeFocusedAsync();
        await Expect(page.Locator("#f-Link")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.Locator("#f-Link").FillAsync("https://example.org");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("window.here"));
    }

    [Fact]
    public async Task Undo_TakesTheTickBack_WithoutAReload()
    {
        var page = await PlanAsync();
        await page.Locator(".tick-button").First.ClickAsync();
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(1);
        await page.Locator(".undo button").ClickAsync();
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(0);
        await Expect(page.Locator(".undo")).ToHaveCountAsync(0);
        Assert.True(await page.EvaluateAsync<bool>("window.here"));
    }

    [Fact]
    public async Task Pause_IsSaidInPlace()
    {
        var page = await PlanAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause the plan" }).ClickAsync();
        await Expect(page.Locator(".notice")).ToContainTextAsync("nothing is expected");
        Assert.True(await page.EvaluateAsync<bool>("window.here"));
    }

    [Fact]
    public async Task Undo_WhileATickIsOnItsWay_UndoesNotTheTick()
    {
        var page = await PlanAsync();
        await page.Locator(".tick-button").First.ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("ticked");
        var release = await HoldAsync(page);
        await page.Locator(".tick-button").Nth(1).ClickAsync();
        await page.Locator(".undo button").ClickAsync();
        release.SetResult();

        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(2);
    }

    [Fact]
    public async Task WhatIsTyped_WhileANoteIsSaved_Stays()
    {
        var page = await TaskAsync();
        await page.Locator("#f-Note").FillAsync("Saved");
        var release = await HoldAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save the note" }).ClickAsync();
        await page.Locator("#f-Note").FillAsync("Saved, and more");
        release.SetResult();

        await Expect(page.Keeping()).ToContainTextAsync("noted something about");
        await Expect(page.Locator("#f-Note")).ToHaveValueAsync("Saved, and more");
    }

    [Fact]
    public async Task GoingOn_IsOfferedFromAPossibleDay_AlsoWhereItIsEarlier()
    {
        var page = await PlanAsync();
        await page.Clock.SetFixedTimeAsync(new DateTime(2026, 11, 1));
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Pause the plan" }).ClickAsync();
        var link = page.Locator("a[data-from]");
        await Expect(link).ToHaveAttributeAsync("href", new Regex("from=2026-11-2"));
        await link.ClickAsync();

        await Expect(page.Locator("#f-From")).ToHaveValueAsync(new Regex("^2026-11-2"));
        await Expect(page.Locator(".error-summary")).ToHaveCountAsync(0);
    }

    // Holds back what is sent until the result is set.
    private static async Task<TaskCompletionSource> HoldAsync(IPage page)
    {
        var release = new TaskCompletionSource();
        await page.RouteAsync("**", async route =>
        {
            if (route.Request.Method == "POST")
                await release.Task;
            await route.ContinueAsync();
        });
        return release;
    }

    private async Task<IPage> TaskAsync()
    {
        var page = await PlanAsync();
        await page.Locator(".task-title a").First.ClickAsync();
        await Expect(page.Locator("#f-Note")).ToBeVisibleAsync();
        await page.EvaluateAsync("window.here = true");
        return page;
    }

    private async Task<IPage> PlanAsync()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/plan/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Expect(page.Locator(".task").First).ToBeVisibleAsync();
        await page.EvaluateAsync("window.here = true");
        return page;
    }
}
