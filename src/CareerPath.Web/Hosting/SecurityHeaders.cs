namespace CareerPath.Web.Hosting;

// Adds the same security headers to every response, and stricter ones under private paths.
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly PathString[] _private = ["/a", "/s", "/cal", "/view", "/quiz", "/import", "/deleted"];

    // Runs outside all other middleware, so that it also covers the framework's response to a host that AllowedHosts rejects. Requests that
    // the server rejects before the pipeline (400 and 414, without a body) cannot get the headers.
    public static void AddSecurityHeaders(this IServiceCollection services) =>
        services.Insert(0, ServiceDescriptor.Singleton<IStartupFilter, First>());

    private static RequestDelegate Headers(RequestDelegate next) => context =>
    {
        var path = context.Request.Path;
        context.Response.OnStarting(() =>
        {
            Write(context.Response.Headers, path);
            return Task.CompletedTask;
        });
        return next(context);
    };

    private static void Write(IHeaderDictionary headers, PathString path)
    {
        var isPrivate = Array.Exists(_private, p => path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
        // The quiz's first page contains a form token but is not a secret: search engines may index it.
        var isSecret = isPrivate && !path.StartsWithSegments("/quiz", StringComparison.OrdinalIgnoreCase);
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = isSecret ? "no-referrer" : "strict-origin-when-cross-origin";
        headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers["Cross-Origin-Resource-Policy"] = path.StartsWithSegments("/api", StringComparison.OrdinalIgnoreCase) ? "cross-origin" : "same-origin";
        headers.XFrameOptions = "DENY";
        if (isPrivate)
            headers.CacheControl = "no-store";
        if (isSecret)
            headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    private sealed class First : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app => next(app.Use(Headers));
    }
}
