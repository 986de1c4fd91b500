using CareerPath.Web.Assessments;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Sharing;

// What a share link lets its reader see.
[Flags]
public enum SharedParts
{
    None = 0,
    Verdict = 1,
    Answers = 2,
    Readiness = 4,
    Plan = 8,

    // The matrix and deal-breakers.
    Matters = 16,
}

// A read-only link to an assessment that may expire. Revoking deletes it, so revoked, expired and unknown links look the same to visitors.
public sealed class ShareLink
{
    public const int LabelLength = 60;
    public const string Purpose = "share";

    public required Guid Id { get; init; }

    public required Guid AssessmentId { get; init; }

    public required byte[] KeyHash { get; init; }

    public required SharedParts Parts { get; init; }

    // Who the link is for, in the owner's words; only the owner sees it.
    public required string Label { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime? ExpiresAt { get; init; }

    public bool IsOpenAt(DateTime now) => ExpiresAt is null || now < ExpiresAt;

    public CapabilityKey KeyFrom(CapabilityKey ownerKey) => ownerKey.Derive(Purpose, Id);
}

public sealed class ShareLinkMapping : IEntityTypeConfiguration<ShareLink>
{
    public void Configure(EntityTypeBuilder<ShareLink> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.Property(s => s.Parts).HasConversion<int>();
        builder.Property(s => s.Label).HasMaxLength(ShareLink.LabelLength);
    }
}
