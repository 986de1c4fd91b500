using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Data;

// For how long an assessment is kept in which nothing is saved.
public sealed class RetentionTests(Site site) : SiteTests(site)
{
    private const string Keep = "form[action*='handler=Keep']";

    private readonly Visitor _owner = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    private DateTime Now => Site.Clock.GetUtcNow().UtcDateTime;

    [Fact]
    public async Task AfterTwentyFourMonths_ItIsDeleted_WithItsLinksAndPlan_AndNotADayEarlier()
    {
        var path = await FullAsync();
        var link = new Uri((await _owner.GetAsync(path + "/share")).Page.QuerySelector(".link-box input")!.GetAttribute("value")!).AbsolutePath;
        Site.Clock.Advance(Now.AddMonths(24).Date.AddDays(1).AddMinutes(-1) - Now);
        await Site.RemoveAsync();
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(path)).Status);

        Site.Clock.Advance(TimeSpan.FromMinutes(2));
        await Site.RemoveAsync();

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), ((await _owner.GetAsync(path)).Status, (await _owner.GetAsync(link)).Status));
        Assert.Equal((0, 0, 0), await Site.QueryAsync(async db => (await db.Assessments.CountAsync(), await db.ShareLinks.CountAsync(), await db.Plans.CountAsync())));
        Assert.DoesNotContain(path, (await _owner.GetAsync(Routes.Quiz)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ThePageAndTheList_SayUntilWhen_AndInTheLastMonthsOfferAButton_ThatProlongsIt()
    {
        var path = await FullAsync();
        await RememberAsync(path);
        Assert.Contains("Kept until November 21, 2028", (await _owner.GetAsync(path)).Page.QuerySelector("#kept")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Kept until November 21, 2028", (await _owner.GetAsync(Routes.Quiz)).Page.QuerySelector("#known ~ ul")!.TextContent, StringComparison.Ordinal);
        Assert.Null((await _owner.GetAsync(path)).Page.QuerySelector(Keep));
        Site.Clock.Advance(new DateTime(2028, 8, 21, 12, 0, 0, DateTimeKind.Utc) - Now);
        await RememberAsync(path);
        var list = await _owner.GetAsync(Routes.Quiz);
        var page = await _owner.GetAsync(path);
        Assert.Contains("deleted after November 21, 2028", list.Page.QuerySelector("#known ~ ul")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("deleted after November 21, 2028", page.Page.QuerySelector("#ends")!.TextContent, StringComparison.Ordinal);

        var kept = await _owner.SubmitAsync(page.Form(Keep));

        Assert.Null(kept.Page.QuerySelector("#ends"));
        Assert.Contains("Kept until August 21, 2030", kept.Page.QuerySelector("#kept")!.TextContent, StringComparison.Ordinal);
        Site.Clock.Advance(TimeSpan.FromDays(365));
        await Site.RemoveAsync();
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(path)).Status);
    }

    [Fact]
    public async Task TheButton_OfAnExpiredForm_ChangesNothing_AndShowsThePageAgain()
    {
        var path = await FullAsync();
        Site.Clock.Advance(TimeSpan.FromDays(700));
        var (form, before) = ((await _owner.GetAsync(path)).Form(Keep), await SavedAtAsync());

        var shown = await Site.NewVisitor().SubmitAsync(form);

        Assert.Equal((HttpStatusCode.OK, path), (shown.Status, shown.Path));
        Assert.NotNull(shown.Page.QuerySelector(Keep));
        Assert.Equal(before, await SavedAtAsync());
    }

    // A button alone prolongs it: programs open every link in a mail.
    [Fact]
    public async Task OpeningAnyPage_OrAskingForItsHead_ProlongsNothing()
    {
        var path = await FullAsync();
        var before = await SavedAtAsync();
        Site.Clock.Advance(TimeSpan.FromDays(700));
        var pages = OwnerPages(path);
        Assert.True(pages.Count > 15, $"{pages.Count}");

        foreach (var page in pages)
        {
            await _owner.GetAsync(page);
            using var head = new HttpRequestMessage(HttpMethod.Head, page);
            using var answer = await _owner.Client.SendAsync(head);
        }
        await _owner.GetAsync(path + "?handler=Keep");

        Assert.Equal(before, await SavedAtAsync());
    }

    [Fact]
    public async Task EverythingTheOwnerSaves_ProlongsIt_AndOnlyAnswersMoveTheirDate()
    {
        var path = await FullAsync();
        var changed = await ChangedAtAsync();
        async Task ProlongsAsync(string what, Func<Task> save)
        {
            Site.Clock.Advance(TimeSpan.FromHours(1));
            await save();
            Assert.True(await SavedAtAsync() == Now, what);
        }

        await ProlongsAsync("a plan", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/new")).Form()));
        await ProlongsAsync("a tick", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan")).Form("form.tick")));
        await ProlongsAsync("a calendar link", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/calendar")).Form("form[action*='handler=Link']")));
        await ProlongsAsync("a calendar link stopped", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/calendar")).Form("form[action*='handler=Stop']")));
        await ProlongsAsync("another time in calendars", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/calendar")).Form()));
        await ProlongsAsync("a link", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/share")).Form()));
        await ProlongsAsync("a link stopped", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/share")).Form("form[action*='handler=Revoke']")));
        await ProlongsAsync("an opinion asked for", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/opinions")).Form()));
        await ProlongsAsync("an opinion withdrawn", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/opinions")).Form("details.more form")));
        await ProlongsAsync("the standing", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/check")).Select("Input.Work", "Tester").Form()));
        await ProlongsAsync("a label", async () => await _owner.SubmitAsync((await _owner.GetAsync(path + "/check")).Fill("Input.Label", "in spring").Form()));
        Assert.Equal(changed, await ChangedAtAsync());
        await ProlongsAsync("an answer", async () => await _owner.SubmitAsync(QuizJourney.Answered(await _owner.GetAsync(path + "/quiz/1"), Rubric, "-2").Form()));
        Assert.Equal(Now, await ChangedAtAsync());
        await ProlongsAsync("a skill", async () => await _owner.RateAsync(path, Rubric, _ => 0));
        await ProlongsAsync("a factor", async () => await _owner.AnswerAsync(path + "/matters", (Rubric.Factors[0].Id, "3")));
        await ProlongsAsync("a deal-breaker", async () => await _owner.AnswerAsync(path + "/deal-breakers", (Rubric.DealBreakers[0].Id, "no")));
    }

    [Theory]
    [InlineData("0", 100, true)]
    [InlineData("1", 2, false)]
    [InlineData("36", 35, true)]
    public async Task TheSetting_SaysForHowLong(string months, int later, bool isKept)
    {
        using var other = new Site { Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retention:Months"] = months } };
        var path = await other.StoreAsync(Rubric, Sheets.Seeded(Rubric, 2));
        Assert.Equal(months == "0", (await other.NewVisitor().GetAsync(path)).Page.QuerySelector("#kept") is null);
        other.Clock.Advance(other.Clock.GetUtcNow().AddMonths(later) - other.Clock.GetUtcNow());

        await other.RemoveAsync();

        Assert.Equal(isKept ? 1 : 0, await other.CountAssessmentsAsync());
    }

    [Fact]
    public async Task AnAssessmentFromBefore_CountsFromWhenItsAnswersChanged()
    {
        using var folder = new TempFolder();
        var key = await EarlierDatabase.UnsealedAsync(folder.Path, Rubric, Sheets.Seeded(Rubric, 2), Guid.CreateVersion7(), Guid.CreateVersion7(), "Ada");
        using var earlier = Site.Over(folder.Path);
        Assert.Contains("Kept until November 20, 2028", (await earlier.NewVisitor().GetAsync($"/a/{key}")).Html, StringComparison.Ordinal);
        earlier.Clock.Advance(TimeSpan.FromDays(729));
        await earlier.RemoveAsync();
        Assert.Equal(1, await earlier.CountAssessmentsAsync());
        var visitor = earlier.NewVisitor();

        await visitor.SubmitAsync((await visitor.GetAsync($"/a/{key}")).Form(Keep));

        earlier.Clock.Advance(TimeSpan.FromDays(729));
        await earlier.RemoveAsync();
        Assert.Equal(1, await earlier.CountAssessmentsAsync());
        earlier.Clock.Advance(TimeSpan.FromDays(3));
        await earlier.RemoveAsync();
        Assert.Equal(0, await earlier.CountAssessmentsAsync());
    }

    [Fact]
    public async Task EveryOwnerPage_OnAnotherDevice_OffersToRememberIt()
    {
        var path = await FullAsync();

        foreach (var page in OwnerPages(path))
        {
            var visitor = Site.NewVisitor();
            var answer = await visitor.GetAsync(page);
            if (answer.Response.Content.Headers.ContentType?.MediaType != "text/html" || answer.Status is HttpStatusCode.Redirect or HttpStatusCode.NotFound)
                continue;
            var after = await visitor.SubmitAsync(answer.Form("form[action*='handler=Remember']"));
            Assert.True(after.Status == HttpStatusCode.OK, $"{page}: {after.Status}");
            Assert.True((await visitor.GetAsync(Routes.Quiz)).Page.QuerySelector($"#known ~ ul a[href='{path}']") is not null, page);
        }
    }

    // The mail that the visitor's own program opens.
    [Fact]
    public async Task TheMail_HoldsTheLink_AndNothingElseAboutThePerson()
    {
        var path = await FullAsync();

        var mail = (await _owner.GetAsync(path)).Page.QuerySelector("a[href^='mailto:?']")!.GetAttribute("href")!;

        var fields = mail["mailto:?".Length..].Split('&').ToDictionary(f => f.Split('=')[0], f => Uri.UnescapeDataString(f.Split('=')[1]), StringComparer.Ordinal);
        Assert.Equal("CareerPath: my private link", fields["subject"]);
        Assert.Equal($"This is the private link to my result. Whoever has it can read and change everything there.\r\n\r\nhttp://localhost{path}\r\n", fields["body"]);
        Assert.Equal(2, fields.Count);
        Assert.DoesNotContain(mail, c => char.IsWhiteSpace(c) || c is '"' or '<');
    }

    // Every page behind an owner link.
    private List<string> OwnerPages(string path) =>
    [
        .. Site.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<PageActionDescriptor>() is not null)
            .Select(e => "/" + e.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/a/{key}", StringComparison.Ordinal))
            .Select(route => Regex.Replace(
                route.Replace("/a/{key}", path, StringComparison.Ordinal).Replace("{format:regex(^(png|svg)$)}", "png", StringComparison.Ordinal),
                @"\{[^}]*\}", "1", RegexOptions.None, TimeSpan.FromSeconds(5)))
            .Distinct(StringComparer.Ordinal),
    ];

    private async Task<string> FullAsync()
    {
        var path = await Site.StoreAsync(Rubric, Sheets.Seeded(Rubric, 2));
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/share")).Choose("Input.Days", "0").Form());
        return path;
    }

    private async Task RememberAsync(string path)
    {
        if ((await _owner.GetAsync(path)).Page.QuerySelector("form[action*='handler=Remember']") is AngleSharp.Html.Dom.IHtmlFormElement form)
            await _owner.SubmitAsync(form);
    }

    private Task<DateTime> SavedAtAsync() => Site.QueryAsync(db => db.Assessments.Select(a => a.SavedAt).SingleAsync());

    private Task<DateTime> ChangedAtAsync() => Site.QueryAsync(db => db.Assessments.Select(a => a.UpdatedAt).SingleAsync());
}
