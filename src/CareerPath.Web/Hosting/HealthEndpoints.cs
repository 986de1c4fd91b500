using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;

namespace CareerPath.Web.Hosting;

// Health checks for monitoring. They are public, so the reasons for a failure appear only in the log.
public static class HealthEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", _methods, () => Results.Json(new { status = "live" })).DisableRateLimiting();
        endpoints.MapMethods("/health/ready", _methods, async (DatabaseProbe database, ContentStore content, CancellationToken cancellationToken) =>
            !await database.IsWritableAsync(cancellationToken)
                ? Results.Json(new { status = "not ready" }, statusCode: StatusCodes.Status503ServiceUnavailable)
                // Content errors leave the site ready: it keeps serving the last good content.
                : Results.Json(new { status = content.Findings.Any(f => f.Severity == Severity.Error) ? "degraded" : "ready" })).DisableRateLimiting();
    }
}
