using System.Text;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Hosting;
using CareerPath.Web.Infographics;
using Microsoft.Net.Http.Headers;

namespace CareerPath.Web.Publishing;

public static class PublishingEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddSingleton<Worker>();

    public static void MapPublishing(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Routes.Sitemap, (content, _) => PublishedFile.Of("application/xml; charset=utf-8", Sitemap.Of(content)));
        Map(endpoints, Routes.Feed, (content, _) => PublishedFile.Of("application/atom+xml; charset=utf-8", AtomFeed.Of(content)));
        Map(endpoints, Routes.OpenSearch, (content, _) => PublishedFile.Of("application/opensearchdescription+xml; charset=utf-8", OpenSearch.Of(content)));
        // Nothing is disallowed, because naming a private path here would tell everyone about it. Private pages say noindex themselves.
        Map(endpoints, Routes.Robots, (content, _) => new(
            "text/plain; charset=utf-8", Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {content.Site.BaseUrl}{Routes.Sitemap}\n")));
        Map(endpoints, Routes.Manifest, (content, _) => new("application/manifest+json", WebManifest.Of(content)));
        // Browsers must check every time. Otherwise they would keep using an old worker until the cached file expires.
        Map(endpoints, Routes.Worker, (content, worker) => new("text/javascript; charset=utf-8", worker.Of(content)), "no-cache");
        foreach (var (first, second) in RolePair.All)
        {
            Map(endpoints, Routes.Picture(first, second, "svg"), (content, _) => new("image/svg+xml", Encoding.UTF8.GetBytes(SvgFile.Of(RolePair.Draw(content, first, second), "picture"))));
            Map(endpoints, Routes.Picture(first, second, "png"), (content, _) => new("image/png", PngFile.Of(RolePair.Draw(content, first, second), scale: 3)));
        }
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Func<SiteContent, Worker, PublishedFile> write, string keep = "public, max-age=600") =>
        endpoints.MapMethods(path, _methods, (ContentStore store, Worker worker, HttpContext context) =>
        {
            var file = write(store.Current, worker);
            context.Response.Headers.CacheControl = keep;
            // A weak tag, because compressed and uncompressed responses share the same tag.
            return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Tag}\"", isWeak: true));
        }).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
}
