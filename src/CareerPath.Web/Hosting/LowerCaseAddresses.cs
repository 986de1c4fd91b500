namespace CareerPath.Web.Hosting;

/// Public pages have addresses in small letters: who types capitals is sent there, whatever is kept at the moment. Private addresses are
/// secrets in which capitals count; none of them is a kept page.
public static class LowerCaseAddresses
{
    public static IApplicationBuilder UseLowerCaseAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (request.Path.Value is not { } path || !path.Any(char.IsAsciiLetterUpper)
            // No address has a % in it, and in the new one it would be read as an escape.
            || path.Contains('%', StringComparison.Ordinal)
            || context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is null
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return next(context);
        }
        // Capitals of other alphabets are in no address of the site, so there is nowhere to send them.
        var lower = new PathString(string.Concat(path.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c)));
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Redirect($"{(request.PathBase + lower).ToUriComponent()}{request.QueryString.ToUriComponent()}", permanent: true);
        return Task.CompletedTask;
    });
}
