namespace CareerPath.Web.Hosting;

// Addresses as people write and copy them lead to the address that there is.
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

    // Null when there is nothing to correct.
    private static string? Corrected(HttpContext context, string path)
    {
        // No address has a % in it, and in the new one it would be read as an escape. Two slashes would lead to another site.
        if (path.Contains('%', StringComparison.Ordinal) || path.StartsWith("//", StringComparison.Ordinal))
            return null;
        var right = WithoutSentenceEnd(path);
        // Public pages have addresses in small letters, whatever is kept at the moment. In private ones, which are secrets, capitals count.
        // Capitals of other alphabets are in no address of the site, so there is nowhere to send them.
        if (context.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>() is not null)
            right = string.Concat(right.Select(c => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c));
        return right == path ? null : right;
    }

    // A link in a sentence or a mail often takes along the sign that follows it: /s/KEY. or /articles/x). No address of the site ends with
    // one.
    private static string WithoutSentenceEnd(string path)
    {
        var end = path.Length;
        while (end > 0 && IsSign(path[end - 1]))
            end--;
        return path[..end];
    }

    private static bool IsSign(char c) => c is not ('/' or '\\') && (char.IsPunctuation(c) || char.IsWhiteSpace(c) || c is '>' or '|' or '~' or '`');
}
