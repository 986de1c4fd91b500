using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Checks;

/// <summary>The pages that links name by their files, as in ../roles/project-manager.md#pay.</summary>
internal sealed class FileAddresses
{
    private static readonly string[] _endings = [".md", ".markdown", ".html", ".htm"];

    /// <summary>The address of each page by its folder and its file, without the ending.</summary>
    private readonly Dictionary<(string Folder, string Name), string> _addresses = [];

    /// <summary>The same by the file alone.</summary>
    private readonly Dictionary<string, string> _byName = new(StringComparer.Ordinal);

    /// <summary>What was found for files that are not there: thousands of links may lead to one.</summary>
    private readonly Dictionary<(string Folder, string Name), string?> _near = [];

    public FileAddresses(ContentFiles files)
    {
        foreach (var role in files.Roles)
            Add("roles", role.Slug, Routes.Role(role.Slug));
        foreach (var (page, address) in Routes.Pages)
            Add("pages", page, address);
        foreach (var route in Routes.Fixed)
            Add("", route.Trim('/'), route);
        foreach (var article in files.Articles)
            Add("articles", article.Slug, Routes.Article(ContentAssembler.SlugOf(article)));
    }

    public static bool IsFile(string path) => _endings.Any(e => path.EndsWith(e, StringComparison.OrdinalIgnoreCase));

    /// <summary>" Did you mean '/articles/x#y'?" with a leading space; null when no page is near.</summary>
    /// <param name="from">The file that the link is in.</param>
    public string? Meant(string from, string url)
    {
        var end = url.IndexOfAny(['?', '#']) is >= 0 and var at ? at : url.Length;
        return Find(from, url[..end]) is { } address ? $" Did you mean '{address}{url[end..]}'?" : null;
    }

    private void Add(string folder, string name, string address)
    {
        _addresses[(folder, name)] = address;
        _byName.TryAdd(name, address);
    }

    private string? Find(string from, string path)
    {
        var parts = path.ToLowerInvariant().Split(['/', '\\'], StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
            return null;
        var name = _endings.FirstOrDefault(e => parts[^1].EndsWith(e, StringComparison.Ordinal)) is { } ending ? parts[^1][..^ending.Length] : parts[^1];
        var folder = parts.Length > 1 && parts[^2] is not ("." or ".." or "content") ? parts[^2] : from.Split('/')[0];
        if ((_addresses.GetValueOrDefault((folder, name)) ?? _byName.GetValueOrDefault(name)) is { } address)
            return address;
        if (!_near.TryGetValue((folder, name), out var near))
            _near[(folder, name)] = near = Suggestion.Nearest(name, _addresses.Keys.Where(k => k.Folder == folder).Select(k => k.Name)) is { } other ? _addresses[(folder, other)] : null;
        return near;
    }
}
