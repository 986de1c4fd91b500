using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Data;

public sealed class RestartTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;

    public void Dispose()
    {
        Site.CloseConnections(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task Kill_AfterAnAcknowledgedSave_LosesNothing_AndOpenFormsStillWork()
    {
        var cookies = new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } };
        Answer second;
        using (var before = await SiteProcess.StartAsync(_folder))
        {
            var visitor = new Visitor(new HttpClient(cookies, disposeHandler: false) { BaseAddress = before.Address });
            var first = await visitor.GetAsync("/quiz");
            foreach (var pair in first.Page.QuerySelectorAll("fieldset.pair"))
                first.Choose($"Input.Chosen[{pair.Id}]", "1");
            second = await visitor.SubmitAsync(first.Form());
            Assert.EndsWith("/quiz/2", second.Path, StringComparison.Ordinal);
            before.Kill();
        }

        using var after = await SiteProcess.StartAsync(_folder);
        var again = new Visitor(new HttpClient(cookies, disposeHandler: false) { BaseAddress = after.Address });
        foreach (var pair in second.Page.QuerySelectorAll("fieldset.pair"))
            second.Choose($"Input.Chosen[{pair.Id}]", "-1");
        var third = await again.SubmitAsync(second.Form());

        Assert.EndsWith("/quiz/3", third.Path, StringComparison.Ordinal);
        var check = await again.GetAsync(QuizJourney.OwnerPath(third) + "/check");
        var kept = second.Page.QuerySelectorAll("fieldset.pair").Length;
        Assert.Equal(kept, check.Page.QuerySelectorAll(".summary-row").Count(r => r.TextContent.Contains("A little more the first", StringComparison.Ordinal)));
        Assert.Contains("Your assessments on this device", (await again.GetAsync("/quiz")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task KeysOfTheFirstSchema_StillOpenWhatTheySealed()
    {
        string seal, key;
        using (var other = new Site())
        {
            seal = Protector(other).Protect("a cookie");
            key = await other.QueryAsync(db => db.DataProtectionKeys.Select(k => k.Xml!).SingleAsync());
        }
        await EarlierDatabase.CreateAsync(_folder, "Initial");
        await EarlierDatabase.RunAsync(_folder, "INSERT INTO ProtectionKeys (Id, Name, Xml) VALUES ('1', 'key', $0)", key);

        using var after = Site.Over(_folder);
        Assert.Equal("a cookie", Protector(after).Unprotect(seal));
    }

    [Fact]
    public async Task AnEditedQuiz_NeverRewritesASavedVerdict()
    {
        string before, path;
        using (var site = Site.Over(_folder))
        {
            var result = await site.NewVisitor().TakeQuizAsync(site.Content.Rubric, item => item.Id.Value.Length % 5 - 2);
            (path, before) = (result.Path, MainPart(result));
        }

        var content = Path.Combine(_folder, "content");
        CopyFolder(Site.FindContent(), content);
        // Changes settings and weights, rewords a pair, and replaces another pair.
        await EditAsync(content, "quiz/rubric.yml", text => text
            .Replace("retest: 0.2", "retest: 0.19", StringComparison.Ordinal)
            .Replace("name: How settled the goal is\n        weight: 2", "name: How settled the goal is\n        weight: 1", StringComparison.Ordinal)
            .Replace("left: Find out with engineers", "left: Follow with engineers", StringComparison.Ordinal)
            .Replace("- id: signed-plan-or-one-sentence", "- id: signed-plan-or-two-sentences", StringComparison.Ordinal)
            .Replace("left: Start from a signed forty-page plan", "left: Start from a signed fifty-page plan", StringComparison.Ordinal));
        await EditAsync(content, "quiz/personas.yml", text => text.Replace("signed-plan-or-one-sentence", "signed-plan-or-two-sentences", StringComparison.Ordinal));
        await EditAsync(content, "quiz/skills.yml", text => text.Replace("technical-program-manager: 3", "technical-program-manager: 4", StringComparison.Ordinal));

        using var edited = Site.Over(_folder, content);
        var after = await edited.NewVisitor().GetAsync(path);
        Assert.Contains(edited.Content.Rubric.Items, i => i.Left.StartsWith("Follow with", StringComparison.Ordinal));
        Assert.Equal(1, edited.Content.Rubric.Axis(CareerPath.Engine.Scoring.AxisId.Scope).Criteria.Single(c => c.Id == "goal").Weight);
        Assert.Contains(edited.Content.Rubric.Items, i => i.Id.Value == "signed-plan-or-two-sentences");
        Assert.Equal(before, MainPart(after));
        Assert.Contains("an earlier version of the quiz", after.Html, StringComparison.Ordinal);
    }

    private static IDataProtector Protector(Site site) => site.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static async Task EditAsync(string content, string file, Func<string, string> edit)
    {
        var path = Path.Combine(content, file);
        var text = await File.ReadAllTextAsync(path);
        Assert.NotEqual(text, edit(text));
        await File.WriteAllTextAsync(path, edit(text));
    }

    private static string MainPart(Answer result)
    {
        var parts = result.Page.QuerySelectorAll("main > header.verdict, main > .split, main > section.section").TakeWhile(e => e.QuerySelector("#language") is null);
        return string.Concat(parts.Select(e => e.OuterHtml));
    }

    private static void CopyFolder(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
