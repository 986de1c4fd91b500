using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Plans;

// Plans of a few sessions, each an hour on a day of the plan, which starts on Monday, November 2, 2026, and has Sundays off.
internal static class Sample
{
    public static readonly DateOnly Monday = new(2026, 11, 2);

    public static readonly DateTime Noon = new(2026, 11, 2, 12, 0, 0, DateTimeKind.Utc);

    public static SavedPlan Plan(params ReadOnlySpan<PlanEntry> entries)
    {
        var all = ImmutableArray.CreateBuilder<PlanEntry>();
        foreach (var entry in entries)
            all.Add(entry with { Ordinal = all.Count });
        return new SavedPlan
        {
            Role = Role.ProgramManager,
            Length = PlanLength.ThirtyDays,
            Start = Monday,
            End = Monday.AddDays(29),
            MinutesPerDay = 60,
            DaysOff = Weekdays.Sunday,
            HasJob = false,
            LeftOut = 0,
            Entries = all.ToImmutable(),
        };
    }

    public static PlanEntry On(int day, string title = "Draw the map") => new()
    {
        Id = Guid.CreateVersion7(),
        Ordinal = 0,
        Date = Monday.AddDays(day - 1),
        Week = Math.Min(((day - 1) / 7) + 1, 4),
        TaskId = "draw-the-map",
        SkillId = "design",
        Skill = "Design",
        Title = title,
        Instruction = "Do it.",
        Artifact = "A page",
        Waits = false,
        Part = 1,
        Parts = 1,
        Minutes = 60,
    };

    public static PlanEntry Done(this PlanEntry entry) => entry with { DoneAt = Noon };

    public static PlanEntry Skipped(this PlanEntry entry) => entry with { SkippedAt = Noon };

    public static PlanEntry Of(this PlanEntry entry, SessionKind kind) => entry with { Kind = kind, TaskId = "", SkillId = "", Skill = "", Artifact = "" };

    // At noon in the world's most western zone: no other zone is behind.
    public static PlanStatus At(this SavedPlan plan, int day) => new PlanView(plan, null).At(new DateTimeOffset(Monday.AddDays(day), TimeOnly.MinValue, TimeSpan.Zero));
}
