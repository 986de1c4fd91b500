using System.Data.Common;
using System.Net;
using System.Text.Json;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Sealing;

// Rows from before sealing stay as they are until their owner saves something.
public sealed class FirstSealingTests : IDisposable
{
    private const string Planted = "zebra-crossing-91";

    private static readonly Guid _verdict = Guid.CreateVersion7();
    private static readonly Guid _answers = Guid.CreateVersion7();

    private readonly string _folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;
    private Rubric _rubric = null!;
    private Assessment _before = null!;
    private CapabilityKey _owner;

    private string Path => $"/a/{_owner}";

    // The ways in which an owner saves; see SaveAsync.
    public static TheoryData<string> Saves => ["answer", "standing", "tick", "plan", "share"];

    public void Dispose()
    {
        Site.CloseConnections(_folder);
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task BeforeTheOwnerSaves_EverythingIsShownAsItWas_AndNothingIsWritten()
    {
        using var site = await StartAsync();
        var visitor = site.NewVisitor();
        var before = await site.DumpAsync();

        Assert.Equal(VerdictWords.Headline(Scorer.Score(_rubric, _before.Sheet())), (await visitor.GetAsync(Path)).Heading);
        Assert.Contains("Session 1 " + Planted, (await visitor.GetAsync(Path + "/plan")).Html, StringComparison.Ordinal);
        Assert.Contains("for " + Planted, (await visitor.GetAsync(Path + "/share")).Html, StringComparison.Ordinal);
        Assert.Equal(["", "why", "against", "people", "matters", "deal-breakers", "plan"], (await ShownAsync(site, _answers)).Keys);
        Assert.Contains(Planted, (await ShownAsync(site, _answers))["plan"], StringComparison.Ordinal);
        Assert.Equal([""], (await ShownAsync(site, _verdict)).Keys);
        var opened = await site.AssessmentAsync(Path);
        AssertSame(_before, opened);
        Assert.Null(opened.Keys);
        Assert.Equal(before.SelectMany(r => r.Columns.Values), (await site.DumpAsync()).SelectMany(r => r.Columns.Values));
    }

    [Theory]
    [MemberData(nameof(Saves))]
    public async Task TheOwnersNextSave_SealsAllOfIt_AndLeavesNothingInTheFiles(string save)
    {
        using var site = await StartAsync();
        var visitor = site.NewVisitor();
        string[] secrets =
        [
            Planted, "\"Work\":\"SoftwareEngineer\"", JsonSerializer.Serialize(_before.Skills)[..40], JsonSerializer.Serialize(_before.Factors)[..40],
            JsonSerializer.Serialize(_before.Answers.ToDictionary(a => a.Key.Value, a => a.Value?.Value))[..80],
        ];
        Assert.All(secrets, secret => Assert.True(Holds(secret)));

        var saved = await SaveAsync(visitor, save);

        Assert.True(saved.Status == HttpStatusCode.OK, saved.Html);
        var row = await site.QueryAsync(db => db.Assessments.AsNoTracking().SingleAsync());
        Assert.True(row.IsSealed);
        Assert.All(secrets, secret => Assert.False(Holds(secret)));
        Assert.Equal(SealedParts.None, (await site.QueryAsync(db => db.ShareLinks.Select(s => s.UnsealedParts).Distinct().SingleAsync())));
    }

    [Theory]
    [MemberData(nameof(Saves))]
    public async Task AfterTheOwnersNextSave_LinksGoOnShowingTheSame(string save)
    {
        using var site = await StartAsync();
        var visitor = site.NewVisitor();
        var (verdict, answers) = (await ShownAsync(site, _verdict), await ShownAsync(site, _answers));

        await SaveAsync(visitor, save);

        if (save != "answer")
            Assert.Equal(verdict, await ShownAsync(site, _verdict));
        if (save is "standing" or "share")
            Assert.Equal(answers, await ShownAsync(site, _answers));
        Assert.Equal(answers.Keys, (await ShownAsync(site, _answers)).Keys);
        Assert.Contains("for " + Planted, (await visitor.GetAsync(Path + "/share")).Html, StringComparison.Ordinal);
        var plan = await visitor.GetAsync(Path + "/plan");
        Assert.Contains($"Session {(save == "plan" ? 0 : 1)} {Planted}", plan.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManySavesAtOnce_SealOnce_AndLoseNothing()
    {
        using var site = await StartAsync();
        var visitor = site.NewVisitor();
        var forms = new List<AngleSharp.Html.Dom.IHtmlFormElement>();
        foreach (var skill in _rubric.Skills)
        {
            var page = await visitor.GetAsync($"{Path}/skills/{CareerPath.Web.Pages.A.SkillsStepModel.StepOf(_rubric, skill)}");
            forms.Add(page.Choose($"Input.Chosen[{skill.Id}]", "4").Form());
        }
        forms.Add((await visitor.GetAsync(Path + "/plan")).Form(".task:not(.is-done) form.tick"));

        var answers = await Task.WhenAll(forms.Select(form => visitor.PostAsync(form)));

        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.All((await site.AssessmentAsync(Path)).Skills, s => Assert.Equal(4, s.Value));
        Assert.All(await site.PlanEntriesAsync(), e => Assert.NotNull(e.DoneAt));
    }

    // The link is read, then the owner saves, then the assessment or its plan is read.
    [Theory]
    [InlineData("WHERE \"a\".\"Id\" = @")]
    [InlineData("WHERE \"p\".\"AssessmentId\" = @")]
    public async Task ASharedPage_ReadWhileTheOwnersSaveSealsIt_IsShownAsEver(string read)
    {
        using var site = await StartAsync();
        var saves = new BeforeReading(read);
        using var racing = site.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
            services.ConfigureDbContext<SqliteCareerPathDb>(options => options.AddInterceptors(saves))));
        Visitor NewVisitor() => new(racing.CreateDefaultClient(new CookieJar()));
        saves.Do = () => SaveAsync(NewVisitor(), "standing");

        var page = await NewVisitor().GetAsync($"/s/{ShareLink.KeyFrom(_owner, _answers)}/plan");

        Assert.Null(saves.Do);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Planted, page.Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinksSealedAfterTheirAssessmentWasRead_AreNotCalledDamaged()
    {
        using var site = await StartAsync();
        var before = await site.AssessmentAsync(Path);
        await SaveAsync(site.NewVisitor(), "standing");
        await using var scope = site.Services.CreateAsyncScope();
        var shares = scope.ServiceProvider.GetRequiredService<Shares>();

        await Assert.ThrowsAsync<DamagedException>(() => shares.OpenAsync(before, _owner, CancellationToken.None));

        Assert.All(await shares.OpenAsync(await site.AssessmentAsync(Path), _owner, CancellationToken.None), link => Assert.Equal("for " + Planted, link.Label));
    }

    [Fact]
    public async Task ARowThatIsNoJson_StopsNobodyElse_AndNoStart()
    {
        _rubric = AnyRubric();
        _owner = await EarlierDatabase.UnsealedAsync(_folder, _rubric, Sheets.Seeded(_rubric, 5), _verdict, _answers, Planted);
        await EarlierDatabase.RunAsync(_folder, "UPDATE Assessments SET Factors = '{bad', Answers = ''");

        using var site = Site.Over(_folder);

        Assert.Equal(Words.Damaged_Title, (await site.NewVisitor().GetAsync(Path)).Heading);
        Assert.Equal(HttpStatusCode.OK, (await site.NewVisitor().GetAsync("/quiz")).Status);
    }

    // A start that is killed in between must be able to start again.
    [Fact]
    public async Task TheMigration_IsOneTransaction()
    {
        using var site = new Site();
        var suppressed = await site.QueryAsync(db => Task.FromResult(db.GetService<IMigrationsSqlGenerator>()
            .Generate(new CareerPath.Web.Data.Migrations.Sqlite.Sealed().UpOperations, db.GetService<IDesignTimeModel>().Model).Where(c => c.TransactionSuppressed).Select(c => c.CommandText).ToList()));

        Assert.Empty(suppressed);
    }

    [Fact]
    public async Task APlanFromBefore_KeepsTheTimeOfEachTick()
    {
        using var site = await StartAsync();
        await SaveAsync(site.NewVisitor(), "share");

        var entries = await site.PlanEntriesAsync();

        Assert.Equal([0, 1], entries.Select(e => e.Ordinal));
        Assert.Equal(new DateTime(2026, 11, 24, 18, 30, 0, 250, DateTimeKind.Utc), entries[0].DoneAt);
        Assert.Null(entries[1].DoneAt);
        Assert.True(entries[0].Waits);
    }

    [Fact]
    public async Task AStartFromBefore_IsStillRemovedWhenItIsAbandoned_AndAnythingMoreIsKept()
    {
        using (var site = await StartAsync())
        {
            await site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM ShareLinks; DELETE FROM Plans;"));
            site.Clock.Advance(TimeSpan.FromDays(60));
            await site.RemoveAsync();
            Assert.Equal(1, await site.CountAssessmentsAsync());
        }
        var folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;
        try
        {
            var few = Sheets.Of(_rubric, _ => null);
            few.Answers = few.Answers.Take(2).ToDictionary(a => a.Key, _ => (Position?)Position.Of(1));
            await EarlierDatabase.UnsealedAsync(folder, _rubric, few, _verdict, _answers, Planted);
            using var site = Site.Over(folder);
            await site.QueryAsync(db => db.Database.ExecuteSqlRawAsync("DELETE FROM ShareLinks; DELETE FROM Plans;"));
            site.Clock.Advance(TimeSpan.FromDays(60));
            await site.RemoveAsync();
            Assert.Equal(0, await site.CountAssessmentsAsync());
        }
        finally
        {
            Site.CloseConnections(folder);
            Directory.Delete(folder, recursive: true);
        }
    }

    private async Task<Site> StartAsync()
    {
        _rubric = AnyRubric();
        _before = Sheets.Seeded(_rubric, 5);
        (_before.Work, _before.Aim) = (CurrentWork.SoftwareEngineer, Aim.NextStep);
        _owner = await EarlierDatabase.UnsealedAsync(_folder, _rubric, _before, _verdict, _answers, Planted);
        var site = Site.Over(_folder);
        site.NoteOwner(Path);
        return site;
    }

    private static Rubric AnyRubric()
    {
        using var any = new Site();
        return any.Content.Rubric;
    }

    private async Task<Answer> SaveAsync(Visitor visitor, string save) => save switch
    {
        "answer" => await visitor.SubmitAsync(QuizJourney.Answered(await visitor.GetAsync(Path + "/quiz/1"), _rubric, "2").Form()),
        "standing" => await visitor.SubmitAsync((await visitor.GetAsync(Path + "/check")).Select("Input.Work", "Tester").Form()),
        "tick" => await visitor.SubmitAsync((await visitor.GetAsync(Path + "/plan")).Form(".task:not(.is-done) form.tick")),
        "plan" => await visitor.SubmitAsync((await visitor.GetAsync(Path + "/plan/new")).Form()),
        "share" => await visitor.SubmitAsync((await visitor.GetAsync(Path + "/share")).Form()),
        _ => throw new ArgumentOutOfRangeException(nameof(save)),
    };

    // The pages that a link opens, by slug, without the date of the last change.
    private async Task<Dictionary<string, string>> ShownAsync(Site site, Guid link)
    {
        var pages = await site.ReadAllAsync($"/s/{ShareLink.KeyFrom(_owner, link)}", Enum.GetValues<SealedParts>().Aggregate((all, part) => all | part));
        return pages.Where(p => p.Value.Status == HttpStatusCode.OK).ToDictionary(p => p.Key, p => string.Concat(p.Value.Page.QuerySelectorAll("main > :not(.page-head)").Select(e => e.OuterHtml)), StringComparer.Ordinal);
    }

    private static void AssertSame(Assessment expected, Assessment actual)
    {
        Assert.Equal(expected.Answers.OrderBy(a => a.Key.Value), actual.Answers.OrderBy(a => a.Key.Value));
        Assert.Equal(expected.Skills.OrderBy(s => s.Key), actual.Skills.OrderBy(s => s.Key));
        Assert.Equal(expected.Factors.OrderBy(f => f.Key), actual.Factors.OrderBy(f => f.Key));
        Assert.Equal(expected.DealBreakers.OrderBy(d => d.Key), actual.DealBreakers.OrderBy(d => d.Key));
        Assert.Equal((expected.Work, expected.Aim), (actual.Work, actual.Aim));
    }

    private bool Holds(string text) => _folder.Holds(text);
}

// Does something once before a query that contains a text.
internal sealed class BeforeReading(string text) : DbCommandInterceptor
{
    public Func<Task>? Do { get; set; }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(command);
        if (Do is { } first && command.CommandText.Contains(text, StringComparison.Ordinal))
        {
            Do = null;
            await first();
        }
        return result;
    }
}
