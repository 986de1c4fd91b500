using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Hosting;

namespace CareerPath.Web.Content.Site;

public static class ContentServices
{
    // Starts to load the content. The result is false when the content has errors: they are printed, and the site must not start.
    // Nothing may ask for the content before the task is done.
    public static Task<bool> AddContent(this WebApplicationBuilder builder)
    {
        var folder = ContentFolder.Find(builder.Configuration, builder.Environment.ContentRootPath);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var loader = new ContentLoader(folder, new Pictures(() => builder.Environment.WebRootFileProvider));
        var watches = builder.Configuration.GetValue("Content:Watch", defaultValue: true) && Directory.Exists(folder);
        var watch = watches ? ContentWatch.Start(folder) : null;
        var load = Task.Run(() => loader.Load(today));
        builder.Services.AddSingleton(services => new ContentStore(
            load.Result.Content!, load.Result.Findings, services.GetRequiredService<IHttpContextAccessor>(), services.GetRequiredService<SiteAddress>().Configured));
        if (watch is not null)
        {
            builder.Services.AddSingleton(_ => watch);
            builder.Services.AddSingleton(loader);
            builder.Services.AddHostedService<ContentReload>();
        }
        return ReportErrorsAsync(folder, load);
    }

    private static async Task<bool> ReportErrorsAsync(string folder, Task<LoadResult> load)
    {
        var result = await load;
        foreach (var finding in result.Findings.Where(f => f.Severity == Severity.Error).CausesFirst())
            await Console.Error.WriteLineAsync(finding.ToString());
        if (result.Content is null)
            await Console.Error.WriteLineAsync($"The content in {folder} has errors; the site does not start. Fix the errors above from the top: others may follow from them.");
        return result.Content is not null;
    }
}
