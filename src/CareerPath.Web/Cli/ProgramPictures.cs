using CareerPath.Web.Content;
using CareerPath.Web.Hosting;

namespace CareerPath.Web.Cli;

/// <summary>What the site would show, found as the site finds it.</summary>
public static class ProgramPictures
{
    public static readonly Pictures All = new(() => HostingServices.CreateBuilder([]).Environment.WebRootFileProvider);
}
