using System.Net;
using System.Text;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using CareerPath.Web.Transfer;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

// Requests that none of the site's forms would send.
public sealed class RefusalTests(Site site) : SiteTests(site)
{
    private static readonly string[] _private =
        ["", "/quiz/1", "/quiz/99", "/check", "/skills", "/skills/1", "/skills/99", "/matters", "/deal-breakers", "/share", "/plan", "/plan/new", "/plan/add", "/plan/replan", "/delete"];

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("PROPFIND")]
    public async Task AMethodWithoutAHandler_IsRefused_AndChangesNothing(string method)
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        foreach (var path in _private.Select(p => result.Path + p).Concat(["/", "/articles", "/articles/tpm-pros-and-cons", "/roles/program-manager", "/privacy", "/quiz"]))
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), path);
            var answer = await Visitor.ReadAsync(await visitor.Client.SendAsync(request));
            Assert.True(answer.Status == HttpStatusCode.MethodNotAllowed, $"{method} {path} answers {answer.Status}");
            Assert.Equal("GET, HEAD, POST", string.Join(", ", answer.Response.Content.Headers.Allow));
            Assert.NotEmpty(answer.Heading);
            HeadersTests.AssertSecure(answer);
        }
        Assert.Equal(1, await Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task Options_NamesTheMethods_AlsoOfALinkThatNeverWas()
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, "/s/unknown");
        using var answer = await Site.NewVisitor().Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
        Assert.Equal("GET, HEAD, POST", string.Join(", ", answer.Content.Headers.Allow));
    }

    [Fact]
    public async Task APostWithoutAToken_ToAnyPrivatePage_ChangesNothing()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form());
        var entry = (await Site.PlanEntriesAsync())[0].Id;
        var link = await Site.QueryAsync(db => db.ShareLinks.Select(s => s.Id).SingleAsync());
        (string Path, string Body)[] posts =
        [
            ("/delete", ""), ("/plan", $"entry={entry}&done=true"), ("/share?handler=Revoke", $"link={link}"), ("/share", "Input.Parts=Verdict&Input.Days=7"),
            ("/plan?handler=Pause", ""), ($"/plan/{entry}?handler=Skip", ""), ($"/plan/{entry}?handler=Note", "Input.Note=x"), ("/plan/add", "Input.Title=x"), ("/plan/replan", "end=Move"),
            ("/plan/new", "Input.Role=program-manager&Input.Length=SevenDays&Input.Start=2026-12-01&Input.MinutesPerDay=30"),
            ("/skills/1", "Input.Chosen[system-design]=4"), ("/matters", ""), ("/deal-breakers", ""), ("/quiz/1", ""),
        ];
        foreach (var (path, body) in posts)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/x-www-form-urlencoded");
            var answer = await Visitor.ReadAsync(await visitor.Client.PostAsync(new Uri(result.Path + path, UriKind.Relative), content));
            Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{path} answers {answer.Status}");
            Assert.Contains(answer.Errors, e => e.Contains("press the button again", StringComparison.Ordinal));
        }
        Assert.Empty((await Site.SingleAsync()).Skills);
        Assert.Equal(link, await Site.QueryAsync(db => db.ShareLinks.Select(s => s.Id).SingleAsync()));
        var entries = await Site.PlanEntriesAsync();
        Assert.Contains(entries, e => e.Week == 4);
        Assert.All(entries, e => Assert.Null(e.DoneAt));
    }

    [Fact]
    public async Task ABodyThatCannotBeRead_IsRefused_WithAPageThatSaysSo()
    {
        using var folder = new TempFolder();
        using var process = await SiteProcess.StartAsync(folder.Path);
        using var client = new HttpClient { BaseAddress = process.Address };
        const string Form = "application/x-www-form-urlencoded";
        (string Kind, string Body, string Type, int Status)[] bodies =
        [
            ("too long", "a=" + new string('x', 300 * 1024), Form, 413),
            ("too many", string.Join('&', Enumerable.Range(0, 2000).Select(i => $"k{i}=1")), Form, 400),
            ("long key", new string('k', 5000) + "=1", Form, 400),
            ("broken", "not multipart at all", "multipart/form-data", 400),
        ];
        foreach (var (kind, body, type, status) in bodies)
        {
            using var content = new StringContent(body, Encoding.UTF8, type);
            var answer = await Visitor.ReadAsync(await client.PostAsync(new Uri("/quiz", UriKind.Relative), content));

            Assert.Equal((kind, status), (kind, (int)answer.Status));
            Assert.Equal(status == 413 ? "That is too large." : "We could not read that request.", answer.Heading);
            HeadersTests.AssertSecure(answer);
        }
        // Far more than any exported file has. It asks before it sends all of it: the connection ends with the refusal.
        client.DefaultRequestHeaders.ExpectContinue = true;
        using var file = new MultipartFormDataContent { { new ByteArrayContent(new byte[5 * ImportFile.MostBytes]), "Upload", "careerpath-assessment.json" } };
        var huge = await Visitor.ReadAsync(await client.PostAsync(new Uri(Routes.Import, UriKind.Relative), file));
        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "That is too large."), (huge.Status, huge.Heading));
    }

    [Fact]
    public async Task MoreShareLinksThanThereMayBe_AreRefused_AlsoAtOnce()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        var forms = new List<AngleSharp.Html.Dom.IHtmlFormElement>();
        for (var i = 0; i < 25; i++)
            forms.Add((await visitor.GetAsync(result.Path + "/share")).Form());

        var answers = await Task.WhenAll(forms.Concat(forms.Take(5)).Select(f => visitor.PostAsync(f)));

        Assert.Equal(20, await Site.QueryAsync(db => db.ShareLinks.CountAsync()));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Delete_PressedTwice_SaysThatItIsDeleted()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        var form = (await visitor.GetAsync(result.Path + "/delete")).Form();

        await visitor.SubmitAsync(form);
        Assert.Equal("It is deleted.", (await visitor.SubmitAsync(form)).Heading);
    }

    [Theory]
    [InlineData("abc")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Delete_OfWhatNeverWas_DoesNotSayThatItIsDeleted(string key)
    {
        using var body = new FormUrlEncodedContent([new("x", "y")]);
        var answer = await Visitor.ReadAsync(await Site.NewVisitor().Client.PostAsync(new Uri($"/a/{key}/delete", UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.NotFound, answer.Status);
        Assert.DoesNotContain("deleted", answer.Heading, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task AFormStillOpenAfterADelete_DoesNotBringTheDeadLinkBack()
    {
        var visitor = Site.NewVisitor();
        var first = QuizJourney.Answered(await visitor.GetAsync("/quiz"), Site.Content.Rubric, "1");
        var dead = QuizJourney.OwnerPath(await visitor.SubmitAsync(first.Form()));
        await visitor.SubmitAsync((await visitor.GetAsync(dead + "/delete")).Form());

        var told = await visitor.SubmitAsync(first.Form());

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("was deleted", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(dead)).Status);
        var fresh = QuizJourney.OwnerPath(await visitor.SubmitAsync(told.Form()));
        Assert.NotEqual(dead, fresh);
        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(fresh)).Status);
    }

    [Fact]
    public async Task AFault_ShowsTheErrorPage_WithoutDetails()
    {
        var visitor = Site.NewVisitor();
        await visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        await Site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Plans RENAME TO Lost"));

        var failed = await visitor.GetAsync((await PathAsync(visitor)) + "/plan");
        await Site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Lost RENAME TO Plans"));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.Status);
        Assert.NotEmpty(failed.Heading);
        Assert.DoesNotContain("Sqlite", failed.Html, StringComparison.OrdinalIgnoreCase);
        HeadersTests.AssertSecure(failed);
    }

    [Fact]
    public async Task AFormThatFails_CanBeSentOnceMore_FromTheErrorPage()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        var form = (await visitor.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Form();
        await Site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Plans RENAME TO Lost"));

        var failed = await visitor.SubmitAsync(form);
        await Site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("ALTER TABLE Lost RENAME TO Plans"));
        var plan = await visitor.SubmitAsync(failed.Form("main form"));

        Assert.Equal(HttpStatusCode.InternalServerError, failed.Status);
        Assert.Equal(result.Path + "/plan", plan.Path);
        Assert.Equal(1, await Site.QueryAsync(db => db.Plans.CountAsync()));
    }

    [Fact]
    public async Task TheNumberOnTheErrorPage_IsInTheLog()
    {
        using var folder = new TempFolder();
        using var process = await SiteProcess.StartAsync(folder.Path);
        var visitor = new Visitor(new HttpClient(new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }) { BaseAddress = process.Address });
        var second = await visitor.SubmitAsync(QuizJourney.Answered(await visitor.GetAsync("/quiz"), Site.Content.Rubric, "1").Form());
        await using (var other = new SqliteConnection($"Data Source={Path.Combine(folder.Path, "test.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "ALTER TABLE Plans RENAME TO Lost";
            await command.ExecuteNonQueryAsync();
        }

        var failed = await visitor.GetAsync(QuizJourney.OwnerPath(second) + "/plan");
        process.Kill();

        Assert.Equal(HttpStatusCode.InternalServerError, failed.Status);
        var number = failed.Page.QuerySelector(".request-id code")!.TextContent;
        Assert.InRange(number.Length, 10, 60);
        Assert.Contains(number, process.Output, StringComparison.Ordinal);
    }

    private static async Task<string> PathAsync(Visitor visitor) =>
        (await visitor.GetAsync("/quiz")).Page.QuerySelector("a.row-title")!.GetAttribute("href")!;
}
