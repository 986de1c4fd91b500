using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;

namespace CareerPath.Web.Sharing;

// A read-only link to an assessment, as its owner sees it.
// Parts: what its reader sees.
// Label: who the link is for, in the owner's words; only the owner sees it.
// Name: what its reader calls the person; empty if they did not say.
// ReadAt: when its reader said that they have read it.
public sealed record ShareLink(Guid Id, CapabilityKey Key, SealedParts Parts, string Label, string Name, DateTime CreatedAt, DateTime? ExpiresAt, DateTime? ReadAt)
{
    public const int LabelLength = 60;
    public const int NameLength = 60;
    private const string Purpose = "share";

    public static CapabilityKey KeyFrom(CapabilityKey owner, Guid id) => owner.Derive(Purpose, id);
}
