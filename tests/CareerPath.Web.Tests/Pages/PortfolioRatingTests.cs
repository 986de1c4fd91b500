using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

// How the skills of a plan were rated before it, and are now.
public sealed class PortfolioRatingTests(Site site) : SiteTests(site)
{
    private readonly Visitor _visitor = site.NewVisitor();

    private Rubric Rubric => Site.Shipped.Rubric;

    public static TheoryData<int?, int?, bool, bool, string> Changes => new()
    {
        { 1, 2, true, true, "One step up, from level 1 to level 2." },
        { 1, 3, true, true, "2 steps up, from level 1 to level 3." },
        { 3, 2, true, true, "One step down, from level 3 to level 2." },
        { 2, 2, true, true, "About the same: level 2, as before." },
        { 2, 2, true, false, "Level 2, not rated again since." },
        { null, 2, true, true, "Not rated before; level 2 now." },
        { 2, null, true, true, "Level 2 before, left out now." },
        { null, null, true, false, "Not rated." },
        { null, 2, false, false, "Level 2 now. What it was before the plan is not known." },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void AChange_IsSaidInWordsFirst(int? before, int? now, bool known, bool again, string text) =>
        Assert.Equal(text, new SkillChange(before, now, known ? DateTime.UnixEpoch : null, again ? DateTime.UnixEpoch : null).Text);

    [Fact]
    public async Task RatingAgain_AsksForTheSkillsOfTheWorkAlone_AndIsTheSameEverywhere()
    {
        var (owner, skill) = await WorkerAsync();
        Site.Clock.Advance(TimeSpan.FromDays(20));
        var form = await _visitor.GetAsync(owner + "/portfolio/rate");
        Assert.Equal([skill.Id], form.Page.QuerySelectorAll("main fieldset").Select(f => f.Id));

        var page = await _visitor.SubmitAsync(form.Choose(Field(skill), "4").Form());

        Assert.Equal($"{owner}/portfolio", page.Path);
        Assert.Contains($"{skill.Name}: 3 steps up, from level 1 to level 4.", Text(page), StringComparison.Ordinal);
        Assert.Contains("“Before” is what you had rated on November 21, 2026. The levels go from 0 to 4. You rated these skills again on December 11, 2026.", Text(page), StringComparison.Ordinal);
        Assert.Contains("Readier than before for Program Manager", Text(page), StringComparison.Ordinal);
        Assert.Contains($"{skill.Name}: level 4", (await _visitor.GetAsync(owner + "/skills")).Html, StringComparison.Ordinal);
        Assert.Equal(4, (await Site.OpenPlanAsync(owner)).Portfolio.LevelsNow[skill.Id]);
        Assert.Equal(4, (await Site.AssessmentAsync(owner)).Skills[skill.Id]);
    }

    [Fact]
    public async Task RatingOnTheScorecard_IsARatingToo_AndOneThatChangesNothing_Counts()
    {
        var (owner, skill) = await WorkerAsync();
        var path = $"{owner}/skills/{CareerPath.Web.Pages.A.SkillsStepModel.StepOf(Rubric, skill)}";

        await _visitor.SubmitAsync((await _visitor.GetAsync(path)).Form());
        Assert.Contains("About the same: level 1, as before.", Text(await _visitor.GetAsync(owner + "/portfolio")), StringComparison.Ordinal);
        Assert.Contains("About the same for Program Manager.", Text(await _visitor.GetAsync(owner + "/portfolio")), StringComparison.Ordinal);

        await _visitor.SubmitAsync((await _visitor.GetAsync(path)).Choose(Field(skill), "").Form());
        var portfolio = (await Site.OpenPlanAsync(owner)).Portfolio;
        Assert.False(portfolio.LevelsNow.ContainsKey(skill.Id));
        Assert.False(portfolio.RatedAt.ContainsKey(skill.Id));
        Assert.Contains("Level 1 before, left out now.", Text(await _visitor.GetAsync(owner + "/portfolio")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsRatedBeforeAnythingIsDone_IsTheRatingBefore()
    {
        var owner = await Site.StoreAsync(Rubric, Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2)));
        await _visitor.PlanAsync(owner);
        var task = (await Site.TasksAsync(owner))[0];
        var skill = Rubric.Skills.Single(s => s.Id == task.SkillId);
        Site.Clock.Advance(TimeSpan.FromDays(3));
        var path = $"{owner}/skills/{CareerPath.Web.Pages.A.SkillsStepModel.StepOf(Rubric, skill)}";
        await _visitor.SubmitAsync((await _visitor.GetAsync(path)).Choose(Field(skill), "1").Form());
        await Site.FinishAsync(owner, task.TaskId);

        var before = Text(await _visitor.GetAsync(owner + "/portfolio"));
        Assert.Contains($"{skill.Name}: Level 1, not rated again since.", before, StringComparison.Ordinal);
        Assert.Contains("“Before” is what you had rated on November 24, 2026.", before, StringComparison.Ordinal);
        Assert.DoesNotContain("You rated these skills again", before, StringComparison.Ordinal);

        Site.Clock.Advance(TimeSpan.FromDays(20));
        var page = await _visitor.SubmitAsync((await _visitor.GetAsync(owner + "/portfolio/rate")).Choose(Field(skill), "2").Form());

        Assert.Contains($"{skill.Name}: One step up, from level 1 to level 2.", Text(page), StringComparison.Ordinal);
        Assert.Contains("You rated these skills again on December 14, 2026.", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoTabs_DoNotOverwriteEachOther()
    {
        var (owner, skill) = await WorkerAsync();
        var (one, two) = (await _visitor.GetAsync(owner + "/portfolio/rate"), await _visitor.GetAsync(owner + "/portfolio/rate"));
        await _visitor.SubmitAsync(one.Choose(Field(skill), "3").Form());

        var conflict = await _visitor.SubmitAsync(two.Choose(Field(skill), "2").Form());

        Assert.Equal(HttpStatusCode.Conflict, conflict.Status);
        Assert.Contains("level 3", Assert.Single(conflict.Errors), StringComparison.Ordinal);
        Assert.Equal(3, (await Site.OpenPlanAsync(owner)).Portfolio.LevelsNow[skill.Id]);
        await _visitor.SubmitAsync(conflict.Form());
        Assert.Equal(2, (await Site.OpenPlanAsync(owner)).Portfolio.LevelsNow[skill.Id]);
    }

    [Theory]
    [InlineData("Input.Chosen[no-such-skill]", "2")]
    [InlineData(null, "5")]
    public async Task AForgedRating_IsRefused_AndChangesNothing(string? field, string value)
    {
        var (owner, skill) = await WorkerAsync();
        var form = await _visitor.GetAsync(owner + "/portfolio/rate");
        var box = form.Page.QuerySelector<IHtmlInputElement>("fieldset input:checked")!;
        (box.Name, box.Value) = (field ?? box.Name, value);

        var again = await _visitor.SubmitAsync(form.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.NotEmpty(again.Errors);
        Assert.Equal(1, (await Site.AssessmentAsync(owner)).Skills[skill.Id]);
    }

    [Fact]
    public async Task WhatWasRatedBefore_Stays_WhenAnotherPlanIsMade_AndItsUndoKeepsTheRatings()
    {
        var (owner, skill) = await WorkerAsync();
        await _visitor.SubmitAsync((await _visitor.GetAsync(owner + "/portfolio/rate")).Choose(Field(skill), "3").Form());
        await _visitor.PlanAsync(owner);
        Assert.Equal((1, 3), Levels((await Site.OpenPlanAsync(owner)).Portfolio, skill));

        await _visitor.SubmitAsync((await _visitor.GetAsync(owner + "/portfolio/rate")).Choose(Field(skill), "2").Form());
        var undo = (await Site.OpenPlanAsync(owner)).Plan.Undo!.Id;
        await using (var scope = Site.Services.CreateAsyncScope())
            Assert.True(await scope.ServiceProvider.GetRequiredService<PlanBook>().UndoAsync(await Site.AssessmentAsync(owner), Opened.KeyOf(owner), undo, CancellationToken.None));

        Assert.Equal((1, 2), Levels((await Site.OpenPlanAsync(owner)).Portfolio, skill));
    }

    [Fact]
    public async Task WithoutRatings_ThePlanBeginsWithNone_AndSaysSoAfterwards()
    {
        var owner = await Site.StoreAsync(Rubric, Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2)));
        await _visitor.PlanAsync(owner);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.FinishAsync(owner, task.TaskId);
        Assert.Contains($"{task.Skill}: Not rated.", Text(await _visitor.GetAsync(owner + "/portfolio")), StringComparison.Ordinal);

        var page = await _visitor.SubmitAsync((await _visitor.GetAsync(owner + "/portfolio/rate")).Choose($"Input.Chosen[{task.SkillId}]", "2").Form());

        Assert.Contains($"{task.Skill}: Not rated before; level 2 now.", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("eadier than before", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePortfolio_KeepsRatingsOfTheSkillsOfThePlanAlone()
    {
        var (owner, _) = await WorkerAsync();
        var open = await Site.OpenPlanAsync(owner);
        var planned = open.Plan.Entries.Select(e => e.SkillId).Where(id => id.Length > 0).ToHashSet();

        Assert.Equal(planned.Order(), open.Portfolio.LevelsBefore.Keys.Order());
        Assert.Equal(planned.Order(), open.Portfolio.LevelsNow.Keys.Order());
        Assert.True(planned.Count < Rubric.Skills.Length);
    }

    [Fact]
    public async Task ALaterTryOfThisDevice_IsCompared_WithNoiseSaid_AndNothingElseIs()
    {
        var first = (await _visitor.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, 2))).Path;
        await _visitor.PlanAsync(first);
        Assert.Contains(Words.Portfolio_RetakeNone, Text(await _visitor.GetAsync(first + "/portfolio"), "retake"), StringComparison.Ordinal);
        Site.Clock.Advance(TimeSpan.FromDays(30));
        await _visitor.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, 2));
        Assert.Contains(Words.Moved_LeadSame, Text(await _visitor.GetAsync(first + "/portfolio"), "retake"), StringComparison.Ordinal);
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await _visitor.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, -2));

        var page = await _visitor.GetAsync(first + "/portfolio");

        Assert.Contains("more than chance alone would explain", Text(page, "retake"), StringComparison.Ordinal);
        var more = await _visitor.GetAsync(page.Page.QuerySelector("a[href*='/compare?with=']")!.GetAttribute("href")!);
        Assert.Equal(HttpStatusCode.OK, more.Status);
        // A device that does not remember this assessment may know somebody else's tries.
        var stranger = Site.NewVisitor();
        await stranger.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, 1));
        Assert.Contains(Words.Portfolio_RetakeNone, Text(await stranger.GetAsync(first + "/portfolio"), "retake"), StringComparison.Ordinal);
    }

    // Somebody who rated everything 1, made a plan and finished its first task. Returns the skill that it is for.
    private async Task<(string Owner, Skill Skill)> WorkerAsync()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.FinishAsync(owner, task.TaskId);
        return (owner, Rubric.Skills.First(s => s.Id == task.SkillId));
    }

    private static (int Before, int Now) Levels(Portfolio portfolio, Skill skill) => (portfolio.LevelsBefore[skill.Id], portfolio.LevelsNow[skill.Id]);

    private static string Field(Skill skill) => $"Input.Chosen[{skill.Id}]";

    private static string Text(Answer page, string id = "readiness") => string.Join(' ', page.Page.GetElementById(id)!.ParentElement!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
