using System.Net;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Hosting;

// Uses a real server, because clients need IP addresses.
public sealed class ProxyTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("careerpath-test-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task BehindAKnownProxy_EachClientHasItsOwnLimit_AndHttpsIsKnown()
    {
        using var process = await SiteProcess.StartAsync(_folder, ("Proxy__KnownNetworks", "127.0.0.0/8"), ("Limits__RequestsPerSecond", "1"), ("AllowedHosts", "127.0.0.1"));
        using var client = new HttpClient { BaseAddress = process.Address };

        Assert.Equal(HttpStatusCode.TooManyRequests, await FloodAsync(client, "2001:db8:1:1::7"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await FloodAsync(client, "2001:db8:1:1:ffff::8", most: 10));
        // Through two known proxies.
        Assert.Equal(HttpStatusCode.OK, await FloodAsync(client, "2001:db8:1:3::7, 127.0.0.9", most: 10));
        Assert.Equal(HttpStatusCode.OK, (await GetAsync(client, "2001:db8:1:2::7")).StatusCode);
        var secure = await GetAsync(client, "192.0.2.1");
        Assert.All(secure.Headers.GetValues("Set-Cookie"), c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.False(secure.Headers.Contains("Server"));

        using var foreign = new HttpRequestMessage(HttpMethod.Get, "/") { Headers = { Host = "other.example" } };
        using var refused = await client.SendAsync(foreign);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("default-src 'none'", string.Concat(refused.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FromAnUnknownProxy_ForwardedHeadersCountForNothing_AndTheLogSaysSoOnce()
    {
        using var process = await SiteProcess.StartAsync(_folder, ("Proxy__KnownNetworks", "10.0.0.0/8"), ("Limits__RequestsPerSecond", "1"));
        using var client = new HttpClient { BaseAddress = process.Address };

        var plain = await GetAsync(client, "192.0.2.1");
        Assert.All(plain.Headers.GetValues("Set-Cookie"), c => Assert.DoesNotContain("secure", c, StringComparison.OrdinalIgnoreCase));
        Assert.Equal(HttpStatusCode.TooManyRequests, await FloodAsync(client, "192.0.2.1"));
        Assert.Equal(HttpStatusCode.TooManyRequests, await FloodAsync(client, "192.0.2.2", most: 10));
    }

    [Fact]
    public async Task WithoutKnownNetworks_AProxyIsToldOfOnce()
    {
        using var process = await SiteProcess.StartAsync(_folder);
        using var client = new HttpClient { BaseAddress = process.Address };
        var plain = await GetAsync(client, "192.0.2.1");
        Assert.All(plain.Headers.GetValues("Set-Cookie"), c => Assert.DoesNotContain("secure", c, StringComparison.OrdinalIgnoreCase));
        await GetAsync(client, "192.0.2.2");
        process.Kill();

        Assert.Equal(1, process.Output.Split("is not in Proxy__KnownNetworks").Length - 1);
        Assert.Contains("Site__Address is not set", process.Output, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> FloodAsync(HttpClient client, string address, int most = 60)
    {
        for (var i = 0; i < most; i++)
        {
            if ((await GetAsync(client, address)).StatusCode is not HttpStatusCode.OK and var other)
                return other;
        }
        return HttpStatusCode.OK;
    }

    private static async Task<HttpResponseMessage> GetAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/quiz");
        request.Headers.Add("X-Forwarded-For", address);
        request.Headers.Add("X-Forwarded-Proto", "https");
        return await client.SendAsync(request);
    }
}
