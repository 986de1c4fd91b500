using CareerPath.Web.Sealing;

namespace CareerPath.Web.Sharing;

public static class SharedPartsWords
{
    public static IReadOnlyList<(SealedParts Part, string Name, string Holds)> All =>
    [
        (SealedParts.Verdict, Words.SharedPart_Verdict, Words.SharedPart_VerdictHolds),
        (SealedParts.Answers, Words.SharedPart_Answers, Words.SharedPart_AnswersHolds),
        (SealedParts.Readiness, Words.SharedPart_Readiness, Words.SharedPart_ReadinessHolds),
        (SealedParts.Matters, Words.SharedPart_Matters, Words.SharedPart_MattersHolds),
        (SealedParts.Plan, Words.SharedPart_Plan, Words.SharedPart_PlanHolds),
        (SealedParts.Artifacts, Words.SharedPart_Portfolio, Words.SharedPart_PortfolioHolds),
    ];

    public static string List(SealedParts parts) =>
        string.Join(Words.Common_ListComma, All.Where(a => parts.HasFlag(a.Part)).Select(a => Inside(a.Part)));

    private static string Inside(SealedParts part) => part switch
    {
        SealedParts.Verdict => Words.SharedPart_InsideVerdict,
        SealedParts.Answers => Words.SharedPart_InsideAnswers,
        SealedParts.Readiness => Words.SharedPart_InsideReadiness,
        SealedParts.Matters => Words.SharedPart_InsideMatters,
        SealedParts.Plan => Words.SharedPart_InsidePlan,
        SealedParts.Artifacts => Words.SharedPart_InsidePortfolio,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
