using System.Collections.Immutable;
using CareerPath.Web.Sealing;

namespace CareerPath.Web.Sharing;

// A page of what is shared besides its front page: /s/{key}/{slug}, for links that show the part.
public sealed record SharedRoom(string Slug, SealedParts Part, Func<string> Name, ImmutableArray<string> Styles)
{
    public static ImmutableArray<SharedRoom> All { get; } =
    [
        new("why", SealedParts.Answers, () => Words.Room_Why, ["table", "pair", "result"]),
        new("against", SealedParts.Answers, () => Words.Room_Against, ["result"]),
        new("people", SealedParts.Answers, () => Words.Room_People, ["block", "result"]),
        new("skills", SealedParts.Readiness, () => Words.Skills_Title, ["table", "result", "outcome"]),
        new("matters", SealedParts.Matters, () => Words.Matters_Title, ["table", "result", "outcome"]),
        new("deal-breakers", SealedParts.Matters, () => Words.DealBreakers_Title, ["result", "outcome"]),
        new("plan", SealedParts.Plan, () => Words.Plan_Title, ["result", "plan", "calendar"]),
        new("portfolio", SealedParts.Artifacts, () => Words.Portfolio_Title, ["result", "portfolio"]),
    ];
}
