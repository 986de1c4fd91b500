using System.Net;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

// The portfolio behind a share link.
public sealed class SharedPortfolioTests(Site site) : SiteTests(site)
{
    private const string Note = "A note of zebra-crossing-91.";
    private const string Link = "https://example.org/zebra-crossing-92";

    private readonly Visitor _visitor = site.NewVisitor();

    [Fact]
    public async Task TheLink_ShowsWhatIsDoneAndCanBeShown_InTheThirdPerson()
    {
        var (owner, shown, hidden) = await WorkerAsync();
        await _visitor.SubmitAsync((await _visitor.GetAsync(owner + "/portfolio/rate")).Choose($"Input.Chosen[{shown.SkillId}]", "2").Form());

        var link = await _visitor.ShareAsync(owner, SealedParts.Artifacts, name: "Ada");
        var (front, room) = (await Site.NewVisitor().GetAsync(link), await Site.NewVisitor().GetAsync(link + "/portfolio"));

        Assert.Equal(Words.Portfolio_Title_They, room.Heading);
        var piece = Assert.Single(room.Page.QuerySelectorAll(".piece"));
        Assert.Contains(Voice.Theirs.Say(shown.Artifact), piece.TextContent, StringComparison.Ordinal);
        Assert.Contains(Note, piece.TextContent, StringComparison.Ordinal);
        Assert.Equal("noopener noreferrer nofollow", piece.QuerySelector($"a[href='{Link}']")!.GetAttribute("rel"));
        Assert.Contains("One step up, from level 1 to level 2. Rated on November 21, 2026.", room.Page.QuerySelector(".work")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(Words.Summary_Made, front.Page.QuerySelectorAll(".topic h3").Select(h => h.TextContent));
        Assert.Contains($"one piece, “{shown.Title}”.", front.Page.QuerySelector(".topics")!.TextContent, StringComparison.Ordinal);
        foreach (var page in (Answer[])[front, room])
        {
            Assert.DoesNotContain("/a/", page.Html, StringComparison.Ordinal);
            Assert.All(hidden, title => Assert.DoesNotContain(title, WebUtility.HtmlDecode(page.Html), StringComparison.Ordinal));
            Assert.DoesNotContain("Program Manager", page.Page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task WithoutTheTick_NothingOfItIsInAnyPage_NorInWhatTheLinkOpens()
    {
        var (owner, _, _) = await WorkerAsync();
        var parts = SharedPartsWords.All.Select(p => p.Part).Where(p => p != SealedParts.Artifacts).Aggregate((all, part) => all | part);

        var link = await _visitor.ShareAsync(owner, parts);

        foreach (var (slug, page) in await Site.ReadAllAsync(link, parts))
        {
            Assert.True(page.Status == HttpStatusCode.OK, slug);
            Assert.DoesNotContain("zebra-crossing", page.Html, StringComparison.Ordinal);
        }
        Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync(link + "/portfolio")).Status);
        var stored = await Site.QueryAsync(db => db.Plans.AsNoTracking().SingleAsync());
        var row = await Site.QueryAsync(db => db.ShareLinks.AsNoTracking().SingleAsync());
        Assert.Throws<InvalidOperationException>(() => stored.OpenPortfolio(row.KeysFor(Assessments.CapabilityKey.Parse(link.Split('/')[^1], null))));
    }

    [Fact]
    public async Task BeforeAnythingCanBeShown_ItSaysSo()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.NoteAsync(owner, task.TaskId, Note);

        var link = await _visitor.ShareAsync(owner, SealedParts.Artifacts);

        Assert.Contains(Words.Shared_NoPortfolio, (await Site.NewVisitor().GetAsync(link)).Html, StringComparison.Ordinal);
        var room = await Site.NewVisitor().GetAsync(link + "/portfolio");
        Assert.Contains(Words.Shared_NoPortfolio, room.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("zebra-crossing", room.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheVerdictOfALaterTry_IsNotPartOfIt()
    {
        var first = (await _visitor.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2))).Path;
        await _visitor.PlanAsync(first);
        var task = (await Site.TasksAsync(first))[0];
        await Site.NoteAsync(first, task.TaskId, Note);
        await Site.FinishAsync(first, task.TaskId);
        Site.Clock.Advance(TimeSpan.FromDays(30));
        await _visitor.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, -2));

        var room = await _visitor.GetAsync(await _visitor.ShareAsync(first, SealedParts.Artifacts) + "/portfolio");

        Assert.Single(room.Page.QuerySelectorAll(".piece"));
        Assert.Empty(room.Page.QuerySelectorAll("#retake, #bullets, #ending, textarea, form"));
    }

    // Two finished tasks, one with a note and a link, and one task that is noted but not done. Returns the first, and the titles of all others.
    private async Task<(string Owner, PlanEntry Shown, IReadOnlyList<string> Hidden)> WorkerAsync()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var tasks = await Site.TasksAsync(owner);
        await Site.NoteAsync(owner, tasks[0].TaskId, Note, Link);
        await Site.NoteAsync(owner, tasks[2].TaskId, "Of zebra-crossing-93.");
        await Site.FinishAsync(owner, tasks[0].TaskId);
        await Site.FinishAsync(owner, tasks[1].TaskId);
        return (owner, tasks[0], [.. (await Site.OpenPlanAsync(owner)).Plan.Entries.Select(e => e.Title).Where(t => t != tasks[0].Title).Distinct()]);
    }
}
