using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;

namespace CareerPath.Web.Tests.Browser;

// The shipped content on a site set to Arabic: the text stays English, but the layout is mirrored.
[Collection(BrowserCollection.Name)]
public sealed class RightToLeftTests : BrowserTests, IDisposable
{
    private readonly string _content = Directory.CreateTempSubdirectory("careerpath-ar-").FullName;
    private readonly Site _site;

    public RightToLeftTests(BrowserFixture fixture)
        : base(fixture)
    {
        var source = Site.FindContent();
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(_content, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
        var settings = Path.Combine(_content, "site.yml");
        File.WriteAllText(settings, File.ReadAllText(settings).Replace("language: en", "language: ar", StringComparison.Ordinal));
        _site = Site.Watching(_content);
        _site.UseKestrel(0);
        _site.StartServer();
    }

    public void Dispose()
    {
        _site.Dispose();
        Directory.Delete(_content, recursive: true);
    }

    [Theory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task Pages_RunFromRightToLeft_WithoutScrollingSideways(int width)
    {
        var address = _site.ClientOptions.BaseAddress;
        using var cookies = new CookieJar { InnerHandler = new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false } };
        using var client = new HttpClient(cookies) { BaseAddress = address };
        var result = QuizJourney.OwnerPath(await new Visitor(client).TakeQuizTowardAsync(_site.Content.Rubric, 1, -1));
        var page = await Browser.NewPageAsync(width: width);
        foreach (var (name, path) in (IEnumerable<(string, string)>)
            [("home", "/"), ("article", "/articles/tpm-vs-program-manager"), ("roles", "/roles"), ("compare", "/compare?roles=program-manager&roles=project-manager"), ("method", "/about/how-it-works"), ("quiz", "/quiz"), ("result", result)])
        {
            await page.GotoAsync(new Uri(address, path).ToString());
            Assert.Equal("rtl ar", await page.EvaluateAsync<string>("document.documentElement.dir + ' ' + document.documentElement.lang"));
            Assert.Equal("rtl", await page.Locator("h1").EvaluateAsync<string>("e => getComputedStyle(e).direction"));
            // In a right-to-left page, scroll positions are negative.
            Assert.True(await page.EvaluateAsync<bool>("scrollTo(-1000, 0), scrollX === 0 && document.documentElement.scrollWidth === innerWidth"), $"{path} scrolls sideways");
        }
    }
}
