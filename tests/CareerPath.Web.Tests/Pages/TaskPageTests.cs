using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Planning;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Plans;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class TaskPageTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();
    private string _path = "";

    [Fact]
    public async Task EveryTaskOfThePlan_HasAPage_WithWhatToDo()
    {
        var plan = await PlanAsync();
        foreach (var link in plan.Page.QuerySelectorAll(".task-title a").Take(5))
        {
            var page = await _owner.GetAsync(link.GetAttribute("href")!);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.StartsWith(page.Heading, link.TextContent.Trim(), StringComparison.Ordinal);
            Assert.Contains("Leaves:", page.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Tick_OnItsPage_IsKept_AndTakenBack()
    {
        await PlanAsync();
        var entry = await FirstAsync();

        var ticked = await _owner.SubmitAsync((await _owner.TaskAsync(_path, entry)).Handler("Tick"));
        Assert.NotNull((await EntryAsync(entry)).DoneAt);
        await _owner.SubmitAsync(ticked.Handler("Tick"));
        Assert.Null((await EntryAsync(entry)).DoneAt);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & [a](9) {0} | **x**")]
    [InlineData("Ging gut 🎉👩🏽‍💻 – «très bien»\n\nsecond paragraph")]
    [InlineData("كتبت وثيقة القرار\nوأرسلتها إلى الفريق")]
    public async Task Note_OfAnyKind_IsKeptAsItIs(string note)
    {
        await PlanAsync();
        var entry = await FirstAsync();
        var page = (await _owner.TaskAsync(_path, entry)).Write("Input.Note", note).Fill("Input.Link", "https://example.org/a?b=c#d");

        var saved = await _owner.SubmitAsync(page.Handler("Note"));

        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal(note, saved.Page.QuerySelector<IHtmlTextAreaElement>("#f-Note")!.Value);
        Assert.Equal("https://example.org/a?b=c#d", saved.Page.QuerySelector("a[rel*=noreferrer]")!.GetAttribute("href"));
        Assert.Empty(saved.Page.QuerySelectorAll("main script, main strong"));
        var piece = Assert.Single((await Site.OpenPlanAsync(_path)).Portfolio.Pieces);
        Assert.Equal((note, entry.TaskId, entry.Title, entry.Artifact, null), (piece.Note, piece.Task, piece.Title, piece.Artifact, piece.DoneAt));
    }

    [Theory]
    [InlineData("http://example.org", "beginning with https://")]
    [InlineData("javascript:alert(1)", "beginning with https://")]
    [InlineData("https://", "beginning with https://")]
    [InlineData("https://bank.example@evil.example/", "beginning with https://")]
    [InlineData("https://example.org/a b", "beginning with https://")]
    [InlineData("example.org", "beginning with https://")]
    public async Task Link_ThatIsNotHttps_IsRefused_AndEverythingTypedIsKept(string link, string message)
    {
        await PlanAsync();
        var page = (await _owner.TaskAsync(_path, await FirstAsync())).Write("Input.Note", "Kept").Fill("Input.Link", link);

        var again = await _owner.SubmitAsync(page.Handler("Note"));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(message, Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(link, again.Page.QuerySelector<IHtmlInputElement>("#f-Link")!.Value);
        Assert.Equal("Kept", again.Page.QuerySelector<IHtmlTextAreaElement>("#f-Note")!.Value);
        Assert.Empty((await Site.OpenPlanAsync(_path)).Portfolio.Pieces);
    }

    [Fact]
    public async Task Note_OfTenThousandCharacters_IsRefused_AndKept()
    {
        await PlanAsync();
        var note = string.Concat(Enumerable.Range(0, 2000).Select(i => $"{i % 10}{(char)('a' + i % 26)} é "));
        var page = (await _owner.TaskAsync(_path, await FirstAsync())).Write("Input.Note", note).Fill("Input.Link", "https://example.org/" + new string('x', 500));

        var again = await _owner.SubmitAsync(page.Handler("Note"));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(2, again.Errors.Count);
        Assert.Contains(again.Errors, e => e.Contains("2,000", StringComparison.Ordinal) || e.Contains("2000", StringComparison.Ordinal));
        Assert.Equal(note.Trim(), again.Page.QuerySelector<IHtmlTextAreaElement>("#f-Note")!.Value);
    }

    [Fact]
    public async Task Note_ForATaskSwappedInAnotherTab_IsAConflict_ThatShowsWhatWasWritten()
    {
        await PlanAsync();
        var (entry, page) = await SwappableAsync();
        var stale = (await _owner.TaskAsync(_path, entry)).Write("Input.Note", "Half a page of thoughts");
        await _owner.SubmitAsync(page.Handler("Swap"));

        foreach (var form in (IHtmlFormElement[])[stale.Handler("Note"), stale.Handler("Tick"), stale.Handler("Skip"), stale.Handler("Move")])
        {
            var refused = await _owner.SubmitAsync(form);
            Assert.Equal(HttpStatusCode.Conflict, refused.Status);
            Assert.Contains("not in your plan any more", Assert.Single(refused.Errors), StringComparison.Ordinal);
        }
        Assert.Contains("Half a page of thoughts", (await _owner.SubmitAsync(stale.Handler("Note"))).Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.TaskAsync(_path, entry)).Status);
    }

    [Fact]
    public async Task Swap_PutsTheChosenTaskOnTheSameDays_AndTwiceIsHarmless()
    {
        await PlanAsync();
        var (entry, page) = await SwappableAsync();
        var chosen = page.Handler("Swap").QuerySelector<IHtmlInputElement>("input:checked")!.Value;
        var days = (await Site.OpenPlanAsync(_path)).Plan.Sessions(entry).Select(e => e.Date).ToHashSet();

        var plan = await _owner.SubmitAsync(page.Handler("Swap"));
        var twice = await _owner.SubmitAsync(page.Handler("Swap"));

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (plan.Status, twice.Status));
        Assert.Contains($"Undo: swapped “\u2068{entry.Title}\u2069”", plan.Page.QuerySelector(".undo")!.TextContent, StringComparison.Ordinal);
        var entries = (await Site.OpenPlanAsync(_path)).Plan.Entries;
        Assert.DoesNotContain(entries, e => e.TaskId == entry.TaskId);
        Assert.All(entries.Where(e => e.TaskId == chosen), e => Assert.Contains(e.Date, days));
        Assert.All(entries.GroupBy(e => e.Date), day => Assert.InRange(day.Where(e => e.SkippedAt is null).Sum(e => e.Minutes), 0, 45));
    }

    [Fact]
    public async Task Swap_ForATaskThatIsNotOffered_ChangesNothing()
    {
        await PlanAsync();
        var (entry, page) = await SwappableAsync();
        var other = Site.Content.Tasks.First(t => t.Skill != entry.SkillId).Id;
        page.Handler("Swap").QuerySelector<IHtmlInputElement>("input:checked")!.Value = other;

        var refused = await _owner.SubmitAsync(page.Handler("Swap"));

        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("Nothing was swapped", Assert.Single(refused.Errors), StringComparison.Ordinal);
        Assert.True((await EntryAsync(entry)).IsOpen);
    }

    [Fact]
    public async Task ATaskWithoutAnother_SaysSo()
    {
        await PlanAsync();
        var entry = await FirstAsync();
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Tasks = [.. store.Current.Tasks.Where(t => t.Id == entry.TaskId)] };

        Assert.Contains("No other task of the library", (await _owner.TaskAsync(_path, entry)).Page.QuerySelector("#swap")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ATaskRemovedFromTheLibrary_StaysInThePlan_AndCanBeTickedMovedAndSkipped()
    {
        var plan = await PlanAsync();
        var entry = await FirstAsync();
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Tasks = [] };

        var page = await _owner.TaskAsync(_path, entry);
        Assert.Contains(entry.Instruction[..40], page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        await _owner.SubmitAsync(page.Write("Input.Note", "Done anyway").Handler("Note"));
        await _owner.SubmitAsync(page.Handler("Tick"));

        Assert.Equal("Done anyway", Assert.Single((await Site.OpenPlanAsync(_path)).Portfolio.Pieces).Note);
        Assert.Equal(plan.Page.QuerySelectorAll(".task").Length, (await _owner.GetAsync(_path + "/plan")).Page.QuerySelectorAll(".task").Length);
        Site.Clock.Advance(TimeSpan.FromDays(9));
        var replan = await _owner.GetAsync(_path + "/plan/replan");
        Assert.Equal(HttpStatusCode.OK, (await _owner.SubmitAsync(replan.Form("main section:last-of-type form"))).Status);
    }

    [Fact]
    public async Task Skip_SaysWhatGoesWithIt_AndCanBePutBack()
    {
        await PlanAsync();
        var open = await Site.OpenPlanAsync(_path);
        var entry = open.Plan.Entries.First(e => open.Plan.BuildingOn(e).Length > 0);
        var goes = open.Plan.BuildingOn(entry);
        var page = await _owner.TaskAsync(_path, entry);
        Assert.All(goes.Titles(), title => Assert.Contains(title, page.Page.QuerySelector("#skip")!.TextContent, StringComparison.Ordinal));

        var skipped = await _owner.SubmitAsync(page.Handler("Skip"));

        var after = (await Site.OpenPlanAsync(_path)).Plan;
        Assert.All(goes, e => Assert.NotNull(after.Find(e.Id)!.SkippedAt));
        Assert.Contains("You skipped this", skipped.Html, StringComparison.Ordinal);
        await _owner.SubmitAsync(skipped.Handler("Restore"));
        Assert.True((await EntryAsync(entry)).IsOpen);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task Skip_SpeaksOfParts_OnlyIfThereAreSeveral(int parts)
    {
        await PlanAsync();
        var plan = (await Site.OpenPlanAsync(_path)).Plan;
        var entry = plan.Entries.First(e => e.Kind == SessionKind.Task && Math.Min(2, plan.Sessions(e).Length) == parts);

        var text = (await _owner.TaskAsync(_path, entry)).Page.QuerySelector("#skip")!.TextContent;

        Assert.Contains(parts == 1 ? Words.Task_SkipHintOne : Words.Task_SkipHint, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restore_WithoutWhatItBuildsOn_SaysSo_AndHasNoButton()
    {
        await PlanAsync();
        var (plan, entry) = ((await Site.OpenPlanAsync(_path)).Plan, await FirstAsync());
        var skipped = await _owner.SubmitAsync((await _owner.TaskAsync(_path, entry)).Handler("Skip"));
        var gone = Site.Content.Tasks.First(t => plan.Entries.All(e => e.TaskId != t.Id));
        await Site.ChangePlanAsync(_path, open => open with { Plan = open.Plan.With(e => e.Id == entry.Id, e => e with { After = [gone.Id] }) });

        var page = await _owner.TaskAsync(_path, entry);

        Assert.Contains($"your plan does not have any more: {gone.Title}", page.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("form[action$='handler=Restore']"));
        Assert.Equal(HttpStatusCode.Conflict, (await _owner.SubmitAsync(skipped.Handler("Restore"))).Status);
        Assert.NotNull((await EntryAsync(entry)).SkippedAt);
    }

    [Fact]
    public async Task Untick_OfWhatNoDayCanTake_KeepsTheTick_AndSaysWhy()
    {
        await PlanAsync();
        var entry = await FirstAsync();
        await Site.ChangePlanAsync(_path, open => open with { Plan = open.Plan.With(e => e.Id == entry.Id, e => e with { Week = 0, DoneAt = PlanSample.Now }) });
        var page = await _owner.TaskAsync(_path, entry);
        Site.Clock.Advance(TimeSpan.FromDays(60));

        var again = await _owner.SubmitAsync(page.Handler("Tick"));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.StartsWith("It stays marked as done, because this plan has no day for it.", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(PlanSample.Now, (await EntryAsync(entry)).DoneAt);
    }

    [Fact]
    public async Task Move_ToAPossibleDay_IsKept_AndADayOverItsMinutesSaysSo()
    {
        await PlanAsync();
        var open = await Site.OpenPlanAsync(_path);
        var entry = open.Plan.Entries.First(e => MoveRange.Of(open.Plan, e, open.Plan.Start) is var range && range.First.Day < range.Last.Day);
        var full = open.Plan.Entries.First(e => e.Date != entry.Date && MoveRange.Of(open.Plan, entry, open.Plan.Start).Allows(e.Date)).Date;

        var moved = await _owner.SubmitAsync((await _owner.TaskAsync(_path, entry)).Fill("Date", Dates.Iso(full)).Handler("Move"));

        Assert.Equal((HttpStatusCode.OK, full), (moved.Status, (await EntryAsync(entry)).Date));
        Assert.Equal(1, (await EntryAsync(entry)).Sequence);
        var minutes = (await Site.OpenPlanAsync(_path)).Plan.MinutesOn(full);
        Assert.Equal(minutes > 45, moved.Html.Contains($"This day now holds {minutes} minutes", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Move_ToAFullDay_OrADayOff_IsSaidWhereThePersonLands()
    {
        await PlanAsync();
        var (entry, sunday) = (await FirstAsync(), new DateOnly(2026, 11, 29));
        var own = new OwnTask(Guid.CreateVersion7(), "Call Ada", 60, sunday, "", "");
        await Site.ChangePlanAsync(_path, open => own.Save(open)!.Next);

        foreach (var view in (string[])["week", "month"])
        {
            var page = (await _owner.GetAsync($"{_path}/plan?view={view}")).Page;
            var day = page.QuerySelector($"[data-date='{Dates.Iso(sunday)}']")!.TextContent;
            Assert.Contains(Words.Task_Overfull.With(60, 45), day, StringComparison.Ordinal);
            Assert.Contains(Words.Task_DayOff, day, StringComparison.Ordinal);
            Assert.DoesNotContain(Words.Task_DayOff, page.QuerySelector($"[data-date='{Dates.Iso(entry.Date)}']")!.TextContent, StringComparison.Ordinal);
        }
        var shared = await Site.NewVisitor().GetAsync(await _owner.ShareAsync(_path, SealedParts.Plan) + "/plan");
        Assert.DoesNotContain(Words.Task_DayOff, shared.Html, StringComparison.Ordinal);

        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 9, 0, 0, TimeSpan.Zero));
        Assert.DoesNotContain(Words.Task_DayOff, (await _owner.GetAsync(_path + "/plan")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Move_OfWhoIsHeard_SaysWhenTheyAreAsked()
    {
        await PlanAsync();
        var hear = (await Site.OpenPlanAsync(_path)).Plan.Entries.Where(e => e.Kind == SessionKind.Hear).ToList();

        var (ask, talk) = (await HintAsync(hear[0]), await HintAsync(hear[1]));

        Assert.Contains(Words.Task_MoveAsked.With(Day(hear[0])), talk, StringComparison.Ordinal);
        Assert.EndsWith(Words.Task_MoveBefore.With(hear[2].Title, Day(hear[2])), talk, StringComparison.Ordinal);
        Assert.EndsWith(Words.Task_MoveToAsk.With(hear[1].Title, Day(hear[1])), ask, StringComparison.Ordinal);

        static string Day(PlanEntry entry) => entry.Date.ToString("MMMM d", CultureInfo.InvariantCulture);
        async Task<string> HintAsync(PlanEntry entry) => (await _owner.TaskAsync(_path, entry)).Page.QuerySelector("#f-Date-hint")!.TextContent;
    }

    [Theory]
    [InlineData("2026-11-22")] // before the plan
    [InlineData("2026-12-23")] // after it
    [InlineData("tomorrow")]
    [InlineData("")]
    [InlineData("9999-12-31")]
    public async Task Move_ToADayThatIsNotPossible_SaysWhichAre_AndKeepsTheInput(string date)
    {
        await PlanAsync();
        var entry = await FirstAsync();

        var again = await _owner.SubmitAsync((await _owner.TaskAsync(_path, entry)).Fill("Date", date).Handler("Move"));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Choose a day from", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(date.Length > 0 ? date : Dates.Iso(entry.Date), again.Page.QuerySelector("#f-Date")!.GetAttribute("value"));
        Assert.Equal(entry.Date, (await EntryAsync(entry)).Date);
    }

    [Fact]
    public async Task ATaskOfAnotherPerson_IsNotThere()
    {
        await PlanAsync();
        var mine = await FirstAsync();
        var stranger = Site.NewVisitor();
        var theirs = QuizJourney.OwnerPath(await stranger.MakePlanAsync(Site));
        var own = await stranger.TaskAsync(theirs, (await Site.OpenPlanAsync(theirs)).Plan.Entries[0]);

        Assert.Equal(HttpStatusCode.NotFound, (await stranger.TaskAsync(theirs, mine)).Status);
        foreach (var handler in (string[])["Tick", "Note", "Move", "Skip", "Swap"])
        {
            using var form = new FormUrlEncodedContent(Visitor.Fields(own.Handler("Note")).Concat([new("done", "true"), new("task", "x"), new("Date", "2026-12-01")]));
            using var answer = await stranger.Client.PostAsync(new Uri($"{theirs}/plan/{mine.Id}?handler={handler}", UriKind.Relative), form);
            Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        }
        Assert.True((await EntryAsync(mine)).IsOpen);
    }

    private async Task<Answer> PlanAsync()
    {
        var plan = await _owner.MakePlanAsync(Site);
        _path = QuizJourney.OwnerPath(plan);
        return plan;
    }

    private async Task<PlanEntry> FirstAsync() => (await Site.OpenPlanAsync(_path)).Plan.Entries[0];

    private async Task<PlanEntry> EntryAsync(PlanEntry entry) => (await Site.OpenPlanAsync(_path)).Plan.Find(entry.Id)!;

    private async Task<(PlanEntry Entry, Answer Page)> SwappableAsync()
    {
        var open = await Site.OpenPlanAsync(_path);
        var entry = open.Plan.Entries.First(e => e.Kind == SessionKind.Task && !Swaps.For(open.Plan, e, Site.Content.Tasks, open.Plan.Start).IsEmpty);
        return (entry, await _owner.TaskAsync(_path, entry));
    }
}
