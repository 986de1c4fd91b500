using CareerPath.Web.Tests.Browser;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Access;

[Collection(AccessCollection.Name)]
public sealed class AxeTests(BrowserFixture fixture)
{
    private const string Run = """
        async (contrast) => {
          const only = { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"] };
          const { violations, passes } = await axe.run(document, { runOnly: only, rules: { "color-contrast": { enabled: contrast } }, resultTypes: ["violations"] });
          if (passes.length + violations.length === 0) return ["nothing was checked"];
          return violations.flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(" ")}: ${n.failureSummary.replace(/\s+/g, " ")}`));
        }
        """;

    private static readonly string _axe = new BundledAxeScriptProvider().GetScript();
    // Styles are looked at where they are new: the second look is at each page once, and contrast, which takes most of the time, at each page
    // and each refusal. Beside that, every pair of the palette is tested (DesignTests).
    private static readonly (string Name, int Width, ColorScheme Scheme)[] _looks = [("phone, light", 390, ColorScheme.Light), ("desk, dark", 1280, ColorScheme.Dark)];

    [Fact]
    public async Task Axe_FindsWhatIsWrong()
    {
        await using var view = await StateView.OpenAsync(fixture);
        await view.Page.SetContentAsync("<p style='color: #999; background: #fff'>Pale <img src='data:,'></p>");
        await view.Page.EvaluateAsync(_axe);

        var found = await view.FindAsync(Run, true);

        Assert.Equal(["color-contrast", "document-title", "html-has-lang", "image-alt"], found.Select(f => f.Split(':')[0]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryState_HasNoViolations_NorEveryPageInTheOtherLook()
    {
        await using var view = await StateView.OpenAsync(fixture);
        var violations = new List<string>();
        foreach (var state in await fixture.StatesAsync())
        {
            await view.ShowAsync(state);
            await view.Page.EvaluateAsync(_axe);
            foreach (var look in state.IsFirstOfPage && !state.IsLikeOthers ? _looks : _looks[..1])
            {
                await view.LookAsync(look.Width, look.Scheme);
                violations.AddRange((await view.FindAsync(Run, state.HasNewStyles)).Select(v => $"{state}, {look.Name}: {v}"));
            }
        }
        Findings.AssertNone(violations);
    }
}
