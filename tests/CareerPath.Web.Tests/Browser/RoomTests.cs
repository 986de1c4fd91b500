using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using CareerPath.Web.Tests.Support;
using Microsoft.Playwright;
using UglyToad.PdfPig;

namespace CareerPath.Web.Tests.Browser;

// A result is taken in within a minute on a phone: limits of height and words, for every kind of result.
[Collection(BrowserCollection.Name)]
public sealed class RoomTests(BrowserFixture fixture) : BrowserTests(fixture)
{
    private const int FrontHeight = 3500;
    private const int FrontWords = 400;
    private const int RoomHeight = 5000;

    private static readonly string[] _rooms = ["/why", "/against", "/people", "/skills", "/matters", "/deal-breakers", "/say", "/share", "/opinions", "/portfolio", "/print"];

    private Rubric Rubric => Browser.Site.Content.Rubric;

    [Fact]
    public async Task FrontPageAndRooms_KeepTheirHeightAndWords()
    {
        var page = await Browser.NewPageAsync();
        var findings = new List<string>();
        foreach (var (name, rubric, assessment) in Cases())
        {
            var owner = await Browser.Site.StoreAsync(rubric, assessment);
            foreach (var room in _rooms.Prepend(""))
            {
                await page.GotoAsync(owner + room);
                // Shown on a device that does not remember the assessment.
                await page.EvaluateAsync("() => document.querySelector('#elsewhere')?.remove()");
                var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
                var words = await page.EvaluateAsync<int>("() => document.querySelector('main').innerText.split(/\\s+/).filter(Boolean).length");
                if (height > (room.Length == 0 ? FrontHeight : RoomHeight))
                    findings.Add($"{name}, {room}: {height} px");
                if (room.Length == 0 && words > FrontWords)
                    findings.Add($"{name}: {words} words");
            }
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task SharedPages_KeepTheirHeight()
    {
        var page = await Browser.NewPageAsync();
        var findings = new List<string>();
        var parts = SharedPartsWords.All.Select(p => p.Part).Aggregate((all, part) => all | part);
        foreach (var (name, rubric, assessment) in Cases())
        {
            var owner = await Browser.Site.StoreAsync(rubric, assessment);
            var visitor = Browser.Site.NewVisitor();
            await visitor.SubmitAsync((await visitor.GetAsync(owner + "/plan/new")).Choose("Input.Role", "technical-program-manager").Form());
            var link = await visitor.ShareAsync(owner, parts, name: "Wilhelmina Whittaker-Lancaster");
            foreach (var slug in SharedRoom.All.Select(r => $"/{r.Slug}").Prepend(""))
            {
                await page.GotoAsync(link + slug);
                var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
                if (height > (slug.Length == 0 ? FrontHeight : RoomHeight))
                    findings.Add($"{name}, {slug}: {height} px");
            }
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task APortfolioOfAWholePlan_KeepsItsHeight_AndItsPrintHasEveryPiece_AndNoKey()
    {
        var page = await Browser.NewPageAsync();
        var visitor = Browser.Site.NewVisitor();
        var owner = await Browser.Site.PlannerAsync(visitor);
        var tasks = PlannedTask.Of((await Browser.Site.OpenPlanAsync(owner)).Plan).Select(t => t.First).ToList();
        foreach (var (number, task) in tasks.Index())
        {
            await Browser.Site.NoteAsync(owner, task.TaskId, $"Note {number}. " + string.Concat(Enumerable.Repeat("a word of many ", number % 2 == 0 ? 120 : 15)), $"https://example.org/piece/{number}?of=this");
            await Browser.Site.FinishAsync(owner, task.TaskId);
        }
        var shared = await visitor.ShareAsync(owner, SealedParts.Artifacts, name: "Wilhelmina Whittaker-Lancaster") + "/portfolio";
        foreach (var path in (string[])[owner + "/portfolio", shared])
        {
            await page.GotoAsync(path);
            await page.EvaluateAsync("() => document.querySelector('#elsewhere')?.remove()");
            Assert.InRange(await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight"), 1, RoomHeight);
            foreach (var format in (string[])["A4", "Letter"])
            {
                using var pdf = PdfDocument.Open(await page.PdfAsync(new() { Format = format }));
                var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value)).Replace(" ", "", StringComparison.Ordinal);
                Assert.DoesNotContain(path.Split('/')[2], text, StringComparison.Ordinal);
                Assert.DoesNotContain(pdf.GetPages().SelectMany(p => p.GetHyperlinks()), link => link.Uri.Contains(path.Split('/')[2], StringComparison.Ordinal));
                foreach (var number in Enumerable.Range(0, tasks.Count))
                {
                    Assert.Contains($"Note{number}.", text, StringComparison.Ordinal);
                    Assert.Contains($"https://example.org/piece/{number}?of=this", text, StringComparison.Ordinal);
                }
            }
        }
    }

    [Fact]
    public async Task NoLabelOfTheMap_TouchesItsFrameOrTheRegion()
    {
        var page = await Browser.NewPageAsync();
        var findings = new List<string>();
        foreach (var (name, rubric, assessment) in Cases().Where(c => c.Assessment.Answers.Values.All(a => a is not null)))
        {
            await page.GotoAsync(await Browser.Site.StoreAsync(rubric, assessment));
            foreach (var width in (int[])[320, 390, 768, 1280])
            {
                await page.SetViewportSizeAsync(width, 844);
                findings.AddRange((await page.EvaluateAsync<string[]>("""
                    () => {
                      const box = (e) => e.getBoundingClientRect();
                      const apart = (a, b) => a.right < b.left || b.right < a.left || a.bottom < b.top || b.bottom < a.top;
                      const map = document.querySelector("main svg.map");
                      const drawn = [...map.querySelectorAll(".frame, .region")].map(box);
                      const texts = [...map.querySelectorAll("text")];
                      const inside = texts.filter((t) => box(t).left < box(map).left - 1 || box(t).right > box(map).right + 1);
                      return [...texts.filter((t) => drawn.some((d) => !apart(box(t), d))), ...inside].map((t) => t.textContent);
                    }
                    """)).Select(text => $"{name}, {width} px: {text}"));
            }
        }
        Assert.True(findings.Count == 0, string.Join('\n', findings));
    }

    [Fact]
    public async Task APrint_HasThreeSheetsAtMost_WithThePlan_AndNoKey()
    {
        var page = await Browser.NewPageAsync();
        foreach (var (name, rubric, assessment) in Cases().Where(c => c.Assessment.DealBreakers.Count > 0))
        {
            var owner = await Browser.Site.StoreAsync(rubric, assessment);
            var visitor = Browser.Site.NewVisitor();
            var form = await visitor.GetAsync(owner + "/plan/new");
            // As many sessions as a plan can have.
            await visitor.SubmitAsync(form.Choose("Input.Role", "technical-program-manager").Fill("Input.MinutesPerDay", "240").Form());
            foreach (var format in (string[])["A4", "Letter"])
            {
                await page.GotoAsync(owner + "/print");
                using var pdf = PdfDocument.Open(await page.PdfAsync(new() { Format = format }));
                Assert.True(pdf.NumberOfPages <= 3, $"{name}: {pdf.NumberOfPages} pages of {format}");
                var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
                Assert.DoesNotContain(owner.Split('/')[2], text, StringComparison.Ordinal);
                Assert.Contains("30-dayplan", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public async Task TheWall_IsOneSheet_OfAnyFormat_HoweverFullOrLongThePlanIs()
    {
        var page = await Browser.NewPageAsync();
        var owner = await Browser.Site.StoreAsync(Rubric, Cases().First().Assessment);
        var visitor = Browser.Site.NewVisitor();
        await visitor.SubmitAsync((await visitor.GetAsync(owner + "/plan/new")).Choose("Input.Role", "technical-program-manager").Fill("Input.MinutesPerDay", "240").Form());
        foreach (var longer in (int[])[0, 60])
        {
            await Browser.Site.ChangePlanAsync(owner, open => open with { Plan = open.Plan with { End = open.Plan.End.AddDays(longer) } });
            await page.GotoAsync(owner + "/plan/wall");
            foreach (var (format, isWide, bySheet) in new[] { ("A4", false, true), ("A4", true, false), ("Letter", false, true), ("Letter", true, false) })
            {
                using var pdf = PdfDocument.Open(await page.PdfAsync(new() { Format = format, Landscape = isWide, PreferCSSPageSize = bySheet }));
                Assert.True(pdf.NumberOfPages == 1, $"{longer} days more: {pdf.NumberOfPages} pages of {format}");
                var text = string.Concat(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.Value));
                Assert.DoesNotContain(owner.Split('/')[2], text, StringComparison.Ordinal);
                Assert.Contains(longer == 0 ? "30-dayplan" : "Yourplanfor", text.Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
            }
        }
    }

    private IEnumerable<(string Name, Rubric Rubric, Assessment Assessment)> Cases()
    {
        int Strong(Item item) => QuizJourney.Toward(item, 2);
        string[] flags = [.. Rubric.DealBreakers.Select(d => d.Id)];
        yield return ("all parts", Rubric, Sheets.Of(Rubric, i => Strong(i), _ => 0, _ => 3, [.. flags]));
        yield return ("the quiz alone", Rubric, Sheets.Of(Rubric, i => -Strong(i)));
        yield return ("open, all parts", Rubric, Sheets.Of(Rubric, i => Rubric.AxisOf(i) == AxisId.Technical ? 0 : Strong(i), _ => 0, _ => 3, [.. flags]));
        yield return ("all in between", Rubric, Sheets.Of(Rubric, _ => 0, _ => 4, _ => 1));
        yield return ("perhaps none", Rubric, Sheets.Of(Rubric, i => Rubric.AxisOf(i) == AxisId.Others ? -Strong(i) : Strong(i), _ => 0, _ => 3, [.. flags]));
        yield return ("all skipped", Rubric, Sheets.Of(Rubric, _ => null));
        yield return ("contradicting", Rubric, Sheets.Of(Rubric, i => Rubric.Items.IndexOf(i) % 2 == 0 ? Strong(i) : -Strong(i), _ => 2, _ => 2));
        var earlier = RubricVariants.OfOldKind(Rubric);
        yield return ("an earlier rubric", earlier, Sheets.Of(earlier, i => Strong(i), _ => 1, _ => 2, [.. flags]));
        foreach (var seed in (int[])[5, 11])
            yield return ($"seed {seed}", Rubric, Sheets.Seeded(Rubric, seed));
    }
}
