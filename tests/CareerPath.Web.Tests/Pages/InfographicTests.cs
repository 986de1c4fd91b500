using System.Buffers.Binary;
using System.Net;
using System.Xml.Linq;
using CareerPath.Engine;
using CareerPath.Web.Infographics;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// The picture of two roles, on the page that compares them and as a file.
public sealed class InfographicTests(Site site) : IClassFixture<Site>
{
    private static readonly XNamespace _svg = "http://www.w3.org/2000/svg";

    [Fact]
    public async Task EveryPair_HasItsPictureOnItsPage_AndAsTwoFiles()
    {
        Assert.Equal(6, RolePair.All.Length);
        var visitor = site.NewVisitor();
        foreach (var (first, second) in RolePair.All)
        {
            var page = await visitor.GetAsync(Routes.CompareOf([first, second]));
            var picture = page.Page.QuerySelector("svg.infographic")!;
            Assert.Contains(first.Name(), picture.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(second.Name(), picture.QuerySelector("title")!.TextContent, StringComparison.Ordinal);
            foreach (var link in page.Page.QuerySelectorAll("#picture a[download]"))
                Assert.Equal(HttpStatusCode.OK, (await visitor.Client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative))).StatusCode);
            Assert.Equal(2, page.Page.QuerySelectorAll("#picture a[download]").Length);
        }
    }

    [Fact]
    public async Task TheSvg_StandsAlone_WithTheSitesNameAndItsTextAlternative()
    {
        using var answer = await FileAsync("svg");
        var svg = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Root!;

        Assert.Equal("image/svg+xml", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(_svg + "svg", svg.Name);
        var text = string.Join(' ', svg.Elements(_svg + "text").Select(t => t.Value));
        Assert.Contains(site.Content.Site.Name, text, StringComparison.Ordinal);
        Assert.Contains(new Uri(site.Content.Site.BaseUrl).Host, text, StringComparison.Ordinal);
        Assert.Contains("Square is technical", text, StringComparison.Ordinal);
        var said = svg.Element(_svg + "desc")!.Value;
        foreach (var row in (string[])["scope", "time-horizon", "works-with", "delivers", "metrics"])
        {
            var (tpm, pm) = (Says(Role.TechnicalProgramManager, row), Says(Role.ProgramManager, row));
            Assert.Contains($"{site.Content.Site.Aspects.Single(a => a.Id == row).Name}. {tpm}. {pm}.", said, StringComparison.Ordinal);
        }

        string Says(Role role, string aspect) => $"{role.Name()}: {site.Content.Roles.Single(r => r.Role == role).Aspects[aspect].TrimEnd('.')}";
    }

    [Fact]
    public async Task ThePng_IsThePicture_ThreeTimesAsWide()
    {
        using var answer = await FileAsync("png");
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        var picture = RolePair.Draw(site.Content, Role.TechnicalProgramManager, Role.ProgramManager);

        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], bytes[..4]);
        Assert.Equal(3 * picture.Width, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(16)));
        Assert.Equal(3 * picture.Height, BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(20)));
    }

    [Theory]
    [InlineData("/compare/program-manager-vs-technical-program-manager.svg")]
    [InlineData("/compare/program-manager-vs-program-manager.png")]
    [InlineData("/compare/program-manager-vs-project-manager.gif")]
    public async Task AnAddressThatNoPageNames_IsNotFound(string path) =>
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewVisitor().GetAsync(path)).Status);

    [Fact]
    public void EveryText_FitsItsColumn_AndTheFontHasItsLetters()
    {
        foreach (var (first, second) in RolePair.All)
        {
            foreach (var line in RolePair.Draw(site.Content, first, second).Marks.OfType<TextLine>())
            {
                using var font = new SkiaSharp.SKFont(PngFile.Face, line.Size);
                // A line that begins in the left column of the two ends in it; others may cross the picture.
                var end = line.X is > 14 and < 200 ? 194 : 386;
                Assert.True(line.X + font.MeasureText(line.Text) <= end, line.Text);
                Assert.True(font.ContainsGlyphs(line.Text), line.Text);
            }
        }
    }

    [Fact]
    public void WithoutAnAspect_ThePictureLeavesItOut()
    {
        var content = site.Content with { Site = site.Content.Site with { Aspects = [.. site.Content.Site.Aspects.Where(a => a.Id != "delivers")] } };
        var all = RolePair.Draw(site.Content, Role.ProgramManager, Role.ProjectManager);
        var fewer = RolePair.Draw(content, Role.ProgramManager, Role.ProjectManager);
        Assert.InRange(fewer.Height, 1, all.Height - 1);
        Assert.Single(all.Marks.OfType<TextLine>().Select(l => l.Text).Except(fewer.Marks.OfType<TextLine>().Select(l => l.Text)), site.Content.Site.Aspects.Single(a => a.Id == "delivers").Name);
    }

    [Fact]
    public void Colors_AreThoseOfThePages()
    {
        var tokens = File.ReadAllText(Path.Combine(Path.GetDirectoryName(Site.FindContent())!, "src/CareerPath.Web/wwwroot/css/tokens.css"));
        Assert.All(Enum.GetValues<Ink>(), ink => Assert.Contains($"light-dark({ink.Color()},", tokens, StringComparison.Ordinal));
    }

    private async Task<HttpResponseMessage> FileAsync(string format) =>
        await site.NewVisitor().Client.GetAsync(new Uri(Routes.Picture(Role.TechnicalProgramManager, Role.ProgramManager, format), UriKind.Relative));
}
