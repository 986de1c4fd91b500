using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Data;

public sealed class DatabaseTests
{
    [Fact]
    public async Task SaveChanges_Synchronously_IsRefused()
    {
        using var site = new Site();
        await site.QueryAsync(db =>
        {
            Assert.Throws<NotSupportedException>(() => db.SaveChanges());
            return Task.FromResult(true);
        });
    }

    [Fact]
    public async Task Connections_AreDurable_AndOverwriteWhatIsDeleted()
    {
        using var site = new Site();
        var pragmas = await site.QueryAsync(async db => (
            await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(),
            await db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(),
            await db.Database.SqlQueryRaw<int>("SELECT secure_delete AS Value FROM pragma_secure_delete").SingleAsync(),
            await db.Database.SqlQueryRaw<int>("SELECT foreign_keys AS Value FROM pragma_foreign_keys").SingleAsync()));

        Assert.Equal(("wal", 2, 1, 1), pragmas);
    }

    [Fact]
    public async Task Start_WhenAKilledProcessLeftTheMigrationLock_DoesNotHang()
    {
        var folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;
        await using (var connection = new SqliteConnection($"Data Source={Path.Combine(folder, "test.db")}"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText =
                "CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER NOT NULL PRIMARY KEY, \"Timestamp\" TEXT NOT NULL);"
                + "INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01 00:00:00');";
            await command.ExecuteNonQueryAsync();
        }

        using var site = Site.Over(folder);
        Assert.Equal(0, await site.CountAssessmentsAsync().WaitAsync(TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task Start_WhileAnotherProcessHoldsTheDatabase_SaysWhatToDo()
    {
        using var first = new Site();
        Assert.Equal(0, await first.CountAssessmentsAsync());

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => SiteProcess.StartAsync(first.Folder));

        Assert.Contains("(1): The database", error.Message, StringComparison.Ordinal);
        Assert.Contains("in use by another CareerPath process. Stop that one", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WriteGate_LetsOneWriterInAtATime()
    {
        using var gate = new WriteGate();
        var inside = 0;
        var most = 0;
        await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(async () =>
        {
            using var pass = await gate.EnterAsync(CancellationToken.None);
            most = Math.Max(most, Interlocked.Increment(ref inside));
            await Task.Yield();
            Interlocked.Decrement(ref inside);
        })));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task ManyTabs_SavingAtOnce_LoseNothing()
    {
        using var site = new Site();
        var visitor = site.NewVisitor();
        var rubric = site.Content.Rubric;
        var result = await visitor.TakeQuizAsync(rubric, _ => 0);
        var forms = new List<(AngleSharp.Html.Dom.IHtmlFormElement Form, string Item)>();
        foreach (var item in rubric.Items.Where(i => i.Round == 1))
        {
            var number = CareerPath.Web.Assessments.QuizPages.Of(rubric).NumberOf(item.Id);
            var page = await visitor.GetAsync($"{result.Path}/quiz/{number}");
            forms.Add((page.Choose(QuizJourney.Field(item.Id), "2").Form(), item.Id.Value));
        }

        var answers = await Task.WhenAll(forms.Select(f => visitor.PostAsync(f.Form)));

        Assert.All(answers, a => Assert.Equal(System.Net.HttpStatusCode.Redirect, a.StatusCode));
        var saved = await site.SingleAsync();
        Assert.All(saved.Answers.Values, v => Assert.Equal(2, v?.Value));
    }
}
