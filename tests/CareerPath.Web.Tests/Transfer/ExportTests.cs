using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Transfer;

// What an exported file holds, and what importing it gives.
public sealed class ExportTests(Site site) : SiteTests(site)
{
    private static readonly string[] _rooms = ["", "/why", "/against", "/people", "/say", "/print", "/check", "/skills", "/matters", "/deal-breakers", "/plan"];

    private readonly Visitor _owner = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task TheFile_HoldsEverything_InWordsAndNumbers_AndNoKeyAddressOrHash()
    {
        var assessment = Sheets.Seeded(Rubric, 2);
        (assessment.Work, assessment.Aim) = (CurrentWork.Tester, Aim.NextStep);
        var skipped = Rubric.Items[3].Id;
        assessment.Answers[skipped] = null;
        var path = await Site.StoreAsync(Rubric, assessment);
        await PlanAsync(_owner, path);
        var shared = await _owner.SubmitAsync((await _owner.GetAsync(path + "/share")).Fill("Input.Label", "für Ada “R&D”").Form());
        var link = shared.Page.QuerySelector(".link-box input")!.GetAttribute("value")!;

        var response = await _owner.Client.GetAsync(new Uri(path + "/export", UriKind.Relative));
        var text = await response.Content.ReadAsStringAsync();

        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("careerpath-assessment.json", response.Content.Headers.ContentDisposition.FileName);
        Assert.Equal("application/json", response.Content.Headers.ContentType!.MediaType);
        Assert.Contains("no-store", response.Headers.GetValues("Cache-Control").Single(), StringComparison.Ordinal);
        var file = JsonNode.Parse(text)!;
        Assert.Equal(("careerpath-assessment", 1), (file["format"]!.GetValue<string>(), file["version"]!.GetValue<int>()));
        Assert.Equal(assessment.Answers.Count, file["answers"]!.AsArray().Count);
        var first = file["answers"]![0]!;
        Assert.Equal((Rubric.Items[0].Left, Rubric.Items[0].Right), (first["first"]!.GetValue<string>(), first["second"]!.GetValue<string>()));
        Assert.Equal(PairsView.TextOf(assessment.Answers[Rubric.Items[0].Id]!.Value), first["inWords"]!.GetValue<string>());
        Assert.Equal((null, "Skipped"), (file["answers"]![3]!["position"], file["answers"]![3]!["inWords"]!.GetValue<string>()));
        Assert.Equal(assessment.Skills.Count, file["skills"]!.AsArray().Count);
        Assert.Equal(assessment.Factors.Count, file["factors"]!.AsArray().Count);
        Assert.Equal(assessment.DealBreakers.Count, file["dealBreakers"]!.AsArray().Count);
        Assert.Equal(("Tester", "NextStep"), (file["standing"]!["work"]!.GetValue<string>(), file["standing"]!["aim"]!.GetValue<string>()));
        Assert.Single(file["plan"]!["sessions"]!.AsArray(), s => s!["doneAt"] is not null);
        Assert.Equal("für Ada “R&D”", file["links"]![0]!["label"]!.GetValue<string>());
        Assert.Equal("für Ada “R", text[text.IndexOf("für Ada", StringComparison.Ordinal)..][..10]);
        Assert.Equal(Rubric.Id, RubricJson.Hash(RubricJson.Read(file["rubric"]!.ToJsonString())));
        Assert.Contains("\n  \"startedAt\": ", text, StringComparison.Ordinal);
        foreach (var key in (CapabilityKey[])[Opened.KeyOf(path), CapabilityKey.Parse(link.Split('/')[^1], null)])
        {
            foreach (var secret in (string[])[key.ToString(), Convert.ToHexString(key.Hash()), Convert.ToBase64String(key.Hash())])
                Assert.DoesNotContain(secret, text, StringComparison.OrdinalIgnoreCase);
        }
        Assert.DoesNotContain("http://localhost", text, StringComparison.Ordinal);
        Assert.DoesNotContain("/s/", text, StringComparison.Ordinal);
        var ids = await Site.QueryAsync(async db => (await db.ShareLinks.Select(l => l.Id).ToListAsync()).Concat(await db.Assessments.Select(a => a.Id).ToListAsync()));
        Assert.All(ids, id => Assert.DoesNotContain(id.ToString(), text, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task TheFile_HasSecondOpinions_WithoutTheirLinks()
    {
        var path = await Site.StoreAsync(Rubric, Dated(Sheets.Seeded(Rubric, 2)));
        var asked = await _owner.SubmitAsync((await _owner.GetAsync(path + "/opinions")).Fill("Input.Label", "Grace, my sister").Form("main form.form"));
        var link = asked.Page.QuerySelector("input[readonly]")!.GetAttribute("value")!.Split('/')[^1];

        var text = await _owner.ExportAsync(path);

        var opinion = JsonDocument.Parse(text).RootElement.GetProperty("secondOpinions").EnumerateArray().Single();
        Assert.Equal("Grace, my sister", opinion.GetProperty("label").GetString());
        Assert.Equal(JsonValueKind.Null, opinion.GetProperty("answers").ValueKind);
        Assert.DoesNotContain(link, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFile_HidesNoCharacterOfALabel()
    {
        var path = await Site.StoreAsync(Rubric, Dated(Sheets.Seeded(Rubric, 2)));
        var hash = Opened.KeyOf(path).Hash();
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        await Site.QueryAsync(async db =>
        {
            var row = await db.Assessments.SingleAsync(a => a.OwnerKeyHash == hash);
            var (key, id) = (Opened.KeyOf(path), Guid.CreateVersion7());
            var link = new ShareLink(id, ShareLink.KeyFrom(key, id), SealedParts.Verdict, "a\u202Eb\u200Bc", "", now, null, null);
            var stored = new StoredLink { Id = id, AssessmentId = row.Id, KeyHash = link.Key.Hash(), CreatedAt = now, ExpiresAt = null };
            stored.Close(link, row.KeysFor(key)!);
            db.Add(stored);
            return await db.SaveChangesAsync();
        });

        var text = await _owner.ExportAsync(path);

        Assert.Contains("a\\u202Eb\\u200Bc", text, StringComparison.Ordinal);
        Assert.Equal("", string.Join(' ', (await Site.NewVisitor().ImportAsync(text)).Errors));
    }

    [Theory]
    [InlineData("a\uFFFEb\uFFFFc", "abc")]
    [InlineData("\uD83D\uDC69\u200D\uD83D\uDCBB", "\uD83D\uDC69\u200D\uD83D\uDCBB")]
    [InlineData("=1+1 \"'<b> עדה", "=1+1 \"'<b> עדה")]
    public async Task ALabelThatTheSiteTook_ComesBackFromTheFile(string typed, string kept)
    {
        var path = await Site.StoreAsync(Rubric, Dated(Sheets.Seeded(Rubric, 2)));
        await _owner.SubmitAsync((await _owner.GetAsync(path + "/check")).Fill("Input.Label", typed).Form());

        var imported = await Site.NewVisitor().ImportAsync(await _owner.ExportAsync(path));

        Assert.Equal("", string.Join(' ', imported.Errors));
        Assert.Equal(kept, (await Site.AssessmentAsync(imported.Path)).Label);
    }

    [Fact]
    public async Task OnlyItsOwner_MayExport()
    {
        var path = await Site.StoreAsync(Rubric, Sheets.Seeded(Rubric, 2));
        var shared = await _owner.SubmitAsync((await _owner.GetAsync(path + "/share")).Form());
        var link = new Uri(shared.Page.QuerySelector(".link-box input")!.GetAttribute("value")!).AbsolutePath;
        var stranger = Site.NewVisitor();

        foreach (var other in (string[])[link + "/export", link.Replace("/s/", "/a/", StringComparison.Ordinal) + "/export", $"/a/{CapabilityKey.New()}/export"])
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync(other)).Status);
    }

    [Fact]
    public async Task Importing_OnAnotherSite_GivesTheSamePages()
    {
        using var other = new Site();
        var (there, number) = (other.NewVisitor(), 0);
        foreach (var assessment in Enumerable.Range(1, 6).Select(seed => Sheets.Seeded(Rubric, seed)).Concat(UnusualSheets.Of(Rubric).Select(u => u.Assessment)))
        {
            var dated = Dated(assessment);
            if (number % 3 == 0)
                (dated.Work, dated.Aim) = (CurrentWork.Operations, Aim.NewJob);
            var path = await Site.StoreAsync(Rubric, dated);
            if (number++ % 5 == 0)
                await PlanAsync(_owner, path);
            await SameAsync(path, _owner, there, await there.ImportAsync(await _owner.ExportAsync(path)));
        }
    }

    [Fact]
    public async Task AnEarlierQuiz_ThatTheOtherSiteDoesNotKnow_TravelsInTheFile()
    {
        using var other = new Site();
        var there = other.NewVisitor();
        foreach (var rubric in (Rubric[])[OfTwoAxes(), Rubric with { Items = Rubric.Items.SetItem(0, Rubric.Items[0] with { Left = "Something else" }) }])
        {
            var path = await Site.StoreAsync(rubric, Dated(Sheets.Seeded(rubric, 5)));
            await PlanAsync(_owner, path);

            var imported = await there.ImportAsync(await _owner.ExportAsync(path));

            Assert.Equal("", string.Join(' ', imported.Errors));
            await SameAsync(path, _owner, there, imported);
            Assert.Contains(rubric.Id, await other.QueryAsync(db => db.Rubrics.Select(r => r.Id).ToListAsync()));
        }
    }

    [Fact]
    public async Task AnUnsealedAssessment_IsExportedToo()
    {
        using var folder = new TempFolder();
        var key = await EarlierDatabase.UnsealedAsync(folder.Path, Rubric, Sheets.Seeded(Rubric, 2), Guid.CreateVersion7(), Guid.CreateVersion7(), "Ada");
        using var earlier = Site.Over(folder.Path);

        var text = await earlier.NewVisitor().ExportAsync($"/a/{key}");

        Assert.Equal(2, JsonNode.Parse(text)!["links"]!.AsArray().Count);
        Site.Clock.Advance(TimeSpan.FromDays(7));
        var imported = await _owner.ImportAsync(text);
        Assert.Equal("", string.Join(' ', imported.Errors));
        Assert.Equal(2, (await Site.PlanEntriesAsync()).Count);
    }

    private static async Task SameAsync(string path, Visitor here, Visitor there, Answer imported)
    {
        Assert.Equal("", string.Join(' ', imported.Errors));
        var copy = QuizJourney.OwnerPath(imported);
        await here.SubmitAsync((await here.GetAsync(path)).Form("form[action*='handler=Remember']"));
        foreach (var room in _rooms)
            Assert.Equal(Files.Without(await here.GetAsync(path + room), path), Files.Without(await there.GetAsync(copy + room), copy));
    }

    // One round, no first look, bands by stability alone.
    private Rubric OfTwoAxes()
    {
        var criteria = Rubric.Axes[..2].SelectMany(a => a.Criteria).Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        var items = Rubric.Items.Where(i => i.Round == 1 && criteria.Contains(i.Criterion)).Select(i => i with { FirstLook = false }).ToList();
        var known = items.Select(i => i.Id).ToHashSet();
        return Rubric with
        {
            Bands = RubricVariants.ByStability,
            Axes = Rubric.Axes[..2],
            Items = [.. items],
            Personas = [.. Rubric.Personas.Select(p => p with { Case = p.Case with { Suits = null, Answers = p.Case.Answers.RemoveRange(p.Case.Answers.Keys.Where(id => !known.Contains(id))) } })],
        };
    }

    private Assessment Dated(Assessment assessment)
    {
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        return new Assessment
        {
            Id = assessment.Id,
            RubricId = assessment.RubricId,
            CreatedAt = now.AddDays(-3),
            UpdatedAt = now.AddDays(-2),
            Answers = assessment.Answers,
            Skills = assessment.Skills,
            Factors = assessment.Factors,
            DealBreakers = assessment.DealBreakers,
        };
    }

    // A plan with its first session ticked.
    private static async Task PlanAsync(Visitor visitor, string path)
    {
        var plan = await visitor.SubmitAsync((await visitor.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        await visitor.SubmitAsync(plan.Form("form.tick"));
    }
}
