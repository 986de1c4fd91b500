namespace CareerPath.Web.Tests.Content;

public class MarkdownTests
{
    [Fact]
    public void Headings_OfLevelsTwoAndThree_AreTheContents()
    {
        var article = ContentSample.Article("## One & *two*\n\n### Part\n\n#### Detail\n\n## One & *two*\n\nText.");
        Assert.Equal(["2 one-two One & two", "3 part Part", "2 one-two-2 One & two"], article.Headings.Select(h => $"{h.Level} {h.Id} {h.Text}"));
        Assert.Equal(article.Headings.Select(h => h.Id), ContentSample.Parse(article.Html).QuerySelectorAll("h2, h3").Select(h => h.Id));
    }

    [Fact]
    public void PipeTable_Scrolls_AndHasScopes()
    {
        var page = ContentSample.Page("## Pay\n\n| Year | Median |\n|:---|---:|\n| 2024 | [100](/quiz) |");
        Assert.Equal("Table: Pay", page.QuerySelector(".table-scroll[role=region][tabindex='0']")!.GetAttribute("aria-label"));
        Assert.Equal(["Year", "Median"], page.QuerySelectorAll("thead th[scope=col]").Select(h => h.TextContent));
        Assert.Equal("2024", page.QuerySelector("tbody th[scope=row]")!.TextContent);
        Assert.Equal("align-right", page.QuerySelector("tbody td")!.ClassName);
        Assert.Empty(page.QuerySelectorAll("[style]"));
    }

    [Fact]
    public void Footnotes_LeadThereAndBack()
    {
        var page = ContentSample.Page("Pay rose.[^pay] Again.[^pay] And.[^two]\n\n[^pay]: BLS, 2024.\n[^two]: Other.");
        var references = page.QuerySelectorAll("sup > a[role=doc-noteref]");
        Assert.Equal(["#note-1", "#note-1", "#note-2"], references.Select(r => r.GetAttribute("href")));
        Assert.All(references, r => Assert.NotNull(page.QuerySelector(r.GetAttribute("href")!)));
        var back = page.QuerySelectorAll("section.footnotes[role=doc-endnotes] a[role=doc-backlink]");
        Assert.Equal(3, back.Length);
        Assert.All(back, b => Assert.NotNull(page.QuerySelector(b.GetAttribute("href")!)));
        Assert.Equal("Back to the text of note 1", back[0].GetAttribute("aria-label"));
    }

    [Fact]
    public void Links_OutsideCarryRel_AndThoseInsideDoNot()
    {
        var page = ContentSample.Page("[a](https://example.com/x?y=1&z=2) [b](/quiz) [c](mailto:hello@example.com) <https://example.com> [d](/roles?roles=program-manager,project-manager)");
        Assert.Equal(["noopener external", null, null, "noopener external", null], page.QuerySelectorAll("a").Select(a => a.GetAttribute("rel")));
        Assert.Equal("https://example.com/x?y=1&z=2", page.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public void DefinitionListsAndAbbreviations_AreWritten()
    {
        var page = ContentSample.Page("RAID\n:   Risks, assumptions, issues, dependencies.\n\nA TPM.\n\n*[TPM]: Technical Program Manager");
        Assert.Equal("RAID", page.QuerySelector("dl > dt")!.TextContent);
        Assert.Equal("Technical Program Manager", page.QuerySelector("abbr")!.GetAttribute("title"));
    }

    [Fact]
    public void OwnPicture_KeepsItsAlternativeText() =>
        Assert.Equal("The “map”", ContentSample.Page("![The \"map\"](/images/map.svg)").QuerySelector("img[src='/images/map.svg']")!.GetAttribute("alt"));

    [Fact]
    public void ReadingTime_CountsTheWordsOfTheText()
    {
        var article = ContentSample.Article("One two **three**.\n\n## Six\n\n::: faq\n### Why?\nFour `five`.\n:::");
        Assert.Equal(7, article.Words);
        Assert.Equal(1, article.ReadingMinutes);
    }

    [Fact]
    public void ReadingTime_CountsTablesAndLists_ButNoMarksPicturesOrSources() => Assert.Equal(
        12, ContentSample.Article("- one — two\n- three\n\n| four | five |\n|---|---|\n| six & | 7 |\n\n> eight[^a]\n\n![a map](/images/map.svg)\n\nnine *ten* `eleven`, “twelve”.\n\n[^a]: Somebody, [a page](https://example.com).").Words);

    [Fact]
    public void ReadingTime_CountsWhatABlockTakesFromOtherFiles()
    {
        var phrases = ContentSample.Article("One.\n\n::: language role=technical-program-manager\n:::");
        Assert.True(phrases.Words > 10, $"{phrases.Words} words");
        var table = ContentSample.Article("One.\n\n::: compare roles=program-manager,project-manager\n:::");
        Assert.True(table.Words > 10, $"{table.Words} words");
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(344, 1)]
    [InlineData(345, 2)]
    [InlineData(2300, 10)]
    public void ReadingTime_IsAWholeMinuteAtLeast(int words, int minutes) =>
        Assert.Equal(minutes, ContentSample.Article(string.Join(' ', Enumerable.Repeat("word.", words))).ReadingMinutes);

    [Fact]
    public void WindowsLineEnds_AndAByteOrderMark_ChangeNothing()
    {
        using var sample = new ContentSample();
        var text = sample.Body("## A\n\nText.\n\n| a | b |\n|---|---|\n| c | d |").Read("articles/first.md");
        var plain = sample.Load().Content!.Articles[0];
        var other = sample.Write("articles/first.md", "\uFEFF" + text.Replace("\n", "\r\n", StringComparison.Ordinal)).Load();
        Assert.Empty(other.Findings);
        Assert.Equal(plain.Html, other.Content!.Articles[0].Html);
    }

    [Fact]
    public void PipeInACell_IsAPipe_InCodeAndAddressesToo()
    {
        var page = ContentSample.Page("| `a \\| b` | [c \\| d](/quiz) |\n|---|---|\n| `cat a \\| sort` | *e \\| f*, <https://example.com/x\\|y> |\n\nText with `a \\| b`.");
        Assert.Equal(["a | b", "cat a | sort", "a \\| b"], page.QuerySelectorAll("code").Select(c => c.TextContent));
        Assert.Equal(["c | d", "https://example.com/x|y"], page.QuerySelectorAll("a").Select(a => a.TextContent));
        Assert.Equal("e | f", page.QuerySelector("em")!.TextContent);
    }

    [Theory]
    [InlineData("Что нового?", "что-нового")]
    [InlineData("Ελληνικά 2", "ελληνικά-2")]
    [InlineData("مرحبا بك", "مرحبا-بك")]
    [InlineData("什么是 API？", "什么是-api")]
    [InlineData("हिन्दी", "हिन्दी")]
    [InlineData("7 дней", "дней")]
    [InlineData("Und й", "und-й")]
    [InlineData("Café & Straße – Łódź", "cafe-strasse-odz")]
    [InlineData("Việt Nam", "viet-nam")]
    [InlineData("What's new, v2.0 (7-day)?", "whats-new-v2-0-7-day")]
    [InlineData("7-day plan", "day-plan")]
    [InlineData("2024", "section")]
    public void Heading_HasAnIdThatIsReadable_AndLinksToItLead(string words, string id)
    {
        var article = ContentSample.Article($"## {words}\n\n[a](#{id}) [b](#{Uri.EscapeDataString(id)}) [c](/articles/first#{Uri.EscapeDataString(id)})");
        Assert.Equal(id, Assert.Single(article.Headings).Id);
        Assert.Equal(id, ContentSample.Parse(article.Html).QuerySelector("h2")!.Id);
    }

    [Fact]
    public void EqualHeadings_AreNumbered_AndNeverCalledAsNotesAre()
    {
        var ids = ContentSample.Page("## Same\n\nText.\n\n## Same\n\nText.\n\n## Same 2\n\nText.\n\n## Same\n\nText.").QuerySelectorAll("h2").Select(h => h.Id);
        Assert.Equal(["same", "same-2", "same-2-2", "same-3"], ids);
        var notes = ContentSample.Page("## Note\n\nText.[^1]\n\n## Note\n\nText.\n\n## Note 1\n\nText.\n\n## Sources\n\nText.\n\n[^1]: A note.").QuerySelectorAll("h2").Select(h => h.Id);
        Assert.Equal(["note", "section-note-2", "note-1-2", "sources-2"], notes);
    }
}
