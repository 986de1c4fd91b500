using System.Net;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

public sealed class TabsAndDeviceTests(Site site) : SiteTests(site)
{
    [Fact]
    public async Task TwoTabs_OnDifferentPages_LoseNothing()
    {
        var visitor = Site.NewVisitor();
        var second = await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());
        var path = QuizJourney.OwnerPath(second);
        var third = await visitor.GetAsync(path + "/quiz/3");

        await visitor.SubmitAsync(Answered(third).Form());
        await visitor.SubmitAsync(Answered(second).Form());

        var saved = await Site.SingleAsync();
        Assert.Equal(OnPage(second).Count * 3, saved.Answers.Count);
    }

    [Fact]
    public async Task TwoTabs_OnTheSamePage_NameTheConflict_AndTheReaderDecides()
    {
        var visitor = Site.NewVisitor();
        var second = await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());
        var path = QuizJourney.OwnerPath(second) + "/quiz/1";
        var (one, two) = (await visitor.GetAsync(path), await visitor.GetAsync(path));
        var (clash, quiet) = (OnPage(one)[0], OnPage(one)[1]);

        await visitor.SubmitAsync(one.Choose(QuizJourney.Field(clash), "2").Form());
        var told = await visitor.SubmitAsync(two.Choose(QuizJourney.Field(clash), "-2").Choose(QuizJourney.Field(quiet), "0").Form());

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("Much more the second", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal("-2", Checked(told, clash));
        var saved = await Site.SingleAsync();
        Assert.Equal(2, saved.Answers[clash]?.Value);
        Assert.Equal(0, saved.Answers[quiet]?.Value);

        await visitor.SubmitAsync(told.Form());
        saved = await Site.SingleAsync();
        Assert.Equal(-2, saved.Answers[clash]?.Value);
    }

    [Fact]
    public async Task Device_RemembersTheAssessment_UntilItIsForgotten()
    {
        var visitor = Site.NewVisitor();
        var second = await visitor.SubmitAsync(Answered(await visitor.GetAsync("/quiz")).Form());

        var start = await visitor.GetAsync("/quiz");
        Assert.NotNull(start.Page.QuerySelector($"a[href='{QuizJourney.OwnerPath(second)}/quiz/2']"));
        Assert.DoesNotContain("Your assessments on this device", (await Site.NewVisitor().GetAsync("/quiz")).Html, StringComparison.Ordinal);

        var forgotten = await visitor.SubmitAsync(start.Form("form[action='/quiz?handler=Forget']"));
        Assert.DoesNotContain("Your assessments on this device", forgotten.Html, StringComparison.Ordinal);
        Assert.Equal(1, await Site.CountAssessmentsAsync());
    }

    private List<ItemId> OnPage(Answer page) => QuizJourney.OnPage(page, Site.Content.Rubric);

    private Answer Answered(Answer page) => QuizJourney.Answered(page, Site.Content.Rubric, "1");

    private static string? Checked(Answer page, ItemId item) => QuizJourney.Checked(page, item);
}
