using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Access;

[Collection(LayoutCollection.Name)]
public sealed class LayoutTests(BrowserFixture fixture)
{
    // Each state is opened once for all checks, so the wider spacing comes last: it cannot be undone.
    private static readonly Check[] _checks =
    [
        // 1280 pixels wide at 400% zoom is 320. Tables may scroll inside themselves.
        new("at four times the size", [320, 1280], [LayoutScripts.Sideways]),
        new("under a thumb", [320], [LayoutScripts.SmallTargets]),
        new("with reduced motion", [390], [LayoutScripts.Moving]) { IsAboutStyles = true },
        new("on paper", [720], [LayoutScripts.OnPaper], ColorScheme.Dark, Media.Print) { IsAboutStyles = true },
        // WCAG 1.4.12: readers may increase the spacing of lines, paragraphs, letters and words this far.
        new("with wider spacing", [320, 1280], [LayoutScripts.Spread, LayoutScripts.Sideways, LayoutScripts.Clipped]) { IsAboutStyles = true },
    ];

    [Fact]
    public async Task EveryState_FitsItsWidth_TheThumb_Paper_AndItsReader()
    {
        await using var view = await StateView.OpenAsync(fixture);
        var findings = new List<string>();
        foreach (var state in await fixture.StatesAsync())
        {
            await view.ShowAsync(state);
            foreach (var check in state.IsLikeOthers ? _checks[..1] : _checks.Where(c => state.HasNewStyles || !c.IsAboutStyles))
            {
                foreach (var width in check.Widths)
                {
                    await view.LookAsync(width, check.Scheme, media: check.Media);
                    foreach (var script in check.Scripts)
                        findings.AddRange((await view.FindAsync(LayoutScripts.Common + script)).Select(f => $"{state}, {check.Name}, {width} px: {f}"));
                }
            }
        }
        Findings.AssertNone(findings);
    }

    private sealed record Check(string Name, int[] Widths, string[] Scripts, ColorScheme Scheme = ColorScheme.Light, Media Media = Media.Screen)
    {
        // Looks only where styles are new.
        public bool IsAboutStyles { get; init; }
    }
}
