using CareerPath.Web.Content.Reload;

namespace CareerPath.Web.Content;

public static class ContentServices
{
    /// False when the content has errors: they are printed, and the site does not start.
    public static bool AddContent(this WebApplicationBuilder builder)
    {
        var folder = ContentFolder.Find(builder.Configuration, builder.Environment.ContentRootPath);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var source = new ContentSource(folder, FolderState.Of(folder), new ContentLoader(folder));
        var result = source.Loader.Load(today);
        foreach (var finding in result.Findings.Where(f => f.Severity == Severity.Error))
            Console.Error.WriteLine(finding);
        if (result.Content is not { } content)
        {
            Console.Error.WriteLine($"The content in {folder} has errors; the site does not start. Mend the lines above.");
            return false;
        }
        builder.Services.AddSingleton(services => new ContentStore(content, result.Findings, services.GetRequiredService<IHttpContextAccessor>()));
        if (builder.Configuration.GetValue("Content:Watch", defaultValue: true))
        {
            builder.Services.AddSingleton(source);
            builder.Services.AddHostedService<ContentReload>();
        }
        return true;
    }
}
