using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Transfer;

// A plan and what its tasks left, in exported files, edited files, and files from before they had all of it.
public sealed class PlanTransferTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();

    // What replaces a value of the plan, as JSON; null removes it.
    public static TheoryData<string, string?, string> Edits => new()
    {
        { "end", "\"2036-11-02\"", "a date from 2026-12-01 to" },
        { "end", "\"2026-11-30\"", "at $.plan.end" },
        { "datesOff", "[\"1926-12-24\"]", "at $.plan.datesOff[0]" },
        { "datesOff", "[\"2206-12-24\"]", "at $.plan.datesOff[0]" },
        { "datesOff", "[\"2026-02-30\"]", "at $.plan.datesOff[0]" },
        { "datesOff", "\"2026-12-24\"", "a list at $.plan.datesOff" },
        { "longDay.day", "\"Sunday\"", "a weekday that is not a day off at $.plan.longDay.day" },
        { "longDay.day", "\"Someday\"", "at $.plan.longDay.day" },
        { "longDay.minutes", "60", "a whole number from 61 to 240 at $.plan.longDay.minutes" },
        { "pausedSince", "\"0001-01-01\"", "at $.plan.pausedSince" },
        { "leftOut.0.reason", "\"Bored\"", "one of these: NoRoom, TooLong, NeedsTask at $.plan.leftOut[0].reason" },
        { "leftOut.0.title", "\"\"", "a text at $.plan.leftOut[0].title" },
        { "skippedEarlier", "[\"no id\"]", "at $.plan.skippedEarlier[0]" },
        { "calendar.at", "\"25:00\"", "a time of day such as 18:30 at $.plan.calendar.at" },
        { "calendar.zone", "\"Moon/Sea_of_Rains\"", "the name of a time zone, such as Europe/Berlin at $.plan.calendar.zone" },
        { "calendar.zone", "\"W. Europe Standard Time\"", "the name of a time zone, such as Europe/Berlin at $.plan.calendar.zone" },
        { "calendar.alarm", "-5", "at $.plan.calendar.alarm" },
        { "sessions.0.kind", "\"Party\"", "one of these: Task, Own, Buffer, Hear, Retake at $.plan.sessions[0].kind" },
        { "sessions.0.skippedAt", "\"2026-11-20T00:00:00Z\"", "nothing, because it is done at $.plan.sessions[0].skippedAt" },
        { "sessions.0.after", "[\"../x\"]", "an id of small letters, digits and hyphens at $.plan.sessions[0].after[0]" },
        { "sessions.0.task", "\"\"", "at $.plan.sessions[0].task" },
        { "sessions.1.date", "\"2028-11-02\"", "at $.plan.sessions[1].date" },
        { "sessions.2.title", "\"a\\u202Eb\"", "(U+202E)" },
        { "sessions.0.oneSitting", "\"yes\"", "true or false at $.plan.sessions[0].oneSitting" },
        { "sessions.4.hearing.part", "4", "a whole number from 1 to 3 at $.plan.sessions[4].hearing.part" },
        { "sessions.4.hearing.role", "\"boss\"", "at $.plan.sessions[4].hearing.role" },
        { "pieces.0.link", "\"http://example.com\"", "an address that begins with https://, or nothing at $.plan.pieces[0].link" },
        { "pieces.0.link", "\"javascript:alert(1)\"", "at $.plan.pieces[0].link" },
        { "pieces.0.link", "\"https://example.com@evil.example\"", "at $.plan.pieces[0].link" },
        { "pieces.0.note", "\"a\\u0000b\"", "(U+0000)" },
        { "pieces.0.task", "\"no task\"", "at $.plan.pieces[0].task" },
        { "pieces.1.session", "0", "the number of a session that is for no task of the library at $.plan.pieces[1].session" },
        { "pieces.1.session", "99", "at $.plan.pieces[1].session" },
        { "levelsBefore.0.level", "5", "a whole number from 0 to 4 at $.plan.levelsBefore[0].level" },
        { "levelsNow.0.id", "\"<b>\"", "at $.plan.levelsNow[0].id" },
    };

    [Fact]
    public async Task AnImportedPlan_IsTheExportedOne_WithAllThatItsTasksLeft()
    {
        var path = await StoreAsync(Whole);

        var imported = await Site.NewVisitor().ImportAsync(await _owner.ExportAsync(path));

        Assert.Equal("", string.Join(' ', imported.Errors));
        var (before, after) = (Site.OpenPlanAsync(path), Site.OpenPlanAsync(imported.Path));
        Assert.Equal(Comparable(await before), Comparable(await after));
        Assert.Equal("My own note", (await after).PieceOf((await after).Plan.Entries[2])!.Note);
    }

    [Fact]
    public async Task EveryDateOffThatTheFormTakes_ComesBack()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        var page = (await _owner.GetAsync(result.Path + "/plan/new")).Fill("Input.DatesOff", "2020-01-01\n2027-06-01 to 2027-12-15\n2027-12-27");
        var made = await _owner.SubmitAsync(page.Form());
        Assert.Empty(made.Errors);

        var imported = await Site.NewVisitor().ImportAsync(await _owner.ExportAsync(result.Path));

        Assert.Equal("", string.Join(' ', imported.Errors));
        var before = (await Site.OpenPlanAsync(result.Path)).Plan.DatesOff;
        Assert.Equal(200, before.Length);
        Assert.Equal(before.AsEnumerable(), (await Site.OpenPlanAsync(imported.Path)).Plan.DatesOff);
    }

    [Fact]
    public async Task APlanThatEndsLong_AfterAPause_AndAfterGoingOnEverLater_ComesBack()
    {
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        var start = DateOnly.FromDateTime(now).AddMonths(-13);
        var plan = SamplePlan.From(start, 60, [Sample.On(1) with { Date = start }, Sample.On(20, "Later") with { Date = start.AddDays(19), TaskId = "later" }]) with { PausedSince = start.AddDays(9) };
        plan = Replan.Of(plan, DateOnly.FromDateTime(now), PlanEnd.Move, now)!.Next;
        for (var time = 0; time < 4; time++)
            plan = Replan.Of(plan, plan.End.AddMonths(3), PlanEnd.Move, now)!.Next;
        Assert.True(plan.End > start.AddMonths(36), $"{start} {plan.End}");

        var path = await StoreAsync(() => new OpenPlan(plan, Portfolio.Empty));
        var imported = await Site.NewVisitor().ImportAsync(await _owner.ExportAsync(path));

        Assert.Equal("", string.Join(' ', imported.Errors));
        Assert.Equal(plan.End, (await Site.OpenPlanAsync(imported.Path)).Plan.End);
    }

    [Fact]
    public async Task TheFile_HasNothingThatOnlyUndoesOrTellsCalendars()
    {
        var path = await StoreAsync(Whole);

        var text = JsonNode.Parse(await _owner.ExportAsync(path))!["plan"]!.ToJsonString();

        foreach (var name in (string[])["undo", "sequence", "cancelled", "Before the change"])
            Assert.DoesNotContain(name, text, StringComparison.OrdinalIgnoreCase);
        Assert.All((await Site.OpenPlanAsync(path)).Plan.Entries, e => Assert.DoesNotContain(e.Id.ToString(), text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task AFile_FromBeforeItHadAllOfThis_IsRead()
    {
        var file = await FileAsync();
        var plan = file["plan"]!.AsObject();
        plan["sessions"] = new JsonArray(plan["sessions"]![0]!.DeepClone());
        foreach (var name in (string[])["datesOff", "longDay", "pausedSince", "leftOut", "skippedEarlier", "calendar", "pieces", "levelsBefore", "levelsNow"])
            Assert.True(plan.Remove(name), name);
        foreach (var name in (string[])["kind", "skippedAt", "after", "oneSitting", "skillId"])
            Assert.True(plan["sessions"]![0]!.AsObject().Remove(name), name);

        var imported = await _owner.ImportAsync(file.ToJsonString());

        Assert.Equal("", string.Join(' ', imported.Errors));
        var open = await Site.OpenPlanAsync(imported.Path);
        Assert.Equal((SessionKind.Task, "", false), (open.Plan.Entries[0].Kind, open.Plan.Entries[0].SkillId, open.Plan.Entries[0].OneSitting));
        Assert.Empty(open.Portfolio.Pieces);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task AnEditedPlan_IsRefused_AndSaysWhere(string path, string? value, string message)
    {
        var file = await FileAsync();
        Set(file["plan"]!, path.Split('.'), value);

        var answer = await _owner.ImportAsync(file.ToJsonString());

        Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path}: {answer.Status}");
        Assert.Contains(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongNote_TwoPiecesForOneTask_AndTooManySessions_AreRefused()
    {
        var file = await FileAsync();
        var plan = file["plan"]!;
        plan["pieces"]![0]!["note"] = new string('x', 2001);
        Assert.Contains("$.plan.pieces[0].note has 2001 characters and may have 2000", (await _owner.ImportAsync(file.ToJsonString())).Errors[0], StringComparison.Ordinal);
        plan["pieces"]![0]!["note"] = "";
        plan["pieces"]!.AsArray().Add(plan["pieces"]![0]!.DeepClone());
        Assert.Contains("twice for the task at $.plan.pieces[2]", (await _owner.ImportAsync(file.ToJsonString())).Errors[0], StringComparison.Ordinal);
        plan["sessions"] = new JsonArray([.. Enumerable.Range(0, 1001).Select(_ => JsonNode.Parse("{}"))]);
        Assert.Contains("$.plan.sessions is too long: it may have 1000", (await _owner.ImportAsync(file.ToJsonString())).Errors[0], StringComparison.Ordinal);
    }

    private static OpenPlan Whole()
    {
        var (task, skipped, own) = (Sample.On(1).Done() with { After = ["first-task"], OneSitting = true, Who = "A sponsor", Otherwise = "A report", Sequence = 3 }, Sample.On(2).Skipped() with { TaskId = "other-task", AtWork = "At work", AtWorkFirst = true, NeedsJob = true, HadNoRoom = true }, Sample.On(3, "مهمتي").Of(SessionKind.Own));
        var earlier = Sample.On(-30).Done() with { Week = 0, TaskId = "first-task", Part = 1, Parts = 2 };
        var plan = Sample.Plan(task, skipped, own, Sample.On(4).Of(SessionKind.Buffer), Sample.On(5).Of(SessionKind.Hear) with { Hearing = new Hearing(Role.ProgramManager, 2) }, Sample.On(35).Of(SessionKind.Retake), earlier) with
        {
            End = Sample.Monday.AddDays(40),
            DatesOff = [new(2026, 11, 24), new(2026, 11, 25)],
            LongDay = new LongDay(DayOfWeek.Saturday, 120),
            PausedSince = Sample.Monday.AddDays(6),
            LeftOut = 2,
            Missing = [new("long-task", "A long task", LeftOutReason.TooLong, 90, null) { Enough = 100, LongDay = new LongDay(DayOfWeek.Sunday, 90) }, new("later-task", "A later task", LeftOutReason.NeedsTask, 30, "A long task")],
            SkippedEarlier = ["unwanted-task"],
            CalendarTime = new CalendarTime(new TimeOnly(18, 30), "Europe/Berlin", 15),
            Cancelled = [new CancelledEvent(Guid.CreateVersion7(), "Cancelled", Sample.Monday, 30, 1)],
        };
        return new OpenPlan(
            plan with { Undo = new PlanUndo(Guid.CreateVersion7(), PlanChange.Moved, "Before the change", Sample.Noon, plan) },
            new Portfolio
            {
                Pieces =
                [
                    new Piece(task.TaskId, task.Title, task.Artifact, "design", "Design", "Two lines\nwith 👨‍👩‍👧 and <b>", "https://example.com/a?b=c", Sample.Noon),
                    new Piece(own.Id.ToString(), own.Title, "", "", "", "My own note", "", null),
                ],
                Since = ImmutableDictionary<string, DateTime>.Empty.Add("design", Sample.Noon),
                RatedAt = ImmutableDictionary<string, DateTime>.Empty.Add("design", Sample.Noon.AddHours(1)),
                LevelsBefore = ImmutableDictionary<string, int>.Empty.Add("design", 1),
                LevelsNow = ImmutableDictionary<string, int>.Empty.Add("design", 2),
            });
    }

    // Without the copy of the ratings, which are those of the assessment.
    private static string Comparable(OpenPlan open)
    {
        var places = open.Plan.Entries.Select((e, i) => (Id: e.Id.ToString(), Place: i.ToString(CultureInfo.InvariantCulture))).ToDictionary(e => e.Id, e => e.Place, StringComparer.Ordinal);
        return JsonSerializer.Serialize(new OpenPlan(
            open.Plan with { Undo = null, Cancelled = [], Entries = [.. open.Plan.Entries.Select(e => e with { Id = Guid.Empty, Sequence = 0 })] },
            open.Portfolio with { Undo = null, LevelsNow = ImmutableDictionary<string, int>.Empty, Pieces = [.. open.Portfolio.Pieces.Select(p => p with { Task = places.GetValueOrDefault(p.Task, p.Task) })] }));
    }

    private async Task<string> StoreAsync(Func<OpenPlan> plan)
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/plan/new")).Form());
        await Site.PutPlanAsync(result.Path, plan());
        return result.Path;
    }

    private async Task<JsonObject> FileAsync() => JsonNode.Parse(await _owner.ExportAsync(await StoreAsync(Whole)))!.AsObject();

    private static void Set(JsonNode at, string[] steps, string? value)
    {
        foreach (var step in steps[..^1])
            at = (int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? at[index] : at[step])!;
        if (value is null)
            at.AsObject().Remove(steps[^1]);
        else
            at[steps[^1]] = JsonNode.Parse(value);
    }
}
