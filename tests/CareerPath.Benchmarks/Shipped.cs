using CareerPath.Web.Content.Checks;
using CareerPath.Web.Content.Site;

namespace CareerPath.Benchmarks;

// The content of this repository.
internal static class Shipped
{
    public static SiteContent Load()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "content/site.yml")))
                return new ContentLoader(Path.Combine(folder.FullName, "content"), Pictures.None).Load(new DateOnly(2026, 11, 30)).Content!;
        }
        throw new DirectoryNotFoundException("There is no content folder above the program.");
    }
}
