namespace CareerPath.Web.Content.Files;

/// <summary>The files of a content folder; tells which are missing and which nothing reads.</summary>
public sealed class FolderListing
{
    private const string LetRead = "Let the user that the site runs as read it.";

    /// <summary>Those of content itself.</summary>
    private static readonly string[] _folders = ["articles", "language", "pages", "plans", "quiz", "roles"];

    private static readonly string[] _texts = ["articles/", "pages/", "roles/"];
    private static readonly string[] _textEndings = [".md", ".markdown", ".txt"];

    private readonly SortedDictionary<string, FileInfo> _files;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal) { "README.md" };
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);
    private readonly HashSet<string> _required = new(StringComparer.Ordinal);
    private readonly FindingList _findings;

    private FolderListing(string folder, SortedDictionary<string, FileInfo> files, FindingList findings)
    {
        Folder = folder;
        _files = files;
        _findings = findings;
    }

    public string Folder { get; }

    /// <summary>False where the whole folder is missing or closed to the site.</summary>
    public bool IsThere { get; private init; }

    public FolderState State { get; private init; }

    public static FolderListing Of(string folder, FindingList findings)
    {
        if (!Directory.Exists(folder))
            return Without(folder, default, Codes.FileMissing, "The whole content folder is missing: it was moved, renamed or deleted, or a folder above it is closed to the site. Put it back.", findings);
        var files = new SortedDictionary<string, FileInfo>(StringComparer.Ordinal);
        var state = default(FolderState);
        try
        {
            foreach (var (name, entry) in FolderEntries.Of(folder))
            {
                state = state.With(entry);
                if (entry is FileInfo file)
                    files[name] = file;
                else
                    findings.Add(Codes.NoFile, Place.StartOf(name), "This is a link to a folder, which is not followed. Put the folder itself here.");
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Without(folder, FolderState.OfFailure(e), Codes.FileUnreadable, $"The content folder cannot be read: {e.Message}{(e is IOException ? "" : " " + LetRead)}", findings);
        }
        return new FolderListing(folder, files, findings) { IsThere = true, State = state };
    }

    public TextFile? Text(string name, bool required)
    {
        if (required)
            Require(name);
        if (!_files.ContainsKey(name))
            return null;
        _read.Add(name);
        return TextFile.Read(Folder, name, _findings);
    }

    public void Require(string name)
    {
        _required.Add(name);
        if (_files.ContainsKey(name))
            return;
        _missing.Add(name);
        if (!name.Contains('/', StringComparison.Ordinal) || RequireFolder(name.Split('/')[0]))
            _findings.Add(Codes.FileMissing, Place.StartOf(name), $"There is no {name}. Content needs it.");
    }

    /// <summary>False when it is missing, and with it what it holds.</summary>
    public bool RequireFolder(string name)
    {
        if (Directory.Exists(Path.Combine(Folder, name)))
            return MayBeRead(name);
        _missing.Add(name + "/");
        var others = _files.Keys.Where(f => f.Contains('/', StringComparison.Ordinal)).Select(f => f.Split('/')[0]).Distinct(StringComparer.Ordinal).Except(_folders, StringComparer.Ordinal);
        _findings.Add(Codes.FileMissing, Place.StartOf(name + "/"), $"There is no folder {name}/. Content needs it. {(Suggestion.Nearest(name, others) is { } near ? $"Is it {near}/? Rename that." : "Put it back.")}");
        return false;
    }

    private bool MayBeRead(string name)
    {
        if (FolderEntries.MayOpen(Path.Combine(Folder, name)))
            return true;
        _missing.Add(name + "/");
        _findings.Add(Codes.FileUnreadable, Place.StartOf(name + "/"), $"The folder {name}/ cannot be read. {LetRead}");
        return false;
    }

    private static FolderListing Without(string folder, FolderState state, FindingCode code, string message, FindingList findings)
    {
        findings.Add(code, Place.StartOf("site.yml"), message);
        return new FolderListing(folder, new SortedDictionary<string, FileInfo>(StringComparer.Ordinal), new FindingList()) { State = state };
    }

    /// <summary>Whether a file that content needs is missing, or a folder, named with a slash at its end.</summary>
    public bool Lacks(string name) => _missing.Contains(name);

    /// <summary>For those who read them, as they were listed. A file that cannot be read is there all the same, and may be linked to.</summary>
    public IReadOnlyList<(string Name, FileInfo File)> MarkdownIn(string folder)
    {
        var files = _files.Where(f => f.Key.StartsWith(folder + "/", StringComparison.Ordinal) && f.Key.EndsWith(".md", StringComparison.Ordinal))
            .Select(f => (f.Key, f.Value)).ToList();
        foreach (var (name, _) in files)
        {
            if (!Engine.Slug.IsValid(Path.GetFileNameWithoutExtension(name)) || name.Count(c => c == '/') != 1)
                _findings.Add(Codes.BadFileName, Place.StartOf(name), $"Name the file with at most {Engine.Slug.MaxLength} lower-case letters, digits and hyphens, and put it right into {folder}/.");
            _read.Add(name);
        }
        return files;
    }

    public void ReportUnread()
    {
        foreach (var name in _files.Keys.Except(_read, StringComparer.Ordinal))
            _findings.Add(Codes.UnknownFile, Place.StartOf(name), $"Nothing reads this file{(IsMisnamedText(name) ? ": the name of a text ends with .md. Rename it." : ". Rename it, or take it out of content/." + Suggestion.For(name, _required))}");
    }

    private static bool IsMisnamedText(string name) =>
        Array.Exists(_texts, folder => name.StartsWith(folder, StringComparison.Ordinal)) && _textEndings.Contains(Path.GetExtension(name), StringComparer.OrdinalIgnoreCase);
}
