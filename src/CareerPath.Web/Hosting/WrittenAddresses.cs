namespace CareerPath.Web.Hosting;

// Redirects addresses that people mistyped or copied badly to the correct ones.
public static class WrittenAddresses
{
    public static IApplicationBuilder UseWrittenAddresses(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        var request = context.Request;
        if (!(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)) || request.Path.Value is not { } path || Corrected(context, path) is not { Length: > 0 } right)
            return next(context);
        context.Response.Headers.CacheControl = "public, max-age=3600";
        context.Response.Redirect($"{(request.PathBase + new PathString(right)).ToUriComponent()}{request.QueryString.ToUriComponent()}", permanent: true);
        return Task.CompletedTask;
    });

    // Null if the path needs no correction.
    private static string? Corrected(HttpContext context, string path)
    {
        // No address on the site contains a %, and in a redirect it would be read as an escape. A path with two leading slashes would
        // redirect to another site.
        if (path.Contains('%', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
            return null;
        var right = WithoutSentenceEnd(path);
        // Public pages have lowercase addresses. Case matters in private ones, which are secrets. Only ASCII letters are converted: no
        // address on the site has any others.
        if (context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is not null)
            right = string.Concat(right.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));
        return right == path ? null : right;
    }

    // Links copied from a sentence or an email often include the punctuation that follows: /s/KEY. or /articles/x). No address on the site
    // ends with punctuation.
    private static string WithoutSentenceEnd(string path)
    {
        var end = path.Length;
        while (end > 0 && IsSign(path[end - 1]))
            end--;
        return path[..end];
    }

    private static bool IsSign(char c) => c is not ('/' or '\\') && (char.IsPunctuation(c) || char.IsWhiteSpace(c) || c is '>' or '|' or '~' or '`');
}
