using System.Globalization;
using System.IO.Enumeration;

namespace CareerPath.Web.Content.Files;

/// <summary>What stands in a content folder and is content's business: not what editors leave beside it, nor what links would lead to elsewhere.</summary>
public static class FolderEntries
{
    /// <summary>One behind the other: more than the system follows lead nowhere.</summary>
    private const int MostLinks = 40;

    private static readonly EnumerationOptions _everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 8 };

    /// <summary>Not content: made from the code, or shown in the guide only.</summary>
    private static readonly string[] _beside = ["schema/", "pictures/"];

    /// <summary>What Windows leaves in a folder that somebody looks at.</summary>
    private static readonly string[] _leftovers = ["desktop.ini", "Thumbs.db"];

    /// <summary>What editors and merges add to the name of a file while they write it, and to the one before.</summary>
    private static readonly string[] _leftoverEndings = ["~", ".bak", ".tmp", ".orig", ".swp", ".swo", "___jb_tmp___", "___jb_old___"];

    /// <summary>The files that are content's business, or might be, and the links to folders that are not followed.</summary>
    public static IEnumerable<(string Name, FileSystemInfo Entry)> Of(string folder)
    {
        if (!Directory.Exists(folder))
            return [];
        folder = Path.GetFullPath(folder);
        // Those within it that are closed are passed over: content may not need them.
        Open(folder);
        var entries = new FileSystemEnumerable<FileSystemInfo>(folder, (ref entry) => entry.ToFileSystemInfo(), _everywhere)
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || LeadsAway(ref entry),
            ShouldRecursePredicate = (ref entry) => !LeadsAway(ref entry) && MayOpen(entry.ToFullPath()),
        };
        return entries.Select(e => (Name: e.FullName[folder.Length..].TrimStart(Path.DirectorySeparatorChar).Replace('\\', '/'), Entry: e)).Where(e => Concerns(e.Name));
    }

    /// <summary>Not what editors and file managers leave beside a file, nor the folders that stand beside content.</summary>
    public static bool Concerns(string name) =>
        !Array.Exists(_beside, folder => name.StartsWith(folder, StringComparison.Ordinal)) && !Array.Exists(name.Split('/'), IsLeftover);

    /// <summary>Whether the site may list the folder and look at what is in it.</summary>
    public static bool MayOpen(string folder)
    {
        try
        {
            Open(folder);
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Open(string folder) => _ = new DirectoryInfo(folder).EnumerateFileSystemInfos().FirstOrDefault()?.Attributes;

    /// <summary>
    /// A link to a folder, which may lead round in a circle or to a whole disk. Only those are followed that stand right in the content folder
    /// and lead into it: so Kubernetes mounts folders, as articles -> ..data/articles.
    /// </summary>
    private static bool LeadsAway(ref FileSystemEntry entry)
    {
        if (!entry.Attributes.HasFlag(FileAttributes.ReparsePoint) || entry.ToFileSystemInfo() is not { LinkTarget: not null } link)
            return false;
        var root = entry.RootDirectory.ToString();
        return !entry.Directory.SequenceEqual(root) || !StaysBelow(root.TrimEnd('/') + '/', link.FullName, MostLinks);
    }

    /// <summary>Whether a path ends below the folder, and every link on the way leads below it.</summary>
    private static bool StaysBelow(string root, string path, int mostLinks)
    {
        if (mostLinks == 0 || !path.StartsWith(root, StringComparison.Ordinal))
            return false;
        for (var at = path; at.Length > root.Length; at = Path.GetDirectoryName(at)!)
        {
            if (new FileInfo(at).LinkTarget is { } target && !StaysBelow(root, Path.GetFullPath(target, Path.GetDirectoryName(at)!), mostLinks - 1))
                return false;
        }
        return true;
    }

    /// <summary>.x.md.swp, x.md~, x.md.bak, #x.md#, ~$x.md, 4913 and the like.</summary>
    private static bool IsLeftover(string part) =>
        part.StartsWith('.') || Array.Exists(_leftoverEndings, end => part.EndsWith(end, StringComparison.OrdinalIgnoreCase)) || IsVimTrial(part) || part.StartsWith("~$", StringComparison.Ordinal) || (part.StartsWith('#') && part.EndsWith('#'))
        || _leftovers.Contains(part, StringComparer.OrdinalIgnoreCase);

    /// <summary>Vim tries whether it can write with a file named 4913, or 123 more until no file has the name.</summary>
    private static bool IsVimTrial(string part) =>
        part.Length is 4 or 5 && part.All(char.IsAsciiDigit) && int.Parse(part, CultureInfo.InvariantCulture) is >= 4913 and var number && (number - 4913) % 123 == 0;
}
