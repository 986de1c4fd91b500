using System.Text;
using System.Text.Json;
using CareerPath.Web.Content;
using Microsoft.AspNetCore.StaticAssets;

namespace CareerPath.Web.Publishing;

/// wwwroot/js/worker.js, after the list of what it keeps from the start. The list's name changes with everything on it, so that a device
/// keeps one state of the site and not a mixture.
public sealed class Worker(EndpointDataSource endpoints, IWebHostEnvironment environment)
{
    private const string Source = "js/worker.js";
    private static readonly string[] _pages = [Routes.Offline, Routes.Quiz];

    public byte[] Of(SiteContent content)
    {
        var files = Files();
        var source = Read();
        // The build stands for the pages' markup, the site and the rubric for what is written in them.
        var state = string.Join('\n', [.. files, source, typeof(Worker).Module.ModuleVersionId.ToString(), content.Site.Language, content.Site.Name, content.Site.Contact, content.Rubric.Id]);
        var name = "shell-" + PublishedFile.TagOf(Encoding.UTF8.GetBytes(state));
        return Encoding.UTF8.GetBytes($"const shell = {JsonSerializer.Serialize(new { name, pages = _pages, files })};\n{source}");
    }

    private string[] Files() =>
    [
        .. from endpoint in endpoints.Endpoints
           let asset = endpoint.Metadata.GetMetadata<StaticAssetDescriptor>()
           where asset is { Selectors.Count: 0 }
           let label = asset.Properties.FirstOrDefault(p => p.Name == "label")?.Value
           where label != Source && (label?.EndsWith(".css", StringComparison.Ordinal) == true || label?.EndsWith(".js", StringComparison.Ordinal) == true)
           let path = "/" + asset.Route
           orderby path
           select path,
    ];

    private string Read()
    {
        using var reader = new StreamReader(environment.WebRootFileProvider.GetFileInfo(Source).CreateReadStream());
        return reader.ReadToEnd();
    }
}
