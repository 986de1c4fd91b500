using System.Collections.Immutable;
using AngleSharp.Dom;
using CareerPath.Engine;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Tests.Content;

public class HostileMarkdownTests
{
    private static readonly string[] _elements =
    [
        "a", "abbr", "article", "aside", "b", "blockquote", "br", "button", "caption", "circle", "code", "dd", "desc", "details", "div", "dl",
        "dt", "em", "h2", "h3", "h4", "h5", "h6", "hr", "img", "input", "label", "li", "ol", "p", "path", "pre", "q", "rect", "section",
        "span", "strong", "summary", "sup", "svg", "table", "tbody", "td", "text", "th", "thead", "title", "tr", "ul",
    ];

    private static readonly string[] _attributes =
    [
        "alt", "aria-describedby", "aria-label", "aria-labelledby", "class", "data-checklist", "data-copy", "data-role", "for", "hidden", "href", "id", "loading", "rel", "role",
        "scope", "src", "start", "tabindex", "title", "type",
    ];

    private static readonly SiteFacts _facts = new([], ImmutableDictionary<Role, ImmutableSortedDictionary<string, string>>.Empty, []);

    public static TheoryData<int> Snippets => new(Enumerable.Range(0, HostileMarkdown.Snippets.Length));

    [Theory]
    [MemberData(nameof(Snippets))]
    public void Snippet_YieldsNothingThatActs(int index)
    {
        AssertHarmless(Write(HostileMarkdown.Snippets[index]));
        AssertHarmless(Write($"## A\n\n::: faq\n### Why?\n{HostileMarkdown.Snippets[index]}\n:::\n\n| a | b |\n|---|---|\n| c | {HostileMarkdown.Snippets[index]} |"));
    }

    // Every other kind of Markdown is written by the site's own renderers, which escape. Read what a renderer writes before it is added
    // here.
    [Fact]
    public void NoOtherRendererOfTheParser_IsUsed()
    {
        var renderer = new MarkupRenderer(new MarkupContext(MarkupDocument.Unread("x.md"), "x", [], _facts, new FindingList()));
        Assert.Equal(
            [
                "CodeInlineRenderer", "DelimiterInlineRenderer", "EmphasisInlineRenderer", "HtmlDefinitionListRenderer", "HtmlEntityInlineRenderer", "LineBreakInlineRenderer",
                "ListRenderer", "LiteralInlineRenderer", "ParagraphRenderer", "QuoteBlockRenderer", "ThematicBreakRenderer",
            ],
            renderer.ObjectRenderers.Select(r => r.GetType()).Where(t => t.Assembly == typeof(Markdig.Markdown).Assembly).Select(t => t.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("In R&D we write.\n\n*[R&D]: Research & \"development\"", "<abbr title=\"Research &amp; &quot;development&quot;\">R&amp;D</abbr>")]
    [InlineData("Text \\<b> here.\n\n*[<b>]: x", "<abbr title=\"x\">&lt;b&gt;</abbr>")]
    public void Abbreviation_IsWrittenEscaped(string markdown, string html) => Assert.Contains(html, Html(markdown), StringComparison.Ordinal);

    [Fact]
    public void EverySnippetAtOnce_IsLoadedWithoutAnException()
    {
        using var sample = new ContentSample();
        foreach (var snippet in HostileMarkdown.Snippets)
            Assert.Null(Record.Exception(() => sample.Body(snippet).Load()));
    }

    private static IElement Write(string markdown) => ContentSample.Parse(Html(markdown));

    private static string Html(string markdown)
    {
        var findings = new FindingList();
        var document = MarkupDocument.Parse("articles/first.md", markdown, 0, findings);
        return MarkupRenderer.Render(new MarkupContext(document, "first", [Role.ProgramManager], _facts, findings)).Html;
    }

    private static void AssertHarmless(IElement page)
    {
        foreach (var element in page.QuerySelectorAll("*"))
        {
            Assert.Contains(element.LocalName, _elements);
            var drawn = element.Closest("svg") is not null;
            foreach (var attribute in element.Attributes)
            {
                Assert.True(drawn || _attributes.Contains(attribute.Name, StringComparer.Ordinal), $"{attribute.Name} on {element.OuterHtml}");
                Assert.DoesNotMatch("^(on|style$)", attribute.Name);
                if (attribute.Name is "href" or "src")
                    Assert.Matches(@"^(/[^/\\]|/$|#|https://[^@\s]+$|mailto:[^?\s]+$)", attribute.Value);
            }
        }
    }
}
