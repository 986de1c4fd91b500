namespace CareerPath.Web.Tests.Content;

/// <summary>Who does what a message says has no finding afterwards, or is told the right reason.</summary>
public class AdviceTests
{
    private const string First = "articles/first.md";

    [Theory]
    [InlineData("javascript:alert(1)", "No link begins with 'javascript:'. Use a path of this site (/articles/…), https: or mailto:.")]
    [InlineData("http://example.com", "Write https: in place of http:.")]
    [InlineData("https://ok.example/a\"b", "An address has no '\"' in it. Write %22 in its place.")]
    [InlineData("<https://ok.example/a b>", "An address has no space in it. Write %20 in its place.")]
    [InlineData("https://user:pass@ok.example", "A link holds no name and no password. Take out 'user:pass@'.")]
    [InlineData("https://localhost/x", "Readers cannot reach 'localhost'. Name a host such as www.example.com.")]
    [InlineData("https:example.com", "After https: stand // and a host, as in https://example.com/page.")]
    [InlineData("mailto:x@example.com?body=hello", "A mail link is the address alone. Take out '?body=hello'.")]
    [InlineData("mailto:me", "After mailto: stands one mail address and nothing else, as in mailto:hello@example.com.")]
    [InlineData("//example.com", "Write https: before the address of another site.")]
    [InlineData("second", "Use a path of this site (/articles/…), https: or mailto:.")]
    [InlineData("/articles/café", "No address of this site has 'é' in it. Write it as the page's own address line shows it.")]
    [InlineData("/search?q=a%20'b'", "No address of this site has ''' in it. Write it as the page's own address line shows it.")]
    [InlineData("/articles/a%20b", "No address of this site has '%' in it. Write it as the page's own address line shows it.")]
    [InlineData("</articles/a b>", "No address of this site has a space in it. Write it as the page's own address line shows it.")]
    [InlineData("/articles//x", "No page of this site has such an address. Write it as the page's own address line shows it.")]
    public void BadLink_SaysWhatIsRefused(string address, string advice)
    {
        using var sample = new ContentSample();
        var finding = Assert.Single(sample.Body($"See [x]({address}).").Load().Findings);
        Assert.Equal($"The address '{address.Trim('<', '>')}' is not allowed. {advice}", finding.Message);
    }

    [Theory]
    [InlineData("https://me@ok.example", "A link holds no name and no password. Take out 'me@'.")]
    [InlineData("http://ok.example", "Write it as the browser shows it, from https:// on.")]
    public void BadSource_SaysWhatIsRefused(string address, string advice)
    {
        using var sample = new ContentSample();
        var finding = Assert.Single(sample.Edit(First, "https://example.com/source", address).Load().Findings);
        Assert.Equal($"'{address}' is not an https: address. {advice}", finding.Message);
    }

    [Theory]
    [InlineData("roles: [technical-program-manager, program-manager]", "roles: program-manager", "roles: [program-manager]", "Write [program-manager].")]
    [InlineData("related: [second]", "related:", "related: []", "Write [] for an empty list.")]
    [InlineData("sources:\n  - title: A source\n    url: https://example.com/source", "sources:\n  title: A source\n  url: https://example.com/source", "sources:\n  - title: A source\n    url: https://example.com/source", "Begin each entry with '- '.")]
    public void NoList_SaysHowToWriteOne(string right, string wrong, string mended, string advice)
    {
        using var sample = new ContentSample();
        Assert.EndsWith(advice, Assert.Single(sample.Edit(First, right, wrong).Load().Findings).Message, StringComparison.Ordinal);
        Assert.Empty(sample.Edit(First, wrong, mended).Load().Findings);
    }

    [Theory]
    [InlineData("faq", "### Why?\nBecause.")]
    [InlineData("personas", "### Ann\nShe asks.")]
    public void BlockBeforeAnyHeading_AsksForOneAboveIt(string name, string sections)
    {
        using var sample = new ContentSample();
        var block = $"::: {name}\n{sections}\n:::";
        Assert.Equal($"The block {name} stands under no ## heading, and its ### headings need one. Write it above the block.", Assert.Single(sample.Body(block).Load().Findings).Message);
        Assert.Empty(sample.Body("## People\n\n" + block).Load().Findings);
    }

    [Theory]
    [InlineData("* [x]( /quiz)")]
    [InlineData("- [x](/quiz) and more")]
    [InlineData("- [x][quiz]\n\n[quiz]: /quiz")]
    public void LinkThatLooksLikeABox_IsALink(string markdown) =>
        Assert.Equal("x", ContentSample.Page(markdown).QuerySelector("li a[href='/quiz']")!.TextContent);
}
