using System.Net;
using AngleSharp.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

// The page before the verdict: all answers, and where the person stands.
public sealed class CheckTests(Site site) : SiteTests(site)
{
    private const string Nonsense = "<b>9</b>\u202Emanager\u200B";

    private readonly Visitor _visitor = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task Get_WithEverythingAnswered_HasAClosedGroupForEachPage()
    {
        var check = await CheckAsync(_ => 1);

        var groups = check.Page.QuerySelectorAll("main details");
        Assert.Equal(
            ["Pairs 1 to 7: all answered", "Pairs 8 to 14: all answered", "Pairs 15 to 21: all answered", "Pairs 22 to 28: all answered", "Pairs 29 to 34: all answered", "Pairs 35 to 40: all answered"],
            groups.Select(Summary));
        Assert.All(groups, g => Assert.False(g.HasAttribute("open")));
        Assert.Empty(check.Page.QuerySelectorAll(".pair-links, main .notice"));
        Assert.Equal(2, check.Page.QuerySelectorAll("main form.form button[type=submit]").Length);
        Assert.All(Rubric.Items.Where(i => i.Round == 1), item =>
        {
            var link = check.Page.QuerySelector($".summary-row a[href$='#{item.Id}']")!;
            Assert.Contains("fromCheck=", link.GetAttribute("href"), StringComparison.OrdinalIgnoreCase);
            Assert.Contains(item.Left, link.Closest(".summary-row")!.TextContent, StringComparison.Ordinal);
        });
    }

    [Fact]
    public async Task Get_WithPairsSkippedOrOpen_ListsThemFirst()
    {
        var first = await _visitor.GetAsync("/quiz");
        first.Choose(QuizJourney.OnPage(first, Rubric).Select((item, i) => KeyValuePair.Create(QuizJourney.Field(item), i == 2 ? "skip" : "1")));
        var owner = QuizJourney.OwnerPath(await _visitor.SubmitAsync(first.Form()));
        var second = await _visitor.GetAsync(owner + "/quiz/2");
        using var kept = new FormUrlEncodedContent(Visitor.Fields(second.Choose(QuizJourney.Field(Rubric.Items[7].Id), "0").Form()).Append(new("Input.Go", "keep")));
        await _visitor.Client.PostAsync(new Uri(owner + "/quiz/2", UriKind.Relative), kept);

        var check = await _visitor.GetAsync(owner + "/check");

        Assert.Equal(["Pairs 1 to 7: 6 answered, 1 skipped", "Pairs 8 to 14: 1 answered, 6 not answered", "Pairs 15 to 21: 7 not answered"], check.Page.QuerySelectorAll("main details").Take(3).Select(Summary));
        var lists = check.Page.QuerySelectorAll(".pair-links").ToList();
        Assert.Equal(["Pair 9", "Pair 10"], lists[0].QuerySelectorAll("a").Take(2).Select(a => a.TextContent));
        Assert.Equal(32, lists[0].QuerySelectorAll("a").Length);
        var skipped = Assert.Single(lists[1].QuerySelectorAll("a"));
        Assert.Contains("You skipped one pair.", lists[1].ParentElement!.TextContent, StringComparison.Ordinal);

        var change = await _visitor.GetAsync(skipped.GetAttribute("href")!);
        Assert.NotNull(change.Page.GetElementById(Rubric.Items[2].Id.Value));
        var back = await _visitor.SubmitAsync(change.Choose(QuizJourney.Field(Rubric.Items[2].Id), "2").Form());
        Assert.EndsWith("/check", back.Path, StringComparison.Ordinal);
        Assert.Single(back.Page.QuerySelectorAll(".pair-links"));
    }

    [Fact]
    public async Task Get_AfterASecondRound_NamesItsAxis_AndMissesNoneOfItsPairs()
    {
        var technical = Rubric.Items.Where(i => Rubric.AxisOf(i) == AxisId.Technical).ToList();
        var result = await _visitor.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, technical.IndexOf(item) switch { < 0 => 2, var n when n % 2 == 0 => 1, _ => -1 }));
        var page = await _visitor.GetAsync(result.Path + "/quiz/7");
        using var kept = new FormUrlEncodedContent(Visitor.Fields(page.Choose(QuizJourney.Field(Rubric.Items[40].Id), "1").Choose(QuizJourney.Field(Rubric.Items[41].Id), "skip").Form()).Append(new("Input.Go", "keep")));
        await _visitor.Client.PostAsync(new Uri(result.Path + "/quiz/7", UriKind.Relative), kept);

        var check = await _visitor.GetAsync(result.Path + "/check");

        Assert.Equal("Second round on “Technical or business”: 1 answered, 1 skipped", Summary(check.Page.QuerySelectorAll("main details")[^1]));
        Assert.Equal(["Pair 42"], check.Page.QuerySelectorAll(".pair-links a").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Post_SavesWhereOneStands_AndLeadsToTheResult()
    {
        var check = await CheckAsync(_ => 1);
        Assert.Contains("move no number", check.Page.QuerySelector("section:has(> #stand)")!.TextContent, StringComparison.Ordinal);
        var (before, version) = (await RowAsync(), await Site.VersionAsync());

        var result = await _visitor.SubmitAsync(check.Select("Input.Work", "SoftwareEngineer").Select("Input.Aim", "NewJob").Form());

        Assert.Equal(QuizJourney.OwnerPath(check), result.Path);
        var row = await RowAsync();
        Assert.Equal("Software engineer, here for a job to apply for", StandingWords.Line(row));
        Assert.NotEqual(version, await Site.VersionAsync());
        Assert.Equal(before.Answers, row.Answers);
        Assert.Equal(Scorer.Score(Rubric, before.Sheet()).Axes.Select(a => a.Points), Scorer.Score(Rubric, row.Sheet()).Axes.Select(a => a.Points));
        var again = await _visitor.GetAsync(check.Path);
        Assert.Equal(["SoftwareEngineer", "NewJob"], Selected(again));
    }

    [Fact]
    public async Task Post_WithNothingSaid_LeadsToTheResult_AndWritesNothing()
    {
        var check = await CheckAsync(_ => 1);
        Assert.Equal(["", ""], Selected(check));
        var (before, version) = (await RowAsync(), await Site.VersionAsync());

        Assert.Equal(QuizJourney.OwnerPath(check), (await _visitor.SubmitAsync(check.Form())).Path);

        var row = await RowAsync();
        Assert.Equal((version, before.UpdatedAt), (await Site.VersionAsync(), row.UpdatedAt));
        Assert.Null(StandingWords.Line(row));
    }

    [Fact]
    public async Task Post_WithTheEmptyChoice_DeletesWhatWasSaid()
    {
        var check = await CheckAsync(_ => 1);
        await _visitor.SubmitAsync(check.Select("Input.Work", "Student").Select("Input.Aim", "NextStep").Form());
        await _visitor.SubmitAsync((await _visitor.GetAsync(check.Path)).Select("Input.Work", "").Form());
        Assert.Equal("Here for the next step where you are", StandingWords.Line(await RowAsync()));

        await _visitor.SubmitAsync((await _visitor.GetAsync(check.Path)).Select("Input.Aim", "").Form());
        Assert.Null(StandingWords.Line(await RowAsync()));
    }

    [Theory]
    [InlineData("Astronaut")]
    [InlineData("tester")]
    [InlineData("1")]
    [InlineData("99")]
    [InlineData("Tester, Student")]
    [InlineData(Nonsense)]
    public async Task Post_WithAnUnknownChoice_SaysWhatToDo_AndKeepsTheOther(string work)
    {
        var check = await CheckAsync(_ => 1);
        var version = await Site.VersionAsync();
        check.Page.QuerySelector("#f-Work option")!.SetAttribute("value", work);

        var again = await _visitor.SubmitAsync(check.Select("Input.Aim", "OnlyLooking").Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal("Choose what you do now from the list, or “Rather not say”.", Assert.Single(again.Errors));
        Assert.NotNull(again.Page.QuerySelector(".error-summary a[href='#f-Work']"));
        Assert.Equal("true", again.Page.QuerySelector("#f-Work")!.GetAttribute("aria-invalid"));
        Assert.Equal(["", "OnlyLooking"], Selected(again));
        Assert.DoesNotContain(Nonsense, again.Html, StringComparison.Ordinal);
        Assert.Equal(version, await Site.VersionAsync());
        Assert.Equal(Rubric.Items.Count(i => i.Round == 1), again.Page.QuerySelectorAll(".summary-row").Length);
    }

    [Fact]
    public async Task Post_WithLongNonsenseInBoth_NamesBoth()
    {
        var check = await CheckAsync(_ => 1);
        foreach (var option in check.Page.QuerySelectorAll("select option:first-child"))
            option.SetAttribute("value", new string('x', 10_000));

        var again = await _visitor.SubmitAsync(check.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal(["#f-Work", "#f-Aim"], again.Page.QuerySelectorAll(".error-summary a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task Post_WhileAnotherTabAnswers_LosesNeither()
    {
        var check = await CheckAsync(_ => 1);
        var item = Rubric.Items[0].Id;
        var quiz = await _visitor.GetAsync(QuizJourney.OwnerPath(check) + "/quiz/1");

        await _visitor.SubmitAsync(quiz.Choose(QuizJourney.Field(item), "-2").Form());
        await _visitor.SubmitAsync(check.Select("Input.Work", "Operations").Form());
        await _visitor.SubmitAsync((await _visitor.GetAsync(quiz.Path)).Choose(QuizJourney.Field(Rubric.Items[1].Id), "2").Form());

        var row = await RowAsync();
        Assert.Equal(CurrentWork.Operations, row.Work);
        Assert.Equal((-2, 2), (row.Answers[item]?.Value, row.Answers[Rubric.Items[1].Id]?.Value));
    }

    [Fact]
    public async Task Post_WhenTheFormIsExpired_OrTheDatabaseBusy_KeepsTheChoices()
    {
        var check = (await CheckAsync(_ => 1)).Select("Input.Work", "Tester").Select("Input.Aim", "NextStep");

        var expired = await Site.NewVisitor().SubmitAsync(check.Form());
        Assert.Equal(HttpStatusCode.BadRequest, expired.Status);
        Assert.Equal(["Tester", "NextStep"], Selected(expired));

        using (await Site.Services.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None))
        {
            var busy = await _visitor.SubmitAsync(check.Form());
            Assert.Equal(HttpStatusCode.ServiceUnavailable, busy.Status);
            Assert.Equal(["Tester", "NextStep"], Selected(busy));
        }
        Assert.Null((await RowAsync()).Work);
    }

    [Fact]
    public async Task Post_AfterTheAssessmentIsDeleted_IsNotFound()
    {
        var check = await CheckAsync(_ => 1);
        await _visitor.SubmitAsync((await _visitor.GetAsync(QuizJourney.OwnerPath(check) + "/delete")).Form());

        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.SubmitAsync(check.Select("Input.Work", "Tester").Form())).Status);
        Assert.Equal(0, await Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task Page_OfAnEarlierRubric_HasItsPairs_AndAsksTheSame()
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        var shipped = store.Current;
        var old = RubricVariants.OfOldKind(shipped.Rubric);
        store.Current = shipped with { Rubric = old };
        var result = await _visitor.TakeQuizAsync(old, _ => 1);
        store.Current = shipped;

        var check = await _visitor.GetAsync(result.Path + "/check");
        Assert.Equal(old.Items.Length, check.Page.QuerySelectorAll(".summary-row").Length);
        Assert.Equal(result.Path, (await _visitor.SubmitAsync(check.Select("Input.Aim", "NextStep").Form())).Path);
        Assert.Equal(Aim.NextStep, (await RowAsync()).Aim);
    }

    [Fact]
    public void Standing_IsOneLine_ForEveryCombination()
    {
        var works = Enum.GetValues<CurrentWork>().Cast<CurrentWork?>().Append(null);
        var lines = works.SelectMany(work => Enum.GetValues<Aim>().Cast<Aim?>().Append(null).Select(aim => Line(work, aim))).ToList();

        Assert.Null(Assert.Single(lines, line => line is null));
        Assert.Equal(lines.Count, lines.Distinct(StringComparer.Ordinal).Count());
        Assert.Equal("Only looking", Line(null, Aim.OnlyLooking));
        Assert.Equal("Engineering manager", Line(CurrentWork.EngineeringManager, null));
        Assert.Equal("Student, only looking", Line(CurrentWork.Student, Aim.OnlyLooking));

        static string? Line(CurrentWork? work, Aim? aim) => StandingWords.Line(new Assessment
        {
            Id = Guid.Empty,
            RubricId = "",
            CreatedAt = default,
            UpdatedAt = default,
            Work = work,
            Aim = aim,
        });
    }

    private static string Summary(IElement group) => group.QuerySelector("summary")!.TextContent;

    private static IEnumerable<string> Selected(Answer page) =>
        page.Page.QuerySelectorAll("select").Select(s => s.QuerySelector("option[selected]")?.GetAttribute("value") ?? "");

    private async Task<Answer> CheckAsync(Func<Item, int?> position)
    {
        var result = await _visitor.TakeQuizAsync(Rubric, position);
        return await _visitor.GetAsync(result.Path + "/check");
    }

    private Task<Assessment> RowAsync() => Site.SingleAsync();
}
