using System.Net;
using AngleSharp.Html.Dom;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Data;

// The database file is removed or locked while the site runs. A failed save is never reported as a success, and no input is lost.
public sealed class DatabaseFaultTests : IDisposable
{
    private readonly Site _site = new();

    private string File => Path.Combine(_site.Folder, "test.db");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Save_WhenTheFileWasDeleted_IsRefusedWithTheInput()
    {
        var (visitor, page) = await SecondPageAsync();
        System.IO.File.Delete(File);

        await AssertRefusedAsync(visitor, page);
        Assert.False(System.IO.File.Exists(File));
        await AssertNotReadyAsync(visitor);
    }

    [Fact]
    public async Task Save_WhenAnotherFileTookItsPlace_IsRefusedWithTheInput()
    {
        var (visitor, page) = await SecondPageAsync();
        System.IO.File.Copy(File, File + ".copy");
        System.IO.File.Move(File + ".copy", File, overwrite: true);

        await AssertRefusedAsync(visitor, page);
        await AssertNotReadyAsync(visitor);
    }

    [Fact]
    public async Task Save_WhenTheLogWasDeleted_IsRefusedWithTheInput()
    {
        var (visitor, page) = await SecondPageAsync();
        System.IO.File.Delete(File + "-wal");

        await AssertRefusedAsync(visitor, page);
        await AssertNotReadyAsync(visitor);
    }

    [Fact]
    public async Task Save_WhenTheFileIsBack_IsTaken()
    {
        var (visitor, page) = await SecondPageAsync();
        System.IO.File.Move(File, File + ".aside");
        var refused = await AssertRefusedAsync(visitor, page);
        System.IO.File.Move(File + ".aside", File);

        Assert.EndsWith("/quiz/3", (await visitor.SubmitAsync(refused.Form())).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saves_WhileAnotherProcessLocksTheFile_AreRefusedWithTheInput_AndTakenAfterwards()
    {
        var (visitor, page) = await SecondPageAsync();
        Answer[] refused;
        await using (var other = new SqliteConnection($"Data Source={File};Pooling=False"))
        {
            await other.OpenAsync();
            await RunAsync(other, "BEGIN EXCLUSIVE");
            refused = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => AssertRefusedAsync(visitor, page)));
            await AssertNotReadyAsync(visitor);
            await RunAsync(other, "ROLLBACK");
        }

        Assert.EndsWith("/quiz/3", (await visitor.SubmitAsync(refused[0].Form())).Path, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryWrite_PassesTheGate()
    {
        var visitor = _site.NewVisitor();
        var start = QuizJourney.Answered(await visitor.GetAsync("/quiz"), _site.Content.Rubric, "1");
        var result = await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1);
        await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        var shared = await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/share")).Form());
        var skills = await visitor.GetAsync(result.Path + "/skills/1");
        ((IHtmlInputElement)skills.Page.QuerySelector("input[type=radio][value='2']")!).IsChecked = true;
        IHtmlFormElement[] forms =
        [
            start.Form(), QuizJourney.Answered(await visitor.GetAsync(result.Path + "/quiz/1"), _site.Content.Rubric, "-1").Form(), skills.Form(),
            (await visitor.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Form(), (await visitor.GetAsync(result.Path + "/plan")).Form("form.tick"),
            (await visitor.GetAsync(result.Path + "/share")).Form(), shared.Form("form[action*='handler=Revoke']"), (await visitor.GetAsync(result.Path + "/delete")).Form(),
        ];

        using (await _site.Services.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None))
        {
            var answers = await Task.WhenAll(forms.Select(f => visitor.PostAsync(f)));
            Assert.All(answers, (a, i) => Assert.True(a.StatusCode == HttpStatusCode.ServiceUnavailable, $"{forms[i].Action} answers {a.StatusCode}"));
        }

        Assert.Equal(HttpStatusCode.Redirect, (await visitor.PostAsync(forms[1])).StatusCode);
    }

    [Fact]
    public async Task APlainSave_PassesTheGate()
    {
        await _site.NewVisitor().TakeQuizAsync(_site.Content.Rubric, _ => 1);
        await _site.QueryAsync(async db =>
        {
            (db.Assessments.Single()).UpdatedAt = DateTime.UnixEpoch;
            using var pass = await _site.Services.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None);
            return await Assert.ThrowsAsync<SqliteException>(() => db.SaveChangesAsync());
        });
        await _site.QueryAsync(async db =>
        {
            db.DataProtectionKeys.Add(new() { FriendlyName = "x", Xml = "<x/>" });
            using var pass = await _site.Services.GetRequiredService<WriteGate>().EnterAsync(CancellationToken.None);
            return Assert.Throws<SqliteException>(() => db.SaveChanges());
        });
    }

    private async Task<(Visitor Visitor, Answer Page)> SecondPageAsync()
    {
        var visitor = _site.NewVisitor();
        var first = QuizJourney.Answered(await visitor.GetAsync("/quiz"), _site.Content.Rubric, "1");
        var second = await visitor.SubmitAsync(first.Form());
        return (visitor, QuizJourney.Answered(second, _site.Content.Rubric, "-2"));
    }

    private static async Task<Answer> AssertRefusedAsync(Visitor visitor, Answer page)
    {
        var refused = await Visitor.ReadAsync(await visitor.PostAsync(page.Form()));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.NotNull(refused.Response.Headers.RetryAfter);
        Assert.Contains("could not save", Assert.Single(refused.Errors), StringComparison.Ordinal);
        var pairs = refused.Page.QuerySelectorAll("fieldset.pair");
        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal("-2", pair.QuerySelector("input[checked]")?.GetAttribute("value")));
        return refused;
    }

    private static async Task AssertNotReadyAsync(Visitor visitor)
    {
        var ready = await visitor.GetAsync("/health/ready");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.Status);
        Assert.Equal("""{"status":"not ready"}""", ready.Html);
    }

    private static async Task RunAsync(SqliteConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Written above.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
