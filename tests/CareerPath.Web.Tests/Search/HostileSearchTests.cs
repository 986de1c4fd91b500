using System.Net;
using CareerPath.Web.Content.Markup;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Search;

public sealed class HostileSearchTests : IClassFixture<Site>
{
    private readonly Site _site;

    public HostileSearchTests(Site site) => _site = site;

    public static TheoryData<string> Queries =>
    [
        "\"", "\"\"", "'", "\"tpm", "tpm\"", "(tpm", ")", "tpm)", "AND", "OR", "NOT", "tpm AND", "NOT tpm", "NEAR(tpm pm, 2)", "NEAR", "tpm NEAR/3 pm",
        "*", "tp*", "^tpm", "title:tpm", "{title names}: tpm", "-tpm", "tpm + pm", "rowid:1", "entries", "'; DROP TABLE entries; --", "%", "_", "\\", "$match", "?1",
        "🎉", "👩‍💻 tpm", "\u0000", "tpm\u0000pm", "\u200F\u202Etpm", "\u0001\u0002tpm\u001E", "\uD800", "tpm \uDC00", "\u0301", "e\u0301", "İstanbul ß ﬁ", "日本語 テスト", "𞤀𞤁",
        "the", "is it a", "...", "—", "<script>alert(1)</script>", "&lt;b&gt;", "a b c d e f g h i j k l m n o p q r s t u v w x y z 0 1 2 3 4 5 6 7 8 9",
        "a", "1", "é", new string('a', 120), "\t\r\n", "tpm\r\nSet-Cookie: a=b",
        "“tpm", "”tpm “pm” „x“", "\"tpm\" \"pm\" \"", "-", "--", "a-", "-a-b-c-", "1,2.3,4", ",1", "1,", string.Concat(Enumerable.Repeat("a-a ", 30)), string.Concat(Enumerable.Repeat("\"the of\" ", 13)),
    ];

    [Theory]
    [MemberData(nameof(Queries))]
    public async Task WhateverIsTyped_IsAnswered(string query)
    {
        foreach (var more in (string[])["", "&exact=true", "&page=2", "&page=-1", "&page=99999999999999999999"])
        {
            var answer = await _site.NewVisitor().GetAsync("/search?q=" + Escape(query) + more);
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Null(answer.Page.QuerySelector("main script, main b"));
            Assert.False(answer.Response.Headers.Contains("Set-Cookie"));
        }
    }

    [Fact]
    public async Task OfTenThousandCharacters_TheFirstWordsAreSearchedFor()
    {
        var answer = await _site.NewVisitor().GetAsync("/search?q=" + string.Concat(Enumerable.Repeat("tpm+%22", 2000)));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("/roles/technical-program-manager", answer.Hits()[0]);
    }

    [Fact]
    public async Task Excerpts_AreEncoded_EvenOfTextAboutMarkup()
    {
        using var site = new Site();
        var store = site.Services.GetRequiredService<ContentStore>();
        store.Current = store.Current with
        {
            Articles =
            [
                store.Current.Articles[0] with
                {
                    Slug = "hostile",
                    Title = "A quokka <img src=x onerror=alert(1)>",
                    Summary = "Quokka & \"friends\"",
                    Html = "<p>The quokka wrote <code>&lt;script&gt;alert(&quot;quokka&quot;)&lt;/script&gt;</code> and &amp;lt;b&amp;gt; \u0001quokka\u0002.</p><h2 id=\"x\">Of <em>quokka</em> &lt;i&gt;</h2><p>More.</p>",
                    Faqs = [new Faq("q", "A <b>quokka</b>?", "Yes, <i>quokka</i>.")],
                },
            ],
        };
        var answer = await site.NewVisitor().GetAsync("/search?q=quokka");

        Assert.Equal(2, answer.Page.QuerySelectorAll(".hit").Length);
        Assert.Null(answer.Page.QuerySelector(".hits script, .hits img, .hits b, .hits i, .hits em, .hits code"));
        Assert.Equal("A quokka <img src=x onerror=alert(1)>", answer.Page.QuerySelector(".hit h2")!.TextContent);
        Assert.All(answer.Page.QuerySelectorAll("mark"), m => Assert.Equal("quokka", m.TextContent, ignoreCase: true));
        var excerpt = answer.Page.QuerySelector("a[href='/articles/hostile'] , a[href^='/articles/hostile#x']")!.Closest(".hit")!.TextContent;
        Assert.DoesNotContain('\u0001', answer.Html);
        Assert.Contains("quokka", excerpt, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("<script>alert(\"quokka\")</script> and &lt;b&gt; quokka", (await site.NewVisitor().GetAsync("/search?q=wrote+script")).Page.QuerySelector(".hit-excerpt")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>Lone surrogates too, which Uri.EscapeDataString does not take.</summary>
    private static string Escape(string text) => string.Concat(text.EnumerateRunes().Select(r => Uri.EscapeDataString(r.ToString())));
}
