using CareerPath.Web.Assessments;
using CareerPath.Web.Sealing;

namespace CareerPath.Web.Sharing;

// A read-only link to an assessment, as its owner sees it.
// Parts: what its reader sees.
// Label: who the link is for, in the owner's words; only the owner sees it.
public sealed record ShareLink(Guid Id, CapabilityKey Key, SealedParts Parts, string Label, DateTime CreatedAt, DateTime? ExpiresAt)
{
    public const int LabelLength = 60;
    private const string Purpose = "share";

    public static CapabilityKey KeyFrom(CapabilityKey owner, Guid id) => owner.Derive(Purpose, id);
}
