using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Days off by date, a longer weekday, and a person in the role: the form, and what the plan makes of it.
public sealed class NewPlanTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();

    [Theory]
    [InlineData("Input.LongMinutes", "30", "Saturday", "more minutes than the other days")]
    [InlineData("Input.LongMinutes", "241", "Saturday", "at most 240")]
    [InlineData("Input.LongMinutes", "", "Saturday", "more minutes than the other days")]
    [InlineData("Input.LongMinutes", "two hours", "Saturday", "more minutes than the other days")]
    [InlineData("Input.LongMinutes", "90", "None", "Choose the weekday", "LongDay")]
    [InlineData("Input.LongMinutes", "90", "Sunday", "Sunday is one of your days off", "LongDay")]
    [InlineData("Input.DatesOff", "24 December", "None", "“24 December” is not a date")]
    [InlineData("Input.DatesOff", "2026-12-24\n2026-13-40", "None", "“2026-13-40” is not a date")]
    [InlineData("Input.DatesOff", "2026-12-28 to 2026-12-24", "None", "is not a date")]
    [InlineData("Input.DatesOff", "2026-12-24\n2206-12-24", "None", "December 24, 2206 is too far away")]
    [InlineData("Input.DatesOff", "1926-12-24", "None", "December 24, 1926 is too far away")]
    [InlineData("Input.DatesOff", "0001-01-01 to 9999-12-31", "None", "more than 200 dates")]
    [InlineData("Input.DatesOff", "9999-12-30 to 9999-12-31", "None", "December 30, 9999 is too far away")]
    [InlineData("Input.DatesOff", "2026-11-20 to 2027-01-10", "None", "Every day of this plan is off")]
    public async Task Post_WithWrongInput_SaysWhatToDo_AndKeepsIt(string field, string value, string longDay, string message, string? at = null)
    {
        var page = (await NewPlanAsync()).Fill(field, value).Select("Input.LongDay", longDay);

        var again = await _owner.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(message, Assert.Single(again.Errors), StringComparison.Ordinal);
        var control = again.Page.GetElementById("f-" + field.Split('.')[1])!;
        Assert.Equal(value, control is IHtmlTextAreaElement area ? area.Value : control.GetAttribute("value") ?? "");
        var wrong = "f-" + (at ?? field.Split('.')[1]);
        Assert.Equal("true", again.Page.GetElementById(wrong)!.GetAttribute("aria-invalid"));
        Assert.NotNull(again.Page.QuerySelector($".error-summary a[href='#{wrong}']"));
    }

    [Fact]
    public async Task Post_WithDatesOff_PlansNothingOnThem_AndOffersThemAgain()
    {
        var page = (await NewPlanAsync()).Fill("Input.Start", "2026-12-18").Fill("Input.DatesOff", "2026-12-28 to 2026-12-31\n2027-01-04")
            .Choose("Input.HolidaysOff", "12-25").Choose("Input.HolidaysOff", "01-01");

        await _owner.SubmitAsync(page.Form());

        var off = Enumerable.Range(28, 4).Select(day => new DateOnly(2026, 12, day)).Concat([new(2026, 12, 25), new(2027, 1, 1), new(2027, 1, 4)]).ToList();
        Assert.DoesNotContain(await EntriesAsync(), e => off.Contains(e.Date));
        Assert.Contains(await EntriesAsync(), e => e.Date == new DateOnly(2026, 12, 24));
        var again = (await _owner.GetAsync(page.Path)).Page;
        Assert.Equal("2026-12-28 to 2026-12-31\n2027-01-04", again.QuerySelector<IHtmlTextAreaElement>("#f-DatesOff")!.Value);
        Assert.Equal(["12-25", "01-01"], again.QuerySelectorAll<IHtmlInputElement>("#f-HolidaysOff input[type=checkbox]").Where(i => i.IsChecked).Select(i => i.Value));
    }

    [Fact]
    public async Task Post_OfDaysWithHolidaysThatTheFormDidNotShow_AsksOnce()
    {
        var page = (await NewPlanAsync()).Fill("Input.Start", "2026-12-18");
        using var body = new FormUrlEncodedContent(Visitor.Fields(page.Form()).Where(f => f.Key != "Input.HolidaysShown"));

        var asked = await Visitor.ReadAsync(await _owner.Client.PostAsync(new Uri(page.Path, UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("Tick those that are off", Assert.Single(asked.Errors), StringComparison.Ordinal);
        var plan = await _owner.SubmitAsync(asked.Choose("Input.HolidaysOff", "12-24").Form());
        Assert.EndsWith("/plan", plan.Path, StringComparison.Ordinal);
        Assert.DoesNotContain(await EntriesAsync(), e => e.Date == new DateOnly(2026, 12, 24));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-10")]
    [InlineData("2040-12-31")]
    [InlineData("1999-01-01")]
    public async Task Post_WithAnImpossibleFirstDay_SaysSo_AndDoesNotAskAboutItsHolidays(string start)
    {
        var page = (await NewPlanAsync()).Fill("Input.Start", start).Fill("Input.DatesOff", "");
        using var body = new FormUrlEncodedContent(Visitor.Fields(page.Form()).Where(f => f.Key != "Input.HolidaysShown"));

        var again = await Visitor.ReadAsync(await _owner.Client.PostAsync(new Uri(page.Path, UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(start[0] == '1' ? Words.NewPlan_StartPast : Words.NewPlan_StartFar, Assert.Single(again.Errors));
        Assert.NotNull(again.Page.QuerySelector(".error-summary a[href='#f-Start']"));
        Assert.DoesNotContain(again.Page.QuerySelectorAll("#f-HolidaysOff time"), t => t.GetAttribute("datetime")!.StartsWith(start[..4], StringComparison.Ordinal));
    }

    [Fact]
    public async Task ALongerWeekday_HoldsWhatWasTooLong_AndIsOfferedAgain()
    {
        var page = (await NewPlanAsync()).Fill("Input.MinutesPerDay", "15");
        var plan = await _owner.SubmitAsync(page.Form());
        Assert.Contains("minutes on one day", plan.Page.QuerySelector(".left-out")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(plan.Page.QuerySelector($".left-out a[href='{page.Path}']"));
        Assert.All(await EntriesAsync(), e => Assert.InRange(e.Minutes, 1, 15));

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Select("Input.LongDay", "Saturday").Fill("Input.LongMinutes", "120").Form());

        Assert.Contains("At most 15 minutes a day, on Saturday 120.", (await _owner.GetAsync(page.Path.Replace("/new", "", StringComparison.Ordinal))).Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        var entries = await EntriesAsync();
        Assert.Contains(entries, e => e is { OneSitting: true, Kind: SessionKind.Task, Minutes: > 15 });
        Assert.All(entries.Where(e => e.Minutes > 15), e => Assert.Equal(DayOfWeek.Saturday, e.Date.DayOfWeek));
        var again = (await _owner.GetAsync(page.Path)).Page;
        Assert.Equal("Saturday", again.QuerySelector<IHtmlSelectElement>("#f-LongDay")!.Value);
        Assert.Equal("120", again.QuerySelector<IHtmlInputElement>("#f-LongMinutes")!.Value);
    }

    [Theory]
    [InlineData("ProjectOrProgramWork", 1, true)]
    [InlineData("ProjectOrProgramWork", 3, false)]
    [InlineData("SoftwareEngineer", 1, false)]
    public async Task NewPlan_KnowsWhoProbablyDoesTheJob_UntilAPlanSaysOtherwise(string work, int lacks, bool inRole)
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/check")).Select("Input.Work", work).Form());
        await _owner.RateAsync(result.Path, Site.Content.Rubric, skill => Math.Max(0, skill.Targets.Values.Max() - lacks));

        var page = await _owner.GetAsync(result.Path + "/plan/new");
        var box = page.Page.QuerySelector<IHtmlInputElement>("#f-InRole")!;
        Assert.Equal(inRole, box.IsChecked);

        box.IsChecked = !inRole;
        await _owner.SubmitAsync(page.Form());
        Assert.Equal(!inRole, (await _owner.GetAsync(page.Path)).Page.QuerySelector<IHtmlInputElement>("#f-InRole")!.IsChecked);
    }

    [Fact]
    public async Task InTheRole_WhatToDoAtWork_ComesFirst()
    {
        var page = await NewPlanAsync();
        foreach (var inRole in (bool[])[false, true])
        {
            var plan = await _owner.SubmitAsync(page.Choose(inRole ? "Input.InRole" : "Input.HasJob", "true").Form());
            var entry = (await EntriesAsync()).First(e => e is { Week: > 0, AtWork: not null });

            var text = plan.Page.GetElementById($"task-{entry.Id:N}")!.TextContent;

            Assert.Equal(inRole, text.IndexOf(entry.AtWork!, StringComparison.Ordinal) < text.IndexOf(entry.Instruction, StringComparison.Ordinal));
            Assert.Equal(inRole, text.Contains(Words.Plan_NotAtWork, StringComparison.Ordinal));
            page = await _owner.GetAsync(page.Path);
        }
    }

    [Fact]
    public async Task AVerdictThatIsOpen_IsBetweenTheSameRoles_AsOnTheResult()
    {
        var all = await _owner.TakeQuizAsync(Site.Content.Rubric, _ => 0);
        Assert.Equal(Words.Headline_BetweenAll.TrimEnd('.'), all.Heading.TrimEnd('.'));
        Assert.Contains(Words.NewPlan_Open.With("all four roles"), (await _owner.GetAsync(all.Path + "/plan/new")).Html, StringComparison.Ordinal);

        var two = await _owner.TakeQuizAsync(Site.Content.Rubric, item => Site.Content.Rubric.AxisOf(item) == AxisId.Technical ? 0 : QuizJourney.Toward(item, 2));
        Assert.Contains(Words.NewPlan_Open.With("Technical Program Manager and Program Manager"), (await _owner.GetAsync(two.Path + "/plan/new")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InTheRole_ThePlanLeavesOutWhatIntroducesToIt()
    {
        var page = await NewPlanAsync();
        var plan = await _owner.SubmitAsync(page.Choose("Input.InRole", "true").Form());

        var tasks = Site.Content.Tasks.ToDictionary(t => t.Id, StringComparer.Ordinal);
        var entries = (await EntriesAsync()).Where(e => e.Kind == SessionKind.Task).ToList();
        var builtOn = entries.SelectMany(e => e.After).ToHashSet(StringComparer.Ordinal);
        Assert.All(entries, e => Assert.True(tasks[e.TaskId].Reaches > 1 || builtOn.Contains(e.TaskId), e.Title));
        Assert.Contains("Begin in your own work", plan.Page.QuerySelector(".week h2")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AThirtyDayPlan_AsksHearsCatchesUpAndEndsWithTheQuiz_AndSevenDaysDoNot()
    {
        var page = await NewPlanAsync();
        await _owner.SubmitAsync(page.Form());

        var entries = await EntriesAsync();
        Assert.Equal(4, entries.Count(e => e.Kind == SessionKind.Buffer));
        Assert.Equal(["Ask two people", "Hear from the first", "Hear from a second"], entries.Where(e => e.Kind == SessionKind.Hear).Select(e => string.Join(' ', e.Title.Split(' ').Take(e.Title.StartsWith("Ask", StringComparison.Ordinal) ? 3 : 4))));
        Assert.Equal(SessionKind.Retake, entries[^1].Kind);

        await _owner.SubmitAsync(page.Choose("Input.Length", "SevenDays").Form());
        Assert.All(await EntriesAsync(), e => Assert.Equal(SessionKind.Task, e.Kind));
    }

    [Fact]
    public async Task ANewPlan_DoesNotAskAgain_WhenPeopleWereAsked()
    {
        var page = await NewPlanAsync();
        var plan = await _owner.SubmitAsync(page.Form());
        var ask = (await EntriesAsync()).First(e => e.Kind == SessionKind.Hear);
        await _owner.SubmitAsync(plan.Form($"#task-{ask.Id:N} form.tick"));

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Form());

        var hear = (await EntriesAsync()).Where(e => e.Kind == SessionKind.Hear).ToList();
        Assert.Equal(3, hear.Select(e => e.Title).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(3, hear.Count);
        Assert.Equal(ask.Id, Assert.Single(hear, e => e.DoneAt is not null).Id);
    }

    [Fact]
    public async Task ANewPlan_LeavesRoomForOnesOwnTasks_AndKeepsThoseThatWereSkipped()
    {
        var page = await NewPlanAsync();
        await _owner.SubmitAsync(page.Fill("Input.Start", "2026-11-23").Form());
        var owner = QuizJourney.OwnerPath(page);
        OwnTask[] own = [.. ((int[])[25, 28, 28]).Select(day => new OwnTask(Guid.CreateVersion7(), $"Mine on {day}", day == 25 ? 60 : 15, new(2026, 11, day), "", ""))];
        foreach (var task in own)
            await Site.ChangePlanAsync(owner, open => task.Save(open)!.Next);
        await Site.ChangePlanAsync(owner, open => PlanChanges.Skip(open, own[2].Id, Site.Clock.GetUtcNow().UtcDateTime)!.Next);

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Fill("Input.Start", "2026-11-23").Form());

        var entries = await EntriesAsync();
        Assert.Equal("Mine on 25", Assert.Single(entries, e => e.Date == new DateOnly(2026, 11, 25)).Title);
        Assert.All(entries.Where(e => e is { IsOpen: true, Title: not "Mine on 25" }).GroupBy(e => e.Date), day => Assert.InRange(day.Sum(e => e.Minutes), 1, 45));
        Assert.Equal([false, true], entries.Where(e => e.Title == "Mine on 28").Select(e => e.SkippedAt is not null));
        Assert.Equal(entries.Select(e => e.Date).Order(), entries.Select(e => e.Date));
    }

    [Fact]
    public async Task ANewPlan_HearsWhoWasNotHeard_AndForAnotherRoleEverybody()
    {
        var page = await NewPlanAsync();
        var plan = await _owner.SubmitAsync(page.Choose("Input.Role", "program-manager").Form());
        var hear = (await EntriesAsync()).Where(e => e.Kind == SessionKind.Hear).ToList();
        await _owner.SubmitAsync(plan.Form($"#task-{hear[1].Id:N} form.tick"));

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Form());
        Assert.Equal([hear[0].Title, hear[2].Title], await ToHearAsync());

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Choose("Input.Role", "project-manager").Form());
        Assert.Equal(hear.Select(e => e.Title), await ToHearAsync());

        async Task<IEnumerable<string>> ToHearAsync() => (await EntriesAsync()).Where(e => e is { Kind: SessionKind.Hear, IsOpen: true }).Select(e => e.Title);
    }

    [Fact]
    public async Task ANewPlan_LeavesAwayWhatWasSkipped_UnlessItIsWanted()
    {
        var page = await NewPlanAsync();
        await _owner.SubmitAsync(page.Form());
        var owner = QuizJourney.OwnerPath(page);
        var plan = (await Site.OpenPlanAsync(owner)).Plan;
        var entry = plan.Entries.First(e => e.Kind == SessionKind.Task && plan.BuildingOn(e).Length > 0);
        Assert.Null((await _owner.GetAsync(page.Path)).Page.QuerySelector("#f-WithSkipped"));
        await _owner.SubmitAsync((await _owner.TaskAsync(owner, entry)).Handler("Skip"));
        var skipped = (await Site.OpenPlanAsync(owner)).Plan.Unwanted();
        Assert.True(skipped.Length > 1);

        // Twice: what was skipped under a plan before the last stays away, too.
        for (var times = 1; times <= 2; times++)
        {
            var again = await _owner.GetAsync(page.Path);
            Assert.Contains($"Plan the {skipped.Length} tasks that I skipped, too", again.Page.QuerySelector("#f-WithSkipped")!.ParentElement!.TextContent, StringComparison.Ordinal);
            Assert.False(again.Page.QuerySelector<IHtmlInputElement>("#f-WithSkipped")!.IsChecked);
            await _owner.SubmitAsync(again.Form());
            Assert.DoesNotContain(await EntriesAsync(), e => skipped.Contains(e.TaskId));
            Assert.DoesNotContain((await Site.PlanAsync())!.Missing, m => skipped.Contains(m.TaskId));
        }

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Choose("Input.WithSkipped", "true").Form());
        Assert.Contains(await EntriesAsync(), e => e.TaskId == entry.TaskId);
        Assert.Null((await _owner.GetAsync(page.Path)).Page.QuerySelector("#f-WithSkipped"));
    }

    [Theory]
    [InlineData("15")]
    [InlineData("120")]
    public async Task NoDayIsFreeWithoutAReason(string minutes)
    {
        var plan = await _owner.SubmitAsync((await NewPlanAsync()).Fill("Input.MinutesPerDay", minutes).Fill("Input.DatesOff", "2026-12-01").Form());

        var free = plan.Page.QuerySelectorAll(".day.is-free").ToList();
        Assert.All(free, day => Assert.Matches("^(Day off|Off, as you said|Free: .+)\\.$", day.QuerySelector("p:last-child")!.TextContent));
        Assert.Contains(free, day => day.TextContent.Contains("Off, as you said", StringComparison.Ordinal));
    }

    [Fact]
    public async Task LeftOutTasks_SayHowManyMinutesWouldDo_AndTheyDo()
    {
        var page = (await NewPlanAsync()).Fill("Input.MinutesPerDay", "30");
        await _owner.SubmitAsync(page.Form());
        var missing = (await Site.PlanAsync())!.Missing.Where(m => m.Enough is not null).OrderBy(m => m.Enough).ToList();
        Assert.NotEmpty(missing);

        await _owner.SubmitAsync((await _owner.GetAsync(page.Path)).Fill("Input.MinutesPerDay", $"{missing[0].Enough}").Form());

        Assert.Contains(await EntriesAsync(), e => e.TaskId == missing[0].TaskId);
    }

    private async Task<Answer> NewPlanAsync()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        return await _owner.GetAsync(result.Path + "/plan/new");
    }

    private Task<IReadOnlyList<PlanEntry>> EntriesAsync() => Site.PlanEntriesAsync();
}
