using System.Text;
using System.Text.Json;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// What a link that shows the verdict alone may know.
public sealed class VerdictPictureTests(Site site) : SiteTests(site)
{
    private const int Seeds = 40;
    private const int MostBytes = 2 * 1024;
    private const int MostDigits = 4;

    // What only unusual results say.
    private static readonly string[] _unusual =
    [
        "Treat this as unclear", "contradict each other fully", "stand at the same position", "Perhaps none of these four", "A first direction",
        "too early to tell", "cancel out exactly", "right in between", "They answered nothing about", "turned it", "as it was after the first round",
        "With the 8 more pairs", "more answers are needed", "mildly", "About the same for them",
    ];

    private static readonly string[] _partials = ["Result/_SharedVerdict", "Result/_SecondRound", "Result/_Firm"];

    private Rubric Rubric => Site.Shipped.Rubric;

    [Fact]
    public async Task SharedPage_OfTheVerdictAlone_SaysToTheLetterWhatTheAnswersSay()
    {
        var unheard = _unusual.ToList();
        foreach (var (name, assessment) in Sheets(Rubric))
        {
            var reader = await Site.ReadSharedAsync(await Site.StoreAsync(Rubric, assessment), SealedParts.Verdict);
            var whole = new ResultView(Rubric, assessment) { ShowsAnswers = false };

            await VoicedWords.AboutSomebodyAsync(async () =>
            {
                foreach (var partial in _partials)
                    Assert.True(reader.Html.Contains(await Site.RenderAsync(partial, whole), StringComparison.Ordinal), $"{partial} differs for {name}");
                foreach (var line in Summary(new ResultView(Rubric, assessment.Only(SealedParts.Answers)) { ShowsAnswers = false, ShowsReadiness = false }))
                    Assert.Contains(line, reader.Page.Body!.TextContent, StringComparison.Ordinal);
            });
            unheard.RemoveAll(words => reader.Page.Body!.TextContent.Contains(words, StringComparison.Ordinal));
        }
        Assert.Empty(unheard);
    }

    [Fact]
    public async Task ReadAgain_ItSaysToTheLetterWhatTheAnswersSay_UnderOtherRubricsToo()
    {
        foreach (var rubric in (Rubric[])[Rubric, RubricVariants.OfOldKind(Rubric), RubricVariants.WithEverything(Rubric)])
        {
            foreach (var (name, assessment) in Sheets(rubric))
            {
                var whole = new ResultView(rubric, assessment) { ShowsAnswers = false };
                var picture = VerdictPicture.Read(VerdictPicture.Of(rubric, assessment).ToJson());
                var drawn = new ResultView(rubric, Support.Sheets.Of(rubric, _ => null), picture) { ShowsAnswers = false, ShowsReadiness = false };

                foreach (var partial in _partials)
                    Assert.True(await Site.RenderAsync(partial, whole) == await Site.RenderAsync(partial, drawn), $"{partial} differs for {name}");
                Assert.Equal(Summary(new ResultView(rubric, assessment.Only(SealedParts.Answers)) { ShowsAnswers = false, ShowsReadiness = false }), Summary(drawn));
            }
        }
    }

    [Fact]
    public void Json_IsSmall_NamesNoPair_AndHasNoFigureFinerThanShown() => Every.Holds(Sheets(Rubric), sheet =>
    {
        var json = VerdictPicture.Of(Rubric, sheet.Assessment).ToJson();
        var text = Encoding.UTF8.GetString(json);

        Assert.InRange(json.Length, 1, MostBytes);
        Assert.Equal(text, Encoding.UTF8.GetString(VerdictPicture.Read(json).ToJson()));
        Assert.All(Rubric.Items, item => Assert.DoesNotContain(item.Id.Value, text, StringComparison.Ordinal));
        Assert.All(Numbers(JsonDocument.Parse(json).RootElement), number => Assert.InRange(number.Length, 1, "-0.".Length + MostDigits));
    });

    // Two pairs of a criterion answered the other way around change no figure of an axis.
    [Fact]
    public void Json_IsTheSame_WhicheverPairsOfACriterionWereAnsweredHow()
    {
        var other = 0;
        foreach (var seed in Enumerable.Range(0, Seeds))
        {
            var assessment = Support.Sheets.Seeded(Rubric, seed);
            var before = VerdictPicture.Of(Rubric, assessment).ToJson();
            var answers = new Dictionary<ItemId, Position?>(assessment.Answers);
            foreach (var criterion in Rubric.Items.Where(i => i.Round == 1).GroupBy(i => i.Criterion))
            {
                var (first, last) = (criterion.First(), criterion.Last());
                var sign = first.High == last.High ? 1 : -1;
                assessment.Answers[first.Id] = Position.Of(sign * answers[last.Id]!.Value.Value);
                assessment.Answers[last.Id] = Position.Of(sign * answers[first.Id]!.Value.Value);
            }

            Assert.Equal(Encoding.UTF8.GetString(before), Encoding.UTF8.GetString(VerdictPicture.Of(Rubric, assessment).ToJson()));
            other += answers.Count(a => a.Value != assessment.Answers[a.Key]);
        }
        Assert.True(other > Seeds, $"only {other} answers differ");
    }

    [Theory]
    [InlineData(Band.Clear, 0.3299, 0.97, 0.02, 0.9)]
    [InlineData(Band.Clear, 0.3301, 0.9994, 0.0149, 0.9951)]
    [InlineData(Band.Clear, -0.3299, 0.99949, 0.0151, 0.99499)]
    [InlineData(Band.Clear, 0.5, 0.99951, 0.0049, 0.99999)]
    [InlineData(Band.Leaning, 0.3299, 0.9949, 0.0501, 1)]
    [InlineData(Band.Leaning, 0.2, 0.9951, 0.0499, 0.0049)]
    [InlineData(Band.Leaning, 0.005, 0.005, 0.015, 0.005)]
    [InlineData(Band.TooClose, 0.0049, 0.7999, 0.2001, 0.7)]
    [InlineData(Band.TooClose, -0.0051, 0.8001, 0.1999, 0.7)]
    [InlineData(Band.TooClose, 0.1, 0.7951, 0.9951, 0.5)]
    public void AFigureNextToALimit_IsRoundedToItsOwnSideOfIt(Band band, double score, double stability, double chance, double weightings)
    {
        var result = new ResultView(Rubric, Support.Sheets.Seeded(Rubric, 4));
        var axis = result.Verdict.Axis(AxisId.Technical) with
        {
            Band = band,
            Score = score,
            Side = score > 0 ? Side.High : Side.Low,
            Stability = stability,
            Chance = chance,
            Weightings = weightings,
            FewestChanges = 3,
        };
        var drawn = AxisPicture.Of(result, axis, hasRound: false).ToVerdict(result.Axis(axis));

        Assert.Equal(Said(result, axis), Said(result, drawn));
        Assert.All(new[] { drawn.Score, drawn.Stability, drawn.Chance, drawn.Weightings }, figure => Assert.Equal(Math.Round(figure, 5), figure));
    }

    [Fact]
    public void AnEarlierPicture_IsStillRead()
    {
        const string Json = """
            {"between":["TechnicalProgramManager","ProgramManager"],"suits":"Open","contradictions":3,"pairs":{"answered":48,"asked":48},"axes":[
            {"band":"TooClose","side":"High","points":9,"score":0.09,"low":-0.02,"high":0.2,"stability":0.86,"chance":0.4,"weightings":0.7,"fewestChanges":1,"unasked":["people"]},
            {"band":"Clear","side":"High","score":0.6,"low":0.5,"high":0.7,"stability":0.999,"weightings":1,"fewestChanges":5,"unasked":[]},
            {"firstRoundAnswered":2,"firstRoundItems":8,"required":5,"unasked":[]}],
            "fits":{"bestFirst":[{"role":"TechnicalProgramManager","fit":67},{"role":"ProgramManager","fit":63},{"role":"TechnicalProjectManager","fit":37},{"role":"ProjectManager","fit":33}],"alike":2},
            "rounds":[{"axis":"Technical","answered":8,"before":{"band":"TooClose","side":"Low","points":-4,"unasked":[]}}]}
            """;
        var result = new ResultView(Rubric, Support.Sheets.Of(Rubric, _ => null), VerdictPicture.Read(Encoding.UTF8.GetBytes(Json)));
        var technical = result.Verdict.Axis(AxisId.Technical);

        Assert.Equal("Between Technical Program Manager and Program Manager", VerdictWords.Standing(result.Verdict.Headline));
        Assert.True(result.Verdict.Quality.Doubtful);
        Assert.Equal((48, 2, 67.0), (result.Pairs.Answered, result.Fits.Alike, result.Fits.BestFirst[0].Fit));
        Assert.Contains("about 86 times in 100", FirmnessWords.Stability(technical, result.Axis(technical)), StringComparison.Ordinal);
        Assert.Contains("You answered nothing about", FirmnessWords.Unasked(technical, result.Axis(technical)), StringComparison.Ordinal);
        Assert.Contains("took it from 4 of 100 toward business work to 9 of 100 toward technical work", FirmnessWords.SecondRound(result.SecondRounds.Single(), result.Axis(technical)), StringComparison.Ordinal);
        Assert.StartsWith("3 more answers are needed", FirmnessWords.Missing(result.Verdict.Others!), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"pairs":{"answered":1},"axes":[]}""")]
    [InlineData("""{"pairs":{"answered":1},"axes":[{}]}""")]
    [InlineData("""{"pairs":null,"axes":[{},{}]}""")]
    [InlineData("""{"pairs":{"answered":1},"axes":[{},{"band":"Sure"}]}""")]
    [InlineData("""{"pairs":{"answered":1},"axes":[{},{}]""")]
    public void BytesThatAreNoPicture_AreRefused(string json) => Assert.ThrowsAny<JsonException>(() => VerdictPicture.Read(Encoding.UTF8.GetBytes(json)));

    private static IEnumerable<string> Summary(ResultView result) =>
        ConversationSummary.Of(result, hasMatters: false, hasPlan: false, plan: null).SelectMany(t => t.Lines).Select(l => l.Text);

    private static IEnumerable<(string Name, Assessment Assessment)> Sheets(Rubric rubric) =>
        Enumerable.Range(0, Seeds).Select(seed => ($"seed {seed}", Support.Sheets.Seeded(rubric, seed))).Concat(UnusualSheets.Of(rubric));

    private static IEnumerable<string> Numbers(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Number => [json.GetRawText()],
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Numbers),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(p => Numbers(p.Value)),
        _ => [],
    };

    private static string[] Said(ResultView result, AxisVerdict axis)
    {
        var verdict = result.Verdict with { Axes = result.Verdict.Axes.SetItem(0, axis) };
        return
        [
            VerdictWords.Eyebrow(verdict), VerdictWords.Headline(verdict), VerdictWords.SecondLine(verdict), FirmnessWords.Firmness(axis, result.Rubric),
            FirmnessWords.Stability(axis, result.Axis(axis)), FirmnessWords.Chance(axis, result.Rubric), FirmnessWords.Weightings(axis, result.Axis(axis)),
            FirmnessWords.NotClear(axis, result.Rubric), FirmnessWords.FewestChanges(axis, result.Axis(axis)), CareerPath.Web.Pages.MapModel.Of(verdict).Description,
        ];
    }
}
