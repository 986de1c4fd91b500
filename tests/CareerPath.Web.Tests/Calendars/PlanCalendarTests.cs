using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Calendars;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Calendars;

// The page on which the plan is added to a calendar, the link and the file.
public sealed class PlanCalendarTests(Site site) : SiteTests(site)
{
    private const string Make = "form[action*='handler=Link']";
    private const string Stop = "form[action*='handler=Stop']";

    private readonly Visitor _owner = site.NewVisitor();
    private readonly Visitor _calendar = site.NewVisitor();

    [Fact]
    public async Task ThePlan_LeadsToThePage_WhichSaysThatThereIsNoEmail()
    {
        var path = await PlanAsync();
        var plan = await _owner.GetAsync(path + "/plan");
        Assert.Contains("We send no email. Reminders come from your calendar.", plan.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        var page = await _owner.GetAsync(plan.Page.QuerySelector($"main a[href='{path}/plan/calendar']")!.GetAttribute("href")!);

        Assert.Equal("Add your plan to a calendar", page.Heading);
        Assert.Contains("We send no email", page.Html, StringComparison.Ordinal);
        Assert.Contains("We send no email", (await _owner.GetAsync("/privacy")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WithoutAPlan_ThePageLeadsToMakingOne_AndNothingCanBeSaved()
    {
        var path = (await _owner.TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path;

        var page = await _owner.GetAsync(path + "/plan/calendar");

        Assert.NotNull(page.Page.QuerySelector($"main a[href='{path}/plan/new']"));
        Assert.Empty(page.Page.QuerySelectorAll("main form"));
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync(path + "/plan/calendar.ics")).Status);
    }

    [Fact]
    public async Task TheFile_HasEverySession_AndNoKey()
    {
        var path = await PlanAsync();
        using var response = await _owner.Client.GetAsync(new Uri(path + "/plan/calendar.ics", UriKind.Relative));

        Assert.Equal("text/calendar; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment; filename=careerpath-plan.ics; filename*=UTF-8''careerpath-plan.ics", response.Content.Headers.ContentDisposition!.ToString());
        var file = await response.Content.ReadAsByteArrayAsync();
        Assert.DoesNotContain(path.Split('/')[2], System.Text.Encoding.UTF8.GetString(file), StringComparison.Ordinal);
        var read = await CalendarReader.ReadAsync(file);
        Assert.Equal(
            (await Site.PlanEntriesAsync()).Select(e => (e.Id.ToString(), $"{e.Date:yyyy-MM-dd}")).Order(),
            read.Events.Select(e => (e.Uid, e.Start)).Order());
    }

    [Fact]
    public async Task ATimeAndAZone_AreKept_AndChangeEveryEvent()
    {
        var path = await PlanAsync();
        var before = await DownloadAsync(path);
        var page = await _owner.GetAsync(path + "/plan/calendar");
        Assert.Null(page.Page.QuerySelector<IHtmlInputElement>("[name='Input.Zone']")!.GetAttribute("value"));

        await SetAsync(path, "AtATime", "07:05", "new york", "30");

        var kept = await _owner.GetAsync(path + "/plan/calendar");
        Assert.Equal(
            ("07:05", "America/New_York", "30"),
            (kept.Page.QuerySelector("#f-At")!.GetAttribute("value"), kept.Page.QuerySelector("#f-Zone")!.GetAttribute("value"), kept.Page.QuerySelector<IHtmlSelectElement>("#f-Alarm")!.Value));
        var after = await DownloadAsync(path);
        Assert.Equal(["America/New_York"], after.Zones);
        foreach (var old in before.Events)
        {
            var now = after.Events.Single(e => e.Uid == old.Uid);
            Assert.Equal((1, -1800), (now.Sequence, Assert.Single(now.Alarms).Seconds));
            Assert.StartsWith(old.Start + "T", now.Start, StringComparison.Ordinal);
        }

        // A plan made anew keeps it.
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/new")).Form());
        Assert.Equal(["America/New_York"], (await DownloadAsync(path)).Zones);

        await SetAsync(path, "AllDay", "nonsense", "nonsense", "");
        Assert.Empty((await DownloadAsync(path)).Zones);
    }

    [Theory]
    [InlineData("AtATime", "18:00", "Europe/Atlantis", "", "Zone", "We do not know this time zone")]
    [InlineData("AtATime", "18:00", "", "", "Zone", "Write your time zone")]
    [InlineData("AtATime", "25:00", "Europe/Berlin", "", "At", "from 00:00 to 23:59")]
    [InlineData("AtATime", "six", "Europe/Berlin", "", "At", "from 00:00 to 23:59")]
    [InlineData("AtATime", "", "Europe/Berlin", "", "At", "from 00:00 to 23:59")]
    [InlineData("AllDay", "", "", "7", "Alarm", "one of the reminders")]
    [InlineData("7", "", "", "", "When", "is invalid")]
    public async Task Post_WithWrongInput_SaysWhatToDo_AndKeepsIt(string when, string at, string zone, string alarm, string field, string message)
    {
        var path = await PlanAsync();

        var again = await SetAsync(path, when, at, zone, alarm);

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(message, Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.NotNull(again.Page.QuerySelector($".error-summary a[href='#f-{field}']"));
        Assert.NotNull(again.Page.GetElementById($"f-{field}"));
        Assert.Equal((at, zone), (again.Page.QuerySelector("#f-At")!.GetAttribute("value") ?? "", again.Page.QuerySelector("#f-Zone")!.GetAttribute("value") ?? ""));
        Assert.Equal(0, (await DownloadAsync(path)).Events.Max(e => e.Sequence));
    }

    [Fact]
    public async Task TheLink_ShowsWhatTheFileDoes_ToAnybody_AndFollowsThePlan()
    {
        var path = await PlanAsync();
        var link = await LinkAsync(path);
        Assert.DoesNotContain(path.Split('/')[2], link, StringComparison.Ordinal);
        Assert.Equal($"webcal://localhost{link}", (await _owner.GetAsync(path + "/plan/calendar")).Page.QuerySelector("a[href^='webcal:']")!.GetAttribute("href"));

        using var response = await _calendar.Client.GetAsync(new Uri(link, UriKind.Relative));

        Assert.Equal((HttpStatusCode.OK, "text/calendar; charset=utf-8"), (response.StatusCode, response.Content.Headers.ContentType!.ToString()));
        Assert.Equal("no-store", response.Headers.CacheControl!.ToString());
        Assert.StartsWith("noindex", Assert.Single(response.Headers.GetValues("X-Robots-Tag")), StringComparison.Ordinal);
        Assert.Equal("no-referrer", Assert.Single(response.Headers.GetValues("Referrer-Policy")));
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var file = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(await _owner.Client.GetByteArrayAsync(new Uri(path + "/plan/calendar.ics", UriKind.Relative)), file);
        var before = await CalendarReader.ReadAsync(file);

        await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/new")).Fill("Input.MinutesPerDay", "20").Form());

        var after = await CalendarReader.ReadAsync(await _calendar.Client.GetByteArrayAsync(new Uri(link, UriKind.Relative)));
        Assert.All(before.Events, old => Assert.Equal(("CANCELLED", 1), (after.Events.Single(e => e.Uid == old.Uid).Status, after.Events.Single(e => e.Uid == old.Uid).Sequence)));
        Assert.Equal((await Site.PlanEntriesAsync()).Count, after.Events.Count(e => e.Status == "CONFIRMED"));
    }

    [Fact]
    public async Task Asking_CostsNothingIfNothingChanged_AndIsNoUseByTheOwner()
    {
        var path = await PlanAsync();
        var link = await LinkAsync(path);
        var saved = await SavedAtAsync();
        Site.Clock.Advance(TimeSpan.FromDays(3));
        using var first = await _calendar.Client.GetAsync(new Uri(link, UriKind.Relative));

        using var again = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        using var unchanged = await _calendar.Client.SendAsync(again);
        using var head = new HttpRequestMessage(HttpMethod.Head, link);
        using var answer = await _calendar.Client.SendAsync(head);

        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
        Assert.Equal((HttpStatusCode.OK, first.Headers.ETag), (answer.StatusCode, answer.Headers.ETag));
        Assert.Empty(await answer.Content.ReadAsByteArrayAsync());
        Assert.Equal(first.Content.Headers.ContentLength, answer.Content.Headers.ContentLength);
        Assert.Equal(saved, await SavedAtAsync());

        await SetAsync(path, "AllDay", "", "", "10");
        using var changed = new HttpRequestMessage(HttpMethod.Get, link) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
        Assert.Equal(HttpStatusCode.OK, (await _calendar.Client.SendAsync(changed)).StatusCode);
    }

    [Fact]
    public async Task AStoppedLink_IsLikeOneThatNeverWas_AndTheNextIsAnother()
    {
        var path = await PlanAsync();
        var link = await LinkAsync(path);

        var page = await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/calendar")).Form(Stop));

        Assert.Empty(page.Page.QuerySelectorAll("#link"));
        Assert.Equal(0, await Site.QueryAsync(db => db.CalendarLinks.CountAsync()));
        var unknown = await _calendar.GetAsync($"/cal/{CareerPath.Web.Assessments.CapabilityKey.New()}.ics");
        var stopped = await _calendar.GetAsync(link);
        Assert.Equal((HttpStatusCode.NotFound, unknown.Page.QuerySelector("main")!.InnerHtml), (stopped.Status, stopped.Page.QuerySelector("main")!.InnerHtml));
        Assert.NotEqual(link, await LinkAsync(path));
        Assert.Equal(HttpStatusCode.NotFound, (await _calendar.GetAsync(link)).Status);
    }

    [Fact]
    public async Task ANewLink_TakesThePlaceOfTheOld_AndAFormSentTwiceMakesOne()
    {
        var path = await PlanAsync();
        var empty = await _owner.GetAsync(path + "/plan/calendar");
        var first = LinkOn(await _owner.SubmitAsync(empty.Form(Make)));
        Assert.Equal(first, LinkOn(await _owner.SubmitAsync(empty.Form(Make))));
        var shown = await _owner.GetAsync(path + "/plan/calendar");

        var second = LinkOn(await _owner.SubmitAsync(shown.Form(Make)));
        var again = LinkOn(await _owner.SubmitAsync(shown.Form(Make)));

        Assert.NotEqual(first, second);
        Assert.Equal(second, again);
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK), ((await _calendar.GetAsync(first)).Status, (await _calendar.GetAsync(second)).Status));
        // The old link's form stops nothing more.
        await _owner.SubmitAsync(shown.Form(Stop));
        Assert.Equal(HttpStatusCode.OK, (await _calendar.GetAsync(second)).Status);
        var both = await Task.WhenAll(_owner.PostAsync(empty.Form(Make)), _owner.PostAsync((await _owner.GetAsync(path + "/plan/calendar")).Form(Make)));
        Assert.All(both, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal(1, await Site.QueryAsync(db => db.CalendarLinks.CountAsync()));
    }

    [Fact]
    public async Task TheLinksKeys_OpenThePlan_AndNothingElse()
    {
        var path = await PlanAsync();
        var link = await LinkAsync(path);
        var key = CareerPath.Web.Assessments.CapabilityKey.Parse(link.Split('/', '.')[2], null);

        var row = await Site.QueryAsync(db => db.CalendarLinks.SingleAsync());

        Assert.Equal(SealedParts.Plan, row.KeysFor(key).Parts);
        Assert.Equal(key.Hash(), row.KeyHash);
    }

    [Fact]
    public async Task KeysOfOtherLinks_AreNoKeysHere_NorThisElsewhere()
    {
        var path = await PlanAsync();
        var key = (await LinkAsync(path)).Split('/', '.')[2];
        var share = (await _owner.ShareAsync(path, SealedParts.Plan)).Split('/')[^1];

        foreach (var address in (string[])[$"/cal/{share}.ics", $"/cal/{path.Split('/')[2]}.ics", $"/a/{key}", $"/a/{key}/plan", $"/a/{key}/plan/calendar.ics", $"/s/{key}", $"/s/{key}/plan", $"/view/{key}", $"/cal/{key}", $"/cal/{key}x.ics"])
            Assert.True((await _calendar.GetAsync(address)).Status == HttpStatusCode.NotFound, address);
    }

    [Fact]
    public async Task AfterDeleting_TheLinkIsGone()
    {
        var path = await PlanAsync();
        var link = await LinkAsync(path);

        await _owner.SubmitAsync((await _owner.GetAsync(path + "/delete")).Form());

        Assert.Equal(HttpStatusCode.NotFound, (await _calendar.GetAsync(link)).Status);
        Assert.Equal(0, await Site.QueryAsync(db => db.CalendarLinks.CountAsync()));
    }

    // An empty calendar would delete what the calendar has.
    [Theory]
    [InlineData("Plans", "Content")]
    [InlineData("CalendarLinks", "Keys")]
    public async Task ADamagedPlan_IsAnError_AndNoEmptyCalendar(string table, string column)
    {
        var path = await PlanAsync();
        var link = await LinkAsync(path);
#pragma warning disable EF1002 // Written by the test.
        await Site.QueryAsync(db => db.Database.ExecuteSqlRawAsync($"UPDATE {table} SET {column} = substr({column}, 1, 90)"));
#pragma warning restore EF1002

        var answer = await _calendar.GetAsync(link);

        Assert.Equal(HttpStatusCode.InternalServerError, answer.Status);
        Assert.DoesNotContain("VCALENDAR", answer.Html, StringComparison.Ordinal);
        Assert.Null(answer.Response.Headers.ETag);
    }

    [Fact]
    public async Task WithoutAPlan_TheLinkIsAnEmptyCalendar()
    {
        var link = await LinkAsync(await PlanAsync());
        await Site.QueryAsync(db => db.Plans.ExecuteDeleteAsync());

        Assert.Empty((await CalendarReader.ReadAsync(await _calendar.Client.GetByteArrayAsync(new Uri(link, UriKind.Relative)))).Events);
    }

    [Fact]
    public async Task AnothersForm_ChangesNothing()
    {
        var path = await PlanAsync();
        var link = await LinkAsync(path);
        var id = await Site.QueryAsync(db => db.CalendarLinks.Select(l => l.Id).SingleAsync());
        var stranger = Site.NewVisitor();
        var other = (await stranger.TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path;
        await stranger.SubmitAsync((await stranger.GetAsync(other + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        var form = (await stranger.GetAsync(other + "/plan/calendar")).Form(Make);

        foreach (var (handler, field) in (IEnumerable<(string, string)>)[("Stop", "link"), ("Link", "replaced")])
        {
            using var body = new FormUrlEncodedContent([.. Visitor.Fields(form), new(field, id.ToString())]);
            using var answer = await stranger.Client.PostAsync(new Uri($"{other}/plan/calendar?handler={handler}", UriKind.Relative), body);
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, (await _calendar.GetAsync(link)).Status);
        Assert.Equal(id, await Site.QueryAsync(db => db.CalendarLinks.Select(l => l.Id).SingleAsync()));
        using var forged = new FormUrlEncodedContent([new("link", id.ToString())]);
        using var refused = await Site.NewVisitor().Client.PostAsync(new Uri($"{path}/plan/calendar?handler=Stop", UriKind.Relative), forged);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await _calendar.GetAsync(link)).Status);
    }

    private async Task<string> PlanAsync()
    {
        var path = (await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2))).Path;
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/new")).Form());
        return path;
    }

    private async Task<Answer> SetAsync(string path, string when, string at, string zone, string alarm)
    {
        var page = await _owner.GetAsync(path + "/plan/calendar");
        var fields = Visitor.Fields(page.Form()).Where(f => !f.Key.StartsWith("Input.", StringComparison.Ordinal));
        using var body = new FormUrlEncodedContent([.. fields, new("Input.When", when), new("Input.At", at), new("Input.Zone", zone), new("Input.Alarm", alarm)]);
        return await Visitor.ReadAsync(await _owner.Client.PostAsync(new Uri(page.Path, UriKind.Relative), body));
    }

    private async Task<string> LinkAsync(string path) => LinkOn(await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/calendar")).Form(Make)));

    private static string LinkOn(Answer page) => new Uri(page.Page.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;

    private async Task<ReadCalendar> DownloadAsync(string path) =>
        await CalendarReader.ReadAsync(await _owner.Client.GetByteArrayAsync(new Uri(path + "/plan/calendar.ics", UriKind.Relative)));

    private Task<DateTime> SavedAtAsync() => Site.QueryAsync(db => db.Assessments.Select(a => a.SavedAt).SingleAsync());
}
