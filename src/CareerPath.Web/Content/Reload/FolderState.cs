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
            foreach (var file in FolderListing.Files(folder))
            {
                // A link's own time says nothing about the text behind it.
                var info = file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
                files++;
                sum += HashCode.Combine(file.FullName, info.Exists ? info.Length : -1, info.LastWriteTimeUtc.Ticks);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A file or folder vanished while it was listed: unlike any other state, so it is looked at again.
            return new FolderState(-1, Environment.TickCount64);
        }
        return new FolderState(files, sum);
    }
}
