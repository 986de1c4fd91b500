using System.Globalization;
using CareerPath.Web.Content;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Content.Reload;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Translation;

public class SiteLanguageTests
{
    [Theory]
    [InlineData("de", null, "1. November 2026")]
    [InlineData("pt-BR", null, "1 de novembro de 2026")]
    [InlineData("en", null, "November 1, 2026")]
    [InlineData("ja", null, "2026年11月1日")]
    [InlineData("he", "rtl", "1 בנובמבר 2026")]
    public async Task Page_SaysItsLanguage_AndWritesDatesAsItDoes(string language, string? direction, string date)
    {
        using var sample = In(language);
        using var site = Site.Watching(sample.Folder);
        var page = (await site.NewVisitor().GetAsync("/articles/first")).Page;
        Assert.Equal(language, page.DocumentElement.GetAttribute("lang"));
        Assert.Equal(direction, page.DocumentElement.GetAttribute("dir"));
        Assert.Equal(date, page.QuerySelector("article time")!.TextContent);
        Assert.Equal("2026-11-01", page.QuerySelector("article time")!.GetAttribute("datetime"));
        Assert.Contains($"\"inLanguage\":\"{language}\"", page.QuerySelector("script[type='application/ld+json']")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Numbers_FollowTheLanguage_NotTheBrowser()
    {
        using var sample = In("de");
        using var site = Site.Watching(sample.Folder);
        var visitor = site.NewVisitor();
        visitor.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");
        var page = (await visitor.GetAsync("/about/how-it-works")).Page;
        Assert.Contains("10.000", page.QuerySelector("#no-person + p")!.TextContent, StringComparison.Ordinal);
        Assert.All(page.QuerySelectorAll("#random td"), cell => Assert.Matches(@"^\d+,\d\d\s%$", cell.TextContent));
        Assert.Contains("xml:lang=\"de\"", (await visitor.GetAsync("/feed.xml")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_Edited_IsThatOfTheNextPage()
    {
        using var site = new EditedSite();
        await site.EditAsync("site.yml", "featured:", "language: de\nfeatured:", store => store.Current.Site.Language == "de");
        var page = (await site.NewVisitor().GetAsync("/articles/first")).Page;
        Assert.Equal("de", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("1. November 2026", page.QuerySelector("article time")!.TextContent);
    }

    [Fact]
    public void Load_LeavesTheCultureOfItsCaller()
    {
        using var sample = In("de");
        var before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);
        Assert.Equal("de", sample.Load().Content!.Site.Language);
        Assert.Equal(before, (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture));
    }

    [Fact]
    public void Load_WithoutTheKey_IsEnglish()
    {
        using var sample = new ContentSample();
        Assert.Equal(SiteLanguage.Default, sample.Load().Content!.Site.Language);
    }

    private static ContentSample In(string language) => new ContentSample().Edit("site.yml", "featured:", $"language: {language}\nfeatured:");
}
