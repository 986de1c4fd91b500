using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Assessments;

// Deletes an assessment permanently.
public sealed class Deletion(CareerPathDb db, LogEmptying log, TimeProvider clock)
{
    // Never canceled, even if the visitor has disconnected. The share links, the second opinions and the plan are deleted
    // by cascade.
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
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken.None);
        var removed = await db.Assessments.Where(a => a.Id == id).ExecuteDeleteAsync(CancellationToken.None);
        // A form that is still open elsewhere contains the key. The stored hash keeps it from bringing the deleted link back.
        await db.DeletedKeys.Where(k => k.DeletedAt < now - (2 * StartTicket.Lifetime)).ExecuteDeleteAsync(CancellationToken.None);
        if (removed > 0)
            db.DeletedKeys.Add(new DeletedKey { Hash = ownerKey.Hash(), DeletedAt = now });
        await db.SaveChangesAsync(CancellationToken.None);
        await transaction.CommitAsync(CancellationToken.None);
        return removed;
    }
}

// The hash of an owner key whose assessment was deleted, kept for as long as an open form could still send that key.
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
