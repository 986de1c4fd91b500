namespace CareerPath.Web.Hosting;

/// The same headers on every answer, and the private ones on every path whose address is a secret.
public static class SecurityHeaders
{
    private const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; "
        + "manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static readonly PathString[] _private = ["/a", "/s", "/quiz", "/deleted"];

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var headers = context.Response.Headers;
        var isPrivate = Array.Exists(_private, p => context.Request.Path.StartsWithSegments(p, StringComparison.OrdinalIgnoreCase));
        // The quiz's first page holds a form token, but is no secret: search engines may find it.
        var isSecret = isPrivate && !context.Request.Path.StartsWithSegments("/quiz", StringComparison.OrdinalIgnoreCase);
        context.Response.OnStarting(() =>
        {
            headers.ContentSecurityPolicy = ContentSecurityPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers["Referrer-Policy"] = isSecret ? "no-referrer" : "strict-origin-when-cross-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=(), usb=()";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers.XFrameOptions = "DENY";
            if (isPrivate)
                headers.CacheControl = "no-store";
            if (isSecret)
                headers["X-Robots-Tag"] = "noindex, nofollow";
            return Task.CompletedTask;
        });
        return next(context);
    });
}
