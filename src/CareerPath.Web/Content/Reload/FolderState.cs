using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Reload;

/// <summary>Names, sizes and times of the files in a folder, as two numbers to compare: no file is opened.</summary>
public readonly record struct FolderState(int Files, long Sum)
{
    public static FolderState Of(string folder)
    {
        var (files, sum) = (0, 0L);
        try
        {
            foreach (var entry in FolderListing.Entries(folder))
            {
                files++;
                sum += HashOf(entry);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file or folder vanished while it was listed: unlike any other state, so it is looked at again.
            return new FolderState(-1, Environment.TickCount64);
        }
        return new FolderState(files, sum);
    }

    /// <summary>One that cannot be looked at, such as a link to where only others may go, is the same until it is gone.</summary>
    private static int HashOf(FileSystemInfo entry)
    {
        try
        {
            var info = Behind(entry);
            return HashCode.Combine(entry.FullName, info is FileInfo { Exists: true } file ? file.Length : -1, info.LastWriteTimeUtc.Ticks);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return HashCode.Combine(entry.FullName);
        }
    }

    /// <summary>A link's own time says nothing about the text behind it, but it is all there is where the link leads round in a circle.</summary>
    private static FileSystemInfo Behind(FileSystemInfo entry)
    {
        try
        {
            return entry.Attributes.HasFlag(FileAttributes.ReparsePoint) ? entry.ResolveLinkTarget(returnFinalTarget: true) ?? entry : entry;
        }
        catch (IOException) when (entry.LinkTarget is not null)
        {
            return entry;
        }
    }
}
