using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Checks;

// Links have text and an allowed address, and lead to a page, heading or picture that exists.
internal sealed class LinkChecks(MarkupDocument document, bool isDraft, LinkTargets targets, IReadOnlySet<string> pictures, FindingList findings)
{
    public static void Run(ContentFiles files, Pictures pictures, FindingList findings)
    {
        var (targets, known) = (new LinkTargets(files, findings), pictures.Addresses());
        foreach (var article in files.Articles)
            new LinkChecks(article.Document, article.Front.Draft || !article.IsRead, targets, known, findings).Run();
        foreach (var document in files.Roles.Select(f => f.Document).Concat(files.Pages.Select(f => f.Document)))
            new LinkChecks(document, isDraft: false, targets, known, findings).Run();
    }

    private void Run()
    {
        foreach (var node in document.Nodes)
        {
            if (node is LinkInline { IsImage: true } image)
                Image(image);
            else if (node is LinkInline link)
                Link(link);
            else if (node is AutolinkInline address)
                Address(document.At(address), AutolinkRenderer.Address(address));
        }
    }

    private void Image(LinkInline image)
    {
        var (place, url) = (document.At(image), image.Url ?? "");
        if (!LinkPolicy.IsOwnImage(url))
            findings.Add(Codes.BadImage, place, $"'{Quote.Of(url)}' is not a picture of this site. Use one under /images/.");
        else if (!pictures.Contains(url))
            findings.Add(Codes.MissingPicture, place, $"There is no picture '{Quote.Of(url)}'.{Suggestion.For(url, pictures)} Ask a developer to add it to the program, or take it out.");
        if (InlineText.Of(image).Length == 0)
            findings.Add(Codes.NoAltText, place, "The picture has no alternative text. Say between the brackets what it shows.");
    }

    private void Link(LinkInline link)
    {
        Address(document.At(link), link.Url ?? "");
        if (InlineText.Of(link).Length == 0 && !link.Descendants<LinkInline>().Any(i => i.IsImage))
            findings.Add(Codes.EmptyLink, document.At(link), "The link has no text. Say between the brackets where it leads.");
    }

    private void Address(Place place, string url)
    {
        switch (LinkPolicy.Classify(url))
        {
            case LinkKind.Bad:
                var meant = LinkRefusal.IsRelative(url) ? targets.SuggestForFile(document.File, url) : null;
                findings.Add(Codes.BadLink, place, $"The address '{Quote.Of(url)}' is not allowed.{meant ?? " " + LinkRefusal.Of(url)}");
                break;
            case LinkKind.Anchor:
                Anchor(place, url[1..], document.Anchors ?? [], "this page");
                break;
            case LinkKind.Internal:
                Path(place, url);
                break;
            case LinkKind.External when targets.OwnPath(url) is { } path:
                var isAllowed = LinkPolicy.Classify(path) == LinkKind.Internal;
                findings.Add(Codes.OldLink, place, $"This is a full address of this site. Write {(isAllowed ? $"'{path}'" : "only the part after the host")}, which works wherever the site runs.");
                if (isAllowed)
                    Path(place, path);
                break;
        }
    }

    private void Path(Place place, string url)
    {
        var (address, fragment) = url.Split('#', 2) is [var a, var f] ? (a, f) : (url, null);
        var (path, query) = address.Split('?', 2) is [var p, var q] ? (p, q) : (address, null);
        if (targets.CurrentAddress(path) is { } current)
        {
            findings.Add(Codes.OldLink, place, $"'{path}' is the old address of an article. Did you mean '{current}'?");
            path = current;
        }
        if (!targets.Has(path))
        {
            if (!targets.MayExist(path))
                findings.Add(Codes.BrokenLink, place, $"There is no page '{Quote.Of(path)}'.{targets.Suggest(document.File, url, path)}");
            return;
        }
        foreach (var fault in query is null ? [] : LinkQueries.Faults(path, query, targets.ShortRoleNames))
            findings.Add(Codes.BrokenLink, place, fault);
        if (!isDraft && targets.IsDraft(path))
            findings.Add(Codes.BrokenLink, place, $"'{path}' is a draft, which readers cannot see. Publish it or remove the link.");
        else if (fragment is not null && targets.Anchors(path) is { } anchors)
            Anchor(place, fragment, anchors, path);
    }

    // Addresses copied from a browser have escaped letters.
    private void Anchor(Place place, string fragment, IReadOnlyList<string> anchors, string page)
    {
        var anchor = Uri.UnescapeDataString(fragment);
        if (!anchors.Contains(anchor, StringComparer.Ordinal))
            findings.Add(Codes.BrokenAnchor, place, $"There is no heading '#{Quote.Of(anchor)}' on {page}.{Suggestion.For(anchor, anchors)}");
    }
}
