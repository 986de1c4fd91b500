namespace CareerPath.Web.Sharing;

public static class SharedPartsWords
{
    public static readonly IReadOnlyList<(SharedParts Part, string Name, string Holds)> All =
    [
        (SharedParts.Verdict, "Verdict", "the role, the map and how firm it is"),
        (SharedParts.Answers, "Answers", "what each answer added, what would change it, the other side, what matters to you and deal-breakers; they tell the verdict, too"),
        (SharedParts.Readiness, "Readiness", "your skill ratings as readiness and gaps; without the verdict, for the role you are readiest for"),
        (SharedParts.Plan, "Plan", "your plan, the role it is for and what is ticked"),
    ];

    public static string List(SharedParts parts) =>
        string.Join(", ", All.Where(a => parts.HasFlag(a.Part)).Select(a => a.Name.ToLowerInvariant()));
}
