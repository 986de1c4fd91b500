using System.Net;
using System.Text;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Sealing;

// Sealed data that was changed behind the site's back.
public sealed class DamageTests(Site site) : SiteTests(site)
{
    private const string Title = "This assessment cannot be opened: its data is damaged";
    private const string Planted = "zebra-crossing-91";

    private readonly Visitor _owner = site.NewVisitor();
    private readonly Visitor _other = site.NewVisitor();
    private string _path = "";
    private string _theirs = "";
    private string _shared = "";

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var fault in (string[])["flipped", "cut", "empty", "other row", "older"])
        {
            foreach (var column in (string[])["Keys", "Answers", "Skills", "Matters", "Standing", "Verdict"])
                cases.Add("Assessments", column, fault);
            cases.Add("Plans", "Content", fault);
            // There is none before there were portfolios, so an empty one is no damage.
            if (fault != "empty")
                cases.Add("Plans", "Portfolio", fault);
            if (fault == "older")
                continue;
            cases.Add("ShareLinks", "Keys", fault);
            cases.Add("ShareLinks", "Label", fault);
            cases.Add("ShareLinks", "Name", fault);
        }
        cases.Add("Assessments", "RubricId", "other row");
        // As if it had never been sealed.
        cases.Add("Assessments", "Keys", "missing");
        cases.Add("ShareLinks", "Keys", "missing");
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Damage_IsSaidOnItsPages_AndHarmsNoOther(string table, string column, string fault)
    {
        await PrepareAsync();
        await DamageAsync(table, column, fault);

        var pages = (table, column) switch
        {
            ("Assessments", "Verdict") => (string[])[_shared],
            ("ShareLinks", "Keys" or "Name") => [_shared],
            ("ShareLinks", _) => [],
            ("Plans", "Portfolio") => [_path + "/portfolio", _path + "/portfolio/rate"],
            ("Plans", _) => [_path + "/plan", _path + "/portfolio", _shared],
            // The shared page does not read these.
            ("Assessments", "Answers" or "Skills" or "Standing" or "Keys") when fault != "missing" => [_path, _path + "/skills", _path + "/quiz/1", _path + "/plan/new"],
            _ => [_path, _path + "/quiz/1", _path + "/plan", _shared],
        };
        foreach (var page in pages)
            AssertSaysSo(await _owner.GetAsync(page), isOwner: page != _shared);
        if (table == "ShareLinks")
            Assert.Contains("The data of this link is damaged", (await _owner.GetAsync(_path + "/share")).Html, StringComparison.Ordinal);
        if (pages.Contains(_path + "/skills"))
            Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(_shared)).Status);

        // The pages that list what the device remembers, and other people's.
        foreach (var page in (string[])["/", "/quiz", _theirs, _theirs + "/compare", _theirs + "/plan", _theirs + "/portfolio", _theirs + "/share"])
            Assert.True((await _owner.GetAsync(page)) is { Status: HttpStatusCode.OK } shown && !shown.Html.Contains(Planted, StringComparison.Ordinal), page);
        Assert.Single((await _owner.GetAsync("/quiz")).Page.QuerySelectorAll(".rows .row"));

        var gone = await _owner.SubmitAsync((await _owner.GetAsync(_path + "/delete")).Form());
        Assert.Equal("It is deleted.", gone.Heading);
        Assert.Equal(1, await Site.CountAssessmentsAsync());
    }

    [Theory]
    [InlineData("/quiz/1")]
    [InlineData("/plan")]
    [InlineData("/check")]
    [InlineData("/share")]
    public async Task AFormThatWasOpenBefore_IsRefused_AndNothingIsOverwritten(string page)
    {
        await PrepareAsync();
        var open = await _owner.GetAsync(_path + page);
        var form = page == "/plan" ? open.Form("form.tick") : page == "/check" ? open.Select("Input.Work", "Tester").Form() : open.Form();
        await DamageAsync("Assessments", "Keys", "flipped");
        var before = await Site.DumpAsync();

        AssertSaysSo(await _owner.SubmitAsync(form), isOwner: true);

        Assert.Equal(before.SelectMany(r => r.Columns.Values), (await Site.DumpAsync()).SelectMany(r => r.Columns.Values));
    }

    [Fact]
    public async Task ADamagedPlan_CanBeReplaced()
    {
        await PrepareAsync();
        await DamageAsync("Plans", "Content", "flipped");

        var damaged = await _owner.GetAsync(_path + "/plan");
        var plan = await _owner.SubmitAsync((await _owner.GetAsync(damaged.Page.QuerySelector("main a[href$='/plan/new']")!.GetAttribute("href")!)).Form());

        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(_path)).Status);
        Assert.Equal(_path + "/plan", plan.Path);
        Assert.NotEmpty(plan.Page.QuerySelectorAll(".task"));
    }

    [Theory]
    [InlineData("Content", false, true)]
    [InlineData("Portfolio", true, false)]
    public async Task ADamagedPlanOrPortfolio_IsReplaced_AndTheOtherStays(string column, bool planStays, bool portfolioStays)
    {
        await PrepareAsync();
        var task = (await Site.TasksAsync(_path))[0].TaskId;
        await Site.NoteAsync(_path, task, Planted);
        await Site.FinishAsync(_path, task);
        await DamageAsync("Plans", column, "flipped");
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(_path)).Status);
        // A rating is saved all the same.
        Assert.Equal(HttpStatusCode.OK, (await _owner.SubmitAsync((await _owner.GetAsync(_path + "/skills/1")).Form())).Status);

        await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan/new")).Form());

        var open = await Site.OpenPlanAsync(_path);
        Assert.Equal(planStays, open.Plan.Entries.Any(e => e.TaskId == task && e.DoneAt is not null));
        Assert.Equal(portfolioStays, open.Portfolio.Of(task)?.Note == Planted);
    }

    [Fact]
    public async Task ADamagedLink_CanBeStopped()
    {
        await PrepareAsync();
        await DamageAsync("ShareLinks", "Label", "flipped");

        var share = await _owner.SubmitAsync((await _owner.GetAsync(_path + "/share")).Form(".link-box form"));

        Assert.Empty(share.Page.QuerySelectorAll(".link-box"));
        Assert.Equal(HttpStatusCode.NotFound, (await _owner.GetAsync(_shared)).Status);
    }

    // Rows from before sealing can hold anything, and are nobody else's trouble either.
    [Theory]
    [InlineData("Answers", "{\"no such id!\":1}")]
    [InlineData("Answers", "{\"a\":9}")]
    [InlineData("Answers", "{\"not-in-the-rubric\":1}")]
    [InlineData("Answers", "no json")]
    [InlineData("Matters", "{}{}")]
    [InlineData("Skills", "{\"system-design\":99}")]
    public async Task NonsenseInARowFromBefore_HarmsNoOther(string column, string text)
    {
        await PrepareAsync();
        await EarlierDatabase.RunAsync(
            Site.Folder, $"UPDATE Assessments SET Keys = NULL, Answers = $1, Skills = $1, Matters = $1, Standing = $1, {column} = $0 WHERE rowid = 1",
            Encoding.UTF8.GetBytes(text), Encoding.UTF8.GetBytes("{}"));
        var second = await _owner.TakeQuizAsync(Site.Content.Rubric, _ => 1);

        foreach (var page in (string[])["/", "/quiz", _theirs, second.Path, second.Path + "/compare"])
            Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(page)).Status);
        Assert.Contains(Title, (await _owner.GetAsync("/quiz")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedAssessment_IsListedAsSuchOnItsDevice_BesideTheOthers()
    {
        await PrepareAsync();
        var second = await _owner.TakeQuizAsync(Site.Content.Rubric, _ => 1);
        await DamageAsync("Assessments", "Answers", "flipped");

        var rows = (await _owner.GetAsync("/quiz")).Page.QuerySelectorAll(".rows .row-title").Select(r => (r.TextContent.Trim(), r.GetAttribute("href"))).ToList();

        Assert.Equal([(second.Heading, second.Path), (Title, _path)], rows);
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(second.Path)).Status);
        Assert.DoesNotContain(Title, (await _owner.GetAsync(second.Path + "/compare")).Html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ADamagedAssessment_ThatWasTheLast_OffersNoResultOnTheHomePage()
    {
        await PrepareAsync();
        await DamageAsync("Assessments", "Answers", "flipped");

        var where = (await _owner.GetAsync("/")).Page.QuerySelector(".where")!;

        Assert.Equal(Title, where.QuerySelector(".lead")!.TextContent);
        Assert.Equal(("See what you can do", _path), (where.QuerySelector("a.button")!.TextContent, where.QuerySelector("a.button")!.GetAttribute("href")));
    }

    private static void AssertSaysSo(Answer page, bool isOwner)
    {
        Assert.Equal(HttpStatusCode.InternalServerError, page.Status);
        Assert.Equal(Title, page.Heading);
        Assert.True(page.Response.Headers.CacheControl!.NoStore);
        Assert.DoesNotContain(Planted, page.Html, StringComparison.Ordinal);
        Assert.Equal(isOwner, page.Page.QuerySelector("main a[href$='/delete'], main a[href$='/plan/new']") is not null);
        Assert.NotEmpty(page.Page.QuerySelector(".request-id code")!.TextContent);
    }

    // Two people, each with a plan and a link that shows the verdict, the matrix and the plan.
    private async Task PrepareAsync()
    {
        (_path, _shared) = await PersonAsync(_owner, Planted);
        (_theirs, _) = await PersonAsync(_other, "for Ben");
    }

    private async Task<(string Path, string Shared)> PersonAsync(Visitor visitor, string label)
    {
        var path = (await visitor.TakeQuizTowardAsync(Site.Content.Rubric, 1, 1)).Path;
        await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/new")).Form());
        return (path, await visitor.ShareAsync(path, SealedParts.Verdict | SealedParts.Matters | SealedParts.Plan, label: label));
    }

    private async Task DamageAsync(string table, string column, string fault)
    {
        if (column == "RubricId")
        {
            await EarlierDatabase.RunAsync(Site.Folder, "INSERT OR IGNORE INTO Rubrics SELECT 'another', Json, FirstUsedAt FROM Rubrics");
            await EarlierDatabase.RunAsync(Site.Folder, "UPDATE Assessments SET RubricId = 'another' WHERE rowid = (SELECT rowid FROM Assessments ORDER BY Id LIMIT 1)");
            return;
        }
        var own = await ValueAsync(table, column, first: true);
        var damaged = fault switch
        {
            "flipped" => [.. own.Select((b, i) => i == own.Length / 2 ? (byte)(b ^ 1) : b)],
            "cut" => own[..^1],
            "empty" => [],
            "other row" => await ValueAsync(table, column, first: false),
            "older" => await OlderAsync(table, column, own),
            "missing" => null,
            _ => throw new ArgumentOutOfRangeException(nameof(fault)),
        };
        await EarlierDatabase.RunAsync(Site.Folder, $"UPDATE {table} SET {column} = $0 WHERE rowid = (SELECT rowid FROM {table} ORDER BY Id LIMIT 1)", damaged);
    }

    // The value as it was before another save.
    private async Task<byte[]> OlderAsync(string table, string column, byte[] own)
    {
        if (table == "Plans")
            await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Form("form.tick"));
        else
            await _owner.SubmitAsync((await _owner.GetAsync(_path + "/check")).Select("Input.Work", "Student").Form());
        Assert.NotEqual(own, await ValueAsync(table, column, first: true));
        return own;
    }

    private async Task<byte[]> ValueAsync(string table, string column, bool first)
    {
        var rows = (await Site.DumpAsync()).Where(r => r.Table == table).ToList();
        return (byte[])(first ? rows[0] : rows[^1]).Columns[column];
    }
}
