using System.Text.Json;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Calendars;
using CareerPath.Web.Opinions;
using CareerPath.Web.Plans;
using CareerPath.Web.Sealing;
using CareerPath.Web.Sharing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Assessments;

// An assessment as it is stored: sealed, but for what its retention, conflicts and scoring need. A row from before sealing has no keys, and
// its columns hold the content as JSON.
public sealed class StoredAssessment
{
    // Sizes that the content of a full assessment fits into.
    private const int AnswersSize = 4096;
    private const int VerdictSize = 2048;
    private const int SkillsSize = 1024;
    private const int MattersSize = 2048;
    private const int StandingSize = 512;

    public required Guid Id { get; init; }

    public Guid Version { get; private set; }

    public required byte[] OwnerKeyHash { get; init; }

    public required string RubricId { get; init; }

    public required DateTime CreatedAt { get; init; }

    // When the answers last changed.
    public required DateTime UpdatedAt { get; set; }

    // When its owner last saved anything or asked to keep it. See KeptFor.
    public required DateTime SavedAt { get; set; }

    // Whether less than one page of the quiz is answered and nothing else is entered.
    public bool IsStart { get; private set; } = true;

    // The keys of all parts, wrapped for the owner.
    public byte[]? Keys { get; private set; }

    // See VerdictPicture. Null if the row is not sealed yet.
    public byte[]? Verdict { get; private set; }

    public byte[] Answers { get; private set; } = [];

    public byte[] Skills { get; private set; } = [];

    public byte[] Matters { get; private set; } = [];

    public byte[] Standing { get; private set; } = [];

    public bool IsSealed => Keys is not null;

    // Null if the row is not sealed yet.
    public KeyRing? KeysFor(CapabilityKey owner) => Keys is null ? null : KeyRing.Unwrap(owner, Place(nameof(Keys)), Keys);

    // keys: of the link it is opened with; null if it is not sealed yet, and then everything is opened.
    public Assessment Open(KeyRing? keys)
    {
        if (keys is not null != IsSealed)
            throw new DamagedException(Place(nameof(Keys)));
        var matters = Read<MattersContent>(keys, SealedParts.Matters, nameof(Matters), Matters);
        var standing = Read<StandingContent>(keys, SealedParts.OwnerOnly, nameof(Standing), Standing);
        return new Assessment
        {
            Id = Id,
            RubricId = RubricId,
            CreatedAt = CreatedAt,
            UpdatedAt = UpdatedAt,
            SavedAt = SavedAt,
            IsStart = IsStart,
            Keys = keys,
            Answers = ReadAnswers(keys),
            Skills = Read<Dictionary<string, int>>(keys, SealedParts.Readiness, nameof(Skills), Skills) ?? [],
            Factors = matters?.Factors ?? [],
            DealBreakers = matters?.DealBreakers ?? [],
            Work = standing?.Work,
            Aim = standing?.Aim,
            Label = standing?.Label,
        };
    }

    // Nothing of what is sealed, for what has to work even if it is damaged.
    public Assessment Closed() => new() { Id = Id, RubricId = RubricId, CreatedAt = CreatedAt, UpdatedAt = UpdatedAt, SavedAt = SavedAt, IsStart = IsStart };

    // What the verdict alone shows; null if the keys do not open it or the row is not sealed yet.
    public VerdictPicture? Picture(KeyRing? keys)
    {
        if (keys?.Opens(SealedParts.Verdict) != true)
            return null;
        try
        {
            return VerdictPicture.Read(Seal.Open(keys[SealedParts.Verdict], Place(nameof(Verdict)), Verdict));
        }
        catch (JsonException e)
        {
            throw new DamagedException(Place(nameof(Verdict)), e);
        }
    }

    public void Close(Assessment assessment, Rubric rubric, CapabilityKey owner, KeyRing keys)
    {
        Version = Guid.NewGuid();
        IsStart = assessment is { Skills.Count: 0, Factors.Count: 0, DealBreakers.Count: 0, Work: null, Aim: null, Label: null }
            && assessment.Answers.Values.Count(a => a is not null) < QuizPages.Of(rubric)[1].Length;
        Keys = keys.WrapFor(owner, Place(nameof(Keys)));
        Verdict = Seal.Close(keys[SealedParts.Verdict], Place(nameof(Verdict)), VerdictPicture.Of(rubric, assessment).ToJson(), VerdictSize);
        Answers = Write(keys, SealedParts.Answers, nameof(Answers), assessment.Answers.ToDictionary(a => a.Key.Value, a => a.Value?.Value), AnswersSize);
        Skills = Write(keys, SealedParts.Readiness, nameof(Skills), assessment.Skills, SkillsSize);
        Matters = Write(keys, SealedParts.Matters, nameof(Matters), new MattersContent(assessment.Factors, assessment.DealBreakers), MattersSize);
        Standing = Write(keys, SealedParts.OwnerOnly, nameof(Standing), new StandingContent(assessment.Work, assessment.Aim, assessment.Label), StandingSize);
    }

    // The rubric is readable, and no other can be put in its place either.
    private SealedPlace Place(string column) => new($"Assessments.{column} under {RubricId}", Id, Version);

    private Dictionary<ItemId, Position?> ReadAnswers(KeyRing? keys)
    {
        try
        {
            return Read<Dictionary<string, int?>>(keys, SealedParts.Answers, nameof(Answers), Answers)?.ToDictionary(
                a => ItemId.Parse(a.Key, null), a => a.Value is { } position ? Position.Of(position) : (Position?)null) ?? [];
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            throw new DamagedException(Place(nameof(Answers)), e);
        }
    }

    // Default if the link may not read the part.
    private T? Read<T>(KeyRing? keys, SealedParts part, string column, byte[] value) =>
        keys?.Opens(part) == false ? default : SealedJson.Open<T>(keys, part, Place(column), value);

    private byte[] Write<T>(KeyRing keys, SealedParts part, string column, T content, int size) => SealedJson.Close(keys[part], Place(column), content, size);

    private sealed record MattersContent(Dictionary<string, int> Factors, Dictionary<string, bool> DealBreakers);

    private sealed record StandingContent(CurrentWork? Work, Aim? Aim, string? Label = null);
}

public sealed class StoredAssessmentMapping : IEntityTypeConfiguration<StoredAssessment>
{
    public void Configure(EntityTypeBuilder<StoredAssessment> builder)
    {
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.Property(a => a.OwnerKeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(a => a.OwnerKeyHash).IsUnique();
        builder.Property(a => a.RubricId).HasMaxLength(64);
        builder.HasOne<StoredRubric>().WithMany().HasForeignKey(a => a.RubricId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany<StoredLink>().WithOne().HasForeignKey(s => s.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany<StoredOpinion>().WithOne().HasForeignKey(o => o.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredCalendarLink>().WithOne().HasForeignKey<StoredCalendarLink>(l => l.AssessmentId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<StoredPlan>().WithOne().HasForeignKey<StoredPlan>(p => p.AssessmentId).OnDelete(DeleteBehavior.Cascade);
    }
}
