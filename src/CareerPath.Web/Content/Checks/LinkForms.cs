using System.Collections.Immutable;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Markup;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CareerPath.Web.Content.Checks;

/// <summary>Links of a text have words, allowed addresses, and headings of the text itself where they point at such.</summary>
internal sealed class LinkForms(MarkupDocument document, SharedFiles shared, FindingList findings)
{
    private readonly ImmutableArray<PageLink>.Builder _links = ImmutableArray.CreateBuilder<PageLink>();
    private readonly ImmutableArray<PageLink>.Builder _pictures = ImmutableArray.CreateBuilder<PageLink>();

    private readonly Lazy<HashSet<string>> _anchors = new(() => [.. document.Anchors ?? []]);

    /// <summary>The links to other pages of this site or to files beside this one, and its pictures: whether those exist is another check.</summary>
    public static (ImmutableArray<PageLink> Links, ImmutableArray<PageLink> Pictures) Run(MarkupDocument document, SharedFiles shared, FindingList findings)
    {
        var forms = new LinkForms(document, shared, findings);
        foreach (var node in document.Nodes)
        {
            if (node is LinkInline { IsImage: true } image)
                forms.Image(image);
            else if (node is LinkInline link)
                forms.Link(link);
            else if (node is AutolinkInline address)
                forms.Address(address, AutolinkRenderer.Address(address));
        }
        return (forms._links.ToImmutable(), forms._pictures.ToImmutable());
    }

    private void Image(LinkInline image)
    {
        var place = document.At(image);
        if (LinkPolicy.IsOwnImage(image.Url))
            _pictures.Add(new PageLink(image.Url!, place.Line, place.Column));
        else
            findings.Add(Codes.BadImage, place, $"'{Quote.Of(image.Url ?? "")}' is not a picture of this site. Use one under /images/.");
        if (InlineText.Of(image).Length == 0)
            findings.Add(Codes.NoAltText, place, "The picture has no alternative text. Say between the brackets what it shows.");
    }

    private void Link(LinkInline link)
    {
        Address(link, link.Url);
        if (InlineText.Of(link).Length == 0 && !link.Descendants<LinkInline>().Any(i => i.IsImage))
            findings.Add(Codes.EmptyLink, document.At(link), "The link has no text. Say between the brackets where it leads.");
    }

    private void Address(MarkdownObject link, string? url)
    {
        var place = document.At(link);
        switch (LinkPolicy.Classify(url))
        {
            case LinkKind.Bad when LinkRefusal.IsRelative(url ?? ""):
                _links.Add(new PageLink(url!, place.Line, place.Column));
                break;
            case LinkKind.Bad:
                findings.Add(Codes.BadLink, place, $"The address '{Quote.Of(url ?? "")}' is not allowed. {LinkRefusal.Of(url ?? "")}");
                break;
            case LinkKind.Anchor:
                LinkChecks.Anchor(place, url![1..], _anchors.Value, "this page", findings);
                break;
            case LinkKind.Internal:
                _links.Add(new PageLink(url!, place.Line, place.Column));
                break;
            case LinkKind.External when shared.OwnPath(url!) is { } path:
                var isWritten = LinkPolicy.Classify(path) == LinkKind.Internal;
                findings.Add(Codes.OldLink, place, $"This is an address of this site. Write {(isWritten ? $"'{path}'" : "what follows the host")}, which leads there wherever the site is shown.");
                if (isWritten)
                    _links.Add(new PageLink(path, place.Line, place.Column));
                break;
        }
    }
}
