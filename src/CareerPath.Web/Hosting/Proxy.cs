using Microsoft.AspNetCore.HttpOverrides;

namespace CareerPath.Web.Hosting;

// Behind a proxy, its word for scheme and client counts; the host is the one it passes on, see AllowedHosts: only when it comes from a
// network named in Proxy:KnownNetworks.
public static class Proxy
{
    public static void UseProxy(this WebApplication app)
    {
        var networks = (app.Configuration["Proxy:KnownNetworks"] ?? "")
            .Split([',', ' '], StringSplitOptions.RemoveEmptyEntries).Select(Network).ToList();
        if (networks.Count > 0)
        {
            var options = new ForwardedHeadersOptions { ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null };
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in networks)
                options.KnownIPNetworks.Add(network);
            app.UseForwardedHeaders(options);
        }
        else
        {
            TellOfUnknownProxy(app);
        }
        if (app.Environment.IsDevelopment())
            return;
        app.UseHsts();
        if (app.Services.GetRequiredService<SiteAddress>().Configured is null)
            app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogWarning("Site__Address is not set: private links and share links are made from the address that each visitor uses. Set it to the public address, such as https://careerpath.example."));
    }

    // Told once. All who come through a proxy that is not known count as one client.
    private static void TellOfUnknownProxy(WebApplication app)
    {
        var told = 0;
        app.Use((context, next) =>
        {
            if (context.Request.Headers.ContainsKey("X-Forwarded-For") && Interlocked.Exchange(ref told, 1) == 0)
                app.Logger.LogWarning("{Proxy} passes requests on, but Proxy__KnownNetworks does not name it: its visitors share one limit of requests.", context.Connection.RemoteIpAddress);
            return next(context);
        });
    }

    private static System.Net.IPNetwork Network(string text) => System.Net.IPNetwork.TryParse(text, out var network)
        ? network
        : throw new StartException($"Proxy__KnownNetworks names '{text}', which is no network. Write it with its length, such as 10.0.0.0/8.");
}
