namespace CareerPath.Web.Hosting;

// Detects forms sent from another site. Browsers report this with Sec-Fetch-Site (Fetch Metadata, W3C); older ones send only the page's
// origin.
public static class CrossSite
{
    public static bool IsFrom(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers["Sec-Fetch-Site"].ToString() is { Length: > 0 } site)
            return site is not ("same-origin" or "none");
        // Our own pages send the origin "null" when they suppress the referrer. The form's antiforgery token then decides.
        return headers.Origin.ToString() is { Length: > 0 } origin && origin != "null"
            && (!Uri.TryCreate(origin, UriKind.Absolute, out var from) || !IsOurs(request, from));
    }

    // Compares only host and port: behind a proxy the scheme may be unknown.
    private static bool IsOurs(HttpRequest request, Uri from) =>
        string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase)
        || request.HttpContext.RequestServices.GetRequiredService<SiteAddress>().Configured is { } address
        && string.Equals(from.Authority, new Uri(address).Authority, StringComparison.OrdinalIgnoreCase);
}
