using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Api;

public sealed class ScoreErrorTests(Site site) : IClassFixture<Site>
{
    private readonly ApiCaller _api = new(site);

    private string[] Items => [.. site.Content.Rubric.Items.Select(i => i.Id.Value)];

    private string Skill => site.Content.Rubric.Skills[0].Id;

    private string Factor => site.Content.Rubric.Factors[0].Id;

    private string DealBreaker => site.Content.Rubric.DealBreakers[0].Id;

    [Fact]
    public async Task EveryBadField_IsNamed_InOneAnswer()
    {
        var errors = await _api.ErrorsAsync($$"""
            {
              "answers": { "no-such-item": 1, "{{Items[0]}}": 3, "{{Items[1]}}": "2", "{{Items[2]}}": 1.5, "{{Items[3]}}": true, "{{Items[4]}}": 1, "{{Items[4]}}": 2, "{{Items[5]}}": 2 },
              "skills": { "{{Skill}}": 5, "no-such-skill": 1 },
              "factors": { "{{Factor}}": null, "no-such-factor": 1 },
              "dealbreakers": ["no-such-flag", 7, "{{DealBreaker}}", "{{DealBreaker}}"],
              "role": "program-manager"
            }
            """);

        Assert.Equal(
            new[]
            {
                "answers." + Items[0], "answers." + Items[1], "answers." + Items[2], "answers." + Items[3], "answers." + Items[4], "answers.no-such-item",
                "skills." + Skill, "skills.no-such-skill", "factors." + Factor, "factors.no-such-factor",
                "dealbreakers[0]", "dealbreakers[1]", "dealbreakers[3]", "role",
            }.Order(StringComparer.Ordinal),
            errors.Keys.Order(StringComparer.Ordinal));
        Assert.All(errors.Values, messages => Assert.NotEmpty(Assert.Single(messages)));
        Assert.Contains("from -2 to 2", errors["answers." + Items[0]][0], StringComparison.Ordinal);
        Assert.Contains("from 0 to 4", errors["skills." + Skill][0], StringComparison.Ordinal);
        Assert.Contains("from 0 to 3", errors["factors." + Factor][0], StringComparison.Ordinal);
        Assert.Contains("twice", errors["answers." + Items[4]][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task ManyMistakes_AreToldUpToASensibleCount()
    {
        using var response = await _api.PostAsync($$"""{"dealbreakers":[{{string.Join(',', Enumerable.Repeat("1", 30_000))}}]}""");
        var body = await response.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.InRange(body.Length, 1_000, 10_000);
        Assert.Contains("There are more mistakes than these 50.", body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FiftyMistakes_AreAllTold()
    {
        var errors = await _api.ErrorsAsync($$"""{"dealbreakers":[{{string.Join(',', Enumerable.Repeat("1", 50))}}]}""");

        Assert.Equal(50, errors.Count);
        Assert.DoesNotContain("$", errors.Keys);
    }

    [Theory]
    [InlineData("3", "not 3")]
    [InlineData("-3", "not -3")]
    [InlineData("99999999999", "not 99999999999")]
    [InlineData("1e400", "not 1e400")]
    [InlineData("1.0001", "not 1.0001")]
    [InlineData("0.5", "not 0.5")]
    [InlineData("\"1\"", "not \"1\"")]
    [InlineData("false", "not false")]
    [InlineData("[1]", "not an array")]
    [InlineData("{}", "not an object")]
    public async Task APosition_ThatIsNone_IsNamedAsWritten(string value, string named)
    {
        var errors = await _api.ErrorsAsync($$"""{"answers":{"{{Items[0]}}":{{value}}} }""");

        var (path, messages) = Assert.Single(errors);
        Assert.Equal("answers." + Items[0], path);
        Assert.Contains(named, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"answers":null}""", "answers")]
    [InlineData("""{"answers":[]}""", "answers")]
    [InlineData("""{"skills":3}""", "skills")]
    [InlineData("""{"factors":"3"}""", "factors")]
    [InlineData("""{"dealbreakers":{}}""", "dealbreakers")]
    [InlineData("""{"dealbreakers":[null]}""", "dealbreakers[0]")]
    [InlineData("""{"dealbreakers":["\ud800"]}""", "dealbreakers[0]")]
    [InlineData("""{"answers":{},"answers":{}}""", "answers")]
    [InlineData("""{"Answers":{}}""", "Answers")]
    [InlineData("""{"answers":{"\udc00":1}}""", "answers")]
    [InlineData("""[]""", "$")]
    [InlineData("null", "$")]
    [InlineData("17", "$")]
    public async Task AMember_OfAnotherKind_IsNamed(string body, string path) =>
        Assert.Equal(path, Assert.Single((await _api.ErrorsAsync(body)).Keys));

    [Theory]
    [InlineData("", "empty")]
    [InlineData(" \r\n\t", "empty")]
    [InlineData("hello", "line 1, byte 1")]
    [InlineData("{\"answers\":\n  {\"a\":}}", "line 2, byte 8")]
    [InlineData("{\"answers\":{}", "line 1, byte 14")]
    [InlineData("{\"answers\":{},}", "line 1, byte 15")]
    [InlineData("{} {}", "line 1, byte 4")]
    [InlineData("// comment\n{}", "line 1, byte 1")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[", "line 1, byte")]
    public async Task ABody_ThatIsNotJson_SaysWhere(string body, string place)
    {
        var (path, messages) = Assert.Single(await _api.ErrorsAsync(body));

        Assert.Equal("$", path);
        Assert.Contains(place, Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABody_ThatIsNotUtf8_IsRefused()
    {
        using var response = await _api.PostAsync([.. "{\"answers\":{\""u8, 0xFF, .. "\":1}}"u8]);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("UTF-8", (await ApiCaller.ReadAsync(response))["errors"]!["$"]![0]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ALongId_IsShortened_AndMarkupComesBackAsData()
    {
        var errors = await _api.ErrorsAsync($$"""{"<script>":1,"{{new string('x', 5000)}}":1}""");

        Assert.Contains("<script>", errors.Keys);
        Assert.All(errors, e => Assert.InRange(e.Key.Length + e.Value[0].Length, 1, 300));
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData("")]
    public async Task AnotherContentType_Is415(string contentType)
    {
        using var response = await _api.PostAsync("{}", contentType);

        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "application/json");
    }

    [Fact]
    public async Task ABody_ThatIsCompressed_Is415()
    {
        using var content = new StringContent("{}", Encoding.UTF8, "application/json");
        content.Headers.ContentEncoding.Add("gzip");
        using var response = await _api.Client.PostAsync(ApiCaller.Score, content);

        await AssertProblemAsync(response, HttpStatusCode.UnsupportedMediaType, "content encoding");
    }

    [Theory]
    [InlineData(65536, HttpStatusCode.OK)]
    [InlineData(65537, HttpStatusCode.RequestEntityTooLarge)]
    [InlineData(1_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task ABody_Over64Kilobytes_Is413(int length, HttpStatusCode status)
    {
        var body = Encoding.UTF8.GetBytes("{}" + new string(' ', length - 2));
        using var whole = await _api.PostAsync(body);
        using var parts = new StreamContent(new ForwardOnly(body));
        parts.Headers.ContentType = new("application/json");
        using var streamed = await _api.Client.PostAsync(ApiCaller.Score, parts);

        foreach (var response in new[] { whole, streamed })
        {
            if (status == HttpStatusCode.OK)
                Assert.Equal(status, response.StatusCode);
            else
                await AssertProblemAsync(response, status, "64 KB");
        }
    }

    [Theory]
    [InlineData("GET", "/api/v1/score", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "/api/v1/score", HttpStatusCode.MethodNotAllowed)]
    [InlineData("POST", "/api/v1/rubric", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "/api/v1/no-such", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api", HttpStatusCode.NotFound)]
    public async Task AnAddressOrMethod_ThatIsNotThere_IsAProblemToo(string method, string path, HttpStatusCode status)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path);
        using var response = await _api.Client.SendAsync(request);

        await AssertProblemAsync(response, status, "");
        if (status == HttpStatusCode.MethodNotAllowed)
            Assert.NotEmpty(response.Content.Headers.Allow);
    }

    private static async Task AssertProblemAsync(HttpResponseMessage response, HttpStatusCode status, string detail)
    {
        Assert.Equal(status, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var problem = await ApiCaller.ReadAsync(response);
        Assert.Equal((int)status, problem["status"]!.GetValue<int>());
        Assert.Contains(detail, problem["detail"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    // Content without a known length, so no Content-Length is sent.
    private sealed class ForwardOnly(byte[] bytes) : MemoryStream(bytes)
    {
        public override bool CanSeek => false;
    }
}
