using CareerPath.Web.Search;
using CareerPath.Web.Tests.Content;

namespace CareerPath.Web.Tests.Search;

public class SearchTextTests
{
    [Fact]
    public void Sections_AreTheTextUnderEachHeading_WithItsAnchor()
    {
        var sections = HtmlText.Sections(ContentSample.Article("Opening *text*, `a < b` & more.\n\n## One & two\n\nFirst\nline.\n\n- item\n\n### Part\n\n| a | b |\n|---|---|\n| c | d |").Html);
        Assert.Equal(
            [("", "", "Opening text, a < b & more."), ("one-two", "One & two", "First line. item"), ("part", "Part", "a b c d")],
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

    [Theory]
    [InlineData("manger", "manager")]
    [InlineData("mnaager", "manager")]
    [InlineData("managger", "manager")]
    [InlineData("progam", "program")]
    [InlineData("certificats", "certificates")]
    [InlineData("certfcates", "certificates")]
    [InlineData("résumé", "resume")]
    [InlineData("tpn", null)]
    [InlineData("plan2", null)]
    [InlineData("mxnxger", null)]
    [InlineData("xxxxxxxxxx", null)]
    public void Spelling_FindsTheNearestWord_OrNone(string typed, string? meant)
    {
        var spelling = new Spelling();
        spelling.Add("Manager of a program, or managers; a manager: certificates, résumé (TPM) plan, danger.");
        Assert.Equal(meant, spelling.Nearest(typed));
    }

    [Fact]
    public void Spelling_OfEquallyNearWords_TakesTheMoreFrequent_AmongThoseStillThere()
    {
        var spelling = new Spelling();
        spelling.Add("team term team Term teem term");
        Assert.Equal("term", spelling.Nearest("teym"));
        spelling.Remove("term, term; TERM");
        Assert.Equal("team", spelling.Nearest("teym"));
    }

    [Fact]
    public void Words_AreLettersMarksAndDigits_LowerCase_EachOnce()
    {
        Assert.Equal(["tpm", "o", "net", "2026", "e\u0301clair"], SearchWords.Of("TPM \"O*NET\" (2026) tpm E\u0301clair \uD800 🎉").All.AsEnumerable());
        Assert.Equal(["difference", "tpm"], SearchWords.Of("What is the difference to a TPM?").Telling.AsEnumerable());
        Assert.Equal(["is", "it", "a"], SearchWords.Of("Is it a").Telling.AsEnumerable());
    }

    [Fact]
    public void Excerpt_IsCutBetweenWords_AroundTheMarks()
    {
        var filler = string.Join(' ', Enumerable.Range(100, 200));
        var excerpt = Excerpt.Of(MarkedText.Of($"{filler} one {MarkedText.Open}found{MarkedText.Close} here and {MarkedText.Open}there{MarkedText.Close} {filler}"));
        var text = excerpt.ToString();
        Assert.InRange(text.Length, 150, 260);
        Assert.Equal(["found", "there"], excerpt.Pieces.Where(p => p.IsMarked).Select(p => p.Text));
        Assert.StartsWith("… ", text, StringComparison.Ordinal);
        Assert.EndsWith(" …", text, StringComparison.Ordinal);
        Assert.All(text.Trim('…', ' ').Split(' '), w => Assert.True(w.Length >= 3, w));
    }

    [Fact]
    public void Excerpt_OfAShortText_IsAllOfIt() =>
        Assert.Equal("Short text.", Excerpt.Of(MarkedText.Of($"Short {MarkedText.Open}text{MarkedText.Close}.")).ToString());

    [Fact]
    public void BestSection_HasMostOfTheWords()
    {
        var texts = Excerpt.Sections("a \u0001x\u0002 \u0001x\u0002 \u0001x\u0002\u001Eb \u0001x\u0002 \u0001y\u0002\u001Ec");
        var headings = Excerpt.Sections("\u001E\u001E");
        Assert.Equal((3, 3), (texts.Length, headings.Length));
        Assert.Equal(1, Excerpt.BestSection(headings, texts));
        Assert.Equal(2, Excerpt.BestSection(Excerpt.Sections("\u001E\u001E\u0001x y\u0002 \u0001z\u0002"), texts));
    }
}
