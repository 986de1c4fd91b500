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
            var rubric = content.Current.Rubric.Id;
            try
            {
                var version = await db.Database.SqlQueryRaw<string>("SELECT sqlite_version() AS Value").SingleAsync(cancellationToken);
                await db.Rubrics.AnyAsync(cancellationToken);
                return Results.Json(new { status = "ready", database = $"SQLite {version}", rubric });
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
