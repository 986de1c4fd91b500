using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CareerPath.Web.Content.Site;
using Microsoft.AspNetCore.StaticAssets;

namespace CareerPath.Web.Publishing;

// wwwroot/js/worker.js, with the list of what it caches on install in front of it. The name of the list changes whenever anything on it
// does, so that a device never mixes two states of the site.
public sealed class Worker(EndpointDataSource endpoints, IWebHostEnvironment environment)
{
    private const string Source = "js/worker.js";

    // Found on every page of this site and on no other page. The worker looks for it, so that it never caches what a proxy returned in
    // place of a page.
    private const string Mark = $"<link rel=\"manifest\" href=\"{Routes.Manifest}\">";

    private static readonly JsonSerializerOptions _options = new(JsonSerializerDefaults.Web) { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] _pages = [Routes.Offline, Routes.Quiz];

    public byte[] Of(SiteContent content)
    {
        var files = Files();
        var source = Encoding.UTF8.GetString(Bytes(Source));
        // The module version id covers the markup of the pages; the site settings and the rubric cover the text on them.
        var state = string.Join('\n', [.. files.Select(f => f.Path), source, typeof(Worker).Module.ModuleVersionId.ToString(), content.Site.Language, content.Site.Name, content.Site.Contact, content.Rubric.Id]);
        var name = "shell-" + PublishedFile.TagOf(Encoding.UTF8.GetBytes(state));
        return Encoding.UTF8.GetBytes($"const shell = {JsonSerializer.Serialize(new { name, mark = Mark, pages = _pages, files }, _options)};\n{source}");
    }

    private ShellFile[] Files() =>
    [
        .. from endpoint in endpoints.Endpoints
           let asset = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()
           where asset is { Selectors.Count: 0 }
           let label = asset.Properties.FirstOrDefault(p => p.Name == "label")?.Value
           where label != Source && (label?.EndsWith(".css", StringComparison.Ordinal) == true || label?.EndsWith(".js", StringComparison.Ordinal) == true)
           let path = "/" + asset.Route
           orderby path
           select new ShellFile(path, "sha256-" + Convert.ToBase64String(SHA256.HashData(Bytes(label)))),
    ];

    // Integrity is the hash that the browser checks the fetched file against.
    private sealed record ShellFile(string Path, string Integrity);

    private byte[] Bytes(string file)
    {
        using var stream = environment.WebRootFileProvider.GetFileInfo(file).CreateReadStream();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
