using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Tests.Support;
using CareerPath.Web.Transfer;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Tests.Transfer;

// Files that are huge, old, edited, foreign or broken.
public sealed class ImportTests(Site site) : SiteTests(site)
{
    private readonly Visitor _visitor = site.NewVisitor();

    private Rubric Rubric => Site.Content.Rubric;

    public static TheoryData<string, byte[], string> NoFiles => new()
    {
        { "empty", [], "The file is empty." },
        { "a byte order mark alone", [0xEF, 0xBB, 0xBF], "The file is empty." },
        { "a zip", "PK\u0003\u0004"u8.ToArray(), "line 1 cannot be read" },
        { "another encoding", Encoding.Unicode.GetBytes("{\"format\": 1}"), "line 1 cannot be read" },
        { "half a file", "{\n\"format\": \"careerpath-assessment\",\n\"version\""u8.ToArray(), "line 3 cannot be read" },
        { "a comma too many", "{\n\"format\": 1,\n}"u8.ToArray(), "line 3 cannot be read" },
        { "nested deeply", Encoding.UTF8.GetBytes(new string('[', 100_000)), "line 1 cannot be read" },
        { "nested too deeply", Encoding.UTF8.GetBytes($"{{\"a\": {new string('[', 20)}{new string(']', 20)}}}"), "too deeply at $.a[0]" },
        { "a list", "[]"u8.ToArray(), "“format” at its top should be “careerpath-assessment”" },
        { "a text", "\"careerpath-assessment\""u8.ToArray(), "“format” at its top" },
        { "another site's", "{\"format\": \"resume\", \"version\": 1}"u8.ToArray(), "“format” at its top" },
        { "another version", "{\"format\": \"careerpath-assessment\", \"version\": 2}"u8.ToArray(), "version 2, and this site reads version 1" },
        { "a version that is none", "{\"format\": \"careerpath-assessment\", \"version\": 1e99}"u8.ToArray(), "version 1e99, and this site reads version 1" },
        { "no version", "{\"format\": \"careerpath-assessment\"}"u8.ToArray(), "nothing at $.version" },
        { "half a surrogate", "{\"a\": [\"\\ud800\"]}"u8.ToArray(), "at $.a[0] that is not Unicode" },
        { "a name of half a surrogate", "{\"a\": {\"\\ud800\": 1}}"u8.ToArray(), "at $.a that is not Unicode" },
        { "not unicode", [.. "{\"a\": \""u8, 0xFF, .. "\"}"u8], "line 1 cannot be read" },
        { "too large", new byte[ImportFile.MostBytes + 1], "larger than 1 MB" },
    };

    // What replaces the value at a path, as JSON; null removes it.
    public static TheoryData<string, string?, string> Edits => new()
    {
        { "startedAt", null, "nothing at $.startedAt" },
        { "startedAt", "\"yesterday\"", "a time such as 2026-11-29T18:30:00Z, since 2020 and not in the future at $.startedAt" },
        { "startedAt", "\"0001-01-01T00:00:00Z\"", "at $.startedAt" },
        { "startedAt", "\"2030-01-01T00:00:00Z\"", "at $.startedAt" },
        { "startedAt", "1e400", "at $.startedAt" },
        { "answersChangedAt", "\"2026-11-01T00:00:00Z\"", "not before $.startedAt at $.answersChangedAt" },
        { "standing", "[]", "a group in braces at $.standing" },
        { "standing.work", "\"Astronaut\"", "one of these: SoftwareEngineer" },
        { "standing.work", "3", "at $.standing.work" },
        { "standing.aim", "\"0\"", "at $.standing.aim" },
        { "answers", null, "nothing at $.answers" },
        { "answers", "{}", "a list at $.answers" },
        { "answers.2.id", "\"no-such-pair\"", "nothing with the id at $.answers[2].id: “no-such-pair”" },
        { "answers.2.id", "\"<script>alert(1)</script>\"", "“<script>alert(1)</script>”" },
        { "answers.2.id", "\"a\\u202Eb\"", "cannot be seen or that changes how others look (U+202E)" },
        { "answers.2.position", "3", "a whole number from -2 to 2 at $.answers[2].position" },
        { "answers.2.position", "0.5", "at $.answers[2].position" },
        { "answers.2.position", "99999999999999999999", "at $.answers[2].position" },
        { "answers.2.position", "\"1\"", "at $.answers[2].position" },
        { "answers.2.position", null, "nothing at $.answers[2].position" },
        { "answers.2", "null", "at $.answers[2]" },
        { "skills.0.level", "5", "a whole number from 0 to 4 at $.skills[0].level" },
        { "factors.0.weight", "-1", "a whole number from 0 to 3 at $.factors[0].weight" },
        { "dealBreakers.0.answer", "true", "one of these: yes, no at $.dealBreakers[0].answer" },
        { "plan.role", "\"astronaut\"", "at $.plan.role" },
        { "plan.length", "\"Forever\"", "at $.plan.length" },
        { "plan.start", "\"1926-01-01\"", "a date from 2020-01-01 to" },
        { "plan.end", "\"2126-01-01\"", "at $.plan.end" },
        { "plan.minutesPerDay", "1000000", "a whole number from 15 to 240 at $.plan.minutesPerDay" },
        { "plan.daysOff", "[\"Monday\",\"Tuesday\",\"Wednesday\",\"Thursday\",\"Friday\",\"Saturday\",\"Sunday\"]", "$.plan.daysOff is too long: it may have 6" },
        { "plan.daysOff", "[\"Someday\"]", "at $.plan.daysOff[0]" },
        { "plan.sessions.0.date", "\"2020-01-01\"", "at $.plan.sessions[0].date" },
        { "plan.sessions.0.week", "5", "a whole number from 0 to 4" },
        { "plan.sessions.0.part", "101", "at $.plan.sessions[0].part" },
        { "plan.sessions.0.minutes", "0", "at $.plan.sessions[0].minutes" },
        { "plan.sessions.0.doneAt", "\"2126-01-01T00:00:00Z\"", "at $.plan.sessions[0].doneAt" },
        { "plan.sessions.0.title", "\"" + "x123456789x123456789x123456789x123456789x123456789x123456789x123456789x123456789x" + "\"", "at $.plan.sessions[0].title has 81 characters and may have 80" },
        { "plan.sessions.0.title", "\"a\\nb\"", "(U+000A)" },
        { "plan.sessions.0.title", "\"\"", "a text at $.plan.sessions[0].title" },
        { "plan.sessions.0.instruction", "\"a\\u0000b\"", "(U+0000)" },
        { "plan.sessions.0.instruction", "\"zero\\u200Bwidth\"", "(U+200B)" },
        { "plan.sessions.0.artifact", "7", "a text at $.plan.sessions[0].artifact" },
        { "plan.sessions.0.task", "\"../../etc/passwd\"", "an id of small letters" },
        { "rubricId", "\"0000000000000000000000000000000000000000000000000000000000000000\"", "does not belong to the id at $.rubricId" },
        { "rubricId", "7", "a text at $.rubricId" },
        { "rubric", "{\"format\": 1}", "a whole quiz as it was exported at $.rubric" },
        { "rubric", "[]", "a whole quiz as it was exported at $.rubric" },
        { "rubric.items.0.left", "\"Something else\"", "does not belong to the id at $.rubricId" },
    };

    [Theory]
    [MemberData(nameof(NoFiles))]
    public async Task WhatIsNoFileOfOurs_IsRefused_AndSaysWhy(string name, byte[] file, string message)
    {
        var answer = await _visitor.ImportAsync(file);

        await RefusedAsync(answer, name, message);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public async Task AnEditedFile_IsRefused_AndSaysWhere(string path, string? value, string message)
    {
        var file = await FileAsync();
        Set(file, path, value);

        await RefusedAsync(await _visitor.ImportAsync(file.ToJsonString()), path, message);
    }

    [Fact]
    public async Task WhatIsThereTwice_IsRefused()
    {
        var text = (await FileAsync()).ToJsonString();

        await RefusedAsync(await _visitor.ImportAsync(text.Replace("\"version\":1", "\"version\":1,\"version\":1", StringComparison.Ordinal)), "a member", "The file has $.version twice.");
        var file = JsonNode.Parse(text)!;
        file["answers"]![1]!["id"] = file["answers"]![0]!["id"]!.DeepClone();
        await RefusedAsync(await _visitor.ImportAsync(file.ToJsonString()), "an id", "twice: “");
        file["answers"] = new JsonArray([.. Enumerable.Range(0, 10_000).Select(_ => JsonNode.Parse("{}"))]);
        await RefusedAsync(await _visitor.ImportAsync(file.ToJsonString()), "a long list", "The list at $.answers is too long");
    }

    [Fact]
    public async Task WhatAHandChangedToValidValues_IsTaken()
    {
        var file = await FileAsync();
        foreach (var (path, value) in (IEnumerable<(string, string?)>)[
            ("answers.0.position", "2"), ("answers.1.position", "null"), ("standing.work", "\"Consulting\""), ("skills", "[]"), ("plan", "null"),
            ("answers.0.inWords", "\"\\u202E whatever\""), ("somethingElse", "{\"a\": [1e400]}"), ("links", null), ("label", "\"علی\u200Cرضا 👩🏽\u200D💻\"")])
        {
            Set(file, path, value);
        }

        var imported = await _visitor.ImportAsync(Encoding.UTF8.GetPreamble().Concat(Encoding.UTF8.GetBytes(file.ToString())).ToArray());

        Assert.Equal("", string.Join(' ', imported.Errors));
        var assessment = await Site.AssessmentAsync(imported.Path);
        Assert.Equal((2, true), (assessment.Answers[Rubric.Items[0].Id]!.Value.Value, assessment.Answers[Rubric.Items[1].Id] is null));
        Assert.Equal((CurrentWork.Consulting, 0, 13), (assessment.Work, assessment.Skills.Count, assessment.Factors.Count));
        Assert.Equal("علی\u200Cرضا 👩🏽\u200D💻", assessment.Label);
    }

    [Fact]
    public async Task TextsOfThePlan_AreShownAsText()
    {
        var file = await FileAsync();
        foreach (var field in (string[])["title", "skill", "instruction", "artifact", "atWork", "who", "otherwise"])
            Set(file, $"plan.sessions.0.{field}", "\"<b onclick=x>=1+1</b>\"");

        var imported = await _visitor.ImportAsync(file.ToJsonString());

        Assert.Equal("", string.Join(' ', imported.Errors));
        foreach (var page in (string[])["/plan", "/print"])
        {
            var answer = await _visitor.GetAsync(imported.Path + page);
            Assert.Contains("<b onclick=x>=1+1</b>", answer.Page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Null(answer.Page.QuerySelector("[onclick]"));
        }
    }

    [Fact]
    public async Task AnUnknownQuiz_ThatBreaksARule_IsRefused()
    {
        foreach (var (rubric, message) in (IEnumerable<(Rubric, string)>)[
            (Rubric with { Items = Rubric.Items.RemoveAt(0) }, "breaks a rule of this site (rule 1"),
            (Rubric with { Retest = 0.9 }, "breaks a rule of this site (rule 5, at “retest”)"),
            (Rubric with { Items = Rubric.Items.SetItem(0, Rubric.Items[0] with { Left = new string('x', 5000) }) }, "may have 1000"),
            (Rubric with { Items = Rubric.Items.SetItem(0, Rubric.Items[0] with { Left = "a\u200Bb" }) }, "$.rubric.items[0].left has a character"),
            (Rubric with { Axes = [] }, "breaks a rule"),
            (RubricVariants.OfOldKind(Rubric), "breaks a rule of this site (rule 1"),
        ])
        {
            var file = await FileAsync();
            (file["rubric"], file["rubricId"]) = (JsonNode.Parse(RubricJson.Write(rubric)), RubricJson.Hash(rubric));
            (file["answers"], file["plan"]) = (new JsonArray(), null);

            await RefusedAsync(await _visitor.ImportAsync(file.ToJsonString()), message, message);
        }
        var without = await FileAsync();
        without.Remove("rubric");
        without["rubricId"] = new string('0', 64);
        await RefusedAsync(await _visitor.ImportAsync(without.ToJsonString()), "no quiz", "This site does not know the quiz");
    }

    [Fact]
    public async Task AKnownQuiz_NeedNotBeInTheFile()
    {
        var file = await FileAsync();
        file.Remove("rubric");

        Assert.Equal("", string.Join(' ', (await _visitor.ImportAsync(file.ToJsonString())).Errors));
    }

    [Fact]
    public async Task SendingTheFormTwice_MakesOne_AndAnotherFileAnother()
    {
        var file = (await FileAsync()).ToJsonString();
        var form = await _visitor.GetAsync(Routes.Import);

        var first = await _visitor.ImportAsync(file, form);
        var second = await _visitor.ImportAsync(file, form);
        var other = await _visitor.ImportAsync(file + "\n", form);
        var later = await _visitor.ImportAsync(file);

        Assert.Equal(first.Path, second.Path);
        Assert.Equal(3, new[] { first.Path, other.Path, later.Path }.Distinct().Count());
        Assert.Equal(3, await Site.CountAssessmentsAsync());
        Assert.NotNull((await _visitor.GetAsync(Routes.Quiz)).Page.QuerySelector($"#known ~ ul a[href='{first.Path}']"));
        await _visitor.SubmitAsync((await _visitor.GetAsync(first.Path + "/delete")).Form());
        var again = await _visitor.ImportAsync(file, form);
        Assert.Equal((HttpStatusCode.Conflict, 2), (again.Status, await Site.CountAssessmentsAsync()));
        Assert.Contains("deleted meanwhile", again.Errors[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherVisitorsForm_AndAnyOtherForm_AreRefused()
    {
        var file = (await FileAsync()).ToJsonString();
        var form = await _visitor.GetAsync(Routes.Import);

        Assert.Equal(HttpStatusCode.BadRequest, (await Site.NewVisitor().ImportAsync(file, form)).Status);
        Assert.Contains("No file was chosen.", (await _visitor.SubmitAsync(form.Form())).Errors[0], StringComparison.Ordinal);
        form.Fill("Ticket", "x");
        Assert.Equal(HttpStatusCode.Conflict, (await _visitor.ImportAsync(file, form)).Status);
        form.Fill("Ticket", (await _visitor.GetAsync(Routes.Quiz)).Page.QuerySelector("[name=Ticket]")!.GetAttribute("value")!);
        Assert.Equal(HttpStatusCode.Conflict, (await _visitor.ImportAsync(file, form)).Status);
        Assert.Equal(0, await Site.CountAssessmentsAsync());
    }

    [Fact]
    public async Task Imports_CountAsStarts()
    {
        using var limited = new Site { LimitsRequests = true, Settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["Limits:StartsPerHour"] = "2" } };
        var (visitor, file) = (limited.NewVisitor(), (await FileAsync()).ToJsonString());
        await visitor.ImportAsync(file);
        await visitor.ImportAsync(file);

        var third = await visitor.ImportAsync(file);

        Assert.Equal((HttpStatusCode.TooManyRequests, 2), (third.Status, await limited.CountAssessmentsAsync()));
    }

    [Fact]
    public async Task TheQuizPage_LeadsHere()
    {
        Assert.NotNull((await _visitor.GetAsync(Routes.Quiz)).Page.QuerySelector("main a[href='/import']"));
        Assert.Equal(HttpStatusCode.OK, (await _visitor.GetAsync(Routes.Import)).Status);
    }

    private async Task RefusedAsync(Answer answer, string name, string message)
    {
        Assert.True(answer.Status == HttpStatusCode.BadRequest, $"{name}: {answer.Status} {answer.Path}");
        Assert.Contains(message, Assert.Single(answer.Errors), StringComparison.Ordinal);
        Assert.Contains("Choose the file as it was exported", answer.Errors[0], StringComparison.Ordinal);
        Assert.Equal("Upload", answer.Page.QuerySelector("input[aria-invalid=true]")!.GetAttribute("name"));
        Assert.Equal(0, await Site.CountAssessmentsAsync());
    }

    // An export with everything in it. The site keeps nothing of it.
    private async Task<JsonObject> FileAsync()
    {
        var owner = Site.NewVisitor();
        var assessment = Sheets.Of(Rubric, _ => 1, _ => 2, _ => 1, [Rubric.DealBreakers[0].Id]);
        var now = Site.Clock.GetUtcNow().UtcDateTime;
        var path = await Site.StoreAsync(Rubric, new Assessment
        {
            Id = assessment.Id,
            RubricId = Rubric.Id,
            CreatedAt = now,
            UpdatedAt = now,
            Answers = assessment.Answers,
            Skills = assessment.Skills,
            Factors = assessment.Factors,
            DealBreakers = assessment.DealBreakers,
        });
        await owner.SubmitAsync((await owner.GetAsync(path + "/plan/new")).Choose("Input.Role", "program-manager").Form());
        var file = JsonNode.Parse(await owner.ExportAsync(path))!.AsObject();
        await Site.QueryAsync(db => db.Assessments.ExecuteDeleteAsync());
        return file;
    }

    private static void Set(JsonObject file, string path, string? value)
    {
        var steps = path.Split('.');
        JsonNode at = file;
        foreach (var step in steps[..^1])
            at = (int.TryParse(step, CultureInfo.InvariantCulture, out var index) ? at[index] : at[step])!;
        if (value is null)
            at.AsObject().Remove(steps[^1]);
        else if (int.TryParse(steps[^1], CultureInfo.InvariantCulture, out var last))
            at[last] = JsonNode.Parse(value);
        else
            at[steps[^1]] = JsonNode.Parse(value);
    }
}
