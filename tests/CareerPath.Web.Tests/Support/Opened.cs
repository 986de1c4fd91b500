using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Plans;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CareerPath.Web.Tests.Support;

// Opens what a site has stored, with the owner links that its visitors used.
public static class Opened
{
    // Oldest first.
    public static async Task<IReadOnlyList<Assessment>> AssessmentsAsync(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var rows = await site.QueryAsync(db => db.Assessments.AsNoTracking().OrderBy(a => a.Id).ToListAsync());
        return rows.ConvertAll(row => row.Open(row.KeysFor(OwnerOf(site, row))));
    }

    public static async Task<Assessment> SingleAsync(this Site site) => Assert.Single(await site.AssessmentsAsync());

    public static async Task<Assessment> AssessmentAsync(this Site site, string owner)
    {
        ArgumentNullException.ThrowIfNull(site);
        var (key, hash) = (KeyOf(owner), KeyOf(owner).Hash());
        var row = await site.QueryAsync(db => db.Assessments.AsNoTracking().SingleAsync(a => a.OwnerKeyHash == hash));
        return row.Open(row.KeysFor(key));
    }

    // Changes with every write of the only assessment.
    public static Task<Guid> VersionAsync(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.QueryAsync(db => db.Assessments.Select(a => a.Version).SingleAsync());
    }

    // The sessions of the oldest plan; none if there is no plan.
    public static async Task<IReadOnlyList<PlanEntry>> PlanEntriesAsync(this Site site) => await site.PlanAsync() is { } plan ? plan.Entries : [];

    // The only plan; null if there is none.
    public static async Task<SavedPlan?> PlanAsync(this Site site)
    {
        ArgumentNullException.ThrowIfNull(site);
        var plan = await site.QueryAsync(db => db.Plans.AsNoTracking().OrderBy(p => p.Id).FirstOrDefaultAsync());
        return plan?.OpenContent((await site.AssessmentsAsync()).Single(a => a.Id == plan.AssessmentId).Keys);
    }

    public static async Task ChangeAsync(this Site site, string owner, Action<Assessment, Rubric> change)
    {
        ArgumentNullException.ThrowIfNull(site);
        ArgumentNullException.ThrowIfNull(change);
        var (key, hash) = (KeyOf(owner), KeyOf(owner).Hash());
        await site.QueryAsync(async db =>
        {
            var row = await db.Assessments.SingleAsync(a => a.OwnerKeyHash == hash);
            var assessment = row.Open(row.KeysFor(key));
            var rubric = await site.Services.GetRequiredService<RubricArchive>().FindAsync(row.RubricId, CancellationToken.None);
            change(assessment, rubric);
            row.Close(assessment, rubric, key, assessment.Keys!);
            return await db.SaveChangesAsync();
        });
    }

    public static Task TickAllAsync(this Site site, string owner)
    {
        ArgumentNullException.ThrowIfNull(site);
        DateTime? now = site.Clock.GetUtcNow().UtcDateTime;
        return site.ChangePlanAsync(owner, open => open with { Plan = open.Plan with { Entries = [.. open.Plan.Entries.Select(e => e with { DoneAt = now })] } });
    }

    // owner: a path that begins with /a/{key}.
    public static CapabilityKey KeyOf(string owner)
    {
        ArgumentNullException.ThrowIfNull(owner);
        return CapabilityKey.Parse(owner.Split('/', '?', '#')[2], null);
    }

    private static CapabilityKey OwnerOf(Site site, StoredAssessment row) => site.OwnerKeys.Single(key => key.Hash().AsSpan().SequenceEqual(row.OwnerKeyHash));
}
