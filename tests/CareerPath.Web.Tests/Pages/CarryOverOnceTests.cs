using System.Net;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// Requests that must not create an assessment, or must not create a second one.
public sealed class CarryOverOnceTests(Site site) : CarryOverCase(site)
{
    [Fact]
    public async Task Result_UnderTodaysRubric_OffersNothing()
    {
        var result = await Owner.TakeQuizAsync(Old, _ => 1);

        Assert.DoesNotContain("carry-over", result.Html, StringComparison.Ordinal);
        var page = await Owner.Client.GetAsync(new Uri(result.Path + "/carry-over", UriKind.Relative));
        Assert.Equal(result.Path, page.Headers.Location!.ToString());
    }

    [Fact]
    public async Task PressingTwice_MakesOne_AndKeepsWhatWasAnsweredSince()
    {
        var result = await TakeAsync();
        Edit();
        var form = (await Owner.GetAsync(result.Path + "/carry-over")).Form();

        var next = await Owner.SubmitAsync(form);
        foreach (var pair in next.Page.QuerySelectorAll("fieldset.pair"))
            next.Choose($"Input.Chosen[{pair.Id}]", "-2");
        await Owner.SubmitAsync(next.Form());
        var answered = (await BothAsync()).Fresh.Answers;
        var again = await Owner.SubmitAsync(form);
        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Owner.PostAsync(form)));

        Assert.Equal(2, await Site.CountAssessmentsAsync());
        Assert.Equal(QuizJourney.OwnerPath(next), QuizJourney.OwnerPath(again));
        Assert.All(together, t => Assert.StartsWith(QuizJourney.OwnerPath(next), t.Headers.Location!.ToString(), StringComparison.Ordinal));
        Assert.Equal(answered, (await BothAsync()).Fresh.Answers);
    }

    [Fact]
    public async Task FourAtOnce_MakeOne()
    {
        var result = await TakeAsync();
        Edit();
        var form = (await Owner.GetAsync(result.Path + "/carry-over")).Form();

        var together = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Owner.PostAsync(form)));

        Assert.Equal(2, await Site.CountAssessmentsAsync());
        Assert.Single(together.Select(t => t.Headers.Location).Distinct());
    }

    [Fact]
    public async Task WhenTheQuizChangesWhileThePageIsOpen_SaysSo_AndTheNextPressWorks()
    {
        var result = await TakeAsync();
        Edit();
        var page = await Owner.GetAsync(result.Path + "/carry-over");
        var later = Use(Site.Content.Rubric with { Retest = 0.1 });

        var refused = await Owner.SubmitAsync(page.Form());
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Single(refused.Errors);
        Assert.Equal(1, await Site.CountAssessmentsAsync());

        await Owner.SubmitAsync(refused.Form());
        Assert.Equal(later.Id, (await BothAsync()).Fresh.RubricId);
    }

    [Fact]
    public async Task AStranger_AndAFormWithoutItsToken_MakeNothing()
    {
        var result = await TakeAsync();
        Edit();
        var unknown = await Owner.GetAsync($"/a/{CapabilityKey.New()}/carry-over");
        using var empty = new FormUrlEncodedContent([]);
        var forged = await Visitor.ReadAsync(await Site.NewVisitor().Client.PostAsync(new Uri(result.Path + "/carry-over", UriKind.Relative), empty));

        Assert.Equal(HttpStatusCode.NotFound, unknown.Status);
        Assert.Equal(HttpStatusCode.BadRequest, forged.Status);
        Assert.NotEmpty(forged.Errors);
        Assert.Equal(1, await Site.CountAssessmentsAsync());
    }
}
