using System.Net;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class QuizTests(Site site) : SiteTests(site)
{
    [Fact]
    public async Task Get_FirstPage_ShowsPairsWithNothingChosen_AndStoresNothing()
    {
        var page = await Site.NewVisitor().GetAsync("/quiz");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.InRange(page.Page.QuerySelectorAll("fieldset.pair").Length, 5, 7);
        Assert.Empty(page.Page.QuerySelectorAll("fieldset.pair input[checked]"));
        Assert.Equal(0, await Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task Post_WhenAPairHasNoAnswer_SaysWhatToDo_AndKeepsTheOthers()
    {
        var visitor = Site.NewVisitor();
        var page = await visitor.GetAsync("/quiz");
        var items = OnPage(page);
        page.Choose(QuizJourney.Field(items[0]), "2").Choose(QuizJourney.Field(items[2]), "skip");

        var again = await visitor.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("Pair 2: choose a position, or “Skip this pair”", again.Errors);
        Assert.Equal(
            items.Select((_, i) => i + 1).Where(n => n is not (1 or 3)).Select(n => $"Pair {n}: choose a position, or “Skip this pair”"),
            again.Errors);
        Assert.NotNull(again.Page.QuerySelector($".error-summary a[href='#{items[1]}']"));
        Assert.NotNull(again.Page.QuerySelector($"#{items[1]}.is-error .field-error"));
        Assert.Equal("2", Checked(again, items[0]));
        Assert.Equal("skip", Checked(again, items[2]));
        Assert.Equal(0, await Site.CountAssessmentsAsync());
    }

    [Theory]
    [InlineData("3")]
    [InlineData("-3")]
    [InlineData("1.5")]
    [InlineData("two")]
    [InlineData("<script>")]
    public async Task Post_WhenAPositionIsOutOfRange_IsAClearError(string token)
    {
        var visitor = Site.NewVisitor();
        var page = Answered(await visitor.GetAsync("/quiz"));
        var item = OnPage(page)[0];

        var again = await SendAsync(visitor, page, new() { [QuizJourney.Field(item)] = token });

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Single(again.Errors);
        Assert.Contains("is not one of the choices here", again.Errors[0], StringComparison.Ordinal);
        Assert.Equal(0, await Site.CountAssessmentsAsync());
    }

    [Theory]
    [InlineData("no-such-pair")]
    [InlineData("../../etc/passwd")]
    public async Task Post_WhenAnItemIsUnknown_IsAClearError(string item)
    {
        var visitor = Site.NewVisitor();
        var page = Answered(await visitor.GetAsync("/quiz"));

        var again = await SendAsync(visitor, page, new() { [$"Input.Chosen[{item}]"] = "1" });

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("is not a question on this page", Assert.Single(again.Errors), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FirstPage_SavesAndGoesOnBehindAPrivateLink()
    {
        var visitor = Site.NewVisitor();
        var page = await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());

        Assert.Matches("^/a/[A-Za-z0-9_-]{43}/quiz/2$", page.Path);
        var saved = await Site.SingleAsync();
        Assert.All(saved.Answers.Values, v => Assert.Equal(1, v?.Value));
        Assert.DoesNotContain(QuizJourney.OwnerPath(page)[3..], System.Text.Encoding.UTF8.GetString(await Site.QueryAsync(db => db.Assessments.Select(a => a.OwnerKeyHash).SingleAsync())), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FirstPageTwice_StartsOneAssessment_AndTheSecondAnswerCounts()
    {
        var visitor = Site.NewVisitor();
        var page = Answered(await visitor.GetAsync("/quiz"));
        await visitor.SubmitAsync(page.Form());
        await visitor.SubmitAsync(Answered(page, "-2").Form());

        var saved = await Site.SingleAsync();
        Assert.All(saved.Answers.Values, v => Assert.Equal(-2, v?.Value));
    }

    [Fact]
    public async Task Get_WhileAnAssessmentIsUnderWay_OffersToGoOn_BeforeANewOne()
    {
        var visitor = Site.NewVisitor();
        await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());

        var start = await visitor.GetAsync("/quiz");

        Assert.Equal("You are in the middle of it", start.Heading);
        Assert.NotNull(start.Page.QuerySelector("details form.form"));
    }

    [Fact]
    public async Task Post_OfAPageShownUnderAnotherQuiz_KeepsTheChoices_AndAsksToReadAgain()
    {
        var visitor = Site.NewVisitor();
        var page = Answered(await visitor.GetAsync("/quiz"));
        var store = Site.Services.GetRequiredService<ContentStore>();
        var rubric = store.Current.Rubric;
        store.Current = store.Current with { Rubric = rubric with { Items = rubric.Items.SetItem(0, rubric.Items[0] with { Left = rubric.Items[0].Right, Right = rubric.Items[0].Left }) } };

        var again = await visitor.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("changed while you had it open", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.All(OnPage(again), item => Assert.Equal("1", Checked(again, item)));
        Assert.Equal(0, await Site.CountAssessmentsAsync());
        Assert.EndsWith("/quiz/2", (await visitor.SubmitAsync(again.Form())).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Post_FirstPageTwiceAtOnce_StartsOneAssessment()
    {
        var visitor = Site.NewVisitor();
        var page = Answered(await visitor.GetAsync("/quiz"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => visitor.PostAsync(page.Form())));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Single(answers.Select(a => a.Headers.Location!.ToString()).Distinct(StringComparer.Ordinal));
        Assert.Equal(1, await Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task Post_WhenTheCookiesWereCleared_KeepsEveryAnswer_AndSavesAtTheSecondPress()
    {
        var page = Answered(await Site.NewVisitor().GetAsync("/quiz"));
        var other = Site.NewVisitor();

        var again = await other.SubmitAsync(page.Form());
        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains("press the button again", Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.All(OnPage(again), item => Assert.Equal("1", Checked(again, item)));

        var next = await other.SubmitAsync(again.Form());
        Assert.EndsWith("/quiz/2", next.Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StepBack_SavesWhatIsChosen_EvenWhenPairsAreOpen()
    {
        var visitor = Site.NewVisitor();
        var second = await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());
        var item = OnPage(second)[3];
        second.Choose(QuizJourney.Field(item), "-2");

        var first = await visitor.SubmitAsync(second.Form(), "back");

        Assert.EndsWith("/quiz/1", first.Path, StringComparison.Ordinal);
        Assert.All(OnPage(first), i => Assert.Equal("1", Checked(first, i)));
        var saved = await Site.SingleAsync();
        Assert.Equal(-2, saved.Answers[item]?.Value);
    }

    [Fact]
    public async Task Check_ListsEveryAnswer_AndChangingOneLeadsBackToIt()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Site.Content.Rubric, i => i.Id == Site.Content.Rubric.Items[0].Id ? null : -1);
        var check = await visitor.GetAsync(QuizJourney.OwnerPath(result) + "/check");

        var rows = check.Page.QuerySelectorAll(".summary-row");
        Assert.Equal(Site.Content.Rubric.Items.Count(i => i.Round == 1), rows.Length);
        Assert.Contains("Skipped", rows[0].TextContent, StringComparison.Ordinal);
        Assert.Contains("A little more the first", rows[1].TextContent, StringComparison.Ordinal);

        var change = await visitor.GetAsync(rows[0].QuerySelector("a")!.GetAttribute("href")!);
        change.Choose(QuizJourney.Field(Site.Content.Rubric.Items[0].Id), "2");
        var back = await visitor.SubmitAsync(change.Form());
        Assert.EndsWith("/check", back.Path, StringComparison.Ordinal);
        Assert.Contains("Much more the second", back.Page.QuerySelectorAll(".summary-row")[0].TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task HalfWay_IsAPlaceToRest_OnlyOnTheWayForward()
    {
        var visitor = Site.NewVisitor();
        var page = await visitor.GetAsync("/quiz");
        for (var number = 1; number <= QuizPages.Of(Site.Content.Rubric).Count; number++)
        {
            Assert.Equal(number == 4, RestsAt(page));
            if (number == 4)
                Assert.Equal(QuizJourney.OwnerPath(page), page.Page.QuerySelector("main .notice a")!.GetAttribute("href"));
            page = await visitor.SubmitAsync(Answered(page).Form());
        }

        var owner = QuizJourney.OwnerPath(page);
        Assert.False(RestsAt(await visitor.GetAsync(owner + "/quiz/4")));
        Assert.False(RestsAt(await visitor.GetAsync(owner + "/quiz/4?fromCheck=true")));
    }

    [Fact]
    public async Task HalfWay_WithPairsOpenBefore_OrFromTheCheckPage_IsNotSaid()
    {
        var visitor = Site.NewVisitor();
        var second = await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());
        var owner = QuizJourney.OwnerPath(second);
        Assert.False(RestsAt(await visitor.GetAsync(owner + "/quiz/4")));

        var third = await visitor.SubmitAsync(Answered(second).Form());
        await visitor.SubmitAsync(Answered(third).Form());
        Assert.False(RestsAt(await visitor.GetAsync(owner + "/quiz/4?fromCheck=true")));
        Assert.True(RestsAt(await visitor.GetAsync(owner + "/quiz/4")));
    }

    // A rubric of the old kind has four pages and no first look.
    [Fact]
    public async Task HalfWay_UnderAnEarlierRubric_IsAfterItsOwnMiddle()
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        var shipped = store.Current;
        var old = RubricVariants.OfOldKind(shipped.Rubric);
        store.Current = shipped with { Rubric = old };
        var pages = QuizPages.Of(old).Count;
        var visitor = Site.NewVisitor();
        var page = await visitor.SubmitAsync(QuizJourney.Answered(await visitor.GetAsync("/quiz"), old, "1").Form());
        store.Current = shipped;

        var rests = new List<int>();
        for (var number = 2; number <= pages; number++)
        {
            if (RestsAt(page))
                rests.Add(number);
            page = await visitor.SubmitAsync(QuizJourney.Answered(page, old, "1").Form());
        }

        Assert.EndsWith("/check", page.Path, StringComparison.Ordinal);
        Assert.Equal([(pages + 1) / 2 + 1], rests);
    }

    [Theory]
    [InlineData("/quiz/0")]
    [InlineData("/quiz/99")]
    [InlineData("/quiz/-1")]
    [InlineData("/quiz/two")]
    public async Task Get_APageThatDoesNotExist_IsNotFound(string page)
    {
        var visitor = Site.NewVisitor();
        var second = await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(QuizJourney.OwnerPath(second) + page)).Status);
    }

    private List<ItemId> OnPage(Answer page) => QuizJourney.OnPage(page, Site.Content.Rubric);

    private Answer Answered(Answer page, string token = "1") => QuizJourney.Answered(page, Site.Content.Rubric, token);

    private static string? Checked(Answer page, ItemId item) => QuizJourney.Checked(page, item);

    private static async Task<Answer> SendAsync(Visitor visitor, Answer page, Dictionary<string, string> changes)
    {
        var fields = Visitor.Fields(page.Form()).Where(f => !changes.ContainsKey(f.Key)).Concat(changes);
        using var body = new FormUrlEncodedContent(fields);
        var response = await visitor.Client.PostAsync(new Uri("/quiz", UriKind.Relative), body);
        return await Visitor.ReadAsync(response);
    }

    private static bool RestsAt(Answer page) => page.Page.QuerySelectorAll("main .notice-title").Any(t => t.TextContent == "Half-way");
}
