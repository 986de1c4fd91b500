using System.Net;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CareerPath.Engine.Planning;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;
using CareerPath.Web.Transfer;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class PortfolioTests(Site site) : SiteTests(site)
{
    private const string Link = "https://example.org/work?a=1&b=2";

    private readonly Visitor _visitor = site.NewVisitor();

    [Fact]
    public async Task Get_WithoutAPlan_SaysSo_AndOffersOne()
    {
        var owner = await Site.StoreAsync(Site.Content.Rubric, Sheets.Seeded(Site.Content.Rubric, 5));

        var page = await _visitor.GetAsync(owner + "/portfolio");

        Assert.Equal(Words.Portfolio_NoPlan, page.Page.QuerySelector(".empty p")!.TextContent);
        Assert.NotNull(page.Page.QuerySelector($".empty a[href='{owner}/plan/new']"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(owner + "/portfolio/rate")).Status);
    }

    [Fact]
    public async Task Get_WhenNothingIsDone_SaysSo_WithoutAPieceASentenceOrARating()
    {
        var owner = await Site.PlannerAsync(_visitor);

        var page = await _visitor.GetAsync(owner + "/portfolio");

        Assert.Equal(Words.Portfolio_NothingDone, page.Page.QuerySelector(".lead")!.TextContent);
        Assert.Contains(Words.Portfolio_NoBullets, Section(page, "bullets"), StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("textarea, .piece, #readiness, #ending"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(owner + "/portfolio/rate")).Status);
        Assert.Null((await _visitor.GetAsync(owner)).Page.QuerySelector("a[href$='/portfolio']#portfolio"));
    }

    [Fact]
    public async Task Get_ListsWhatIsDone_BySkill_WithNoteLinkAndDate_AndAsksForWhatIsMissing()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var tasks = await Site.TasksAsync(owner);
        await Site.NoteAsync(owner, tasks[0].TaskId, "Two engineers used it.", Link);
        await Site.FinishAsync(owner, tasks[0].TaskId);
        await Site.FinishAsync(owner, tasks[1].TaskId);

        var page = await _visitor.GetAsync(owner + "/portfolio");

        Assert.Equal([tasks[0].Skill, tasks[1].Skill], page.Page.QuerySelectorAll(".work h3").Select(h => h.TextContent));
        var (noted, bare) = (Piece(page, tasks[0]), Piece(page, tasks[1]));
        Assert.Contains(tasks[0].Artifact, noted.TextContent, StringComparison.Ordinal);
        Assert.Contains("Two engineers used it.", noted.TextContent, StringComparison.Ordinal);
        Assert.Contains("Done on November 21, 2026", noted.TextContent, StringComparison.Ordinal);
        var link = noted.QuerySelector("a")!;
        Assert.Equal((Link, Link, "noopener noreferrer nofollow"), (link.GetAttribute("href"), link.TextContent, link.GetAttribute("rel")));
        Assert.StartsWith(Words.Portfolio_Add, bare.QuerySelector("a")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(Words.Portfolio_Lead.Count(2, 1), page.Page.QuerySelector(".lead")!.TextContent);
        Assert.NotNull((await _visitor.GetAsync(owner)).Page.QuerySelector("a#portfolio"));
    }

    [Fact]
    public async Task APieceThatIsNotedButNotDone_IsMarkedSo_AndSupportsNoSentence()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.NoteAsync(owner, task.TaskId, "Half of it is drawn.");

        var page = await _visitor.GetAsync(owner + "/portfolio");

        Assert.Contains(Words.Portfolio_NotDone, Piece(page, task).TextContent, StringComparison.Ordinal);
        Assert.Empty(page.Page.QuerySelectorAll("textarea"));
    }

    [Fact]
    public async Task ATaskOfWhichAPartIsLeft_IsNotDone_EvenWhenALaterPlanHasNoMoreOfIt()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = PlannedTask.Of((await Site.OpenPlanAsync(owner)).Plan).First(t => t.Sessions.Length > 1).First;
        await Site.ChangePlanAsync(owner, open => open with { Plan = open.Plan with { Entries = open.Plan.Entries.Replace(task, task with { DoneAt = DateTime.UnixEpoch }) } });
        await Site.NoteAsync(owner, task.TaskId, "Part one.");
        Assert.Null((await Site.OpenPlanAsync(owner)).Portfolio.Of(task.TaskId)!.DoneAt);
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Tasks = [.. store.Current.Tasks.Where(t => t.Id != task.TaskId && !t.After.Contains(task.TaskId))] };

        await _visitor.PlanAsync(owner);

        Assert.Contains(Words.Portfolio_NotDone, Piece(await _visitor.GetAsync(owner + "/portfolio"), task).TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("http://example.org/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("data:text/html,hello")]
    [InlineData("//example.org/")]
    [InlineData("/a/somewhere")]
    [InlineData("https:")]
    [InlineData("\u0001https://example.org/")]
    [InlineData("https://example.com@example.org/")]
    public async Task ALinkThatIsNotHttps_IsText_AndInNoSentence(string stored)
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.NoteAsync(owner, task.TaskId, "", stored);
        await Site.FinishAsync(owner, task.TaskId);

        var page = await _visitor.GetAsync(owner + "/portfolio");
        var shared = await SharedAsync(owner);

        Assert.All([page, shared], one => Assert.Empty(Piece(one, task).QuerySelectorAll("a")));
        Assert.DoesNotContain(stored, Bullets(page).Single(), StringComparison.Ordinal);
        Assert.Empty((await _visitor.GetAsync($"{owner}/plan/{task.Id}")).Page.QuerySelectorAll("a[target=_blank]"));
        Assert.DoesNotContain(
            Markdown.Parse(Encoding.UTF8.GetString(PlanMarkdown.Of(await Site.OpenPlanAsync(owner), Site.Clock.GetUtcNow()))).Descendants(), one => one is LinkInline or AutolinkInline);
    }

    [Theory]
    [InlineData("<script>alert(1)</script> & <b>bold</b> \"quoted\"")]
    [InlineData("👩‍👩‍👧‍👦 done 🎉")]
    [InlineData("\u202Eright to left אבג ابج")]
    [InlineData("one\ntwo\n\nthree")]
    public async Task AnyNote_IsShownAsItWasTyped_OnEveryPage(string note)
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.NoteAsync(owner, task.TaskId, note, Link);
        await Site.FinishAsync(owner, task.TaskId);

        foreach (var page in (Answer[])[await _visitor.GetAsync(owner + "/portfolio"), await SharedAsync(owner)])
        {
            var shown = Piece(page, task).QuerySelector(".piece-note")!;
            Assert.Equal(note, shown.TextContent);
            Assert.Equal("auto", shown.GetAttribute("dir"));
        }
    }

    [Fact]
    public async Task ALongNote_IsKeptWhole()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        var note = string.Concat(Enumerable.Range(0, 1000).Select(i => $"{i % 10} "));
        await Site.NoteAsync(owner, task.TaskId, note);
        await Site.FinishAsync(owner, task.TaskId);

        Assert.Equal(note, Piece(await SharedAsync(owner), task).QuerySelector(".piece-note")!.TextContent);
    }

    [Theory]
    [InlineData(false, "Practiced ")]
    [InlineData(true, "Worked on ")]
    public async Task Sentences_SayWhatWasDone_NameThePiece_AndCanBeEditedAndCopied(bool hasJob, string beginning)
    {
        var owner = await Site.PlannerAsync(_visitor);
        var task = (await Site.TasksAsync(owner))[0];
        await Site.ChangePlanAsync(owner, open => open with { Plan = open.Plan with { HasJob = hasJob } });
        await Site.NoteAsync(owner, task.TaskId, "A note is not for a resume.", Link);
        await Site.FinishAsync(owner, task.TaskId);

        var page = await _visitor.GetAsync(owner + "/portfolio");

        var area = Assert.Single(page.Page.QuerySelectorAll<IHtmlTextAreaElement>("textarea"));
        Assert.Equal($"{beginning}{Voice.Inside(task.Skill)}, with this result: {Voice.Inside(Voice.Mine.Say(task.Artifact))} (November 2026). {Link}", area.Value);
        Assert.Equal(Words.Portfolio_RestsOn.With(task.Title), page.Page.QuerySelector($"label[for='{area.Id}']")!.TextContent);
        Assert.NotNull(page.Page.QuerySelector($"button[data-copy='{area.Id}'][hidden]"));
        Assert.Null(area.Name);
    }

    [Fact]
    public void Artifacts_SpeakOfWhoeverIsMeant()
    {
        Assert.Equal("Half a page of mine, my thanks and what I gave away, with a thank-you note", Voice.Mine.Say("Half a page of yours, your thanks and what you gave away, with a thank-you note"));
        Assert.Equal("what they will not do and their part", Voice.Theirs.Say("what you will not do and your part"));
        Assert.All(Site.Shipped.Tasks, task => Assert.DoesNotMatch(@"(?<![\w-])[Yy]ou(r|rs|rself)?(?![\w-])", Voice.Theirs.Say(task.Artifact)));
    }

    [Fact]
    public async Task ASkillThatTheRubricNoLongerHas_KeepsItsPieces_AndIsNotAskedFor()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var tasks = await Site.TasksAsync(owner);
        await Site.FinishAsync(owner, tasks[0].TaskId);
        await Site.ChangePlanAsync(owner, open => open with
        {
            Plan = open.Plan with { Entries = [.. open.Plan.Entries.Select(e => e.TaskId == tasks[0].TaskId ? e with { SkillId = "no-more", Skill = "A skill of old" } : e)] },
        });

        var page = await _visitor.GetAsync(owner + "/portfolio");

        Assert.Equal("A skill of old", page.Page.QuerySelector(".work h3")!.TextContent);
        Assert.Contains("Practiced a skill of old", Bullets(page).Single(), StringComparison.Ordinal);
        Assert.Null(page.Page.GetElementById("readiness"));
        Assert.Equal(HttpStatusCode.NotFound, (await _visitor.GetAsync(owner + "/portfolio/rate")).Status);
    }

    [Fact]
    public async Task ATaskOfOnesOwn_IsAPiece_WithTheWordsOfItsOwner()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var entry = (await Site.TasksAsync(owner))[0] with { Id = Guid.CreateVersion7(), Kind = SessionKind.Own, TaskId = "", SkillId = "", Skill = "", Title = "Write to your mentor", Artifact = "", Part = 1, Parts = 1, DoneAt = Site.Clock.GetUtcNow().UtcDateTime };
        await Site.ChangePlanAsync(owner, open => open with { Plan = open.Plan with { Entries = open.Plan.Entries.Add(entry) } });

        var page = await _visitor.GetAsync(owner + "/portfolio");

        Assert.Equal(Words.Portfolio_NoSkill, page.Page.QuerySelector(".work h3")!.TextContent);
        Assert.Empty(Bullets(page));
        Assert.Contains(Words.Portfolio_NoBullets, page.Html, StringComparison.Ordinal);

        await NoteAsync(owner, entry, "She answered the same day.", "https://example.org/letter");
        Assert.Equal("“Write to your mentor” (November 2026). https://example.org/letter", Bullets(await _visitor.GetAsync(owner + "/portfolio")).Single());
    }

    [Fact]
    public async Task ATalk_IsAPieceOnceItIsNoted_ButNoTask_AndSupportsNoSentence()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var talk = (await Site.OpenPlanAsync(owner)).Plan.Entries.First(e => e.Kind == SessionKind.Hear && e.Artifact.Contains("you will", StringComparison.Ordinal));
        await Site.ChangePlanAsync(owner, open => open with { Plan = open.Plan.With(e => e.Id == talk.Id, e => e with { DoneAt = Site.Clock.GetUtcNow().UtcDateTime }) });
        Assert.Empty((await _visitor.GetAsync(owner + "/portfolio")).Page.QuerySelectorAll(".piece"));

        await NoteAsync(owner, talk, "Ask for the numbers first.");

        var page = await _visitor.GetAsync(owner + "/portfolio");
        var piece = Piece(page, talk);
        Assert.Contains("Ask for the numbers first.", piece.TextContent, StringComparison.Ordinal);
        Assert.Empty(piece.QuerySelectorAll("form"));
        Assert.Equal(Words.Portfolio_NothingDone, page.Page.QuerySelector(".lead")!.TextContent);
        Assert.Empty(Bullets(page));
        var shared = Piece(await SharedAsync(owner), talk).TextContent;
        Assert.Contains("they will do differently", shared, StringComparison.Ordinal);
        Assert.DoesNotContain("you will", shared, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WhatIsNotedAboutATaskThatIsGone_CanBeRemoved_AndTheRemovalUndone()
    {
        var owner = await Site.PlannerAsync(_visitor);
        var tasks = await Site.TasksAsync(owner);
        await Site.NoteAsync(owner, tasks[0].TaskId, "Half of it is drawn.");
        await Site.NoteAsync(owner, tasks[1].TaskId, "Still planned.");
        await Site.ChangePlanAsync(owner, open => open with { Plan = open.Plan.With(open.Plan.Entries.Where(e => e.TaskId != tasks[0].TaskId)) });
        var page = await _visitor.GetAsync(owner + "/portfolio");
        Assert.Contains(Words.Portfolio_TaskGone, Piece(page, tasks[0]).TextContent, StringComparison.Ordinal);
        Assert.Empty(Piece(page, tasks[1]).QuerySelectorAll("form"));

        var after = await _visitor.SubmitAsync(page.Form(".piece form"));

        Assert.Equal("Still planned.", Assert.Single((await Site.OpenPlanAsync(owner)).Portfolio.Pieces).Note);
        Assert.DoesNotContain("Half of it is drawn.", after.Html, StringComparison.Ordinal);
        // Pressed again, from an old page, it is gone all the same.
        Assert.Equal(HttpStatusCode.OK, (await _visitor.SubmitAsync(page.Form(".piece form"))).Status);
        // That of a task in the plan stays: it is edited on the task's page.
        page.Page.QuerySelector<IHtmlInputElement>(".piece form input[name=task]")!.Value = tasks[1].TaskId;
        await _visitor.SubmitAsync(page.Form(".piece form"));
        Assert.Single((await Site.OpenPlanAsync(owner)).Portfolio.Pieces);
        await _visitor.SubmitAsync((await _visitor.GetAsync(owner + "/plan")).Form("form[action*='Undo']"));
        Assert.Contains("Half of it is drawn.", (await _visitor.GetAsync(owner + "/portfolio")).Html, StringComparison.Ordinal);
    }

    private Task NoteAsync(string owner, PlanEntry entry, string note, string link = "") => Site.ChangePlanAsync(owner, open => open with
    {
        Portfolio = open.Portfolio with { Pieces = [.. open.Portfolio.Pieces, new Piece(entry.Work(), entry.Title, entry.Artifact, entry.SkillId, entry.Skill, note, link, open.Plan.Find(entry.Id)!.DoneAt)] },
    });

    private static IElement Piece(Answer page, PlanEntry task) => page.Page.QuerySelectorAll(".piece").Single(p => p.QuerySelector("h4")!.TextContent == task.Title);

    private static IEnumerable<string> Bullets(Answer page) => page.Page.QuerySelectorAll<IHtmlTextAreaElement>("textarea").Select(t => t.Value);

    private static string Section(Answer page, string id) => page.Page.GetElementById(id)!.ParentElement!.TextContent;

    private async Task<Answer> SharedAsync(string owner) =>
        await Site.NewVisitor().GetAsync(await _visitor.ShareAsync(owner, SealedParts.Artifacts) + "/portfolio");
}
