using CareerPath.Web.Content.Site;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CareerPath.Web.Hosting;

// Keeps public pages as they were sent, compressed. What a page is kept under says all that it depends on: its path, what it takes from the
// query, the state of the content, and the encoding that was negotiated, not the one that was asked for (dotnet/aspnetcore #45998).
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
        // Addresses on public pages come from site.yml; at work on the site, one names the address it runs at.
        rules.VaryByHost = environment.IsDevelopment();
        rules.VaryByValues["query"] = key;
        rules.VaryByValues["content"] = Content;
        rules.VaryByValues["encoding"] = compression.GetCompressionProvider(http)?.EncodingName ?? "identity";
        Mark(http.Response);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    // A page was made anew.
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

    // What is kept are the headers before the first byte, so they are there from the beginning, and taken away from what is no page.
    private void Mark(HttpResponse response)
    {
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.CacheControl = "no-cache";
        // Weak: the compressed and the plain form have the same tag.
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
