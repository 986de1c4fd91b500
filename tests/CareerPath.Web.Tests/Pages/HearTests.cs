using CareerPath.Engine.Planning;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

public sealed class HearTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();

    [Fact]
    public async Task Hear_WithoutAPlan_LeadsToOne()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        var page = await _owner.GetAsync(result.Path + "/plan/hear");
        Assert.NotNull(page.Page.QuerySelector("main a[href$='/plan/new']"));
        Assert.Null(page.Page.QuerySelector("textarea"));
    }

    [Fact]
    public async Task Hear_AsksAboutThePlansRole_AndThePersonsTopGap()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        await _owner.RateAsync(result.Path, Site.Content.Rubric, skill => skill.Id == "risk-management" ? 0 : null);
        var plan = await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "project-manager").Form());
        var asked = (await Site.PlanEntriesAsync()).First(e => e.Kind == SessionKind.Hear);

        var page = await _owner.GetAsync(plan.Page.QuerySelector($"#task-{asked.Id:N} a[href$='/hear']")!.GetAttribute("href")!);

        var questions = page.Page.QuerySelectorAll(".hear-question").Select(q => q.TextContent).ToList();
        Assert.Contains(questions, q => q.Contains("bad Tuesday", StringComparison.Ordinal));
        Assert.Contains(questions, q => q.Contains("what did the sponsor hear", StringComparison.Ordinal));
        Assert.Contains(questions, q => q.Contains(Site.Content.Rubric.Skills.First(s => s.Id == "risk-management").Name, StringComparison.Ordinal));
        Assert.DoesNotContain(questions, q => q.Contains("I cannot decide", StringComparison.Ordinal));
        Assert.Contains("Project Manager", page.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InTheRole_ThePlanAndThePage_SpeakToAPeer()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        await _owner.RateAsync(result.Path, Site.Content.Rubric, skill => skill.Id == "risk-management" ? 0 : null);
        await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "technical-program-manager").Choose("Input.InRole", "true").Form());

        var page = await _owner.GetAsync(result.Path + "/plan/hear");

        var sessions = (await Site.PlanEntriesAsync()).Where(e => e.Kind == SessionKind.Hear).ToList();
        Assert.Equal([Words.Session_PeerAsk, Words.Session_PeerHear, Words.Session_PeerHearAgain], sessions.Select(e => e.Title));
        Assert.Contains($"“{page.Heading}”", sessions[0].Instruction, StringComparison.Ordinal);
        var questions = page.Page.QuerySelectorAll(".hear-question").Select(q => q.TextContent).ToList();
        Assert.Contains(Words.Hear_TechnicalProgramManager2, questions);
        Assert.Contains(Words.Peer_Gap.With(Site.Content.Rubric.Skills.First(s => s.Id == "risk-management").Name), questions);
        Assert.Contains("I am a Technical Program Manager, as you are", page.Page.QuerySelector("textarea")!.TextContent, StringComparison.Ordinal);
        foreach (var ofNewcomers in (string[])["is for me", "newcomer", "job post", "bad Tuesday", "finding out"])
            Assert.DoesNotContain(ofNewcomers, page.Page.QuerySelector("main")!.TextContent + string.Concat(sessions.Select(e => e.Instruction + e.Artifact)), StringComparison.OrdinalIgnoreCase);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TheSessionAndThePage_TellOneStory_OfWhomToWriteTo(bool inRole)
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, item => QuizJourney.Toward(item, 2));
        var form = (await _owner.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager");
        await _owner.SubmitAsync((inRole ? form.Choose("Input.InRole", "true") : form).Form());

        var page = (await _owner.GetAsync(result.Path + "/plan/hear")).Page.QuerySelector("main")!.TextContent;

        foreach (var text in (string[])[page, (await Site.PlanEntriesAsync()).First(e => e.Kind == SessionKind.Hear).Instruction])
        {
            Assert.Matches("(?i)write to two [^.:;]* today, each by themselves", text);
            Assert.Matches("three days[^.]* write to (a|the) third", text);
            Assert.DoesNotContain("Ask three", text, StringComparison.Ordinal);
            Assert.DoesNotContain("third person", text, StringComparison.Ordinal);
        }
        Assert.Contains("Nobody has answered after a week? Put two of the questions to a ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task InTheRole_WhenTheVerdictIsOpen_AsksAboutTheNextStep()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, _ => 0);
        await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Choose("Input.InRole", "true").Form());

        var page = await _owner.GetAsync(result.Path + "/plan/hear");

        Assert.Equal(Words.Peer_Axis_Technical, page.Page.QuerySelectorAll(".hear-question")[^1].TextContent);
    }

    [Fact]
    public async Task Hear_WhenTheVerdictIsOpen_AsksWhatWouldDecideIt()
    {
        var result = await _owner.TakeQuizAsync(Site.Content.Rubric, _ => 0);
        await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Form());

        var page = await _owner.GetAsync(result.Path + "/plan/hear");

        Assert.Contains(page.Page.QuerySelectorAll(".hear-question"), q => q.TextContent.Contains("between technical and business work", StringComparison.Ordinal));
    }
}
