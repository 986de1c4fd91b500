using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace CareerPath.Web.Calendars;

// The link with which calendars read a plan, as it is stored. Revoking deletes it, and with it the only way to what it showed.
public sealed class StoredCalendarLink
{
    private const string Purpose = "calendar";

    public required Guid Id { get; init; }

    public required Guid AssessmentId { get; init; }

    public required byte[] KeyHash { get; init; }

    public required DateTime CreatedAt { get; init; }

    // The key of the plan, wrapped for the link.
    public byte[] Keys { get; private set; } = [];

    public static CapabilityKey KeyFrom(CapabilityKey owner, Guid id) => owner.Derive(Purpose, id);

    // keys: those of the assessment.
    public static StoredCalendarLink New(Guid assessment, CapabilityKey owner, KeyRing keys, DateTime now)
    {
        var id = Guid.CreateVersion7();
        var key = KeyFrom(owner, id);
        var link = new StoredCalendarLink { Id = id, AssessmentId = assessment, KeyHash = key.Hash(), CreatedAt = now };
        link.Keys = keys.Only(SealedParts.Plan).WrapFor(key, link.Place);
        return link;
    }

    public KeyRing KeysFor(CapabilityKey link) => KeyRing.Unwrap(link, Place, Keys);

    // It is sealed once and never changed.
    private SealedPlace Place => new("CalendarLinks.Keys", Id, Id);
}

public sealed class StoredCalendarLinkMapping : IEntityTypeConfiguration<StoredCalendarLink>
{
    public void Configure(EntityTypeBuilder<StoredCalendarLink> builder)
    {
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(l => l.KeyHash).IsUnique();
    }
}
