using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Assessments;

// A rubric that an assessment was started under, stored so that the assessment is always scored under the same one.
public sealed class StoredRubric
{
    public required string Id { get; init; }

    public required string Json { get; init; }

    public required DateTime FirstUsedAt { get; init; }
}

public sealed class StoredRubricMapping : IEntityTypeConfiguration<StoredRubric>
{
    public void Configure(EntityTypeBuilder<StoredRubric> builder) => builder.Property(r => r.Id).HasMaxLength(64);
}
