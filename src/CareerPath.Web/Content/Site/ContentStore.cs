using System.Collections.Immutable;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Site;

/// <summary>Where the present content is found; replaced as a whole.</summary>
/// <param name="address">The site's public address, if it is set for where the site runs; site.yml names one otherwise.</param>
public sealed class ContentStore(SiteContent initial, ImmutableArray<Finding> findings, IHttpContextAccessor requests, string? address = null)
{
    private static readonly object _pin = new();

    private volatile State _state = new(At(initial, address), findings, Version: 0);

    /// <summary>After each load, whether its content was taken or not.</summary>
    public event EventHandler? Loaded;

    /// <summary>A request sees to its end what it saw first: its page and its layout are never of two contents.</summary>
    public SiteContent Current
    {
        get => Pinned.Content;
        set => _state = new State(At(value, address), _state.Findings, _state.Version + 1);
    }

    /// <summary>Whatever the present request has seen.</summary>
    public SiteContent Latest => _state.Content;

    /// <summary>Another number after each load: what a page shows is the same as long as this is.</summary>
    public int Version => Pinned.Version;

    /// <summary>What the last load found: outside Development, errors only. With an error among them, the current content is from an earlier load.</summary>
    public ImmutableArray<Finding> Findings => _state.Findings;

    /// <summary>Takes the content of a load without errors; otherwise only its findings.</summary>
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
