using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Pages;

// The pages behind a share link, as their reader sees them.
public sealed partial class SharedRoomsTests(Site site) : SiteTests(site)
{
    private const SealedParts All = SealedParts.Verdict | SealedParts.Answers | SealedParts.Readiness | SealedParts.Matters | SealedParts.Plan | SealedParts.Artifacts;
    private const int Seeds = 15;

    private readonly Visitor _owner = site.NewVisitor();

    private Rubric Rubric => Site.Shipped.Rubric;

    [Fact]
    public async Task NoPage_CallsThePersonYou()
    {
        // What the content says to whoever reads it: statements, names, reasons, questions, people, and the tasks of the plan.
        var quoted = Strings(RubricJson.Write(Rubric)).Concat(Site.Shipped.Tasks.Select(t => t.Title)).ToHashSet(StringComparer.Ordinal);
        // What speaks to whoever takes the quiz, and stands in sentences about them: there in quotation marks.
        var woven = Rubric.Items.SelectMany(i => (string[])[i.Left, i.Right]).Concat(Rubric.Axes.SelectMany(a => a.Criteria).SelectMany(c => (string[])[c.Low, c.High]))
            .Where(c => You().IsMatch(c)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, assessment) in UnusualSheets.Of(Rubric).Concat(Enumerable.Range(0, Seeds).Select(seed => ($"seed {seed}", Sheets.Seeded(Rubric, seed)))))
        {
            var owner = await Site.StoreAsync(Rubric, assessment);
            if (name[^1] % 2 == 0)
                await WorkAsync(owner);
            foreach (var (slug, page) in await Site.ReadAllAsync(await _owner.ShareAsync(owner, All), All))
            {
                Assert.Equal(HttpStatusCode.OK, page.Status);
                foreach (var task in page.Page.QuerySelectorAll(".task-body"))
                    task.Remove();
                var said = string.Join('\n', page.Page.All.SelectMany(Said).Where(text => !woven.Contains(text.Trim())));
                foreach (var content in quoted.Where(c => You().IsMatch(c)).OrderByDescending(c => c.Length))
                    said = said.Replace(woven.Contains(content) ? $"“{content}”" : content, "", StringComparison.OrdinalIgnoreCase);
                said = said.Replace("Somebody shared this with you to read", "", StringComparison.Ordinal);
                Assert.True(!You().IsMatch(said), $"{name}, {slug}: {You().Match(said)} in “{Around(said)}”");
            }
        }
    }

    [Fact]
    public async Task ARoomThatIsNotTicked_IsNotFound_AndNotLinked()
    {
        var owner = await Site.StoreAsync(Rubric, Sheets.Seeded(Rubric, 5));
        foreach (var part in SharedPartsWords.All.Select(p => p.Part))
        {
            var link = await _owner.ShareAsync(owner, part);
            foreach (var room in SharedRoom.All)
            {
                Assert.Equal(room.Part == part ? HttpStatusCode.OK : HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync($"{link}/{room.Slug}")).Status);
                Assert.Equal(room.Part == part, (await Site.NewVisitor().GetAsync(link)).Page.QuerySelector($"nav.rooms a[href$='/{room.Slug}']") is not null);
            }
            foreach (var wrong in (string[])["Why", "share", "delete", "why/skills", "say"])
                Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync($"{link}/{wrong}")).Status);
            // The address alone says which room it is.
            var other = SharedRoom.All.First(r => r.Part != part).Slug;
            Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync($"{link}/{other}?room={SharedRoom.All.First(r => r.Part == part || part == SealedParts.Verdict).Slug}")).Status);
        }
    }

    [Fact]
    public async Task EveryPage_IsTheSame_ToTheByte_ForItsOwnerAndForAStranger()
    {
        var result = await _owner.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, 2));
        var link = await _owner.ShareAsync(result.Path, All, name: "Ada");
        var preview = (await _owner.GetAsync(result.Path + "/share")).Page.QuerySelectorAll(".link-box a").Single(a => a.TextContent.StartsWith("See what they see", StringComparison.Ordinal));
        Assert.Equal(link, preview.GetAttribute("href"));

        foreach (var (slug, page) in await Site.ReadAllAsync(link, All))
        {
            var own = await _owner.GetAsync(slug.Length == 0 ? link : $"{link}/{slug}");
            Assert.Equal(page.Html, own.Html);
            Assert.False(own.Response.Headers.Contains("Set-Cookie"));
            Assert.DoesNotContain("/a/", own.Html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task ReadOn_IsSetByTheButtonAlone_Once_AndTellsTheOwner()
    {
        var result = await _owner.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, 2));
        var link = await _owner.ShareAsync(result.Path, SealedParts.Verdict);
        var reader = Site.NewVisitor();
        var page = await reader.GetAsync(link);
        using (var head = new HttpRequestMessage(HttpMethod.Head, link))
            await reader.Client.SendAsync(head);
        Assert.Contains("Not marked as read yet", (await _owner.GetAsync(result.Path + "/share")).Html, StringComparison.Ordinal);

        var read = await reader.SubmitAsync(page.Form("#read form"));
        Assert.Contains("Marked as read on ", read.Page.QuerySelector("#read")!.TextContent, StringComparison.Ordinal);
        var first = await ReadAtAsync();
        Site.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal(HttpStatusCode.OK, (await Site.NewVisitor().SubmitAsync(page.Form("#read form"))).Status);

        Assert.NotNull(first);
        Assert.Equal(first, await ReadAtAsync());
        Assert.Contains("Read on ", (await _owner.GetAsync(result.Path + "/share")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task APost_ToADeadLink_ARoom_OrAnOwnersPage_ChangesNothing()
    {
        var result = await _owner.TakeQuizAsync(Rubric, item => QuizJourney.Toward(item, 2));
        var link = await _owner.ShareAsync(result.Path, All);
        var before = await Site.DumpAsync();
        async Task<HttpStatusCode> PostAsync(string path)
        {
            using var body = new FormUrlEncodedContent([new("Input.Parts", "Answers"), new("Input.Days", "0"), new("entry", Guid.NewGuid().ToString())]);
            return (await Site.NewVisitor().Client.PostAsync(new Uri(path, UriKind.Relative), body)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.MethodNotAllowed, await PostAsync(link + "/plan"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(link + "/share"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync($"/s/{CapabilityKey.New()}"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync("/s/cut-off"));
        foreach (var path in (string[])["", "/share", "/share?handler=Revoke", "/plan", "/delete", "/quiz/1", "/check"])
            Assert.Contains(await PostAsync(link.Replace("/s/", "/a/", StringComparison.Ordinal) + path), (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.MethodNotAllowed]);
        Assert.Equal(before.SelectMany(r => r.Columns.Values), (await Site.DumpAsync()).SelectMany(r => r.Columns.Values));

        await _owner.SubmitAsync((await _owner.GetAsync(result.Path + "/share")).Form("form[action*='handler=Revoke']"));
        Assert.Equal(HttpStatusCode.NotFound, await PostAsync(link));
    }

    [Theory]
    [InlineData(SealedParts.Verdict, "Closest calls", "What contradicts what", "Questions to ask")]
    [InlineData(SealedParts.Answers, "Closest calls", "What contradicts what", "Questions to ask")]
    [InlineData(SealedParts.Readiness, "Largest gaps", "Questions to ask")]
    [InlineData(SealedParts.Matters, "Questions to ask")]
    [InlineData(SealedParts.Plan, "Questions to ask")]
    [InlineData(SealedParts.Artifacts, "What they have made", "Questions to ask")]
    [InlineData(All, "Closest calls", "What contradicts what", "Largest gaps", "What they have made", "Questions to ask")]
    public async Task TheSummary_HasTheTopicsOfWhatIsTicked_AndThreeQuestions(SealedParts parts, params string[] topics)
    {
        foreach (var (name, assessment) in UnusualSheets.Of(Rubric).Append(("usual", Sheets.Seeded(Rubric, 5))).Append(("rated, without a gap", Sheets.Of(Rubric, _ => 1, _ => 4, _ => 0))))
        {
            var page = await Site.ReadSharedAsync(await Site.StoreAsync(Rubric, assessment), parts);

            // The matrix may be a close call of its own.
            Assert.Equal(topics, page.Page.QuerySelectorAll(".topic h3").Select(h => h.TextContent).Where(t => topics.Contains(t, StringComparer.Ordinal) || t != "Closest calls"));
            Assert.True(page.Page.QuerySelectorAll(".topic:last-child li").Length == 3, $"{name}: {parts}");
            Assert.All(page.Page.QuerySelectorAll(".topic li"), line => Assert.NotEmpty(line.TextContent.Trim()));
        }
    }

    [Fact]
    public async Task TheSummary_SaysOnce_WhatIsToBeSaidOfSeveralAxes()
    {
        var page = await Site.ReadSharedAsync(await Site.StoreAsync(Rubric, Sheets.Of(Rubric, _ => 0)), SealedParts.Verdict);

        var line = Assert.Single(page.Page.QuerySelectorAll(".topic:first-child li")).TextContent;
        Assert.Contains($"{Rubric.Axes[0].Name}, {Rubric.Axes[1].Name}", line, StringComparison.Ordinal);
        Assert.Contains("Exactly in the middle: their answers point to neither side.", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheSummary_SaysWhatADealBreakerIs_AndOutOfHowManyALevelIs()
    {
        var flag = Rubric.DealBreakers.First(d => d.Roles.Contains(Role.TechnicalProgramManager));

        var page = await Site.ReadSharedAsync(await Site.StoreAsync(Rubric, Sheets.Of(Rubric, item => QuizJourney.Toward(item, 2), _ => 1, flags: [flag.Id])), All);

        var lines = page.Page.QuerySelectorAll(".topic li").Select(line => string.Join(' ', line.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains(lines, line => line.StartsWith($"Deal-breaker: “{flag.Statement}” Touches ", StringComparison.Ordinal));
        Assert.Contains($"“{flag.Statement}” How firm is this deal-breaker, and what would make it bearable?", lines);
        Assert.Contains(lines, line => line.Contains(": Level 1 of 4 today. Technical Program Manager asks level ", StringComparison.Ordinal));
    }

    // Makes a plan of which a task is done and can be shown, and another is skipped.
    private async Task WorkAsync(string owner)
    {
        await _owner.SubmitAsync((await _owner.GetAsync(owner + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        var tasks = await Site.TasksAsync(owner);
        await Site.NoteAsync(owner, tasks[0].TaskId, "It went well.");
        await Site.FinishAsync(owner, tasks[0].TaskId);
        await Site.ChangePlanAsync(owner, open => PlanChanges.Skip(open, tasks[^1].Id, Site.Clock.GetUtcNow().UtcDateTime)!.Next);
    }

    private Task<DateTime?> ReadAtAsync() => Site.QueryAsync(db => db.ShareLinks.Select(l => l.ReadAt).SingleAsync());

    // What a reader sees or hears of an element itself.
    private static IEnumerable<string> Said(IElement element) => element.LocalName is "script" or "style" ? [] :
        element.ChildNodes.OfType<IText>().Select(t => t.Data).Concat(((string[])["title", "alt", "aria-label"]).Select(element.GetAttribute).OfType<string>());

    private static IEnumerable<string> Strings(string json)
    {
        IEnumerable<string> In(System.Text.Json.JsonElement element) => element.ValueKind switch
        {
            System.Text.Json.JsonValueKind.String => [element.GetString()!, element.GetString()!.TrimEnd('.'), .. element.GetString()!.Split(". ").Select(s => s.TrimEnd('.'))],
            System.Text.Json.JsonValueKind.Array => element.EnumerateArray().SelectMany(In),
            System.Text.Json.JsonValueKind.Object => element.EnumerateObject().SelectMany(p => In(p.Value)),
            _ => [],
        };
        return In(System.Text.Json.JsonDocument.Parse(json).RootElement);
    }

    private static string Around(string text) => You().Match(text) is { Success: true } match ? text[Math.Max(0, match.Index - 60)..Math.Min(text.Length, match.Index + 60)] : "";

    [GeneratedRegex(@"\b[Yy]ou(r|rs|rself)?\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex You();
}
