using System.Diagnostics;
using System.Net.Sockets;
using CareerPath.Web.Content;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Tests.Content.Reload;

namespace CareerPath.Web.Tests.Content;

/// <summary>What lies in the folder and is no file: it is said, and nothing waits for it.</summary>
public sealed class NoFileTests : IDisposable
{
    private static readonly TimeSpan _patience = TimeSpan.FromSeconds(20);

    private readonly ContentSample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData("articles/third.md")]
    [InlineData("roles/program-manager.md")]
    [InlineData("quiz/factors.yml")]
    public async Task Pipe_IsAFinding(string file)
    {
        MakePipe(file);
        await AssertOnlyAsync(file);
    }

    [Fact]
    public async Task LinkToAPipe_IsAFinding()
    {
        MakePipe("articles/.pipe");
        Link("articles/third.md", ".pipe");
        await AssertOnlyAsync("articles/third.md");
    }

    [Fact]
    public async Task Socket_IsAFinding()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(_sample.Folder, "articles/third.md")));
        await AssertOnlyAsync("articles/third.md");
    }

    [Fact]
    public void FileThatSaysItIsEmpty_AndNeverEnds_IsTooLarge()
    {
        Link("articles/third.md", "/proc/self/pagemap");
        Assert.Contains(Assert.Single(_sample.Load().Findings).Code, (string[])[Codes.FileTooLarge.Code, Codes.FileUnreadable.Code]);
    }

    [Fact]
    public async Task LinkToADevice_IsAFinding()
    {
        Link("articles/third.md", "/dev/zero");
        await AssertOnlyAsync("articles/third.md");
    }

    [Fact]
    public async Task AnEmptyFile_IsAFile()
    {
        _sample.Write("articles/third.md", "");
        Assert.Equal([Codes.NoFrontMatter.Code, Codes.EmptyBody.Code], (await LoadAsync()).Findings.Select(f => f.Code));
    }

    [Theory]
    [InlineData("articles/more", "..")]
    [InlineData("articles/more", "../quiz")]
    [InlineData("loop", ".")]
    [InlineData("all", "/usr")]
    public async Task LinkToAFolder_IsAFinding_AndNotFollowed(string link, string target)
    {
        Link(link, target);
        await AssertOnlyAsync(link);
    }

    [Theory]
    [InlineData("articles/out", "/usr", "all", "articles/out")]
    [InlineData("articles/out", "/", "all", "articles/out/usr")]
    [InlineData("articles/out", "../quiz/..", "all", "articles/out")]
    public async Task LinkThatLeadsAwayOverAnother_IsNotFollowed(string way, string away, string link, string target)
    {
        Link(way, away);
        Link(link, target);
        Assert.Equal([(link, Codes.NoFile.Code), (way, Codes.NoFile.Code)], (await LoadAsync()).Findings.Select(f => (f.File, f.Code)));
    }

    [Fact]
    public async Task LinkThatLeadsToItself_CannotBeRead()
    {
        Link("articles/third.md", "third.md");
        Assert.Equal(Codes.FileUnreadable.Code, Assert.Single((await LoadAsync()).Findings).Code);
        Assert.Equal(FolderState.Of(_sample.Folder), FolderState.Of(_sample.Folder));
    }

    [Fact]
    public async Task LinksToFiles_AndFoldersAsKubernetesMountsThem_AreFollowed()
    {
        // ..data -> ..1, articles -> ..data/articles, site.yml -> ..data/site.yml
        Directory.CreateDirectory(Path.Combine(_sample.Folder, "..1"));
        Directory.Move(Path.Combine(_sample.Folder, "articles"), Path.Combine(_sample.Folder, "..1/articles"));
        File.Move(Path.Combine(_sample.Folder, "site.yml"), Path.Combine(_sample.Folder, "..1/site.yml"));
        Link("..data", "..1");
        Link("articles", "..data/articles");
        Link("site.yml", "..data/site.yml");
        var result = await LoadAsync();
        Assert.Empty(result.Findings);
        Assert.Equal(2, result.Content!.Articles.Length);
    }

    [Fact]
    public async Task RunningSite_SaysItOfAPipe_AndLoadsAgainWhenItIsGone()
    {
        using var site = new EditedSite();
        await site.EditAsync(() => MakePipe(site.Sample, "articles/third.md"), s => s.Findings.Any(f => f.Code == Codes.NoFile.Code));
        await site.EditAsync(() => site.Sample.Delete("articles/third.md"), s => s.Findings.IsEmpty);
        await site.EditAsync("articles/first.md", "The first article", "A new title", s => s.Current.Article("first")!.Title == "A new title");
    }

    private async Task AssertOnlyAsync(string file)
    {
        var finding = Assert.Single((await LoadAsync()).Findings);
        Assert.Equal((file, Codes.NoFile.Code), (finding.File, finding.Code));
    }

    private Task<LoadResult> LoadAsync() => Task.Run(_sample.Load).WaitAsync(_patience);

    private void Link(string name, string target) => File.CreateSymbolicLink(Path.Combine(_sample.Folder, name), target);

    private void MakePipe(string file) => MakePipe(_sample, file);

    private static void MakePipe(ContentSample sample, string file)
    {
        var path = Path.Combine(sample.Folder, file);
        File.Delete(path);
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }
}
