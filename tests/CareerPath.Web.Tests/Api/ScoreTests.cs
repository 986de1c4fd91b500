using System.Net;
using System.Text.Json.Nodes;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Api;

public sealed class ScoreTests(Site site, WholeSite whole) : IClassFixture<Site>, IClassFixture<WholeSite>
{
    private readonly ApiCaller _api = new(site);

    private Rubric Rubric => site.Content.Rubric;

    [Fact]
    public async Task Score_OfEverySheet_IsTheEnginesVerdict_MemberByMember()
    {
        foreach (var (api, rubric) in new[] { (_api, Rubric), (whole.Api, whole.Rubric) })
        {
            foreach (var sheet in ApiCaller.Sheets(rubric))
            {
                var answer = await api.ScoreAsync(sheet);

                var expected = Expected(Scorer.Score(rubric, sheet));
                Assert.True(JsonNode.DeepEquals(expected, answer), $"Expected {expected.ToJsonString()}\nbut got {answer.ToJsonString()}");
            }
        }
    }

    [Fact]
    public async Task WithoutOthersAndTheSecondRound_TheOtherAxesAreScoredAsEver()
    {
        var map = ApiCaller.Of(whole.Rubric, i => i.Round == 1 && whole.Rubric.AxisOf(i) != AxisId.Others);
        var others = ApiCaller.Of(whole.Rubric, i => whole.Rubric.AxisOf(i) == AxisId.Others);
        var alone = await whole.Api.ScoreAsync(AnswerSheet.Empty with { Answers = map });
        var both = await whole.Api.ScoreAsync(AnswerSheet.Empty with { Answers = map.Concat(others).ToDictionary() });

        Assert.Equal(["technical", "scope", "others"], alone["axes"]!.AsArray().Select(a => a!["id"]!.GetValue<string>()));
        foreach (var axis in (int[])[0, 1])
        {
            Assert.True(JsonNode.DeepEquals(alone["axes"]![axis], both["axes"]![axis]));
            Assert.Equal(("clear", 8, 8), (Text(alone["axes"]![axis]!["band"]), (int)alone["axes"]![axis]!["answered"]!, (int)alone["axes"]![axis]!["items"]!));
        }
        Assert.Equal(("not-enough-answers", "open"), (Text(alone["axes"]![2]!["band"]), Text(alone["headline"]!["suits"])));
        Assert.Equal(("clear", "yes"), (Text(both["axes"]![2]!["band"]), Text(both["headline"]!["suits"])));
        Assert.True(JsonNode.DeepEquals(alone["fits"], both["fits"]));
    }

    [Fact]
    public async Task TheSecondRound_CountsAsAsked_OnceOneOfItsItemsIsAnswered()
    {
        var answers = ApiCaller.Of(whole.Rubric, i => i.Round == 1);
        var item = whole.Rubric.Items.First(i => i.Round == 2);
        answers[item.Id] = Position.Of(0);
        var axis = (await whole.Api.ScoreAsync(AnswerSheet.Empty with { Answers = answers }))["axes"]![0]!;

        Assert.Equal((9, 12), ((int)axis["answered"]!, (int)axis["items"]!));
        Assert.Equal(3, axis["unanswered"]!.AsArray().Count);
    }

    [Fact]
    public async Task TheFirstLookAlone_IsAFirstDirection_AndLeavesOpenWhetherARoleSuits()
    {
        var answer = await whole.Api.ScoreAsync(AnswerSheet.Empty with { Answers = ApiCaller.Of(whole.Rubric, i => i.FirstLook) });
        var full = await whole.Api.ScoreAsync(AnswerSheet.Empty with { Answers = ApiCaller.Of(whole.Rubric, i => i.Round == 1) });

        Assert.Equal((true, "open"), ((bool)answer["headline"]!["firstDirection"]!, Text(answer["headline"]!["suits"])));
        Assert.All(answer["axes"]!.AsArray(), a => Assert.NotEqual("clear", Text(a!["band"])));
        Assert.False((bool)full["headline"]!["firstDirection"]!);
    }

    [Fact]
    public async Task Contributions_SumToTheScore()
    {
        var answer = await _api.ScoreAsync(ApiCaller.Sheets(Rubric)[0]);

        foreach (var axis in answer["axes"]!.AsArray())
        {
            var sum = axis!["contributions"]!.AsArray().Sum(c => c!["contribution"]!.GetValue<double>());
            Assert.NotEqual(0, sum);
            Assert.Equal(axis["score"]!.GetValue<double>(), sum, 12);
        }
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("1e0")]
    [InlineData("10E-1")]
    public async Task AWholeNumber_HoweverItIsWritten_IsOne(string written)
    {
        var item = Rubric.Items[0].Id.Value;
        using var plain = await _api.PostAsync($$"""{"answers":{"{{item}}":1} }""");
        using var other = await _api.PostAsync($$"""{"answers":{"{{item}}":{{written}}} }""");

        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
        Assert.Equal(await plain.Content.ReadAsStringAsync(), await other.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Null_IsASkippedPair_AndNotTheMiddle()
    {
        var item = Rubric.Items[0].Id.Value;
        using var skipped = await _api.PostAsync($$"""{"answers":{"{{item}}":null} }""");
        using var middle = await _api.PostAsync($$"""{"answers":{"{{item}}":0} }""");

        Assert.True(JsonNode.DeepEquals(await _api.ScoreAsync(AnswerSheet.Empty), await ApiCaller.ReadAsync(skipped)));
        Assert.Equal(1, (await ApiCaller.ReadAsync(middle))["axes"]!.AsArray().Sum(a => a!["answered"]!.GetValue<int>()));
    }

    [Fact]
    public async Task EveryMember_MayBeLeftOut_AndAByteOrderMarkIsNoError()
    {
        using var response = await _api.PostAsync([0xEF, 0xBB, 0xBF, (byte)'{', (byte)'}'], "application/json; charset=utf-8");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal("not-enough-answers", (await ApiCaller.ReadAsync(response))["headline"]!["band"]!.GetValue<string>());
    }

    [Fact]
    public async Task TheExample_OfTheReadme_Works()
    {
        var readme = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(Site.FindContent())!, "README.md"));
        using var response = await _api.PostAsync(readme.Split("-d '")[1].Split('\'')[0]);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, (await ApiCaller.ReadAsync(response))["axes"]!.AsArray().Sum(a => a!["answered"]!.GetValue<int>()));
    }

    [Fact]
    public async Task Score_StoresNothing_SetsNoCookie_AndIsNeverCached()
    {
        using var own = new Site();
        using var response = await new ApiCaller(own).PostAsync(ApiCaller.Body(ApiCaller.Sheets(Rubric)[0]).ToJsonString());

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(response.Headers.Contains("Set-Cookie"));
        Assert.True(response.Headers.CacheControl!.NoStore);
        Assert.Equal(0, await own.CountAssessmentsAsync());
        Assert.Equal(0, await own.QueryAsync(db => db.Rubrics.CountAsync()));
    }

    [Fact]
    public async Task AnyOrigin_MayCall_WithoutCredentials()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Options, ApiCaller.Score);
        ask.Headers.Add("Origin", "https://elsewhere.example");
        ask.Headers.Add("Access-Control-Request-Method", "POST");
        ask.Headers.Add("Access-Control-Request-Headers", "content-type");
        using var allowed = await _api.Client.SendAsync(ask);

        Assert.Equal("*", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Contains("POST", Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Methods")), StringComparison.Ordinal);
        Assert.False(allowed.Headers.Contains("Access-Control-Allow-Credentials"));

        // Errors need the header too: without it a browser hides what was wrong.
        using var wrong = new HttpRequestMessage(HttpMethod.Post, ApiCaller.Score) { Content = new StringContent("x") };
        wrong.Headers.Add("Origin", "https://elsewhere.example");
        using var refused = await _api.Client.SendAsync(wrong);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, refused.StatusCode);
        Assert.Equal("*", Assert.Single(refused.Headers.GetValues("Access-Control-Allow-Origin")));
    }

    [Fact]
    public async Task Pages_AreNotOpenToOtherOrigins()
    {
        using var ask = new HttpRequestMessage(HttpMethod.Get, "/quiz");
        ask.Headers.Add("Origin", "https://elsewhere.example");
        using var answer = await _api.Client.SendAsync(ask);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
    }

    // The documented shape of a verdict, written out by hand.
    private static JsonObject Expected(Verdict verdict)
    {
        var headline = new JsonObject
        {
            ["role"] = verdict.Headline.Role?.Slug(),
            ["band"] = RubricWords.Of(verdict.Headline.Band),
            ["scopeBand"] = RubricWords.Of(verdict.Headline.ScopeBand),
            ["suits"] = RubricWords.Of(verdict.Headline.Suits),
            ["firstDirection"] = verdict.Headline.FirstDirection,
        };
        if (verdict.Headline.Role is null)
            headline["between"] = Words(verdict.Headline.Between.Select(r => r.Slug()));
        return new JsonObject
        {
            ["rubric"] = verdict.RubricId,
            ["headline"] = headline,
            ["axes"] = List(verdict.Axes, Axis),
            ["fits"] = List(verdict.Fits, f => new() { ["role"] = f.Role.Slug(), ["fit"] = f.Fit }),
            ["quality"] = new JsonObject
            {
                ["longestRun"] = verdict.Quality.LongestRun,
                ["uniform"] = verdict.Quality.Uniform,
                ["contradictions"] = new JsonArray([.. verdict.Quality.Contradictions.Select(c => Words([c.First.Value, c.Second.Value]))]),
            },
            ["readiness"] = List(verdict.Readiness, r => new()
            {
                ["role"] = r.Role.Slug(),
                ["readiness"] = r.Readiness,
                ["gaps"] = List(r.Gaps, g => new() { ["skill"] = g.Skill, ["level"] = g.Level, ["target"] = g.Target }),
                ["unrated"] = Words(r.Unrated),
            }),
            ["matrix"] = verdict.Matrix is not { } matrix ? null : new JsonObject
            {
                ["scores"] = List(matrix.Scores, s => new() { ["role"] = s.Role.Slug(), ["score"] = s.Score }),
                ["switches"] = List(matrix.Switches, s => new() { ["factor"] = s.Factor, ["weight"] = s.Weight }),
            },
            ["dealbreakers"] = List(verdict.DealBreakers, d => new() { ["id"] = d.Id, ["roles"] = Words(d.Roles.Select(r => r.Slug())) }),
        };
    }

    private static JsonObject Axis(AxisVerdict axis) => new()
    {
        ["id"] = RubricWords.Of(axis.Id),
        ["score"] = axis.Score,
        ["side"] = RubricWords.Of(axis.Side),
        ["band"] = RubricWords.Of(axis.Band),
        ["answered"] = axis.Answered,
        ["items"] = axis.Items,
        ["stability"] = axis.Stability,
        ["chance"] = axis.Chance,
        ["weightings"] = axis.Weightings,
        ["region"] = new JsonArray(axis.Region.Low, axis.Region.High),
        ["fewestChanges"] = axis.FewestChanges,
        ["flips"] = List(axis.Flips, f => new() { ["changes"] = List(f.Changes, c => new() { ["item"] = c.Item.Value, ["from"] = c.From.Value, ["to"] = c.To.Value }) }),
        ["criteria"] = List(axis.Criteria, c => new() { ["id"] = c.Id, ["weight"] = c.Weight, ["answered"] = c.Answered, ["score"] = c.Score }),
        ["contributions"] = List(axis.Contributions, c => new() { ["item"] = c.Item.Value, ["answer"] = c.Answer.Value, ["contribution"] = c.Value }),
        ["unanswered"] = List(axis.Unanswered, u => new() { ["item"] = u.Item.Value, ["couldFlip"] = u.CouldFlip }),
    };

    private static JsonArray List<T>(IEnumerable<T> values, Func<T, JsonObject> write) => new([.. values.Select(write)]);

    private static string Text(JsonNode? node) => node!.GetValue<string>();

    private static JsonArray Words(IEnumerable<string> words) => new([.. words.Select(w => JsonValue.Create(w))]);
}
