using System.Text;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;
using Microsoft.Data.Sqlite;

namespace CareerPath.Web.Tests.Sealing;

// After a whole journey, what the person said is in no file of the database, no backup and no log.
public sealed class LeakTests : IDisposable
{
    private const string Label = "for Zebrina Quux";

    private readonly string _folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task AWholeJourney_LeavesNoWordAndNoAnswer_InAnyFileBackupOrLog()
    {
        Rubric rubric;
        string[] titles;
        using (var any = new Site())
            (rubric, titles) = (any.Content.Rubric, [.. any.Content.Tasks.Select(t => t.Title)]);
        using var process = await SiteProcess.StartAsync(_folder);
        var visitor = new Visitor(new HttpClient(new CookieJar { InnerHandler = new SocketsHttpHandler { AllowAutoRedirect = false } }) { BaseAddress = process.Address });
        var path = (await visitor.TakeQuizAsync(rubric, item => Position(item))).Path;
        await visitor.SubmitAsync((await visitor.GetAsync(path + "/check")).Select("Input.Work", "MarketingOrSales").Select("Input.Aim", "OnlyLooking").Fill("Input.Label", Label).Form());
        await visitor.RateAsync(path, rubric, skill => skill.Id.Length % 5);
        await visitor.AnswerAsync(path + "/matters", rubric.Factors.Select(f => (f.Id, "3")));
        await visitor.AnswerAsync(path + "/deal-breakers", rubric.DealBreakers.Select(d => (d.Id, "yes")));
        await visitor.OpinionAsync(path, id => -Position(id), "asked of Quentin", "Zebrina Called");
        var plan = await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        await visitor.SubmitAsync(plan.Form("form.tick"));
        var shared = await visitor.SubmitAsync((await visitor.GetAsync(path + "/share")).Fill("Input.Label", Label).Form());
        await visitor.GetAsync(new Uri(shared.Page.QuerySelector(".link-box input")!.GetAttribute("value")!).AbsolutePath);
        var linked = await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/calendar")).Form("form[action*='handler=Link']"));
        var calendar = new Uri(linked.Page.QuerySelector("#link")!.GetAttribute("value")!).AbsolutePath;
        await visitor.Client.GetByteArrayAsync(new Uri(calendar, UriKind.Relative));
        var planned = titles.Where(t => plan.Page.QuerySelectorAll(".task-title").Any(s => s.TextContent.StartsWith(t, StringComparison.Ordinal))).ToList();
        Assert.True(planned.Count > 5);

        Assert.Contains(Label, (await visitor.GetAsync(path + "/share")).Html, StringComparison.Ordinal);

        var texts = await TextsAsync(process);

        string[] secrets =
        [
            Label, "Zebrina", "Quentin", "MarketingOrSales", "OnlyLooking", path.Split('/')[2], calendar.Split('/', '.')[2], .. planned,
            // How an answer would be written, with the one asked after it: the stored rubric has no such two in a row.
            .. rubric.Items.Where(i => i.Round == 1).Select(i => $"\"{i.Id}\":{Position(i)}").Chunk(2).Select(two => string.Join(',', two)),
            .. rubric.Items.Where(i => i.Round == 1).Select(i => $"\"{i.Id}\":{-Position(i)}").Chunk(2).Select(two => string.Join(',', two)),
            .. rubric.Items.Where(i => i.Round == 1).Select(i => $"[{i.Id}]={Position(i)}"),
            .. rubric.Skills.Select(s => $"\"{s.Id}\":{s.Id.Length % 5},"), .. rubric.Factors.Select(f => $"\"{f.Id}\":3"), .. rubric.DealBreakers.Select(d => $"\"{d.Id}\":true"),
        ];
        foreach (var (name, text) in texts)
        {
            foreach (var secret in secrets)
            {
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret))[..^4], text, StringComparison.Ordinal);
            }
            Assert.True(text.Length > 100, name);
        }
    }

    private static int Position(Item item) => Position(item.Id);

    private static int Position(ItemId id) => (id.Value.Length % 5) - 2;

    private async Task<List<(string Name, string Text)>> TextsAsync(SiteProcess process)
    {
        var backup = Path.Combine(_folder, "backup.db");
        await using (var from = new SqliteConnection($"Data Source={Path.Combine(_folder, "test.db")};Pooling=False"))
        await using (var to = new SqliteConnection($"Data Source={backup};Pooling=False"))
        {
            await from.OpenAsync();
            await to.OpenAsync();
            from.BackupDatabase(to);
        }
        var texts = new List<(string, string)>();
        foreach (var file in (string[])[Path.Combine(_folder, "test.db"), Path.Combine(_folder, "test.db-wal"), backup])
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(stream, Encoding.Latin1);
            texts.Add((file, await reader.ReadToEndAsync()));
        }
        process.Kill();
        return [.. texts, ("log", process.Output)];
    }
}
