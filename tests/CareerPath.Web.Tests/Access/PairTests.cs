using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace CareerPath.Web.Tests.Access;

// A pair of statements in a screen reader and in the reader's own colors.
[Collection(AccessCollection.Name)]
public sealed class PairTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    [Fact]
    public async Task Pair_IsAnnouncedWithBothStatements_AndEachPositionInWords()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync("/quiz");
        var item = Browser.Site.Content.Rubric.Items[0];
        var pair = page.Locator("fieldset.pair").First;

        var before = await pair.AriaSnapshotAsync();
        await pair.Locator("input[type=radio][value='1']").CheckAsync();
        var after = await pair.AriaSnapshotAsync();

        Assert.Contains($"group \"1 of {Browser.Site.Content.Rubric.Items.Count(i => i.Round == 1)} First: {item.Left} Second: {item.Right}\"", before, StringComparison.Ordinal);
        foreach (var (_, words) in PairsView.Stops)
            Assert.Contains($"- radio \"{words}\"", before, StringComparison.Ordinal);
        Assert.Contains("- radio \"Skip this pair\"", before, StringComparison.Ordinal);
        Assert.DoesNotContain("[checked]", before, StringComparison.Ordinal);
        Assert.Contains("- radio \"A little more the second\" [checked]", after, StringComparison.Ordinal);
        Assert.Equal(after.IndexOf("[checked]", StringComparison.Ordinal), after.LastIndexOf("[checked]", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Pair_NamesBothEnds_BeforeAnythingIsChosen(int width)
    {
        var page = await Browser.NewPageAsync(scripts: false, width: width);
        await page.GotoAsync("/quiz");
        var words = page.Locator("fieldset.pair").First.Locator(".pair-word");

        Assert.Equal(["1", "0", "0", "0", "1"], await words.EvaluateAllAsync<string[]>("all => all.map((w) => getComputedStyle(w).opacity)"));

        // The words of a chosen position have room between those of the ends.
        await page.Position(0, "-1").CheckAsync();
        var boxes = await words.EvaluateAllAsync<double[][]>("all => all.map((w) => [w.getBoundingClientRect().left, w.getBoundingClientRect().right])");
        Assert.True(boxes[0][1] <= boxes[1][0] + 1 && boxes[1][1] <= boxes[4][0] + 1, string.Join("; ", boxes.Select(b => string.Join('-', b))));
    }

    [Fact]
    public async Task Pair_InError_IsAnnouncedWithWhatToDo()
    {
        var page = await Browser.NewPageAsync();
        await page.GotoAsync("/quiz");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save and go on" }).ClickAsync();
        await Expect(page.Locator(".error-summary")).ToBeVisibleAsync();

        var name = (await page.Locator("fieldset.pair").First.AriaSnapshotAsync()).Split('\n')[0];

        Assert.Contains("Error: ", name, StringComparison.Ordinal);
        Assert.Contains("choose a position", name, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ForcedColors.Active, ColorScheme.Light)]
    [InlineData(ForcedColors.Active, ColorScheme.Dark)]
    [InlineData(ForcedColors.None, ColorScheme.Dark)]
    public async Task Pair_ShowsWhichPositionIsChosen_WithoutRelyingOnColor(ForcedColors forced, ColorScheme scheme)
    {
        var page = await Browser.NewPageAsync();
        await page.EmulateMediaAsync(new() { ForcedColors = forced, ColorScheme = scheme });
        await page.GotoAsync("/quiz");
        var pair = page.Locator("fieldset.pair").First;
        var pictures = new HashSet<string>(StringComparer.Ordinal) { await PictureAsync() };
        foreach (var choice in await pair.Locator("input").AllAsync())
        {
            // Set by script, not by a click: neither the pointer nor the focus may cause the difference.
            await choice.EvaluateAsync("e => e.checked = true");
            if (await choice.GetAttributeAsync("value") is not "skip")
                Assert.InRange(await DotAsync(choice, "width") / 2 - await DotAsync(choice, "borderTopWidth"), 0, 0.5);
            pictures.Add(await PictureAsync());
        }

        Assert.Equal(PairsView.Stops.Length + 2, pictures.Count);

        async Task<string> PictureAsync() => Convert.ToBase64String(await pair.ScreenshotAsync(new() { Animations = ScreenshotAnimations.Disabled }));
        async Task<double> DotAsync(ILocator stop, string property) => await stop.EvaluateAsync<double>($"e => parseFloat(getComputedStyle(e, '::before').{property})");
    }
}
