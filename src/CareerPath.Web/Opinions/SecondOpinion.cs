using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Opinions;

// What somebody who knows the person answers about them, as the owner sees it.
// Label: who is asked; only the owner sees it.
// Name: what the person is called on the page of the link. Both are empty if the owner left them out.
// Answers: null until they are sent, or if they cannot be opened. A pair without a position is one that they could not say.
public sealed record SecondOpinion(
    Guid Id, CapabilityKey Key, string Label, string Name, DateTime AskedAt, DateTime? ExpiresAt, DateTime? AnsweredAt, IReadOnlyDictionary<ItemId, Position?>? Answers,
    bool IsDamaged = false)
{
    public const int TextLength = 60;
    private const string Purpose = "opinion";

    public static CapabilityKey KeyFrom(CapabilityKey owner, Guid id) => owner.Derive(Purpose, id);
}
