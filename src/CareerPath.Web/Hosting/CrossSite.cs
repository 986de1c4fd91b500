namespace CareerPath.Web.Hosting;

// Whether another site's page sent a form here. The browser says so (Fetch Metadata, W3C); an older one names the page's origin.
public static class CrossSite
{
    public static bool IsFrom(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        // null is what our own pages send, which name no referrer. Then the form's token decides.
        return headers.Origin.ToString() is { Length: > 0 } origin && origin != "null"
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !IsOurs(request, from));
    }

    // By host and port alone: behind a proxy the scheme may not be known.
    private static bool IsOurs(HttpRequest request, Uri from) =>
        string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        || request.HttpContext.RequestServices.GetRequiredService<SiteAddress>().Configured is { } address
        && string.Equals(from.Authority, new Uri(address).Authority, StringComparison.OrdinalIgnoreCase);
}
