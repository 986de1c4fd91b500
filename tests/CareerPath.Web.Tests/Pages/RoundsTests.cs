using System.Net;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// The first direction after two pages, and the second round for what the first left open.
public sealed class RoundsTests(Site site) : SiteTests(site)
{
    private readonly Visitor _visitor = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task FirstLook_IsAFirstDirection_WithGoOnFirst()
    {
        var third = await AnswerPagesAsync(2, item => QuizJourney.Toward(item, 2));
        Assert.Contains("first 14 pairs", third.Html, StringComparison.Ordinal);

        var result = await _visitor.GetAsync(third.Page.QuerySelector(".page-head a")!.GetAttribute("href")!);

        Assert.Equal("A first direction: the work of a Technical Program Manager.", result.Heading);
        Assert.Equal("A first direction", result.Page.QuerySelector(".verdict .eyebrow")!.TextContent);
        Assert.Equal("Go on with page 3", result.Page.QuerySelector("main a.button")!.TextContent);
        Assert.Contains("14 pairs, which is enough for a leaning and no more. At least 11 more answers make it a verdict", result.Html, StringComparison.Ordinal);
        Assert.Empty(result.Page.QuerySelectorAll(".fit, #personas, #second-round"));
        foreach (var claim in (string[])["A clear verdict", "Firm:", "strength", "left out", "most enjoy"])
            Assert.DoesNotContain(claim, result.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstLook_OfSomebodyByTheirOwnHand_DoesNotSayNoneOfTheFour()
    {
        var third = await AnswerPagesAsync(2, item => QuizJourney.Toward(item, Rubric.AxisOf(item) == AxisId.Others ? -2 : 2));
        var result = await _visitor.GetAsync(QuizJourney.OwnerPath(third));

        Assert.StartsWith("A first direction: the work of", result.Heading, StringComparison.Ordinal);
        Assert.Contains("Your first 4 answers about it lean to work by your own hand.", Text(result), StringComparison.Ordinal);
        Assert.DoesNotContain("none of these four", result.Html, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task FirstLook_WhoseScopePairsPointBothWays_SaysTooEarly()
    {
        var scope = Rubric.Items.Where(i => i.FirstLook && Rubric.AxisOf(i) == AxisId.Scope).ToList();
        var third = await AnswerPagesAsync(2, item => QuizJourney.Toward(item, scope.IndexOf(item) % 2 == 0 ? -1 : 2));
        var result = await _visitor.GetAsync(QuizJourney.OwnerPath(third));

        Assert.Contains("On scope: too early to tell, as only 4 pairs are answered.", result.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FirstLook_WithAPairSkipped_IsNoDirection()
    {
        var third = await AnswerPagesAsync(2, item => item == Rubric.Items[0] ? null : QuizJourney.Toward(item, 2));
        var result = await _visitor.GetAsync(QuizJourney.OwnerPath(third));

        Assert.Contains("you skipped pair 1", Text(third), StringComparison.Ordinal);
        Assert.EndsWith("/quiz/1#" + Rubric.Items[0].Id, third.Page.QuerySelector(".page-head a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.Equal("There are not enough answers for a verdict yet.", result.Heading);
        Assert.Contains("The quiz is not finished", result.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondRound_IsOfferedWhereTheFirstIsNotClear_AndTheResultSaysWhatItChanged()
    {
        var result = await OpenOnTechnicalAsync();
        var offers = result.Page.QuerySelectorAll("section:has(> #second-round) a.button").ToList();
        Assert.Equal("Answer 8 more pairs: Technical or business", Assert.Single(offers).TextContent);
        Assert.Contains("“Technical or business” is too close to call after the first round", Text(result), StringComparison.Ordinal);

        var page = await _visitor.GetAsync(offers[0].GetAttribute("href")!);
        Assert.Equal(8, page.Page.QuerySelectorAll("fieldset.pair").Length);
        Assert.Contains("Pair 41: 1 of 8 more", page.Page.QuerySelector(".pair-count")!.TextContent, StringComparison.Ordinal);
        var after = await AnswerAsync(page, item => QuizJourney.Toward(item, 2));

        Assert.Equal(result.Path, after.Path.Split('#')[0]);
        Assert.Contains("“Technical or business” was too close to call after the first round", Text(after), StringComparison.Ordinal);
        Assert.Contains("With the 8 more pairs you answered it is a clear verdict", Text(after), StringComparison.Ordinal);
        Assert.Contains("48 of 48 pairs answered", after.Html, StringComparison.Ordinal);
        Assert.Empty(after.Page.QuerySelectorAll("section:has(> #second-round) a.button"));
        var check = await _visitor.GetAsync(result.Path + "/check");
        Assert.Equal(48, check.Page.QuerySelectorAll(".summary-row").Length);
        var change = await _visitor.GetAsync(check.Page.QuerySelectorAll(".summary-row a")[^1].GetAttribute("href")!);
        Assert.EndsWith("/check", (await _visitor.SubmitAsync(change.Form())).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondRound_LeftHalfway_IsThereToGoOnWith()
    {
        var result = await OpenOnTechnicalAsync();
        var page = await _visitor.GetAsync(result.Path + "/quiz/7");
        var items = QuizJourney.OnPage(page, Rubric);
        foreach (var item in items.Take(3))
            page.Choose(QuizJourney.Field(item), "1");
        // Saves the way the script does while a visitor answers.
        using var kept = new FormUrlEncodedContent(Visitor.Fields(page.Form()).Append(new("Input.Go", "keep")));
        await _visitor.Client.PostAsync(new Uri(result.Path + "/quiz/7", UriKind.Relative), kept);

        var later = await _visitor.GetAsync(result.Path);
        Assert.Contains("3 more pairs you answered", Text(later), StringComparison.Ordinal);
        Assert.Contains("Go on with 5 more pairs: Technical or business", Text(later), StringComparison.Ordinal);
        var again = await _visitor.GetAsync(result.Path + "/quiz/7");
        Assert.All(items.Take(3), item => Assert.Equal("1", QuizJourney.Checked(again, item)));
    }

    [Fact]
    public async Task SecondRound_SteppedBackFrom_KeepsWhatIsChosen()
    {
        var result = await OpenOnTechnicalAsync();
        var page = await _visitor.GetAsync(result.Path + "/quiz/7");

        var back = await _visitor.SubmitAsync(page.Choose(QuizJourney.Field(Rubric.Items[42].Id), "2").Form(), "back");

        Assert.Equal(result.Path, back.Path.Split('#')[0]);
        Assert.Contains("extra pair you answered", Text(back), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondRound_SkippedWhole_SaysThatNothingChanged()
    {
        var result = await OpenOnTechnicalAsync();
        var after = await AnswerAsync(await _visitor.GetAsync(result.Path + "/quiz/7"), _ => null);

        Assert.Equal(result.Heading, after.Heading);
        Assert.Contains("You skipped all 8 more pairs on “Technical or business”", Text(after), StringComparison.Ordinal);
        Assert.Contains("40 of 40 pairs answered", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondRound_WithAPairLeftOpen_SaysWhatToDo()
    {
        var result = await OpenOnTechnicalAsync();
        var page = await _visitor.GetAsync(result.Path + "/quiz/7");

        foreach (var item in QuizJourney.OnPage(page, Rubric).Where(i => i != Rubric.Items[41].Id))
            page.Choose(QuizJourney.Field(item), "1");

        var again = await _visitor.SubmitAsync(page.Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Equal("Pair 42: choose a position, or “Skip this pair”", Assert.Single(again.Errors));
        Assert.Equal("1", QuizJourney.Checked(again, Rubric.Items[40].Id));
    }

    [Fact]
    public async Task SecondRound_OfAClearAxis_IsNotAsked()
    {
        var result = await _visitor.TakeQuizTowardAsync(Rubric, 1, 1);

        Assert.Null(result.Page.QuerySelector("#second-round"));
        var refused = await _visitor.GetAsync(result.Path + "/quiz/7");
        Assert.Equal((HttpStatusCode.Redirect, result.Path), (refused.Status, refused.Response.Headers.Location!.OriginalString));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(result.Path + "/quiz/9")).Status);
    }

    [Fact]
    public async Task SecondRound_BeforeTheFirstIsThrough_IsNotOffered()
    {
        var later = await AnswerPagesAsync(4, item => QuizJourney.Toward(item, Rubric.Items.IndexOf(item) % 2 == 0 ? 1 : -1));
        var result = await _visitor.GetAsync(QuizJourney.OwnerPath(later));

        Assert.Contains("The quiz is not finished", result.Html, StringComparison.Ordinal);
        Assert.Null(result.Page.QuerySelector("#second-round"));
    }

    [Fact]
    public async Task SecondRound_SentWhereItIsNotOffered_SavesNothing()
    {
        var other = Site.NewVisitor();
        var open = await OpenOnTechnicalAsync(other);
        var fields = Visitor.Fields(QuizJourney.Answered(await other.GetAsync(open.Path + "/quiz/7"), Rubric, "1").Form()).ToList();
        var clear = await _visitor.TakeQuizTowardAsync(Rubric, 1, 1);
        var token = Visitor.Fields((await _visitor.GetAsync(clear.Path + "/quiz/1")).Form()).Where(f => f.Key.StartsWith("__", StringComparison.Ordinal));
        using var sent = new FormUrlEncodedContent(fields.Where(f => !f.Key.StartsWith("__", StringComparison.Ordinal)).Concat(token));

        var response = await _visitor.Client.PostAsync(new Uri(clear.Path + "/quiz/7", UriKind.Relative), sent);

        Assert.Equal((HttpStatusCode.Redirect, clear.Path), (response.StatusCode, response.Headers.Location!.OriginalString));
        Assert.Contains("40 of 40 pairs answered", (await _visitor.GetAsync(clear.Path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SecondRound_WithTooFewAnswersOfTheFirst_SaysHowManyOfTheFirstAreMissing()
    {
        var result = await OpenOnTechnicalAsync();
        await AnswerAsync(await _visitor.GetAsync(result.Path + "/quiz/7"), item => QuizJourney.Toward(item, 1));
        var technical = Rubric.Items.Where(i => i.Round == 1 && Rubric.AxisOf(i) == AxisId.Technical).Take(8).Select(i => i.Id).ToHashSet();
        for (var number = 1; number <= 6; number++)
        {
            var page = await _visitor.GetAsync($"{result.Path}/quiz/{number}");
            foreach (var item in QuizJourney.OnPage(page, Rubric).Where(technical.Contains))
                page.Choose(QuizJourney.Field(item), "skip");
            await _visitor.SubmitAsync(page.Form());
        }

        var after = await _visitor.GetAsync(result.Path);

        Assert.Contains("One more answer is needed about technical and business work: 10 of the 18 pairs are answered, and a verdict takes 11.", Text(after), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(result.Path + "/quiz/7")).Status);
    }

    private static string Text(Answer page) => page.Page.QuerySelector("main")!.TextContent;

    private Task<Answer> OpenOnTechnicalAsync(Visitor? visitor = null)
    {
        var technical = Rubric.Items.Where(i => Rubric.AxisOf(i) == AxisId.Technical).ToList();
        return (visitor ?? _visitor).TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, technical.IndexOf(item) switch { < 0 => 2, var n when n % 2 == 0 => 1, _ => -1 }));
    }

    // Answers this many pages and returns the next one.
    private async Task<Answer> AnswerPagesAsync(int count, Func<Item, int?> position)
    {
        var page = await _visitor.GetAsync("/quiz");
        for (var n = 0; n < count; n++)
            page = await AnswerAsync(page, position);
        return page;
    }

    private Task<Answer> AnswerAsync(Answer page, Func<Item, int?> position)
    {
        foreach (var item in Rubric.Items.Where(i => page.Page.GetElementById(i.Id.Value) is not null))
            page.Choose(QuizJourney.Field(item.Id), position(item) is { } p ? Position.Of(p).ToString() : "skip");
        return _visitor.SubmitAsync(page.Form());
    }
}
