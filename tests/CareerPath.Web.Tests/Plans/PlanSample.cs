using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Plans;

// A plan of 30 days from Monday, 23 November 2026, 45 minutes a day, with Sundays off.
public static class PlanSample
{
    public static DateTime Now { get; } = new(2026, 11, 23, 9, 0, 0, DateTimeKind.Utc);

    public static DateOnly Day(int number) => new DateOnly(2026, 11, 23).AddDays(number - 1);

    public static OpenPlan Of(params PlanEntry[] entries) => new(SamplePlan.From(Day(1), 45, entries), Portfolio.Empty);

    public static PlanEntry Task(string id, int day, int minutes = 30, int part = 1, int parts = 1, bool waits = false, params string[] after) => SamplePlan.Session(Day(day), minutes) with
    {
        Week = Math.Min(4, (day - 1) / 7 + 1),
        TaskId = id,
        SkillId = "risk-management",
        Skill = "Risk management",
        Title = $"Task {id}",
        Artifact = "One page",
        After = [.. after],
        Waits = waits,
        Part = part,
        Parts = parts,
    };

    public static PlanEntry Single(SessionKind kind, int day, int minutes = 15) => Task("", day, minutes) with { Kind = kind, Title = $"{kind} on day {day}" };

    public static PlanEntry Hear(int part, int day) => Single(SessionKind.Hear, day) with { Hearing = new Hearing(Role.ProgramManager, part) };

    public static LibraryTask Library(string id, int minutes, params string[] after) =>
        new(id, $"Task {id}", "risk-management", [Role.ProgramManager], 1, 1, minutes, "Do it.", "One page", Proof: false) { After = [.. after] };

    public static PlanEntry Find(this PlanStep? step, PlanEntry entry) => step!.Next.Plan.Find(entry.Id)!;

    public static OpenPlan Done(this OpenPlan open, PlanEntry entry) => PlanChanges.Tick(open, entry.Id, true, Now)!.Next;

    public static ImmutableArray<PlanEntry> Entries(this PlanStep? step) => step!.Next.Plan.Entries;
}
