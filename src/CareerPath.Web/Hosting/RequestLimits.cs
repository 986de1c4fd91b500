using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CareerPath.Web.Assessments;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace CareerPath.Web.Hosting;

/// How much one client may ask for: far more than a class of 30 behind one address does, far less than a program can. What is answered from
/// memory (kept pages, files, health) is not counted. A limit of 0 is none.
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
        _guesses = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, guesses, TimeSpan.FromMinutes(1), burst: 10));
        _starts = PartitionedRateLimiter.Create<HttpContext, string>(context => Bucket(context, starts, TimeSpan.FromHours(1), burst: 1));
    }

    public PartitionedRateLimiter<HttpContext> Requests { get; }

    /// Whether another assessment may be started. When not, the answer says when.
    public bool AllowsStart(HttpContext context)
    {
        using var lease = _starts.AttemptAcquire(context);
        if (!lease.IsAcquired)
            SetRetryAfter(context, lease);
        return lease.IsAcquired;
    }

    /// Whether this client may open private links: who has tried many that lead nowhere may not, but for those its own device knows.
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

    public void CountGuess(HttpContext context) => _guesses.AttemptAcquire(context).Dispose();

    public static void SetRetryAfter(HttpContext context, RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    public void Dispose()
    {
        Requests.Dispose();
        _guesses.Dispose();
        _starts.Dispose();
    }

    /// <param name="burst">How many periods' worth may be asked for at once.</param>
    private static RateLimitPartition<string> Bucket(HttpContext context, int permits, TimeSpan per, int burst)
    {
        if (permits == 0)
            return RateLimitPartition.GetNoLimiter("");
        // As few at a time as a second allows, so that whoever waits is told the shortest time that helps.
        var period = per / permits > TimeSpan.FromSeconds(1) ? per / permits : TimeSpan.FromSeconds(1);
        return RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits * burst,
            TokensPerPeriod = (int)Math.Ceiling(permits * (period / per)),
            ReplenishmentPeriod = period,
            QueueLimit = 0,
        });
    }

    private static bool IsFree(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null
        || context.GetEndpoint()?.Metadata is { } metadata
        && (metadata.GetMetadata<CachedPageAttribute>() is not null || metadata.GetMetadata<StaticAssetDescriptor>() is not null);

    /// Whoever has an address of version 6 has all that begin with the same 64 bits.
    private static string Client(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPNetwork(new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]), 64).ToString() : address.ToString();
    }
}
