using System.Text.Json;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Publishing;

// What a device needs to install the site.
public static class WebManifest
{
    // Same as --paper in wwwroot/css/tokens.css.
    private const string Paper = "#fcfcfa";

    public static byte[] Of(SiteContent content) => JsonSerializer.SerializeToUtf8Bytes(new
    {
        id = Routes.Home,
        name = content.Site.Name,
        short_name = content.Site.Name,
        description = content.Site.Description,
        lang = content.Site.Language,
        start_url = Routes.Home,
        scope = Routes.Home,
        display = "minimal-ui",
        theme_color = Paper,
        background_color = Paper,
        icons = new[]
        {
            Icon("mark.svg", "any", "image/svg+xml"),
            Icon("mark-192.png", "192x192"),
            Icon("mark-512.png", "512x512"),
            Icon("mark-maskable-512.png", "512x512", purpose: "maskable"),
        },
        shortcuts = new[] { new { name = Words.Manifest_Quiz, url = Routes.Quiz } },
    });

    private static object Icon(string file, string sizes, string type = "image/png", string purpose = "any") =>
        new { src = $"/icons/{file}", sizes, type, purpose };
}
