using CareerPath.Web.Content.Checks;
using CareerPath.Web.Hosting;
using Microsoft.Extensions.FileProviders;

namespace CareerPath.Web.Cli;

// The pictures in the site's web root, found the same way as the site finds them.
public static class ProgramPictures
{
    private static readonly Lazy<IFileProvider> _webRoot = new(() => HostingServices.CreateBuilder([]).Environment.WebRootFileProvider);

    public static readonly Pictures All = new(() => _webRoot.Value);
}
