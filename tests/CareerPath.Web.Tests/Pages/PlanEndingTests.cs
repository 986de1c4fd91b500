using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class PlanEndingTests(Site site) : SiteTests(site)
{
    private readonly Visitor _visitor = site.NewVisitor();

    [Fact]
    public async Task APlanThatGoesOn_OrIsPaused_HasNoEnding()
    {
        var owner = await Site.PlannerAsync(_visitor);
        Assert.Null((await _visitor.GetAsync(owner + "/portfolio")).Page.GetElementById("ending"));
        Site.Clock.Advance(TimeSpan.FromDays(30));
        Assert.Null((await _visitor.GetAsync(owner + "/portfolio")).Page.GetElementById("ending"));

        await Site.ChangePlanAsync(owner, open => open with { Plan = open.Plan with { PausedSince = open.Plan.Start } });
        Site.Clock.Advance(TimeSpan.FromDays(30));

        Assert.Null((await _visitor.GetAsync(owner + "/portfolio")).Page.GetElementById("ending"));
    }

    [Fact]
    public async Task WhenNothingWasDone_ItSaysSo_AndWhatIsNext()
    {
        var owner = await Site.PlannerAsync(_visitor);
        Site.Clock.Advance(TimeSpan.FromDays(32));

        var page = await _visitor.GetAsync(owner + "/portfolio");

        var text = Ending(page);
        Assert.Contains("is done. That says something about these weeks", text, StringComparison.Ordinal);
        Assert.DoesNotContain(Words.Ending_Shown, text, StringComparison.Ordinal);
        Assert.Contains("What is left", text, StringComparison.Ordinal);
        Assert.Equal(["/quiz?again=True", $"{owner}/plan/new"], Links(page).Take(2), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WhenMuchIsLeft_ItSaysWhatWasShown_AndWhatWasNot()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.NoteAsync(owner, task.TaskId, "It is on the wall.");
        await Site.FinishAsync(owner, task.TaskId);
        Site.Clock.Advance(TimeSpan.FromDays(32));

        var page = await _visitor.GetAsync(owner + "/portfolio");

        var tasks = PlannedTask.Of((await Site.OpenPlanAsync(owner)).Plan).ToList();
        Assert.Contains(Words.Ending_Some.With(1, tasks.Count), Ending(page), StringComparison.Ordinal);
        Assert.Contains($"{task.Skill}: ", Ending(page), StringComparison.Ordinal);
        Assert.All(tasks.Where(t => t.DoneAt is null), left => Assert.Contains(left.First.Title, Ending(page), StringComparison.Ordinal));
        Assert.Equal([$"{owner}/portfolio/rate", "/quiz?again=True", $"{owner}/share", $"{owner}/plan/new"], Links(page).Take(4), StringComparer.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task WhenAllIsDone_TheFrontPageLeadsThere_AndNothingIsLeft()
    {
        var owner = await Site.PlannerAsync(_visitor);
        await Site.TickAllAsync(owner);

        var front = await _visitor.GetAsync(owner);
        var page = await _visitor.GetAsync(owner + "/portfolio");

        Assert.Equal($"{owner}/portfolio#ending", front.Page.QuerySelector("section:has(> #line-now) a.button")!.GetAttribute("href"));
        Assert.Contains("tasks are done. Each is something you can now point at.", Ending(page), StringComparison.Ordinal);
        Assert.DoesNotContain("What is left", Ending(page), StringComparison.Ordinal);
    }

    private static string Ending(Answer page) => page.Page.GetElementById("ending")!.ParentElement!.TextContent;

    private static IEnumerable<string> Links(Answer page) => page.Page.GetElementById("ending")!.ParentElement!.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!);
}
