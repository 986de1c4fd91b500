using System.Diagnostics;
using CareerPath.Web.Content;

namespace CareerPath.Web.Tests.Content;

/// <summary>A long text is checked to its end, whatever stands in it. Where the cost grew with the square of its length, each of these took many seconds.</summary>
public class LargeTextTests
{
    /// <summary>Many times what any of them takes.</summary>
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(30);

    private static readonly Dictionary<string, (string Text, string Code)> _texts = new(StringComparer.Ordinal)
    {
        ["equal headings"] = (Repeat("## Same\n\nText.\n\n", 20_000), ""),
        ["equal questions"] = ($"## Q\n\n::: faq\n{Repeat("### Why?\n\nBecause.\n\n", 15_000)}:::", "CP094"),
        ["equal boxes"] = ($"::: checklist\n{Repeat("- [ ] A thing to do\n", 20_000)}:::", ""),
        ["unclosed links"] = (Repeat("[a](", 20_000), "CP069"),
        ["links after brackets that close nothing"] = (Repeat(")", 20_000) + Repeat("[a](", 20_000), "CP069"),
        ["links with half an address in brackets"] = (Repeat("[a](x(y)", 20_000), "CP069"),
        ["links with an escaped bracket"] = (Repeat("[a](\\)", 20_000), "CP069"),
        ["unclosed titles"] = (Repeat("[a](b (c ", 20_000), "CP069"),
        ["broken anchors"] = (string.Concat(Enumerable.Range(0, 8_000).Select(i => $"## Heading {i}\n\nSee [a](#heeding-{i}).\n\n")), "CP047"),
        ["bare PMs"] = (Repeat("Ask a PM now. ", 20_000), "CP091"),
        ["figures in a paragraph"] = (Repeat("They say $5,000 pay. ", 15_000), "CP090"),
        ["one number"] = ("They pay " + Repeat("1,", 400_000) + "1.", ""),
        ["one number of thousands"] = ("They pay " + Repeat("111,", 200_000) + "111.", ""),
        ["open quotes"] = (Repeat("“", 300_000) + " They pay $5.", "CP090"),
        ["open quotes before PMs"] = (Repeat("‘", 300_000) + " Ask a PM.", "CP091"),
        ["open highlights"] = (Repeat("==a ", 200_000), "CP094"),
        ["open attributes"] = (Repeat("{.a ", 200_000), "CP094"),
        ["figures after quotations"] = ("They pay. " + Repeat("“a” $5 ", 80_000), "CP094 CP090"),
        ["PMs after quotations"] = (Repeat("“a” PM ", 80_000), "CP094 CP091"),
        ["PMs of some kind"] = (Repeat("IT PM ", 100_000), "CP091 CP094"),
        ["an address of many parts"] = ("[a](" + Repeat("/a", 200_000) + "!)", "CP045"),
        ["notes that are not there"] = ("x" + Repeat(" [^9]", 40_000), "CP056"),
        ["notes that nothing refers to"] = (string.Concat(Enumerable.Range(0, 40_000).Select(i => $"[^{i}]: a\n\n")) + "Text.", "CP057"),
        ["HTML in an underlined heading"] = ("x " + Repeat("<b>", 200_000) + "\n===", "CP043 CP042"),
        ["equal headings that notes would be called like"] = (Repeat("## Note\n\nText.\n\n## Note ref\n\nText.\n\n## Note 1\n\nText.\n\n", 3_000), ""),
        ["many headings and links to them"] = (string.Concat(Enumerable.Range(0, 20_000).Select(i => $"## Heading {i}\n\nSee [a](#heading-{19_999 - i}).\n\n")), ""),
        ["stray ends of blocks"] = (Repeat(":::\n\n", 20_000), "CP051"),
        ["one word"] = (new string('e', 900_000), ""),
        ["figures in a table"] = ("| a | b |\n|---|---|\n" + Repeat("| $1 | paid 5% |\n", 10_000), "CP090"),
    };

    public static TheoryData<string> Names => new(_texts.Keys);

    [Theory]
    [MemberData(nameof(Names))]
    public void LargeText_IsChecked_AndOneKindOfFindingSaysWhatIsWrong(string name)
    {
        using var sample = new ContentSample();
        var (text, code) = _texts[name];
        sample.Body(text);
        var clock = Stopwatch.StartNew();
        var findings = sample.Load().Findings;
        Assert.Equal(code, string.Join(' ', findings.Select(f => f.Code).Distinct(StringComparer.Ordinal)));
        Assert.All(findings.CountBy(f => f.Code), c => Assert.True(c.Value <= FindingList.MostOfAKind, $"{c.Value} of {c.Key}"));
        Assert.True(clock.Elapsed < _patience, $"took {clock.Elapsed}");
    }

    [Theory]
    [InlineData("planning or ", 60_000)]
    [InlineData("and   ", 60_000)]
    [InlineData("e", 500_000)]
    public void LargeStatement_IsChecked(string part, int times)
    {
        using var sample = new ContentSample();
        sample.Edit("quiz/rubric.yml", "left: Pick the business way 1 of systems.", "left: " + Repeat(part, times).Trim());
        Assert.All(sample.Load().Findings, f => Assert.Equal("quiz/rubric.yml", f.File));
    }

    [Fact]
    public void LargeMaps_AreChecked()
    {
        using var sample = new ContentSample();
        sample.Edit("quiz/personas.yml", "      systems-1: 2", string.Concat(Enumerable.Range(0, 10_000).Select(i => $"      no-{i}: 2\n")) + "      systems-1: 2");
        var clock = Stopwatch.StartNew();
        Assert.Equal(Codes.UnknownItem.Code, Assert.Single(sample.Load().Findings.Select(f => f.Code).Distinct(StringComparer.Ordinal)));
        Assert.True(clock.Elapsed < _patience, $"took {clock.Elapsed}");
    }

    [Fact]
    public void AMillionFindings_AreNotMade_AndTheLastSaysSo()
    {
        using var sample = new ContentSample();
        var findings = sample.Body(new string('\0', 900_000)).Load().Findings.Where(f => f.Code == Codes.ControlCharacter.Code).ToList();
        Assert.Equal(FindingList.MostOfAKind, findings.Count);
        Assert.EndsWith("No more than 500 like this are listed for one file; mend these first.", findings[^1].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EqualHeadings_KeepTheirNumbers()
    {
        var ids = ContentSample.Page("## Same\n\nText.\n\n## Same\n\nText.\n\n## Same 2\n\nText.\n\n## Same\n\nText.").QuerySelectorAll("h2").Select(h => h.Id);
        Assert.Equal(["same", "same-2", "same-2-2", "same-3"], ids);
        var notes = ContentSample.Page("## Note\n\nText.[^1]\n\n## Note\n\nText.\n\n## Note 1\n\nText.\n\n## Sources\n\nText.\n\n[^1]: A note.").QuerySelectorAll("h2").Select(h => h.Id);
        Assert.Equal(["note", "section-note-2", "note-1-2", "sources-2"], notes);
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
