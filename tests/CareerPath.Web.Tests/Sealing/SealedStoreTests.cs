using System.Net;
using System.Text;
using AngleSharp.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Sealing;

// What each link opens, and what the rows alone tell.
public sealed class SealedStoreTests(Site site) : SiteTests(site)
{
    private static readonly SealedParts[] _shareable = [SealedParts.Verdict, SealedParts.Answers, SealedParts.Readiness, SealedParts.Plan, SealedParts.Matters, SealedParts.Artifacts];

    private readonly Visitor _owner = site.NewVisitor();

    [Fact]
    public async Task EachLink_OpensExactlyWhatItMayRead()
    {
        var (path, whole) = await FullAsync(_owner, seed: 2);
        var (row, plan) = (await RowAsync(), await Site.QueryAsync(db => db.Plans.AsNoTracking().SingleAsync()));
        for (var bits = 1; bits < 1 << _shareable.Length; bits++)
        {
            var parts = _shareable.Where((_, i) => (bits & (1 << i)) != 0).Aggregate(SealedParts.None, (all, part) => all | part);
            var link = await ShareAsync(_owner, path, parts);
            var stored = await Site.QueryAsync(db => db.ShareLinks.AsNoTracking().SingleAsync());

            var keys = stored.KeysFor(link)!;

            Assert.Equal(parts | SealedParts.LinkOnly, keys.Parts);
            Assert.Equal(parts, stored.PartsOf(keys));
            var opened = row.Open(keys);
            Assert.Equal(parts.HasFlag(SealedParts.Answers) ? whole.Answers.Count : 0, opened.Answers.Count);
            Assert.Equal(parts.HasFlag(SealedParts.Readiness) ? whole.Skills.Count : 0, opened.Skills.Count);
            Assert.Equal(parts.HasFlag(SealedParts.Matters) ? whole.Factors.Count : 0, opened.Factors.Count);
            Assert.Equal(parts.HasFlag(SealedParts.Matters) ? whole.DealBreakers.Count : 0, opened.DealBreakers.Count);
            Assert.Equal((null, null), (opened.Work, opened.Aim));
            Assert.Equal(parts.HasFlag(SealedParts.Verdict), row.Picture(keys) is not null);
            if (parts.HasFlag(SealedParts.Plan))
                Assert.NotEmpty(plan.OpenContent(keys).Entries);
            else
                Assert.Throws<InvalidOperationException>(() => plan.OpenContent(keys));
            if (parts.HasFlag(SealedParts.Artifacts))
                Assert.NotEmpty(plan.OpenPortfolio(keys).Since);
            else
                Assert.Throws<InvalidOperationException>(() => plan.OpenPortfolio(keys));
            // The link's secret opens no other wrapped keys.
            Assert.Throws<DamagedException>(() => row.KeysFor(link));
            await RevokeAsync(_owner, path);
            Assert.Equal(0, await Site.QueryAsync(db => db.ShareLinks.CountAsync()));
        }
    }

    [Fact]
    public async Task EachKey_OpensTheColumnsOfItsPartAlone()
    {
        await FullAsync(_owner, seed: 2);
        var row = await RowAsync();
        var keys = row.KeysFor(Assert.Single(Site.OwnerKeys, key => key.Hash().AsSpan().SequenceEqual(row.OwnerKeyHash)))!;
        (SealedParts Part, string Column, byte[] Value)[] columns =
        [
            (SealedParts.Verdict, "Verdict", row.Verdict!), (SealedParts.Answers, "Answers", row.Answers), (SealedParts.Readiness, "Skills", row.Skills),
            (SealedParts.Matters, "Matters", row.Matters), (SealedParts.OwnerOnly, "Standing", row.Standing),
        ];
        foreach (var (part, column, value) in columns)
        {
            foreach (var with in Enum.GetValues<SealedParts>().Where(p => p != SealedParts.None && keys.Opens(p)))
            {
                var place = new SealedPlace($"Assessments.{column} under {row.RubricId}", row.Id, row.Version);
                if (with == part)
                    Assert.NotEmpty(Seal.Open(keys[with], place, value));
                else
                    Assert.Throws<DamagedException>(() => Seal.Open(keys[with], place, value));
            }
        }
    }

    [Fact]
    public async Task Rows_OfVeryDifferentPeople_LookAlike()
    {
        var (path, _) = await FullAsync(_owner, seed: 2);
        await ShareAsync(_owner, path, SealedParts.Verdict, "x");
        var other = Site.NewVisitor();
        var theirs = (await other.TakeQuizAsync(Site.Content.Rubric, item => item.Id.Value.Length % 2 == 0 ? null : 2)).Path;
        await other.SubmitAsync((await other.GetAsync(theirs + "/plan/new")).Fill("Input.MinutesPerDay", "15").Choose("Input.Length", "SevenDays").Choose("Input.Role", "project-manager").Form());
        await ShareAsync(other, theirs, _shareable.Aggregate((all, part) => all | part), new string('ß', ShareLink.LabelLength));

        var rows = await Site.DumpAsync();

        Assert.Equal(["Assessments", "ShareLinks", "Plans"], rows.Select(r => r.Table).Distinct());
        foreach (var table in rows.GroupBy(r => r.Table))
        {
            var (one, two) = (table.First().Columns, table.Last().Columns);
            foreach (var (column, value) in one)
                Assert.True(LooksAlike(column, value, two[column]), $"{table.Key}.{column}: {value} and {two[column]}");
        }
    }

    [Theory]
    [InlineData("technical-program-manager")]
    [InlineData("project-manager")]
    public async Task EvenTheLongestPlan_MadeAnewAgainAndAgain_HasTheSizeOfEveryOther(string role)
    {
        var path = await Site.StoreAsync(Site.Content.Rubric, Sheets.Of(Site.Content.Rubric, item => QuizJourney.Toward(item, 1), _ => 0));
        var sizes = new HashSet<int>();
        foreach (var minutes in (string[])["15", "240", "240", "240", "240"])
        {
            await _owner.SubmitAsync((await _owner.GetAsync(path + "/plan/new")).Choose("Input.Role", role).Fill("Input.MinutesPerDay", minutes).Form());
            await Site.TickAllAsync(path);
            sizes.Add(await Site.QueryAsync(db => db.Plans.Select(p => p.Content.Length).SingleAsync()));
        }

        Assert.Single(sizes);
    }

    [Fact]
    public async Task Rows_OfTheSameAnswers_HaveNothingInCommon()
    {
        await FullAsync(_owner, seed: 2);
        await FullAsync(Site.NewVisitor(), seed: 2);

        foreach (var table in (await Site.DumpAsync()).GroupBy(r => r.Table))
        {
            var (one, two) = (table.First().Columns, table.Last().Columns);
            foreach (var (column, value) in one.Where(c => c.Value is byte[]))
                Assert.NotEqual(value, two[column]);
        }
    }

    [Fact]
    public async Task EverySave_SealsAllAnew_AndKeepsTheVerdictsPictureUpToDate()
    {
        var (path, _) = await FullAsync(_owner, seed: 2);
        var before = await RowAsync();
        var link = await ShareAsync(_owner, path, SealedParts.Verdict);
        var shown = (await Site.NewVisitor().GetAsync($"/s/{link}")).Page.QuerySelector(".lead")!.TextContent;

        for (var number = 1; number <= QuizPages.Of(Site.Content.Rubric).Count; number++)
        {
            var page = await _owner.GetAsync($"{path}/quiz/{number}");
            await _owner.SubmitAsync(page.Choose(QuizJourney.OnPage(page, Site.Content.Rubric).Select(i => KeyValuePair.Create(
                QuizJourney.Field(i), QuizJourney.Toward(Site.Content.Rubric.Items.Single(item => item.Id == i), -2).ToString(System.Globalization.CultureInfo.InvariantCulture)))).Form());
        }

        var after = await RowAsync();
        Assert.NotEqual(before.Version, after.Version);
        foreach (var (one, two) in (IEnumerable<(byte[], byte[])>)[(before.Keys!, after.Keys!), (before.Verdict!, after.Verdict!), (before.Answers, after.Answers), (before.Skills, after.Skills), (before.Standing, after.Standing)])
            Assert.NotEqual(one, two);
        var now = (await Site.NewVisitor().GetAsync($"/s/{link}")).Page.QuerySelector(".lead")!.TextContent;
        Assert.NotEqual(shown, now);
        Assert.Equal((await _owner.GetAsync(path)).Heading.Replace("You would", "They would", StringComparison.Ordinal), now);
    }

    [Fact]
    public async Task TheNameForALink_OpensForItAndItsOwnerAlone()
    {
        var (path, _) = await FullAsync(_owner, seed: 2);
        var (one, other) = (await ShareAsync(_owner, path, SealedParts.Verdict, name: "Ada of the link"), await ShareAsync(_owner, path, SealedParts.Verdict, name: "x"));
        var rows = await Site.QueryAsync(db => db.ShareLinks.AsNoTracking().ToListAsync());
        var row = rows.Single(r => r.KeyHash.AsSpan().SequenceEqual(one.Hash()));
        var owner = Assert.Single(Site.OwnerKeys, key => key.ToString() == path.Split('/')[2]);
        var all = (await RowAsync()).KeysFor(owner)!;

        Assert.Equal("Ada of the link", row.NameOf(row.KeysFor(one)));
        Assert.Equal("Ada of the link", row.Open(owner, all).Name);
        Assert.Throws<DamagedException>(() => row.KeysFor(other));
        Assert.Throws<DamagedException>(() => row.NameOf(rows.Single(r => r != row).KeysFor(other)));
        Assert.All(Enum.GetValues<SealedParts>().Where(p => p != SealedParts.None && all.Opens(p)), part => Assert.Throws<DamagedException>(() => Seal.Open(all[part], new SealedPlace("ShareLinks.Name", row.Id, row.Id), row.Name)));
    }

    [Fact]
    public async Task AnExpiredLink_IsRefusedAtOnce_AndItsKeysGoWithTheNextCleanup()
    {
        var (path, _) = await FullAsync(_owner, seed: 2);
        var link = await ShareAsync(_owner, path, SealedParts.Answers);
        var keys = Encoding.Latin1.GetString(await Site.QueryAsync(db => db.ShareLinks.Select(s => s.Keys!).SingleAsync()));
        Site.Clock.Advance(TimeSpan.FromDays(31));

        Assert.Equal(HttpStatusCode.NotFound, (await Site.NewVisitor().GetAsync($"/s/{link}")).Status);
        await Site.RemoveAsync();
        Assert.False(Site.Folder.Holds(keys));

        Assert.Equal(0, await Site.QueryAsync(db => db.ShareLinks.CountAsync()));
        Assert.Equal(HttpStatusCode.OK, (await _owner.GetAsync(path)).Status);
    }

    // Columns that are not sealed may differ: ids, times and the rubric. All others have the same type and length.
    private static bool LooksAlike(string column, object one, object two) => (one, two) switch
    {
        (byte[] a, byte[] b) => a.Length == b.Length,
        (long a, long b) => a == b,
        (DBNull, DBNull) => true,
        (string, string) => column is "Id" or "AssessmentId" or "Version" or "RubricId" or "CreatedAt" or "UpdatedAt" or "SavedAt" or "ExpiresAt" or "FormId",
        _ => false,
    };

    private async Task<(string Path, Assessment Whole)> FullAsync(Visitor visitor, int seed)
    {
        var rubric = Site.Content.Rubric;
        var whole = Sheets.Of(rubric, item => ((item.Id.Value.Length * seed) % 5) - 2, skill => skill.Id.Length % 5, factor => factor.Id.Length % 4, [rubric.DealBreakers[0].Id]);
        (whole.Work, whole.Aim) = (CurrentWork.Tester, Aim.NextStep);
        var path = await Site.StoreAsync(rubric, whole);
        await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        return (path, whole);
    }

    private static async Task<CapabilityKey> ShareAsync(Visitor visitor, string path, SealedParts parts, string label = "for Ada", string name = "") =>
        CapabilityKey.Parse((await visitor.ShareAsync(path, parts, name, label)).Split('/')[^1], null);

    private static async Task RevokeAsync(Visitor visitor, string path) =>
        await visitor.SubmitAsync((await visitor.GetAsync(path + "/share")).Form(".link-box form"));

    private Task<StoredAssessment> RowAsync() => Site.QueryAsync(db => db.Assessments.AsNoTracking().SingleAsync());
}
