using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CareerPath.Web.Assessments;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace CareerPath.Web.Hosting;

// How much one client may ask for: far more than a class of 30 behind one address does, far less than a program can. What is answered from
// memory (kept pages, files, health) is not counted. A limit of 0 is none.
public sealed class RequestLimits : IDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> _guesses;
    private readonly PartitionedRateLimiter<HttpContext> _starts;

    public RequestLimits(IConfiguration configuration)
    {
        int Of(string name, int otherwise) => WholeNumber.Of(configuration, $"Limits:{name}", otherwise, least: 0, most: 1_000_000);
        var (perSecond, guesses, starts) = (Of("RequestsPerSecond", 60), Of("GuessesPerMinute", 6), Of("StartsPerHour", 120));
        Requests = PartitionedRateLimiter.Create<HttpContext, string>(context =>
            IsFree(context) ? RateLimitPartition.GetNoLimiter("") : Bucket(context, perSecond, TimeSpan.FromSeconds(1), burst: 20));
        _guesses = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, guesses, TimeSpan.FromMinutes(1), burst: 15));
        _starts = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, starts, TimeSpan.FromHours(1), burst: 1));
    }

    public PartitionedRateLimiter<HttpContext> Requests { get; }

    // Null when another assessment may be started, otherwise in how many minutes.
    public int? MinutesToStart(HttpContext context)
    {
        using var lease = _starts.AttemptAcquire(context);
        return lease.IsAcquired ? null : (SetRetryAfter(context, lease) + 59) / 60;
    }

    // Whether this client may open private links: who has tried many that lead nowhere may not, but for those its own device knows.
    public bool AllowsLink(HttpContext context, string? key)
    {
        // Asked in whole permits: to acquire none succeeds as soon as a part of one is there.
        if (_guesses.GetStatistics(context) is { CurrentAvailablePermits: > 0 }
            || CapabilityKey.TryParse(key, null, out var own) && context.RequestServices.GetRequiredService<DeviceLinks>().All().Contains(own))
        {
            return true;
        }
        using var lease = _guesses.AttemptAcquire(context);
        SetRetryAfter(context, lease);
        return false;
    }

    // A key that could be one and is none. Whatever is cut off or mistyped is no guess.
    public void CountGuess(HttpContext context, string? key)
    {
        if (CapabilityKey.TryParse(key, null, out _))
            _guesses.AttemptAcquire(context).Dispose();
    }

    // Returns the seconds that it names.
    public static int SetRetryAfter(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        var seconds = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds));
        context.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        return seconds;
    }

    public void Dispose()
    {
        Requests.Dispose();
        _guesses.Dispose();
        _starts.Dispose();
    }

    // burst: how many periods' worth may be asked for at once.
    private static RateLimitPartition<string> Bucket(HttpContext context, int permits, TimeSpan per, int burst)
    {
        if (permits == 0)
            return RateLimitPartition.GetNoLimiter("");
        // One at a time, or as many as a second brings, so that whoever waits is told the shortest time that helps.
        var (second, each) = (TimeSpan.FromSeconds(1), per / permits);
        return RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits * burst,
            TokensPerPeriod = each > second ? 1 : (int)(permits * (second / per)),
            ReplenishmentPeriod = each > second ? each : second,
            QueueLimit = 0,
        });
    }

    // What is kept as it was sent is answered before this is asked.
    private static bool IsFree(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    // Whoever has an address of version 6 has all that begin with the same 64 bits.
    private static string Client(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPNetwork(new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]), 64).ToString() : address.ToString();
    }
}
