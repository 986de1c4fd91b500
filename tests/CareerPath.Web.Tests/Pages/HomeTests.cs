using System.Net;
using AngleSharp.Dom;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class HomeTests(Site site) : SiteTests(site)
{
    private readonly Visitor _visitor = site.NewVisitor();

    [Fact]
    public async Task Stranger_IsToldOfNothing()
    {
        var home = await _visitor.GetAsync("/");
        Assert.Null(home.Page.QuerySelector(".where"));
        Assert.NotEqual("no-store", home.Response.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task WithoutFeaturedArticles_ThereIsNoHeadingAboveNothing()
    {
        Assert.NotEmpty((await _visitor.GetAsync("/")).Page.QuerySelectorAll("#read ~ ul li"));
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Site = store.Current.Site with { Featured = [] } };
        var home = await Site.NewVisitor().GetAsync("/");
        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Null(home.Page.QuerySelector("#read"));
    }

    [Fact]
    public async Task InTheMiddleOfTheQuiz_LeadsToThePageThatIsNext()
    {
        var first = await _visitor.GetAsync("/quiz");
        var second = await _visitor.SubmitAsync(QuizJourney.Answered(first, Site.Content.Rubric, "1").Form());

        var home = await _visitor.GetAsync("/");

        Assert.Equal(QuizJourney.OwnerPath(second) + "/quiz/2", home.Page.QuerySelector(".where a.button")!.GetAttribute("href"));
        Assert.Equal("no-store", home.Response.Headers.CacheControl!.ToString());
    }

    [Fact]
    public async Task WhatIsKeptForStrangers_NeverShowsADevice_NorTheOtherWayRound()
    {
        var stranger = Site.NewVisitor();
        await stranger.GetAsync("/");
        await _visitor.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));

        Assert.NotNull((await _visitor.GetAsync("/")).Page.QuerySelector(".where"));
        Assert.Null((await stranger.GetAsync("/")).Page.QuerySelector(".where"));
        Assert.NotNull((await _visitor.GetAsync("/")).Page.QuerySelector(".where"));
    }

    [Fact]
    public async Task DeviceThatKeepsTheStrangersPage_GetsItsOwn()
    {
        var kept = await _visitor.GetAsync("/");
        await _visitor.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));

        _visitor.Client.DefaultRequestHeaders.IfNoneMatch.Add(kept.Response.Headers.ETag!);
        var own = await _visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, own.Status);
        Assert.NotNull(own.Page.QuerySelector(".where"));
        Assert.Null(own.Response.Headers.ETag);
    }

    [Fact]
    public async Task Plan_ShowsTheOpenSessionsOfTheNextTwoDaysThatHaveAny_TodayAmongThem()
    {
        var plan = await PlanAsync();
        // Late on the 23rd in California is already the 24th in UTC.
        Site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 24, 4, 0, 0, TimeSpan.Zero));

        var days = (await _visitor.GetAsync("/")).Page.QuerySelectorAll(".where-next .day");

        Assert.Equal(["2026-11-23", "2026-11-24"], days.Select(d => d.GetAttribute("data-date")));
        var session = days[0].QuerySelector("a")!;
        Assert.Contains(session.TextContent.Trim(), plan.Page.QuerySelector(".day[data-date='2026-11-23']")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(plan.Page.GetElementById(session.GetAttribute("href")!.Split('#')[1]));
    }

    [Fact]
    public async Task Plan_SaysWhichPartOfATaskIsNext()
    {
        var plan = await PlanAsync();
        await Site.ChangePlanAsync(QuizJourney.OwnerPath(plan), open => open with { Plan = open.Plan.With(_ => true, e => e with { Parts = 3 }) });

        var session = (await _visitor.GetAsync("/")).Page.QuerySelector(".where-next .day a")!;

        Assert.EndsWith("(part 1 of 3)", session.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_LeavesOutWhatIsDone()
    {
        var plan = await PlanAsync();
        var before = (await _visitor.GetAsync("/")).Page.QuerySelectorAll(".where-next a").Length;
        await _visitor.SubmitAsync(plan.Form(".task form.tick"));
        var after = (await _visitor.GetAsync("/")).Page.QuerySelectorAll(".where-next a").Select(a => a.GetAttribute("href"));
        Assert.DoesNotContain(after, href => href!.EndsWith(plan.Page.QuerySelector(".task")!.Id!, StringComparison.Ordinal));
        Assert.InRange(before, 1, 10);
    }

    [Fact]
    public async Task DeletedAssessment_IsNotOfferedAnyMore()
    {
        var result = await _visitor.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        var cookieThatStays = await _visitor.GetAsync(result.Path + "/delete");
        await _visitor.SubmitAsync(cookieThatStays.Form());

        var home = await _visitor.GetAsync("/");

        Assert.Equal(HttpStatusCode.OK, home.Status);
        Assert.Null(home.Page.QuerySelector(".where"));
    }

    private async Task<Answer> PlanAsync()
    {
        var result = await _visitor.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        var page = await _visitor.GetAsync(result.Path + "/plan/new");
        return await _visitor.SubmitAsync(page.Fill("Input.Start", "2026-11-23").Form());
    }
}
