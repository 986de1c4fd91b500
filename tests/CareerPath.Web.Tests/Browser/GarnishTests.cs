using System.IO.Compression;
using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// What scripts add to pages that also work without them.
[Collection(BrowserCollection.Name)]
public sealed class GarnishTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const int MostBytes = 10 * 1024;
    private const int BrotliWindow = 22;
    private const int BrotliQuality = 11;

    [Fact]
    public void Scripts_TakeTenKilobytesAtMost()
    {
        var web = Browser.Site.Services.GetRequiredService<IWebHostEnvironment>().WebRootPath;
        var sizes = Directory.EnumerateFiles(web, "*.js", SearchOption.AllDirectories).ToDictionary(f => Path.GetFileName(f), Compressed, StringComparer.Ordinal);

        Assert.InRange(sizes.Count, 10, 100);
        Assert.True(sizes.Values.Sum() <= MostBytes, string.Join('\n', sizes.Select(s => $"{s.Value} {s.Key}")));
    }

    [Fact]
    public async Task Keys_ChooseInThePairInFocus_AndNowhereElse()
    {
        var page = await Browser.NewPageAsync(width: 1280);
        await page.GotoAsync("/quiz");
        await Expect(page.Locator(".keys-hint")).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("3");
        await Expect(page.Locator("fieldset.pair :checked")).ToHaveCountAsync(0);

        await page.Position(1, "-2").FocusAsync();
        foreach (var (key, token) in (IEnumerable<(string, string)>)[("5", "2"), ("1", "-2"), ("2", "-1"), ("4", "1"), ("0", "skip"), ("3", "0")])
        {
            await page.Keyboard.PressAsync(key);
            await Expect(page.Position(1, token)).ToBeCheckedAsync();
            await Expect(page.Position(1, token)).ToBeFocusedAsync();
        }
        foreach (var key in (string[])["6", "Control+1", "Alt+1", "a"])
            await page.Keyboard.PressAsync(key);
        await Expect(page.Position(1, "0")).ToBeCheckedAsync();
        await Expect(page.Locator("fieldset.pair :checked")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Keys_AreNotSpokenOf_WithoutScripts()
    {
        var page = await Browser.NewPageAsync(scripts: false, width: 1280);
        await page.GotoAsync("/quiz");
        await Expect(page.Locator(".keys-hint")).ToBeHiddenAsync();
        await Expect(page.Keeping()).ToHaveTextAsync("", new() { UseInnerText = true });
    }

    [Fact]
    public async Task LeavePage_WithTextTyped_Asks_AndOtherwiseDoesNot()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        var asked = 0;
        var answered = new TaskCompletionSource();
        page.Dialog += async (_, dialog) =>
        {
            asked++;
            await dialog.DismissAsync();
            answered.TrySetResult();
        };
        await page.GotoAsync(owner + "/share");
        await page.GetByLabel("For whom is it?").PressSequentiallyAsync("x");
        await page.GetByLabel("For whom is it?").PressAsync("Backspace");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to your result" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex(owner + "$"));
        Assert.Equal(0, asked);

        await page.GotoAsync(owner + "/share");
        await page.GetByLabel("For whom is it?").PressSequentiallyAsync("My coach");
        await page.GetByRole(AriaRole.Link, new() { Name = "Back to your result" }).ClickAsync();
        await answered.Task.WaitAsync(TimeSpan.FromSeconds(15));
        await Expect(page.GetByLabel("For whom is it?")).ToHaveValueAsync("My coach");
        Assert.Equal(1, asked);

        await page.GetByRole(AriaRole.Button, new() { Name = "Make a share link" }).ClickAsync();
        await Expect(page.Locator(".link-box")).ToHaveCountAsync(1);
        Assert.Equal(1, asked);
    }

    [Theory]
    [InlineData(ColorScheme.Light, "dark", "light")]
    [InlineData(ColorScheme.Dark, "light", "dark")]
    public async Task Theme_Chosen_IsThatOfTheBrowsersBarToo(ColorScheme system, string chosen, string followed)
    {
        const string bars = "() => [...document.querySelectorAll('meta[name=theme-color]')].filter(bar => matchMedia(bar.media).matches).map(bar => bar.dataset.scheme)";
        var page = await Browser.NewPageAsync(scheme: system);
        await page.GotoAsync("/");
        Assert.Equal([followed], await page.EvaluateAsync<string[]>(bars));
        await page.Locator(".theme-switch").ClickAsync();
        Assert.Equal([chosen], await page.EvaluateAsync<string[]>(bars));
        await page.ReloadAsync();
        Assert.Equal([chosen], await page.EvaluateAsync<string[]>(bars));
        await page.Locator(".theme-switch").ClickAsync();
        Assert.Equal([followed], await page.EvaluateAsync<string[]>(bars));
        await page.EmulateMediaAsync(new() { ColorScheme = system == ColorScheme.Light ? ColorScheme.Dark : ColorScheme.Light });
        Assert.Equal([chosen], await page.EvaluateAsync<string[]>(bars));
    }

    [Fact]
    public async Task Tick_ChangesThePlan_WithoutAReload()
    {
        var (page, _) = await PlanAsync();
        await page.Locator(".task .more summary").First.ClickAsync();
        await page.EvaluateAsync("window.here = true");
        var button = page.Locator(".tick-button").First;
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator(".progress-words")).ToContainTextAsync("1 of ");
        await Expect(page.Locator(".week-head").First).ToContainTextAsync("1 of ");
        await Expect(page.Locator(".task").First).ToHaveClassAsync(new Regex("is-done"));
        await Expect(page.Locator(".task-meta").First).ToContainTextAsync("done");
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Expect(button).ToBeFocusedAsync();
        await Expect(page.Keeping()).ToContainTextAsync("1 of ");
        await Expect(page.Locator(".task .more").First).ToHaveAttributeAsync("open", "");
        await page.Locator(".tick-button").Nth(1).ClickAsync();
        await Expect(page.Locator(".progress-words")).ToContainTextAsync("2 of ");
        await button.ClickAsync();
        await Expect(page.Locator(".progress-words")).ToContainTextAsync("1 of ");
        Assert.True(await page.EvaluateAsync<bool>("window.here"));
        await page.ReloadAsync();
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(1);
    }

    [Theory]
    [InlineData(true, "Not saved: you seem to be offline.")]
    [InlineData(false, "Not saved: something broke on our side.")]
    public async Task Tick_ThatFails_IsTakenBack_AndSaysSo(bool offline, string words)
    {
        var (page, entries) = await PlanAsync();
        if (offline)
            await page.Context.SetOfflineAsync(true);
        else
            await page.RouteAsync("**/plan", route => route.FulfillAsync(new() { Status = 500 }));
        var button = page.Locator(".tick-button").First;
        await button.ClickAsync();

        await Expect(page.Keeping()).ToContainTextAsync(words);
        await Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(0);
        Assert.Equal(entries, await page.Locator(".task").CountAsync());

        await page.Context.SetOfflineAsync(false);
        await page.UnrouteAllAsync();
        await button.ClickAsync();
        await Expect(page.Locator(".progress-words")).ToContainTextAsync("1 of ");
    }

    [Fact]
    public async Task Tick_OfAReplacedPlan_ShowsWhatTheServerSays()
    {
        var (page, _) = await PlanAsync();
        var other = await page.Context.NewPageAsync();
        await other.GotoAsync(page.Url.Split('#')[0] + "/new");
        await other.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Expect(other).ToHaveURLAsync(new Regex("/plan$"));

        await page.Locator(".tick-button").First.ClickAsync();
        await Expect(page.Locator(".error-summary")).ToContainTextAsync("has been replaced");
        await Expect(page.Locator(".task.is-done")).ToHaveCountAsync(0);
    }

    private async Task<(IPage Page, int Entries)> PlanAsync()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/plan/new");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the plan" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/plan$"));
        await Expect(page.Locator("footer")).ToBeVisibleAsync();
        var entries = await page.Locator(".task").CountAsync();
        Assert.InRange(entries, 2, 200);
        return (page, entries);
    }

    private static int Compressed(string file)
    {
        var bytes = File.ReadAllBytes(file);
        var room = new byte[BrotliEncoder.GetMaxCompressedLength(bytes.Length)];
        Assert.True(BrotliEncoder.TryCompress(bytes, room, out var written, BrotliQuality, BrotliWindow));
        return written;
    }
}
