using System.Net;
using System.Text.Json.Nodes;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Api;

public sealed class OpenApiTests(Site site, WholeSite whole) : IClassFixture<Site>, IClassFixture<WholeSite>
{
    private readonly ApiCaller _api = new(site);

    private Rubric Rubric => site.Content.Rubric;

    [Fact]
    public async Task Document_IsOpenApi31_AndNamesBothAddresses()
    {
        var document = await _api.GetAsync(ApiCaller.OpenApi);

        Assert.StartsWith("3.1", document["openapi"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.Equal(["/api/v1/rubric", "/api/v1/score"], document["paths"]!.AsObject().Select(p => p.Key).Order(StringComparer.Ordinal));
        Assert.NotNull(document["paths"]!["/api/v1/score"]!["post"]!["requestBody"]);
    }

    [Fact]
    public async Task RealAnswers_HoldExactlyWhatTheDocumentSays()
    {
        var document = await _api.GetAsync(ApiCaller.OpenApi);
        var reader = new SchemaReader(document);
        foreach (var (api, rubric) in new[] { (_api, Rubric), (whole.Api, whole.Rubric) })
        {
            foreach (var sheet in ApiCaller.Sheets(rubric))
            {
                reader.Check(ApiCaller.Body(sheet), Body(document), name: "ScoreRequest");
                reader.Check(await api.ScoreAsync(sheet), Answer(document, "/api/v1/score", "post", "200"));
            }
            reader.Check(await api.GetAsync(ApiCaller.Rubric), Answer(document, "/api/v1/rubric", "get", "200"));
        }

        Assert.Empty(reader.Faults);
        var documented = reader.Schemas.Where(s => !s.Key.EndsWith("ProblemDetails", StringComparison.Ordinal))
            .SelectMany(s => s.Value!["properties"]?.AsObject().Select(p => $"{s.Key}.{p.Key}") ?? []);
        Assert.Empty(documented.Except(reader.Met));
    }

    [Theory]
    [InlineData("""{"answers":3}""", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", "text/plain", HttpStatusCode.UnsupportedMediaType)]
    public async Task Failures_AreAsTheDocumentSays(string body, string contentType, HttpStatusCode status)
    {
        var document = await _api.GetAsync(ApiCaller.OpenApi);
        using var response = await _api.PostAsync(body, contentType);
        var reader = new SchemaReader(document);

        Assert.Equal(status, response.StatusCode);
        reader.Check(
            await ApiCaller.ReadAsync(response),
            Answer(document, "/api/v1/score", "post", ((int)status).ToString(System.Globalization.CultureInfo.InvariantCulture), "application/problem+json"));
        Assert.Empty(reader.Faults);
    }

    [Fact]
    public async Task Request_InTheDocument_RefusesWhatTheApiRefuses()
    {
        var document = await _api.GetAsync(ApiCaller.OpenApi);
        foreach (var body in new[]
        {
            $$"""{"answers":{"{{Rubric.Items[0].Id}}":3} }""",
            $$"""{"skills":{"{{Rubric.Skills[0].Id}}":5} }""",
            $$"""{"factors":{"{{Rubric.Factors[0].Id}}":-1} }""",
            """{"dealbreakers":[1]}""",
            """{"answers":null}""",
            """{"surplus":1}""",
        })
        {
            var reader = new SchemaReader(document);
            reader.Check(JsonNode.Parse(body), Body(document));
            Assert.True(reader.Faults.Count == 1, $"{body}: {string.Join("; ", reader.Faults)}");
            Assert.Single(await _api.ErrorsAsync(body));
        }
    }

    [Fact]
    public async Task EveryField_IsDescribed()
    {
        var document = await _api.GetAsync(ApiCaller.OpenApi);
        var schemas = new SchemaReader(document).Schemas.Where(s => !s.Key.EndsWith("ProblemDetails", StringComparison.Ordinal)).ToList();

        Assert.InRange(schemas.Count, 20, 60);
        foreach (var (name, schema) in schemas.Append(new("ScoreRequest", Body(document))))
        {
            Assert.True(IsDescribed(schema), $"{name} is not described");
            foreach (var (member, property) in schema?["properties"]?.AsObject() ?? [])
                Assert.True(IsDescribed(property) || property?["oneOf"] is JsonArray choices && choices.Any(IsDescribed), $"{name}.{member} is not described");
        }
    }

    [Fact]
    public async Task Words_AreThoseOfContentAndTheEngine()
    {
        var schemas = new SchemaReader(await _api.GetAsync(ApiCaller.OpenApi)).Schemas;

        Assert.Equal(Role.All.Select(r => r.Slug()), Words(schemas, "Role"));
        Assert.Equal(Enum.GetValues<Band>().Select(RubricWords.Of), Words(schemas, "Band"));
        Assert.Equal(Enum.GetValues<Side>().Select(RubricWords.Of), Words(schemas, "Side"));
        Assert.Equal(Enum.GetValues<AxisId>().Select(RubricWords.Of), Words(schemas, "AxisId"));
        Assert.Equal(Enum.GetValues<ItemSide>().Select(RubricWords.Of), Words(schemas, "ItemSide"));
        Assert.Equal(Enum.GetValues<Suits>().Select(RubricWords.Of), Words(schemas, "Suits"));
        Assert.Equal(["first"], Words(schemas, "Look"));
    }

    private static bool IsDescribed(JsonNode? schema) => !string.IsNullOrWhiteSpace(schema?["description"]?.GetValue<string>());

    private static IEnumerable<string> Words(JsonObject schemas, string name) => schemas[name]!["enum"]!.AsArray().Select(w => w!.GetValue<string>());

    private static JsonObject Body(JsonObject document) =>
        document["paths"]!["/api/v1/score"]!["post"]!["requestBody"]!["content"]!["application/json"]!["schema"]!.AsObject();

    private static JsonObject Answer(JsonObject document, string path, string method, string status, string type = "application/json") =>
        document["paths"]![path]![method]!["responses"]![status]!["content"]![type]!["schema"]!.AsObject();
}
