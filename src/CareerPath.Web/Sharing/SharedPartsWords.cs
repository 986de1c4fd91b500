namespace CareerPath.Web.Sharing;

public static class SharedPartsWords
{
    public static IReadOnlyList<(SharedParts Part, string Name, string Holds)> All =>
    [
        (SharedParts.Verdict, Words.SharedPart_Verdict, Words.SharedPart_VerdictHolds),
        (SharedParts.Answers, Words.SharedPart_Answers, Words.SharedPart_AnswersHolds),
        (SharedParts.Readiness, Words.SharedPart_Readiness, Words.SharedPart_ReadinessHolds),
        (SharedParts.Matters, Words.SharedPart_Matters, Words.SharedPart_MattersHolds),
        (SharedParts.Plan, Words.SharedPart_Plan, Words.SharedPart_PlanHolds),
    ];

    public static string List(SharedParts parts) =>
        string.Join(Words.Common_ListComma, All.Where(a => parts.HasFlag(a.Part)).Select(a => Inside(a.Part)));

    private static string Inside(SharedParts part) => part switch
    {
        SharedParts.Verdict => Words.SharedPart_InsideVerdict,
        SharedParts.Answers => Words.SharedPart_InsideAnswers,
        SharedParts.Readiness => Words.SharedPart_InsideReadiness,
        SharedParts.Matters => Words.SharedPart_InsideMatters,
        SharedParts.Plan => Words.SharedPart_InsidePlan,
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };
}
