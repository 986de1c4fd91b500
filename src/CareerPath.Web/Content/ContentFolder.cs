namespace CareerPath.Web.Content;

public static class ContentFolder
{
    /// <summary>
    /// Content:Path when configured; else content/ beside the published program; else the nearest content/ with a site.yml
    /// from the project upwards, which is the repository's.
    /// </summary>
    public static string Find(IConfiguration configuration, string contentRootPath)
    {
        if (configuration["Content:Path"] is { Length: > 0 } configured)
            return Path.GetFullPath(configured, contentRootPath);
        var published = Path.Combine(AppContext.BaseDirectory, "content");
        if (IsContent(published))
            return published;
        for (var folder = new DirectoryInfo(contentRootPath); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content");
            if (IsContent(content))
                return content;
        }
        throw new DirectoryNotFoundException(
            $"There is no content folder: neither {published} nor a content/site.yml in {contentRootPath} or above it. Set Content:Path.");
    }

    private static bool IsContent(string folder) => File.Exists(Path.Combine(folder, "site.yml"));
}
