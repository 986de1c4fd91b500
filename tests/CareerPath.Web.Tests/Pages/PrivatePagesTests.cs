using System.Globalization;
using System.Net;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

public sealed class PrivatePagesTests(Site site) : SiteTests(site)
{
    private Rubric Rubric => Site.Content.Rubric;

    [Theory]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("%0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Get_WithAnUnknownOrMalformedKey_IsTheSameNotFoundEverywhere(string key)
    {
        var visitor = Site.NewVisitor();
        foreach (var path in (string[])["/a/{0}", "/a/{0}/quiz/1", "/a/{0}/check", "/a/{0}/skills", "/a/{0}/why", "/a/{0}/say", "/a/{0}/print", "/a/{0}/plan", "/a/{0}/plan/new", "/a/{0}/plan/calendar", "/a/{0}/plan/calendar.ics", "/cal/{0}.ics", "/a/{0}/share", "/a/{0}/delete", "/a/{0}/export", "/a/{0}/card.png", "/a/{0}/card.svg", "/a/{0}/opinions", "/s/{0}", "/s/{0}/why", "/view/{0}", "/view/{0}/2"])
        {
            var answer = await visitor.GetAsync(string.Format(CultureInfo.InvariantCulture, path, key));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.NotEmpty(answer.Heading);
        }
    }

    [Fact]
    public async Task Delete_RemovesEverythingForGood()
    {
        var visitor = Site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var shared = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form());
        var share = shared.Page.QuerySelector(".link-box input")!.GetAttribute("value")!;
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/new")).Form());

        var gone = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/delete")).Form());

        Assert.Equal("It is deleted.", gone.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(result.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(share)).Status);
        Assert.Equal(
            (0, 0, 0),
            await Site.QueryAsync(async db => (await db.Assessments.CountAsync(), await db.ShareLinks.CountAsync(), await db.Plans.CountAsync())));
        Assert.DoesNotContain("Your assessments on this device", (await visitor.GetAsync("/quiz")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAndHead_OnEveryPrivatePage_ThreeTimes_ChangeNothing()
    {
        var visitor = Site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var shared = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form());
        var share = new Uri(shared.Page.QuerySelector(".link-box input")!.GetAttribute("value")!).AbsolutePath;
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/new")).Form());
        var asked = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/opinions")).Form());
        var view = new Uri(asked.Page.QuerySelector(".link-box input")!.GetAttribute("value")!).AbsolutePath;
        var linked = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/calendar")).Form("form[action*='handler=Link']"));
        var calendar = new Uri(linked.Page.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        var before = await DumpAsync();
        await using var watch = new SqliteConnection($"Data Source={Path.Combine(Site.Folder, "test.db")};Pooling=False");
        await watch.OpenAsync();
        var version = await VersionAsync(watch);
        Site.Clock.Advance(TimeSpan.FromMinutes(5));

        foreach (var part in ((string[])["", "/quiz/1", "/check", "/skills", "/skills/1", "/matters", "/deal-breakers", "/why", "/against", "/people", "/say", "/print", "/share", "/opinions", "/plan", "/plan/new", "/plan/calendar", "/plan/calendar.ics", "/compare", "/delete", "/export", "/card.png", "/card.svg"]).Select(part => result.Path + part).Concat([share, view, view + "/2", calendar]))
        {
            for (var time = 0; time < 3; time++)
            {
                Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(part)).Status);
                using var head = new HttpRequestMessage(HttpMethod.Head, part);
                using var answer = await visitor.Client.SendAsync(head);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }

        Assert.Equal(before, await DumpAsync());
        Assert.Equal(version, await VersionAsync(watch));
    }

    // data_version changes after each commit by another connection.
    private static async Task<object?> VersionAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA data_version";
        return await command.ExecuteScalarAsync();
    }

    private Task<Answer> TakeAsync(int technical, int scope, Visitor? visitor = null) =>
        (visitor ?? Site.NewVisitor()).TakeQuizTowardAsync(Rubric, technical, scope);

    private Task<string> DumpAsync() => Site.QueryAsync(async db => System.Text.Json.JsonSerializer.Serialize(new
    {
        Assessments = await db.Assessments.AsNoTracking().ToListAsync(),
        Shares = await db.ShareLinks.AsNoTracking().ToListAsync(),
        Opinions = await db.SecondOpinions.AsNoTracking().ToListAsync(),
        Plans = await db.Plans.AsNoTracking().ToListAsync(),
        Calendars = await db.CalendarLinks.AsNoTracking().ToListAsync(),
        Rubrics = await db.Rubrics.AsNoTracking().ToListAsync(),
    }));
}
