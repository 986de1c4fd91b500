using CareerPath.Web.Content.Site;
using Microsoft.AspNetCore.OutputCaching;

namespace CareerPath.Web.Hosting;

public static class PageCacheServices
{
    private const int MostBytes = 32 * 1024 * 1024;
    private const int MostPageBytes = 4 * 1024 * 1024;

    public static IServiceCollection AddPageCache(this IServiceCollection services) => services.AddOutputCache(options =>
    {
        options.SizeLimit = MostBytes;
        // As pages are found: their names are looked up as they stand.
        options.UseCaseSensitivePaths = true;
        options.MaximumBodySize = MostPageBytes;
        options.AddBasePolicy(policy => policy.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
    });

    // After routing, which says what page is asked for; before compression, so that what is kept is compressed.
    public static void UsePageCache(this WebApplication app)
    {
        app.UseOutputCache();
        var store = app.Services.GetRequiredService<IOutputCacheStore>();
        // Nothing old is served either way, but it would take the room of what is. Not before the start: to ask for the content is to wait for it.
        app.Lifetime.ApplicationStarted.Register(() =>
            app.Services.GetRequiredService<ContentStore>().Loaded += async (_, _) => await store.EvictByTagAsync(PageCache.Tag, CancellationToken.None));
    }
}
