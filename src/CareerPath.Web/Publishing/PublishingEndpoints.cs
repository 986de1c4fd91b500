using CareerPath.Web.Content;
using CareerPath.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CareerPath.Web.Publishing;

public static class PublishingEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddSingleton<Worker>().AddSingleton<PublishedFiles>();

    public static void MapPublishing(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Routes.Sitemap, files => files.Sitemap);
        Map(endpoints, Routes.Feed, files => files.Feed);
        Map(endpoints, Routes.OpenSearch, files => files.OpenSearch);
        Map(endpoints, Routes.Robots, files => files.Robots);
        Map(endpoints, Routes.Manifest, files => files.Manifest);
        // A device asks each time, or an old worker would stay for as long as it is kept.
        Map(endpoints, Routes.Worker, files => files.Worker, "no-cache");
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Func<PublishedFiles.Written, PublishedFile> choose, string keep = "public, max-age=600") =>
        endpoints.MapMethods(path, _methods, (PublishedFiles files, HttpContext context) =>
        {
            var file = choose(files.Current);
            context.Response.Headers.CacheControl = keep;
            // Weak: the compressed and the plain form have the same tag.
            return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Tag}\"", isWeak: true));
        }).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
}
