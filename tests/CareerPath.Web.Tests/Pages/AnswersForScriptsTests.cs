using System.Net;
using System.Text.Json;
using AngleSharp.Html.Dom;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

// Forms sent by scripts: the same handlers, but a short answer.
public sealed class AnswersForScriptsTests(Site site) : SiteTests(site)
{
    private readonly Visitor _visitor = site.NewVisitor();

    [Fact]
    public async Task Save_SaysWhereItLeads_AndRemembersTheDevice()
    {
        var first = QuizJourney.Answered(await _visitor.GetAsync("/quiz"), Site.Content.Rubric, "1");

        var (status, answer) = await SendAsync(first.Form());

        Assert.Equal(HttpStatusCode.OK, status);
        var next = answer.GetProperty("next").GetString()!;
        Assert.EndsWith("/quiz/2", next, StringComparison.Ordinal);
        Assert.NotNull((await _visitor.GetAsync("/quiz")).Page.QuerySelector($"a[href='{next}']"));
    }

    [Fact]
    public async Task Keep_SavesAPartOfThePage_AndTheButtonStillAsksForTheRest()
    {
        var second = await SecondPageAsync();
        var pairs = QuizJourney.OnPage(second, Site.Content.Rubric);
        second.Choose(QuizJourney.Field(pairs[0]), "2");

        var (kept, answer) = await SendAsync(second.Form(), ("Input.Go", "keep"));
        var (sent, refused) = await SendAsync(second.Form());

        Assert.Equal(HttpStatusCode.OK, kept);
        Assert.Equal(second.Path, answer.GetProperty("next").GetString());
        Assert.Equal(2, (await AnswersAsync())[pairs[0].Value]);
        Assert.Equal(HttpStatusCode.BadRequest, sent);
        Assert.Equal(
            pairs.Skip(1).Select(QuizJourney.Field).Order(StringComparer.Ordinal),
            refused.GetProperty("errors").EnumerateObject().Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("7")]
    [InlineData("<b>")]
    public async Task Keep_OfANonsensePosition_IsRefusedAsFromTheButton(string token)
    {
        var second = await SecondPageAsync();
        var field = QuizJourney.Field(QuizJourney.OnPage(second, Site.Content.Rubric)[0]);

        var (status, answer) = await SendAsync(second.Form(), ("Input.Go", "keep"), (field, token));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("not one of the choices", answer.GetProperty("errors").GetProperty(field).GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keep_WithoutAToken_SavesNothing_AndSaysWhatToDo()
    {
        var second = await SecondPageAsync();
        var pair = QuizJourney.OnPage(second, Site.Content.Rubric)[0];
        second.Choose(QuizJourney.Field(pair), "2").Fill("__RequestVerificationToken", "");

        var (status, answer) = await SendAsync(second.Form(), ("Input.Go", "keep"));

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.Contains("press the button again", answer.GetProperty("errors").GetProperty("").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain(pair.Value, (await AnswersAsync()).Keys);
    }

    [Fact]
    public async Task Keep_OfADeletedAssessment_Is404()
    {
        var second = await SecondPageAsync();
        await _visitor.SubmitAsync((await _visitor.GetAsync(QuizJourney.OwnerPath(second) + "/delete")).Form());

        using var answer = await PostAsync(second.Form(), ("Input.Go", "keep"));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task Keep_OfAConflict_NamesItAlone_AndSavesTheRest()
    {
        var second = await SecondPageAsync();
        var pairs = QuizJourney.OnPage(second, Site.Content.Rubric);
        var (clash, quiet) = (QuizJourney.Field(pairs[0]), QuizJourney.Field(pairs[1]));
        await SendAsync(second.Form(), ("Input.Go", "keep"), (clash, "2"));

        var (status, answer) = await SendAsync(second.Form(), ("Input.Go", "keep"), (clash, "-2"), (quiet, "0"));

        Assert.Equal(HttpStatusCode.Conflict, status);
        Assert.Equal(clash, Assert.Single(answer.GetProperty("errors").EnumerateObject()).Name);
        Assert.Equal(2, (await AnswersAsync())[pairs[0].Value]);
        Assert.Equal(0, (await AnswersAsync())[pairs[1].Value]);
    }

    [Fact]
    public async Task AfterAConflict_WhatWasSaved_IsNotTakenForOne()
    {
        var second = await SecondPageAsync();
        var pairs = QuizJourney.OnPage(second, Site.Content.Rubric);
        QuizJourney.Answered(second, Site.Content.Rubric, "1");
        await SendAsync(second.Form(), (QuizJourney.Field(pairs[0]), "2"));
        var told = await _visitor.SubmitAsync(second.Form());
        Assert.Equal(HttpStatusCode.Conflict, told.Status);

        var next = await _visitor.SubmitAsync(told.Choose(QuizJourney.Field(pairs[1]), "-1").Form());

        Assert.EndsWith("/quiz/3", next.Path, StringComparison.Ordinal);
        Assert.Equal(-1, (await AnswersAsync())[pairs[1].Value]);
    }

    private async Task<Answer> SecondPageAsync() =>
        await _visitor.SubmitAsync(QuizJourney.Answered(await _visitor.GetAsync("/quiz"), Site.Content.Rubric, "1").Form());

    private async Task<Dictionary<string, int?>> AnswersAsync() =>
        (await Site.SingleAsync()).Answers.ToDictionary(a => a.Key.Value, a => a.Value?.Value);

    private async Task<HttpResponseMessage> PostAsync(IHtmlFormElement form, params (string Name, string Value)[] instead)
    {
        var fields = Visitor.Fields(form).Where(f => !Array.Exists(instead, i => i.Name == f.Key)).Concat(instead.Select(i => KeyValuePair.Create(i.Name, i.Value)));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(form.GetAttribute("action")!, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        request.Headers.Accept.ParseAdd("application/json");
        return await _visitor.Client.SendAsync(request);
    }

    private async Task<(HttpStatusCode Status, JsonElement Answer)> SendAsync(IHtmlFormElement form, params (string Name, string Value)[] instead)
    {
        using var response = await PostAsync(form, instead);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return (response.StatusCode, json.RootElement.Clone());
    }
}
