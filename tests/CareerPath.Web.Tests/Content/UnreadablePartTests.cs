namespace CareerPath.Web.Tests.Content;

// A slip of YAML makes its file unreadable: that is the one finding, at its place, and the other files are checked all the same.
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
    public void FrontMatterWithASlip_IsOneFinding_AndTheOtherFilesAreChecked(string name, string title)
    {
        Assert.NotEmpty(name);
        using var sample = new ContentSample();
        var findings = sample.Edit(First, "title: The first article", title).Edit("articles/second.md", "summary:", "sumary:").Load().Findings;
        Assert.Equal([(First, "CP010"), ("articles/second.md", "CP011")], findings.Select(f => (f.File, f.Code)));
        Assert.InRange(findings[0].Line, 2, 3);
    }

    [Fact]
    public void OfSeveralSlips_TheFirstIsReported()
    {
        using var sample = new ContentSample();
        sample.Edit("quiz/rubric.yml", "weight: 2", "weight 2").Edit("quiz/rubric.yml", "minimumAnswered: ", "minimumAnswered: @");
        var finding = Assert.Single(sample.Load().Findings);
        Assert.Equal(("quiz/rubric.yml", "CP010", Array.FindIndex(sample.Read("quiz/rubric.yml").Split('\n'), l => l.StartsWith("minimumAnswered", StringComparison.Ordinal)) + 1), (finding.File, finding.Code, finding.Line));
    }

    [Fact]
    public void WhatAnUnreadableArticleMayBe_IsNotCalledMissing()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/second.md", "related:", "slug: \"other\nrelated:").Edit(First, "[second]", "[second, other]").Edit(First, "More text.", "See [this](/articles/other) and [that](/articels).");
        Assert.Equal([("articles/first.md", "CP046"), ("articles/second.md", "CP010")], sample.Load().Findings.Select(f => (f.File, f.Code)));
    }

    // Every line of every file in turn, in one way after the other.
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
