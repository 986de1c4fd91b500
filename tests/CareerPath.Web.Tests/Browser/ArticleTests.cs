using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Browser;

// The blocks of articles, on screen and in print, in a real browser.
[Collection(BrowserCollection.Name)]
public sealed class ArticleTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [Fact]
    public async Task Checklist_IsRememberedOnTheDevice()
    {
        var page = await OpenAsync("class=\"checklist\"");
        var boxes = page.Locator(".checklist input");
        await boxes.Nth(0).CheckAsync();
        await page.Locator(".checklist label").Nth(1).ClickAsync();
        await boxes.Nth(0).UncheckAsync();
        await page.ReloadAsync();
        await Expect(boxes.Nth(0)).Not.ToBeCheckedAsync();
        await Expect(boxes.Nth(1)).ToBeCheckedAsync();
    }

    [Fact]
    public async Task WithoutScripts_BoxesTick_AnswersOpen_AndNoButtonStandsThatDoesNothing()
    {
        var page = await OpenAsync("class=\"checklist\"", scripts: false);
        await page.Locator(".checklist label").First.ClickAsync();
        await Expect(page.Locator(".checklist input").First).ToBeCheckedAsync();

        await page.GotoAsync(Path("class=\"faq\""));
        await Expect(page.Locator(".faq details > p").First).ToBeHiddenAsync();
        await page.Locator(".faq summary").First.ClickAsync();
        await Expect(page.Locator(".faq details > p").First).ToBeVisibleAsync();

        await page.GotoAsync(Path("class=\"phrases\""));
        await Expect(page.Locator("button[data-copy]").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Phrase_IsCopied()
    {
        var page = await OpenAsync("class=\"phrases\"");
        await page.Locator(".phrases li button[data-copy]").First.ClickAsync();
        Assert.Equal(await page.Locator(".phrases .phrase").First.TextContentAsync(), await ClipboardAsync(page));
    }

    [Fact]
    public async Task AnotherPhrase_IsCopiedAtOnce_AndEachButtonTellsWhichItCopies()
    {
        var page = await OpenAsync("class=\"phrases\"");
        await page.Locator(".phrases li button[data-copy]").Nth(0).ClickAsync();
        await page.Locator(".phrases li button[data-copy]").Nth(1).ClickAsync();
        var second = await page.Locator(".phrases .phrase").Nth(1).TextContentAsync() ?? "";
        await Expect(page.Locator(".phrases li button[data-copy]").Nth(1)).ToHaveTextAsync(Words.Common_Copied);
        Assert.Equal(second, await ClipboardAsync(page));
        await Expect(page.Locator(".phrases li").Nth(2).GetByRole(AriaRole.Button)).ToHaveAccessibleNameAsync(
            new Regex("^" + Regex.Escape(Words.Common_Copy) + " .*" + Regex.Escape(await page.Locator(".phrases .phrase").Nth(2).TextContentAsync() ?? "?")));
    }

    [Fact]
    public async Task AnswerThatAnAddressLeadsTo_IsOpen_WithAndWithoutScripts()
    {
        foreach (var scripts in (bool[])[true, false])
        {
            var page = await OpenAsync("class=\"faq\"", scripts: scripts);
            var answer = page.Locator(".faq details").Nth(1);
            await Expect(answer.Locator(":scope > p").First).ToBeHiddenAsync();
            var address = $"{Path("class=\"faq\"")}#{await answer.GetAttributeAsync("id")}";
            await page.GotoAsync(address);
            await Expect(answer.Locator(":scope > p").First).ToBeVisibleAsync();
            // Also from another page.
            await page.GotoAsync("/");
            await page.GotoAsync(address);
            await Expect(answer.Locator(":scope > p").First).ToBeVisibleAsync();
            await Expect(page.Locator(".faq details").Nth(0).Locator(":scope > p").First).ToBeHiddenAsync();
        }
    }

    [Fact]
    public async Task Script_IsCopiedAsPlainText_WithItsBlanksInBrackets()
    {
        var page = await OpenAsync("class=\"blank\"");
        var blank = await page.Locator(".script .blank").First.TextContentAsync();
        await page.Locator(".script:has(.blank) button[data-copy]").First.ClickAsync();
        var copied = await ClipboardAsync(page);
        Assert.Contains($"[{blank}]", copied, StringComparison.Ordinal);
        Assert.DoesNotContain(await page.Locator(".script button").First.TextContentAsync() ?? "?", copied, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Comparison_HasAPictureWithANameAndInWords_AndItsRolesAreSeen()
    {
        var page = await OpenAsync("class=\"compare\"");
        var picture = page.GetByRole(AriaRole.Img, new() { NameRegex = new("^Where .* stand") }).First;
        await Expect(picture).ToBeVisibleAsync();
        var box = (await picture.BoundingBoxAsync())!;
        Assert.True(box is { Width: > 200, Height: > 100 });
        Assert.True(box.X + box.Width <= 390, "The picture is wider than the screen.");
        foreach (var role in await page.Locator("table.compare >> nth=0").Locator("thead a").AllTextContentsAsync())
            await Expect(picture.Locator("text", new() { HasTextString = role }).Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task PersonasAndTheQuizCall_LeadToTheQuiz()
    {
        var page = await OpenAsync("class=\"personas\"");
        Assert.True(await page.Locator(".personas > .persona").CountAsync() >= 2);
        await page.Locator(".personas-more a").ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/quiz$"));
        await page.GotoAsync(Path("class=\"quiz-call\""));
        await page.Locator(".quiz-call a.button").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("/quiz$"));
    }

    [Fact]
    public async Task ProsAndCons_StandSideBySide_WhereThereIsRoom()
    {
        var page = await OpenAsync("class=\"pros-cons\"", width: 1280);
        var (pros, cons) = ((await page.Locator(".pros").First.BoundingBoxAsync())!, (await page.Locator(".cons").First.BoundingBoxAsync())!);
        Assert.Equal(pros.Y, cons.Y);
        Assert.True(pros.X + pros.Width <= cons.X);
    }

    // Starts in dark mode, at the width of an A4 page without its margins.
    [Theory]
    [InlineData("class=\"compare\"")]
    [InlineData("class=\"pros-cons\"")]
    public async Task Print_IsInkOnWhite_Whole_AndWithoutWhatOnlyAScreenCanDo(string block)
    {
        var page = await Browser.NewPageAsync(width: 672, scheme: ColorScheme.Dark);
        await page.GotoAsync(Path(block));
        await page.EvaluateAsync("document.documentElement.dataset.theme = 'dark'");
        await page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });

        Assert.Equal("rgb(255, 255, 255)", await page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor"));
        Assert.Equal("rgb(22, 33, 31)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.prose p')).color"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('nav, button, .site-footer, .quiz-call, .skip-link, .note-back, .related')].filter(e => e.checkVisibility()).map(e => e.outerHTML.slice(0, 80))"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.faq details > :not(summary)')].filter(e => !e.checkVisibility({ contentVisibilityAuto: true }) || e.offsetHeight === 0).map(e => e.textContent.slice(0, 80))"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main *')].filter(e => e.checkVisibility() && !e.closest('.visually-hidden') && e.getBoundingClientRect().right > innerWidth + 1).map(e => e.outerHTML.slice(0, 80))"));
        Assert.Empty(await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.persona, .pro, .con, .roles-map, tr')].filter(e => getComputedStyle(e).breakInside !== 'avoid').map(e => e.outerHTML.slice(0, 80))"));
        var addresses = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('.sources a')].map(a => getComputedStyle(a, '::after').content)");
        Assert.NotEmpty(addresses);
        Assert.All(addresses, a => Assert.Contains("https://", a, StringComparison.Ordinal));
        Assert.StartsWith("%PDF", System.Text.Encoding.ASCII.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }), 0, 4), StringComparison.Ordinal);
    }

    private async Task<IPage> OpenAsync(string html, bool scripts = true, int width = 390)
    {
        var page = await Browser.NewPageAsync(scripts, width);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.GotoAsync(Path(html));
        return page;
    }

    // The first article that contains this text.
    private string Path(string html) => Routes.Article(Browser.Site.Content.Published.First(a => a.Html.Contains(html, StringComparison.Ordinal)).Slug);

    private static Task<string> ClipboardAsync(IPage page) => page.EvaluateAsync<string>("navigator.clipboard.readText()");
}
