using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Access;

[Collection(BrowserCollection.Name)]
public sealed class LayoutTests(BrowserFixture fixture)
{
    /// <summary>1280 pixels at a zoom of 400% are 320 wide. Tables scroll inside themselves.</summary>
    [Fact]
    public async Task EveryState_AtFourTimesTheSize_FitsItsWidth() =>
        await AssertNoneAsync([320, 1280], LayoutScripts.Sideways);

    /// <summary>WCAG 1.4.12: lines, paragraphs, letters and words as far apart as a reader may set them.</summary>
    [Fact]
    public async Task EveryState_WithWiderSpacing_LosesNothing() =>
        await AssertNoneAsync([320, 1280], LayoutScripts.Spread, LayoutScripts.Sideways, LayoutScripts.Clipped);

    [Fact]
    public async Task EveryState_HasTargetsThatAThumbHits() =>
        await AssertNoneAsync([320], LayoutScripts.SmallTargets);

    [Fact]
    public async Task EveryState_WithReducedMotion_StandsStill() =>
        await AssertNoneAsync([390], LayoutScripts.Moving);

    [Fact]
    public async Task EveryState_OnPaper_IsBlackOnWhite_Whole_AndWithoutControls() =>
        await AssertNoneAsync([720], ColorScheme.Dark, Media.Print, LayoutScripts.OnPaper);

    private Task AssertNoneAsync(int[] widths, params string[] scripts) => AssertNoneAsync(widths, ColorScheme.Light, Media.Screen, scripts);

    private async Task AssertNoneAsync(int[] widths, ColorScheme scheme, Media media, params string[] scripts)
    {
        await using var view = await StateView.OpenAsync(fixture);
        var findings = new List<string>();
        foreach (var state in await fixture.StatesAsync())
        {
            await view.ShowAsync(state);
            foreach (var width in widths)
            {
                await view.LookAsync(width, scheme, media: media);
                foreach (var script in scripts)
                    findings.AddRange((await view.FindAsync(LayoutScripts.Common + script)).Select(f => $"{state}, {width} px: {f}"));
            }
        }
        Findings.AssertNone(findings);
    }
}
