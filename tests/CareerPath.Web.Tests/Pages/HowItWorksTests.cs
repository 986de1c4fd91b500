using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Method;
using CareerPath.Web.Tests.Api;
using CareerPath.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Pages;

public sealed class HowItWorksTests(Site site) : SiteTests(site)
{
    private const string Address = "/about/how-it-works";

    private Rubric Rubric => Site.Content.Rubric;

    [Fact]
    public async Task Page_HoldsTheEditorsWords_AndIsLinkedFromTheFooterAndTheResult()
    {
        var page = await PageAsync();
        var visitor = Site.NewVisitor();
        var result = await visitor.TakeQuizAsync(Rubric, _ => 1);

        Assert.Equal(Site.Content.Pages["how-it-works"].Title, page.Heading);
        Assert.Contains(Site.Content.Pages["how-it-works"].Html, page.Html, StringComparison.Ordinal);
        Assert.NotNull(page.Page.QuerySelector($"footer a[href='{Address}']"));
        Assert.NotEmpty((await visitor.GetAsync(result.Path + "/why")).Page.QuerySelectorAll($"main a[href^='{Address}']"));
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
        Assert.Equal(axis.Points, Number(table.QuerySelector("tfoot .num")!));
        Assert.Equal(axis.Points, table.QuerySelectorAll("tr.answer td:last-child").Sum(Points));
        Assert.Equal(axis.Points, table.QuerySelectorAll("tr.mean td:last-child").Sum(Points));
        foreach (var criterion in axis.Criteria.Where(c => c.Answered > 0))
        {
            var body = page.Page.GetElementById("worked-" + criterion.Id)!;
            var counts = body.QuerySelectorAll("tr.answer td:nth-child(2)").Select(Number).ToList();
            Assert.Equal(criterion.Answered, counts.Count);
            Assert.Equal(criterion.Score!.Value, counts.Average(), 12);
            Assert.Equal(counts.Sum(), Number(body.QuerySelector("tr.mean td")!));
            Assert.Equal(body.QuerySelectorAll("tr.answer td:last-child").Sum(Points), Points(body.QuerySelector("tr.mean td:last-child")!));
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
        Assert.Equal(axis.Chance, Parse(shown[1]), 4);
        Assert.Equal(axis.FewestChanges, (int)Parse(shown[2]));
        Assert.Equal(axis.Weightings, Parse(shown[4]), 4);
        Assert.Equal(axis.Flips.Length, (int)Parse(shown[5]));
        Assert.Equal(AxisWords.Band(axis.Band), shown[6]);
        // Checks that not all numbers above are trivially 0 or 1.
        Assert.InRange(axis.Stability, 0.5001, 0.9999);
    }

    [Fact]
    public async Task Coin_ByHand_GoesThroughEveryThrow_AndAgreesWithTheEngine()
    {
        var page = await PageAsync();
        var rows = page.Page.QuerySelectorAll("#throws tbody tr").Select(r => r.QuerySelectorAll("td").ToList()).ToList();
        var throws = rows.Select(cells => cells.Take(4).Select(Number).ToList()).ToList();
        var own = throws[0];

        Assert.Equal(8, throws.Select(t => (t[0], t[1], t[2])).Distinct().Count());
        Assert.All(throws, t => Assert.Equal(own.Take(3).Select(Math.Abs), t.Take(3).Select(Math.Abs)));
        Assert.All(throws, t => Assert.Equal(t[3], t.Take(3).Sum()));
        Assert.All(rows.Zip(throws), row => Assert.Equal(Math.Abs(row.Second[3]) >= own[3] ? "Yes" : "No", row.First[4].TextContent));

        var asFar = throws.Count(t => Math.Abs(t[3]) >= own[3]);
        Assert.InRange(asFar, 3, 7);
        var words = page.Page.GetElementById("by-hand")!.TextContent;
        Assert.StartsWith($"{asFar} of the 8 ways", words, StringComparison.Ordinal);
        Assert.Contains($"does that {100 * asFar / 8} times in 100", words, StringComparison.Ordinal);
        Assert.Contains($"gone as far {100 * 2 / 8} times in 100", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coin_OfTheWorkedExample_IsTheEngines()
    {
        var axis = Rubric.Personas.Select(p => Score(p).Axis(AxisId.Technical)).MinBy(a => a.Stability)!;
        var sides = axis.Contributions.Count(c => c.Value != 0);
        var words = (await PageAsync()).Page.GetElementById("coin-person")!.TextContent;

        Assert.Contains($"the {axis.Answered} answers", words, StringComparison.Ordinal);
        Assert.Contains($"those that have a side, {sides} in all, can fall in {1L << sides:N0} ways", words, StringComparison.Ordinal);
        Assert.Contains($"further {Shown.Times(axis.Chance)}.", words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "every time")]
    [InlineData(0.9999, "more than 99 times in 100")]
    [InlineData(0.123, "about 12 times in 100")]
    [InlineData(0.0149, "about once in 100 times")]
    [InlineData(0.004, "less than once in 100 times")]
    public void Times_AreWhole_AndNeverACertaintyThatIsNotOne(double probability, string words) => Assert.Equal(words, Shown.Times(probability));

    [Fact]
    public async Task Bands_AreThoseOfARubricThatAsksForEverything()
    {
        Take(RubricVariants.WithEverything(Rubric));
        var page = await PageAsync();

        Assert.Equal(
            ["95 times in 100", "80 times in 100", "5 times in 100", "20 times in 100", "3", "not asked"],
            page.Page.QuerySelectorAll("#limits td").Select(c => c.TextContent));
        Assert.Contains("at most 5 times in 100", page.Page.GetElementById("promise")!.TextContent, StringComparison.Ordinal);
        var assumptions = page.Page.GetElementById("assumptions")!.TextContent;
        Assert.Contains($"to the left {100 * Rubric.Retest} times in 100", assumptions, StringComparison.Ordinal);
        Assert.Contains($"when {100 * Rubric.MinimumAnswered} in 100", assumptions, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_IsRight_ForARubricWithTwoAxes_OneRound_AndBandsByStabilityAlone()
    {
        Take(RubricVariants.OfOldKind(Rubric));
        var page = await PageAsync();

        Assert.Equal(["95 times in 100", "80 times in 100"], page.Page.QuerySelectorAll("#limits td").Select(c => c.TextContent));
        Assert.Null(page.Page.GetElementById("promise"));
        Assert.Null(page.Page.GetElementById("dice-rule"));
        Assert.Null(page.Page.GetElementById("balance-others"));
        Assert.Null(page.Page.GetElementById("preferences-others"));
        Assert.Equal(4, page.Page.QuerySelectorAll("#random thead th").Length);
        Assert.Equal(3, page.Page.QuerySelectorAll("#uniform thead th").Length);
        Assert.All(page.Page.QuerySelectorAll("table[id^=balance]"), t => Assert.Equal(5, t.QuerySelectorAll("thead th").Length));
        Assert.DoesNotContain("second round", page.Page.GetElementById("rounds")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("suit", page.Page.GetElementById("people")!.TextContent, StringComparison.OrdinalIgnoreCase);
        AssertRandom(page);
        AssertBalance(page);
    }

    [Fact]
    public async Task Page_IsRight_ForARubricWithThreeAxes_AndASecondRound()
    {
        Take(RubricVariants.WithEverything(Rubric));
        var page = await PageAsync();

        AssertRandom(page);
        AssertBalance(page);
        AssertUniform(page);
        Assert.Equal(4, page.Page.QuerySelectorAll("#uniform thead th").Length);
        Assert.Contains($"The first {Rubric.Items.Count(i => i.FirstLook)} of them are the first look", page.Page.GetElementById("rounds")!.TextContent, StringComparison.Ordinal);
        Assert.Contains($"Another {Rubric.Items.Count(i => i.Round == 2)} wait", page.Page.GetElementById("rounds")!.TextContent, StringComparison.Ordinal);
        var people = page.Page.QuerySelectorAll("#people tbody tr").Select(r => r.QuerySelectorAll("td")[0].TextContent).ToList();
        Assert.EndsWith("Perhaps none of the four suits", people[0], StringComparison.Ordinal);
        Assert.EndsWith("Open whether any of the four suits", people[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Figures_OfTheShippedRubric_AreTheEngines()
    {
        var page = await PageAsync();
        AssertRandom(page);
        AssertBalance(page);
        AssertUniform(page);

        var people = page.Page.QuerySelectorAll("#people tbody tr");
        Assert.Equal(Rubric.Personas.Select(p => p.Name), people.Select(r => r.QuerySelector("th")!.TextContent));
        Assert.All(people, r => Assert.Equal("Yes", r.QuerySelectorAll("td")[^1].TextContent));
        Assert.All(people, r => Assert.Equal(r.QuerySelectorAll("td")[0].TextContent, r.QuerySelectorAll("td")[1].TextContent));
    }

    [Fact]
    public async Task Preferences_AreTheEngines_AndPeopleWithNoneAreToldEitherSideAlike()
    {
        var page = await PageAsync();
        foreach (var axis in Rubric.Axes)
        {
            var table = page.Page.GetElementById("preferences-" + RubricWords.Of(axis.Id))!;
            Assert.Contains($"“{axis.High}”", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
            var rows = table.QuerySelectorAll("tbody tr").ToList();
            Assert.Equal(["None", "¼ step", "½ step", "¾ step", "1 step"], rows.Select(r => r.QuerySelector("th")!.TextContent));
            foreach (var (row, steps) in new[] { (rows[0], 0), (rows[2], 0.5) })
            {
                var share = RubricSampling.Preference(Rubric, axis.Id, steps, RubricFigures.Seed, AxisPreferences.People);
                double[] shares = [share.Clear, share.Leaning, share.TooClose, share.Right, share.Wrong];
                Assert.All(shares.Zip(row.QuerySelectorAll("td")), cell => AssertShare(cell.First, cell.Second));
                Assert.Equal(share.Clear + share.Leaning, share.Right + share.Wrong, 9);
                if (steps > 0)
                    Assert.True(share.Right > 2 * share.Wrong);
            }
        }
    }

    [Fact]
    public async Task Page_AskedForRightAfterTheStart_HoldsItsFigures()
    {
        using var fresh = new Site { Prepares = true };
        var visitor = fresh.NewVisitor();
        var pages = await Task.WhenAll(visitor.GetAsync(Address), visitor.GetAsync(Address));

        var expected = (await PageAsync()).Page.GetElementById("random")!.TextContent;
        Assert.All(pages, page => Assert.Equal(expected, page.Page.GetElementById("random")!.TextContent));
    }

    [Fact]
    public async Task Figures_FollowTheRubric_AlsoWhenItChangesUnderWay()
    {
        var before = await PageAsync();
        var other = RubricVariants.OfOldKind(Rubric);
        var wrong = other.Personas[0] with { Case = other.Personas[0].Case with { Band = Band.NotEnoughAnswers } };
        Take(other with { Personas = [wrong] });
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
        using var response = await Site.NewVisitor().Client.PostAsync(ApiCaller.Score, content);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        var axis = (await ApiCaller.ReadAsync(response))["axes"]![0]!;
        Assert.Equal(Number(page.Page.QuerySelector("table.worked tfoot .num")!), Math.Round(axis["score"]!.GetValue<double>() * 100, MidpointRounding.AwayFromZero));
        Assert.Equal(Number(page.Page.QuerySelector("table.firm td")!), axis["stability"]!.GetValue<double>(), 4);
        Assert.Equal(Number(page.Page.QuerySelectorAll("table.firm td")[1]), axis["chance"]!.GetValue<double>(), 4);
    }

    [Fact]
    public async Task Curl_InProduction_NamesTheConfiguredSite_WhateverTheHostHeaderSays()
    {
        using var production = new Site { EnvironmentName = "Production" };
        using var request = new HttpRequestMessage(HttpMethod.Get, Address);
        request.Headers.Host = "evil.example";
        var page = await Visitor.ReadAsync(await production.CreateClient().SendAsync(request));

        Assert.DoesNotContain("evil.example", page.Html, StringComparison.Ordinal);
        Assert.StartsWith($"curl {production.Content.Site.BaseUrl}/api/v1/score ", page.Page.GetElementById("curl")!.TextContent, StringComparison.Ordinal);
    }

    private void Take(Rubric rubric)
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = rubric };
    }

    private void AssertRandom(Answer page)
    {
        var rows = page.Page.QuerySelectorAll("#random tbody tr").Select(r => r.QuerySelectorAll("td").ToList()).ToList();
        var shares = RubricSampling.Clear(Rubric, RubricFigures.Seed);
        Assert.Equal(shares.Length, rows.Count);
        foreach (var (row, share) in rows.Zip(shares))
        {
            double[] after = [share.AfterBoth, share.Leaning, 1 - share.AfterBoth - share.Leaning];
            double[] all = Rubric.Items.Any(i => i.Round == 2) ? [share.AfterFirst, .. after] : after;
            Assert.Equal(all.Length, row.Count);
            Assert.All(all.Zip(row), cell => AssertShare(cell.First, cell.Second));
        }
    }

    private void AssertBalance(Answer page)
    {
        foreach (var axis in Rubric.Axes)
        {
            var table = page.Page.GetElementById("balance-" + RubricWords.Of(axis.Id))!;
            var rows = table.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => (int)Number(c)).ToList()).ToList();
            var rounds = Rubric.Items.Where(i => Rubric.AxisOf(i) == axis.Id).Max(i => i.Round);
            Assert.All(axis.Criteria, c => Assert.Contains(c.Reason, table.TextContent, StringComparison.Ordinal));
            foreach (var (criterion, row) in axis.Criteria.Zip(rows))
            {
                List<int> expected = [criterion.Weight];
                for (var round = 1; round <= rounds; round++)
                {
                    var items = Rubric.Items.Where(i => i.Criterion == criterion.Id && i.Round == round).ToList();
                    expected.AddRange([items.Count, items.Count(i => i.High == ItemSide.Left), items.Count(i => i.High == ItemSide.Right)]);
                }
                Assert.Equal(expected, row);
            }
            Assert.Equal(
                Enumerable.Range(0, rows[0].Count).Select(column => rows.Sum(r => r[column])),
                table.QuerySelectorAll("tfoot td").Select(c => (int)Number(c)));
        }
    }

    private void AssertUniform(Answer page)
    {
        var rows = page.Page.QuerySelectorAll("#uniform tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => c.TextContent).ToList()).ToList();
        Assert.Equal(5, rows.Count);
        foreach (var (row, position) in rows.Zip(Position.All))
        {
            var verdict = Scorer.Score(Rubric, new AnswerSheet { Answers = Rubric.Items.ToDictionary(i => i.Id, _ => position) });
            Assert.Equal(verdict.Axes.Select(a => $"{ResultView.Points(a.Points)} points: {AxisWords.BandInside(a.Band)}"), row);
        }
    }

    // Shares are shown in whole percents, but "less than" and "more than" replace a 0% or 100% that is not exact.
    private static void AssertShare(double share, IElement cell)
    {
        var text = cell.TextContent;
        if (text.StartsWith("less than", StringComparison.Ordinal))
            Assert.InRange(share, double.Epsilon, 0.005);
        else if (text.StartsWith("more than", StringComparison.Ordinal))
            Assert.InRange(share, 0.995, 1 - double.Epsilon);
        else
            Assert.InRange(Number(cell) - (100 * share), -0.5 - 1e-9, 0.5 + 1e-9);
    }

    private async Task<Answer> PageAsync()
    {
        var page = await Site.NewVisitor().GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return page;
    }

    private Verdict Score(Persona persona) => Scorer.Score(Rubric, new AnswerSheet { Answers = persona.Case.Answers });

    private static int Points(IElement cell) => (int)Math.Round(Number(cell));

    private static double Number(IElement cell) => Parse(cell.TextContent);

    // Numbers as shown: +41.7, −1½, 12%.
    private static double Parse(string text)
    {
        var sign = text.StartsWith('−') || text.StartsWith('-') ? -1 : 1;
        var half = text.EndsWith('½') ? 0.5 : 0;
        var digits = text.Trim('−', '-', '+', '½', '%', ' ', '\u00a0');
        return sign * (half + (digits.Length == 0 ? 0 : double.Parse(digits, CultureInfo.InvariantCulture)));
    }
}
