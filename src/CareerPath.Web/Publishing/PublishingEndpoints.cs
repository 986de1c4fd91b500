using CareerPath.Web.Content;
using CareerPath.Web.Hosting;
using Microsoft.Net.Http.Headers;

namespace CareerPath.Web.Publishing;

public static class PublishingEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static IServiceCollection AddPublishing(this IServiceCollection services) => services.AddSingleton<PublishedFiles>();

    public static void MapPublishing(this IEndpointRouteBuilder endpoints)
    {
        Map(endpoints, Routes.Sitemap, files => files.Sitemap);
        Map(endpoints, Routes.Feed, files => files.Feed);
        Map(endpoints, Routes.Robots, files => files.Robots);
    }

    private static void Map(IEndpointRouteBuilder endpoints, string path, Func<PublishedFiles.Written, PublishedFile> choose) =>
        endpoints.MapMethods(path, _methods, (PublishedFiles files, HttpContext context) =>
        {
            var file = choose(files.Current);
            context.Response.Headers.CacheControl = "public, max-age=600";
            // Weak: the compressed and the plain form have the same tag.
            return Results.Bytes(file.Bytes, file.Type, entityTag: new EntityTagHeaderValue($"\"{file.Tag}\"", isWeak: true));
        }).WithMetadata(new CachedPageAttribute()).ExcludeFromDescription();
}
