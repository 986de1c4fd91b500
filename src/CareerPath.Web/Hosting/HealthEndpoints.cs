using CareerPath.Web.Content;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Hosting;

public static class HealthEndpoints
{
    private static readonly string[] _methods = [HttpMethods.Get, HttpMethods.Head];

    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapMethods("/health/live", _methods, () => Results.Json(new { status = "live" }));
        endpoints.MapMethods("/health/ready", _methods, async (CareerPathDb db, ContentStore content, CancellationToken cancellationToken) =>
        {
            var (rubric, errors) = (content.Current.Rubric.Id, content.Findings.Where(f => f.Severity == Severity.Error).CausesFirst().ToList());
            try
            {
                var version = await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync(cancellationToken);
                await db.Rubrics.AnyAsync(cancellationToken);
                var database = $"SQLite {version}";
                // Still ready: the site goes on with the last good content.
                return errors is [var first, ..]
                    ? Results.Json(new { status = "degraded", database, rubric, content = new { errors = errors.Count, first = first.ToString() } })
                    : Results.Json(new { status = "ready", database, rubric });
            }
            catch (Exception e) when (e is System.Data.Common.DbException or InvalidOperationException)
            {
                return Results.Json(
                    new { status = "not ready", database = "The database does not answer. See the log.", rubric },
                    statusCode: StatusCodes.Status503ServiceUnavailable);
            }
        });
    }
}
