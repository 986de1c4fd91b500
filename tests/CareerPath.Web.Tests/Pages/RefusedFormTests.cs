using System.Net;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

// A browser that sends a form with mistakes gets an address that it can come back to.
public sealed class RefusedFormTests(Site site) : SiteTests(site)
{
    [Fact]
    public async Task ARefusedForm_HasAnAddress_ThatShowsItAgain_AsOftenAsItIsAsked()
    {
        var (visitor, path) = await StartAsync();
        var form = (await visitor.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Fill("Input.MinutesPerDay", "abc").Choose("Input.Length", "SevenDays").Form();

        var address = await RefusedAsync(visitor, form);

        Assert.StartsWith(path + "/plan/new?refused=", address, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", address, StringComparison.Ordinal);
        for (var time = 0; time < 2; time++)
        {
            var shown = await visitor.GetAsync(address);
            Assert.Equal(HttpStatusCode.BadRequest, shown.Status);
            Assert.Contains("from 15 to 240", Assert.Single(shown.Errors), StringComparison.Ordinal);
            Assert.Equal("abc", shown.Page.QuerySelector("#f-MinutesPerDay")!.GetAttribute("value"));
            Assert.NotNull(shown.Page.QuerySelector("input[value=SevenDays][checked]"));
            Assert.True(shown.Response.Headers.CacheControl!.NoStore);
        }
        Assert.Equal(0, await Site.QueryAsync(db => db.Plans.CountAsync()));
        var corrected = (await visitor.GetAsync(address)).Fill("Input.MinutesPerDay", "30");
        Assert.Equal(path + "/plan", (await visitor.SubmitAsync(corrected.Form())).Path);
    }

    [Fact]
    public async Task ItsAddress_NeverSaves_WhatMeanwhileWouldBeTaken()
    {
        var (visitor, path) = await StartAsync();
        var first = await visitor.GetAsync(path + "/skills/1");
        var skill = first.Page.QuerySelector("fieldset")!.Id!;
        first.Choose($"Input.Chosen[{skill}]", "3");
        // Without the form's cookie, it is refused as expired even though the choice is valid.
        var address = await RefusedAsync(Site.NewVisitor(), first.Form());

        var shown = await visitor.GetAsync(address);

        Assert.NotNull(shown.Page.QuerySelector($"[id='{skill}'] input[value='3'][checked]"));
        Assert.Empty((await Site.SingleAsync()).Skills);
    }

    [Fact]
    public async Task TheFirstPagesAddress_HoldsNoKey_SoThatWhoeverGetsItStartsAnAssessmentOfTheirOwn()
    {
        var (sender, receiver) = (Site.NewVisitor(), Site.NewVisitor());
        var first = await sender.GetAsync("/quiz");
        var item = QuizJourney.OnPage(first, Site.Content.Rubric)[0];
        var address = await RefusedAsync(sender, first.Choose(QuizJourney.Field(item), "2").Form());
        var mine = QuizJourney.OwnerPath(await sender.SubmitAsync(QuizJourney.Answered(first, Site.Content.Rubric, "1").Form()));

        var shown = await receiver.GetAsync(address);
        var theirs = QuizJourney.OwnerPath(await receiver.SubmitAsync(QuizJourney.Answered(shown, Site.Content.Rubric, "-1").Form()));

        Assert.Equal("2", QuizJourney.Checked(shown, item));
        Assert.NotEqual(mine, theirs);
        Assert.Equal(2, await Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task AConflict_ShownAgain_IsDecidedByTheNextSave()
    {
        var (visitor, path) = await StartAsync();
        var (one, two) = (await visitor.GetAsync(path + "/quiz/1"), await visitor.GetAsync(path + "/quiz/1"));
        await visitor.SubmitAsync(QuizJourney.Answered(one, Site.Content.Rubric, "2").Form());

        var address = await RefusedAsync(visitor, QuizJourney.Answered(two, Site.Content.Rubric, "-2").Form());
        var shown = await visitor.GetAsync(address);
        var next = await visitor.SubmitAsync(shown.Form());

        Assert.Equal(HttpStatusCode.Conflict, shown.Status);
        Assert.EndsWith("/quiz/2", next.Path, StringComparison.Ordinal);
        var saved = await Site.SingleAsync();
        Assert.All(QuizJourney.OnPage(one, Site.Content.Rubric), item => Assert.Equal(-2, saved.Answers[item]?.Value));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("CfDJ8AAAAAAAAAAA")]
    [InlineData("%00")]
    public async Task AnAddress_ThatIsNotOurs_IsThePageItself(string seal)
    {
        var (visitor, path) = await StartAsync();

        var page = await visitor.GetAsync($"{path}/plan/new?refused={seal}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Empty(page.Errors);
    }

    [Fact]
    public async Task AnAddress_OfOneAssessment_IsNoneOfAnother()
    {
        var (visitor, path) = await StartAsync();
        var address = await RefusedAsync(visitor, (await visitor.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Fill("Input.MinutesPerDay", "abc").Form());
        var (other, second) = await StartAsync();

        var page = await other.GetAsync(address.Replace(path, second, StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("45", page.Page.QuerySelector("#f-MinutesPerDay")!.GetAttribute("value"));
    }

    [Fact]
    public async Task MoreThanAnAddressCanHold_IsShownAtOnce()
    {
        var (visitor, path) = await StartAsync();
        visitor.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        var label = string.Concat(Enumerable.Range(0, 4000).Select(i => (char)('!' + (i * i % 90))).Select((c, i) => $"{c}{i % 97}"));

        using var answer = await visitor.PostAsync((await visitor.GetAsync(path + "/share")).Fill("Input.Label", label).Form());

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    private async Task<(Visitor Visitor, string Path)> StartAsync()
    {
        var visitor = Site.NewVisitor();
        return (visitor, (await visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1)).Path);
    }

    private static async Task<string> RefusedAsync(Visitor visitor, AngleSharp.Html.Dom.IHtmlFormElement form)
    {
        visitor.Client.DefaultRequestHeaders.Accept.ParseAdd("text/html");
        using var answer = await visitor.PostAsync(form);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.OriginalString;
    }
}
