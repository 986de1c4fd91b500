using CareerPath.Web.Content;

namespace CareerPath.Web.Tests.Content;

/// <summary>A slip of YAML spoils the entry that it is in: of the rest of the file everything is found, and nothing is said that is not so.</summary>
public class UnreadablePartTests
{
    private const string First = "articles/first.md";

    public static TheoryData<string, string> Slips => new()
    {
        { "an open quote", "title: \"The first article" },
        { "an open bracket", "title: [The first article" },
        { "no colon", "title The first article" },
        { "no space after the colon", "title:The first article" },
        { "a second colon", "title: First: the article" },
        { "text after a quote", "title: \"The\" first article" },
        { "a bad escape", "title: \"The \\q article\"" },
        { "a character that may not begin a text", "title: @first" },
        { "a tab", "title:\n\tThe first article" },
        { "a list behind its key", "title: - The first article" },
    };

    [Theory]
    [MemberData(nameof(Slips))]
    public void FrontMatterWithASlip_IsReadAroundIt(string name, string title)
    {
        Assert.NotEmpty(name);
        using var sample = new ContentSample();
        sample.Edit(First, "title: The first article", title)
            .Edit(First, "2026-11-01", "1 November").Edit(First, "[second]", "[secund]").Edit(First, "sources:", "source:").Edit(First, "More text.", "See [this](/quizz).");
        var findings = sample.Load().Findings;
        Assert.All(findings, f => Assert.Equal(First, f.File));
        Assert.Equal(["CP010", "CP011", "CP014", "CP031", "CP046"], findings.Select(f => f.Code).Order(StringComparer.Ordinal));
        Assert.Contains("'sources'", findings.Single(f => f.Code == "CP011").Message, StringComparison.Ordinal);
        Assert.InRange(findings.Single(f => f.Code == "CP010").Line, 2, 3);
    }

    [Fact]
    public void SeveralSlips_AreAllReported_EachWhereItIs()
    {
        using var sample = new ContentSample();
        sample.Edit("quiz/rubric.yml", "retest: 0.2", "retest: [0.2").Edit("quiz/rubric.yml", "weight: 2", "weight 2").Edit("quiz/rubric.yml", "  - id: ", "  - id: \"")
            .Edit("quiz/rubric.yml", "minimumAnswered:", "minimumAnswerd:");
        var lines = sample.Read("quiz/rubric.yml").Split('\n');
        int LineOf(string text) => Array.FindIndex(lines, l => l.Contains(text, StringComparison.Ordinal)) + 1;
        Assert.Equal(
            [LineOf("retest: [0.2"), LineOf("- id: \""), LineOf("weight 2")],
            sample.Load().Findings.Where(f => f.Code == "CP010").Select(f => f.Line));
        Assert.Equal(["CP011"], sample.Load().Findings.Where(f => f.Code != "CP010").Select(f => f.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("quiz/skills.yml", "id: scheduling", "id: \"scheduling")]
    [InlineData("quiz/rubric.yml", "id: systems-1", "id: \"systems-1")]
    [InlineData("site.yml", "id: scope", "id: \"scope")]
    [InlineData("language/phrases.yml", "roles:", "roles")]
    public void WhatOtherFilesReferTo_MayStandInThePartThatCannotBeRead(string file, string old, string slip)
    {
        using var sample = new ContentSample();
        Assert.Equal(["CP010"], sample.Edit(file, old, slip).Load().Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("slug: \"other")]
    [InlineData("redirects: [other")]
    public void ALinkToAnAddressThatCannotBeRead_IsNotCalledBroken(string line)
    {
        using var sample = new ContentSample();
        sample.Edit("articles/second.md", "related:", line + "\nrelated:").Edit(First, "[second]", "[second, other]").Edit(First, "More text.", "See [this](/articles/other) and [that](/articels).");
        Assert.Equal([("articles/first.md", "CP046"), ("articles/second.md", "CP010")], sample.Load().Findings.Select(f => (f.File, f.Code)));
    }

    [Fact]
    public void WhatMayBeADraft_IsJudgedAsOne()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/second.md", "related:", "draft: true\nrelated:").Edit("site.yml", ", second", "").Edit(First, "related:", "draft: [true\nrelated:");
        Assert.Equal(["CP010"], sample.Load().Findings.Select(f => f.Code));
    }

    /// <summary>Every line of every file in turn, in one way after the other.</summary>
    [Fact]
    public void ASlipInAnyLine_LeadsToNoOtherFinding()
    {
        (string Name, Func<string, string> Make)[] slips =
        [
            ("an open quote", l => l.Contains(": ", StringComparison.Ordinal) ? l.Replace(": ", ": \"", StringComparison.Ordinal) : l),
            ("an open bracket", l => l.Contains(": ", StringComparison.Ordinal) ? l.Replace(": ", ": [", StringComparison.Ordinal) : l),
            ("no colon", l => l.Replace(":", "", StringComparison.Ordinal)),
            ("a tab", l => "\t" + l),
            ("one space more", l => " " + l),
            ("two spaces more", l => l[^1] == ':' ? l : "  " + l),
            ("one space less", l => l[0] == ' ' ? l[1..] : l),
            ("a quote before it", l => l[..^l.TrimStart().Length] + "\"" + l.TrimStart()),
            ("an at sign", l => l.Replace(": ", ": @", StringComparison.Ordinal)),
        ];
        var (way, unreadable, wrong) = (0, 0, new List<string>());
        using var sample = new ContentSample();
        foreach (var file in Directory.GetFiles(sample.Folder, "*", SearchOption.AllDirectories).Select(f => Path.GetRelativePath(sample.Folder, f)))
        {
            var whole = sample.Read(file);
            var lines = whole.Split('\n');
            var end = file.EndsWith(".md", StringComparison.Ordinal) ? Array.IndexOf(lines, "---", 1) : lines.Length;
            for (var i = file.EndsWith(".md", StringComparison.Ordinal) ? 1 : 0; i < end; i++)
            {
                if (lines[i].Trim().Length == 0)
                    continue;
                var (name, make) = slips[way++ % slips.Length];
                sample.Write(file, string.Join('\n', [.. lines[..i], make(lines[i]), .. lines[(i + 1)..]]));
                var findings = sample.Load().Findings;
                // Some slips leave valid YAML, which says something else.
                if (!findings.Any(f => f.Code == "CP010"))
                    continue;
                unreadable++;
                if (findings is not [_])
                    wrong.Add($"{name} in {file}:{i + 1} '{lines[i]}':\n  {string.Join("\n  ", findings)}");
            }
            sample.Write(file, whole);
        }
        Assert.True(unreadable > way * 3 / 4, $"Only {unreadable} of {way} slips leave a part that cannot be read.");
        Assert.True(wrong.Count == 0, $"{wrong.Count}\n{string.Join('\n', wrong)}");
    }
}
