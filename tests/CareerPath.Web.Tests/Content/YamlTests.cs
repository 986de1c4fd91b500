using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

public class YamlTests
{
    [Fact]
    public void SeveralMistakes_AreAllReportedInOneRun()
    {
        using var sample = new ContentSample();
        sample.Edit("quiz/rubric.yml", "weight: 2", "weight: 9").Edit("quiz/rubric.yml", "retest: 0.2", "retests: 0.2");
        sample.Edit("articles/first.md", "[second]", "[secund]").Edit("articles/first.md", "More text.", "<b>More</b> [text](http://x.example).");
        sample.Edit("plans/tasks.yml", "week: 3", "week: three");
        var codes = sample.Load().Findings.Select(f => f.Code).Order(StringComparer.Ordinal);
        Assert.Equal(["CP011", "CP014", "CP015", "CP031", "CP042", "CP042", "CP045", "CP071", "CP071", "CP071", "CP071"], codes);
    }

    [Theory]
    [InlineData("taglin: x", "Did you mean 'tagline'?")]
    [InlineData("basurl: x", "Did you mean 'baseUrl'?")]
    [InlineData("nmae: x", "Did you mean 'name'?")]
    [InlineData("zzzzzzzz: x", "The keys are name, tagline,")]
    public void UnknownKey_NamesTheNearest(string line, string expected)
    {
        using var sample = new ContentSample();
        var finding = Assert.Single(sample.Edit("site.yml", "name: CareerPath", "name: CareerPath\n" + line).Load().Findings);
        Assert.Contains(expected, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WrongValue_SaysWhatWasExpectedAndFound()
    {
        using var sample = new ContentSample();
        sample.Edit("quiz/rubric.yml", "weight: 2", "weight: \"2\"").Edit("articles/first.md", "2026-11-01", "11/01/2026");
        Assert.Equal(
            ["Expected a date such as 2026-11-21, found '11/01/2026'.", "Expected a whole number, found '2' in quotes. Remove the quotes."],
            sample.Load().Findings.Select(f => f.Message));
    }

    [Fact]
    public void BillionLaughs_IsAFinding_NotAnExpansion()
    {
        using var sample = new ContentSample();
        var bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n" + string.Concat(Enumerable.Range(0, 20).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [*{(char)('a' + i)},*{(char)('a' + i)},*{(char)('a' + i)}]\n"));
        var findings = sample.Write("quiz/factors.yml", bomb).Load().Findings;
        Assert.Contains(findings, f => f is { Code: "CP020", Line: 1 });
        Assert.DoesNotContain(findings, f => !f.File.Equals("quiz/factors.yml", StringComparison.Ordinal));
    }

    public static TheoryData<string, string> Hostile => new()
    {
        { "open brackets", new string('[', 300_000) },
        { "open braces", new string('{', 300_000) },
        { "dashes", string.Concat(Enumerable.Repeat("- ", 100_000)) },
        { "complex keys", string.Concat(Enumerable.Repeat("? ", 100_000)) },
        { "map as key", "? { a: b }\n: c\n" },
        { "merge", "<<: { a: b }\n" },
        { "an alias that is not there", "a: *b\n" },
        { "an alias to itself", "a: &a [*a]\n" },
        { "directives", "%YAML 99.99\n%TAG ! tag:x,2000:\n---\n- x\n" },
        { "bad directive", "%YAML 99999999999.1\n---\nx\n" },
        { "empty", "" },
        { "only a comment", "# x\n" },
        { "null", "~\n" },
        { "nulls in a list", "- ~\n-\n- null\n" },
        { "a text", "hello\n" },
        { "block scalar cut short", "- id: |\n" },
        { "bad escape", "- id: \"\\q\"\n" },
        { "surrogate escape", "- id: \"\\uD800\"\n" },
        { "NUL escape", "- id: \"\\0\"\n" },
        { "huge number", "- rating: 99999999999999999999999999\n" },
        { "duplicate keys", string.Concat(Enumerable.Repeat("a: b\n", 2_000)) },
        { "long key", new string('k', 100_000) + ": x\n" },
        { "tabs", "\t\t- x\n\t- y\n" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void HostileYaml_IsAFinding_InEveryFile(string name, string yaml)
    {
        Assert.NotEmpty(name);
        foreach (var file in new[] { "site.yml", "quiz/rubric.yml", "quiz/personas.yml", "quiz/factors.yml", "plans/tasks.yml" })
        {
            using var sample = new ContentSample();
            Assert.Contains(sample.Write(file, yaml).Load().Findings, f => f.Severity == Severity.Error);
        }
        using var front = new ContentSample();
        Assert.Contains(front.Write("articles/first.md", $"---\n{yaml}\n---\nText.").Load().Findings, f => f.Severity == Severity.Error);
    }

    [Fact]
    public void MutatedContent_NeverThrows()
    {
        var random = new Random(20261121);
        string[] pieces = ["\n", "  ", "- ", ": ", "[", "]", "{", "}", "\"", "'", "|", ">", "&a", "*a", "!t", "#", ":::", "---", "`", "*", "<b>", "](", "{{", "}}", "[^1]", "|---|", "~", "\t", "9", "é"];
        for (var run = 0; run < 120; run++)
        {
            using var sample = new ContentSample();
            for (var change = 0; change < 6; change++)
            {
                var files = Directory.GetFiles(sample.Folder, "*", SearchOption.AllDirectories);
                var file = Path.GetRelativePath(sample.Folder, files[random.Next(files.Length)]);
                var text = sample.Read(file);
                var at = random.Next(text.Length + 1);
                var cut = random.Next(Math.Min(20, text.Length - at) + 1);
                sample.Write(file, string.Concat(text.AsSpan(0, at), pieces[random.Next(pieces.Length)], text.AsSpan(at + (run % 2 == 0 ? cut : 0))));
            }
            var result = sample.Load();
            Assert.Equal(result.Findings.All(f => f.Severity == Severity.Warning), result.Content is not null);
        }
    }
}
