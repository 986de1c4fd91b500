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
        // Content is looked up by its exact name, so the cache must be case-sensitive too.
        options.UseCaseSensitivePaths = true;
        options.MaximumBodySize = MostPageBytes;
        options.AddBasePolicy(policy => policy.AddPolicy<PageCache>(), excludeDefaultPolicy: true);
    });

    // Must come after routing, which finds the page, and before compression, so that the cache stores compressed pages.
    public static void UsePageCache(this WebApplication app)
    {
        app.UseOutputCache();
        var store = app.Services.GetRequiredService<IOutputCacheStore>();
        // Cache keys contain the content version, so old pages are never served, but evicting them frees their space. Registered only after
        // startup: resolving ContentStore waits for the content to load.
        app.Lifetime.ApplicationStarted.Register(() =>
            app.Services.GetRequiredService<ContentStore>().Loaded += async (_, _) => await store.EvictByTagAsync(PageCache.Tag, CancellationToken.None));
    }
}
