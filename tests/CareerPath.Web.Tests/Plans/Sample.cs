using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Plans;

// Plans of a few sessions, each an hour on a day of the plan, which starts on Monday, November 2, 2026, and has Sundays off.
internal static class Sample
{
    public static readonly DateOnly Monday = new(2026, 11, 2);

    public static readonly DateTime Noon = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);

    public static SavedPlan Plan(params ReadOnlySpan<PlanEntry> entries) => SamplePlan.From(Monday, 60, entries.ToArray());

    public static PlanEntry On(int day, string title = "Draw the map") => SamplePlan.Session(Monday.AddDays(day - 1), 60) with
    {
        Week = Math.Min(((day - 1) / 7) + 1, 4),
        TaskId = "draw-the-map",
        SkillId = "design",
        Skill = "Design",
        Title = title,
        Artifact = "A page",
    };

    public static PlanEntry Done(this PlanEntry entry) => entry with { DoneAt = Noon };

    public static PlanEntry Skipped(this PlanEntry entry) => entry with { SkippedAt = Noon };

    public static PlanEntry Of(this PlanEntry entry, SessionKind kind) => entry with { Kind = kind, TaskId = "", SkillId = "", Skill = "", Artifact = "" };

    // At noon in the world's most western zone: no other zone is behind.
    public static PlanStatus At(this SavedPlan plan, int day) => new PlanView(plan, null).At(new DateTimeOffset(Monday.AddDays(day), TimeOnly.MinValue, TimeSpan.Zero));
}
