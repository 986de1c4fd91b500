using System.Collections.Immutable;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Tests.Content;

// Folders that the site's user may not read: the finding says so, and not that their files are missing.
[UnsupportedOSPlatform("windows")]
public sealed class ClosedFolderTests : IDisposable
{
    private const uint Nobody = 65534;
    private const UnixFileMode Open = UnixFileMode.UserRead | UnixFileMode.GroupRead | UnixFileMode.OtherRead | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private readonly ContentSample _sample = new();

    public ClosedFolderTests()
    {
        foreach (var folder in Directory.GetDirectories(_sample.Folder).Append(_sample.Folder))
            File.SetUnixFileMode(folder, Open);
    }

    public void Dispose() => _sample.Dispose();

    [Theory]
    [InlineData(".", "site.yml", "The content folder cannot be read: ")]
    [InlineData("articles", "articles/", "The folder articles/ cannot be read.")]
    [InlineData("quiz", "quiz/", "The folder quiz/ cannot be read.")]
    public void ClosedFolder_IsTheOnlyFinding(string folder, string file, string message)
    {
        var finding = Assert.Single(FindingsWithClosed(folder));
        Assert.Equal((Codes.FileUnreadable.Code, file), (finding.Code, finding.File));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FolderThatContentDoesNotNeed_MayBeClosed()
    {
        _sample.Write("lost+found/x", "x");
        Assert.Empty(FindingsWithClosed("lost+found"));
    }

    private ImmutableArray<Finding> FindingsWithClosed(string folder)
    {
        var path = Path.Combine(_sample.Folder, folder);
        File.SetUnixFileMode(path, UnixFileMode.None);
        try
        {
            return AsNobody(() =>
            {
                var findings = new FindingList();
                ContentFiles.Read(_sample.Folder, findings);
                return findings.ToSorted();
            });
        }
        finally
        {
            File.SetUnixFileMode(path, Open);
        }
    }

    // Root may read everything. On a thread of its own, which ends with it, files are read as another user.
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
