using System.Diagnostics;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Browser;

// Takes the pictures for content/REFERENCE.md from its examples and puts them in screenshots/. With GUIDE_PICTURES=renew, compresses them
// with pngquant and optipng and puts them in content/pictures/.
[Collection(BrowserCollection.Name)]
public sealed class GuidePictureTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const int Margin = 12;
    private const int MostHeight = 500;

    // The frame around everything below the heading.
    private const string Frame = """
        () => {
          const boxes = [...document.querySelectorAll(".prose > :not(h2)")].map((e) => e.getBoundingClientRect());
          const left = Math.min(...boxes.map((b) => b.left)), top = Math.min(...boxes.map((b) => b.top));
          return [left, top + scrollY, Math.max(...boxes.map((b) => b.right)) - left, Math.max(...boxes.map((b) => b.bottom)) - top];
        }
        """;

    private static readonly bool _renew = Environment.GetEnvironmentVariable("GUIDE_PICTURES") == "renew";

    [Fact]
    public async Task EveryExample_CanBeSeen()
    {
        using var content = Guide.Content();
        await using var site = Site.Watching(content.Path);
        site.UseKestrel(0);
        site.StartServer();
        var page = await Browser.NewPageAsync(width: 768, scale: 2);
        foreach (var block in Guide.Blocks)
        {
            await page.GotoAsync(new Uri(site.ClientOptions.BaseAddress, $"/articles/guide-{block.Name}").ToString());
            await page.EvaluateAsync("document.fonts.ready");
            foreach (var question in (await page.Locator(".prose summary").AllAsync()).Take(1))
                await question.ClickAsync();
            await page.Mouse.MoveAsync(0, 0);
            var frame = await page.EvaluateAsync<float[]>(Frame);
            Assert.True(frame[2] is > 400 and <= 768 && frame[3] > 40, $"{block.Name} is {frame[2]} x {frame[3]}");
            var file = Path.Combine(_renew ? Path.Combine(Site.FindContent(), "pictures") : Browser.Screenshots, $"{(_renew ? "" : "guide-")}{block.Name}.png");
            await page.ScreenshotAsync(new()
            {
                Path = file,
                FullPage = true,
                Clip = new() { X = frame[0] - Margin, Y = frame[1] - Margin, Width = frame[2] + (2 * Margin), Height = Math.Min(frame[3], MostHeight) + (2 * Margin) },
            });
            if (_renew)
            {
                await RunAsync("pngquant", "--force", "--strip", "--speed", "1", "--output", file, "10", file);
                await RunAsync("optipng", "-quiet", "-o5", file);
            }
        }
    }

    private static async Task RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(program, arguments);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} ended with {process.ExitCode}.");
    }
}
