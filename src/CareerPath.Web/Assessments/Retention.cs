using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// Removes what is not kept: abandoned assessments, of which less than a page is answered, nothing else was entered or shared, and nothing
// was saved for a number of days; other assessments in which nothing was saved for a number of months; share links and unanswered second
// opinions that have expired, with the keys they held.
public sealed class Retention(IServiceScopeFactory scopes, AbandonedAfter after, KeptFor kept, TimeProvider clock, ILogger<Retention> logger) : BackgroundService
{
    private const int AtATime = 500;
    private static readonly TimeSpan _pause = TimeSpan.FromHours(6);

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<CareerPathDb>();
        var log = scope.ServiceProvider.GetRequiredService<LogEmptying>();
        var now = clock.GetUtcNow().UtcDateTime;
        await RemoveExpiredLinksAsync(db, log, now, cancellationToken);
        if (after.Days > 0)
            await RemoveAbandonedAsync(db, log, now.AddDays(-after.Days), cancellationToken);
        if (kept.Months > 0)
            await RemoveUnusedAsync(db, log, kept.Before(now), cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(_pause, clock);
        do
        {
            try
            {
                await RemoveAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                logger.LogError(e, "Abandoned and unused assessments and expired links could not be removed. Trying again in {Hours} hours.", _pause.TotalHours);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private static async Task RemoveExpiredLinksAsync(CareerPathDb db, LogEmptying log, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.ShareLinks.AnyAsync(s => s.ExpiresAt <= now, cancellationToken))
            await log.DeleteAsync(db, () => db.ShareLinks.Where(s => s.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        if (await db.SecondOpinions.AnyAsync(o => o.ExpiresAt <= now, cancellationToken))
            await log.DeleteAsync(db, () => db.SecondOpinions.Where(o => o.ExpiresAt <= now).ExecuteDeleteAsync(cancellationToken), cancellationToken);
    }

    private async Task RemoveAbandonedAsync(CareerPathDb db, LogEmptying log, DateTime before, CancellationToken cancellationToken)
    {
        var removed = await RemoveAsync(
            db, log,
            db.Assessments.Where(a => a.IsStart && a.SavedAt < before
                && !db.Plans.Any(p => p.AssessmentId == a.Id) && !db.ShareLinks.Any(s => s.AssessmentId == a.Id) && !db.SecondOpinions.Any(o => o.AssessmentId == a.Id)
                && !db.CalendarLinks.Any(l => l.AssessmentId == a.Id)),
            cancellationToken);
        if (removed > 0)
            logger.LogInformation("Removed {Count} assessments that were left on their first page for {Days} days.", removed, after.Days);
    }

    private async Task RemoveUnusedAsync(CareerPathDb db, LogEmptying log, DateTime before, CancellationToken cancellationToken)
    {
        var removed = await RemoveAsync(db, log, db.Assessments.Where(a => a.SavedAt < before), cancellationToken);
        if (removed > 0)
            logger.LogInformation("Removed {Count} assessments in which nothing was saved for {Months} months.", removed, kept.Months);
    }

    // The links, the plan and the opinions are deleted by cascade. The ids are read outside the write gate, so the delete checks again: someone may have come
    // back in the meantime.
    private static async Task<int> RemoveAsync(CareerPathDb db, LogEmptying log, IQueryable<StoredAssessment> unkept, CancellationToken cancellationToken)
    {
        var removed = 0;
        foreach (var some in (await unkept.Select(a => a.Id).ToListAsync(cancellationToken)).Chunk(AtATime))
            removed += await log.DeleteAsync(db, () => unkept.Where(a => some.Contains(a.Id)).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        return removed;
    }
}

// The setting Abandoned__Days. 0 keeps every assessment.
public sealed record AbandonedAfter(int Days)
{
    public const string Setting = "Abandoned:Days";
    private const int Default = 30;

    public static AbandonedAfter From(IConfiguration configuration) => new(WholeNumber.Of(configuration, Setting, Default, least: 0, most: 3650));
}
