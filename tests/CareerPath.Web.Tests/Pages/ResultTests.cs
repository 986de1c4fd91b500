using System.Globalization;
using System.Net;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

public sealed class ResultTests : IDisposable
{
    private readonly Site _site = new();

    private Rubric Rubric => _site.Content.Rubric;

    public void Dispose() => _site.Dispose();

    [Theory]
    [InlineData(1, 1, "Technical Program Manager")]
    [InlineData(-1, 1, "Program Manager")]
    [InlineData(1, -1, "Technical Project Manager")]
    [InlineData(-1, -1, "Project Manager")]
    public async Task Result_OfAFirmSheet_NamesTheRoleOfItsCorner(int technical, int scope, string role)
    {
        var result = await TakeAsync(technical, scope);

        Assert.Equal($"You would most enjoy the work of a {role}.", result.Heading);
        Assert.Contains("A clear verdict", result.Page.QuerySelector(".verdict .eyebrow")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(role, result.Page.QuerySelector(".fit.is-top .role")!.TextContent.Trim());
    }

    [Fact]
    public async Task Result_OfAllInBetween_IsTooCloseToCall()
    {
        var result = await _site.NewVisitor().TakeQuizAsync(Rubric, _ => 0);

        Assert.Equal("Between all four roles.", result.Heading);
        Assert.Contains("Treat this as unclear", result.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Result_OfASheetMostlySkipped_SaysWhatIsMissing()
    {
        var result = await _site.NewVisitor().TakeQuizAsync(Rubric, i => i.Id == Rubric.Items[0].Id ? 2 : null);

        Assert.Equal("There are not enough answers for a verdict yet.", result.Heading);
        Assert.Empty(result.Page.QuerySelectorAll(".fits .fit.is-top"));
    }

    [Fact]
    public async Task Result_OfAnUnfinishedQuiz_LeadsToTheOpenPage()
    {
        var visitor = _site.NewVisitor();
        var first = await visitor.GetAsync("/quiz");
        foreach (var item in Rubric.Items.Where(i => first.Page.GetElementById(i.Id.Value) is not null))
            first.Choose(QuizJourney.Field(item.Id), "1");
        var second = await visitor.SubmitAsync(first.Form());

        var result = await visitor.GetAsync(QuizJourney.OwnerPath(second));

        Assert.Contains("The quiz is not finished", result.Html, StringComparison.Ordinal);
        Assert.NotNull(result.Page.QuerySelector($"a[href='{second.Path}']"));
    }

    [Fact]
    public async Task Contributions_AsShown_AddUpToTheScoreAsShown()
    {
        var result = await _site.NewVisitor().TakeQuizAsync(Rubric, i => i.Id.Value.Length % 5 - 2);

        var tables = result.Page.QuerySelectorAll("table.bars");
        Assert.Equal(2, tables.Length);
        foreach (var table in tables)
        {
            var shown = table.QuerySelectorAll("tbody td.num").Select(c => Number(c.TextContent)).ToList();
            Assert.Equal(Number(table.QuerySelector("tfoot td.num")!.TextContent), shown.Sum());
        }
    }

    [Fact]
    public async Task Skills_GiveReadinessAndGaps_AndLeaveTheVerdictAlone()
    {
        var visitor = _site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync(before.Path + "/skills");
        var skill = Rubric.Skills[0];
        page.Choose($"Input.Chosen[{skill.Id}]", "0");

        var after = await visitor.SubmitAsync(page.Form());

        Assert.Equal(before.Heading, after.Heading);
        var gap = Assert.Single(after.Page.QuerySelectorAll(".gap"));
        Assert.Contains(skill.Name, gap.TextContent, StringComparison.Ordinal);
        Assert.Contains($"0 → {skill.Targets[Role.TechnicalProgramManager]}", gap.TextContent, StringComparison.Ordinal);

        // Leaving it out again takes the rating away.
        page = await visitor.GetAsync(before.Path + "/skills");
        after = await visitor.SubmitAsync(page.Choose($"Input.Chosen[{skill.Id}]", "").Form());
        Assert.Contains("No skill is rated yet", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matters_ShowsTheMatrix_AndSaysWhenItDisagrees()
    {
        var visitor = _site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync(before.Path + "/matters");
        var factor = Rubric.Factors.First(f => f.Ratings.All(r => r.Key == Role.ProjectManager || r.Value.Rating < f.Ratings[Role.ProjectManager].Rating));
        page.Choose($"Input.Chosen[{factor.Id}]", "3");

        var after = await visitor.SubmitAsync(page.Form());

        Assert.Contains("The two disagree.", after.Html, StringComparison.Ordinal);
        Assert.Equal(Rubric.Factors.Length, after.Page.QuerySelectorAll("table.matrix tbody tr").Length);
        Assert.Equal(before.Heading, after.Heading);
    }

    [Fact]
    public async Task DealBreakers_AnsweredYes_WarnWithAQuestionToAsk()
    {
        var visitor = _site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync(before.Path + "/deal-breakers");
        var flag = Rubric.DealBreakers[0];
        page.Choose($"Input.Chosen[{flag.Id}]", "yes");

        var after = await visitor.SubmitAsync(page.Form());

        Assert.Contains(flag.Ask, after.Page.QuerySelector(".deal-breaker")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before.Heading, after.Heading);
    }

    [Theory]
    [InlineData("skills", "system-design", "5")]
    [InlineData("skills", "system-design", "-1")]
    [InlineData("skills", "no-such-skill", "1")]
    [InlineData("matters", "no-such-factor", "1")]
    [InlineData("deal-breakers", "no-such-flag", "yes")]
    public async Task Parts_WithWrongInput_SayWhatToDo_AndStoreNothing(string part, string id, string token)
    {
        var visitor = _site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync($"{result.Path}/{part}");
        using var body = new FormUrlEncodedContent(
            Visitor.Fields(page.Form()).Where(f => f.Key != $"Input.Chosen[{id}]").Append(new($"Input.Chosen[{id}]", token)));

        var again = await Visitor.ReadAsync(await visitor.Client.PostAsync(new Uri(page.Path, UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Single(again.Errors);
        var saved = await _site.QueryAsync(db => db.Assessments.SingleAsync());
        Assert.Empty(saved.Skills);
        Assert.Empty(saved.Factors);
        Assert.Empty(saved.DealBreakers);
    }

    [Theory]
    [InlineData("short")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAB")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=")]
    [InlineData("%0AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Get_WithAnUnknownOrMalformedKey_IsTheSameNotFoundEverywhere(string key)
    {
        var visitor = _site.NewVisitor();
        foreach (var path in (string[])["/a/{0}", "/a/{0}/quiz/1", "/a/{0}/check", "/a/{0}/skills", "/a/{0}/plan", "/a/{0}/plan/new", "/a/{0}/share", "/a/{0}/delete", "/s/{0}"])
        {
            var answer = await visitor.GetAsync(string.Format(CultureInfo.InvariantCulture, path, key));
            Assert.Equal(HttpStatusCode.NotFound, answer.Status);
            Assert.NotEmpty(answer.Heading);
        }
    }

    [Fact]
    public async Task Delete_RemovesEverythingForGood()
    {
        var visitor = _site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var shared = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form());
        var share = shared.Page.QuerySelector(".link-box input")!.GetAttribute("value")!;
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/new")).Form());

        var gone = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/delete")).Form());

        Assert.Equal("It is deleted.", gone.Heading);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(result.Path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(share)).Status);
        Assert.Equal(
            (0, 0, 0, 0),
            await _site.QueryAsync(async db => (
                await db.Assessments.CountAsync(), await db.ShareLinks.CountAsync(), await db.Plans.CountAsync(), await db.PlanEntries.CountAsync())));
        Assert.DoesNotContain("Your assessments on this device", (await visitor.GetAsync("/quiz")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task GetAndHead_OnEveryPrivatePage_ThreeTimes_ChangeNothing()
    {
        var visitor = _site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form());
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/new")).Form());
        var before = await DumpAsync();
        _site.Clock.Advance(TimeSpan.FromMinutes(5));

        foreach (var part in (string[])["", "/quiz/1", "/check", "/skills", "/matters", "/deal-breakers", "/share", "/plan", "/plan/new", "/delete"])
        {
            for (var time = 0; time < 3; time++)
            {
                Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(result.Path + part)).Status);
                using var head = new HttpRequestMessage(HttpMethod.Head, result.Path + part);
                using var answer = await visitor.Client.SendAsync(head);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }

        Assert.Equal(before, await DumpAsync());
    }

    private Task<Answer> TakeAsync(int technical, int scope, Visitor? visitor = null) =>
        (visitor ?? _site.NewVisitor()).TakeQuizAsync(
            Rubric, item => QuizJourney.Toward(item, 2 * (Rubric.AxisOf(item) == AxisId.Technical ? technical : scope)));

    private Task<string> DumpAsync() => _site.QueryAsync(async db => System.Text.Json.JsonSerializer.Serialize(new
    {
        Assessments = await db.Assessments.AsNoTracking().ToListAsync(),
        Shares = await db.ShareLinks.AsNoTracking().ToListAsync(),
        Plans = await db.Plans.AsNoTracking().Include(p => p.Entries).ToListAsync(),
        Rubrics = await db.Rubrics.AsNoTracking().ToListAsync(),
    }));

    private static decimal Number(string shown) =>
        decimal.Parse(shown.Trim().Replace('−', '-'), NumberStyles.Number, CultureInfo.InvariantCulture);
}
