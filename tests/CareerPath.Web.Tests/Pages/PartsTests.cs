using System.Net;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class PartsTests(Site site) : SiteTests(site)
{
    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task Skills_GiveReadinessAndGaps_AndLeaveTheVerdictAlone()
    {
        var visitor = Site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var skill = Rubric.Skills[0];

        var after = await visitor.RateAsync(before.Path, Rubric, s => s == skill ? 0 : null);

        Assert.Equal(before.Path + "/skills", after.Path);
        Assert.NotNull(after.Page.QuerySelector("#outcome"));
        Assert.Equal(before.Heading, (await visitor.GetAsync(before.Path)).Heading);
        var gap = Assert.Single(after.Page.QuerySelectorAll(".gap"));
        Assert.Contains(skill.Name, gap.TextContent, StringComparison.Ordinal);
        Assert.Contains("0 today,", gap.TextContent, StringComparison.Ordinal);
        Assert.Contains($"{skill.Targets[Role.TechnicalProgramManager]} asked", gap.TextContent, StringComparison.Ordinal);
        Assert.Contains("takes months", gap.TextContent, StringComparison.Ordinal);

        // Clearing the answer removes the rating.
        after = await visitor.RateAsync(before.Path, Rubric, _ => null);
        Assert.Null(after.Page.QuerySelector("#outcome"));
        Assert.NotNull(after.Page.QuerySelector($"a[href='{before.Path}/skills/1']"));
    }

    [Fact]
    public async Task Skills_AreDrawnAndSaid_EachWithALinkToItsStep()
    {
        var visitor = Site.NewVisitor();
        var owner = (await TakeAsync(1, 1, visitor)).Path;

        var page = await visitor.RateAsync(owner, Rubric, skill => skill == Rubric.Skills[1] ? null : 2);

        var standings = page.Page.QuerySelectorAll(".standing").ToList();
        Assert.Equal(Rubric.Skills.Length, standings.Count);
        foreach (var (skill, standing) in Rubric.Skills.Zip(standings))
        {
            var target = skill.Targets[Role.TechnicalProgramManager];
            var rated = skill != Rubric.Skills[1];
            Assert.Equal(rated ? 3 : 0, standing.QuerySelectorAll(".is-reached").Length);
            Assert.Equal(target == 0 ? 0 : 1, standing.QuerySelectorAll(".is-target").Length);
            Assert.Equal(
                (rated, target) switch { (false, _) => "not rated, so not counted", (_, 0) => "not asked", (_, <= 2) => "reached", (_, 3) => "one step short", _ => "2 steps short" },
                standing.QuerySelector(".standing-words")!.TextContent.Trim());
            Assert.Contains(skill.Name, standing.QuerySelector("svg title")!.TextContent, StringComparison.Ordinal);
            var link = standing.QuerySelector("a")!.GetAttribute("href")!;
            Assert.NotNull((await visitor.GetAsync(link.Split('#')[0])).Page.GetElementById(link.Split('#')[1]));
        }
    }

    [Fact]
    public async Task Matters_ShowsTheMatrix_AndSaysWhenItFirmlyDisagrees()
    {
        var visitor = Site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);

        // Everything that a single project offers more of, so that no single weight can turn it around.
        var after = await visitor.AnswerAsync(before.Path + "/matters", Rubric.Factors.Select(f => (
            f.Id, f.Ratings[Role.ProjectManager].Rating > f.Ratings[Role.TechnicalProgramManager].Rating ? "3" : "0")));

        Assert.Equal(before.Path + "/matters", after.Path);
        Assert.Contains("disagree", after.Page.QuerySelector("#outcome")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Rubric.Factors.Length, after.Page.QuerySelectorAll("table.matrix tbody tr").Length);
        Assert.Equal(4, after.Page.QuerySelectorAll("#outcome .role-bars text.value").Length);
        Assert.All(after.Page.QuerySelectorAll("#outcome .role-bars text.value"), value => Assert.Matches(@"^\d+$", value.TextContent));
        Assert.Equal(before.Heading, (await visitor.GetAsync(before.Path)).Heading);
    }

    [Fact]
    public async Task Matters_ThatOneWeightCanTurnAround_AreNoArgument()
    {
        var visitor = Site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var factor = Rubric.Factors.First(f => f.Ratings.All(r => r.Key == Role.ProjectManager || r.Value.Rating < f.Ratings[Role.ProjectManager].Rating));

        var after = await visitor.AnswerAsync(before.Path + "/matters", (factor.Id, "3"));

        var outcome = after.Page.QuerySelector("#outcome")!.TextContent;
        Assert.Contains("about the same", outcome, StringComparison.Ordinal);
        Assert.Contains("neither for your result nor against it", outcome, StringComparison.Ordinal);
        Assert.Contains("would come first", outcome, StringComparison.Ordinal);
        Assert.DoesNotContain("disagree", outcome, StringComparison.Ordinal);
    }

    [Fact]
    public void Matters_ThatSpeakForTwoOtherRoles_SpeakAgainstTheResult()
    {
        var results =
            from seed in Enumerable.Range(0, 2000)
            let random = new Random(seed)
            select new ResultView(Rubric, Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2), weights: _ => random.Next(4)));
        var result = results.First(r => MatrixOutcome.Elsewhere(r).Length > 1);
        var others = MatrixOutcome.Elsewhere(result).Select(r => r.Name()).InList();

        Assert.EndsWith("Talk about that gap before you choose.", MatrixOutcome.Sentences(result)[^1], StringComparison.Ordinal);
        Assert.Contains(
            $"The answers speak for Technical Program Manager; what they want from a job speaks for {others}.",
            ConversationSummary.Of(result, hasMatters: true, hasPlan: false, plan: null).SelectMany(t => t.Lines).Select(l => l.Text));
    }

    [Fact]
    public async Task DealBreakers_AnsweredYes_WarnWithAQuestionToAsk()
    {
        var visitor = Site.NewVisitor();
        var before = await TakeAsync(1, 1, visitor);
        var flag = Rubric.DealBreakers.First(d => d.Roles.Contains(Role.TechnicalProgramManager));

        var after = await visitor.AnswerAsync(before.Path + "/deal-breakers", (flag.Id, "yes"));

        Assert.Contains(flag.Ask, after.Page.QuerySelector(".deal-breaker.is-warning")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(before.Heading, (await visitor.GetAsync(before.Path)).Heading);
    }

    [Fact]
    public async Task DealBreakers_ThatSpeakForTheResult_AreNoAlarm()
    {
        var visitor = Site.NewVisitor();
        var owner = (await TakeAsync(-1, 1, visitor)).Path;

        var after = await visitor.AnswerAsync(owner + "/deal-breakers", ("no-technical-arguments", "yes"));

        var outcome = after.Page.QuerySelector("#outcome")!;
        Assert.Contains("This speaks for the result", outcome.TextContent, StringComparison.Ordinal);
        Assert.Contains("not Program Manager", outcome.TextContent, StringComparison.Ordinal);
        Assert.Empty(outcome.QuerySelectorAll(".is-warning"));
    }

    [Theory]
    [InlineData("matters", "3")]
    [InlineData("deal-breakers", "yes")]
    public async Task Parts_CanBeTakenBack(string part, string token)
    {
        var visitor = Site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var path = $"{result.Path}/{part}";
        var id = part == "matters" ? Rubric.Factors[0].Id : Rubric.DealBreakers[0].Id;
        Assert.Null((await visitor.GetAsync(path)).Page.QuerySelector("#outcome"));
        Assert.NotNull((await visitor.AnswerAsync(path, (id, token))).Page.QuerySelector("#outcome"));

        var again = await visitor.AnswerAsync(path, (id, ""));

        Assert.Null(again.Page.QuerySelector("#outcome"));
    }

    [Theory]
    [InlineData("skills/1", "system-design", "5")]
    [InlineData("skills/1", "system-design", "-1")]
    [InlineData("skills/1", "no-such-skill", "1")]
    // It is asked on another page.
    [InlineData("skills/2", "system-design", "1")]
    [InlineData("matters", "pay", "4")]
    [InlineData("matters", "no-such-factor", "1")]
    [InlineData("deal-breakers", "no-paper", "perhaps")]
    [InlineData("deal-breakers", "no-such-flag", "yes")]
    public async Task Parts_WithWrongInput_SayWhatToDo_AndStoreNothing(string part, string id, string token)
    {
        var visitor = Site.NewVisitor();
        var result = await TakeAsync(1, 1, visitor);
        var page = await visitor.GetAsync($"{result.Path}/{part}");
        using var body = new FormUrlEncodedContent(
            Visitor.Fields(page.Form()).Where(f => f.Key != $"Input.Chosen[{id}]").Append(new($"Input.Chosen[{id}]", token)));

        var again = await Visitor.ReadAsync(await visitor.Client.PostAsync(new Uri(page.Path, UriKind.Relative), body));

        Assert.Equal(HttpStatusCode.BadRequest, again.Status);
        Assert.Single(again.Errors);
        if (again.Page.GetElementById(id) is { } group)
        {
            Assert.Equal("true", group.GetAttribute("aria-invalid"));
            var described = group.GetAttribute("aria-describedby")!.Split(' ')[^1];
            Assert.NotEmpty(again.Page.GetElementById(described)!.TextContent.Trim());
        }
        var saved = await Site.SingleAsync();
        Assert.Empty(saved.Skills);
        Assert.Empty(saved.Factors);
        Assert.Empty(saved.DealBreakers);
    }

    [Fact]
    public async Task SkillSteps_SaveBackAndForth_AndCanBeLeft()
    {
        var visitor = Site.NewVisitor();
        var owner = (await TakeAsync(1, 1, visitor)).Path;
        string Field(int skill) => $"Input.Chosen[{Rubric.Skills[skill].Id}]";

        var second = await visitor.SubmitAsync((await visitor.GetAsync(owner + "/skills/1")).Choose(Field(0), "1").Form());
        Assert.Equal(owner + "/skills/2", second.Path);
        Assert.Contains("Page 2 of 4", second.Page.QuerySelector(".steps")!.TextContent, StringComparison.Ordinal);
        var first = await visitor.SubmitAsync(second.Choose(Field(4), "2").Form(), "back");
        Assert.Equal(owner + "/skills/1", first.Path);
        var left = await visitor.SubmitAsync(first.Choose(Field(1), "3").Form(), "leave");
        Assert.Equal(owner + "/skills", left.Path);

        Assert.Equal(new Dictionary<string, int>(StringComparer.Ordinal) { [Rubric.Skills[0].Id] = 1, [Rubric.Skills[1].Id] = 3, [Rubric.Skills[4].Id] = 2 }, await SkillsAsync());
        Assert.Contains("3 of 16", left.Page.QuerySelector("#outcome")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(left.Page.QuerySelector($"a.button[href='{owner}/skills/1']"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("5")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    [InlineData("one")]
    public async Task SkillSteps_ThatDoNotExist_AreNotFound(string step)
    {
        var visitor = Site.NewVisitor();
        var owner = (await TakeAsync(1, 1, visitor)).Path;
        var form = (await visitor.GetAsync(owner + "/skills/1")).Form();
        form.SetAttribute("action", $"{owner}/skills/{step}");

        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync($"{owner}/skills/{step}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.SubmitAsync(form)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().SubmitAsync(form)).Status);
        Assert.Empty(await SkillsAsync());
    }

    [Fact]
    public async Task SkillSteps_InTwoTabs_LoseNothing_AndNameTheConflict()
    {
        var visitor = Site.NewVisitor();
        var owner = (await TakeAsync(1, 1, visitor)).Path;
        string Field(int skill) => $"Input.Chosen[{Rubric.Skills[skill].Id}]";
        var (one, two, other) = (await visitor.GetAsync(owner + "/skills/1"), await visitor.GetAsync(owner + "/skills/1"), await visitor.GetAsync(owner + "/skills/3"));

        await visitor.SubmitAsync(one.Choose(Field(0), "1").Form());
        await visitor.SubmitAsync(other.Choose(Field(8), "4").Form());
        var told = await visitor.SubmitAsync(two.Choose(Field(0), "3").Choose(Field(1), "2").Form());

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("level 1", Assert.Single(told.Errors), StringComparison.Ordinal);
        Assert.Equal([1, 2, 4], (await SkillsAsync()).Values.Order());
        Assert.Equal(owner + "/skills/2", (await visitor.SubmitAsync(told.Form())).Path);
        Assert.Equal([2, 3, 4], (await SkillsAsync()).Values.Order());
    }

    [Fact]
    public async Task Parts_OfAnEarlierRubric_AskAndShowWhatItAsked()
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        var today = store.Current;
        var earlier = RubricVariants.OfOldKind(Rubric) with
        {
            Skills = [.. Rubric.Skills.Take(5).Select(s => s with { Id = s.Id + "-old", Name = s.Name + " of old" })],
            Factors = [.. Rubric.Factors.Take(3).Select(f => f with { Id = f.Id + "-old", Name = f.Name + " of old" })],
            DealBreakers = [.. Rubric.DealBreakers.Take(2).Select(d => d with { Id = d.Id + "-old", Statement = "Of old: " + d.Statement })],
        };
        store.Current = today with { Rubric = earlier };
        var visitor = Site.NewVisitor();
        var owner = (await visitor.TakeQuizTowardAsync(earlier, 1, 1)).Path;
        store.Current = today;

        var skills = await visitor.RateAsync(owner, earlier, _ => 1);
        var matters = await visitor.AnswerAsync(owner + "/matters", earlier.Factors.Select(f => (f.Id, "2")));
        var flags = await visitor.AnswerAsync(owner + "/deal-breakers", earlier.DealBreakers.Select(d => (d.Id, "yes")));

        Assert.Equal(earlier.Skills.Select(s => s.Name), skills.Page.QuerySelectorAll(".standing-name").Select(n => n.TextContent));
        Assert.Equal(earlier.Factors.Select(f => f.Name), matters.Page.QuerySelectorAll("#outcome table.matrix tbody th").Select(n => n.TextContent));
        Assert.All(earlier.DealBreakers, d => Assert.Contains(d.Statement, flags.Page.QuerySelector("#outcome")!.TextContent, StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(owner + "/skills/3")).Status);
    }

    private Task<Answer> TakeAsync(int technical, int scope, Visitor visitor) => visitor.TakeQuizTowardAsync(Rubric, technical, scope);

    private async Task<Dictionary<string, int>> SkillsAsync() => (await Site.SingleAsync()).Skills;
}
