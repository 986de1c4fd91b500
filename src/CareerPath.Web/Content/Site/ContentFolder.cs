namespace CareerPath.Web.Content.Site;

public static class ContentFolder
{
    // Content:Path if configured. Otherwise the nearest content/ with a site.yml, in or above the program's folder (a published site),
    // then in or above the content root (the repository).
    public static string Find(IConfiguration configuration, string contentRootPath)
    {
        if (configuration["Content:Path"] is { Length: > 0 } configured)
            return Path.GetFullPath(configured, contentRootPath);
        foreach (var start in (string[])[AppContext.BaseDirectory, contentRootPath])
        {
            for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
            {
                var content = Path.Combine(folder.FullName, "content");
                if (File.Exists(Path.Combine(content, "site.yml")))
                    return content;
            }
        }
        throw new DirectoryNotFoundException(
            $"There is no content folder: no content/site.yml in {AppContext.BaseDirectory} or {contentRootPath}, or above them. Set Content:Path.");
    }
}
