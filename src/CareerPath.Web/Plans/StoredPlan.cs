using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Plans;

// A plan as it is stored: sealed as a whole, because even the number of its tasks tells people apart. A plan from before sealing is JSON.
public sealed class StoredPlan
{
    // A plan of thirty days fits, with the wording of its tasks.
    private const int Size = 64 * 1024;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid AssessmentId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public byte[] Content { get; private set; } = [];

    private SealedPlace Place => new("Plans.Content", Id, Version);

    // keys: null if it is not sealed yet.
    public SavedPlan Open(KeyRing? keys) => SealedJson.Open<SavedPlan>(keys, SealedParts.Plan, Place, Content);

    public void Close(SavedPlan plan, KeyRing keys)
    {
        Version = Guid.CreateVersion7();
        Content = SealedJson.Close(keys[SealedParts.Plan], Place, plan, Size);
    }
}

public sealed class StoredPlanMapping : IEntityTypeConfiguration<StoredPlan>
{
    public void Configure(EntityTypeBuilder<StoredPlan> builder)
    {
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Version).IsConcurrencyToken();
    }
}
