using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class ReplanTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();
    private string _path = "";

    [Fact]
    public async Task MissedDays_AreMentioned_OnThePlanOnly_AndOnlyWhenTheyAreOverEverywhere()
    {
        await PlanAsync();
        // In the west of the United States it is still the first day.
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 7, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain("I missed some days", (await _owner.GetAsync(_path + "/plan")).Html, StringComparison.Ordinal);

        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 13, 0, 0, TimeSpan.Zero));
        Assert.Contains("I missed some days", (await _owner.GetAsync(_path + "/plan")).Html, StringComparison.Ordinal);
        foreach (var other in (string[])[_path, "/", _path + "/print"])
            Assert.DoesNotContain("missed", (await _owner.GetAsync(other)).Page.QuerySelector("main")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData("keep")]
    [InlineData("move")]
    public async Task Replan_DoesWhatItShowed_AndCanBeUndone(string choice)
    {
        await MissAsync();
        var before = (await Site.OpenPlanAsync(_path)).Plan;
        var preview = await _owner.GetAsync(_path + "/plan/replan");
        var shown = preview.Page.QuerySelectorAll($"section[aria-labelledby={choice}] .replan-days li").Length;

        var plan = await _owner.SubmitAsync(preview.Form($"section[aria-labelledby={choice}] form"));

        var after = (await Site.OpenPlanAsync(_path)).Plan;
        Assert.Equal(_path + "/plan", plan.Path);
        Assert.Equal(after.Entries.Count(e => e.IsToDo), shown);
        Assert.Empty(after.Missed(PlanToday.Of(after, Now).Likely));
        Assert.Equal(before.Entries.Where(e => e.DoneAt is not null).Select(e => e.Id), after.Entries.Where(e => e.DoneAt is not null).Select(e => e.Id));
        if (choice == "keep")
            Assert.Equal(before.End, after.End);
        else
            Assert.Equal(before.Entries.Count(e => e.IsOpen), after.Entries.Count(e => e.IsOpen));
        await _owner.SubmitAsync(plan.Handler("Undo"));
        Assert.Equal(before.Entries.Select(e => (e.Id, e.Date)), (await Site.OpenPlanAsync(_path)).Plan.Entries.Select(e => (e.Id, e.Date)));
    }

    [Fact]
    public async Task TwoReplansAtOnce_OneWins_AndTheOtherIsTold()
    {
        await MissAsync();
        var (one, two) = (await _owner.GetAsync(_path + "/plan/replan"), await _owner.GetAsync(_path + "/plan/replan"));

        var answers = await Task.WhenAll(_owner.PostAsync(one.Form("section[aria-labelledby=keep] form")), _owner.PostAsync(two.Form("section[aria-labelledby=move] form")));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).OrderBy(s => (int)s));
        var told = await Visitor.ReadAsync(answers.Single(a => a.StatusCode == HttpStatusCode.Conflict));
        Assert.Contains("nothing was replanned", Assert.Single(told.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task APlanTickedInAnotherTab_IsShownAnew_AndTheTickIsKept()
    {
        await MissAsync();
        var preview = await _owner.GetAsync(_path + "/plan/replan");
        await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Form(".task:not(.is-done) form.tick"));
        var done = (await Site.OpenPlanAsync(_path)).Plan.Entries.Count(e => e.DoneAt is not null);

        var told = await _owner.SubmitAsync(preview.Form("section[aria-labelledby=move] form"));
        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        var again = await _owner.SubmitAsync(told.Form("section[aria-labelledby=move] form"));

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(done, (await Site.OpenPlanAsync(_path)).Plan.Entries.Count(e => e.DoneAt is not null));
    }

    [Theory]
    [InlineData("yesterday")]
    [InlineData("2026-11-01")]
    [InlineData("2099-01-01")]
    public async Task ADayThatIsNotPossible_IsRefused_WithThoseThatAre(string from)
    {
        await MissAsync();
        var page = await _owner.GetAsync($"{_path}/plan/replan?from={from}");

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("Choose a day from", Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal(from, page.Page.QuerySelector("#f-From")!.GetAttribute("value"));
    }

    [Fact]
    public async Task AChoiceThatIsNone_IsRefused()
    {
        await MissAsync();
        var form = (await _owner.GetAsync(_path + "/plan/replan")).Form("section[aria-labelledby=move] form");
        form.QuerySelector<IHtmlInputElement>("input[name=end]")!.Value = "Never";

        Assert.Equal(HttpStatusCode.BadRequest, (await _owner.SubmitAsync(form)).Status);
    }

    [Fact]
    public async Task APause_ExpectsNothing_AndGoesOnWhereItStopped()
    {
        await PlanAsync();
        var paused = await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Handler("Pause"));
        Assert.Contains("nothing is expected", paused.Html, StringComparison.Ordinal);
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 3, 13, 0, 0, TimeSpan.Zero));
        var later = await _owner.GetAsync(_path + "/plan");
        Assert.DoesNotContain("I missed some days", later.Html, StringComparison.Ordinal);

        var goOn = await _owner.GetAsync(later.Page.QuerySelector("a[data-from]")!.GetAttribute("href")!);
        var plan = await _owner.SubmitAsync(goOn.Form("section[aria-labelledby=move] form"));

        Assert.Contains("Undo: went on with the plan", plan.Html, StringComparison.Ordinal);
        var after = (await Site.OpenPlanAsync(_path)).Plan;
        Assert.Null(after.PausedSince);
        Assert.All(after.Entries.Where(e => e.IsOpen), e => Assert.InRange(e.Date, new DateOnly(2026, 12, 3), after.End));
    }

    [Fact]
    public async Task WithNothingLeft_ItSaysSo_AndLeadsToThePortfolioAndANewPlan()
    {
        await PlanAsync();
        await Site.TickAllAsync(_path);
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 14, 0, 0, TimeSpan.Zero));

        var page = await _owner.GetAsync(_path + "/plan/replan");

        Assert.Equal(Words.Replan_DoneTitle, page.Heading);
        Assert.Contains("Nothing of your plan is left to do", page.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.Equal([_path + "/portfolio", _path + "/plan/new"], page.Page.QuerySelectorAll("main .button-row a").Select(a => a.GetAttribute("href")!), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WithNothingMissed_ItSaysThatNothingHasToChange_AndOffersNoReplan()
    {
        await PlanAsync();
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var plan = await _owner.GetAsync(_path + "/plan");

        var page = await _owner.GetAsync(plan.Page.QuerySelector("a[href$='/replan']")!.GetAttribute("href")!);

        Assert.Equal(Words.Replan_Title, page.Heading);
        Assert.Equal(Words.Replan_NothingChanges, page.Page.QuerySelector("h2")!.TextContent);
        Assert.Empty(page.Page.QuerySelectorAll("main form[method=post]"));
        Assert.Null(page.Page.GetElementById("move"));
    }

    [Fact]
    public async Task APlanThatIsOver_CanOnlyMoveItsEnd_AndSaysWhy()
    {
        await PlanAsync();
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 24, 14, 0, 0, TimeSpan.Zero));

        var page = await _owner.GetAsync(_path + "/plan/replan");

        Assert.Null(page.Page.GetElementById("keep"));
        Assert.Contains("The plan ended on December 22, 2026", page.Page.QuerySelector("section[aria-labelledby=move]")!.TextContent, StringComparison.Ordinal);
        var accepted = await _owner.SubmitAsync(page.Form("section[aria-labelledby=move] form"));
        Assert.Equal(HttpStatusCode.OK, accepted.Status);
        var after = (await Site.OpenPlanAsync(_path)).Plan;
        Assert.All(after.Entries.Where(e => e.IsOpen), e => Assert.InRange(e.Date, new DateOnly(2026, 12, 24), after.End));
    }

    [Fact]
    public async Task ADayAfterTheEnd_OfAPlanThatGoesOn_IsNotCalledOver()
    {
        await MissAsync();

        var page = await _owner.GetAsync(_path + "/plan/replan?from=2027-01-04");

        Assert.Contains("The plan ends on December 22, 2026, before you go on", page.Page.QuerySelector("section[aria-labelledby=move]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_FromAStaleTab_IsRefused_AndChangesNothing()
    {
        await PlanAsync();
        var first = await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Form(".task form.tick"));
        await _owner.SubmitAsync(first.Form(".task:not(.is-done) form.tick"));

        var stale = await _owner.SubmitAsync(first.Handler("Undo"));

        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("nothing was undone", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.Equal(2, (await Site.OpenPlanAsync(_path)).Plan.Entries.Count(e => e.DoneAt is not null));
        var undone = await _owner.SubmitAsync(stale.Handler("Undo"));
        Assert.Equal(1, (await Site.OpenPlanAsync(_path)).Plan.Entries.Count(e => e.DoneAt is not null));
        Assert.Null(undone.Page.QuerySelector(".undo"));
    }

    [Fact]
    public async Task ThePlan_LinksToToday_OrTheNextDayWithSomethingToDo()
    {
        await PlanAsync();
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 6, 12, 0, 0, TimeSpan.Zero)); // a Sunday, which is off

        var plan = await _owner.GetAsync(_path + "/plan");
        var link = plan.Page.QuerySelector("#to-today")!.GetAttribute("href")!.Split('#')[1];

        Assert.NotNull(plan.Page.QuerySelector($"#{link} .task"));
        Assert.Equal("day-2026-12-07", link);
    }

    private DateTime Now => Site.Clock.GetUtcNow().UtcDateTime;

    private async Task PlanAsync() => _path = QuizJourney.OwnerPath(await _owner.MakePlanAsync(Site));

    // Does two sessions and comes back on the ninth day.
    private async Task MissAsync()
    {
        await PlanAsync();
        for (var i = 0; i < 2; i++)
            await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Form(".task:not(.is-done) form.tick"));
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 14, 0, 0, TimeSpan.Zero));
    }
}
