using System.Net;
using CareerPath.Web.Tests.Content;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Search;

public sealed class HostileSearchTests : IClassFixture<Site>
{
    private static readonly string[] _queries =
    [
        "\"", "\"\"", "'", "\"tpm", "tpm\"", "(tpm", ")", "tpm)", "AND", "OR", "NOT", "tpm AND", "NOT tpm", "NEAR(tpm pm, 2)", "NEAR", "tpm NEAR/3 pm",
        "*", "tp*", "^tpm", "title:tpm", "{title names}: tpm", "-tpm", "tpm + pm", "rowid:1", "pages", "'; DROP TABLE pages; --", "%", "_", "\\", "$match", "?1",
        "🎉", "👩‍💻 tpm", "\u0000", "tpm\u0000pm", "\u200F\u202Etpm", "\u0001\u0002tpm\u001E", "\uE000tpm\uE001", "\uD800", "tpm \uDC00", "\u0301", "e\u0301", "İstanbul ß ﬁ", "日本語 テスト", "𞤀𞤁",
        "the", "is it a", "...", "—", "<script>alert(1)</script>", "&lt;b&gt;", "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9",
        "a", "1", "é", new string('a', 120), "\t\r\n", "tpm\r\nSet-Cookie: a=b",
        "“tpm", "”tpm “pm” „x“", "\"tpm\" \"pm\" \"", "-", "--", "a-", "-a-b-c-", "1,2.3,4", ",1", "1,", string.Concat(Enumerable.Repeat("a-a ", 30)), string.Concat(Enumerable.Repeat("\"the of\" ", 13)),
    ];

    private readonly Site _site;

    public HostileSearchTests(Site site) => _site = site;

    [Theory]
    [InlineData("")]
    [InlineData("&exact=true")]
    [InlineData("&page=2")]
    [InlineData("&page=-1")]
    [InlineData("&page=99999999999999999999")]
    public async Task WhateverIsTyped_IsAnswered(string more)
    {
        var visitor = _site.NewVisitor();
        var failures = new List<string>();
        foreach (var query in _queries)
        {
            var answer = await visitor.GetAsync("/search?q=" + Escape(query) + more);
            if (answer.Status != HttpStatusCode.OK || answer.Page.QuerySelector("main script, main b") is not null || answer.Response.Headers.Contains("Set-Cookie"))
                failures.Add($"{answer.Status} {query}");
        }
        Assert.Empty(failures);
    }

    [Fact]
    public async Task OfTenThousandCharacters_TheFirstWordsAreSearchedFor()
    {
        var answer = await _site.SearchAsync(string.Concat(Enumerable.Repeat("tpm+%22", 2000)), isRaw: true);
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("/roles/technical-program-manager", answer.Hits()[0]);
    }

    [Fact]
    public async Task Hits_AreEncoded_EvenOfTextAboutMarkup()
    {
        using var sample = new ContentSample();
        sample.Body(
            "The quokka wrote `<script>alert(\"quokka\")</script>` and `&lt;b&gt;` \uE000quokka\uE001.\n\n## Of *quokka* `<i>`\n\nMore.\n\n## Questions\n\n::: faq\n### A `<b>` quokka?\n\nYes, `<i>`quokka.\n:::\n")
            .EditAll("articles/first.md", "title: The first article", "title: A quokka <img src=x onerror=alert(1)>");
        using var site = Site.Watching(sample.Folder);
        var answer = await site.SearchAsync("quokka");

        Assert.Equal(2, answer.Page.QuerySelectorAll(".hit").Length);
        Assert.Null(answer.Page.QuerySelector(".hits script, .hits img, .hits b, .hits i, .hits em, .hits code"));
        Assert.Equal("A quokka <img src=x onerror=alert(1)>", answer.Page.QuerySelector("a[href^='/articles/first']")!.TextContent);
        Assert.Equal("A <b> quokka?", answer.Page.QuerySelector("a[href$='quokka']")!.TextContent);
        Assert.All(answer.Page.QuerySelectorAll("mark"), m => Assert.Equal("quokka", m.TextContent, ignoreCase: true));
        Assert.DoesNotContain('\uE000', answer.Html);
        Assert.Contains(
            "<script>alert(\"quokka\")</script> and &lt;b&gt; quokka", (await site.SearchAsync("wrote script")).Page.QuerySelector(".hit-excerpt")!.TextContent, StringComparison.Ordinal);
    }

    // Encodes lone surrogates too, which Uri.EscapeDataString rejects.
    private static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(r => Uri.EscapeDataString(r.ToString())));
}
