using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Plans;

// A plan as it is stored: sealed as a whole, because even the number of its tasks tells people apart. A plan from before sealing is JSON.
public sealed class StoredPlan
{
    public const string Column = "Plans.Content";

    // The longest plan fits, with the wording of its tasks and of those done before it. The parts of a task repeat its wording, so that a plan
    // is compressed to a fifth or less.
    private const int Size = 64 * 1024;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required Guid AssessmentId { get; init; }

    public byte[] Content { get; private set; } = [];

    private SealedPlace Place => new(Column, Id, Version);

    // keys: null if it is not sealed yet.
    public SavedPlan Open(KeyRing? keys) => SealedJson.Open<SavedPlan>(keys, SealedParts.Plan, Place, Content, compressed: true);

    public void Close(SavedPlan plan, KeyRing keys)
    {
        Version = Guid.NewGuid();
        Content = SealedJson.Close(keys[SealedParts.Plan], Place, plan, Size, compressed: true);
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
