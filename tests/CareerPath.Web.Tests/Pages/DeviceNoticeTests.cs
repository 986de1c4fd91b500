using System.Net;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Opens an assessment on a device that does not remember its link.
public sealed class DeviceNoticeTests(Site site) : SiteTests(site)
{
    private const string Notice = "This assessment was started on another device.";
    private const string Remember = "form[action$='handler=Remember']";


    [Theory]
    [InlineData("")]
    [InlineData("/quiz/2")]
    [InlineData("/check")]
    [InlineData("/skills")]
    [InlineData("/plan")]
    [InlineData("/share")]
    public async Task EveryPage_SaysSo_AndOffersAStartOfOnesOwn_AndSetsNothing(string page)
    {
        var owner = Site.NewVisitor();
        var path = (await owner.TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path;

        var other = await Site.NewVisitor().GetAsync(path + page);

        Assert.DoesNotContain(Notice, (await owner.GetAsync(path + page)).Html, StringComparison.Ordinal);
        Assert.Contains(Notice, other.Page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(other.Page.QuerySelector(".notice a[href='/quiz']"));
        Assert.DoesNotContain(other.Response.Headers.GetValues("Set-Cookie"), c => c.Contains("device", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Remembering_StaysOnThePage_AndAsksNoMore()
    {
        var path = (await Site.NewVisitor().TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path;
        var visitor = Site.NewVisitor();

        var plan = await visitor.SubmitAsync((await visitor.GetAsync(path + "/quiz/3?fromCheck=true")).Form(Remember));

        Assert.Equal(path + "/quiz/3?fromCheck=true", plan.Path);
        Assert.DoesNotContain(Notice, plan.Html, StringComparison.Ordinal);
        Assert.NotNull((await visitor.GetAsync("/quiz")).Page.QuerySelector($"a[href='{path}']"));
        Assert.DoesNotContain(Notice, (await visitor.GetAsync(path)).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Remembering_WhenTheFormHasExpired_ShowsThePageAgain_AndThenWorks()
    {
        var path = (await Site.NewVisitor().TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path;
        var expired = (await Site.NewVisitor().GetAsync(path + "/skills?handler=Other")).Form(Remember);
        var visitor = Site.NewVisitor();

        var shown = await visitor.SubmitAsync(expired);
        Assert.Equal((HttpStatusCode.OK, path + "/skills"), (shown.Status, shown.Path));
        Assert.Empty(shown.Errors);
        Assert.DoesNotContain(Notice, (await visitor.SubmitAsync(shown.Form(Remember))).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AQuizPage_SavesEachChoiceAtOnce_OnlyWhereTheLinkIsRemembered()
    {
        var owner = Site.NewVisitor();
        var path = (await owner.TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path + "/quiz/2";

        Assert.Equal("auto", (await owner.GetAsync(path)).Form().GetAttribute("data-keep"));
        Assert.Equal("", (await Site.NewVisitor().GetAsync(path)).Form().GetAttribute("data-keep"));
    }

    [Fact]
    public async Task Answering_OnAnotherDevice_DoesNotMakeItTheDevicesOwn()
    {
        var path = (await Site.NewVisitor().TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path;
        var visitor = Site.NewVisitor();

        var page = await visitor.GetAsync(path + "/quiz/1");
        var next = await visitor.SubmitAsync(QuizJourney.Answered(page, Site.Content.Rubric, "-1").Form());

        Assert.EndsWith("/quiz/2", next.Path, StringComparison.Ordinal);
        Assert.Contains(Notice, next.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Your assessments on this device", (await visitor.GetAsync("/quiz")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheNotice_OnAPageThatWasRefused_ComesAfterTheErrors()
    {
        var path = (await Site.NewVisitor().TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path;
        var visitor = Site.NewVisitor();

        var refused = await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/new")).Fill("Input.MinutesPerDay", "abc").Form());

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Contains("error-summary", refused.Page.QuerySelector("main")!.FirstElementChild!.ClassName, StringComparison.Ordinal);
        Assert.Contains(Notice, refused.Html, StringComparison.Ordinal);
    }
}
