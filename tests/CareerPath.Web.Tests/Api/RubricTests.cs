using System.Net;
using System.Text.Json.Nodes;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Api;

public sealed class RubricTests(Site site) : SiteTests(site)
{
    private readonly ApiCaller _api = new ApiCaller(site);

    [Fact]
    public async Task Rubric_HoldsWhatAVisitorIsAsked_InTheOrderAsked()
    {
        var rubric = Site.Content.Rubric;
        var answer = await _api.GetAsync(ApiCaller.Rubric);

        Assert.Equal(rubric.Id, Text(answer["id"]));
        Assert.Equal(rubric.Retest, answer["retest"]!.GetValue<double>());
        Assert.Equal(rubric.Bands.Clear.Stability, answer["bands"]!["clear"]!.GetValue<double>());
        Assert.Equal(
            rubric.Items.Select(i => (i.Id.Value, i.Criterion, i.Left, i.Right, RubricWords.Of(i.High), i.Rationale)),
            answer["items"]!.AsArray().Select(i => (Text(i!["id"]), Text(i["criterion"]), Text(i["left"]), Text(i["right"]), Text(i["high"]), Text(i["rationale"]))));
        Assert.Equal(
            rubric.Axes.SelectMany(a => a.Criteria.Select(c => (RubricWords.Of(a.Id), c.Id, c.Weight, c.Reason))),
            answer["axes"]!.AsArray().SelectMany(a => a!["criteria"]!.AsArray().Select(c => (Text(a["id"]), Text(c!["id"]), c["weight"]!.GetValue<int>(), Text(c["reason"])))));
        Assert.Equal(
            rubric.Skills.SelectMany(s => Role.All.Select(r => (s.Id, s.Levels.Length, s.Targets[r]))),
            answer["skills"]!.AsArray().SelectMany(s => Role.All.Select(r => (Text(s!["id"]), s["levels"]!.AsArray().Count, s["targets"]![r.Slug()]!.GetValue<int>()))));
        Assert.Equal(
            rubric.Factors.SelectMany(f => Role.All.Select(r => (f.Id, f.Ratings[r].Rating, f.Ratings[r].Reason))),
            answer["factors"]!.AsArray().SelectMany(f => Role.All.Select(r =>
                (Text(f!["id"]), f["ratings"]![r.Slug()]!["rating"]!.GetValue<int>(), Text(f["ratings"]![r.Slug()]!["reason"])))));
        Assert.Equal(rubric.DealBreakers.Select(d => d.Id), answer["dealbreakers"]!.AsArray().Select(d => Text(d!["id"])));
        Assert.Equal(Role.All.Select(r => r.Slug()), answer["roles"]!.AsArray().Select(r => Text(r!["id"])));
    }

    [Fact]
    public async Task RoundsLooksAndLimits_AreThere_WhereTheRubricHasThem()
    {
        using var whole = new WholeSite();
        var answer = await whole.Api.GetAsync(ApiCaller.Rubric);
        var two = whole.Rubric with { Axes = [.. whole.Rubric.Axes.Take(2)], Items = [.. whole.Rubric.Items.Where(i => whole.Rubric.AxisOf(i) != AxisId.Others)], Bands = new(new(0.95), new(0.8, 0.2)) };
        var store = whole.Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = two };
        var older = await whole.Api.GetAsync(ApiCaller.Rubric);

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"clear":0.95,"leaning":0.8,"chance":{"clear":0.05,"leaning":0.2},"fewestChanges":{"clear":3,"leaning":2}}"""), answer["bands"]));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"clear":0.95,"leaning":0.8,"chance":{"leaning":0.2}}"""), older["bands"]));
        Assert.Equal(["technical", "scope", "others"], answer["axes"]!.AsArray().Select(a => Text(a!["id"])));
        Assert.Equal(["technical", "scope"], older["axes"]!.AsArray().Select(a => Text(a!["id"])));
        var items = answer["items"]!.AsArray();
        Assert.Equal([.. Enumerable.Repeat(1, 24), .. Enumerable.Repeat(2, 8)], items.Select(i => i!["round"]!.GetValue<int>()));
        Assert.Equal(8, items.TakeWhile(i => i!["look"] is { } look && Text(look) == "first").Count());
        Assert.All(items.Skip(8), i => Assert.False(i!.AsObject().ContainsKey("look")));
    }

    [Fact]
    public async Task AnItemThatTheRubricNoLongerHas_IsRefused_AndNamed()
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        var removed = store.Current.Rubric.Items[0].Id;
        var body = ApiCaller.Body(AnswerSheet.Empty with { Answers = ApiCaller.Of(store.Current.Rubric, _ => true) }).ToJsonString();
        store.Current = store.Current with { Rubric = store.Current.Rubric with { Items = store.Current.Rubric.Items.RemoveAt(0) } };

        var (path, messages) = Assert.Single(await _api.ErrorsAsync(body));
        Assert.Equal($"answers.{removed}", path);
        Assert.StartsWith($"There is no item '{removed}'.", Assert.Single(messages), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Score_CanBeWorkedOutByHand_FromTheRubricAlone()
    {
        var rubric = await _api.GetAsync(ApiCaller.Rubric);
        var answers = new JsonObject(rubric["items"]!.AsArray().Select((item, i) =>
            KeyValuePair.Create<string, JsonNode?>(Text(item!["id"]), i * 7 % 5 - 2)));
        using var response = await _api.PostAsync(new JsonObject { ["answers"] = answers.DeepClone() }.ToJsonString());
        var scored = (await ApiCaller.ReadAsync(response))["axes"]!.AsArray();

        foreach (var (axis, verdict) in rubric["axes"]!.AsArray().Zip(scored))
        {
            var (sum, weights) = (0.0, 0);
            foreach (var criterion in axis!["criteria"]!.AsArray())
            {
                var weight = criterion!["weight"]!.GetValue<int>();
                sum += weight * rubric["items"]!.AsArray().Where(i => Text(i!["criterion"]) == Text(criterion["id"]))
                    .Average(i => (Text(i!["high"]) == "right" ? 0.5 : -0.5) * answers[Text(i["id"])]!.GetValue<int>());
                weights += weight;
            }
            Assert.Equal(sum / weights, verdict!["score"]!.GetValue<double>(), 12);
        }
    }

    [Fact]
    public async Task Rubric_IsSentAgain_OnlyWhenItHasChanged()
    {
        using var first = await _api.Client.GetAsync(ApiCaller.Rubric);
        var tag = first.Headers.ETag!;
        Assert.Contains(Site.Content.Rubric.Id, tag.Tag, StringComparison.Ordinal);

        using var same = await AskAsync(tag.ToString());
        Assert.Equal(HttpStatusCode.NotModified, same.StatusCode);
        Assert.Empty(await same.Content.ReadAsByteArrayAsync());

        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = store.Current.Rubric with { Retest = 0.1 } };
        using var changed = await AskAsync(tag.ToString());
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag);
        Assert.Equal(0.1, (await ApiCaller.ReadAsync(changed))["retest"]!.GetValue<double>());
    }

    [Fact]
    public async Task AFailureOfOurOwn_IsAProblemToo()
    {
        var store = Site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with { Rubric = store.Current.Rubric with { Axes = [] } };

        using var response = await _api.PostAsync("{}");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal(500, (await ApiCaller.ReadAsync(response))["status"]!.GetValue<int>());
    }

    private async Task<HttpResponseMessage> AskAsync(string tag)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, ApiCaller.Rubric);
        request.Headers.Add("If-None-Match", tag);
        return await _api.Client.SendAsync(request);
    }

    private static string Text(JsonNode? node) => node!.GetValue<string>();
}
