using System.Net;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class CompareTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task Compare_WithoutAnother_SaysHowToGetOne()
    {
        var only = await _owner.TakeQuizAsync(Rubric, _ => 1);

        var page = await _owner.GetAsync(only.Path + "/compare");

        Assert.Contains("There is no other one on this device", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain(only.Path + "/compare", only.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_NamesEveryAnswerThatDiffers_AndBothScores()
    {
        var first = await _owner.TakeQuizAsync(Rubric, _ => 1);
        var second = await _owner.TakeQuizAsync(Rubric, item => item.Id == Rubric.Items[3].Id ? -2 : 1);

        var list = await _owner.GetAsync(second.Path + "/compare");
        var page = await _owner.GetAsync(list.Page.QuerySelector("main .row-title")!.GetAttribute("href")!);

        Assert.Equal("One pair is answered differently", page.Page.QuerySelector("#differing")!.TextContent);
        Assert.Contains(Chosen.Of(Rubric.Items[3], Position.Of(-2)).Clause, page.Page.Body!.TextContent, StringComparison.Ordinal);
        var expected = Comparison.Of(Rubric, Sheet(-2), Rubric, Sheet(1)).UnderFirst;
        var shown = page.Page.QuerySelectorAll("table.data td").Select(c => c.TextContent.Replace('−', '-')).ToList();
        Assert.Equal(
            new[] { expected.First.Technical, expected.Second.Technical, expected.First.Scope, expected.Second.Scope }
                .Select(s => (s * 100).ToString("+0.0;-0.0;0.0", System.Globalization.CultureInfo.InvariantCulture)),
            shown);
        Assert.DoesNotContain("The quiz was changed between", page.Html, StringComparison.Ordinal);
        Assert.Contains(second.Path + "/compare", (await _owner.GetAsync(second.Path)).Html, StringComparison.Ordinal);
        Assert.NotEqual(first.Path, second.Path);

        AnswerSheet Sheet(int fourth) => new()
        {
            Answers = Rubric.Items.Where(i => i.Round == 1).ToDictionary(i => i.Id, i => Position.Of(i.Id == Rubric.Items[3].Id ? fourth : 1)),
        };
    }

    [Fact]
    public async Task Compare_AcrossAChangedQuiz_SaysOnHowManyPairs()
    {
        await _owner.TakeQuizAsync(Rubric, _ => 1);
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = Rubric with { Items = Rubric.Items.SetItem(0, Rubric.Items[0] with { Left = "Do something else" }) } };
        var second = await _owner.TakeQuizAsync(Rubric, _ => 1);

        var list = await _owner.GetAsync(second.Path + "/compare");
        var page = await _owner.GetAsync(list.Page.QuerySelector("main .row-title")!.GetAttribute("href")!);

        Assert.Contains($"the {Rubric.Items.Count(i => i.Round == 1) - 1} pairs that read the same", page.Html, StringComparison.Ordinal);
        Assert.Equal("No pair is answered differently", page.Page.QuerySelector("#differing")!.TextContent);
    }

    [Fact]
    public async Task Compare_WithAnEmptySheet_ShowsNoScore_AndSaysHowManyOnlyOneAnswered()
    {
        await _owner.TakeQuizAsync(Rubric, _ => null);
        var second = await _owner.TakeQuizAsync(Rubric, _ => 2);

        var list = await _owner.GetAsync(second.Path + "/compare");
        var page = await _owner.GetAsync(list.Page.QuerySelector("main .row-title")!.GetAttribute("href")!);

        Assert.All(page.Page.QuerySelectorAll("table.data td"), cell => Assert.Equal("too few answers", cell.TextContent));
        Assert.Contains($"{Rubric.Items.Count(i => i.Round == 1)} pairs were answered in one of the two only", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithSomebodyElses_IsNotFound()
    {
        await Site.NewVisitor().TakeQuizAsync(Rubric, _ => 1);
        var theirs = await Site.QueryAsync(db => db.Assessments.Select(a => a.Id).SingleAsync());
        var mine = await _owner.TakeQuizAsync(Rubric, _ => 1);

        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync($"{mine.Path}/compare?with={theirs}")).Status);
    }
}
