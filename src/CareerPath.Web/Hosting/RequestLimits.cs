using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using CareerPath.Web.Assessments;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.StaticAssets;

namespace CareerPath.Web.Hosting;

// Limits on requests per client: far above what a class of 30 behind one address needs, far below what a program can send. Responses from
// memory (cached pages, files, health) are not counted. A limit of 0 means no limit.
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

    // Minutes until this client may start another assessment. Null if it may start one now.
    public int? MinutesToStart(HttpContext context)
    {
        using var lease = _starts.AttemptAcquire(context);
        return lease.IsAcquired ? null : (SetRetryAfter(context, lease) + 59) / 60;
    }

    // Whether this client may open private links. After too many links that do not exist, it may open only those that its own device knows.
    public bool AllowsLink(HttpContext context, string? key)
    {
        // Check for a whole permit: acquiring zero permits succeeds as soon as a fraction of one is available.
        if (_guesses.GetStatistics(context) is { CurrentAvailablePermits: > 0 }
            || CapabilityKey.TryParse(key, null, out var own) && context.RequestServices.GetRequiredService<DeviceLinks>().All().Contains(own))
        {
            return true;
        }
        using var lease = _guesses.AttemptAcquire(context);
        SetRetryAfter(context, lease);
        return false;
    }

    // Counts only well-formed keys that do not exist. A truncated or mistyped key is not a guess.
    public void CountGuess(HttpContext context, string? key)
    {
        if (CapabilityKey.TryParse(key, null, out _))
            _guesses.AttemptAcquire(context).Dispose();
    }

    // Returns the seconds written to the header.
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

    // burst: how many periods' worth of permits may be used at once.
    private static RateLimitPartition<string> Bucket(HttpContext context, int permits, TimeSpan per, int burst)
    {
        if (permits == 0)
            return RateLimitPartition.GetNoLimiter("");
        // Replenish one permit at a time, or one second's worth if that is more, so that Retry-After is as short as possible.
        var (second, each) = (TimeSpan.FromSeconds(1), per / permits);
        return RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = permits * burst,
            TokensPerPeriod = each > second ? 1 : (int)(permits * (second / per)),
            ReplenishmentPeriod = each > second ? each : second,
            QueueLimit = 0,
        });
    }

    // Cached pages never get here: they are answered earlier in the pipeline.
    private static bool IsFree(HttpContext context) =>
        context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.GetEndpoint()?.Metadata.GetMetadata<StaticAssetDescriptor>() is not null;

    // An IPv6 client usually controls a whole /64, so all its addresses count as one.
    private static string Client(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address)
            return "unknown";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? new IPNetwork(new IPAddress([.. address.GetAddressBytes()[..8], .. new byte[8]]), 64).ToString() : address.ToString();
    }
}
