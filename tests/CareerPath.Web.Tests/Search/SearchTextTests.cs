using System.Text.Encodings.Web;
using CareerPath.Web.Search;
using CareerPath.Web.Tests.Content;

namespace CareerPath.Web.Tests.Search;

public class SearchTextTests
{
    private static readonly Spelling _spelling = new(new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["manager"] = 3,
        ["program"] = 2,
        ["certificates"] = 1,
        ["resume"] = 1,
        ["plan"] = 1,
        ["danger"] = 1,
        ["technical"] = 2,
        ["the"] = 9,
        ["red"] = 1,
        ["job"] = 10,
        ["able"] = 2,
        ["teams"] = 1,
        ["terms"] = 2,
        ["teems"] = 1,
        ["tpm"] = 1,
    });

    [Fact]
    public void Sections_AreTheTextUnderEachHeading_WithItsAnchor()
    {
        var sections = HtmlText.Sections(ContentSample.Article("Opening *text*, `a < b` & more.\n\n## One & two\n\nFirst\nline.\n\n- item\n\n### Part\n\n| a | b |\n|---|---|\n| c | d |").Html);
        Assert.Equal(
            [("", "", "Opening text, a < b & more."), ("one-two", "One & two", "First line. item"), ("part", "Part", "a · b · c · d")],
            sections.Select(s => (s.Anchor, s.Heading, s.Text)));
    }

    [Fact]
    public void Sections_LeaveOut_WhatIsFoundByItself_OrIsNoText()
    {
        var sections = HtmlText.Sections(ContentSample.Article(
            "Before.\n\n## Questions\n\n::: faq\n### Is it so?\n\nYes.\n:::\n\n::: language role=technical-program-manager\n:::\n\n::: compare roles=technical-program-manager,program-manager aspects=scope\n:::\n\nAfter.[^1]\n\n[^1]: A note.").Html);
        var text = string.Join(' ', sections.Select(s => s.Text));
        Assert.StartsWith("Before.", text, StringComparison.Ordinal);
        Assert.EndsWith("After.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Yes.", text, StringComparison.Ordinal);
        Assert.DoesNotContain("rehearsed", text, StringComparison.Ordinal);
        Assert.DoesNotContain("A note.", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Sections_KeepCellsApart_ShowBlanks_AndLeaveTheNumbersOfNotesOut()
    {
        var section = HtmlText.Sections(ContentSample.Article("## Pay[^1]\n\n| a | b |\n|---|---|\n| c | d |\n\n::: script\nI like {{your part}}.\n:::\n\n[^1]: A note.").Html).ElementAt(1);
        Assert.Equal(("Pay", "a · b · c · d I like [your part]."), (section.Heading, section.Text));
    }

    [Fact]
    public void Marks_AreElements_AndAllElseIsEncoded()
    {
        using var html = new StringWriter();
        new MarkedText($"a<b {MarkedText.Mark("&")}{MarkedText.Mark("c")} d").WriteTo(html, HtmlEncoder.Default);
        Assert.Equal("a&lt;b <mark>&amp;</mark><mark>c</mark> d", html.ToString());
    }

    [Theory]
    [InlineData("manger", "manager")]
    [InlineData("mnaager", "manager")]
    [InlineData("managger", "manager")]
    [InlineData("progam", "program")]
    [InlineData("certificats", "certificates")]
    [InlineData("certfcates", "certificates")]
    [InlineData("teyms", "terms")]
    [InlineData("managed", "manager")]
    [InlineData("tpn", null)]
    [InlineData("plna", null)]
    [InlineData("magenera", null)]
    [InlineData("plan2", null)]
    [InlineData("mxnxger", null)]
    [InlineData("xxxxxxxxxx", null)]
    public void Spelling_FindsTheNearestWord_OfEquallyNearOnesTheMostFrequent_OrNone(string typed, string? meant) => Assert.Equal(meant, _spelling.Nearest(typed));

    [Theory]
    [InlineData("programmanager", "program manager")]
    [InlineData("technicalprogrammanager", "technical program manager")]
    [InlineData("managertheplan", "manager the plan")]
    [InlineData("programplan", "program plan")]
    [InlineData("jobmanager", "job manager")]
    [InlineData("managertheprogramplan", null)]
    [InlineData("planable", null)]
    [InlineData("redmanager", null)]
    [InlineData("ofprogram", null)]
    [InlineData("programx", null)]
    [InlineData("program", null)]
    [InlineData("", null)]
    public void Spelling_FindsTheWordsWrittenAsOne(string typed, string? parts) =>
        Assert.Equal(parts, _spelling.Parts(typed) is { } found ? string.Join(' ', found) : null);

    [Fact]
    public void Spelling_OfManyWordsWrittenAsOne_DoesNotTryForEver() =>
        Assert.NotNull(new Spelling(Enumerable.Range(3, 60).ToDictionary(n => new string('a', n), _ => 9, StringComparer.Ordinal)).Parts(new string('a', SearchWords.MaxLength)));

    [Theory]
    [InlineData("specialised", "specialized")]
    [InlineData("organisations", "organizations")]
    [InlineData("rise", null)]
    [InlineData("this", null)]
    public void American_IsWithZ(string typed, string? american) => Assert.Equal(american, Spelling.American(typed));

    [Fact]
    public void Words_AreLettersMarksAndDigits_LowerCase() =>
        Assert.Equal(["tpm", "o", "net", "2026", "tpm", "e\u0301clair"], SearchWords.Of("TPM \"O*NET\" (2026) tpm E\u0301clair \uD800 🎉 \uE000").All);

    [Theory]
    [InlineData("What is a Technical Program Manager?", "technical program manager")]
    [InlineData("the pros and cons of it", "pros and cons")]
    [InlineData("is it a", "")]
    [InlineData("", "")]
    public void Subject_LeavesOutSmallWordsAtBothEnds(string typed, string subject) => Assert.Equal(subject, SearchWords.Of(typed).Subject);

    [Theory]
    [InlineData("a b c", "")]
    [InlineData("\"a b\" c", "a b")]
    [InlineData("a \"b c\" \"d e\"", "b c|d e")]
    [InlineData("\"a\" b", "")]
    [InlineData("“a b” c-d", "a b|c d")]
    [InlineData("a \"b c", "b c")]
    [InlineData("\"\" a b", "")]
    [InlineData("$94,500.50 a,b 3, 4 e.g. x", "94 500 50")]
    [InlineData("a - b c--d", "")]
    [InlineData("day-to-day", "day to day")]
    public void WordsThatBelongTogether_AreGroups(string text, string groups) =>
        Assert.Equal(groups, string.Join('|', SearchWords.Of(text).Groups.Where(g => g.Words.Length > 1).Select(g => g.Text)));

    [Fact]
    public void With_SeveralWordsForOne_LeavesGroupsTogether()
    {
        var words = SearchWords.Of("jobpost \"the jobpost of\" trade-off").With("jobpost", ["job", "post"]);
        Assert.Equal(["job", "post", "the job post of", "trade off"], words.Groups.Select(g => g.Text));
    }
}
