using System.Net;
using System.Text.Json.Nodes;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content.Reload;

public class FailedReloadTests
{
    private const string First = "articles/first.md";
    private const string Faulty = "See [this](/quizz) and <b>that</b>.";

    [Fact]
    public async Task Ready_SaysDegraded_TheLogSaysWhy_AndTheSiteStaysReady()
    {
        using var site = new EditedSite();
        Assert.Equal("ready", (await ReadyAsync(site))["status"]!.GetValue<string>());

        await site.EditAsync(First, "More text.", Faulty, s => s.Findings.Length > 0);
        var degraded = await ReadyAsync(site);
        Assert.Equal("degraded", degraded["status"]!.GetValue<string>());
        Assert.Equal("""{"status":"degraded"}""", degraded.ToJsonString());
        Assert.Contains(site.Store.Findings.CausesFirst().First().ToString(), site.Log.Errors);

        await site.EditAsync(First, Faulty, "More text.", s => s.Findings.Length == 0);
        Assert.Equal("ready", (await ReadyAsync(site))["status"]!.GetValue<string>());
    }

    [Fact]
    public async Task TheLog_NamesTheCauseFirst_NotWhatFollowsFromIt()
    {
        using var site = new EditedSite();
        await site.EditAsync(
            () => site.Sample.Edit(First, "More text.", "See [this](/articles/third).").Write("quiz/skills.yml", "- id: \"x").Delete("roles/program-manager.md"),
            s => s.Findings.Length > 2);
        Assert.StartsWith("roles/program-manager.md:1:1: error CP001: ", site.Log.Errors[0], StringComparison.Ordinal);
        Assert.Equal(["CP001", "CP010", "CP046"], site.Log.Errors.Take(3).Select(e => e.Split(": error ")[1][..5]));
    }

    [Fact]
    public async Task Ready_WithWarningsOnly_IsNotDegraded()
    {
        using var site = new EditedSite();
        await site.EditAsync(() => site.Sample.Write("notes.md", "x"), s => s.Findings.Length > 0);
        Assert.Equal("ready", (await ReadyAsync(site))["status"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles/first")]
    [InlineData("/no-such-page")]
    public async Task Development_ListsTheFindingsOnTopOfEveryPage(string path)
    {
        using var site = new EditedSite();
        Assert.Empty((await site.NewVisitor().GetAsync(path)).Page.QuerySelectorAll(".notice.is-error"));

        await site.EditAsync(First, "More text.", Faulty, s => s.Findings.Length > 0);
        var answer = await site.NewVisitor().GetAsync(path);
        var panel = answer.Page.QuerySelector("main > :first-child")!;
        Assert.Equal("notice is-error", panel.ClassName);
        Assert.Equal(site.Store.Findings.Select(f => f.ToString()), panel.QuerySelectorAll("li").Select(l => l.TextContent));
        Assert.Empty(panel.QuerySelectorAll("[style], b"));
        Assert.NotEmpty(answer.Heading);
    }

    [Fact]
    public async Task Production_ShowsVisitorsNothing()
    {
        using var site = new EditedSite("Production");
        await site.EditAsync(First, "More text.", Faulty, s => s.Findings.Length > 0);
        var answer = await site.NewVisitor().GetAsync("/articles/first");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Empty(answer.Page.QuerySelectorAll(".notice.is-error"));
        Assert.DoesNotContain("CP046", answer.Html, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> ReadyAsync(EditedSite site)
    {
        var answer = await site.NewVisitor().GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return JsonNode.Parse(answer.Html)!;
    }
}
