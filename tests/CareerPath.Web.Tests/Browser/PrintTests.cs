using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Tokens;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// A printout never contains the key: not in the text, not in the browser's header and footer, not in a link of the PDF.
[Collection(BrowserCollection.Name)]
public sealed class PrintTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task APrint_OfAnyPage_CarriesNoKey(bool scripts)
    {
        var page = await Browser.NewPageAsync(scripts);
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/share");
        await page.Locator("form.form button[type=submit]").First.ClickAsync();
        var share = await page.Locator(".link-box input").First.InputValueAsync();
        await page.GotoAsync(owner + "/plan/new");
        await page.Locator("form.form button[type=submit]").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/plan$"));
        await page.LoadedAsync();
        string[] keys = [owner.Split('/')[2], share.Split('/')[^1]];

        foreach (var path in (string[])["", "/quiz/1", "/check", "/skills", "/skills/1", "/matters", "/deal-breakers", "/share", "/plan", "/plan?view=month", "/plan?view=list", "/plan/wall", "/plan/new", "/delete"])
            await AssertNoneAsync(page, owner + path, keys);
        foreach (var address in (string[])[share, "/", "/quiz", $"{owner}/no-such-page", "/a/" + keys[1]])
            await AssertNoneAsync(page, address, keys);
    }

    [Fact]
    public async Task APublicPage_IsPrintedWithItsAddress()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync("/privacy");

        Assert.Contains("/privacy", Text(await PrintAsync(page)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheScript_KeepsTheKeyOut_ByItself()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/check");
        await page.EvaluateAsync("() => document.querySelectorAll('link[rel=stylesheet]').forEach((link) => (link.disabled = true))");

        var pdf = await PrintAsync(page);

        Assert.DoesNotContain(owner.Split('/')[2], Text(pdf), StringComparison.Ordinal);
        Assert.DoesNotContain(Links(pdf), l => l.Contains(owner, StringComparison.Ordinal));
    }

    [Fact]
    public async Task AfterPrinting_ThePageIsAsBefore()
    {
        var page = await Browser.NewPageAsync();
        var owner = await page.StartAsync();
        await page.GotoAsync(owner + "/check");
        var links = await page.Locator("main a").EvaluateAllAsync<string[]>("all => all.map((a) => a.getAttribute('href'))");

        await PrintAsync(page);

        // The browser may update the address a moment after printing.
        await page.WaitForFunctionAsync("path => location.pathname === path", owner + "/check");
        Assert.Equal(links, await page.Locator("main a").EvaluateAllAsync<string[]>("all => all.map((a) => a.getAttribute('href'))"));
    }

    private static async Task AssertNoneAsync(IPage page, string address, string[] keys)
    {
        await page.GotoAsync(address);
        var pdf = await PrintAsync(page);
        var (text, links) = (Text(pdf), Links(pdf));
        foreach (var key in keys)
        {
            Assert.False(text.Contains(key, StringComparison.Ordinal), $"{address} is printed with a key");
            Assert.DoesNotContain(links, l => l.Contains(key, StringComparison.Ordinal));
        }
    }

    private static Task<byte[]> PrintAsync(IPage page) => page.PdfAsync(new() { DisplayHeaderFooter = true, PreferCSSPageSize = true });

    private static string Text(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return string.Concat(document.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
    }

    private static List<string> Links(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().SelectMany(p => p.GetAnnotations()).Select(a => a.AnnotationDictionary.TryGet(NameToken.A, out var action) ? action.ToString() ?? "" : "")];
    }
}
