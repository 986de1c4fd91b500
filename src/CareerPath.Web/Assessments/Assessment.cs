using CareerPath.Engine.Scoring;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using CareerPath.Web.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Assessments;

// One person's answers, and the rubric they were asked under.
public sealed class Assessment
{
    public required Guid Id { get; init; }

    public Guid Version { get; set; }

    public required byte[] OwnerKeyHash { get; init; }

    public required string RubricId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime UpdatedAt { get; set; }

    // Where the person stands. Null if they did not say.
    public CurrentWork? Work { get; set; }

    public Aim? Aim { get; set; }

    // Whether the person has said that they have a job, in which some of a plan can be done.
    public bool HasJob => Work is not null and not CurrentWork.Student;

    // Position by item id; null when skipped; absent when not seen yet.
    public Dictionary<ItemId, Position?> Answers { get; set; } = [];

    // Level 0 to 4 by skill id.
    public Dictionary<string, int> Skills { get; set; } = [];

    // Weight 0 to 3 by factor id.
    public Dictionary<string, int> Factors { get; set; } = [];

    // Yes or no by deal-breaker id.
    public Dictionary<string, bool> DealBreakers { get; set; } = [];

    public List<ShareLink> ShareLinks { get; } = [];

    public SavedPlan? Plan { get; set; }

    // With answers of its own, to try others without saving.
    public Assessment Copy() => new()
    {
        Id = Id,
        OwnerKeyHash = OwnerKeyHash,
        RubricId = RubricId,
        CreatedAt = CreatedAt,
        UpdatedAt = UpdatedAt,
        Work = Work,
        Aim = Aim,
        Answers = new(Answers),
        Skills = new(Skills),
        Factors = new(Factors),
        DealBreakers = new(DealBreakers),
    };

    public AnswerSheet Sheet() => new()
    {
        Answers = Answers.Where(a => a.Value is not null).ToDictionary(a => a.Key, a => a.Value!.Value),
        Skills = Skills,
        Factors = Factors,
        DealBreakers = DealBreakers.Where(d => d.Value).Select(d => d.Key).ToHashSet(StringComparer.Ordinal),
    };
}

// A rubric that an assessment was started under, stored so that the assessment is always scored under the same one.
public sealed class StoredRubric
{
    public required string Id { get; init; }

    public required string Json { get; init; }

    public required DateTime FirstUsedAt { get; init; }
}

public sealed class AssessmentMapping : IEntityTypeConfiguration<Assessment>
{
    public void Configure(EntityTypeBuilder<Assessment> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.OwnerKeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(a => a.OwnerKeyHash).IsUnique();
        builder.Property(a => a.RubricId).HasMaxLength(64);
        builder.HasOne<StoredRubric>().WithMany().HasForeignKey(a => a.RubricId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(a => a.Work).HasMaxLength(40);
        builder.Property(a => a.Aim).HasMaxLength(40);
        builder.Property(a => a.Answers).HasConversion(new AnswersConverter(), new MapComparer<ItemId, Position?>());
        builder.Property(a => a.Skills).HasConversion(new JsonMapConverter<int>(), new MapComparer<string, int>());
        builder.Property(a => a.Factors).HasConversion(new JsonMapConverter<int>(), new MapComparer<string, int>());
        builder.Property(a => a.DealBreakers).HasConversion(new JsonMapConverter<bool>(), new MapComparer<string, bool>());
        builder.HasMany(a => a.ShareLinks).WithOne().HasForeignKey(s => s.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(a => a.Plan).WithOne().HasForeignKey<SavedPlan>(p => p.AssessmentId).OnDelete(DeleteBehavior.Cascade);
    }
}

public sealed class StoredRubricMapping : IEntityTypeConfiguration<StoredRubric>
{
    public void Configure(EntityTypeBuilder<StoredRubric> builder) => builder.Property(r => r.Id).HasMaxLength(64);
}
