using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Api;

// Calls the API as a program would.
public sealed class ApiCaller(Site site)
{
    public static readonly Uri Score = new("/api/v1/score", UriKind.Relative);
    public static readonly Uri Rubric = new("/api/v1/rubric", UriKind.Relative);
    public static readonly Uri OpenApi = new("/api/v1/openapi.json", UriKind.Relative);

    public HttpClient Client { get; } = site.NewVisitor().Client;

    public async Task<JsonObject> GetAsync(Uri address)
    {
        using var response = await Client.GetAsync(address);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    public Task<HttpResponseMessage> PostAsync(string body, string contentType = "application/json") =>
        PostAsync(Encoding.UTF8.GetBytes(body), contentType);

    public async Task<HttpResponseMessage> PostAsync(byte[] body, string contentType = "application/json")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = contentType.Length == 0 ? null : MediaTypeHeaderValue.Parse(contentType);
        return await Client.PostAsync(Score, content);
    }

    public async Task<JsonObject> ScoreAsync(AnswerSheet sheet)
    {
        using var response = await PostAsync(Body(sheet).ToJsonString());
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await ReadAsync(response);
    }

    // The errors of a 400, by path.
    public async Task<Dictionary<string, string[]>> ErrorsAsync(string body)
    {
        using var response = await PostAsync(body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        var errors = (await ReadAsync(response))["errors"]!.AsObject();
        return errors.ToDictionary(e => e.Key, e => e.Value!.AsArray().Select(m => m!.GetValue<string>()).ToArray());
    }

    public static async Task<JsonObject> ReadAsync(HttpResponseMessage response)
    {
        ArgumentNullException.ThrowIfNull(response);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync())!.AsObject();
    }

    public static JsonObject Body(AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(sheet);
        return new JsonObject
        {
            ["answers"] = Map(sheet.Answers.Select(a => (a.Key.Value, a.Value.Value))),
            ["skills"] = Map(sheet.Skills.Select(s => (s.Key, s.Value))),
            ["factors"] = Map(sheet.Factors.Select(f => (f.Key, f.Value))),
            ["dealbreakers"] = new JsonArray([.. sheet.DealBreakers.Select(d => JsonValue.Create(d))]),
        };
    }

    // Sheets that together produce every member of a response: full, partial, empty, uniform, contradictory, and the personas'.
    public static IReadOnlyList<AnswerSheet> Sheets(Rubric rubric)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        var full = new AnswerSheet
        {
            Answers = rubric.Items.ToDictionary(i => i.Id, i => Position.Of(i.Id.Value.Length % 5 - 2)),
            Skills = rubric.Skills.Skip(1).ToDictionary(s => s.Id, s => s.Id.Length % 5),
            Factors = rubric.Factors.Select((f, i) => (f.Id, Weight: i % 4)).ToDictionary(f => f.Id, f => f.Weight),
            DealBreakers = rubric.DealBreakers.Take(2).Select(d => d.Id).ToHashSet(),
        };
        return
        [
            full,
            full with { Answers = full.Answers.Where((_, i) => i % 4 != 0).ToDictionary() },
            full with { Answers = Of(rubric, i => i.Round == 1) },
            full with { Answers = Of(rubric, i => i.FirstLook) },
            full with { Answers = Of(rubric, i => i.Round == 1 && rubric.AxisOf(i) == AxisId.Others) },
            AnswerSheet.Empty,
            AnswerSheet.Empty with { Answers = rubric.Items.ToDictionary(i => i.Id, _ => Position.Of(2)) },
            AnswerSheet.Empty with { Factors = rubric.Factors.ToDictionary(f => f.Id, _ => 0) },
            .. rubric.Personas.Select(p => AnswerSheet.Empty with { Answers = p.Case.Answers }),
        ];
    }

    // The selected items, fully answered toward the high pole.
    public static Dictionary<ItemId, Position> Of(Rubric rubric, Func<Item, bool> which)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return rubric.Items.Where(which).ToDictionary(i => i.Id, i => Position.Of(i.High == ItemSide.Right ? 2 : -2));
    }

    private static JsonObject Map(IEnumerable<(string Id, int Value)> values) =>
        new(values.Select(v => KeyValuePair.Create<string, JsonNode?>(v.Id, JsonValue.Create(v.Value))));
}
