using System.Collections.Immutable;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Checks;

/// <summary>Links have allowed addresses, and internal ones lead somewhere.</summary>
internal sealed class LinkChecks(FindingList findings)
{
    /// <summary>Headings by path; null where they are not known because the text cannot be read.</summary>
    private readonly Dictionary<string, ImmutableHashSet<string>?> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _drafts = new(StringComparer.Ordinal);

    /// <summary>Where an article's old addresses lead today.</summary>
    private readonly Dictionary<string, string> _moved = new(StringComparer.Ordinal);

    public static void Run(ContentFiles files, FindingList findings)
    {
        var checks = new LinkChecks(findings);
        foreach (var route in Routes.Fixed)
            checks._targets[route] = [];
        foreach (var article in files.Articles)
            checks._targets[Routes.Article(ContentAssembler.SlugOf(article))] = article.Body.Anchors;
        foreach (var role in files.Roles)
            checks._targets[Routes.Role(role.Slug)] = role.Body.Anchors;
        foreach (var page in files.Pages.Where(p => Routes.Pages.ContainsKey(p.Slug)))
            checks._targets[Routes.Pages[page.Slug]] = page.Body.Anchors;
        foreach (var draft in files.Articles.Where(a => a.Front.Draft))
            checks._drafts.Add(Routes.Article(ContentAssembler.SlugOf(draft)));
        foreach (var (old, slug) in ContentAssembler.OldSlugs(files))
            checks._moved[Routes.Article(old)] = Routes.Article(slug);
        foreach (var article in files.Articles)
            checks.Check(article.Body, article.Front.Draft);
        foreach (var body in files.Roles.Select(r => r.Body).Concat(files.Pages.Select(p => p.Body)))
            checks.Check(body, fromDraft: false);
    }

    private void Check(MarkupDocument document, bool fromDraft)
    {
        foreach (var link in document.Root.Descendants<LinkInline>())
        {
            if (link.IsImage)
                Image(document, link);
            else
                Link(document, link, link.Url, fromDraft);
            if (!link.IsImage && InlineText.Of(link).Length == 0 && !link.Descendants<LinkInline>().Any(i => i.IsImage))
                findings.Add(Codes.EmptyLink, document.At(link), "The link has no text. Say between the brackets where it leads.");
        }
        foreach (var link in document.Root.Descendants<AutolinkInline>())
            Link(document, link, AutolinkRenderer.Address(link), fromDraft);
    }

    private void Image(MarkupDocument document, LinkInline image)
    {
        if (!LinkPolicy.IsOwnImage(image.Url))
            findings.Add(Codes.BadImage, document.At(image), $"'{Quote.Of(image.Url ?? "")}' is not a picture of this site. Use one under /images/.");
        if (InlineText.Of(image).Length == 0)
            findings.Add(Codes.NoAltText, document.At(image), "The picture has no alternative text. Say between the brackets what it shows.");
    }

    private void Link(MarkupDocument document, MarkdownObject link, string? url, bool fromDraft)
    {
        switch (LinkPolicy.Classify(url))
        {
            case LinkKind.Bad:
                findings.Add(Codes.BadLink, document.At(link), $"The address '{Quote.Of(url ?? "")}' is not allowed. Use a path of this site (/articles/…), https: or mailto:.");
                break;
            case LinkKind.Anchor:
                Anchor(document.At(link), url![1..], document.Anchors ?? [], "this page");
                break;
            case LinkKind.Internal:
                Internal(document.At(link), url!, fromDraft);
                break;
        }
    }

    private void Internal(Place place, string url, bool fromDraft)
    {
        var (address, anchor) = url.Split('#', 2) is [var before, var after] ? (before, after) : (url, null);
        var path = address.Split('?')[0];
        if (!_targets.ContainsKey(path) && _moved.TryGetValue(path, out var today))
        {
            findings.Add(Codes.OldLink, place, $"'{path}' is the old address of an article. Did you mean '{today}'?");
            path = today;
        }
        if (!_targets.TryGetValue(path, out var anchors))
            findings.Add(Codes.BrokenLink, place, $"There is no page '{Quote.Of(path)}'.{Suggestion.For(path, _targets.Keys)}");
        else if (!fromDraft && _drafts.Contains(path))
            findings.Add(Codes.BrokenLink, place, $"'{path}' is a draft, which readers do not see. Publish it or remove the link.");
        else if (anchor is not null && anchors is not null)
            Anchor(place, anchor, anchors, path);
    }

    private void Anchor(Place place, string anchor, ImmutableHashSet<string> anchors, string page)
    {
        if (!anchors.Contains(anchor))
            findings.Add(Codes.BrokenAnchor, place, $"There is no heading '#{Quote.Of(anchor)}' on {page}.{Suggestion.For(anchor, anchors)}");
    }
}
