using System.Net;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class CarryOverTests : IDisposable
{
    private readonly Site _site = new();
    private readonly Visitor _owner;
    private readonly Rubric _old;

    public CarryOverTests()
    {
        _owner = _site.NewVisitor();
        _old = _site.Content.Rubric;
    }

    private Item Gone => _old.Items[2];

    private Item Reworded => _old.Items[8];

    private Item New { get; set; } = null!;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Result_UnderTodaysRubric_OffersNothing()
    {
        var result = await _owner.TakeQuizAsync(_old, _ => 1);

        Assert.DoesNotContain("carry-over", result.Html, StringComparison.Ordinal);
        var page = await _owner.Client.GetAsync(new Uri(result.Path + "/carry-over", UriKind.Relative));
        Assert.Equal(result.Path, page.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Page_SaysWhatComesAlong_WhatIsAskedAgain_AndWhatIsGone()
    {
        var result = await TakeAsync();
        Edit();
        var page = await _owner.GetAsync(result.Path + "/carry-over");

        Assert.NotNull((await _owner.GetAsync(result.Path)).Page.QuerySelector($"a[href='{result.Path}/carry-over']"));
        var counts = page.Page.QuerySelectorAll(".summary-row dd").Select(d => d.TextContent).ToList();
        Assert.Equal([$"{_old.Items.Length - 2} pairs", "1 pair", "1 pair", "1 pair"], counts.Take(4));
        Assert.Contains(Gone.Left, page.Page.QuerySelector("#gone")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(New.Right, page.Page.QuerySelector("#new")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Reworded.Left, page.Page.QuerySelector("#reworded del")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Follow along", page.Page.QuerySelector("#reworded ins")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2 pairs are left to answer", page.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("no-store", page.Response.Headers.CacheControl!.ToString());
        Assert.Equal(1, await _site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task Post_MakesAFreshAssessment_OfTheAnswersThatMeanTheSame_AndLeadsToTheFirstOpenPage()
    {
        var result = await TakeAsync();
        await RateAsync(result);
        var today = Edit();
        var next = await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/carry-over")).Form());

        var (old, fresh) = await BothAsync();
        Assert.Equal(today.Id, fresh.RubricId);
        Assert.Equal(_old.Items.Length - 2, fresh.Answers.Count);
        Assert.All(fresh.Answers, a => Assert.Equal(old.Answers[a.Key], a.Value));
        Assert.Contains(fresh.Answers, a => a.Value is null);
        Assert.DoesNotContain(fresh.Answers.Keys, id => id == Gone.Id.Value || id == Reworded.Id.Value || id == New.Id.Value);

        // The reworded skill, factor and deal-breaker stay behind; the others come along.
        Assert.Equal(old.Skills.Where(s => s.Key != _old.Skills[0].Id).OrderBy(s => s.Key), fresh.Skills.OrderBy(s => s.Key));
        Assert.Equal(old.Factors.Where(f => f.Key != _old.Factors[0].Id).OrderBy(f => f.Key), fresh.Factors.OrderBy(f => f.Key));
        Assert.Equal(old.DealBreakers.Where(d => d.Key != _old.DealBreakers[0].Id).OrderBy(d => d.Key), fresh.DealBreakers.OrderBy(d => d.Key));
        Assert.All(new[] { fresh.Skills.Count, fresh.Factors.Count, fresh.DealBreakers.Count }, count => Assert.InRange(count, 1, 100));

        var page = new QuizPages(today).FirstOpen(fresh);
        Assert.EndsWith($"/quiz/{page}", next.Path, StringComparison.Ordinal);
        Assert.NotEqual(result.Path, QuizJourney.OwnerPath(next));
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(QuizJourney.OwnerPath(next))).Status);
        Assert.Equal(2, (await _owner.GetAsync("/quiz")).Page.QuerySelectorAll(".rows .row").Length);
    }

    [Fact]
    public async Task TheOldAssessment_StaysByteForByte()
    {
        var result = await TakeAsync();
        var answered = MainPart(await _owner.GetAsync(result.Path));
        Edit();
        var before = await _owner.GetAsync(result.Path);
        var row = await RowAsync();

        var next = await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/carry-over")).Form());
        var first = next.Page.QuerySelector("fieldset.pair")!.Id!;
        foreach (var pair in next.Page.QuerySelectorAll("fieldset.pair"))
            next.Choose($"Input.Chosen[{pair.Id}]", "2");
        await _owner.SubmitAsync(next.Form());

        var after = await _owner.GetAsync(result.Path);
        Assert.Equal(before.Page.QuerySelector("main")!.OuterHtml, after.Page.QuerySelector("main")!.OuterHtml);
        Assert.Equal(answered, MainPart(after));
        Assert.Equal(row, await RowAsync());
        // The answers did go somewhere.
        var (_, fresh) = await BothAsync();
        Assert.Equal(2, fresh.Answers[first]);
    }

    [Fact]
    public async Task PressingTwice_MakesOne_AndKeepsWhatWasAnsweredSince()
    {
        var result = await TakeAsync();
        Edit();
        var form = (await _owner.GetAsync(result.Path + "/carry-over")).Form();

        var next = await _owner.SubmitAsync(form);
        foreach (var pair in next.Page.QuerySelectorAll("fieldset.pair"))
            next.Choose($"Input.Chosen[{pair.Id}]", "-2");
        await _owner.SubmitAsync(next.Form());
        var answered = (await BothAsync()).Fresh.Answers;
        var again = await _owner.SubmitAsync(form);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _owner.PostAsync(form)));

        Assert.Equal(2, await _site.CountAssessmentsAsync());
        Assert.Equal(QuizJourney.OwnerPath(next), QuizJourney.OwnerPath(again));
        Assert.All(together, t => Assert.StartsWith(QuizJourney.OwnerPath(next), t.Headers.Location!.ToString(), StringComparison.Ordinal));
        Assert.Equal(answered, (await BothAsync()).Fresh.Answers);
    }

    [Fact]
    public async Task FourAtOnce_MakeOne()
    {
        var result = await TakeAsync();
        Edit();
        var form = (await _owner.GetAsync(result.Path + "/carry-over")).Form();

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => _owner.PostAsync(form)));

        Assert.Equal(2, await _site.CountAssessmentsAsync());
        Assert.Single(together.Select(t => t.Headers.Location).Distinct());
    }

    [Fact]
    public async Task WhenOnlyWeightsChange_EveryAnswerComesAlong_AndTheVerdictIsTodays()
    {
        var result = await TakeAsync();
        var axis = _old.Axes[0];
        var heavier = axis with { Criteria = [axis.Criteria[0] with { Weight = 5 }, .. axis.Criteria.Skip(1).Select(c => c with { Weight = 1 })] };
        Use(_old with { Axes = [heavier, _old.Axes[1]] });

        var next = await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/carry-over")).Form());

        Assert.EndsWith("/check", next.Path, StringComparison.Ordinal);
        var (old, fresh) = await BothAsync();
        Assert.Equal(old.Answers.OrderBy(a => a.Key), fresh.Answers.OrderBy(a => a.Key));
        Assert.NotEqual(
            Scorer.Score(_old, old.Sheet()).Axes[0].Tenths, Scorer.Score(_site.Content.Rubric, fresh.Sheet()).Axes[0].Tenths);
        var shown = await _owner.GetAsync(QuizJourney.OwnerPath(next));
        Assert.DoesNotContain("earlier version", shown.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhenTheQuizChangesWhileThePageIsOpen_SaysSo_AndTheNextPressWorks()
    {
        var result = await TakeAsync();
        Edit();
        var page = await _owner.GetAsync(result.Path + "/carry-over");
        var later = Use(_site.Content.Rubric with { Retest = 0.1 });

        var refused = await _owner.SubmitAsync(page.Form());
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal(1, await _site.CountAssessmentsAsync());

        await _owner.SubmitAsync(refused.Form());
        Assert.Equal(later.Id, (await BothAsync()).Fresh.RubricId);
    }

    [Fact]
    public async Task AStranger_AndAFormWithoutItsToken_MakeNothing()
    {
        var result = await TakeAsync();
        Edit();
        var unknown = await _owner.GetAsync($"/a/{CapabilityKey.New()}/carry-over");
        using var empty = new FormUrlEncodedContent([]);
        var forged = await Visitor.ReadAsync(await _site.NewVisitor().Client.PostAsync(new Uri(result.Path + "/carry-over", UriKind.Relative), empty));

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.NotEmpty(forged.Errors);
        Assert.Equal(1, await _site.CountAssessmentsAsync());
    }

    private async Task<Answer> TakeAsync() =>
        await _owner.TakeQuizAsync(_old, item => item.Id == _old.Items[1].Id ? null : item.Id.Value.Length % 5 - 2);

    private async Task RateAsync(Answer result)
    {
        var skills = await _owner.GetAsync(result.Path + "/skills");
        await _owner.SubmitAsync(skills.Choose(_old.Skills.Take(3).Select(s => KeyValuePair.Create($"Input.Chosen[{s.Id}]", "3"))).Form());
        var matters = await _owner.GetAsync(result.Path + "/matters");
        await _owner.SubmitAsync(matters.Choose(_old.Factors.Take(3).Select(f => KeyValuePair.Create($"Input.Chosen[{f.Id}]", "2"))).Form());
        var flags = await _owner.GetAsync(result.Path + "/deal-breakers");
        await _owner.SubmitAsync(flags.Choose(_old.DealBreakers.Take(3).Select(d => KeyValuePair.Create($"Input.Chosen[{d.Id}]", "yes"))).Form());
    }

    /// <summary>One pair gone, one reworded, one new, other weights, and a reworded skill, factor and deal-breaker.</summary>
    private Rubric Edit()
    {
        New = _old.Items[^1] with { Id = ItemId.Parse("a-new-pair", null), Left = "Something nobody was asked", Right = "Something else nobody was asked" };
        var criteria = _old.Axes[0].Criteria;
        return Use(_old with
        {
            Items = [.. _old.Items.Where(i => i != Gone).Select(i => i == Reworded ? i with { Left = "Follow along" } : i), New],
            Axes = [_old.Axes[0] with { Criteria = criteria.SetItem(0, criteria[0] with { Weight = 1 }) }, _old.Axes[1]],
            Skills = _old.Skills.SetItem(0, _old.Skills[0] with { Levels = _old.Skills[0].Levels.SetItem(3, "Something else") }),
            Factors = _old.Factors.SetItem(0, _old.Factors[0] with { Question = "Something else?" }),
            DealBreakers = _old.DealBreakers.SetItem(0, _old.DealBreakers[0] with { Statement = "Something else." }),
        });
    }

    private Rubric Use(Rubric rubric)
    {
        var store = _site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = rubric };
        return rubric;
    }

    private async Task<(Assessment Old, Assessment Fresh)> BothAsync()
    {
        var all = await _site.QueryAsync(db => db.Assessments.AsNoTracking().OrderBy(a => a.Id).ToListAsync());
        Assert.Equal(2, all.Count);
        return (all.Single(a => a.RubricId == _old.Id), all.Single(a => a.RubricId != _old.Id));
    }

    private async Task<(string Answers, Guid Version, DateTime Updated)> RowAsync()
    {
        var row = await _site.QueryAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.RubricId == _old.Id));
        return (string.Join(',', row.Answers.OrderBy(a => a.Key)), row.Version, row.UpdatedAt);
    }

    private static string MainPart(Answer result) => string.Concat(
        result.Page.QuerySelectorAll("main > header.verdict, main > .split, main > section.section").Select(e => e.OuterHtml));
}
