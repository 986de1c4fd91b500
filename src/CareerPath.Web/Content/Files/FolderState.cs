namespace CareerPath.Web.Content.Files;

/// <summary>Names, sizes and times of the files in a folder, as two numbers to compare: no file is opened.</summary>
public readonly record struct FolderState(int Files, long Sum)
{
    public static FolderState Of(string folder)
    {
        try
        {
            return FolderEntries.Of(folder).Aggregate(default(FolderState), (state, entry) => state.With(entry.Entry));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return OfFailure(e);
        }
    }

    /// <summary>Of a folder that cannot be listed: the same as long as the reason is.</summary>
    public static FolderState OfFailure(Exception reason) => new(-1, reason.Message.GetHashCode(StringComparison.Ordinal));

    public FolderState With(FileSystemInfo entry) => new(Files + 1, Sum + HashOf(entry));

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
