using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Checks;

// The pages that links may lead to, and suggestions for broken links.
internal sealed class LinkTargets
{
    private static readonly string[] _endings = [".md", ".markdown", ".html", ".htm"];

    // Heading ids by path; null when the text is missing or unreadable.
    private readonly Dictionary<string, ImmutableArray<string>?> _anchors = new(StringComparer.Ordinal);

    private readonly HashSet<string> _drafts;
    private readonly Dictionary<string, string> _moved;

    // The address of each page, with its folder and its file name without extension.
    private readonly List<(string Folder, string File, string Address)> _files = [];

    private readonly bool _mayBeArticles;
    private readonly Uri? _own;

    public LinkTargets(ContentFiles files, FindingList findings)
    {
        foreach (var route in Routes.Fixed)
            Add("", route.Trim('/'), route, ImmutableArray<string>.Empty);
        foreach (var role in Role.All.Select(r => r.Slug()))
            Add("roles", role, Routes.Role(role), files.Roles.FirstOrDefault(f => f.Slug == role)?.Document.Anchors);
        foreach (var (page, address) in Routes.Pages)
            Add("pages", page, address, files.Pages.FirstOrDefault(f => f.Slug == page)?.Document.Anchors);
        foreach (var article in files.Articles)
            Add("articles", article.Stem, Routes.Article(article.Slug), article.Document.Anchors);
        _drafts = [.. files.Articles.Where(a => a.Front.Draft).Select(a => Routes.Article(a.Slug))];
        _moved = files.OldSlugs.ToDictionary(o => Routes.Article(o.Key), o => Routes.Article(o.Value), StringComparer.Ordinal);
        // An unreadable article may have any slug, and a missing folder any article.
        _mayBeArticles = files.Articles.IsEmpty || files.Articles.Any(a => !a.IsRead);
        ShortRoleNames = files.Roles.Length < Role.All.Length || files.Roles.Any(f => findings.HasErrorIn(f.Name)) ? null
            : files.Roles.SelectMany(r => RoleNames.Short(r.Front.Role, r.Front.Abbreviation)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        _own = Uri.TryCreate(files.Site?.BaseUrl, UriKind.Absolute, out var own) ? own : null;
    }

    // Null when a role file is missing or has errors.
    public IReadOnlySet<string>? ShortRoleNames { get; }

    public bool Has(string path) => _anchors.ContainsKey(path);

    public bool MayExist(string path) => _mayBeArticles && IsArticle(path);

    public bool IsDraft(string path) => _drafts.Contains(path);

    public ImmutableArray<string>? Anchors(string path) => _anchors[path];

    // The current address for an article's old address; null for any other path.
    public string? CurrentAddress(string path) => Has(path) ? null : _moved.GetValueOrDefault(path);

    // " Did you mean '/articles/x#y'?" with a leading space, other advice, or an empty string.
    // file: the file that contains the link.
    public string Suggest(string file, string url, string path) =>
        (_endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase)) ? SuggestForFile(file, url) : null)
        ?? (Suggestion.For(path, _anchors.Keys) is { Length: > 0 } near ? near
            : IsArticle(path) ? " If an article was renamed, list its old slug under its redirects." : "");

    // The same for a link to a file, such as ../roles/project-manager.md#pay; null when no page is near.
    public string? SuggestForFile(string file, string url)
    {
        var end = url.IndexOfAny(['?', '#']) is >= 0 and var at ? at : url.Length;
        return FileAddress(file, url[..end]) is { } address ? $" Did you mean '{address}{url[end..]}'?" : null;
    }

    // The part after the host in a full address of this site. Null for other sites and for files such as the feed, which need a full
    // address.
    public string? OwnPath(string url) =>
        _own is not null && Uri.TryCreate(url, UriKind.Absolute, out var address)
        && Uri.Compare(_own, address, UriComponents.HostAndPort, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
        && !Path.HasExtension(address.AbsolutePath)
            ? (address.AbsolutePath.TrimEnd('/').ToLowerInvariant() is { Length: > 0 } path ? path : Routes.Home) + address.Query + address.Fragment
            : null;

    private void Add(string folder, string file, string address, ImmutableArray<string>? anchors)
    {
        _anchors[address] = anchors;
        _files.Add((folder, file, address));
    }

    private string? FileAddress(string from, string path)
    {
        var parts = path.ToLowerInvariant().Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return null;
        var name = _endings.FirstOrDefault(e => parts[^1].EndsWith(e, StringComparison.Ordinal)) is { } ending ? parts[^1][..^ending.Length] : parts[^1];
        var folder = parts.Length > 1 && parts[^2] is not ("." or ".." or "content") ? parts[^2] : from.Split('/')[0];
        return Address(f => f.Folder == folder && f.File == name) ?? Address(f => f.File == name)
            ?? (Suggestion.Nearest(name, _files.Where(f => f.Folder == folder).Select(f => f.File)) is { } near ? Address(f => f.Folder == folder && f.File == near) : null);
    }

    private string? Address(Func<(string Folder, string File, string Address), bool> fits) => _files.FirstOrDefault(fits).Address;

    private static bool IsArticle(string path) => path.StartsWith(Routes.Articles + "/", StringComparison.Ordinal);
}
