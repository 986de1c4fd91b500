using Microsoft.AspNetCore.HttpOverrides;

namespace CareerPath.Web.Hosting;

/// Behind a proxy, its word for scheme and client counts; the host is the one it passes on, see AllowedHosts: only when it comes from a network named in Proxy:KnownNetworks.
public static class Proxy
{
    public static void UseProxy(this WebApplication app)
    {
        var networks = (app.Configuration["Proxy:KnownNetworks"] ?? "")
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Network).ToList();
        if (networks.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
            app.UseForwardedHeaders(options);
        }
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
    }

    private static System.Net.IPNetwork Network(string text) => System.Net.IPNetwork.TryParse(text, out var network)
        ? network
        : throw new StartException($"Proxy__KnownNetworks names '{text}', which is no network. Write it with its length, such as 10.0.0.0/8.");
}
