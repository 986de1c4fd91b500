using CareerPath.Web.Assessments;
using CareerPath.Web.Calendars;
using CareerPath.Web.Opinions;
using CareerPath.Web.Plans;
using CareerPath.Web.Sharing;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Data;

public abstract class CareerPathDb(DbContextOptions options, WriteGate gate, OpenedFile file) : DbContext(options), IDataProtectionKeyContext
{
    private bool _inGate;

    public DbSet<StoredAssessment> Assessments => Set<StoredAssessment>();

    public DbSet<DeletedKey> DeletedKeys => Set<DeletedKey>();

    public DbSet<StoredRubric> Rubrics => Set<StoredRubric>();

    public DbSet<StoredLink> ShareLinks => Set<StoredLink>();

    public DbSet<StoredOpinion> SecondOpinions => Set<StoredOpinion>();

    public DbSet<StoredPlan> Plans => Set<StoredPlan>();

    public DbSet<StoredCalendarLink> CalendarLinks => Set<StoredCalendarLink>();

    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    // Only data protection saves synchronously, about once in three months. It takes the gate here, so code that already holds the gate
    // must not protect or unprotect anything.
    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        ChangeTracker.Entries().All(e => e.Entity is DataProtectionKey) && ChangeTracker.HasChanges()
            ? SaveChangesAsync(acceptAllChangesOnSuccess).GetAwaiter().GetResult()
            : throw new NotSupportedException("Save asynchronously: every write passes the gate.");

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) => _inGate
        ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
        : WriteAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);

    // For ExecuteUpdate, ExecuteDelete and raw SQL, which bypass SaveChanges, and for writes based on a read: no other write can come
    // between the two.
    public async Task<T> WriteAsync<T>(Func<Task<T>> write, CancellationToken cancellationToken)
    {
        using var pass = await gate.EnterAsync(cancellationToken);
        _inGate = true;
        var connection = (SqliteConnection)Database.GetDbConnection();
        try
        {
            await Database.OpenConnectionAsync(cancellationToken);
            var written = await write();
            // Checked after the write, so that a write to a deleted file is never reported as a success.
            file.Confirm(connection);
            return written;
        }
        catch (Exception e) when (DatabaseFaults.SpoilsConnection(e))
        {
            SqliteConnection.ClearPool(connection);
            throw;
        }
        finally
        {
            await Database.CloseConnectionAsync();
            _inGate = false;
        }
    }

    // Moves the log into the database and empties it, so that deleted rows are in neither. False if a reader prevents it.
    public Task<bool> EmptyLogAsync(CancellationToken cancellationToken) => WriteAsync(
        async () =>
        {
            await Database.OpenConnectionAsync(cancellationToken);
            await using var command = Database.GetDbConnection().CreateCommand();
            command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE);";
            return await command.ExecuteScalarAsync(cancellationToken) is 0L;
        },
        cancellationToken);

    protected override void OnModelCreating(ModelBuilder modelBuilder) =>
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(CareerPathDb).Assembly);

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTime>().HaveConversion<UtcDateTimeConverter>();
        configurationBuilder.Properties<Enum>().HaveConversion<string>();
    }
}

public sealed class SqliteCareerPathDb(DbContextOptions<SqliteCareerPathDb> options, WriteGate gate, OpenedFile file) : CareerPathDb(options, gate, file);
