using System.Globalization;
using System.Text.RegularExpressions;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Method;
using CareerPath.Web.Pages.Shared;
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
        Assert.All(page.QuerySelectorAll("#random td"), cell => Assert.Matches(@"\d\s%$", cell.TextContent));
        Assert.Contains("xml:lang=\"de\"", (await visitor.GetAsync("/feed.xml")).Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "+41.7", "−41.7", "0.0", "−½", "1:05 PM")]
    [InlineData("de", "+41,7", "−41,7", "0,0", "−½", "13:05")]
    [InlineData("sv", "+41,7", "−41,7", "0,0", "−½", "13:05")]
    [InlineData("ar", "\u2068\u061c+41٫7\u2069", "\u2068\u061c−41٫7\u2069", "\u20680٫0\u2069", "\u2068\u061c−½\u2069", "1:05 م")]
    [InlineData("he", "\u2068\u200e+41.7\u2069", "\u2068\u200e−41.7\u2069", "\u20680.0\u2069", "\u2068\u200e−½\u2069", "13:05")]
    public void SignsAndTimes_AreThoseOfTheLanguage_AndStayWithTheirNumber(string language, string plus, string minus, string zero, string half, string time)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(language);
            string Whole(string number) => Regex.Replace(number, "[.,٫][07]", "");
            Assert.Equal([Whole(plus), Whole(minus), Whole(zero)], new[] { 41, -41, 0 }.Select(ResultView.Points));
            Assert.Equal([plus, zero], new[] { 41.7, -0.01 }.Select(number => SignedNumber.Signed(number, "0.0")));
            Assert.Equal(minus, SignedNumber.Plain(-41.7, "0.0"));
            Assert.Equal(half, Shown.Halves(-0.5));
            Assert.Equal(time, Dates.Time(new DateTime(2026, 11, 21, 13, 5, 0)).Replace('\u202f', ' '));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("de", "")]
    [InlineData("ar", "\u2068")]
    public async Task Result_WritesItsNumbers_AsTheLanguageDoes(string language, string isolate)
    {
        using var sample = In(language);
        using var site = Site.Watching(sample.Folder);
        var visitor = site.NewVisitor();
        var result = await visitor.TakeQuizTowardAsync(site.Content.Rubric, -1, -1);
        var contributions = (await visitor.GetAsync(result.Path + "/why")).Page.QuerySelectorAll("table.bars td.num, table.data td.num").Select(c => c.TextContent).Where(t => t.Contains('−', StringComparison.Ordinal)).ToList();
        Assert.NotEmpty(contributions);
        Assert.All(contributions, t => Assert.Matches($@"^{isolate}\u061c?−\d+\D*$", t));

        var form = (await visitor.GetAsync(result.Path + "/matters")).Page.QuerySelectorAll("main fieldset input[type=radio]").Select(i => i.GetAttribute("name")!).Distinct(StringComparer.Ordinal);
        var matters = await visitor.GetAsync(result.Path + "/matters");
        var weighed = await visitor.SubmitAsync(matters.Choose(form.Select(name => KeyValuePair.Create(name, "2"))).Form());
        var scores = weighed.Page.QuerySelectorAll("table.matrix tfoot td").Select(c => c.TextContent).ToList();
        Assert.Equal(4, scores.Count);
        Assert.All(scores, t => Assert.Matches(@"^\d+$", t));

        await visitor.TakeQuizTowardAsync(site.Content.Rubric, 1, 1);
        var others = await visitor.GetAsync(result.Path + "/compare");
        Assert.Contains(CultureInfo.GetCultureInfo(language).DateTimeFormat.ShortTimePattern == "HH:mm" ? "09:00" : "9:00", others.Page.QuerySelector("main .row-title")!.TextContent, StringComparison.Ordinal);
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
