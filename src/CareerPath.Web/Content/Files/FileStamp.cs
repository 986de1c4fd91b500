namespace CareerPath.Web.Content.Files;

/// <summary>Size and time of a file: the same ones mean the same text, where that is certain.</summary>
/// <param name="IsCertain">
/// Not for a file saved a moment ago, which may be saved once more within the clock's grain, nor for a link, whose own time says nothing
/// of the text behind it, nor for one that cannot be looked at.
/// </param>
public readonly record struct FileStamp(long Length, DateTime Saved, bool IsCertain)
{
    private static readonly TimeSpan _moment = TimeSpan.FromSeconds(3);

    /// <param name="file">Looked at before its text is read.</param>
    public static FileStamp Of(FileInfo file)
    {
        try
        {
            var isCertain = file.Exists && !file.Attributes.HasFlag(FileAttributes.ReparsePoint) && file.LastWriteTimeUtc < TimeProvider.System.GetUtcNow().UtcDateTime - _moment;
            return new FileStamp(file.Exists ? file.Length : -1, file.LastWriteTimeUtc, isCertain);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return default;
        }
    }
}
