using System.Globalization;
using System.Net;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

public sealed class ResultTests(Site site) : SiteTests(site)
{
    private Rubric Rubric => Site.Content.Rubric;

    [Theory]
    [InlineData(1, 1, "Technical Program Manager")]
    [InlineData(-1, 1, "Program Manager")]
    [InlineData(1, -1, "Technical Project Manager")]
    [InlineData(-1, -1, "Project Manager")]
    public async Task Result_OfAFirmSheet_NamesTheRoleOfItsCorner(int technical, int scope, string role)
    {
        var visitor = Site.NewVisitor();
        var result = await TakeAsync(technical, scope, visitor);
        var people = await visitor.GetAsync(result.Path + "/people");

        Assert.Equal($"You would most enjoy the work of a {role}.", result.Heading);
        Assert.Contains("A clear verdict", result.Page.QuerySelector(".verdict .eyebrow")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(role, people.Page.QuerySelector(".fit.is-top .role")!.TextContent.Trim());
    }

    [Fact]
    public async Task Result_OfAllInBetween_IsTooCloseToCall()
    {
        var result = await Site.NewVisitor().TakeQuizAsync(Rubric, _ => 0);

        Assert.Equal("Between all four roles.", result.Heading);
        Assert.Contains("Treat this as unclear", result.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(5)]
    public async Task Result_OfASheetMostlySkipped_SaysOnlyWhatIsMissing_AndLeadsThere(int answered)
    {
        var technical = Rubric.Items.Where(i => i.Round == 1 && Rubric.AxisOf(i) == AxisId.Technical).ToList();
        var kept = technical.Take(answered).Select(i => i.Id).ToHashSet();
        var required = (int)Math.Ceiling((decimal)Rubric.MinimumAnswered * technical.Count);
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Rubric, i => kept.Contains(i.Id) ? 2 : null);

        Assert.Equal("There are not enough answers for a verdict yet.", result.Heading);
        Assert.Contains($"{required - answered} more answers are needed about technical", result.Html, StringComparison.Ordinal);
        var why = await visitor.GetAsync(result.Path + "/why");
        foreach (var page in (Answer[])[result, why, await visitor.GetAsync(result.Path + "/against"), await visitor.GetAsync(result.Path + "/people")])
        {
            Assert.Empty(page.Page.QuerySelectorAll(".fit, svg.map, svg.criteria, table.bars, .arguments"));
            foreach (var claim in (string[])["cancel out", "strength", "could flip", "any answer that moves", "neatness"])
                Assert.DoesNotContain(claim, page.Html, StringComparison.Ordinal);
        }
        var links = why.Page.QuerySelectorAll("#answers .pair-links a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(
            Rubric.Items.Where(i => i.Round == 1 && !kept.Contains(i.Id)).Select(i => i.Id.Value).Order(),
            links.Select(href => href.Split('#')[1]).Order());
        var there = await visitor.GetAsync(links[0].Split('#')[0]);
        Assert.NotNull(there.Page.GetElementById(links[0].Split('#')[1]));
    }

    [Fact]
    public async Task Result_WithOneQuestionAnswered_JudgesThatOneOnly()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Rubric, i => Rubric.AxisOf(i) == AxisId.Technical ? QuizJourney.Toward(i, 2) : null);
        var why = await visitor.GetAsync(result.Path + "/why");

        Assert.StartsWith("Technical work, clearly:", result.Heading, StringComparison.Ordinal);
        Assert.Contains("Between Technical Program Manager and Program Manager, your answers point to Technical Program Manager", result.Html, StringComparison.Ordinal);
        Assert.Contains("9 more answers are needed about a whole program or a single project", result.Html, StringComparison.Ordinal);
        Assert.Single(why.Page.QuerySelectorAll("table.bars"));
        Assert.Single(why.Page.QuerySelectorAll("svg.criteria"));
        Assert.Equal(Rubric.Items.Count(i => i.Round == 1 && Rubric.AxisOf(i) != AxisId.Technical), why.Page.QuerySelectorAll("#answers .pair-links a").Length);
    }

    [Fact]
    public async Task Result_OfAFaintSheet_IsSteadyAndMild()
    {
        // Every answer is neutral or only slightly toward technical and a program.
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(
            Rubric, i => QuizJourney.Toward(i, Rubric.Items.IndexOf(i) % 3 == (Rubric.AxisOf(i) == AxisId.Technical ? 0 : 1) ? 0 : 1));

        Assert.StartsWith("Steadily, if mildly, you are drawn to", result.Heading, StringComparison.Ordinal);
        Assert.Equal("A clear verdict, a mild liking", result.Page.QuerySelector(".verdict .eyebrow")!.TextContent);
        Assert.DoesNotContain("clearly drawn", result.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("most enjoy", result.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a chance of 20 in 100 each", (await visitor.GetAsync(result.Path + "/why")).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, -1, "Technical Program Manager")]
    [InlineData(-1, -1, "Program Manager")]
    public async Task Result_OfAProjectPerson_StillAnswersTpmOrProgramManager(int technical, int scope, string role)
    {
        var result = await TakeAsync(technical, scope);
        Assert.Contains(
            $"Between Technical Program Manager and Program Manager, your answers point to {role}.",
            result.Page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flips_AreQuotedOnce_AndPairsOfThemStayClosed()
    {
        // Four answers against ten, so it takes pairs of changes to flip the scope axis.
        var scope = Rubric.Items.Where(i => Rubric.AxisOf(i) == AxisId.Scope).ToList();
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(
            Rubric, i => scope.IndexOf(i) is var at and >= 0 ? QuizJourney.Toward(i, at is 0 or 1 or 2 or 7 ? -1 : 1) : QuizJourney.Toward(i, 1));

        var section = (await visitor.GetAsync(result.Path + "/why")).Page.QuerySelector("section:has(> #why-scope)")!;
        Assert.NotEmpty(section.QuerySelectorAll("details.more .flips li"));
        Assert.Equal(section.QuerySelectorAll(".flips li").Length, section.QuerySelectorAll("details.more .flips li").Length);
        var numbers = section.QuerySelectorAll(".flip-q .pair-n").Select(n => n.TextContent).ToList();
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(0)]
    [InlineData(null)]
    public async Task FrontPageAndRooms_HaveOneHeadingFirst_AndUniqueIds(int? strength)
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Rubric, i => strength is { } s ? QuizJourney.Toward(i, s) : null);
        foreach (var room in (string[])["", "/why", "/against", "/people", "/print"])
        {
            var page = await visitor.GetAsync(result.Path + room);
            var headings = page.Page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.LocalName[1] - '0').ToList();
            Assert.Equal(1, headings[0]);
            Assert.Single(headings, 1);
            Assert.All(headings.Zip(headings.Skip(1)), step => Assert.True(step.Second <= step.First + 1, room));
            var ids = page.Page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    [Theory]
    [InlineData("why", "/why")]
    [InlineData("firm", "/why")]
    [InlineData("change", "/why")]
    [InlineData("answers", "/why")]
    [InlineData("fits", "/people")]
    [InlineData("other", "/against")]
    [InlineData("personas", "/people")]
    [InlineData("readiness", "/skills")]
    [InlineData("matters", "/matters")]
    [InlineData("deal-breakers", "/deal-breakers")]
    [InlineData("script", "/say")]
    [InlineData("language", "/say")]
    [InlineData("plan", "/plan")]
    public async Task AnAnchorOfTheOldPage_IsTheLinkToItsRoom(string anchor, string room)
    {
        var result = await TakeAsync(1, 1);

        var link = result.Page.GetElementById(anchor)!.Closest("a")!;

        Assert.Equal(result.Path + room, link.GetAttribute("href"));
    }

    [Fact]
    public async Task Result_OfAnUnfinishedQuiz_LeadsToTheOpenPage()
    {
        var visitor = Site.NewVisitor();
        var first = await visitor.GetAsync("/quiz");
        foreach (var item in Rubric.Items.Where(i => first.Page.GetElementById(i.Id.Value) is not null))
            first.Choose(QuizJourney.Field(item.Id), "1");
        var second = await visitor.SubmitAsync(first.Form());

        var result = await visitor.GetAsync(QuizJourney.OwnerPath(second));

        Assert.Equal(second.Path, result.Page.QuerySelector("section:has(> #line-now) a.button")!.GetAttribute("href"));
        Assert.Contains("33 pairs are left", result.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contributions_AsShown_AddUpToTheScoreAsShown()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Rubric, i => i.Id.Value.Length % 5 - 2);

        var tables = (await visitor.GetAsync(result.Path + "/why")).Page.QuerySelectorAll("table.bars");
        Assert.Equal(3, tables.Length);
        foreach (var table in tables)
        {
            var shown = table.QuerySelectorAll("tbody td.num").Select(c => Number(c.TextContent)).ToList();
            Assert.Equal(Number(table.QuerySelector("tfoot td.num")!.TextContent), shown.Sum());
        }
    }

    private Task<Answer> TakeAsync(int technical, int scope, Visitor? visitor = null) =>
        (visitor ?? Site.NewVisitor()).TakeQuizTowardAsync(Rubric, technical, scope);

    private static decimal Number(string shown) =>
        decimal.Parse(shown.Trim().Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
