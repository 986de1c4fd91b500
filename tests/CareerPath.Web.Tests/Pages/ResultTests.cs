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
        var result = await TakeAsync(technical, scope);

        Assert.Equal($"You would most enjoy the work of a {role}.", result.Heading);
        Assert.Contains("A clear verdict", result.Page.QuerySelector(".verdict .eyebrow")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(role, result.Page.QuerySelector(".fit.is-top .role")!.TextContent.Trim());
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
        Assert.Empty(result.Page.QuerySelectorAll(".fit.is-top, #firm, #change, #other, table.bars"));
        foreach (var claim in (string[])["cancel out", "strength", "could flip", "any answer that moves", "neatness"])
            Assert.DoesNotContain(claim, result.Html, StringComparison.Ordinal);
        var links = result.Page.QuerySelectorAll("#answers .pair-links a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Equal(
            Rubric.Items.Where(i => i.Round == 1 && !kept.Contains(i.Id)).Select(i => i.Id.Value).Order(),
            links.Select(href => href.Split('#')[1]).Order());
        var there = await visitor.GetAsync(links[0].Split('#')[0]);
        Assert.NotNull(there.Page.GetElementById(links[0].Split('#')[1]));
    }

    [Fact]
    public async Task Result_WithOneQuestionAnswered_JudgesThatOneOnly()
    {
        var result = await Site.NewVisitor().TakeQuizAsync(
            Rubric, i => Rubric.AxisOf(i) == AxisId.Technical ? QuizJourney.Toward(i, 2) : null);

        Assert.StartsWith("Technical work, clearly:", result.Heading, StringComparison.Ordinal);
        Assert.Contains("Between Technical Program Manager and Program Manager, your answers point to Technical Program Manager", result.Html, StringComparison.Ordinal);
        Assert.Contains("9 more answers are needed about a whole program or a single project", result.Html, StringComparison.Ordinal);
        Assert.Single(result.Page.QuerySelectorAll("table.bars"));
        Assert.Single(result.Page.QuerySelectorAll("section:has(> #change) h3"));
        Assert.Equal(Rubric.Items.Count(i => i.Round == 1 && Rubric.AxisOf(i) != AxisId.Technical), result.Page.QuerySelectorAll("#answers .pair-links a").Length);
    }

    [Fact]
    public async Task Result_OfAFaintSheet_IsSteadyAndMild()
    {
        // Every answer is neutral or only slightly toward technical and a program.
        var result = await Site.NewVisitor().TakeQuizAsync(
            Rubric, i => QuizJourney.Toward(i, Rubric.Items.IndexOf(i) % 3 == (Rubric.AxisOf(i) == AxisId.Technical ? 0 : 1) ? 0 : 1));

        Assert.StartsWith("Steadily, if mildly, you are drawn to", result.Heading, StringComparison.Ordinal);
        Assert.Equal("A clear verdict, a mild liking", result.Page.QuerySelector(".verdict .eyebrow")!.TextContent);
        Assert.DoesNotContain("clearly drawn", result.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("most enjoy", result.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("a chance of 20 in 100 each", result.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, -1, "Technical Program Manager")]
    [InlineData(-1, -1, "Program Manager")]
    public async Task Result_OfAProjectPerson_StillAnswersTpmOrProgramManager(int technical, int scope, string role)
    {
        var result = await TakeAsync(technical, scope);
        Assert.Contains(
            $"Between Technical Program Manager and Program Manager, your answers point to {role}: 100.0 of 100",
            result.Page.QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OtherSide_WithoutAnAnswerAgainstTheWork_QuotesTheScope_TheFactor_AndNamesEveryDealBreaker()
    {
        var visitor = Site.NewVisitor();
        var opposed = Rubric.Items.First(i => Rubric.AxisOf(i) == AxisId.Scope);
        var result = await visitor.TakeQuizAsync(Rubric, i => QuizJourney.Toward(
            i, i.Id == opposed.Id ? -1 : Rubric.AxisOf(i) == AxisId.Technical && Rubric.Items.IndexOf(i) % 2 == 0 ? 1 : 2));
        var factors = await visitor.GetAsync(result.Path + "/matters");
        var calm = Rubric.Factors.First(f => f.Ratings[Role.TechnicalProgramManager].Rating == 1);
        await visitor.SubmitAsync(factors.Choose($"Input.Chosen[{calm.Id}]", "3").Form());
        var flags = await visitor.GetAsync(result.Path + "/deal-breakers");
        var touching = Rubric.DealBreakers.Where(d => d.Roles.Contains(Role.TechnicalProgramManager)).Take(2).ToList();
        foreach (var flag in touching)
            flags.Choose($"Input.Chosen[{flag.Id}]", "yes");
        result = await visitor.SubmitAsync(flags.Form());

        var other = result.Page.QuerySelector("section:has(> #other)")!;
        var quoted = Assert.Single(other.QuerySelectorAll("blockquote"));
        Assert.Contains($"Pair {Rubric.Items.IndexOf(opposed) + 1}: ", quoted.TextContent, StringComparison.Ordinal);
        Assert.EndsWith("toward a project", quoted.QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"You gave “{calm.Name}” the weight 3 of 3.", other.TextContent, StringComparison.Ordinal);
        Assert.All(touching, flag => Assert.Contains($"“{flag.Statement}”", other.TextContent, StringComparison.Ordinal));
        Assert.DoesNotContain("−", other.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Flips_ShowTwo_KeepTheRestClosed_AndQuoteEachPairOnce()
    {
        // Four answers against ten, so it takes pairs of changes to flip the scope axis.
        var scope = Rubric.Items.Where(i => Rubric.AxisOf(i) == AxisId.Scope).ToList();
        var result = await Site.NewVisitor().TakeQuizAsync(
            Rubric, i => scope.IndexOf(i) is var at and >= 0 ? QuizJourney.Toward(i, at is 0 or 1 or 2 or 7 ? -1 : 1) : QuizJourney.Toward(i, 1));

        var list = result.Page.QuerySelector("section:has(> #change) .flips")!;
        Assert.Equal(2, list.QuerySelectorAll("li").Length);
        var block = list.ParentElement!;
        Assert.NotNull(block.QuerySelector("details.more .flips li"));
        var numbers = block.QuerySelectorAll(".flip-q .pair-n").Select(n => n.TextContent).ToList();
        Assert.Equal(numbers.Distinct(), numbers);
    }

    [Fact]
    public async Task Result_HasOneHeadingFirst_AndItsOwnLinksLeadSomewhere()
    {
        var result = await TakeAsync(1, 1);
        foreach (var page in (Answer[])[result, await Site.NewVisitor().TakeQuizAsync(Rubric, _ => 0), await Site.NewVisitor().TakeQuizAsync(Rubric, _ => null)])
        {
            var headings = page.Page.QuerySelectorAll("main h1, main h2, main h3, main h4").Select(h => h.LocalName[1] - '0').ToList();
            Assert.Equal(1, headings[0]);
            Assert.Single(headings, 1);
            Assert.All(headings.Zip(headings.Skip(1)), step => Assert.True(step.Second <= step.First + 1));
            var anchors = page.Page.QuerySelectorAll("main a[href^='#']").Select(a => a.GetAttribute("href")![1..]).ToList();
            Assert.NotEmpty(anchors);
            Assert.All(anchors, id => Assert.NotNull(page.Page.GetElementById(id)));
            var ids = page.Page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
            Assert.Equal(ids.Distinct(), ids);
        }
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

        Assert.Contains("The quiz is not finished", result.Html, StringComparison.Ordinal);
        Assert.NotNull(result.Page.QuerySelector($"a[href='{second.Path}']"));
    }

    [Fact]
    public async Task Contributions_AsShown_AddUpToTheScoreAsShown()
    {
        var result = await Site.NewVisitor().TakeQuizAsync(Rubric, i => i.Id.Value.Length % 5 - 2);

        var tables = result.Page.QuerySelectorAll("table.bars");
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
