using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Site;

// Holds the current content, which is replaced as a whole.
// address: the public address from the configuration; null to use the one in site.yml.
public sealed class ContentStore(SiteContent initial, ImmutableArray<Finding> findings, IHttpContextAccessor requests, string? address = null)
{
    private static readonly object _pin = new();

    private volatile State _state = new(At(initial, address), findings, Version: 0);

    // Raised after each load, even if the new content was refused.
    public event EventHandler? Loaded;

    // A request keeps the content it saw first, so that its page and layout never mix two versions.
    public SiteContent Current
    {
        get => Pinned.Content;
        set => _state = new State(At(value, address), _state.Findings, _state.Version + 1);
    }

    // The newest content, even if the current request has already seen an older one.
    public SiteContent Latest => _state.Content;

    // Changes with each load. Until then, pages do not change.
    public int Version => Pinned.Version;

    // The findings of the last load. If one is an error, the current content is from an earlier load.
    public ImmutableArray<Finding> Findings => _state.Findings;

    // Takes the findings of a load, and its content if there are no errors.
    public void Accept(LoadResult result)
    {
        _state = new State(result.Content is { } content ? At(content, address) : _state.Content, result.Findings, _state.Version + 1);
        Loaded?.Invoke(this, EventArgs.Empty);
    }

    private static SiteContent At(SiteContent content, string? address) =>
        address is null || address == content.Site.BaseUrl ? content : content with { Site = content.Site with { BaseUrl = address } };

    private State Pinned
    {
        get
        {
            if (requests.HttpContext is not { } context)
                return _state;
            if (context.Items[_pin] is State pinned)
                return pinned;
            var current = _state;
            context.Items[_pin] = current;
            return current;
        }
    }

    private sealed record State(SiteContent Content, ImmutableArray<Finding> Findings, int Version);
}
