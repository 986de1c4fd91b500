using System.Text.RegularExpressions;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// What the service worker may and may not keep on a device.
[Collection(BrowserCollection.Name)]
public sealed class OfflineTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const string Article = "/articles/tpm-vs-program-manager";
    private const string Copy = "You are offline. This is the copy of";

    // Every path in every cache, except styles and scripts.
    private const string KeptPages =
        """
        async () => {
          const paths = [];
          for (const name of await caches.keys())
            for (const request of await (await caches.open(name)).keys()) paths.push(new URL(request.url).pathname);
          return paths.filter((path) => !/[.](css|js)$/.test(path)).sort();
        }
        """;

    [Fact]
    public async Task WhatAProxyAnswers_InPlaceOfTheSite_IsNotKept()
    {
        var page = await Browser.NewPageAsync();
        // Only for requests by the service worker: the page itself still gets its styles.
        Browser.Site.Proxy = (context, next) =>
        {
            if (context.Request.Headers["Sec-Fetch-Dest"] != "empty" || !context.Request.Path.StartsWithSegments("/css", StringComparison.Ordinal))
                return next(context);
            context.Response.ContentType = "text/html";
            return context.Response.WriteAsync("<!DOCTYPE html><title>Log in</title>");
        };
        try
        {
            await page.GotoAsync(Article);
            Assert.Equal("redundant", await page.EvaluateAsync<string>(
                """
                async () => {
                  const { installing, active } = await navigator.serviceWorker.register("/sw.js");
                  if (active) return "activated";
                  return installing ? new Promise((done) => installing.addEventListener("statechange", () => installing.state === "installed" || done(installing.state))) : "redundant";
                }
                """));
        }
        finally
        {
            Browser.Site.Proxy = (context, next) => next(context);
        }
        await page.ReloadAsync();
        await KeptAsync(page, Article);
        Assert.All(
            await page.EvaluateAsync<string[]>("async () => { const kept = []; for (const name of await caches.keys()) { const cache = await caches.open(name); for (const request of await cache.keys()) if (/css$/.test(request.url)) kept.push((await cache.match(request)).headers.get('Content-Type')); } return kept; }"),
            type => Assert.StartsWith("text/css", type, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AnArticle_AfterOneVisit_IsReadableOffline_WithItsStyles_AndSaysItIsACopy()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(Article);
        var heading = await page.Locator("h1").TextContentAsync();
        await KeptAsync(page, Article);

        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        await Expect(page.Locator("h1")).ToHaveTextAsync(heading!);
        await Expect(page.Locator("main")).ToContainTextAsync(new Regex(Copy + @" \d+:\d\d"));
        Assert.Equal("flex", await page.Locator(".site-bar").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));

        await page.Context.SetOfflineAsync(false);
        await page.ReloadAsync();
        await Expect(page.Locator("main")).Not.ToContainTextAsync(Copy);
    }

    [Fact]
    public async Task AnUnseenPage_Offline_SaysSo_AndListsWhatThereIs()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(Article);
        await KeptAsync(page, Article);

        await page.Context.SetOfflineAsync(true);
        var answer = await page.GotoAsync("/language?role=program-manager");
        Assert.Equal(503, answer!.Status);
        await Expect(page.Locator("h1")).ToHaveTextAsync("You are offline.");
        await page.Locator($"[data-kept] a[href$='{Article}']").ClickAsync();
        await Expect(page.Locator("main")).ToContainTextAsync(Copy);
    }

    [Fact]
    public async Task TheQuizForm_Offline_HoldsNoSecrets_AndStartsAnAssessmentOnceOnline()
    {
        var page = await Browser.NewPageAsync();
        var before = await Browser.Site.CountAssessmentsAsync();
        await page.GotoAsync("/");
        await KeptAsync(page, "/");

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/quiz");
        await Expect(page.Locator("main")).ToContainTextAsync(Copy);
        foreach (var name in (string[])["Ticket", "__RequestVerificationToken"])
            await Expect(page.Locator($"form[data-keep] input[name={name}]")).ToHaveValueAsync("");
        await page.AnswerPageAsync();
        await page.SaveButton().ClickAsync();
        await Expect(page.Keeping()).ToContainTextAsync("Not saved: you seem to be offline.");

        await page.Context.SetOfflineAsync(false);
        await page.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/quiz/2$"));
        Assert.Equal(before + 1, await Browser.Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task TheQuizForm_OfOtherPairsThanTodays_IsNotSent()
    {
        var page = await Browser.NewPageAsync();
        var before = await Browser.Site.CountAssessmentsAsync();
        await page.GotoAsync("/");
        await KeptAsync(page, "/");
        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync("/quiz");
        await page.AnswerPageAsync();
        await EditedAsync(shipped => shipped with { Rubric = shipped.Rubric with { Items = shipped.Rubric.Items.SetItem(0, shipped.Rubric.Items[0] with { Left = "Trace it" }) } }, async () =>
        {
            await page.Context.SetOfflineAsync(false);
            await page.SaveButton().ClickAsync();
            await Expect(page.Locator("main")).Not.ToContainTextAsync(Copy);
            await Expect(page.Locator("fieldset.pair :checked")).ToHaveCountAsync(0);
        });
        Assert.Equal(before, await Browser.Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task TheLastResult_IsReadableOffline_AndNoOtherPrivatePage_UntilItIsDeleted()
    {
        var page = await Browser.NewPageAsync();
        var first = await page.StartAsync();
        await page.GotoAsync(first);
        await KeptAsync(page, first);
        var second = await (await page.Context.NewPageAsync()).StartAgainAsync();
        foreach (var part in (string[])["/check", "/quiz/1", "/skills", "/share", "/delete", ""])
            await page.GotoAsync(second + part);
        await KeptAsync(page, second);
        Assert.Equal([second], (await page.EvaluateAsync<string[]>(KeptPages)).Where(path => path.StartsWith("/a/", StringComparison.Ordinal)));

        await page.Context.SetOfflineAsync(true);
        await page.GotoAsync(first);
        await Expect(page.Locator("h1")).ToHaveTextAsync("You are offline.");
        await page.GotoAsync(second);
        await Expect(page.Locator("main")).ToContainTextAsync(Copy);
        await Expect(page.Locator("h1")).Not.ToHaveTextAsync("You are offline.");

        await page.Context.SetOfflineAsync(false);
        await page.GotoAsync(second + "/delete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete it for good" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/deleted$"));
        await GoneAsync(page, second);
    }

    [Fact]
    public async Task TheLastResult_IsForgotten_WithTheDevice()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner);
        await KeptAsync(page, owner);
        await page.GotoAsync("/quiz");
        await page.GetByRole(AriaRole.Button, new() { Name = "Forget this device" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "Forget this device" })).ToHaveCountAsync(0);
        await GoneAsync(page, owner);
        Assert.DoesNotContain(await page.EvaluateAsync<string[]>(KeptPages), path => path.StartsWith("/a/", StringComparison.Ordinal));
    }

    [Fact]
    public async Task TheLastResult_DeletedElsewhere_IsDroppedWhenItIsFoundGone()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner);
        await KeptAsync(page, owner);
        var elsewhere = await Browser.NewPageAsync();
        await elsewhere.GotoAsync(owner + "/delete");
        await elsewhere.GetByRole(AriaRole.Button, new() { Name = "Delete it for good" }).ClickAsync();
        await Expect(elsewhere).ToHaveURLAsync(new Regex("/deleted$"));

        await page.GotoAsync(owner);
        await GoneAsync(page, owner);
    }

    [Fact]
    public async Task SharedPages_AndResultsOfOtherDevices_AreNeverKept()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/share");
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a share link" }).ClickAsync();
        var shared = new Uri(await page.Locator(".link-box input[readonly]").InputValueAsync()).AbsolutePath;

        var reader = await Browser.NewPageAsync();
        await reader.GotoAsync("/roles");
        await KeptAsync(reader, "/roles");
        foreach (var path in (string[])[shared, owner, "/search?q=pay", "/compare?roles=program-manager&roles=project-manager", "/no-such-page", "/articles"])
            await reader.GotoAsync(path);
        await KeptAsync(reader, "/articles");
        Assert.Equal(["/articles", "/offline", "/quiz", "/roles"], await reader.EvaluateAsync<string[]>(KeptPages));

        await reader.Context.SetOfflineAsync(true);
        await reader.GotoAsync(shared);
        await Expect(reader.Locator("h1")).ToHaveTextAsync("You are offline.");
    }

    [Fact]
    public async Task ANewWorker_ReplacesTheShell_AndKeepsThePages()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(Article);
        await KeptAsync(page, Article);
        var before = await ShellsAsync(page);
        Assert.Single(before);
        await EditedAsync(shipped => shipped with { Site = shipped.Site with { Contact = "new@example.org" } }, async () =>
        {
            await page.EvaluateAsync("async () => { await (await navigator.serviceWorker.ready).update() }");
            await UntilAsync(page, "async (old) => { const now = (await caches.keys()).filter((n) => n.startsWith('shell')); return now.length === 1 && now[0] !== old }", before[0]);
            await UntilAsync(page, "async (path) => Boolean(await caches.match(path))", Article);
            await page.Context.SetOfflineAsync(true);
            await page.GotoAsync("/roles/no-such-role");
            await Expect(page.GetByText("new@example.org")).ToBeVisibleAsync();
        });
    }

    [Fact]
    public async Task AnOldCopy_IsShownWithTodaysStyles()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync(Article);
        await KeptAsync(page, Article);
        await page.EvaluateAsync(
            """
            async (path) => {
              const pages = await caches.open("pages");
              const kept = await pages.match(path);
              const older = (await kept.text()).replace(/site[.]\w{10}[.]css/, "site.0123456789.css");
              await pages.put(path, new Response(older, { headers: kept.headers }));
            }
            """,
            Article);
        await page.Context.SetOfflineAsync(true);
        await page.ReloadAsync();
        Assert.Equal("flex", await page.Locator(".site-bar").First.EvaluateAsync<string>("e => getComputedStyle(e).display"));
    }

    private static async Task KeptAsync(IPage page, string path)
    {
        await page.EvaluateAsync("() => navigator.serviceWorker.ready.then(() => true)");
        await UntilAsync(page, "async (path) => Boolean(navigator.serviceWorker.controller && await caches.match(path))", path);
    }

    private static async Task GoneAsync(IPage page, string path) => await UntilAsync(page, "async (path) => !(await caches.match(path))", path);

    // WaitForFunctionAsync treats a promise as true at once.
    private static async Task UntilAsync(IPage page, string condition, string about) => await page.EvaluateAsync(
        $$"""
        async (about) => {
          const isSo = {{condition}};
          while (!(await isSo(about))) await new Promise((resolve) => setTimeout(resolve, 25));
        }
        """,
        about).WaitAsync(TimeSpan.FromSeconds(30));

    private static Task<string[]> ShellsAsync(IPage page) =>
        page.EvaluateAsync<string[]>("async () => (await caches.keys()).filter((name) => name.startsWith('shell'))");

    private async Task EditedAsync(Func<SiteContent, SiteContent> edit, Func<Task> during)
    {
        var store = Browser.Site.Services.GetRequiredService<ContentStore>();
        var shipped = store.Current;
        try
        {
            store.Current = edit(shipped);
            await during();
        }
        finally
        {
            store.Current = shipped;
        }
    }
}
