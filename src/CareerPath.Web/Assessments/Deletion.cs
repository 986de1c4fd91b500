using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Assessments;

// Deletes an assessment for good.
public sealed class Deletion(CareerPathDb db, LogEmptying log, TimeProvider clock)
{
    // Once begun it is finished, also when the visitor has gone. Share links and the plan go with it by cascade.
    public Task DeleteAsync(Assessment assessment, CapabilityKey ownerKey) =>
        log.DeleteAsync(db, () => RemoveAsync(assessment.Id, ownerKey), CancellationToken.None);

    public Task<bool> IsDeletedAsync(CapabilityKey ownerKey, CancellationToken cancellationToken)
    {
        var hash = ownerKey.Hash();
        return db.DeletedKeys.AnyAsync(k => k.Hash == hash, cancellationToken);
    }

    private async Task<int> RemoveAsync(Guid id, CapabilityKey ownerKey)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var all = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var removed = await db.Assessments.Where(a => a.Id == id).ExecuteDeleteAsync(CancellationToken.None);
        // A form that is still open somewhere holds the key: it must not bring the dead link back.
        await db.DeletedKeys.Where(k => k.DeletedAt < now - (2 * StartTicket.Lifetime)).ExecuteDeleteAsync(CancellationToken.None);
        if (removed > 0)
            db.DeletedKeys.Add(new DeletedKey { Hash = ownerKey.Hash(), DeletedAt = now });
        await db.SaveChangesAsync(CancellationToken.None);
        await all.CommitAsync(CancellationToken.None);
        return removed;
    }
}

// The hash of an owner key whose assessment was deleted, for as long as a form that holds the key could bring it back.
public sealed class DeletedKey
{
    public required byte[] Hash { get; init; }

    public required DateTime DeletedAt { get; init; }
}

public sealed class DeletedKeyMapping : IEntityTypeConfiguration<DeletedKey>
{
    public void Configure(EntityTypeBuilder<DeletedKey> builder)
    {
        builder.HasKey(k => k.Hash);
        builder.Property(k => k.Hash).HasMaxLength(32).IsFixedLength();
    }
}
