using System.Text;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Data;

// Deleted data remains in no file of the database.
public sealed class DeletedForGoodTests : IDisposable
{
    private readonly Site _site = new();

    private string Log => Path.Combine(_site.Folder, "test.db-wal");

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Delete_LeavesNothing_NeitherInTheDatabaseNorInItsLog()
    {
        var (visitor, path, marker) = await MarkedAsync();
        Assert.True(Holds(marker));

        await visitor.SubmitAsync((await visitor.GetAsync(path + "/delete")).Form());

        Assert.Equal(0, new FileInfo(Log).Length);
        Assert.False(Holds(marker));
    }

    [Fact]
    public async Task Delete_WhileSomebodyReads_LeavesNothingSoonAfterwards()
    {
        var (visitor, path, marker) = await MarkedAsync();
        await using (var reader = new SqliteConnection($"Data Source={Path.Combine(_site.Folder, "test.db")};Pooling=False"))
        {
            await reader.OpenAsync();
            await using var command = reader.CreateCommand();
            command.CommandText = "BEGIN; SELECT COUNT(*) FROM ShareLinks;";
            await command.ExecuteScalarAsync();
            await visitor.SubmitAsync((await visitor.GetAsync(path + "/delete")).Form());
            Assert.True(Holds(marker));
        }

        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (new FileInfo(Log).Length > 0)
            await Task.Delay(20, patience.Token);
        Assert.False(Holds(marker));
    }

    [Theory]
    [InlineData("Stop")]
    [InlineData("Link")]
    public async Task ACalendarLink_StoppedOrReplaced_LeavesNothingOfItself(string handler)
    {
        var visitor = _site.NewVisitor();
        var path = (await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1)).Path;
        await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        var page = await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/calendar")).Form("form[action*='handler=Link']"));
        var marker = Encoding.Latin1.GetString(await _site.QueryAsync(db => db.CalendarLinks.Select(l => l.Keys).SingleAsync()));
        Assert.True(Holds(marker));

        await visitor.SubmitAsync(page.Form($"form[action*='handler={handler}']"));

        Assert.False(Holds(marker));
    }

    [Fact]
    public async Task AStart_ThatNobodyCameBackTo_IsRemovedAfterThirtyDays_AndNoOther()
    {
        var rubric = _site.Content.Rubric;
        var (few, full, busy) = (_site.NewVisitor(), _site.NewVisitor(), _site.NewVisitor());
        var abandoned = await StartAsync(few, answered: 2);
        var kept = await StartAsync(full, answered: 7);
        var rated = await StartAsync(busy, answered: 0);
        var skills = await busy.GetAsync(rated + "/skills/1");
        await busy.SubmitAsync(skills.Choose($"Input.Chosen[{rubric.Skills[0].Id}]", "1").Form());
        var told = await StartAsync(busy, answered: 0);
        await busy.SubmitAsync((await busy.GetAsync(told + "/check")).Select("Input.Work", "Student").Form());

        _site.Clock.Advance(TimeSpan.FromDays(29));
        await _site.RemoveAsync();
        Assert.Equal(4, await _site.CountAssessmentsAsync());
        var young = await StartAsync(_site.NewVisitor(), answered: 0);
        _site.Clock.Advance(TimeSpan.FromDays(2));
        await _site.RemoveAsync();

        foreach (var (path, isThere) in (IEnumerable<(string, bool)>)[(abandoned, false), (kept, true), (rated, true), (told, true), (young, true)])
            Assert.Equal(isThere ? System.Net.HttpStatusCode.OK : System.Net.HttpStatusCode.NotFound, (await few.GetAsync(path)).Status);
    }

    [Fact]
    public async Task AStart_ThatSomebodyCameBackTo_HasThirtyMoreDays()
    {
        var visitor = _site.NewVisitor();
        var path = await StartAsync(visitor, answered: 2);
        _site.Clock.Advance(TimeSpan.FromDays(20));
        var page = await visitor.GetAsync(path + "/quiz/1");
        await visitor.SubmitAsync(page.Choose(QuizJourney.Field(QuizJourney.OnPage(page, _site.Content.Rubric)[0]), "-2").Form());
        _site.Clock.Advance(TimeSpan.FromDays(20));

        await _site.RemoveAsync();
        Assert.Equal(1, await _site.CountAssessmentsAsync());
    }

    // A first page with only some pairs answered and the others skipped.
    private async Task<string> StartAsync(Visitor visitor, int answered)
    {
        var page = await visitor.GetAsync("/quiz");
        var items = QuizJourney.OnPage(page, _site.Content.Rubric);
        page.Choose(items.Select((item, i) => KeyValuePair.Create(QuizJourney.Field(item), i < answered ? "1" : "skip")));
        return QuizJourney.OwnerPath(await visitor.SubmitAsync(page.Form()));
    }

    // The marker is what the name of a link is sealed to, as Holds reads it.
    private async Task<(Visitor Visitor, string Path, string Marker)> MarkedAsync()
    {
        var visitor = _site.NewVisitor();
        var path = (await visitor.TakeQuizAsync(_site.Content.Rubric, _ => 1)).Path;
        await visitor.SubmitAsync((await visitor.GetAsync(path + "/share")).Fill("Input.Label", "for Ada").Form());
        return (visitor, path, Encoding.Latin1.GetString(await _site.QueryAsync(db => db.ShareLinks.Select(s => s.Label).SingleAsync())));
    }

    private bool Holds(string text) => _site.Folder.Holds(text);
}
