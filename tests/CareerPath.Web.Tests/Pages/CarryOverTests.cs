using System.Net;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class CarryOverTests(Site site) : CarryOverCase(site)
{
    [Fact]
    public async Task Page_SaysWhatComesAlong_WhatIsAskedAgain_AndWhatIsGone()
    {
        var result = await TakeAsync();
        Edit();
        var page = await Owner.GetAsync(result.Path + "/carry-over");

        Assert.NotNull((await Owner.GetAsync(result.Path)).Page.QuerySelector($"a[href='{result.Path}/carry-over']"));
        var counts = page.Page.QuerySelectorAll(".summary-row dd").Select(d => d.TextContent).ToList();
        Assert.Equal([$"{Old.Items.Count(i => i.Round == 1) - 2} pairs", "1 pair", "1 pair", "1 pair"], counts.Take(4));
        Assert.Contains(Gone.Left, page.Page.QuerySelector("#gone")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(New.Right, page.Page.QuerySelector("#new")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Reworded.Left, page.Page.QuerySelector("#reworded del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Follow along", page.Page.QuerySelector("#reworded ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 pairs are left to answer", page.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Response.Headers.CacheControl!.ToString());
        Assert.Equal(1, await Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task Post_MakesAFreshAssessment_OfTheAnswersThatMeanTheSame_AndLeadsToTheFirstOpenPage()
    {
        var result = await TakeAsync();
        await RateAsync(result);
        var today = Edit();
        var next = await Owner.SubmitAsync((await Owner.GetAsync(result.Path + "/carry-over")).Form());

        var (old, fresh) = await BothAsync();
        Assert.Equal(today.Id, fresh.RubricId);
        Assert.Equal(Old.Items.Count(i => i.Round == 1) - 2, fresh.Answers.Count);
        Assert.All(fresh.Answers, a => Assert.Equal(old.Answers[a.Key], a.Value));
        Assert.Contains(fresh.Answers, a => a.Value is null);
        Assert.DoesNotContain(fresh.Answers.Keys, id => id == Gone.Id || id == Reworded.Id || id == New.Id);

        // The reworded skill, factor and deal-breaker are left behind; the others are carried over.
        Assert.Equal(old.Skills.Where(s => s.Key != Old.Skills[0].Id).OrderBy(s => s.Key), fresh.Skills.OrderBy(s => s.Key));
        Assert.Equal(old.Factors.Where(f => f.Key != Old.Factors[0].Id).OrderBy(f => f.Key), fresh.Factors.OrderBy(f => f.Key));
        Assert.Equal(old.DealBreakers.Where(d => d.Key != Old.DealBreakers[0].Id).OrderBy(d => d.Key), fresh.DealBreakers.OrderBy(d => d.Key));
        Assert.All(new[] { fresh.Skills.Count, fresh.Factors.Count, fresh.DealBreakers.Count }, count => Assert.InRange(count, 1, 100));

        var page = QuizPages.Of(today).FirstOpen(fresh);
        Assert.EndsWith($"/quiz/{page}", next.Path, StringComparison.Ordinal);
        Assert.NotEqual(result.Path, QuizJourney.OwnerPath(next));
        Assert.Equal(HttpStatusCode.OK, (await Owner.GetAsync(QuizJourney.OwnerPath(next))).Status);
        Assert.Equal(2, (await Owner.GetAsync("/quiz")).Page.QuerySelectorAll(".rows .row").Length);
    }

    [Fact]
    public async Task TheOldAssessment_StaysByteForByte()
    {
        var result = await TakeAsync();
        var answered = MainPart(await Owner.GetAsync(result.Path));
        Edit();
        // Read on another device, because this one will offer a second assessment to compare with.
        var elsewhere = Site.NewVisitor();
        var before = await elsewhere.GetAsync(result.Path);
        var row = await RowAsync();

        var next = await Owner.SubmitAsync((await Owner.GetAsync(result.Path + "/carry-over")).Form());
        var first = next.Page.QuerySelector("fieldset.pair")!.Id!;
        foreach (var pair in next.Page.QuerySelectorAll("fieldset.pair"))
            next.Choose($"Input.Chosen[{pair.Id}]", "2");
        await Owner.SubmitAsync(next.Form());

        var after = await elsewhere.GetAsync(result.Path);
        // The notice for other devices has a form whose token differs each time.
        foreach (var token in before.Page.QuerySelectorAll("input[type=hidden]").Concat(after.Page.QuerySelectorAll("input[type=hidden]")))
            token.Remove();
        Assert.Equal(before.Page.QuerySelector("main")!.OuterHtml, after.Page.QuerySelector("main")!.OuterHtml);
        Assert.Equal(answered, MainPart(after));
        Assert.Equal(row, await RowAsync());
        // The answers were saved in the new assessment.
        var (_, fresh) = await BothAsync();
        Assert.Equal(2, fresh.Answers[ItemId.Parse(first, null)]?.Value);
    }

    [Fact]
    public async Task WhereOneStands_ComesAlong()
    {
        var result = await TakeAsync();
        await Owner.SubmitAsync((await Owner.GetAsync(result.Path + "/check")).Select("Input.Work", "Consulting").Select("Input.Aim", "OnlyLooking").Form());
        Edit();

        await Owner.SubmitAsync((await Owner.GetAsync(result.Path + "/carry-over")).Form());

        var (_, fresh) = await BothAsync();
        Assert.Equal((CurrentWork.Consulting, Aim.OnlyLooking), (fresh.Work, fresh.Aim));
    }

    [Fact]
    public async Task WhenOnlyWeightsChange_EveryAnswerComesAlong_AndTheVerdictIsTodays()
    {
        var result = await TakeAsync();
        var axis = Old.Axes[0];
        var heavier = axis with { Criteria = [axis.Criteria[0] with { Weight = 5 }, .. axis.Criteria.Skip(1).Select(c => c with { Weight = 1 })] };
        Use(Old with { Axes = Old.Axes.SetItem(0, heavier) });

        var next = await Owner.SubmitAsync((await Owner.GetAsync(result.Path + "/carry-over")).Form());

        Assert.EndsWith("/check", next.Path, StringComparison.Ordinal);
        var (old, fresh) = await BothAsync();
        Assert.Equal(old.Answers.OrderBy(a => a.Key.Value), fresh.Answers.OrderBy(a => a.Key.Value));
        Assert.NotEqual(
            Scorer.Score(Old, old.Sheet()).Axes[0].Points, Scorer.Score(Site.Content.Rubric, fresh.Sheet()).Axes[0].Points);
        var shown = await Owner.GetAsync(QuizJourney.OwnerPath(next));
        Assert.DoesNotContain("earlier version", shown.Html, StringComparison.Ordinal);
    }
}
