using Microsoft.AspNetCore.StaticAssets;

namespace CareerPath.Web.Hosting;

// Caches fonts forever. A stylesheet cannot use the fingerprinted names that static assets get at build time, so a font's file name carries
// its own.
public static class FontCaching
{
    public static StaticAssetsEndpointConventionBuilder KeepFonts(this StaticAssetsEndpointConventionBuilder assets)
    {
        assets.Add(endpoint =>
        {
            if (endpoint is not RouteEndpointBuilder { RoutePattern.RawText: { } route, RequestDelegate: { } serve } || !route.StartsWith("fonts/", StringComparison.Ordinal))
                return;
            endpoint.RequestDelegate = context =>
            {
                context.Response.OnStarting(() =>
                {
                    context.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
                    return Task.CompletedTask;
                });
                return serve(context);
            };
        });
        return assets;
    }
}
