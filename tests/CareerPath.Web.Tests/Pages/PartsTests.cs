using System.Globalization;
using System.Net;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

public sealed class PartsTests(Site site) : SiteTests(site)
{
    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task Skills_GiveReadinessAndGaps_AndLeaveTheVerdictAlone()
    {
        var visitor = Site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync(before.Path + "/skills");
        var skill = Rubric.Skills[0];
        page.Choose($"Input.Chosen[{skill.Id}]", "0");

        var after = await visitor.SubmitAsync(page.Form());

        Assert.Equal(before.Heading, after.Heading);
        var gap = Assert.Single(after.Page.QuerySelectorAll(".gap"));
        Assert.Contains(skill.Name, gap.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 today,", gap.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{skill.Targets[Role.TechnicalProgramManager]} asked", gap.TextContent, StringComparison.Ordinal);
        Assert.Contains("takes months", gap.TextContent, StringComparison.Ordinal);

        // Clearing the answer removes the rating.
        page = await visitor.GetAsync(before.Path + "/skills");
        after = await visitor.SubmitAsync(page.Choose($"Input.Chosen[{skill.Id}]", "").Form());
        Assert.Contains("No skill is rated yet", after.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Matters_ShowsTheMatrix_AndSaysWhenItDisagrees()
    {
        var visitor = Site.NewVisitor();
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
        var visitor = Site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync(before.Path + "/deal-breakers");
        var flag = Rubric.DealBreakers[0];
        page.Choose($"Input.Chosen[{flag.Id}]", "yes");

        var after = await visitor.SubmitAsync(page.Form());

        Assert.Contains(flag.Ask, after.Page.QuerySelector(".deal-breaker")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before.Heading, after.Heading);
    }

    [Theory]
    [InlineData("matters", "3", "No factor has a weight yet")]
    [InlineData("deal-breakers", "yes", "Not answered yet")]
    public async Task Parts_CanBeTakenBack(string part, string token, string empty)
    {
        var visitor = Site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var id = part == "matters" ? Rubric.Factors[0].Id : Rubric.DealBreakers[0].Id;
        Assert.Contains(empty, result.Html, StringComparison.Ordinal);
        var said = await visitor.SubmitAsync((await visitor.GetAsync($"{result.Path}/{part}")).Choose($"Input.Chosen[{id}]", token).Form());
        Assert.DoesNotContain(empty, said.Html, StringComparison.Ordinal);

        var again = await visitor.SubmitAsync((await visitor.GetAsync($"{result.Path}/{part}")).Choose($"Input.Chosen[{id}]", "").Form());

        Assert.Contains(empty, again.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("skills", "system-design", "5")]
    [InlineData("skills", "system-design", "-1")]
    [InlineData("skills", "no-such-skill", "1")]
    [InlineData("matters", "no-such-factor", "1")]
    [InlineData("deal-breakers", "no-such-flag", "yes")]
    public async Task Parts_WithWrongInput_SayWhatToDo_AndStoreNothing(string part, string id, string token)
    {
        var visitor = Site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync($"{result.Path}/{part}");
        using var body = new FormUrlEncodedContent(
            Visitor.Fields(page.Form()).Where(f => f.Key != $"Input.Chosen[{id}]").Append(new($"Input.Chosen[{id}]", token)));

        var again = await Visitor.ReadAsync(await visitor.Client.PostAsync(new Uri(page.Path, UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Single(again.Errors);
        if (again.Page.GetElementById(id) is { } group)
        {
            Assert.Equal("true", group.GetAttribute("aria-invalid"));
            Assert.NotEmpty(again.Page.GetElementById(group.GetAttribute("aria-describedby")!)!.TextContent.Trim());
        }
        var saved = await Site.QueryAsync(db => db.Assessments.SingleAsync());
        Assert.Empty(saved.Skills);
        Assert.Empty(saved.Factors);
        Assert.Empty(saved.DealBreakers);
    }

    private Task<Answer> TakeAsync(int technical, int scope, Visitor? visitor = null) =>
        (visitor ?? Site.NewVisitor()).TakeQuizTowardAsync(Rubric, technical, scope);
}
