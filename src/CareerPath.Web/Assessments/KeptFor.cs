using CareerPath.Web.Data;
using CareerPath.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Assessments;

// The setting Retention__Months: for how many months an assessment is kept in which nothing is saved. 0 keeps every assessment.
public sealed record KeptFor(int Months)
{
    public const string Setting = "Retention:Months";
    private const int Default = 24;
    private const int NoticeMonths = 3;

    public static KeptFor From(IConfiguration configuration) => new(WholeNumber.Of(configuration, Setting, Default, least: 0, most: 1200));

    // The last day on which it is there if nothing is saved; null if it is kept for good or is only a start, which AbandonedAfter removes.
    public DateOnly? Until(Assessment assessment) =>
        Months == 0 || assessment.IsStart ? null : DateOnly.FromDateTime(assessment.SavedAt.AddMonths(Months));

    // Whether that day is near enough for a notice.
    public bool EndsSoon(Assessment assessment, DateTime now) => Until(assessment) is { } until && DateOnly.FromDateTime(now) >= until.AddMonths(-NoticeMonths);

    // What was last saved before this time is no longer kept. Whole days, so that nothing goes before the end of the day that its page names.
    public DateTime Before(DateTime now) => now.Date.AddMonths(-Months);
}

public static class KeptForWrites
{
    // Everything the owner saves keeps the assessment for longer. For what is not saved in its own row; within the write gate.
    public static Task<int> NoteSavedAsync(this CareerPathDb db, Guid assessment, DateTime now, CancellationToken cancellationToken) =>
        db.Assessments.Where(a => a.Id == assessment).ExecuteUpdateAsync(a => a.SetProperty(stored => stored.SavedAt, now), cancellationToken);

    // Deletes what the owner withdraws, from the log as well. rows: none if it is gone already.
    public static Task<int> WithdrawAsync<T>(
        this LogEmptying log, CareerPathDb db, IQueryable<T> rows, Guid assessment, DateTime now, CancellationToken cancellationToken) => log.DeleteAsync(
        db,
        async () =>
        {
            var withdrawn = await rows.ExecuteDeleteAsync(cancellationToken);
            if (withdrawn > 0)
                await db.NoteSavedAsync(assessment, now, cancellationToken);
            return withdrawn;
        },
        cancellationToken);
}
