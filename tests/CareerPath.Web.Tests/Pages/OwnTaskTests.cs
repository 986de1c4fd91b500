using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class OwnTaskTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();
    private string _path = "";

    [Theory]
    [InlineData("Ask Ada <b>for</b> 20 minutes 🎉 [x](9) {0}")]
    [InlineData("اسأل مديرة البرنامج")]
    public async Task AnOwnTask_IsAdded_Changed_Ticked_AndRemoved(string title)
    {
        await PlanAsync();
        var form = await FilledAsync(title);
        var skill = Site.Content.Rubric.Skills[0];

        var plan = await _owner.SubmitAsync(form.Select("Input.Skill", skill.Id).Form());
        await _owner.SubmitAsync(form.Form());

        var entry = await OwnAsync();
        Assert.Equal((title, 25, new DateOnly(2026, 12, 2), skill.Name, skill.Id, ""), (entry.Title, entry.Minutes, entry.Date, entry.Skill, entry.SkillId, entry.TaskId));
        Assert.Contains(title, plan.Page.QuerySelector($"#task-{entry.Id:N}")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(title, plan.Page.QuerySelector(".undo")!.TextContent, StringComparison.Ordinal);

        var edit = await _owner.GetAsync($"{_path}/plan/add/{entry.Id}");
        await _owner.SubmitAsync(edit.Fill("Input.Minutes", "50").Form());
        Assert.Equal(50, (await OwnAsync()).Minutes);

        var task = await _owner.TaskAsync(_path, entry);
        await _owner.SubmitAsync(task.Handler("Tick"));
        Assert.Equal(entry.Id.ToString(), Assert.Single((await Site.OpenPlanAsync(_path)).Portfolio.Pieces).Task);
        Assert.Equal(HttpStatusCode.Conflict, (await _owner.SubmitAsync(task.Handler("Remove"))).Status);
        var undone = await _owner.SubmitAsync((await _owner.TaskAsync(_path, entry)).Handler("Tick"));
        await _owner.SubmitAsync(undone.Handler("Remove"));
        Assert.DoesNotContain((await Site.OpenPlanAsync(_path)).Plan.Entries, e => e.Kind == SessionKind.Own);
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync($"{_path}/plan/add/{entry.Id}")).Status);
        Assert.Equal(HttpStatusCode.Conflict, (await _owner.SubmitAsync(edit.Form())).Status);
    }

    [Theory]
    [InlineData("Title", "", "Write what you will do")]
    [InlineData("Title", "\u200b\u200b", "Write what you will do")]
    [InlineData("Minutes", "4", "from 5 to 240")]
    [InlineData("Minutes", "241", "from 5 to 240")]
    [InlineData("Minutes", "an hour", "from 5 to 240")]
    [InlineData("Date", "2026-11-22", "Choose a day from")]
    [InlineData("Date", "2026-12-23", "Choose a day from")]
    [InlineData("Date", "soon", "Choose a day from")]
    public async Task WrongInput_IsRefused_AndKept(string field, string value, string message)
    {
        await PlanAsync();
        var again = await _owner.SubmitAsync((await FilledAsync("Call Ada")).Fill($"Input.{field}", value).Form());

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Contains(message, Assert.Single(again.Errors), StringComparison.Ordinal);
        Assert.Equal(value.Trim('\u200b'), again.Page.QuerySelector<IHtmlInputElement>($"#f-{field}")!.Value);
        Assert.DoesNotContain((await Site.OpenPlanAsync(_path)).Plan.Entries, e => e.Kind == SessionKind.Own);
    }

    [Fact]
    public async Task AForgedSkill_OrTheIdOfAnotherTask_IsRefused()
    {
        await PlanAsync();
        var form = await FilledAsync("Call Ada");
        form.Page.QuerySelectorAll<IHtmlOptionElement>("option").First().Value = "no-such-skill";
        Assert.Equal(HttpStatusCode.BadRequest, (await _owner.SubmitAsync(form.Form())).Status);

        var task = (await Site.OpenPlanAsync(_path)).Plan.Entries[0];
        var other = (await FilledAsync("Call Ada")).Fill("Input.Id", task.Id.ToString());
        Assert.Equal(HttpStatusCode.Conflict, (await _owner.SubmitAsync(other.Form())).Status);
        Assert.Equal(task.Title, (await Site.OpenPlanAsync(_path)).Plan.Find(task.Id)!.Title);
    }

    [Fact]
    public async Task WithoutAPlan_OrWhilePaused_ItSaysWhatToDoFirst()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        var none = await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/plan/add")).Form());
        Assert.Equal(HttpStatusCode.Conflict, none.Status);

        await PlanAsync();
        var form = await FilledAsync("Call Ada");
        await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Handler("Pause"));
        Assert.Contains("paused", Assert.Single((await _owner.SubmitAsync(form.Form())).Errors), StringComparison.Ordinal);
    }

    private async Task PlanAsync() => _path = QuizJourney.OwnerPath(await _owner.MakePlanAsync(Site));

    private async Task<Answer> FilledAsync(string title) =>
        (await _owner.GetAsync(_path + "/plan/add")).Fill("Input.Title", title).Fill("Input.Minutes", "25").Fill("Input.Date", "2026-12-02");

    private async Task<PlanEntry> OwnAsync() => Assert.Single((await Site.OpenPlanAsync(_path)).Plan.Entries, e => e.Kind == SessionKind.Own);
}
