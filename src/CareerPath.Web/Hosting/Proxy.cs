using Microsoft.AspNetCore.HttpOverrides;

namespace CareerPath.Web.Hosting;

// Trusts the scheme and client address that a proxy forwards, but only from the networks in Proxy:KnownNetworks. The host is whatever the
// proxy passes on; see AllowedHosts.
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
            WarnAboutUnknownProxy(app);
        }
        if (app.Environment.IsDevelopment())
            return;
        app.UseHsts();
        if (app.Services.GetRequiredService<SiteAddress>().Configured is null)
            app.Lifetime.ApplicationStarted.Register(() => app.Logger.LogWarning("Site__Address is not set: private links and share links are built from the address that the visitor used. Set it to the public address, such as https://careerpath.example."));
    }

    // Logged once. All visitors behind an unknown proxy count as one client.
    private static void WarnAboutUnknownProxy(WebApplication app)
    {
        var warned = 0;
        app.Use((context, next) =>
        {
            if (context.Request.Headers.ContainsKey("X-Forwarded-For") && Interlocked.Exchange(ref warned, 1) == 0)
                app.Logger.LogWarning("{Proxy} forwards requests but is not in Proxy__KnownNetworks, so all its visitors share one request limit.", context.Connection.RemoteIpAddress);
            return next(context);
        });
    }

    private static System.Net.IPNetwork Network(string text) => System.Net.IPNetwork.TryParse(text, out var network)
        ? network
        : throw new StartException($"Proxy__KnownNetworks names '{text}', which is not a network. Write a network with its prefix length, such as 10.0.0.0/8.");
}
