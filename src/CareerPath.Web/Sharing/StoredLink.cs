using System.Text;
using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Sharing;

// A share link as it is stored. Revoking deletes it, and with it the only way to what it showed. A row from before sealing has no keys.
public sealed class StoredLink
{
    private const int LabelSize = 4 * ShareLink.LabelLength;
    private const int NameSize = 4 * ShareLink.NameLength;

    public required Guid Id { get; init; }

    public required Guid AssessmentId { get; init; }

    public required byte[] KeyHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime? ExpiresAt { get; init; }

    // When its reader said that they have read it.
    public DateTime? ReadAt { get; init; }

    // The form that made it. Null for a link from before forms were remembered.
    public Guid? FormId { get; init; }

    // The keys of what the link shows and of its name, wrapped for the link.
    public byte[]? Keys { get; private set; }

    public byte[] Label { get; private set; } = [];

    public byte[] Name { get; private set; } = [];

    // What the link shows, of a row that is not sealed yet.
    public SealedParts UnsealedParts { get; private set; }

    public bool IsOpenAt(DateTime now) => ExpiresAt is null || now < ExpiresAt;

    // Null if the row is not sealed yet.
    public KeyRing? KeysFor(CapabilityKey link) => Keys is null ? null : KeyRing.Unwrap(link, Place(nameof(Keys)), Keys);

    // As its owner sees it. keys: those of the assessment; null if it is not sealed yet.
    public ShareLink Open(CapabilityKey owner, KeyRing? keys)
    {
        if (keys is not null != (Keys is not null))
            throw new DamagedException(Place(nameof(Keys)));
        var link = ShareLink.KeyFrom(owner, Id);
        var own = KeysFor(link);
        return new ShareLink(
            Id,
            link,
            PartsOf(own),
            keys is null ? Encoding.UTF8.GetString(Label) : Seal.OpenText(keys[SealedParts.OwnerOnly], Place(nameof(Label)), Label),
            NameOf(own),
            CreatedAt,
            ExpiresAt,
            ReadAt);
    }

    // What the link shows. own: the link's keys; null if it is not sealed yet.
    public SealedParts PartsOf(KeyRing? own) => own is null ? UnsealedParts : own.Parts & ~SealedParts.LinkOnly;

    // Empty for a link from before links had names.
    public string NameOf(KeyRing? own) =>
        own?.Opens(SealedParts.LinkOnly) == true ? Seal.OpenText(own[SealedParts.LinkOnly], Place(nameof(Name)), Name) : "";

    public void Close(ShareLink link, KeyRing keys)
    {
        var own = keys.Only(link.Parts).With(KeyRing.ForOneLink());
        Keys = own.WrapFor(link.Key, Place(nameof(Keys)));
        Name = Seal.CloseText(own[SealedParts.LinkOnly], Place(nameof(Name)), link.Name, NameSize);
        Label = Seal.CloseText(keys[SealedParts.OwnerOnly], Place(nameof(Label)), link.Label, LabelSize);
        UnsealedParts = SealedParts.None;
    }

    // Its sealed columns are written once and never changed.
    private SealedPlace Place(string column) => new($"ShareLinks.{column}", Id, Id);
}

public sealed class StoredLinkMapping : IEntityTypeConfiguration<StoredLink>
{
    public void Configure(EntityTypeBuilder<StoredLink> builder)
    {
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.Property(s => s.UnsealedParts).HasConversion<int>();
    }
}
