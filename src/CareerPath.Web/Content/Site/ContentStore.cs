using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Site;

// Where the present content is found; replaced as a whole.
// address: the site's public address, if it is set for where the site runs; site.yml names one otherwise.
public sealed class ContentStore(SiteContent initial, ImmutableArray<Finding> findings, IHttpContextAccessor requests, string? address = null)
{
    private static readonly object _pin = new();

    private volatile State _state = new(At(initial, address), findings, Version: 0);

    // After each load, whether its content was taken or not.
    public event EventHandler? Loaded;

    // A request sees to its end what it saw first: its page and its layout are never of two contents.
    public SiteContent Current
    {
        get => Pinned.Content;
        set => _state = new State(At(value, address), _state.Findings, _state.Version + 1);
    }

    // Whatever the present request has seen.
    public SiteContent Latest => _state.Content;

    // Another number after each load: what a page shows is the same as long as this is.
    public int Version => Pinned.Version;

    // What the last load found: outside Development, errors only. With an error among them, the current content is from an earlier load.
    public ImmutableArray<Finding> Findings => _state.Findings;

    // Takes the content of a load without errors; otherwise only its findings.
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
