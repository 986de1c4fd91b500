using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// Removes abandoned assessments: less than a page answered, nothing else entered or shared, and no change for a number of days.
public sealed class AbandonedStarts(IServiceScopeFactory scopes, ContentStore content, AbandonedAfter after, TimeProvider clock, ILogger<AbandonedStarts> logger)
    : BackgroundService
{
    private const int AtATime = 500;
    private const string Empty = "{}";
    private static readonly TimeSpan _pause = TimeSpan.FromHours(6);

    // Returns how many were removed.
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<CareerPathDb>();
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-after.Days);
        var aPage = QuizPages.Of(content.Current.Rubric)[1].Length;
        // This query runs outside the write gate, so the delete checks again: someone may have come back in the meantime.
        var left = await db.Database.SqlQuery<Guid>(
            $"""
            SELECT a.Id AS Value FROM Assessments a WHERE a.UpdatedAt < {before} AND a.Skills = {Empty} AND a.Factors = {Empty} AND a.DealBreakers = {Empty}
            AND a.Work IS NULL AND a.Aim IS NULL
            AND NOT EXISTS (SELECT 1 FROM Plans p WHERE p.AssessmentId = a.Id) AND NOT EXISTS (SELECT 1 FROM ShareLinks s WHERE s.AssessmentId = a.Id)
            AND (SELECT COUNT(*) FROM json_each(a.Answers) WHERE value IS NOT NULL) < {aPage}
            """).ToListAsync(cancellationToken);
        var removed = 0;
        foreach (var some in left.Chunk(AtATime))
        {
            removed += await services.GetRequiredService<LogEmptying>().DeleteAsync(
                db,
                () => db.Assessments.Where(a => some.Contains(a.Id) && a.UpdatedAt < before && a.Plan == null && !a.ShareLinks.Any()).ExecuteDeleteAsync(cancellationToken),
                cancellationToken);
        }
        if (removed > 0)
            logger.LogInformation("Removed {Count} assessments that were left on their first page for {Days} days.", removed, after.Days);
        return removed;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (after.Days == 0)
            return;
        using var timer = new PeriodicTimer(_pause, clock);
        do
        {
            try
            {
                await RemoveAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Abandoned assessments could not be removed. Trying again in {Hours} hours.", _pause.TotalHours);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }
}

// The setting Abandoned__Days. 0 keeps every assessment.
public sealed record AbandonedAfter(int Days)
{
    public const string Setting = "Abandoned:Days";
    private const int Default = 30;

    public static AbandonedAfter From(IConfiguration configuration) => new(WholeNumber.Of(configuration, Setting, Default, least: 0, most: 3650));
}
