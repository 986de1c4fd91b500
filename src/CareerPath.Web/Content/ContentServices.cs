namespace CareerPath.Web.Content;

public static class ContentServices
{
    /// False when the content has errors: they are printed, and the site does not start.
    public static bool AddContent(this WebApplicationBuilder builder)
    {
        var folder = ContentFolder.Find(builder.Configuration, builder.Environment.ContentRootPath);
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        var result = ContentLoader.Load(folder, today);
        foreach (var finding in result.Findings.Where(f => f.Severity == Severity.Error))
            Console.Error.WriteLine(finding);
        if (result.Content is null)
        {
            Console.Error.WriteLine($"The content in {folder} has errors; the site does not start. Mend the lines above.");
            return false;
        }
        builder.Services.AddSingleton(new ContentStore(result.Content));
        return true;
    }
}
