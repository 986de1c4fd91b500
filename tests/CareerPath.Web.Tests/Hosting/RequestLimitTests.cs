using System.Net;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Hosting;

public sealed class RequestLimitTests
{
    [Fact]
    public async Task Guesses_EndBeforeTheHundredth_ButNotForLinksThatTheDeviceKnows()
    {
        using var site = new Site { LimitsRequests = true };
        var owner = site.NewVisitor();
        for (var i = 0; i < 120; i++)
            Assert.Equal(HttpStatusCode.NotFound, (await owner.GetAsync("/s/cut-off")).Status);
        var path = (await owner.TakeQuizAsync(site.Content.Rubric, _ => 1)).Path;
        var guesser = site.NewVisitor();
        var guesses = 0;
        Answer answer;
        do
        {
            answer = await guesser.GetAsync($"/{(guesses % 2 == 0 ? 'a' : 's')}/{CapabilityKey.New()}");
            guesses++;
        }
        while (answer.Status == HttpStatusCode.NotFound && guesses < 100);

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        Assert.InRange(guesses, 61, 99);
        AssertSaysWhen(answer);
        Assert.Equal(HttpStatusCode.TooManyRequests, (await guesser.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await owner.GetAsync(path)).Status);
        Assert.Equal(HttpStatusCode.OK, (await guesser.GetAsync("/articles")).Status);
    }

    [Theory]
    [InlineData('s')]
    [InlineData('v')]
    public async Task Guesses_ByPost_EndBeforeTheHundredth(char kind)
    {
        using var site = new Site { LimitsRequests = true };
        var guesser = site.NewVisitor();
        var answers = new List<HttpStatusCode>();
        while (answers.Count < 100 && answers.LastOrDefault(HttpStatusCode.NotFound) == HttpStatusCode.NotFound)
            answers.Add(await PostAsync(guesser, $"/{(kind == 's' ? "s" : "view")}/{CapabilityKey.New()}"));

        Assert.Equal(HttpStatusCode.TooManyRequests, answers[^1]);
        Assert.InRange(answers.Count, 61, 99);
    }

    [Fact]
    public async Task AFloodOfForms_ToALink_OrWithFiles_IsToldToWait()
    {
        using var site = new Site { LimitsRequests = true, Settings = new Dictionary<string, string> { ["Limits:RequestsPerSecond"] = "1" } };
        var visitor = site.NewVisitor();
        var path = await site.StoreAsync(site.Content.Rubric, Sheets.Of(site.Content.Rubric, _ => 1));
        var (share, view) = (await visitor.ShareAsync(path, SealedParts.Verdict), await visitor.AskAsync(path));

        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(visitor, share));
        foreach (var form in (string[])[share, view, "/import"])
        {
            var answers = new List<HttpStatusCode>();
            for (var i = 0; i < 40; i++)
                answers.Add(await PostAsync(visitor, form));
            Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        }
    }

    [Fact]
    public async Task AClassOfThirty_BehindOneAddress_IsNeverLimited()
    {
        using var site = new Site { LimitsRequests = true };
        var results = await Task.WhenAll(Enumerable.Range(0, 30).Select(async _ =>
        {
            var visitor = site.NewVisitor();
            var result = await visitor.TakeQuizAsync(site.Content.Rubric, _ => 1);
            return (Result: result, Plan: await visitor.SubmitAsync((await visitor.GetAsync(result.Path + "/plan/new")).Choose("Input.Role", "program-manager").Form()));
        }));

        Assert.All(results, r => Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (r.Result.Status, r.Plan.Status)));
        Assert.Equal(30, await site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task AFlood_IsToldToWait_InWords_WhileWhatIsKeptIsStillAnswered()
    {
        using var site = new Site { LimitsRequests = true, Settings = new Dictionary<string, string> { ["Limits:RequestsPerSecond"] = "1" } };
        var visitor = site.NewVisitor();
        string[] kept = ["/", "/articles/tpm-pros-and-cons", "/health/live", "/css/site.css"];
        foreach (var path in kept)
            await visitor.GetAsync(path);
        var flood = new List<Answer>();
        for (var i = 0; i < 60; i++)
            flood.Add(await visitor.GetAsync("/quiz"));

        Assert.Equal(HttpStatusCode.OK, flood[0].Status);
        AssertSaysWhen(flood.First(a => a.Status != HttpStatusCode.OK));
        var api = (await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => visitor.GetAsync("/api/v1/rubric")))).First(a => a.Status != HttpStatusCode.OK);
        Assert.Equal(HttpStatusCode.TooManyRequests, api.Status);
        Assert.Contains("Retry-After says", api.Html, StringComparison.Ordinal);
        // Responses that are not cached count, even on pages that can be cached.
        foreach (var made in (Func<int, string>[])[i => $"/articles/no-{i}", i => $"/compare?roles=x{i}", i => $"/roles/no-{i}"])
        {
            var answers = new List<HttpStatusCode>();
            for (var i = 0; i < 40; i++)
                answers.Add((await visitor.GetAsync(made(i))).Status);
            Assert.Contains(HttpStatusCode.TooManyRequests, answers);
        }
        for (var i = 0; i < 60; i++)
        {
            foreach (var path in kept)
                Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(path)).Status);
        }
    }

    [Fact]
    public async Task Starts_AreLimited_AndTheInputIsKept()
    {
        using var site = new Site { LimitsRequests = true, Settings = new Dictionary<string, string> { ["Limits:StartsPerHour"] = "3" } };
        Answer? answer = null;
        for (var i = 0; i < 4; i++)
        {
            var visitor = site.NewVisitor();
            answer = await visitor.SubmitAsync(QuizJourney.Answered(await visitor.GetAsync("/quiz"), site.Content.Rubric, "2").Form());
        }

        Assert.Equal(HttpStatusCode.TooManyRequests, answer!.Status);
        Assert.InRange(answer.Response.Headers.RetryAfter!.Delta!.Value, TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(20));
        Assert.Matches("wait [12][0-9] min", Assert.Single(answer.Errors));
        Assert.All(answer.Page.QuerySelectorAll("fieldset.pair"), pair => Assert.Equal("2", pair.QuerySelector("input[checked]")?.GetAttribute("value")));
        Assert.Equal(3, await site.CountAssessmentsAsync());
    }

    private static async Task<HttpStatusCode> PostAsync(Visitor visitor, string path)
    {
        using var body = new FormUrlEncodedContent([]);
        using var answer = await visitor.Client.PostAsync(new Uri(path, UriKind.Relative), body);
        return answer.StatusCode;
    }

    private static void AssertSaysWhen(Answer answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.Status);
        var seconds = answer.Response.Headers.RetryAfter!.Delta!.Value.TotalSeconds;
        Assert.InRange(seconds, 1, 60);
        Assert.Equal("Too many requests came from your connection.", answer.Heading);
        Assert.Contains($"in {seconds} s.", answer.Page.QuerySelector(".lead")!.TextContent, StringComparison.Ordinal);
    }
}
