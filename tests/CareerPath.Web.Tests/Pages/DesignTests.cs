using System.Net;
using AngleSharp.Dom;
using CareerPath.Web.Pages.Design;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class DesignTests : IClassFixture<Site>
{
    private readonly Site _site;

    public DesignTests(Site site) => _site = site;

    [Fact]
    public async Task Design_ShowsEveryComponent()
    {
        var page = (await _site.NewVisitor().GetAsync("/design")).Page;
        foreach (var component in (string[])[".pair", ".pair.is-error", ".error-summary", ".steps", ".card", "table.bars", ".map", ".map.is-small", ".fits", ".calendar", ".notice.is-warning", ".empty", ".button.is-danger", ".tag"])
            Assert.NotNull(page.QuerySelector(component));
        Assert.NotNull(page.QuerySelector(".pair input[value='skip'][checked]"));
    }

    [Fact]
    public async Task Design_IsNotThereForVisitors()
    {
        using var site = new Site { EnvironmentName = "Production" };
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewVisitor().GetAsync("/design")).Status);
    }

    // WCAG 2.2 contrast: 4.5 for text, 3 for shapes and the borders of controls. Hairlines are exempt because they convey nothing.
    [Theory]
    [InlineData("ink", 4.5)]
    [InlineData("soft", 4.5)]
    [InlineData("teal", 4.5)]
    [InlineData("amber", 4.5)]
    [InlineData("red", 4.5)]
    [InlineData("amber-fill", 3)]
    [InlineData("edge", 3)]
    public void Color_IsReadableOnEverySurface_InLightAndInDark(string name, double least)
    {
        var palette = PaletteColor.Read(_site.Services.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider.GetFileInfo("css/tokens.css"));
        var surfaces = palette.Where(c => PaletteColor.Surfaces.Contains(c.Name)).ToList();
        Assert.Equal(PaletteColor.Surfaces.Length, surfaces.Count);
        var color = palette.Single(c => c.Name == name);
        Assert.InRange(color.Weakest(surfaces, dark: false), least, 21);
        Assert.InRange(color.Weakest(surfaces, dark: true), least, 21);
    }

    [Fact]
    public void Contrast_IsThatOfTheFormula()
    {
        Assert.Equal(21, PaletteColor.Contrast("#000000", "#ffffff"), 6);
        Assert.Equal(4.54, PaletteColor.Contrast("#767676", "#ffffff"), 2);
    }
}
