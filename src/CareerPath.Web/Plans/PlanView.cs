using System.Globalization;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Plans;

// A plan as its page shows it. Without a key it is read-only.
public sealed record PlanView(SavedPlan Plan, CapabilityKey? Key)
{
    public PlanStatus At(DateTimeOffset now) => new(Plan, PlanToday.Of(Plan, now.UtcDateTime));

    // The first day from which the person can go on with what is left.
    public DateOnly FirstDay(DateTimeOffset now) => PlanDays.Later(Plan.Start, At(now).Today.Earliest);

    public static string Anchor(DateOnly day) => $"day-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public static string Anchor(Guid entry) => $"task-{entry:N}";

    public static async Task<PlanView?> FindAsync(CareerPathDb db, Assessment assessment, CapabilityKey? key, CancellationToken cancellationToken) =>
        await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken) is { } plan
            ? new PlanView(plan.OpenContent(assessment.Keys), key)
            : null;

    // Null if there is none, or if it is damaged, which only its own page says.
    public static async Task<PlanView?> TryFindAsync(CareerPathDb db, Assessment assessment, CapabilityKey? key, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(db, assessment, key, cancellationToken);
        }
        catch (DamagedException)
        {
            return null;
        }
    }
}
