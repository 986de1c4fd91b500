using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup.Blocks;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Content;

// What content/README.md and content/REFERENCE.md say is true.
public class GuideTests
{
    private const int MostPictureBytes = 40 * 1024;

    private static readonly byte[] _png = [0x89, 0x50, 0x4E, 0x47];

    private static readonly Lazy<LoadResult> _loaded = new(() =>
    {
        using var content = Guide.Content();
        return new ContentLoader(content.Path, Pictures.None).Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime));
    });

    // What each block looks like on the page.
    private static readonly Dictionary<string, string> _elements = new(StringComparer.Ordinal)
    {
        ["compare"] = "svg.roles-map ~ .table-scroll > table.compare tbody td",
        ["pros-cons"] = ".pros-cons > .pros .example, .pros-cons > .cons .example",
        ["personas"] = ".personas > .persona > h3 + p",
        ["checklist"] = "ul.checklist input[type=checkbox] + label",
        ["language"] = "ul.phrases .phrase-example",
        ["faq"] = ".faq > details > summary + p",
        ["script"] = ".script .blank",
        ["weak-strong"] = "dl.weak-strong .weak + .strong",
        ["scan"] = "aside.scan li > strong",
        ["quiz"] = "aside.quiz-call a[href='/quiz']",
    };

    public static TheoryData<string> Names => new(ContentBlocks.All.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void EveryBlock_HasASectionWithAnExample()
    {
        Assert.Equal(ContentBlocks.All.Keys.Order(StringComparer.Ordinal), Guide.Blocks.Select(b => b.Name).Order(StringComparer.Ordinal));
        Assert.Equal(ContentBlocks.All.Keys.Order(StringComparer.Ordinal), _elements.Keys.Order(StringComparer.Ordinal));
        Assert.All(ContentBlocks.All.Keys, name => Assert.Contains($"- [{name}](REFERENCE.md#{name}): ", Guide.Text, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_PassesTheCheck_AndIsTheBlock(string name)
    {
        var block = Guide.Blocks.Single(b => b.Name == name);
        Assert.StartsWith($"::: {name}", block.Example, StringComparison.Ordinal);
        Assert.DoesNotContain(_loaded.Value.Findings, f => f.File == Guide.FileOf(block));
        var page = ContentSample.Parse(_loaded.Value.Content!.Articles.Single(a => a.Slug == $"guide-{name}").Html);
        Assert.NotEmpty(page.QuerySelectorAll(_elements[name]));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Picture_IsThere_Small_AndSaidInWords(string name)
    {
        var block = Guide.Blocks.Single(b => b.Name == name);
        Assert.Equal($"pictures/{name}.png", block.Picture);
        var picture = File.ReadAllBytes(Path.Combine(Site.FindContent(), block.Picture));
        Assert.Equal(_png, picture[..4]);
        Assert.InRange(picture.Length, 1, MostPictureBytes);
        Assert.True(block.Alt.Split(' ').Length >= 8, block.Alt);
    }

    [Fact]
    public void Pictures_AreOnlyThoseOfTheGuide() => Assert.Equal(
        Guide.Blocks.Select(b => Path.GetFileName(b.Picture)).Order(StringComparer.Ordinal),
        Directory.EnumerateFiles(Path.Combine(Site.FindContent(), "pictures")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Pictures_AreNotContent() => Assert.DoesNotContain(_loaded.Value.Findings, f => f.File.StartsWith("pictures/", StringComparison.Ordinal));

    [Fact]
    public void ArticleOfTheWalk_PassesTheCheck_AndWithItsMistakeGetsTheLineThatTheGuideShows()
    {
        const string File = "articles/should-a-support-engineer-become-a-tpm.md";
        using var content = Guide.Content();
        content.Write(File, Guide.WalkArticle);
        Assert.DoesNotContain(Load(content), f => f.File == File);
        content.Write(File, Guide.WalkArticle.Replace("/articles/tpm-pros-and-cons", "/articles/tpm-pros-and-con", StringComparison.Ordinal));
        var finding = Assert.Single(Load(content), f => f.File == File);
        Assert.Contains($"\n    content/{finding}\n", Guide.Text, StringComparison.Ordinal);
        Assert.Contains($"line {finding.Line}, column {finding.Column},", Guide.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void LinksOfTheGuide_LeadToHeadings()
    {
        var targets = Anchors("README.md", Guide.Text).Concat(Anchors("REFERENCE.md", Guide.Reference)).ToHashSet(StringComparer.Ordinal);
        var links = Links("README.md", Guide.Text).Concat(Links("REFERENCE.md", Guide.Reference)).ToList();
        Assert.True(links.Count > 15, $"Only {links.Count} links.");
        Assert.All(links, link => Assert.Contains(link, targets));

        static IEnumerable<string> Anchors(string file, string text) => text.Split('\n').Where(l => l.StartsWith('#'))
            .Select(l => $"{file}#{string.Concat(l.TrimStart('#').Trim().ToLowerInvariant().Replace(' ', '-').Where(c => c == '-' || char.IsLetterOrDigit(c)))}").Append(file);

        static IEnumerable<string> Links(string file, string text) =>
            Regex.Matches(text, @"\]\((?<file>(README|REFERENCE)\.md)?(?<anchor>#[a-z-]+)?\)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1))
                .Select(m => (m.Groups["file"].Success ? m.Groups["file"].Value : file) + m.Groups["anchor"].Value);
    }

    private static ImmutableArray<Finding> Load(TempFolder content) =>
        new ContentLoader(content.Path, Pictures.None).Load(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)).Findings;
}
