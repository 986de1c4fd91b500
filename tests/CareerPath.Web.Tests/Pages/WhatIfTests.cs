using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Trying other answers and weights, which saves nothing.
public sealed class WhatIfTests(Site site) : SiteTests(site)
{
    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task OtherAnswers_ShowWhatWouldComeOut_AndSaveNothing()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizTowardAsync(Rubric, 1, 1);
        var page = await visitor.GetAsync(result.Path + "/why");
        foreach (var item in Rubric.Items.Where(i => Rubric.AxisOf(i) == AxisId.Technical && i.Round == 1))
            Select(page, $"Answers.Chosen[{item.Id}]", QuizJourney.Toward(item, -2).ToString(System.Globalization.CultureInfo.InvariantCulture));
        Select(page, $"Weights.Chosen[{Rubric.Factors[0].Id}]", "3");

        var tried = await visitor.SubmitAsync(page.Form("form.what-if"));

        Assert.Equal(
            ["You would most enjoy the work of a Technical Program Manager.", "You would most enjoy the work of a Program Manager."],
            tried.Page.QuerySelectorAll("section:has(> #what-if) .lead").Select(l => l.TextContent));
        Assert.Contains("You tried something else for: Pair 1", tried.Page.QuerySelector("section:has(> #what-if)")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Rubric.Factors[0].Name + ".", tried.Page.QuerySelector("section:has(> #what-if)")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(result.Heading, (await visitor.GetAsync(result.Path)).Heading);
        Assert.Null((await visitor.GetAsync(result.Path + "/matters")).Page.QuerySelector("#outcome"));
    }

    [Fact]
    public async Task NothingChanged_SaysSo()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizTowardAsync(Rubric, 1, 1);

        var tried = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/why")).Form("form.what-if"));

        Assert.Contains("You have not changed anything yet.", tried.Html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Answers", "7")]
    [InlineData("Weights", "<b>much</b>")]
    public async Task AnUnknownChoice_IsRefused_AtItsField(string form, string value)
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizTowardAsync(Rubric, 1, 1);
        var page = await visitor.GetAsync(result.Path + "/why");
        var select = page.Page.QuerySelectorAll<IHtmlSelectElement>("select").First(s => s.Name!.StartsWith(form, StringComparison.Ordinal));
        select.Options[0].Value = value;
        select.Value = value;

        var refused = await visitor.SubmitAsync(page.Form("form.what-if"));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.NotNull(refused.Page.GetElementById(refused.Page.QuerySelector(".error-summary a")!.GetAttribute("href")![1..]));
        Assert.DoesNotContain("<b>much", refused.Html, StringComparison.Ordinal);
        Assert.Empty(refused.Page.QuerySelectorAll("section:has(> #what-if) .lead"));
    }

    [Fact]
    public async Task WithoutAVerdict_WhatIfStillWorks()
    {
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Rubric, _ => null);
        var page = await visitor.GetAsync(result.Path + "/why");
        foreach (var item in Rubric.Items.Where(i => i.Round == 1))
            Select(page, $"Answers.Chosen[{item.Id}]", QuizJourney.Toward(item, 2).ToString(System.Globalization.CultureInfo.InvariantCulture));

        var tried = await visitor.SubmitAsync(page.Form("form.what-if"));

        Assert.Equal("You would most enjoy the work of a Technical Program Manager.", tried.Page.QuerySelectorAll("section:has(> #what-if) .lead")[1].TextContent);
    }

    private static void Select(Answer page, string name, string value) =>
        page.Page.QuerySelectorAll<IHtmlSelectElement>("select").Single(s => s.Name == name).Value = value;
}
