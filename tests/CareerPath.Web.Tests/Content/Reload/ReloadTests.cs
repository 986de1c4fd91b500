using System.Net;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CareerPath.Web.Tests.Content.Reload;

public class ReloadTests
{
    private const string First = "articles/first.md";

    [Fact]
    public async Task Save_IsOnThePage_WithoutARestart()
    {
        using var site = new EditedSite();
        await site.EditAsync(First, "The first article", "A new title", s => Title(s) == "A new title");
        Assert.Equal("A new title", (await site.NewVisitor().GetAsync("/articles/first")).Heading);
    }

    [Fact]
    public async Task Save_ByWritingBesideAndRenaming_IsNoticed()
    {
        using var site = new EditedSite();
        var path = Path.Combine(site.Sample.Folder, First);
        var text = site.Sample.Read(First).Replace("The first article", "Renamed into place", StringComparison.Ordinal);
        await site.EditAsync(
            () =>
            {
                File.WriteAllText(path + "~", text);
                File.Move(path + "~", path, overwrite: true);
            },
            s => Title(s) == "Renamed into place");
        Assert.Empty(site.Store.Findings);
    }

    [Fact]
    public async Task Save_ByMovingTheOldFileAside_IsNoticed_AndNeverMissesTheFile()
    {
        using var site = new EditedSite();
        var path = Path.Combine(site.Sample.Folder, First);
        var text = site.Sample.Read(First).Replace("The first article", "Saved as vim does", StringComparison.Ordinal);
        var loads = new List<int>();
        site.Store.Loaded += (_, _) => loads.Add(site.Store.Current.Articles.Length);
        await site.EditAsync(
            () =>
            {
                File.WriteAllText(path + ".4913", "");
                File.Delete(path + ".4913");
                File.Move(path, path + "~");
                File.WriteAllText(path, text);
                File.Delete(path + "~");
            },
            s => Title(s) == "Saved as vim does");
        Assert.All(loads, articles => Assert.Equal(2, articles));
        Assert.Empty(site.Store.Findings);
    }

    [Fact]
    public async Task RenamedArticle_LeadsItsReadersToTheNewName_AndOnceDeletedIsGone()
    {
        using var site = new EditedSite();
        const string Moved = "articles/moved.md";
        await site.EditAsync(
            () =>
            {
                File.Move(Path.Combine(site.Sample.Folder, First), Path.Combine(site.Sample.Folder, Moved));
                site.Sample.Edit(Moved, "title:", "redirects: [first]\ntitle:").Edit("site.yml", "[first, second]", "[moved, second]");
            },
            s => s.Findings.Length == 0 && s.Current.Articles[0].Slug == "moved");
        using (var old = await site.NewVisitor().Client.GetAsync(new Uri("/articles/first", UriKind.Relative)))
            Assert.Equal((HttpStatusCode.MovedPermanently, "/articles/moved"), (old.StatusCode, old.Headers.Location!.ToString()));

        await site.EditAsync(
            () => site.Sample.Edit("site.yml", "[moved, second]", "[second]").Delete(Moved),
            s => s.Findings.Length == 0 && s.Current.Articles.Length == 1);
        Assert.Equal(HttpStatusCode.NotFound, (await site.NewVisitor().GetAsync("/articles/first")).Status);
    }

    [Fact]
    public async Task NewFile_AndAFileInANewFolder_AreNoticed()
    {
        using var site = new EditedSite();
        await site.EditAsync(
            () => site.Sample.Write("articles/third.md", site.Sample.Read("articles/second.md")),
            s => s.Current.Articles.Length == 3);
        await site.EditAsync(() => site.Sample.Write("drafts/later/notes.md", "x"), s => s.Findings.Length > 0);
        Assert.Equal(["drafts/later/notes.md"], site.Store.Findings.Select(f => f.File));
    }

    [Fact]
    public async Task Errors_KeepTheLastGoodContent_AndAreLoggedOneLineAFinding()
    {
        using var site = new EditedSite();
        var good = site.Store.Current;
        await site.EditAsync(First, "More text.", "See [this](/quizz) and [that](http://x.example).", s => s.Findings.Length == 2);
        Assert.Same(good, site.Store.Current);
        Assert.Equal(site.Store.Findings.CausesFirst().Select(f => f.ToString()), site.Log.Errors.Take(2));
        Assert.Contains("CP046", site.Log.Errors[0] + site.Log.Errors[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mending_TakesTheNewContent_AndClearsTheFindings()
    {
        using var site = new EditedSite();
        await site.EditAsync(First, "title: The first article", "titel: Mended", s => s.Findings.Length > 0);
        await site.EditAsync(First, "titel: Mended", "title: Mended", s => s.Findings.Length == 0);
        Assert.Equal("Mended", Title(site.Store));
    }

    [Fact]
    public async Task FolderThatIsMovedAway_AndBack_IsStillWatched()
    {
        using var site = new EditedSite();
        var (folder, aside) = (site.Sample.Folder, site.Sample.Folder + "-aside");
        Directory.Move(folder, aside);
        Directory.Move(aside, folder);
        await site.EditAsync(First, "The first article", "Back again", s => Title(s) == "Back again");
        Assert.Equal("Back again", (await site.NewVisitor().GetAsync("/articles/first")).Heading);
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 0)]
    public void Watch_CanBeSwitchedOff(bool watches, int expected)
    {
        using var site = new Site { WatchesContent = watches };
        Assert.Equal(expected, site.Services.GetServices<IHostedService>().OfType<ContentReload>().Count());
    }

    private static string Title(ContentStore store) =>
        store.Current.Articles.Single(a => a.Slug.Equals("first", StringComparison.Ordinal)).Title;
}
