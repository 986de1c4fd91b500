using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Tests.Content;

// What somebody writes who knows Markdown from elsewhere, and what they are told to write.
public class MarkdownAdviceTests
{
    [Theory]
    [InlineData("second.md", "/articles/second")]
    [InlineData("./second.md", "/articles/second")]
    [InlineData("second", "/articles/second")]
    [InlineData("articles\\second.md", "/articles/second")]
    [InlineData("../articles/second.md#details", "/articles/second#details")]
    [InlineData("content/articles/second.md?x=1#details", "/articles/second?x=1#details")]
    [InlineData("../articles/secund.md#details", "/articles/second#details")]
    [InlineData("../role/program-manager.md#details", "/roles/program-manager#details")]
    [InlineData("program-manager.md", "/roles/program-manager")]
    [InlineData("../roles/progam-manager.md", "/roles/program-manager")]
    [InlineData("../pages/privacy.md", "/privacy")]
    [InlineData("../pages/how-it-work.md#x", "/about/how-it-works#x")]
    [InlineData("Second.MD", "/articles/second")]
    [InlineData("quiz", "/quiz")]
    public void LinkToAFile_GetsTheAddressOfItsPage(string link, string address) =>
        Assert.Equal($"The address '{link}' is not allowed. Did you mean '{address}'?", Message($"See [x]({link})."));

    [Theory]
    [InlineData("/articles/second.md#details", "/articles/second#details")]
    [InlineData("/articles/secund.html", "/articles/second")]
    [InlineData("/content/roles/program-manager.md#details", "/roles/program-manager#details")]
    [InlineData("/pages/privacy.md", "/privacy")]
    public void LinkToAFileByItsPath_GetsTheAddressOfItsPage(string link, string address) =>
        Assert.Equal($"There is no page '{link.Split('#')[0]}'. Did you mean '{address}'?", Message($"See [x]({link})."));

    [Fact]
    public void LinkToAFileOfAnArticleWithASlug_GetsTheSlug()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/second.md", "title:", "slug: two\ntitle:").EditAll("articles/first.md", "[second]", "[two]").Edit("site.yml", "second]", "two]");
        Assert.EndsWith("Did you mean '/articles/two#details'?", Assert.Single(sample.Body("See [x](second.md#details).").Load().Findings).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!-- a note -->", "Delete the comment, or keep it in the front matter, on a line that starts with #.")]
    [InlineData("<b>", "Write bold as **words**.")]
    [InlineData("</STRONG>", "Write bold as **words**.")]
    [InlineData("<i>", "Write italics as *words*.")]
    [InlineData("<kbd>", "Write code and keys as `words`.")]
    [InlineData("<br/>", "End the line with a backslash for a line break, or start a paragraph after an empty line.")]
    [InlineData("<img src=\"x.png\">", "Write a picture as ![what it shows](/images/name.svg).")]
    [InlineData("<a href=\"/quiz\">", "Write a link as [words](/path). Headings have an address without it.")]
    [InlineData("<sup>", "Write the character itself, such as ², or a footnote as [^1].")]
    [InlineData("<span class=\"x\">", "Delete the tags. The site chooses how things look.")]
    public void Html_GetsTheMarkdownOfItsTag(string html, string advice) => Assert.Equal($"HTML is not allowed. {advice}", Message($"Some {html} text."));

    [Theory]
    [InlineData("<!-- a note\nof two lines -->", "Delete the comment, or keep it in the front matter, on a line that starts with #.")]
    [InlineData("<details>\n<summary>Why?</summary>", "Write a question and its answer in a block ::: faq.")]
    [InlineData("<h2 id=\"x\">Why</h2>", "Write a heading as ## and its words, on a line of its own.")]
    [InlineData("<hr>", "Write --- on a line of its own, with an empty line above and below.")]
    public void HtmlBlock_GetsTheMarkdownOfItsTag(string html, string advice) => Assert.Equal($"HTML is not allowed. {advice}", Message($"Some text.\n\n{html}"));

    [Fact]
    public void LineBreakInACell_IsNotToldToBreakTheLine() =>
        Assert.Equal("HTML is not allowed. A table cell is only one line. Write a comma, or add a row.", Message("| a | b |\n|---|---|\n| c<br>d | e |"));

    [Theory]
    [InlineData("<placeholder>")]
    [InlineData("<your name>")]
    [InlineData("<T>")]
    public void WhatOnlyLooksLikeHtml_IsToldHowToWriteTheSign(string text) =>
        Assert.Equal($"HTML is not allowed, and '{text}' looks like it. Write &lt; for the sign <, or delete it.", Message($"Some {text} text."));

    [Fact]
    public void WhoDoesWhatTheHtmlAdviceSays_HasNoFinding()
    {
        using var sample = new ContentSample();
        sample.Edit("articles/first.md", "title:", "# A note for editors.\ntitle:");
        Assert.Empty(sample.Body("**Bold**, *italics*, `Ctrl`, one\\\ntwo, m², &lt;name>\n\n---\n\n[x](/quiz)").Load().Findings);
    }

    [Theory]
    [InlineData("## PM: Product Manager\n\nText.", "PM: Product Manager", "Product Manager", "PM")]
    [InlineData("**PM**: Product Manager", "PM: Product Manager", "Product Manager", "PM")]
    [InlineData("- **PM** — product manager", "PM — product manager", "product manager", "PM")]
    [InlineData("PM (Product Manager) asks.", "PM (Product Manager)", "Product Manager", "PM")]
    [InlineData("PM = product manager", "PM = product manager", "product manager", "PM")]
    [InlineData("Product Manager = PM", "Product Manager = PM", "Product Manager", "PM")]
    [InlineData("A PM, short for portfolio manager, asks.", "PM, short for portfolio manager", "portfolio manager", "PM")]
    [InlineData("A PM, or project manager, asks.", "PM, or project manager", "project manager", "PM")]
    [InlineData("Here PM means people manager.", "PM means people manager", "people manager", "PM")]
    [InlineData("A PM is a product manager.", "PM is a product manager", "product manager", "PM")]
    [InlineData("TPM: Technical Project Manager", "TPM: Technical Project Manager", "Technical Project Manager", "TPM")]
    [InlineData("TPM: Program Manager", "TPM: Program Manager", "Program Manager", "TPM")]
    [InlineData("PM\n:   Product Manager", "PM: Product Manager", "Product Manager", "PM")]
    [InlineData("| Letters | Role |\n|---|---|\n| PM | Product Manager |", "PM: Product Manager", "Product Manager", "PM")]
    [InlineData("## PM\n\nA product manager asks.", "PM: product manager", "product manager", "PM")]
    public void LettersGivenToAnotherRole_AreToldToBeLeftOut(string markdown, string text, string role, string letters)
    {
        var meaning = letters == "PM" ? "Program Manager" : "Technical Program Manager";
        Assert.Equal($"'{text}' uses the letters of {meaning} for another role. Write '{role}' in full, without {letters}.", Message(markdown));
    }

    [Fact]
    public void LettersThatTheTextGaveToAnotherRole_AreFoundWhereverTheyAreUsed()
    {
        using var sample = new ContentSample();
        var findings = sample.Body("## PM: Product Manager\n\nAsk a PM. Ask two PMs.\n\n## Program Manager (PM)\n\nAsk a PM.").Load().Findings;
        Assert.Equal([4, 7, 19], findings.Select(f => f.Column));
        Assert.All(findings.Skip(1), f => Assert.Equal("This text uses PM for another role: 'Product Manager'. Write the role in full here too.", f.Message));
    }

    [Theory]
    [InlineData("## PM: Program Manager\n\nA PM asks.")]
    [InlineData("**PM**: Program Manager\n\nA PM asks.")]
    [InlineData("PM\n:   Program Manager\n\nA PM asks.")]
    [InlineData("| Letters | Role |\n|---|---|\n| TPM | Technical Program Manager |\n| PM | Program Manager |\n\nA PM asks a TPM.")]
    [InlineData("A Program Manager (PM) asks. A PM is a project manager, too.\n\n| | PM | Project Manager |\n|---|---|---|\n| PM | Product Manager | no |")]
    [InlineData("At 3 PM: project manager calls. At 4 PM is project managers' hour.")]
    [InlineData("Some say that *PM* means product manager, and others that \"PM\" is a project manager.")]
    public void LettersGivenToTheirOwnRole_AreFine(string markdown)
    {
        using var sample = new ContentSample();
        Assert.Empty(sample.Body(markdown).Load().Findings);
    }

    [Theory]
    [InlineData("title: The second article", "title: \"Ship it :rocket:\"")]
    [InlineData("One role by itself.", "\"One [[role]] by itself.\"")]
    public void MarkOfAnotherMarkdownInFrontMatter_IsFound(string right, string wrong)
    {
        using var sample = new ContentSample();
        Assert.Equal(Codes.StrayMark.Code, Assert.Single(sample.Edit("articles/second.md", right, wrong).Load().Findings).Code);
    }

    private static string Message(string markdown)
    {
        using var sample = new ContentSample();
        return Assert.Single(sample.Body(markdown).Load().Findings).Message;
    }
}
