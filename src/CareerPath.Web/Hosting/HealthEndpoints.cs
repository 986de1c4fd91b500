using CareerPath.Web.Content;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Hosting;

public static class HealthEndpoints
{
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" }));
        endpoints.MapGet("/health/ready", async (CareerPathDb db, ContentStore content, CancellationToken cancellationToken) =>
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
