using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class PlanTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();

    [Theory]
    [InlineData("Input.Start", "2026-11-19", "The start is in the past")]
    [InlineData("Input.Start", "2027-11-23", "more than a year ahead")]
    [InlineData("Input.Start", "30/02/2027", "Write the start as a date")]
    [InlineData("Input.Start", "", "Write the start as a date")]
    [InlineData("Input.MinutesPerDay", "14", "from 15 to 240")]
    [InlineData("Input.MinutesPerDay", "241", "from 15 to 240")]
    [InlineData("Input.MinutesPerDay", "an hour", "from 15 to 240")]
    [InlineData("Input.MinutesPerDay", "99999999999", "from 15 to 240")]
    public async Task Post_WithWrongInput_SaysWhatToDo_AndKeepsIt(string field, string value, string message)
    {
        var page = await NewPlanAsync();

        var again = await _owner.SubmitAsync(page.Fill(field, value).Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(message, Assert.Single(again.Errors), StringComparison.Ordinal);
        var id = "f-" + field.Split('.')[1];
        Assert.Equal(value, again.Page.GetElementById(id)!.GetAttribute("value") ?? "");
        Assert.Equal("true", again.Page.GetElementById(id)!.GetAttribute("aria-invalid"));
        Assert.NotNull(again.Page.QuerySelector($".error-summary a[href='#{id}']"));
    }

    [Theory]
    [InlineData("2026-11-20")] // at 09:00 UTC on the 21st it is still the 20th in the western US
    [InlineData("2027-11-21")]
    public async Task Post_AtTheEdgesOfTheDates_MakesThePlan(string start)
    {
        var page = await NewPlanAsync();
        var plan = await _owner.SubmitAsync(page.Fill("Input.Start", start).Fill("Input.MinutesPerDay", " 45 ").Form());
        Assert.EndsWith("/plan", plan.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithEveryDayOff_SaysWhatToDo()
    {
        var page = await NewPlanAsync();
        foreach (var day in Enum.GetNames<DayOfWeek>())
            page.Choose("Input.DaysOff", day);

        var again = await _owner.SubmitAsync(page.Form());

        Assert.Contains("at least one day", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_WithAForgedRoleOrLength_IsAClearError()
    {
        var page = await NewPlanAsync();
        var forged = Visitor.Fields(page.Form()).Where(f => f.Key is not ("Input.Role" or "Input.Length"))
            .Concat([new("Input.Role", "astronaut"), new("Input.Length", "7000")]);
        using var body = new FormUrlEncodedContent(forged);

        var again = await Visitor.ReadAsync(await _owner.Client.PostAsync(new Uri(page.Path, UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(2, again.Errors.Count);
    }

    [Fact]
    public async Task Plan_KeepsToTheMinutesAndTheDaysOff_AndStartsWithTheTopGap()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        await _owner.RateAsync(result.Path, Site.Content.Rubric, skill => skill.Id switch { "risk-management" => 2, "dependency-management" => 0, _ => null });
        var page = await _owner.GetAsync(result.Path + "/plan/new");
        var plan = await _owner.SubmitAsync(page.Fill("Input.Start", "2026-11-23").Fill("Input.MinutesPerDay", "40").Choose("Input.DaysOff", "Saturday").Form());

        Assert.Equal(4, plan.Page.QuerySelectorAll(".week").Length);
        var entries = await EntriesAsync();
        var skill = Site.Content.Rubric.Skills.ToDictionary(s => s.Id, s => s.Name);
        Assert.Equal(skill["dependency-management"], entries[0].Skill);
        Assert.Equal([skill["dependency-management"], skill["risk-management"]], Tasks(entries).Select(e => e.Skill).Distinct(StringComparer.Ordinal));
        Assert.All(entries.GroupBy(e => e.Date), day => Assert.InRange(day.Sum(e => e.Minutes), 1, 40));
        Assert.DoesNotContain(entries, e => e.Date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday);
        Assert.All(entries, e => Assert.InRange(e.Date, new DateOnly(2026, 11, 23), new DateOnly(2026, 12, 22)));
        Assert.Equal(entries.Count, plan.Page.QuerySelectorAll(".task").Length);
    }

    [Fact]
    public async Task WithAJob_TheTasksSayHowToDoThemThere()
    {
        Change(t => t with { AtWork = "On your own project.", NeedsJob = false });
        var page = await NewPlanAsync();

        await _owner.SubmitAsync(page.Form());
        Assert.All(await EntriesAsync(), e => Assert.Null(e.AtWork));

        var plan = await _owner.SubmitAsync(page.Choose("Input.HasJob", "true").Form());
        Assert.All(Tasks(await EntriesAsync()), e => Assert.Equal("On your own project.", e.AtWork));
        Assert.Contains("In your job: On your own project.", plan.Page.QuerySelector(".task details")!.TextContent, StringComparison.Ordinal);
        Assert.True((await _owner.GetAsync(page.Path)).Page.QuerySelector("#f-HasJob")!.HasAttribute("checked"));
    }

    [Theory]
    [InlineData("Tester", true)]
    [InlineData("SomethingElse", true)]
    [InlineData("Student", false)]
    [InlineData("", false)]
    public async Task NewPlan_KnowsWhetherThereIsAJob_UntilAPlanSaysOtherwise(string work, bool hasJob)
    {
        var path = QuizJourney.OwnerPath(await NewPlanAsync());
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/check")).Select("Input.Work", work).Form());

        var page = await _owner.GetAsync(path + "/plan/new");
        var box = page.Page.QuerySelector<IHtmlInputElement>("#f-HasJob")!;
        Assert.Equal(hasJob, box.IsChecked);

        box.IsChecked = !hasJob;
        await _owner.SubmitAsync(page.Form());
        Assert.Equal(!hasJob, (await _owner.GetAsync(path + "/plan/new")).Page.QuerySelector<IHtmlInputElement>("#f-HasJob")!.IsChecked);
    }

    [Fact]
    public async Task WithoutAJob_NothingIsPlannedThatNeedsOne()
    {
        var free = Site.Content.Tasks.First(t => t.Week == 1);
        Change(t => t with { NeedsJob = t.Id != free.Id, After = [] });
        var page = (await NewPlanAsync()).Choose("Input.Role", free.Roles[0].Slug()).Fill("Input.MinutesPerDay", "240");

        await _owner.SubmitAsync(page.Form());
        Assert.Equal([free.Id], Tasks(await EntriesAsync()).Select(e => e.TaskId).Distinct());

        await _owner.SubmitAsync(page.Choose("Input.HasJob", "true").Form());
        Assert.True(Tasks(await EntriesAsync()).Select(e => e.TaskId).Distinct().Count() > 1);
    }

    [Fact]
    public async Task ATaskThatNeedsSomeone_SaysWho_AndWhatToDoWithoutThem()
    {
        Change(t => t with { People = new("Someone who signs budgets", "Read a published audit instead.") });
        var plan = await _owner.SubmitAsync((await NewPlanAsync()).Form());

        var words = plan.Page.QuerySelector(".task details")!.TextContent;
        Assert.Contains("Someone who signs budgets", words, StringComparison.Ordinal);
        Assert.Contains("Read a published audit instead.", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATaskThatWaits_SaysSo_BeforeItsLastPart_UntilThatIsDone()
    {
        Change(t => t with { Waits = true, OneSitting = false, After = [], Minutes = 40 });
        var page = await NewPlanAsync();
        var plan = await _owner.SubmitAsync(page.Fill("Input.MinutesPerDay", "15").Form());

        var entries = await EntriesAsync();
        Assert.Contains(entries, e => e.Parts == 3);
        foreach (var entry in entries)
            Assert.Equal(entry.Part == entry.Parts - 1, Says(plan, entry));

        var asked = entries.First(e => e.Part == e.Parts - 1);
        Assert.False(Says(await _owner.SubmitAsync(plan.Form($"#task-{asked.Id:N} form.tick")), asked));

        static bool Says(Answer plan, CareerPath.Web.Plans.PlanEntry entry) =>
            plan.Page.QuerySelector($"#task-{entry.Id:N} details")!.TextContent.Contains("some days later", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tick_MarksDone_AndUnticks_AndPressingTwiceIsHarmless()
    {
        var page = await NewPlanAsync();
        var plan = await _owner.SubmitAsync(page.Form());
        var tick = plan.Form(".task form.tick");

        var ticked = await _owner.SubmitAsync(tick);
        await _owner.SubmitAsync(tick);
        Assert.Single(ticked.Page.QuerySelectorAll(".task.is-done"));
        Assert.StartsWith("1 of ", ticked.Page.QuerySelector(".progress-words")!.TextContent.Trim(), StringComparison.Ordinal);
        Assert.Single(await EntriesAsync(), e => e.DoneAt is not null);

        var unticked = await _owner.SubmitAsync(ticked.Form(".task.is-done form.tick"));
        Assert.Empty(unticked.Page.QuerySelectorAll(".task.is-done"));
    }

    [Fact]
    public async Task Tick_OfAnotherPersonsTask_ChangesNothing()
    {
        await _owner.SubmitAsync((await NewPlanAsync()).Form());
        var theirs = (await EntriesAsync())[0];
        var stranger = Site.NewVisitor();
        var result = await stranger.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        var own = await stranger.SubmitAsync((await stranger.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        using var body = new FormUrlEncodedContent(
            Visitor.Fields(own.Form(".task form.tick")).Where(f => f.Key != "entry").Append(new("entry", theirs.Id.ToString())));

        using var answer = await stranger.Client.PostAsync(new Uri(own.Path, UriKind.Relative), body);

        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        Assert.All(await EntriesAsync(), e => Assert.Null(e.DoneAt));
    }

    [Fact]
    public async Task NewPlan_KeepsWhatIsDone_AndDoesNotPlanItAgain()
    {
        var page = await NewPlanAsync();
        var first = await _owner.SubmitAsync(page.Form());
        var ticked = await _owner.SubmitAsync(first.Form(".task form.tick"));
        var done = (await EntriesAsync()).Single(e => e.DoneAt is not null);

        var second = await _owner.SubmitAsync((await _owner.GetAsync(ticked.Path.Split('#')[0] + "/new")).Form());

        Assert.Contains("Finished before this plan", second.Html, StringComparison.Ordinal);
        var entries = await EntriesAsync();
        Assert.Equal(done.Title, Assert.Single(entries, e => e.TaskId == done.TaskId).Title);
        Assert.Equal(1, await Site.QueryAsync(db => db.Plans.CountAsync()));

        // A tick sent from a tab with the old plan is refused if the new plan no longer has the session, and the new plan is shown.
        var stale = await _owner.SubmitAsync(first.Form($".task:not([id='task-{done.Id:N}']) form.tick"));
        Assert.Equal(HttpStatusCode.Conflict, stale.Status);
        Assert.Contains("has been replaced", Assert.Single(stale.Errors), StringComparison.Ordinal);
        Assert.NotEmpty(stale.Page.QuerySelectorAll(".task"));
    }

    [Fact]
    public async Task NewPlan_KeepsTheDonePartOfATask_AndPlansTheRest()
    {
        var page = await NewPlanAsync();
        await _owner.SubmitAsync(page.Fill("Input.MinutesPerDay", "15").Form());
        var first = (await EntriesAsync()).First(e => e is { Parts: > 1, Part: 1 });
        var plan = await _owner.GetAsync(page.Path.Replace("/new", "", StringComparison.Ordinal));
        await _owner.SubmitAsync(plan.Form($"#task-{first.Id:N} form.tick"));

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Form());

        var parts = (await EntriesAsync()).Where(e => e.TaskId == first.TaskId).ToList();
        Assert.Equal(Site.Content.Tasks.Single(t => t.Id == first.TaskId).Minutes, parts.Sum(e => e.Minutes));
        Assert.NotNull(parts[0].DoneAt);
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(e => e.Part));
        Assert.All(parts, e => Assert.Equal(parts.Count, e.Parts));
    }

    [Fact]
    public async Task Post_ManyTimesAtOnce_MakesOnePlan()
    {
        var page = await NewPlanAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _owner.PostAsync(page.Form())));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(1, await Site.QueryAsync(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task Tick_WhileThePlanIsReplaced_IsKept_OrRefused()
    {
        var page = await NewPlanAsync();
        for (var round = 0; round < 10; round++)
        {
            var plan = await _owner.SubmitAsync(page.Form());
            var done = (await EntriesAsync()).Count(e => e.DoneAt is not null);
            var open = plan.Page.QuerySelectorAll<AngleSharp.Html.Dom.IHtmlFormElement>(".task:not(.is-done) form.tick").First();
            var answers = await Task.WhenAll(_owner.PostAsync(open), _owner.PostAsync(page.Form()));

            var acknowledged = answers[0].StatusCode == HttpStatusCode.Redirect ? 1 : 0;
            Assert.Equal(done + acknowledged, (await EntriesAsync()).Count(e => e.DoneAt is not null));
        }
    }

    [Fact]
    public async Task SevenDayPlan_HasOneWeekOfProof()
    {
        var page = await NewPlanAsync();
        var plan = await _owner.SubmitAsync(page.Choose("Input.Length", "SevenDays").Form());

        Assert.Single(plan.Page.QuerySelectorAll(".week"));
        var proof = Site.Content.Tasks.Where(t => t.Proof).Select(t => t.Id).ToHashSet(StringComparer.Ordinal);
        Assert.All(await EntriesAsync(), e => Assert.Contains(e.TaskId, proof));
    }

    private static IEnumerable<CareerPath.Web.Plans.PlanEntry> Tasks(IEnumerable<CareerPath.Web.Plans.PlanEntry> entries) => entries.Where(e => e.Kind == SessionKind.Task);

    private void Change(Func<LibraryTask, LibraryTask> change)
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Tasks = [.. store.Current.Tasks.Select(change)] };
    }

    private async Task<Answer> NewPlanAsync()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        return await _owner.GetAsync(result.Path + "/plan/new");
    }

    private Task<IReadOnlyList<CareerPath.Web.Plans.PlanEntry>> EntriesAsync() => Site.PlanEntriesAsync();
}
