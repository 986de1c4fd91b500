using CareerPath.Web.Content.Site;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CareerPath.Web.Hosting;

// Caches public pages as sent, compressed. The cache key holds everything a page depends on: its path, its query values, the content
// version, and the encoding that was negotiated rather than the one requested (dotnet/aspnetcore #45998).
public sealed class PageCache(ContentStore content, IResponseCompressionProvider compression, IHostEnvironment environment) : IOutputCachePolicy
{
    public const string Tag = "pages";

    private static readonly TimeSpan _keep = TimeSpan.FromDays(1);

    private readonly string _process = Guid.NewGuid().ToString("N");

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<CachedPageAttribute>()?.KeyOf(http.Request) is not { } key
            || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            return ValueTask.CompletedTask;
        }
        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = _keep;
        context.Tags.Add(Tag);
        var rules = context.CacheVaryByRules;
        // Absolute links on public pages come from site.yml, but in development they use the requested host.
        rules.VaryByHost = environment.IsDevelopment();
        rules.VaryByValues["query"] = key;
        rules.VaryByValues["content"] = Content;
        rules.VaryByValues["encoding"] = compression.GetCompressionProvider(http)?.EncodingName ?? "identity";
        Mark(http.Response);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    // Called for a page that was rendered rather than served from the cache.
    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie)
            || response.GetTypedHeaders().CacheControl?.NoStore == true)
        {
            context.AllowCacheStorage = false;
        }
        return ValueTask.CompletedTask;
    }

    // The cache stores the headers set before the first byte, so the ETag is set here and removed again if the response is not a page.
    private void Mark(HttpResponse response)
    {
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = "no-cache";
        // Weak, because the compressed and plain forms share it.
        response.Headers.ETag = $"W/\"{_process}-{Content}\"";
        response.OnStarting(() =>
        {
            if (response.StatusCode is not (StatusCodes.Status200OK or StatusCodes.Status304NotModified))
                response.Headers.Remove(HeaderNames.ETag);
            return Task.CompletedTask;
        });
    }

    private string Content => content.Version.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
