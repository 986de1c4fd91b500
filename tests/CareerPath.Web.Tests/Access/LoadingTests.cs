using System.Globalization;
using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Access;

// The main pages load without errors and without jumping.
[Collection(AccessCollection.Name)]
public sealed class LoadingTests(BrowserFixture fixture) : BrowserTests(fixture)
{
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
        }
        Findings.AssertNone(faults);
    }
}
