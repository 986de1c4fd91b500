using System.Security.Cryptography;
using System.Text.RegularExpressions;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed partial class FontTests : IClassFixture<Site>
{
    private readonly Site _site;

    public FontTests(Site site) => _site = site;

    [Fact]
    public async Task TheFont_IsPreloadedFromWhereTheStylesheetFindsIt_NamedByItsHash_AndKept()
    {
        using var client = _site.CreateClient();
        var page = await _site.NewVisitor().GetAsync("/");
        var preloaded = page.Page.QuerySelector("link[rel=preload][as=font]")!.GetAttribute("href")!;
        var tokens = await client.GetStringAsync(page.Page.QuerySelector("link[href*='tokens']")!.GetAttribute("href"));
        Assert.Equal(preloaded, "/fonts/" + FontName().Match(tokens).Groups["name"].Value);

        using var answer = await client.GetAsync(preloaded);
        answer.EnsureSuccessStatusCode();
        var font = await answer.Content.ReadAsByteArrayAsync();
        Assert.Contains($".{Convert.ToHexStringLower(SHA256.HashData(font))[..8]}.", preloaded, StringComparison.Ordinal);
        Assert.InRange(font.Length, 1, 40 * 1024);
        Assert.Equal("public, max-age=31536000, immutable", answer.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task AMissingFont_IsNotKept()
    {
        var answer = await _site.NewVisitor().GetAsync("/fonts/none.00000000.woff2");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain("immutable", answer.Response.Headers.CacheControl?.ToString() ?? "", StringComparison.Ordinal);
    }

    [GeneratedRegex("""url\("\.\./fonts/(?<name>[^"]+)"\)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex FontName();
}
