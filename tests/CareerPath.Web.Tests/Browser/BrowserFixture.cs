using CareerPath.Web.Tests.Access;
using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Browser;

// The real site on a free port of 127.0.0.1 and one real Chromium, for all tests of a collection.
public sealed class BrowserFixture : IAsyncLifetime
{
    private static readonly string[] _arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;
    private Task<IReadOnlyList<PageState>>? _states;

    public Site Site { get; } = new();

    // For people to look at: a git-ignored folder at the top of the checkout.
    public string Screenshots { get; } = Path.Combine(Path.GetDirectoryName(Site.FindContent())!, "screenshots");

    public async Task InitializeAsync()
    {
        Site.UseKestrel(0);
        Site.StartServer();
        Directory.CreateDirectory(Screenshots);
        _playwright = await Playwright.CreateAsync();
        Assertions.SetDefaultExpectTimeout(20_000);
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = "/usr/bin/chromium-headless-shell", Args = _arguments });
    }

    // A new browser context, without earlier cookies.
    public async Task<IPage> NewPageAsync(bool scripts = true, int width = 390, ColorScheme scheme = ColorScheme.Light, float scale = 1, bool worker = true)
    {
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Site.ClientOptions.BaseAddress.ToString(),
            JavaScriptEnabled = scripts,
            ViewportSize = new() { Width = width, Height = 844 },
            ColorScheme = scheme,
            DeviceScaleFactor = scale,
            ReducedMotion = ReducedMotion.Reduce,
            ServiceWorkers = worker ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
        });
        // Long enough for a busy machine, yet a test that hangs still ends.
        context.SetDefaultTimeout(60_000);
        return await context.NewPageAsync();
    }

    // Tests of a collection run one at a time, so everything open belongs to the last one.
    public Task CloseAsync() => Task.WhenAll(_browser!.Contexts.Select(c => c.CloseAsync()));

    // Collected when a test first asks for them.
    public Task<IReadOnlyList<PageState>> StatesAsync() => _states ??= PageStates.CollectAsync(Site);

    public async Task DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
        await Site.DisposeAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Browser";
}

// Separate collections run in parallel with the other browser tests. In one collection they would take most of the time of the whole run.
[CollectionDefinition(Name)]
public sealed class AccessCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Access";
}

[CollectionDefinition(Name)]
public sealed class LayoutCollection : ICollectionFixture<BrowserFixture>
{
    public const string Name = "Layout";
}
