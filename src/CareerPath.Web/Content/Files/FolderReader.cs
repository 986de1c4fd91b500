using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Files;

// Reads the files of a content folder and reports missing and unused files.
internal sealed class FolderReader
{
    // Articles are one folder down. Deeper files are listed to report them as unused.
    private static readonly EnumerationOptions _everywhere = new() { RecurseSubdirectories = true, IgnoreInaccessible = true, MaxRecursionDepth = 4, AttributesToSkip = FileAttributes.None };

    // Generated from the code, or only shown in the guide.
    private static readonly string[] _otherFolders = ["schema/", "pictures/"];

    // Temporary files of editors, merges and file managers.
    private static readonly string[] _leftoverEndings = ["~", ".bak", ".tmp", ".orig", ".swp", "desktop.ini", "Thumbs.db"];

    private static readonly string[] _textFolders = ["articles/", "pages/", "roles/"];
    private static readonly string[] _textEndings = [".md", ".markdown", ".txt"];

    private readonly string _folder;
    private readonly ImmutableSortedSet<string> _files;
    private readonly FindingList _findings;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal) { "README.md", "REFERENCE.md" };
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);

    private FolderReader(string folder, ImmutableSortedSet<string> files, FindingList findings) => (_folder, _files, _findings) = (folder, files, findings);

    // If the folder cannot be listed, that is the only finding.
    public static FolderReader Open(string folder, FindingList findings)
    {
        try
        {
            // The options below pass over folders that the site may not read, the whole one included.
            _ = Directory.GetFileSystemEntries(folder);
            var files = Directory.EnumerateFiles(folder, "*", _everywhere).Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/')).Where(IsContent);
            return new FolderReader(folder, files.ToImmutableSortedSet(StringComparer.Ordinal), findings);
        }
        catch (DirectoryNotFoundException)
        {
            findings.Add(Codes.FileMissing, Place.StartOf("site.yml"), "The whole content folder is missing. Put it back.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(Codes.FileUnreadable, Place.StartOf("site.yml"), $"The content folder cannot be read: {e.Message} Give the user that runs the site permission to read it.");
        }
        return new FolderReader(folder, [], new FindingList());
    }

    // Null when the file is missing or not valid YAML.
    public T? Record<T>(string name)
        where T : Bound =>
        Yaml(name) is { } node ? new YamlBinder(_findings).Bind<T>(node) : null;

    public ImmutableArray<T> List<T>(string name)
        where T : Bound =>
        Yaml(name) is { } node ? new YamlBinder(_findings).BindFile<T>(node) : [];

    // Includes unreadable files, because other files may link to them.
    public ImmutableArray<MarkdownFile<T>> Texts<T>(string folder)
        where T : FrontMatter
    {
        var names = _files.Where(f => f.StartsWith(folder + "/", StringComparison.Ordinal) && f.EndsWith(".md", StringComparison.Ordinal)).ToList();
        _read.UnionWith(names);
        foreach (var name in names.Where(n => !Engine.Slug.IsValid(Path.GetFileNameWithoutExtension(n)) || n.Count(c => c == '/') != 1))
            _findings.Add(Codes.BadFileName, Place.StartOf(name), $"The name or folder of this file is not allowed. Use at most {Engine.Slug.MaxLength} lower-case letters, digits and hyphens, and put the file directly into {folder}/.");
        return [.. names.Select(name => MarkdownFile.Read<T>(name, TextFile.Read(_folder, name, _findings), _findings))];
    }

    public void Require(string name)
    {
        _required.Add(name);
        if (_files.Contains(name))
            return;
        if (!name.Contains('/', StringComparison.Ordinal) || RequireFolder(name.Split('/')[0]))
            _findings.Add(Codes.FileMissing, Place.StartOf(name), $"The file {name} is missing. Add it.");
    }

    // False when the folder is missing or unreadable, which is then the finding for all its files.
    public bool RequireFolder(string name)
    {
        try
        {
            _ = Directory.GetFileSystemEntries(Path.Combine(_folder, name));
            return true;
        }
        catch (UnauthorizedAccessException)
        {
            _findings.Add(Codes.FileUnreadable, Place.StartOf(name + "/"), $"The folder {name}/ cannot be read. Give the user that runs the site permission to read it.");
            return false;
        }
        catch (DirectoryNotFoundException)
        {
            // Reported below.
        }
        var others = _files.Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f.Split('/')[0]).Distinct(StringComparer.Ordinal);
        _findings.Add(Codes.FileMissing, Place.StartOf(name + "/"), $"The folder {name}/ is missing. {(Suggestion.Nearest(name, others) is { } near ? $"If it is now {near}/, rename it back." : "Put it back.")}");
        return false;
    }

    public void ReportUnread()
    {
        foreach (var name in _files.Except(_read))
            _findings.Add(Codes.UnknownFile, Place.StartOf(name), $"This file is not used{(IsMisnamedText(name) ? ", because its name does not end with .md. Rename it." : ". Rename it, or move it out of content/." + Suggestion.For(name, _required))}");
    }

    private YamlNode? Yaml(string name)
    {
        Require(name);
        _read.Add(name);
        return _files.Contains(name) && TextFile.Read(_folder, name, _findings) is { } file ? YamlReader.Read(name, file.Text, 0, _findings) : null;
    }

    private static bool IsContent(string name) =>
        !Array.Exists(_otherFolders, folder => name.StartsWith(folder, StringComparison.Ordinal)) && !Array.Exists(name.Split('/'), IsLeftover);

    // Such as .x.md.swp, x.md~, x.md.bak, #x.md# and ~$x.md.
    private static bool IsLeftover(string part) =>
        part.StartsWith('.') || part.StartsWith("~$", StringComparison.Ordinal) || (part.StartsWith('#') && part.EndsWith('#'))
        || Array.Exists(_leftoverEndings, end => part.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static bool IsMisnamedText(string name) =>
        Array.Exists(_textFolders, folder => name.StartsWith(folder, StringComparison.Ordinal)) && _textEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
