using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Opinions;

// A second opinion as it is stored. Its key belongs to it alone: the link reads the name with it and seals the answers, once. Then the key is
// left for the owner only.
public sealed class StoredOpinion
{
    private const int TextSize = 4 * SecondOpinion.TextLength;
    private const int AnswersSize = 4096;

    public required Guid Id { get; init; }

    public required Guid AssessmentId { get; init; }

    public required byte[] KeyHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    // The form that asked for it.
    public required Guid FormId { get; init; }

    // When the link ends. Null once the answers are sent.
    public required DateTime? ExpiresAt { get; set; }

    public DateTime? AnsweredAt { get; private set; }

    public byte[] OwnerKeys { get; private set; } = [];

    // Null once the answers are sent.
    public byte[]? LinkKeys { get; private set; }

    public byte[] Label { get; private set; } = [];

    public byte[] Name { get; private set; } = [];

    // Null until they are sent.
    public byte[]? Answers { get; private set; }

    public bool IsKeptAt(DateTime now) => ExpiresAt is null || now < ExpiresAt;

    // keys: those of the assessment.
    public void Ask(CapabilityKey owner, KeyRing keys, string label, string name)
    {
        var own = KeyRing.ForOneLink();
        OwnerKeys = own.WrapFor(owner, Place(nameof(OwnerKeys)));
        LinkKeys = own.WrapFor(SecondOpinion.KeyFrom(owner, Id), Place(nameof(LinkKeys)));
        Label = Seal.CloseText(keys[SealedParts.OwnerOnly], Place(nameof(Label)), label, TextSize);
        Name = Seal.CloseText(own[SealedParts.LinkOnly], Place(nameof(Name)), name, TextSize);
    }

    // What the person is called, for whoever has the link. Null once the answers are sent.
    public string? NameFor(CapabilityKey link) => AnsweredAt is null ? ReadName(KeysFor(link)) : null;

    public void Answer(CapabilityKey link, IReadOnlyDictionary<ItemId, Position?> answers, DateTime now)
    {
        Answers = SealedJson.Close(
            KeysFor(link)[SealedParts.LinkOnly], Place(nameof(Answers)), answers.ToDictionary(a => a.Key.Value, a => a.Value?.Value), AnswersSize);
        (LinkKeys, AnsweredAt, ExpiresAt) = (null, now, null);
    }

    // keys: those of the assessment. Null if it is not sealed, and then it can have no opinions.
    public SecondOpinion Open(CapabilityKey owner, KeyRing? keys)
    {
        if (keys is null || AnsweredAt is null != Answers is null)
            throw new DamagedException(Place(nameof(Answers)));
        var own = KeyRing.Unwrap(owner, Place(nameof(OwnerKeys)), OwnerKeys);
        return new SecondOpinion(
            Id,
            SecondOpinion.KeyFrom(owner, Id),
            Seal.OpenText(keys[SealedParts.OwnerOnly], Place(nameof(Label)), Label),
            ReadName(own),
            CreatedAt,
            ExpiresAt,
            AnsweredAt,
            Answers is null
                ? null
                : SealedJson.Open<Dictionary<string, int?>>(own, SealedParts.LinkOnly, Place(nameof(Answers)), Answers)
                    .ToDictionary(a => ItemId.Parse(a.Key, null), a => a.Value is { } position ? Position.Of(position) : (Position?)null));
    }

    private KeyRing KeysFor(CapabilityKey link) =>
        KeyRing.Unwrap(link, Place(nameof(LinkKeys)), LinkKeys ?? throw new DamagedException(Place(nameof(LinkKeys))));

    private string ReadName(KeyRing own) => Seal.OpenText(own[SealedParts.LinkOnly], Place(nameof(Name)), Name);

    // Each is sealed once and never changed.
    private SealedPlace Place(string column) => new($"SecondOpinions.{column}", Id, Id);
}

public sealed class StoredOpinionMapping : IEntityTypeConfiguration<StoredOpinion>
{
    public void Configure(EntityTypeBuilder<StoredOpinion> builder)
    {
        builder.Property(o => o.Id).ValueGeneratedNever();
        builder.Property(o => o.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(o => o.KeyHash).IsUnique();
    }
}
