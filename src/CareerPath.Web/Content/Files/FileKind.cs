using System.Formats.Tar;

namespace CareerPath.Web.Content.Files;

/// <summary>Tells files from pipes, sockets and devices: to open one of those may take for ever.</summary>
internal static class FileKind
{
    /// <summary>Room for the header of an entry with a long name.</summary>
    private const int Room = 64 * 1024;

    /// <summary>Only where nothing is in it, as in a pipe, is there a doubt; then an archive's writer knows, the one part of the platform that asks.</summary>
    public static bool IsFile(FileInfo file)
    {
        if (file.Length > 0)
            return true;
        using var archive = new MemoryStream(new byte[Room]);
        try
        {
            using var writer = new TarWriter(archive, leaveOpen: true);
            writer.WriteEntry(file.FullName, file.Name);
        }
        catch (IOException)
        {
            // What an archive cannot hold: a socket.
            return false;
        }
        catch (NotSupportedException)
        {
            // More than there is room for: a file all the same, such as those of the system that do not say how long they are.
            return true;
        }
        archive.Position = 0;
        using var reader = new TarReader(archive);
        return reader.GetNextEntry()?.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile;
    }
}
