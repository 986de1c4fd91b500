using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;

namespace CareerPath.Web.Content.Checks;

/// <summary>Links to other pages of this site lead somewhere.</summary>
internal sealed class LinkChecks(FindingList findings)
{
    /// <summary>More headings than a page has that somebody reads. To compare them with as many links would take a minute.</summary>
    private const int MostSuggested = 500;

    /// <summary>So few are found sooner than a set of them is made, for each of thousands of pages.</summary>
    private const int MostSought = 100;

    /// <summary>Headings by path; null where they are not known because the text cannot be read.</summary>
    private readonly Dictionary<string, ImmutableArray<string>?> _targets = new(StringComparer.Ordinal);

    /// <summary>The same, of pages with more headings than are sought one by one.</summary>
    private readonly Dictionary<string, HashSet<string>> _many = new(StringComparer.Ordinal);

    private readonly HashSet<string> _drafts = new(StringComparer.Ordinal);

    /// <summary>Where an article's old addresses lead today.</summary>
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);

    /// <summary>Pages of files that are missing, which is said already.</summary>
    private readonly HashSet<string> _missing = new(StringComparer.Ordinal);

    private bool _hasArticles;

    /// <summary>What may be meant by a page that does not exist: thousands of links may lead to one that is deleted.</summary>
    private readonly Dictionary<string, string> _broken = new(StringComparer.Ordinal);

    /// <summary>Some articles have addresses that cannot be read.</summary>
    private bool _mayBeArticles;

    /// <summary>Of the roles; null where some cannot be known.</summary>
    private HashSet<string>? _shortNames;

    private FileAddresses? _files;

    public static void Run(ContentFiles files, FindingList findings)
    {
        var checks = new LinkChecks(findings) { _mayBeArticles = files.Articles.Any(a => a.Front.MayHaveAddress), _shortNames = ShortNames(files, findings) };
        foreach (var route in Routes.Fixed)
            checks._targets[route] = ImmutableArray<string>.Empty;
        foreach (var article in files.Articles)
            checks._targets[Routes.Article(ContentAssembler.SlugOf(article))] = article.Text.Anchors;
        foreach (var role in files.Roles)
            checks._targets[Routes.Role(role.Slug)] = role.Text.Anchors;
        foreach (var page in files.Pages.Where(p => Routes.Pages.ContainsKey(p.Slug)))
            checks._targets[Routes.Pages[page.Slug]] = page.Text.Anchors;
        foreach (var draft in files.Articles.Where(a => a.Front.Draft))
            checks._drafts.Add(Routes.Article(ContentAssembler.SlugOf(draft)));
        foreach (var (old, slug) in ContentAssembler.OldSlugs(files))
            checks._moved[Routes.Article(old)] = Routes.Article(slug);
        checks._files = new FileAddresses(files);
        checks._missing.UnionWith(Role.All.Select(r => r.Slug()).Where(r => files.Lack($"roles/{r}.md")).Select(Routes.Role));
        checks._missing.UnionWith(Routes.Pages.Where(p => files.Lack($"pages/{p.Key}.md")).Select(p => p.Value));
        checks._hasArticles = !files.Lack("articles/");
        foreach (var article in files.Articles)
            checks.Check(article, article.Front.MayBeDraft);
        foreach (var role in files.Roles)
            checks.Check(role, fromDraft: false);
        foreach (var page in files.Pages)
            checks.Check(page, fromDraft: false);
    }

    /// <param name="fragment">As it is in the address: a browser's address line escapes the letters of other scripts.</param>
    public static void Anchor(Place place, string fragment, ICollection<string> anchors, string page, FindingList findings)
    {
        var anchor = Uri.UnescapeDataString(fragment);
        if (!anchors.Contains(anchor))
            findings.Add(Codes.BrokenAnchor, place, $"There is no heading '#{Quote.Of(anchor)}' on {page}.{(anchors.Count <= MostSuggested ? Suggestion.For(anchor, anchors) : "")}");
    }

    private void Check<T>(MarkdownFile<T> file, bool fromDraft)
        where T : FrontMatter
    {
        foreach (var link in file.Text.Links)
        {
            var place = new Place(file.Name, link.Line, link.Column);
            if (link.Url.StartsWith('/'))
                Check(place, link.Url, fromDraft);
            else
                findings.Add(Codes.BadLink, place, $"The address '{Quote.Of(link.Url)}' is not allowed.{_files?.Meant(file.Name, link.Url) ?? " " + LinkRefusal.Of(link.Url)}");
        }
    }

    private void Check(Place place, string url, bool fromDraft)
    {
        var hash = url.IndexOf('#', StringComparison.Ordinal);
        var address = hash < 0 ? url : url[..hash];
        var question = address.IndexOf('?', StringComparison.Ordinal);
        var path = question < 0 ? address : address[..question];
        if (!_targets.TryGetValue(path, out var anchors))
        {
            if (!_moved.TryGetValue(path, out var today))
            {
                Missing(place, path, url);
                return;
            }
            findings.Add(Codes.OldLink, place, $"'{path}' is the old address of an article. Did you mean '{today}'?");
            (path, anchors) = (today, _targets[today]);
        }
        if (question >= 0)
            Query(place, path, address[question..]);
        if (!fromDraft && _drafts.Contains(path))
            findings.Add(Codes.BrokenLink, place, $"'{path}' is a draft, which readers do not see. Publish it or remove the link.");
        else if (hash >= 0 && anchors is { } known)
            Anchor(place, url[(hash + 1)..], known.Length <= MostSought ? known : _many.TryGetValue(path, out var set) ? set : _many[path] = [.. known], path, findings);
    }

    private static HashSet<string>? ShortNames(ContentFiles files, FindingList findings) =>
        Role.All.Select(r => $"roles/{r.Slug()}.md").Any(f => files.Lack(f) || findings.HasErrorIn(f)) ? null
        : files.Roles.SelectMany(r => RoleNames.Short(r.Front.Role, r.Front.Abbreviation)).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private void Query(Place place, string path, string query)
    {
        foreach (var fault in LinkQueries.Faults(path, query, _shortNames))
            findings.Add(Codes.BrokenLink, place, fault);
    }

    private void Missing(Place place, string path, string url)
    {
        if (_missing.Contains(path) || ((_mayBeArticles || !_hasArticles) && IsArticle(path)))
            return;
        var meant = FileAddresses.IsFile(path) ? _files?.Meant(place.File, url) : null;
        if (meant is null && !_broken.TryGetValue(path, out meant))
            _broken[path] = meant = Near(path);
        findings.Add(Codes.BrokenLink, place, $"There is no page '{Quote.Of(path)}'.{meant}");
    }

    private string Near(string path) => Suggestion.For(path, _targets.Keys) is { Length: > 0 } near ? near
        : IsArticle(path) ? " If an article was renamed, list its old slug under its redirects." : "";

    private static bool IsArticle(string path) => path.StartsWith(Routes.Articles + "/", StringComparison.Ordinal);
}
