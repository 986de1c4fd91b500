using System.Collections.Immutable;
using System.Net;
using AngleSharp.Dom;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// The plan as week, month and list, and wherever else it is shown.
public sealed class PlanViewsTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();

    [Fact]
    public async Task Week_OpensAtToday_AndLeadsToTheOthers()
    {
        var path = await PlanAsync();
        Site.Clock.Advance(TimeSpan.FromDays(9));

        var page = await _owner.GetAsync(path + "/plan");

        Assert.Equal("week-2", OpenWeek(page));
        Assert.Equal("2026-11-30", page.Page.QuerySelector(".day.is-today")!.GetAttribute("data-date"));
        Assert.Equal("2026-11-30", page.Page.QuerySelector(".day:has([data-today]:not([hidden]))")!.GetAttribute("data-date"));
        var turns = page.Page.QuerySelectorAll("details[open] .week-turn a");
        Assert.Equal([$"{path}/plan?week=1#week-1", $"{path}/plan?week=3#week-3"], turns.Select(a => a.GetAttribute("href")));
        Assert.Equal("week-3", OpenWeek(await _owner.GetAsync(turns[1].GetAttribute("href")!)));
    }

    [Theory]
    [InlineData("?week=99")]
    [InlineData("?week=-1")]
    [InlineData("?week=x")]
    [InlineData("?view=wall%20paper&week=")]
    public async Task UnknownViewsAndWeeks_ShowTodaysWeek(string query) => Assert.Equal("week-1", OpenWeek(await _owner.GetAsync(await PlanAsync() + "/plan" + query)));

    [Fact]
    public async Task BeforeAndAfterThePlan_TheWeekWithTheNextSession_IsOpen()
    {
        var path = await PlanAsync("2027-03-01");
        Assert.Equal("week-1", OpenWeek(await _owner.GetAsync(path + "/plan")));
        Assert.Contains("The first session of your plan is on March 1.", (await _owner.GetAsync(path + "/plan")).Html, StringComparison.Ordinal);

        Site.Clock.Advance(TimeSpan.FromDays(300));
        await ChangeAsync(path, (entry, index) => index < 20 ? entry with { DoneAt = Now } : entry);
        var late = await _owner.GetAsync(path + "/plan");
        Assert.Equal("week-" + WeekOf(await Site.OpenPlanAsync(path)), OpenWeek(late));
        Assert.Contains("The days of your plan are over", late.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Month_IsATableOfWholeWeeks_WhoseDaysSayWhatTheyAre_AndLeadToTheirWeekAndTasks()
    {
        var path = await PlanAsync();
        Site.Clock.Advance(TimeSpan.FromDays(9));
        await ChangeAsync(path, (entry, index) => index switch { 0 => entry with { DoneAt = Now }, 1 => entry with { SkippedAt = Now }, _ => entry });
        var plan = (await Site.OpenPlanAsync(path)).Plan;

        var page = await _owner.GetAsync(path + "/plan?view=month");

        Assert.Equal(7, page.Page.QuerySelectorAll(".calendar th[scope=col] abbr[title]").Length);
        Assert.All(page.Page.QuerySelectorAll(".calendar tbody tr"), row => Assert.Equal(7, row.Children.Length));
        var days = page.Page.QuerySelectorAll(".calendar [data-date]");
        Assert.Equal(30, days.Length);
        Assert.All(days, day => Assert.NotEmpty(day.QuerySelector(".calendar-note")!.TextContent.Trim()));
        Assert.Contains(days, day => day.ClassList.Contains("is-missed") && day.QuerySelector(".calendar-note")!.TextContent == "missed");
        Assert.Contains(days, day => day.ClassList.Contains("is-off") && day.QuerySelector(".calendar-note")!.TextContent == "off");
        Assert.Equal(plan.Entries.Length, page.Page.QuerySelectorAll(".calendar-tasks li").Length);
        Assert.Contains("done", page.Page.QuerySelector($".calendar-tasks li:has(a[href$='{plan.Entries[0].Id}'])")?.TextContent ?? page.Page.QuerySelector(".calendar-tasks .is-struck")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("skipped", page.Page.QuerySelector(".calendar")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll(".week"));
        foreach (var link in page.Page.QuerySelectorAll(".calendar-day[href]").Select(a => a.GetAttribute("href")!))
        {
            var week = await _owner.GetAsync(link);
            Assert.NotNull(week.Page.QuerySelector($"details[open] #{link.Split('#')[1]}"));
        }
    }

    [Fact]
    public async Task List_HasWhatIsOpenInTheOrderOfItsDays_ThenWhatIsDone_ThenWhatWasSkipped()
    {
        var path = await PlanAsync();
        await ChangeAsync(path, (entry, index) => index switch
        {
            0 => entry with { DoneAt = Now },
            1 => entry with { SkippedAt = Now },
            2 => entry with { Date = entry.Date.AddDays(20) },
            3 => entry with { DoneAt = Now, Week = 0, Date = new DateOnly(2026, 10, 1) },
            _ => entry,
        });
        var plan = (await Site.OpenPlanAsync(path)).Plan;

        var page = await _owner.GetAsync(path + "/plan?view=list");

        Assert.Equal(["to-do", "done", "skipped"], page.Page.QuerySelectorAll("main .section > h2").Select(h => h.Id));
        var lists = page.Page.QuerySelectorAll(".plan-list");
        var dates = lists[0].QuerySelectorAll("li").Select(li => li.GetAttribute("data-date")!).ToList();
        Assert.Equal(dates.Order(StringComparer.Ordinal), dates);
        Assert.Equal((plan.Entries.Length - 3, 2, 1), (dates.Count, lists[1].Children.Length, lists[2].Children.Length));
        Assert.StartsWith("2 of ", page.Page.QuerySelector(".progress-words")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Progress_IsOfEveryPlan_AndOfEachSkill_AndLeavesOutWhatWasSkipped()
    {
        var path = await PlanAsync();
        await ChangeAsync(path, (entry, index) => index switch { 0 => entry with { DoneAt = Now, Week = 0 }, 1 => entry with { SkippedAt = Now }, _ => entry });
        var plan = (await Site.OpenPlanAsync(path)).Plan;

        var page = await _owner.GetAsync(path + "/plan");

        var all = plan.Entries.Count(e => e.Kind != SessionKind.Buffer && e.SkippedAt is null);
        Assert.StartsWith($"1 of {all} sessions done.", page.Page.QuerySelector(".progress-words")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Equal($"0 0 {all} 1", page.Page.QuerySelector(".progress svg")!.GetAttribute("viewBox"));
        var skill = plan.Entries[0].Skill;
        Assert.Contains($"{skill}: 1 of {plan.Entries.Count(e => e.Skill == skill && e.SkippedAt is null)}", page.Page.QuerySelector(".progress .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AFinishedPlan_SaysSo_EverywhereItIsShown_AndCountsWhatIsLeftOutAsThePortfolioDoes()
    {
        var path = await PlanAsync();
        var tasks = PlannedTask.Of((await Site.OpenPlanAsync(path)).Plan).Select(t => t.Key).ToList();
        await ChangeAsync(path, (entry, _) => entry.TaskId == tasks[0] ? entry with { SkippedAt = Now }
            : tasks[1..3].Contains(entry.TaskId) ? entry with { SkippedAt = Now, HadNoRoom = true }
            : entry with { DoneAt = Now });

        var plan = (await _owner.GetAsync(path + "/plan")).Page.Body!.TextContent;
        Assert.Contains("Nothing is left to do. You skipped one task. 2 tasks were left out for want of room.", plan, StringComparison.Ordinal);
        var portfolio = (await _owner.GetAsync(path + "/portfolio")).Page.GetElementById("ending")!.ParentElement!.TextContent;
        Assert.Contains($"{tasks.Count - 3} of {tasks.Count} tasks are done.", portfolio, StringComparison.Ordinal);
        Assert.Equal((1, 2), (portfolio.Split("(skipped)").Length - 1, portfolio.Split("(left out for want of room)").Length - 1));
        Assert.Equal(["done", "skipped", "left-out"], (await _owner.GetAsync(path + "/plan?view=list")).Page.QuerySelectorAll("main .section > h2").Select(h => h.Id));
        Assert.Contains("You have come to the end of your plan.", (await _owner.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.Contains("Your plan is done.", (await _owner.GetAsync(path)).Html, StringComparison.Ordinal);
        var link = await _owner.ShareAsync(path, SealedParts.Plan);
        Assert.Contains("taught them most", (await Site.NewVisitor().GetAsync(link)).Html, StringComparison.Ordinal);
        Assert.Contains("They have come to the end of their plan.", (await Site.NewVisitor().GetAsync(link + "/plan")).Html, StringComparison.Ordinal);
        await ChangeAsync(path, (entry, _) => entry with { DoneAt = null, SkippedAt = Now, HadNoRoom = false });
        Assert.Contains("You skipped every session", (await _owner.GetAsync(path + "/plan")).Html, StringComparison.Ordinal);
        await ChangeAsync(path, (entry, index) => entry with { HadNoRoom = index == 3 });
        Assert.DoesNotContain("You skipped every session", (await _owner.GetAsync(path + "/plan")).Html, StringComparison.Ordinal);
        Assert.Contains("none of its tasks is done", (await _owner.GetAsync(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanWithoutAFinishedTask_DoesNotSpeakOfProof()
    {
        var path = await PlanAsync();
        await ChangeAsync(path, (entry, _) => entry.Kind == SessionKind.Task ? entry with { SkippedAt = Now } : entry with { DoneAt = Now });

        var plan = (await _owner.GetAsync(path + "/plan")).Html;

        Assert.Contains("none of its tasks is done", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("proof that you can show", plan, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenAllThatIsLeftWasMissed_ThePlanGoesOn_UntilItsDaysAreOver()
    {
        var path = await PlanAsync();
        Site.Clock.Advance(TimeSpan.FromDays(9));
        await ChangeAsync(path, (entry, index) => index == 0 ? entry : entry with { DoneAt = Now });

        foreach (var page in (string[])[path, "/", path + "/plan"])
            Assert.DoesNotContain("days of your plan are over", (await _owner.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.DoesNotContain(Words.Where_Next, (await _owner.GetAsync("/")).Html, StringComparison.Ordinal);
        Assert.NotNull((await _owner.GetAsync(path + "/plan")).Page.QuerySelector("a[href*='/plan/replan']"));
        Assert.NotNull((await _owner.GetAsync(path + "/plan")).Page.QuerySelector("a[href$='/plan/add']"));

        Site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Contains("The days of your plan are over", (await _owner.GetAsync(path + "/plan")).Html, StringComparison.Ordinal);
        Assert.Null((await _owner.GetAsync(path + "/plan")).Page.QuerySelector("a[href$='/plan/add']"));
    }

    [Fact]
    public async Task APausedPlan_OfWhichEverythingIsDone_IsFinished()
    {
        var path = await PlanAsync();
        await Site.ChangePlanAsync(path, open => open with { Plan = open.Plan with { PausedSince = open.Plan.Start } });
        await ChangeAsync(path, (entry, _) => entry with { DoneAt = Now });

        var page = await _owner.GetAsync(path + "/plan");

        Assert.Contains("You have come to the end of your plan.", page.Html, StringComparison.Ordinal);
        Assert.Null(page.Page.QuerySelector("a[href*='/plan/replan']"));
    }

    [Fact]
    public async Task APausedPlan_SaysSo_EverywhereItIsShown_AndMissesNothing()
    {
        var path = await PlanAsync();
        Site.Clock.Advance(TimeSpan.FromDays(9));
        await Site.ChangePlanAsync(path, open => open with { Plan = open.Plan with { PausedSince = open.Plan.Start } });
        var link = await _owner.ShareAsync(path, SealedParts.Plan);

        foreach (var page in (string[])[path, "/", path + "/plan/wall"])
            Assert.Contains("Your plan has been paused since November 22.", (await _owner.GetAsync(page)).Html, StringComparison.Ordinal);
        Assert.Contains("Their plan has been paused", (await Site.NewVisitor().GetAsync(link + "/plan")).Html, StringComparison.Ordinal);
        Assert.Contains("The plan is paused.", (await Site.NewVisitor().GetAsync(link)).Html, StringComparison.Ordinal);
        Assert.Empty((await _owner.GetAsync(path + "/plan?view=month")).Page.QuerySelectorAll(".is-missed, .is-open"));
    }

    [Fact]
    public async Task MissedDays_AreSaid_WhereThePlanIsShown()
    {
        var path = await PlanAsync();
        Site.Clock.Advance(TimeSpan.FromDays(6));
        var days = new PlanView((await Site.OpenPlanAsync(path)).Plan, null).At(Site.Clock.GetUtcNow()).MissedDays;
        var words = $"{days} days went by with work left to do.";
        var link = await _owner.ShareAsync(path, SealedParts.Plan);

        Assert.InRange(days, 2, 5);
        Assert.Contains(words, (await _owner.GetAsync("/")).Page.QuerySelector(".where-next")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull((await _owner.GetAsync("/")).Page.QuerySelector($".where-next a[href='{path}/plan']"));
        Assert.Contains(words, (await _owner.GetAsync(path)).Html, StringComparison.Ordinal);
        Assert.Contains(words, (await Site.NewVisitor().GetAsync(link + "/plan")).Html, StringComparison.Ordinal);
        Assert.Contains($"{days} days of the plan went by", (await Site.NewVisitor().GetAsync(link)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ASharedPlan_HasNoLinksOrFormsOfItsOwn_WhateverIsAskedFor()
    {
        var path = await PlanAsync();
        var link = await _owner.ShareAsync(path, SealedParts.Plan);

        foreach (var query in (string[])["", "?view=month", "?view=list&week=3"])
        {
            var page = await Site.NewVisitor().GetAsync(link + "/plan" + query);
            Assert.Equal(4, page.Page.QuerySelectorAll(".week").Length);
            Assert.Empty(page.Page.QuerySelectorAll(".calendar a, .month a, .plan-views, .plan-files, main form"));
            Assert.DoesNotContain(path.Split('/')[2], page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task TasksOfOnesOwn_AreShownAsText_WithWhatTheyAre()
    {
        var path = await PlanAsync();
        var titles = new[] { "<script>alert(1)</script>", "اقرأ التقرير", new string('x', 80), "👨‍👩‍👧 =1+1" };
        var kinds = new[] { SessionKind.Own, SessionKind.Buffer, SessionKind.Hear, SessionKind.Retake };
        await ChangeAsync(path, (entry, index) => index < 4 ? entry with { Kind = kinds[index], Title = titles[index], TaskId = "", Skill = "", SkillId = "", Instruction = "", Artifact = "" } : entry);

        foreach (var view in (string[])["/plan", "/plan?view=month", "/plan?view=list", "/plan/wall", "/print"])
        {
            var page = await _owner.GetAsync(path + view);
            Assert.All(titles, title => Assert.Contains(title, page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal));
        }
        var list = (await _owner.GetAsync(path + "/plan?view=list")).Page.QuerySelector(".plan-list")!.TextContent;
        Assert.Contains("your own", list, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAPlan_TheWallOffersToMakeOne_AndThereIsNoFile()
    {
        var path = (await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2))).Path;

        Assert.Equal("No plan yet", (await _owner.GetAsync(path + "/plan/wall")).Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync(path + "/plan/plan.md")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync(path + "/plan/plan.exe")).Status);
    }

    private DateTime Now => Site.Clock.GetUtcNow().UtcDateTime;

    private static string OpenWeek(Answer page) => Assert.Single(page.Page.QuerySelectorAll(".week:has(> details[open]) h2")).Id!;

    private static int WeekOf(OpenPlan open) => ((open.Plan.Entries.First(e => e.IsOpen).Date.DayNumber - open.Plan.Start.DayNumber) / 7) + 1;

    private Task ChangeAsync(string path, Func<PlanEntry, int, PlanEntry> change) =>
        Site.ChangePlanAsync(path, open => open with { Plan = open.Plan with { Entries = [.. open.Plan.Entries.Select(change)] } });

    private async Task<string> PlanAsync(string start = "2026-11-22")
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        var page = await _owner.GetAsync(result.Path + "/plan/new");
        await _owner.SubmitAsync(page.Fill("Input.Start", start).Fill("Input.MinutesPerDay", "30").Form());
        return result.Path;
    }
}
