using CareerPath.Web.Content.Checks;
using CareerPath.Web.Hosting;
using Microsoft.Extensions.FileProviders;

namespace CareerPath.Web.Cli;

// What the site would show, found as the site finds it.
public static class ProgramPictures
{
    private static readonly Lazy<IFileProvider> _webRoot = new(() => HostingServices.CreateBuilder([]).Environment.WebRootFileProvider);

    public static readonly Pictures All = new(() => _webRoot.Value);
}
