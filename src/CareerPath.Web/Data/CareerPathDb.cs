using CareerPath.Web.Assessments;
using CareerPath.Web.Plans;
using CareerPath.Web.Sharing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Data;

public abstract class CareerPathDb(DbContextOptions options, WriteGate gate) : DbContext(options)
{
    public DbSet<Assessment> Assessments => Set<Assessment>();

    public DbSet<StoredRubric> Rubrics => Set<StoredRubric>();

    public DbSet<ShareLink> ShareLinks => Set<ShareLink>();

    public DbSet<SavedPlan> Plans => Set<SavedPlan>();

    public DbSet<PlanEntry> PlanEntries => Set<PlanEntry>();

    public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        throw new NotSupportedException("Save asynchronously: every write passes the gate.");

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// For ExecuteUpdate, ExecuteDelete and plain SQL, which do not go through SaveChanges.
    public async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        return await write();
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CareerPathDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}

public sealed class SqliteCareerPathDb(DbContextOptions<SqliteCareerPathDb> options, WriteGate gate) : CareerPathDb(options, gate);
