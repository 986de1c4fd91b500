using Microsoft.AspNetCore.HttpOverrides;

namespace CareerPath.Web.Hosting;

/// Behind a proxy, its word for scheme, host and client counts: only when it comes from a network named in Proxy:KnownNetworks.
public static class Proxy
{
    public static void UseProxy(this WebApplication app)
    {
        var networks = (app.Configuration["Proxy:KnownNetworks"] ?? "")
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(n => System.Net.IPNetwork.Parse(n)).ToList();
        if (networks.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
            app.UseForwardedHeaders(options);
        }
        if (!app.Environment.IsDevelopment())
            app.UseHsts();
    }
}
