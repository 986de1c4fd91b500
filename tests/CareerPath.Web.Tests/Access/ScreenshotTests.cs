using System.Globalization;
using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Access;

// Takes screenshots of the main pages for people to look at, and checks that the pages load without errors or layout shifts.
[Collection(AccessCollection.Name)]
public sealed class ScreenshotTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const int Tallest = 16_000;
    private const double MostShift = 0.01;

    private const string Shifts = """
        window.shifted = 0;
        new PerformanceObserver(list => {
          for (const shift of list.getEntries()) window.shifted += shift.value;
        }).observe({ type: "layout-shift", buffered: true });
        """;

    private static readonly string[] _main =
    [
        "home", "articles", "article tpm-vs-program-manager", "role technical-program-manager", "compare, four roles", "quiz", "result with everything",
        "share, with a link", "plan, ticked", "search, results",
    ];

    [Theory]
    [InlineData(390)]
    [InlineData(1280)]
    public async Task MainPages_LoadWithoutErrors_AndDoNotJump(int width)
    {
        var states = (await Browser.StatesAsync()).ToDictionary(s => s.Name, StringComparer.Ordinal);
        var page = await Browser.NewPageAsync(width: width);
        var faults = new List<string>();
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning")
                faults.Add($"{page.Url}: {message.Text}");
        };
        await page.AddInitScriptAsync(Shifts);
        foreach (var name in _main)
        {
            var answer = await page.GotoAsync(states[name].Answer.Path, new() { WaitUntil = WaitUntilState.NetworkIdle });
            Assert.True(answer!.Ok, $"{name}: {answer.Status}");
            await page.EvaluateAsync("document.fonts.ready.then(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done))))");
            var shift = await page.EvaluateAsync<double>("window.shifted");
            if (shift >= MostShift)
                faults.Add(string.Create(CultureInfo.InvariantCulture, $"{name}, {width} px: jumps by {shift:0.000}"));
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
                await TakeAsync(page, name, width, scheme);
        }
        Findings.AssertNone(faults);
    }

    private async Task TakeAsync(IPage page, string name, int width, ColorScheme scheme)
    {
        await page.EmulateMediaAsync(new() { ColorScheme = scheme });
        var height = await page.EvaluateAsync<int>("document.documentElement.scrollHeight");
        var file = $"{name.Split(',')[0].Replace(' ', '-')}-{width}-{(scheme == ColorScheme.Light ? "light" : "dark")}.png";
        await page.ScreenshotAsync(new()
        {
            Path = Path.Combine(Browser.Screenshots, file),
            FullPage = true,
            Clip = new() { Width = width, Height = Math.Min(height, Tallest) },
        });
    }
}
