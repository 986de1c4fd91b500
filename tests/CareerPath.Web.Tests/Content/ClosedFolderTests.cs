using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CareerPath.Web.Content;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Tests.Content;

/// <summary>Folders that the site's user may not read: that is said, and not what seems to be missing then.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ClosedFolderTests : IDisposable
{
    private const uint Nobody = 65534;
    private const UnixFileMode Listed = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead;
    private const UnixFileMode Open = Listed | UnixFileMode.UserWrite | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly ContentSample _sample = new();

    public ClosedFolderTests() => File.SetUnixFileMode(_sample.Folder, Open);

    [Theory]
    [InlineData(".", UnixFileMode.None, "site.yml: The content folder cannot be read: Access to the path '{0}' is denied. Let the user that the site runs as read it.")]
    [InlineData(".", Listed, "site.yml: The content folder cannot be read: Access to the path '{0}/")]
    [InlineData("articles", UnixFileMode.None, "articles/: The folder articles/ cannot be read. Let the user that the site runs as read it.")]
    [InlineData("articles", Listed, "site.yml: The content folder cannot be read: Access to the path '{0}/articles/")]
    [InlineData("quiz", UnixFileMode.None, "quiz/: The folder quiz/ cannot be read. Let the user that the site runs as read it.")]
    [InlineData("roles", UnixFileMode.None, "roles/: The folder roles/ cannot be read. Let the user that the site runs as read it.")]
    public void ClosedFolder_IsTold_AndNothingElse_AndItsStateStays(string folder, UnixFileMode mode, string begin)
    {
        var path = Path.Combine(_sample.Folder, folder);
        File.SetUnixFileMode(path, mode);
        try
        {
            var loader = new ContentLoader(_sample.Folder);
            var (finding, states) = AsNobody(() => (
                Assert.Single(loader.Load(ContentSample.Today).Findings),
                (FolderState[])[loader.State, FolderState.Of(_sample.Folder), FolderState.Of(_sample.Folder)]));
            Assert.Equal(Codes.FileUnreadable.Code, finding.Code);
            Assert.StartsWith(begin.Replace("{0}", _sample.Folder, StringComparison.Ordinal), $"{finding.File}: {finding.Message}", StringComparison.Ordinal);
            Assert.Single(states.Distinct());
        }
        finally
        {
            File.SetUnixFileMode(path, Open);
        }
    }

    [Fact]
    public void FolderThatIsNoneOfContent_MayBeClosed()
    {
        var path = Directory.CreateDirectory(Path.Combine(_sample.Folder, "lost+found"), UnixFileMode.None).FullName;
        Assert.Empty(AsNobody(() => new ContentLoader(_sample.Folder).Load(ContentSample.Today)).Findings);
        File.SetUnixFileMode(path, Open);
    }

    public void Dispose() => _sample.Dispose();

    /// <summary>Root may read everything: on a thread of its own, which ends with it, files are asked for as another user.</summary>
    private static T AsNobody<T>(Func<T> work)
    {
        var done = new TaskCompletionSource<T>();
        var thread = new Thread(() =>
        {
            try
            {
                _ = SetFileUser(Nobody);
                done.SetResult(work());
            }
            catch (Exception e)
            {
                done.SetException(e);
            }
        });
        thread.Start();
        thread.Join();
        return done.Task.GetAwaiter().GetResult();
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileUser(uint user);
}
