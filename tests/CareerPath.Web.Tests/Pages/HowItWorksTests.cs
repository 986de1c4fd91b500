using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content;
using CareerPath.Web.Tests.Api;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class HowItWorksTests : IDisposable
{
    private const string Address = "/about/how-it-works";
    private readonly Site _site = new();

    private Rubric Rubric => _site.Content.Rubric;

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task Page_HoldsTheEditorsWords_AndIsLinkedFromTheFooterAndTheResult()
    {
        var page = await PageAsync();
        var result = await _site.NewVisitor().TakeQuizAsync(Rubric, _ => 1);

        Assert.Equal(_site.Content.Pages["how-it-works"].Title, page.Heading);
        Assert.Contains(_site.Content.Pages["how-it-works"].Html, page.Html, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"footer a[href='{Address}']"));
        Assert.NotEmpty(result.Page.QuerySelectorAll($"main a[href^='{Address}']"));
        Assert.All(page.Page.QuerySelectorAll(".contents a"), a => Assert.NotNull(page.Page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Fact]
    public async Task WorkedExample_IsTheEnginesVerdict_AndAddsUpAsShown()
    {
        var page = await PageAsync();
        var (persona, axis) = Rubric.Personas.Select(p => (p, Score(p).Axis(AxisId.Technical))).MinBy(p => p.Item2.Stability);
        var table = page.Page.QuerySelector("table.worked")!;

        Assert.Contains(persona.Name, page.Html, StringComparison.Ordinal);
        Assert.Equal(axis.Contributions.Length, table.QuerySelectorAll("tr.answer").Length);
        Assert.Equal(axis.Tenths / 10.0, Number(table.QuerySelector("tfoot .num")!));
        Assert.Equal(axis.Tenths, table.QuerySelectorAll("tr.answer td:last-child").Sum(Tenths));
        Assert.Equal(axis.Tenths, table.QuerySelectorAll("tr.mean td:last-child").Sum(Tenths));
        foreach (var criterion in axis.Criteria.Where(c => c.Answered > 0))
        {
            var body = page.Page.GetElementById("worked-" + criterion.Id)!;
            var counts = body.QuerySelectorAll("tr.answer td:nth-child(2)").Select(Number).ToList();
            Assert.Equal(criterion.Answered, counts.Count);
            Assert.Equal(criterion.Score!.Value, counts.Average(), 12);
            Assert.Equal(counts.Sum(), Number(body.QuerySelector("tr.mean td")!));
            Assert.Equal(body.QuerySelectorAll("tr.answer td:last-child").Sum(Tenths), Tenths(body.QuerySelector("tr.mean td:last-child")!));
            Assert.Contains($"weight {criterion.Weight}", body.QuerySelector("th")!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Formula_GivesTheScore_WhenWorkedOut()
    {
        var formula = (await PageAsync()).Page.QuerySelector(".formula")!.TextContent.Replace('−', '-');
        var parts = Regex.Match(formula, @"^\((?<sum>.+)\) ÷ (?<weight>\d+) = (?<score>-?[\d.]+)$", RegexOptions.None, TimeSpan.FromSeconds(1));
        Assert.True(parts.Success, formula);

        var sum = parts.Groups["sum"].Value.Split(" + ").Select(p => p.Split(" × ")).Sum(p => Parse(p[0]) * Parse(p[1]));
        Assert.Equal(Parse(parts.Groups["score"].Value), sum / Parse(parts.Groups["weight"].Value), 3);
    }

    [Fact]
    public async Task Firmness_IsTheEngines()
    {
        var axis = Rubric.Personas.Select(p => Score(p).Axis(AxisId.Technical)).MinBy(a => a.Stability)!;
        var shown = (await PageAsync()).Page.QuerySelectorAll("table.firm td").Select(c => c.TextContent).ToList();

        Assert.Equal(axis.Stability, Parse(shown[0]), 4);
        Assert.Equal(axis.Weightings, Parse(shown[2]), 4);
        Assert.Equal(axis.FewestChanges, (int)Parse(shown[3]));
        Assert.Equal(axis.Flips.Length, (int)Parse(shown[4]));
        Assert.Equal(VerdictWords.Band(axis.Band), shown[5]);
        // So that the numbers above are not all trivially 0 or 1.
        Assert.InRange(axis.Stability, 0.5001, 0.9999);
    }

    [Fact]
    public async Task Balance_CountsEveryPairOnce()
    {
        var page = await PageAsync();
        foreach (var axis in Rubric.Axes)
        {
            var table = page.Page.GetElementById("balance-" + RubricWords.Of(axis.Id))!;
            var rows = table.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => (int)Number(c)).ToList()).ToList();
            Assert.Equal(axis.Criteria.Select(c => c.Weight), rows.Select(r => r[0]));
            Assert.All(axis.Criteria, c => Assert.Contains(c.Reason, table.TextContent, StringComparison.Ordinal));
            Assert.All(rows, r => Assert.Equal(r[1], r[2] + r[3]));
            Assert.Equal(
                axis.Criteria.Select(c => Rubric.Items.Count(i => i.Criterion == c.Id && i.High == ItemSide.Left)), rows.Select(r => r[2]));
            Assert.Equal(
                Enumerable.Range(0, 4).Select(column => rows.Sum(r => r[column])),
                table.QuerySelectorAll("tfoot td").Select(c => (int)Number(c)));
        }
        Assert.Equal(
            [Rubric.Bands.Clear.Stability, Rubric.Bands.Leaning.Stability, Rubric.Retest, Rubric.MinimumAnswered],
            page.Page.QuerySelectorAll("#limits td").Select(Number));
    }

    [Fact]
    public async Task RandomSheets_AddUpToAHundred_AndAreTheSameEveryTime()
    {
        var first = Random(await PageAsync());
        using var another = new Site();
        var second = Random(await another.NewVisitor().GetAsync(Address));

        Assert.Equal(2, first.Count);
        Assert.All(first, row => Assert.Equal(100, row.Sum(), 9));
        Assert.All(first, row => Assert.True(row.Count(share => share > 1) >= 2, "Nearly all sheets in one band: the dice do not roll."));
        Assert.Equal(first, second);

        static List<List<double>> Random(Answer page) =>
            [.. page.Page.QuerySelectorAll("#random tbody tr").Select(r => r.QuerySelectorAll("td").Select(Number).ToList())];
    }

    [Fact]
    public async Task UniformSheets_AndPersonas_ComeOutAsTheEngineSays()
    {
        var page = await PageAsync();
        var uniform = page.Page.QuerySelectorAll("#uniform tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent).ToList()).ToList();
        Assert.Equal(5, uniform.Count);
        foreach (var (row, position) in uniform.Zip(Position.All))
        {
            var verdict = Scorer.Score(Rubric, new AnswerSheet { Answers = Rubric.Items.ToDictionary(i => i.Id, _ => position) });
            Assert.Equal(verdict.Axes.SelectMany(a => new[] { ResultView.Points(a.Tenths), VerdictWords.Band(a.Band) }), row);
        }

        var people = page.Page.QuerySelectorAll("#people tbody tr");
        Assert.Equal(Rubric.Personas.Select(p => p.Name), people.Select(r => r.QuerySelector("th")!.TextContent));
        Assert.All(people, r => Assert.Equal("Yes", r.QuerySelectorAll("td")[^1].TextContent));
        Assert.All(people, r => Assert.Equal(r.QuerySelectorAll("td")[0].TextContent, r.QuerySelectorAll("td")[1].TextContent));
    }

    [Fact]
    public async Task Figures_FollowTheRubric_AlsoWhenItChangesUnderWay()
    {
        var before = await PageAsync();
        var store = _site.Services.GetRequiredService<ContentStore>();
        var personas = Rubric.Personas;
        var wrong = personas[0] with { Case = personas[0].Case with { Band = Band.TooClose } };
        store.Current = store.Current with { Rubric = Rubric with { Retest = 0.05, Personas = personas.SetItem(0, wrong) } };
        var after = await PageAsync();

        Assert.NotEqual(before.Page.QuerySelector("#random")!.TextContent, after.Page.QuerySelector("#random")!.TextContent);
        Assert.Contains(Rubric.Id, after.Page.QuerySelector(".rubric-id")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("No", after.Page.QuerySelector("#people tbody tr td:last-child")!.TextContent);
    }

    [Fact]
    public async Task Curl_AsPrinted_GivesTheNumbersOfThePage()
    {
        var page = await PageAsync();
        var command = page.Page.GetElementById("curl")!.TextContent;
        var parts = Regex.Match(command, "^curl (?<url>[^ ]+) -H 'Content-Type: application/json' -d '(?<body>[^']+)'$", RegexOptions.Singleline, TimeSpan.FromSeconds(1));
        Assert.True(parts.Success, command);
        Assert.Equal("http://localhost/api/v1/score", parts.Groups["url"].Value);

        using var content = new StringContent(parts.Groups["body"].Value, Encoding.UTF8, "application/json");
        using var response = await _site.NewVisitor().Client.PostAsync(ApiCaller.Score, content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var axis = (await ApiCaller.ReadAsync(response))["axes"]![0]!;
        Assert.Equal(Number(page.Page.QuerySelector("table.worked tfoot .num")!), Math.Round(axis["score"]!.GetValue<double>() * 100, 1));
        Assert.Equal(Number(page.Page.QuerySelector("table.firm td")!), axis["stability"]!.GetValue<double>(), 4);
    }

    [Fact]
    public async Task Curl_InProduction_NamesTheConfiguredSite_WhateverTheHostHeaderSays()
    {
        await using var production = _site.WithWebHostBuilder(b => b.UseEnvironment("Production"));
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Host = "evil.example";
        var page = await Visitor.ReadAsync(await production.CreateClient().SendAsync(request));

        Assert.DoesNotContain("evil.example", page.Html, StringComparison.Ordinal);
        var site = production.Services.GetRequiredService<ContentStore>().Current.Site;
        Assert.StartsWith($"curl {site.BaseUrl}/api/v1/score ", page.Page.GetElementById("curl")!.TextContent, StringComparison.Ordinal);
    }

    private async Task<Answer> PageAsync()
    {
        var page = await _site.NewVisitor().GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private Verdict Score(Persona persona) => Scorer.Score(Rubric, new AnswerSheet { Answers = persona.Case.Answers });

    private static int Tenths(IElement cell) => (int)Math.Round(Number(cell) * 10);

    private static double Number(IElement cell) => Parse(cell.TextContent);

    /// <summary>Numbers as shown: +41.7, −1½, 12.34%.</summary>
    private static double Parse(string text)
    {
        var sign = text.StartsWith('−') || text.StartsWith('-') ? -1 : 1;
        var half = text.EndsWith('½') ? 0.5 : 0;
        var digits = text.Trim('−', '-', '+', '½', '%');
        return sign * (half + (digits.Length == 0 ? 0 : double.Parse(digits, CultureInfo.InvariantCulture)));
    }
}
