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

    public ClosedFolderTests()
    {
        foreach (var folder in Directory.GetDirectories(_sample.Folder).Append(_sample.Folder))
            File.SetUnixFileMode(folder, Open);
    }

    [Theory]
    [InlineData(".", UnixFileMode.None, "site.yml: The content folder cannot be read: Access to the path '{0}' is denied. Let the user that the site runs as read it.")]
    [InlineData(".", Listed, "site.yml: The content folder cannot be read: Access to the path '{0}/")]
    [InlineData("articles", UnixFileMode.None, "articles/: The folder articles/ cannot be read. Let the user that the site runs as read it.")]
    [InlineData("articles", Listed, "articles/: The folder articles/ cannot be read. Let the user that the site runs as read it.")]
    [InlineData("quiz", UnixFileMode.None, "quiz/: The folder quiz/ cannot be read. Let the user that the site runs as read it.")]
    public void ClosedFolder_IsTold_AndItsStateStays(string folder, UnixFileMode mode, string begin)
    {
        var (findings, states) = ListWith(folder, mode);
        var finding = Assert.Single(findings);
        Assert.Equal(Codes.FileUnreadable.Code, finding.Code);
        Assert.StartsWith(begin.Replace("{0}", _sample.Folder, StringComparison.Ordinal), $"{finding.File}: {finding.Message}", StringComparison.Ordinal);
        Assert.Single(states.Distinct());
    }

    [Theory]
    [InlineData(UnixFileMode.None)]
    [InlineData(Listed)]
    public void FolderThatContentDoesNotNeed_MayBeClosed(UnixFileMode mode)
    {
        _sample.Write("lost+found/x", "x");
        Assert.Empty(ListWith("lost+found", mode).Findings);
    }

    public void Dispose() => _sample.Dispose();

    private (IReadOnlyList<Finding> Findings, FolderState[] States) ListWith(string folder, UnixFileMode mode)
    {
        var path = Path.Combine(_sample.Folder, folder);
        File.SetUnixFileMode(path, mode);
        try
        {
            return AsNobody(List);
        }
        finally
        {
            File.SetUnixFileMode(path, Open);
        }
    }

    private (IReadOnlyList<Finding> Findings, FolderState[] States) List()
    {
        var findings = new FindingList();
        var listing = FolderListing.Of(_sample.Folder, findings);
        if (listing.IsThere)
        {
            listing.RequireFolder("articles");
            listing.Require("quiz/rubric.yml");
        }
        return (findings.ToSorted(), [listing.State, FolderState.Of(_sample.Folder), FolderState.Of(_sample.Folder)]);
    }

    /// <summary>Root may read everything: on a thread of its own, which ends with it, files are asked for as another user.</summary>
    /// <param name="work">It may begin no other thread: that would be of the other user, too.</param>
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
