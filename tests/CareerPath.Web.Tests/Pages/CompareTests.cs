using System.Net;
using AngleSharp.Dom;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class CompareTests(Site site) : SiteTests(site)
{
    private const string Same = "About the same: a retest of the same person would move as much.";

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
    public async Task Compare_AfterOneAnswerMoved_IsAboutTheSame_AndNamesTheAnswer()
    {
        await _owner.TakeQuizAsync(Rubric, _ => 1);
        var second = await _owner.TakeQuizAsync(Rubric, item => item.Id == Rubric.Items[3].Id ? -2 : 1);

        var page = await FirstOfListAsync(second.Path);

        Assert.Equal([Same], Lead(page));
        Assert.Equal("One pair is answered differently", page.Page.QuerySelector("#differing")!.TextContent);
        Assert.Contains($"Later: {Chosen.Of(Rubric.Items[3], Position.Of(-2)).Clause}.", Said(page), StringComparison.Ordinal);
        Assert.Contains($"Earlier: {Chosen.Of(Rubric.Items[3], Position.Of(1)).Clause}.", Said(page), StringComparison.Ordinal);
        Assert.DoesNotContain("The quiz was changed between", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("What moved most", page.Html, StringComparison.Ordinal);
        Assert.Contains(second.Path + "/compare", (await _owner.GetAsync(second.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_AfterTurningAround_SaysWhereTo_FromEitherOfTheTwo()
    {
        var first = await _owner.TakeQuizTowardAsync(Rubric, technical: -1, scope: 1);
        Site.Clock.Advance(TimeSpan.FromDays(40));
        var second = await _owner.TakeQuizTowardAsync(Rubric, technical: 1, scope: 1);

        var page = await FirstOfListAsync(second.Path);
        var back = await FirstOfListAsync(first.Path);

        Assert.Equal(["You moved toward technical work, more than chance alone would explain."], Lead(page));
        Assert.Equal(
            ["Moved toward technical work, more than chance alone would explain. From 100 toward business work to 100 toward technical work, out of 100. Two tries of somebody who has not changed would lie this far apart less than once in 100 times.",
                "The same: no answer moved, or the moves cancel out.", "The same: no answer moved, or the moves cancel out."],
            page.Page.QuerySelectorAll("section[aria-labelledby^=moved] > p.measure").Select(p => p.TextContent));
        var heaviest = Rubric.Axis(AxisId.Technical).Criteria.MaxBy(c => c.Weight)!;
        Assert.StartsWith($"{heaviest.Name}: toward {heaviest.High}", page.Page.QuerySelector("section[aria-labelledby^=moved] li")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["The earlier one, started November 21, 2026", "The later one, started December 31, 2026"], page.Page.QuerySelectorAll(".summary dt").Select(d => d.TextContent.Trim()));
        Assert.Equal([first.Heading, second.Heading], page.Page.QuerySelectorAll(".summary dd").Select(d => d.TextContent));
        Assert.Equal(Said(page), Said(back));
        // Few at once, the rest on demand.
        var pairs = Rubric.Items.Count(i => i.Round == 1 && Rubric.AxisOf(i) == AxisId.Technical);
        Assert.Equal(4, page.Page.QuerySelectorAll("section[aria-labelledby=differing] > .flow").Length);
        Assert.Equal(pairs - 4, page.Page.QuerySelectorAll("section[aria-labelledby=differing] details > .flow").Length);
    }

    [Fact]
    public async Task Compare_WhenOnlyTheHeadlineDiffers_SaysToTakeThemAsOne()
    {
        var (one, other) = NearALimit();
        await KeepAsync(one);
        var path = await KeepAsync(other);

        var page = await FirstOfListAsync(path);

        Assert.Equal([Same, "The two results read differently, though: an answer or two near a limit can do that. Take them as one result."], Lead(page));
        Assert.Equal(2, page.Page.QuerySelectorAll(".summary dd").Select(d => d.TextContent).Distinct().Count());
    }

    [Fact]
    public async Task Compare_WhenOneRestsOnMorePairs_DoesNotCallTheTwoOneResult()
    {
        var one = Sheets.Of(Rubric, item => item.Round == 2 ? null : QuizJourney.Toward(item, Rubric.AxisOf(item) == AxisId.Technical ? 0 : 2));
        var other = one.Copy();
        foreach (var item in Rubric.Items.Where(i => i.Round == 2 && Rubric.AxisOf(i) == AxisId.Technical))
            other.Answers[item.Id] = Position.Of(QuizJourney.Toward(item, 2));
        await KeepAsync(one);

        var page = await FirstOfListAsync(await KeepAsync(new Assessment { Id = Guid.CreateVersion7(), RubricId = Rubric.Id, CreatedAt = other.CreatedAt, UpdatedAt = other.UpdatedAt, Answers = other.Answers }));

        Assert.Equal([Same, "The two results read differently, though: they do not rest on the same pairs."], Lead(page));
    }

    [Fact]
    public async Task Compare_WithTooFewAnswersOnOneAxis_DoesNotCallItTheSame()
    {
        await KeepAsync(Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2)));

        var page = await FirstOfListAsync(await KeepAsync(Sheets.Of(Rubric, item => Rubric.AxisOf(item) == AxisId.Technical ? null : QuizJourney.Toward(item, 2))));

        Assert.Equal(
            ["About the same, as far as enough pairs are answered in both. The rest cannot be told.", "The two results read differently, though: they do not rest on the same pairs."],
            Lead(page));
    }

    [Fact]
    public async Task Compare_TwoOpenVerdicts_ReadsAsAboutTheSame()
    {
        await KeepAsync(Open(0));
        var page = await FirstOfListAsync(await KeepAsync(Open(1)));

        Assert.Equal(Same, Lead(page)[0]);
        Assert.Contains("From the middle to", Said(page), StringComparison.Ordinal);

        // Every other pair toward each side, and the first few half a step off.
        Assessment Open(int nudge) => Sheets.Of(Rubric, item => QuizJourney.Toward(item, Rubric.AxisOf(item) == AxisId.Technical && Rubric.Items.IndexOf(item) < 8 ? nudge : 0));
    }

    [Fact]
    public async Task Compare_AcrossAChangedQuiz_SaysOnHowManyPairs()
    {
        await _owner.TakeQuizAsync(Rubric, _ => 1);
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = Rubric with { Items = Rubric.Items.SetItem(0, Rubric.Items[0] with { Left = "Do something else" }) } };
        var second = await _owner.TakeQuizAsync(Rubric, _ => 1);

        var page = await FirstOfListAsync(second.Path);

        Assert.Contains($"the {Rubric.Items.Count(i => i.Round == 1) - 1} pairs that read the same", page.Html, StringComparison.Ordinal);
        Assert.Equal("No pair is answered differently", page.Page.QuerySelector("#differing")!.TextContent);
        Assert.Equal([Same], Lead(page));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Compare_WithTooFewAnswersInBoth_DoesNotGuess(bool isFirstDirection)
    {
        var few = Sheets.Of(Rubric, item => isFirstDirection && item.FirstLook ? QuizJourney.Toward(item, -2) : null);
        await KeepAsync(few);
        var path = await KeepAsync(Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2)));

        var page = await FirstOfListAsync(path);

        Assert.Equal(["Too few pairs are answered in both to tell what moved."], Lead(page));
        Assert.All(
            page.Page.QuerySelectorAll("section[aria-labelledby^=moved] > p.measure"),
            p => Assert.StartsWith("Too few to tell: ", p.TextContent, StringComparison.Ordinal));
        Assert.Contains($"{Rubric.Items.Count(i => i.Round == 1 && few.Answers[i.Id] is null)} pairs were answered in one of the two only", page.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("What moved most", page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_OfReadinessAndMatrix_TakesSmallDifferencesAsNone()
    {
        Assessment With(Func<Skill, int>? ratings, Func<Factor, int>? weights) => Sheets.Of(Rubric, item => QuizJourney.Toward(item, 1), ratings, weights);
        var small = Rubric.Skills[^1].Id;
        await KeepAsync(With(_ => 2, _ => 2));
        var second = await FirstOfListAsync(await KeepAsync(With(skill => skill.Id == small ? 1 : 2, _ => 2)));
        Assert.Equal("About the same for all four roles.", second.Page.QuerySelector("section[aria-labelledby=readiness] p")!.TextContent);
        Assert.Equal("About the same for all four roles.", second.Page.QuerySelector("section[aria-labelledby=matters] p")!.TextContent);

        // Toward what the Technical Program Manager gives most.
        var third = await FirstOfListAsync(await KeepAsync(With(
            _ => 4, f => f.Ratings[Role.TechnicalProgramManager].Rating > f.Ratings[Role.ProjectManager].Rating ? 3 : 0)));
        Assert.StartsWith("Readier than before for Technical Program Manager (from ", third.Page.QuerySelector("section[aria-labelledby=readiness] p")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(
            third.Page.QuerySelectorAll("section[aria-labelledby=matters] p"),
            p => p.TextContent.StartsWith("What matters to you speaks more than before for", StringComparison.Ordinal) && p.TextContent.Contains(Role.TechnicalProgramManager.Name(), StringComparison.Ordinal));

        var without = await FirstOfListAsync(await KeepAsync(With(null, null)));
        Assert.Empty(without.Page.QuerySelectorAll("#readiness, #matters"));
    }

    [Fact]
    public async Task Compare_CountsOnlySkillsRatedInBoth()
    {
        await KeepAsync(Sheets.Of(Rubric, _ => 1, _ => 2));
        var fewer = Sheets.Of(Rubric, _ => 1, _ => 2);
        foreach (var skill in Rubric.Skills.Skip(1))
            fewer.Skills.Remove(skill.Id);

        var page = await FirstOfListAsync(await KeepAsync(fewer));

        Assert.StartsWith("About the same for ", page.Page.QuerySelector("section[aria-labelledby=readiness] p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_ListsThemApart_ByTimeOnOneDay_AndByLabel()
    {
        await _owner.TakeQuizAsync(Rubric, _ => 1);
        Site.Clock.Advance(TimeSpan.FromMinutes(65));
        var second = await _owner.TakeQuizAsync(Rubric, _ => 1);
        await _owner.SubmitAsync((await _owner.GetAsync(second.Path + "/check")).Fill("Input.Label", "after lunch").Form());
        Site.Clock.Advance(TimeSpan.FromDays(2));
        var third = await _owner.TakeQuizAsync(Rubric, _ => 1);

        var list = await _owner.GetAsync(third.Path + "/compare");
        var known = await _owner.GetAsync("/quiz");

        Assert.Equal(["The one started November 21, 2026, 10:05 AM UTC", "The one started November 21, 2026, 9:00 AM UTC"], list.Page.QuerySelectorAll(".row-title").Select(t => t.TextContent.Replace('\u202F', ' ')));
        Assert.Equal(["“after lunch”"], list.Page.QuerySelectorAll(".row bdi").Select(l => l.TextContent));
        Assert.Equal(["Started November 23, 2026", "Started November 21, 2026, 10:05 AM UTC", "Started November 21, 2026, 9:00 AM UTC"], known.Page.QuerySelectorAll(".row .quiet").Select(t => t.TextContent.Replace('\u202F', ' ')).Where(t => t.StartsWith("Started", StringComparison.Ordinal)));
        var page = await _owner.GetAsync(list.Page.QuerySelector("main .row-title")!.GetAttribute("href")!);
        Assert.Contains("“after lunch”", page.Page.QuerySelector(".summary dt")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compare_WithAnythingButAnotherOneOfTheDevice_IsNotFound()
    {
        await Site.NewVisitor().TakeQuizAsync(Rubric, _ => 1);
        var theirs = await Site.QueryAsync(db => db.Assessments.Select(a => a.Id).SingleAsync());
        var deleted = await _owner.TakeQuizAsync(Rubric, _ => 1);
        var damaged = await _owner.TakeQuizAsync(Rubric, _ => 1);
        var mine = await _owner.TakeQuizAsync(Rubric, _ => 1);
        var (deletedId, damagedId, mineId) = ((await Site.AssessmentAsync(deleted.Path)).Id, (await Site.AssessmentAsync(damaged.Path)).Id, (await Site.AssessmentAsync(mine.Path)).Id);
        Assert.Equal(HttpStatusCode.OK, (await WithAsync(deletedId.ToString())).Status);
        await _owner.SubmitAsync((await _owner.GetAsync(deleted.Path + "/delete")).Form());
        await EarlierDatabase.RunAsync(Site.Folder, "UPDATE Assessments SET Answers = x'01' WHERE Id = $0", damagedId.ToString().ToUpperInvariant());

        foreach (var with in (string[])[theirs.ToString(), mineId.ToString(), deletedId.ToString(), damagedId.ToString(), Guid.Empty.ToString(), "1", "null", "%00", new string('9', 2000), "' OR 1=1"])
            Assert.Equal((with, HttpStatusCode.NotFound), (with, (await WithAsync(with)).Status));
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(mine.Path + "/compare")).Status);

        Task<Answer> WithAsync(string with) => _owner.GetAsync($"{mine.Path}/compare?with={with}");
    }

    // Two sheets that read differently though no axis moved.
    private (Assessment One, Assessment Other) NearALimit()
    {
        for (var seed = 0; ; seed++)
        {
            var (one, other) = (Sheets.Seeded(Rubric, seed), Sheets.Seeded(Rubric, seed));
            var item = Rubric.Items[seed % 40].Id;
            if (one.Answers[item] is not { } was)
                continue;
            other.Answers[item] = Position.Of(was.Value > 0 ? was.Value - 1 : was.Value + 1);
            if (Headline(one) != Headline(other) && !Comparison.Of(Rubric, one.Sheet(), Rubric, other.Sheet()).Moves.Any(m => m.HasMoved))
                return (one, other);
        }

        string Headline(Assessment assessment) => VerdictWords.Headline(Scorer.Score(Rubric, assessment.Sheet()));
    }

    // Stores it and has the device remember it.
    private async Task<string> KeepAsync(Assessment assessment)
    {
        var path = await Site.StoreAsync(Rubric, assessment);
        await _owner.SubmitAsync((await _owner.GetAsync(path)).Form("form[action*='handler=Remember']"));
        return path;
    }

    private async Task<Answer> FirstOfListAsync(string path) =>
        await _owner.GetAsync((await _owner.GetAsync(path + "/compare")).Page.QuerySelector("main .row-title")!.GetAttribute("href")!);

    private static List<string> Lead(Answer page) => [.. page.Page.QuerySelectorAll(".page-head .lead").Select(p => p.TextContent)];

    private static string Said(Answer page) => page.Page.QuerySelector("main")!.TextContent;
}
