using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Days off that a person names when they replan. The plan ends on December 22; the missed days move its end past Christmas.
public sealed class ReplanDaysOffTests(Site site) : SiteTests(site)
{
    private const string Move = "section[aria-labelledby=move] form";
    private const string Keep = "section[aria-labelledby=keep] form";

    private readonly Visitor _owner = site.NewVisitor();
    private string _path = "";

    [Fact]
    public async Task HolidaysThatOnlyTheMovedEndReaches_AreOffered_AndNotAssumed()
    {
        var page = await MissAsync();

        Assert.Equal(["2026-12-24", "2026-12-25", "2026-12-26"], Boxes(page).Select(b => b.Value).Take(3));
        Assert.DoesNotContain(Boxes(page), b => b.IsChecked);
        await _owner.SubmitAsync(page.Form(Move));
        Assert.Contains((await PlanAsync()).Entries, e => e.Date == new DateOnly(2026, 12, 24));
    }

    [Fact]
    public async Task ChosenDaysOff_AreShown_Saved_AndEmptyOfWork()
    {
        var page = await MissAsync();
        var end = Moved(page);

        var shown = await LookAsync(page.Choose("Off.HolidaysOff", "2026-12-24").Choose("Off.HolidaysOff", "2026-12-25").Fill("Off.DatesOff", "2026-12-03 to 2026-12-05"));

        Assert.True(Moved(shown) > end);
        Assert.Equal(["2026-12-24", "2026-12-25"], Boxes(shown).Where(b => b.IsChecked).Select(b => b.Value));
        await _owner.SubmitAsync(shown.Form(Move));
        var plan = await PlanAsync();
        Assert.Equal(Moved(shown), plan.End);
        Assert.Equal(["2026-12-03", "2026-12-04", "2026-12-05", "2026-12-24", "2026-12-25"], plan.DatesOff.Select(Dates.Iso));
        Assert.DoesNotContain(plan.Entries, e => e.IsOpen && plan.IsOff(e.Date));
        Assert.Equal("2026-12-03 to 2026-12-05", Text(await _owner.GetAsync(_path + "/plan/replan")));
    }

    [Fact]
    public async Task DaysOff_WithNothingMissed_MoveOnlyWhatIsOnThem()
    {
        await MakeAsync();
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        var (page, before) = (await _owner.GetAsync(_path + "/plan/replan"), await PlanAsync());

        var shown = await LookAsync(page.Fill("Off.DatesOff", Dates.Iso(before.End)));
        await _owner.SubmitAsync(shown.Form(Keep));

        var after = await PlanAsync();
        Assert.Equal(before.End, Assert.Single(after.DatesOff));
        Assert.DoesNotContain(after.Entries, e => e.IsOpen && e.Date == before.End);
        Assert.Equal(before.End, after.End);
    }

    [Fact]
    public async Task DaysOff_ThatNothingIsOn_CanBeSaved()
    {
        await MakeAsync();
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

        // A Sunday.
        var shown = await LookAsync((await _owner.GetAsync(_path + "/plan/replan")).Fill("Off.DatesOff", "2026-11-29"));

        Assert.Contains(Words.Replan_EachStays, shown.Html, StringComparison.Ordinal);
        Assert.Equal(Words.Replan_SaveDaysOff, shown.Form(Keep).QuerySelector("button")!.TextContent);
        await _owner.SubmitAsync(shown.Form(Keep));
        Assert.Equal(new DateOnly(2026, 11, 29), Assert.Single((await PlanAsync()).DatesOff));
    }

    [Fact]
    public async Task DatesOff_ThatThePlanHas_AreTickedAndCanBeTakenBack_ButNotThoseThatAreOver()
    {
        await MissAsync();
        await OffAsync("2026-11-27", "2026-12-10", "2026-12-24");
        var page = await _owner.GetAsync(_path + "/plan/replan");
        Assert.Equal("2026-12-10", Text(page));
        Assert.Equal("2026-12-24", Boxes(page).Single(b => b.IsChecked).Value);

        Boxes(page).Single(b => b.IsChecked).IsChecked = false;
        var shown = await LookAsync(page.Fill("Off.DatesOff", ""));
        Assert.DoesNotContain(Boxes(shown), b => b.IsChecked);
        await _owner.SubmitAsync(shown.Form(Move));

        Assert.Equal(new DateOnly(2026, 11, 27), Assert.Single((await PlanAsync()).DatesOff));
    }

    [Fact]
    public async Task AHolidayThatWasNotOffered_IsAskedAbout_BeforeAnythingIsReplanned()
    {
        var page = await MissAsync();
        await OffAsync("2026-12-25");
        var before = await PlanAsync();
        page = await _owner.GetAsync(_path + "/plan/replan");
        using var body = new FormUrlEncodedContent(Visitor.Fields(page.Form(Move)).Where(f => !f.Key.StartsWith("Off.Holidays", StringComparison.Ordinal)));

        var asked = await Visitor.ReadAsync(await _owner.Client.PostAsync(new Uri(_path + "/plan/replan", UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.BadRequest, asked.Status);
        Assert.Contains("The days now reach December 24", Assert.Single(asked.Errors), StringComparison.Ordinal);
        Assert.NotNull(asked.Page.QuerySelector(".error-summary a[href='#f-HolidaysOff']"));
        Assert.Equal(before.End, (await PlanAsync()).End);
        Assert.Equal("2026-12-25", Boxes(asked).Single(b => b.IsChecked).Value);
        await _owner.SubmitAsync(asked.Form(Move));
        Assert.Equal(new DateOnly(2026, 12, 25), Assert.Single((await PlanAsync()).DatesOff));
        Assert.DoesNotContain((await PlanAsync()).Entries, e => e.IsOpen && e.Date == new DateOnly(2026, 12, 25));
    }

    [Theory]
    [InlineData("24 December", "“24 December” is not a date")]
    [InlineData("2026-12-03\n2026-13-40", "“2026-13-40” is not a date")]
    [InlineData("2026-12-28 to 2026-12-24", "is not a date")]
    [InlineData("0001-01-01 to 9999-12-31", "more than 200 dates")]
    [InlineData("9999-12-30 to 9999-12-31", "December 30, 9999 is too far away")]
    [InlineData("2026-12-01 to 2027-05-31", "Every day up to")]
    public async Task WrongDates_AreRefused_AndKept_AndNothingIsOffered(string dates, string message)
    {
        var page = await LookAsync((await MissAsync()).Choose("Off.HolidaysOff", "2026-12-24").Fill("Off.DatesOff", dates));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains(message, Assert.Single(page.Errors), StringComparison.Ordinal);
        Assert.Equal("true", page.Page.GetElementById("f-DatesOff")!.GetAttribute("aria-invalid"));
        Assert.NotNull(page.Page.QuerySelector(".error-summary a[href='#f-DatesOff']"));
        Assert.Equal(dates, Text(page));
        Assert.Empty(page.Page.QuerySelectorAll("main form[method=post]"));
        Assert.True(Boxes(page).First(b => b.Value == "2026-12-24").IsChecked);
    }

    [Fact]
    public async Task WrongDates_InTheFormThatAccepts_ChangeNothing()
    {
        var page = await MissAsync();
        var form = page.Form(Move);
        form.QuerySelector<IHtmlInputElement>("input[name='Off.DatesOff']")!.Value = "tomorrow";

        Assert.Equal(HttpStatusCode.BadRequest, (await _owner.SubmitAsync(form)).Status);
        Assert.Equal(new DateOnly(2026, 12, 22), (await PlanAsync()).End);
    }

    [Fact]
    public async Task WhenAllDaysThatAreLeftAreOff_OnlyTheEndCanMove()
    {
        var page = await LookAsync((await MissAsync()).Fill("Off.DatesOff", "2026-12-01 to 2026-12-23"));

        Assert.Null(page.Page.GetElementById("keep"));
        Assert.Contains("Every day that is left up to December 22, 2026 is off", page.Page.QuerySelector("section[aria-labelledby=move]")!.TextContent, StringComparison.Ordinal);
        await _owner.SubmitAsync(page.Form(Move));
        Assert.All((await PlanAsync()).Entries.Where(e => e.IsOpen), e => Assert.InRange(e.Date, new DateOnly(2026, 12, 24), Moved(page)));
    }

    [Fact]
    public async Task DaysOffSavedInAnotherTab_MakeThePageStale()
    {
        var page = await MissAsync();
        await OffAsync("2026-12-10");

        var told = await _owner.SubmitAsync(page.Form(Move));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal(new DateOnly(2026, 12, 10), Assert.Single((await PlanAsync()).DatesOff));
    }

    private async Task MakeAsync() => _path = QuizJourney.OwnerPath(await _owner.MakePlanAsync(Site));

    // Comes on the ninth day for the first time.
    private async Task<Answer> MissAsync()
    {
        await MakeAsync();
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 12, 1, 14, 0, 0, TimeSpan.Zero));
        return await _owner.GetAsync(_path + "/plan/replan");
    }

    private Task OffAsync(params string[] dates) => Site.ChangePlanAsync(
        _path, open => open with { Plan = open.Plan with { DatesOff = [.. dates.Select(d => DateOnly.ParseExact(d, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))] } });

    private async Task<Answer> LookAsync(Answer page)
    {
        using var query = new FormUrlEncodedContent(Visitor.Fields(page.Form()));
        return await _owner.GetAsync($"{_path}/plan/replan?{await query.ReadAsStringAsync()}");
    }

    private async Task<SavedPlan> PlanAsync() => (await Site.OpenPlanAsync(_path)).Plan;

    private static List<IHtmlInputElement> Boxes(Answer page) => [.. page.Page.QuerySelectorAll<IHtmlInputElement>("#f-HolidaysOff input[type=checkbox]")];

    private static string Text(Answer page) => page.Page.QuerySelector<IHtmlTextAreaElement>("#f-DatesOff")!.Value;

    private static DateOnly Moved(Answer page) =>
        DateOnly.ParseExact(page.Page.QuerySelector("#move time")!.GetAttribute("datetime")!, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
