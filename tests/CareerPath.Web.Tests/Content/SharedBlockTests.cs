using CareerPath.Engine;
using CareerPath.Web.Content;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Tests.Content;

/// <summary>Blocks that show the shared files alone are kept once for all pages; nobody who reads a page can tell.</summary>
public class SharedBlockTests
{
    private const string Language = "::: language role=technical-program-manager\n:::";
    private const string Compare = "::: compare roles=technical-program-manager,program-manager\n:::";

    [Theory]
    [InlineData("")]
    [InlineData("<p>A</p>\n")]
    [InlineData("<p>\ud83d\ude00 漢字 \ud800 \udfff \uffff \0 {0} [0]</p>\n")]
    public void PlacedHtml_StandsAtItsPlace_WhateverTheTextHolds(string before)
    {
        var html = PageHtml.Of(before + "<p>B</p>\n", [new PlacedHtml(before.Length, "<hr>\n"), new PlacedHtml(before.Length, "<br>\n"), new PlacedHtml(before.Length + 9, "<ul>\n")]);
        Assert.Equal(PageHtml.Of(before) + "<hr>\n<br>\n<p>B</p>\n<ul>\n", html.ToString());
    }

    [Theory]
    [InlineData("&#xFFFF;0&#xFFFF;")]
    [InlineData("&#xE000; &#xFDD0; &#0; &#1; &#26;")]
    [InlineData("&#xD800; and &#xDFFF; \ud83d\ude00")]
    [InlineData("{0} {{0}} [0] %0 $0 \\0 <!--0-->")]
    [InlineData("`language role=technical-program-manager`")]
    public void TextThatLooksLikeAMark_StaysText(string text)
    {
        var alone = Write(Files(), text).ToString();
        Assert.Equal($"{alone}{Block(Language)}{alone}{Block(Compare)}{alone}", Write(Files(), $"{text}\n\n{Language}\n\n{text}\n\n{Compare}\n\n{text}").ToString());
    }

    [Fact]
    public void Compare_TwiceOnAPage_IsWholeBothTimes_WithIdsOfItsOwn()
    {
        var page = ContentSample.Page($"{Compare}\n\nBetween.\n\n{Compare}");
        Assert.Equal(["svg", "div", "p", "p", "svg", "div", "p"], page.Children.Select(c => c.LocalName));
        Assert.Equal(["roles-map", "roles-map-2"], page.QuerySelectorAll("svg title").Select(t => t.Id));
        Assert.Equal(page.Children[1].OuterHtml, page.Children[5].OuterHtml);
    }

    [Fact]
    public void CallsThatDiffer_ShowWhatTheyAskFor()
    {
        var page = ContentSample.Page(
            $"{Language}\n\n::: language role=technical-program-manager situation=status-update\n:::\n\n::: language role=program-manager\n:::\n\n"
            + "::: compare roles=program-manager,project-manager aspects=outcome\n:::\n\n::: compare roles=project-manager,program-manager aspects=scope\n:::");
        Assert.Equal([2, 1, 1, 1], page.QuerySelectorAll("ul.phrases").Select(u => u.ChildElementCount));
        Assert.Equal(["Program Manager", "Project Manager", "Project Manager", "Program Manager"], page.QuerySelectorAll("thead a").Select(a => a.TextContent));
        Assert.Equal(["Outcome", "Scope"], page.QuerySelectorAll("tbody th").Select(h => h.TextContent));
    }

    [Fact]
    public void Block_OfALaterPage_IsNotWrittenAgain()
    {
        var files = Files();
        var first = Write(files, $"One.\n\n{Language}");
        var kept = files.Html("language role=technical-program-manager", () => throw new InvalidOperationException("It is written again."));
        Assert.EndsWith(kept, first.ToString(), StringComparison.Ordinal);
        Assert.Same(kept, files.Html("language role=technical-program-manager", () => ""));
    }

    [Theory]
    [InlineData("::: language role=technical-program-manager situation=party\n:::")]
    [InlineData("::: language role=project-manager\n:::")]
    [InlineData("::: language role=technical-program-manager\nText.\n:::")]
    [InlineData("::: compare roles=program-manager,project-manager aspects=scoop\n:::")]
    public void BadCall_IsReportedOfEveryPage(string call)
    {
        using var sample = new ContentSample();
        var text = sample.Body($"{call}\n\n{call}").Read("articles/first.md");
        var files = sample.Write("articles/third.md", text).Load().Findings.Select(f => f.File);
        Assert.Equal(["articles/first.md", "articles/first.md", "articles/third.md", "articles/third.md"], files);
    }

    [Fact]
    public void ManyArticlesAtOnce_HaveTheSameBlocks()
    {
        using var sample = new ContentSample();
        var text = sample.Body($"{Language}\n\n{Compare}").Read("articles/first.md");
        for (var i = 0; i < 60; i++)
            sample.Write($"articles/copy-{i}.md", text.Replace("title: The first article", $"title: Copy {i}", StringComparison.Ordinal));
        var content = sample.Load().Content!;
        Assert.Equal(62, content.Articles.Length);
        Assert.Equal(Block(Language) + Block(Compare), Assert.Single(content.Articles.Where(a => a.Slug != "second").Select(a => a.Html).Distinct(StringComparer.Ordinal)));
    }

    [Fact]
    public void RolesAndPages_HaveTheirBlocks()
    {
        using var sample = new ContentSample();
        foreach (var file in (string[])["roles/program-manager.md", "pages/privacy.md"])
            sample.Write(file, $"{sample.Read(file)}\n\n{Language}\n");
        var content = sample.Load().Content!;
        Assert.EndsWith(Block(Language), content.Profile(Role.ProgramManager).Html, StringComparison.Ordinal);
        Assert.EndsWith(Block(Language), content.Pages["privacy"].Html, StringComparison.Ordinal);
    }

    [Fact]
    public void EditedPhrase_ShowsOnEveryArticle_AfterAReload()
    {
        using var sample = new ContentSample();
        sample.Body(Language).Write("articles/second.md", $"{sample.Read("articles/second.md")}\n\n{Language}\n");
        var loader = new ContentLoader(sample.Folder);
        loader.Load(ContentSample.Today);
        sample.Edit("language/phrases.yml", "text: a rollback we had rehearsed", "text: a rollback we had run twice");
        Assert.All(loader.Load(ContentSample.Today).Content!.Articles, a =>
        {
            Assert.Contains("a rollback we had run twice</q>", a.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("a rollback we had rehearsed</q>", a.Html, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void UnchangedArticle_KeepsItsBlocks_WhenAnotherIsReadAgain()
    {
        using var sample = new ContentSample();
        var loader = new ContentLoader(sample.Body($"{Language}\n\n{Compare}").Folder);
        var before = loader.Load(ContentSample.Today).Content!.Article("first")!;
        sample.Write("articles/second.md", $"{sample.Read("articles/second.md")}\n\n{Language}\n");
        var content = loader.Load(ContentSample.Today).Content!;
        Assert.Same(before.Text, content.Article("first")!.Text);
        Assert.Equal(Block(Language) + Block(Compare), content.Article("first")!.Html);
        Assert.EndsWith(Block(Language), content.Article("second")!.Html, StringComparison.Ordinal);
    }

    [Fact]
    public void Reload_TakesTheSharedFilesAsTheyWere_UntilOneOfThemChanges()
    {
        using var sample = new ContentSample();
        var first = ContentFiles.Read(sample.Folder, new FindingList());
        var again = Read(sample.Body("Other."), first);
        Assert.Same(first.Shared, again.Shared);
        sample.Edit("roles/program-manager.md", "scope: ", "scope: Changed, ");
        Assert.NotSame(first.Shared, Read(sample, again).Shared);

        static ContentFiles Read(ContentSample sample, ContentFiles earlier) =>
            ContentFiles.Read(FolderListing.Of(sample.Folder, new FindingList()), earlier.ArticleFiles, new FindingList());
    }

    private static string Block(string call) => Write(Files(), call).ToString();

    private static SharedFiles Files() => ContentFiles.Read(Path.Combine(AppContext.BaseDirectory, "Content", "Sample"), new FindingList()).Shared;

    private static PageHtml Write(SharedFiles files, string markdown)
    {
        var findings = new FindingList();
        return new MarkupWriter(files, findings).Write(MarkupDocument.Parse("articles/first.md", markdown, 0, findings), "first", [Role.ProgramManager]).Html;
    }
}
