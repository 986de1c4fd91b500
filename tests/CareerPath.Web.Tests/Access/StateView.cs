using System.Text.Json;
using CareerPath.Web.Tests.Browser;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Access;

// One browser page that shows the states one after another.
public sealed class StateView(IPage page, Uri site) : IAsyncDisposable
{
    public IPage Page => page;

    public static async Task<StateView> OpenAsync(BrowserFixture fixture)
    {
        ArgumentNullException.ThrowIfNull(fixture);
        return new StateView(await fixture.NewPageAsync(worker: false), fixture.Site.ClientOptions.BaseAddress);
    }

    // Serves the answer at its own address with its own headers, and opens every details element.
    public async Task ShowAsync(PageState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        var (answer, address) = (state.Answer, new Uri(site, state.Answer.Path).ToString());
        await page.RouteAsync(address, route => route.FulfillAsync(new()
        {
            Status = (int)answer.Status,
            Body = answer.Html,
            Headers = answer.Response.Headers.Concat(answer.Response.Content.Headers).Where(h => h.Key is "Content-Security-Policy" or "Content-Type")
                .ToDictionary(h => h.Key, h => string.Join(',', h.Value), StringComparer.Ordinal),
        }));
        await page.GotoAsync(address);
        await page.UnrouteAsync(address);
        await page.EvaluateAsync("for (const more of document.querySelectorAll('details')) more.open = true");
    }

    public Task LookAsync(int width, ColorScheme scheme = ColorScheme.Light, ForcedColors forced = ForcedColors.None, Media media = Media.Screen) => Task.WhenAll(
        page.SetViewportSizeAsync(width, 844),
        page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = forced, Media = media, ReducedMotion = ReducedMotion.Reduce }));

    // Runs a script that returns a list of strings.
    public async Task<IReadOnlyList<string>> FindAsync(string script, object? argument = null)
    {
        var found = await page.EvaluateAsync<JsonElement>(script, argument);
        return [.. found.EnumerateArray().Select(e => e.GetString()!)];
    }

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
