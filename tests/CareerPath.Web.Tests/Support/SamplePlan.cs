using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Support;

// Plans without a site: 30 days, with Sundays off.
public static class SamplePlan
{
    public static SavedPlan Of(params PlanEntry[] entries) => From(new(2027, 3, 20), 45, entries);

    public static SavedPlan From(DateOnly start, int minutesPerDay, IEnumerable<PlanEntry> entries) => new()
    {
        Role = Role.ProgramManager,
        Length = PlanLength.ThirtyDays,
        Start = start,
        End = start.AddDays(29),
        MinutesPerDay = minutesPerDay,
        DaysOff = Weekdays.Sunday,
        HasJob = false,
        LeftOut = 0,
        Entries = [.. entries.Select((e, i) => e with { Ordinal = i })],
    };

    // date: such as 2027-03-28.
    public static PlanEntry Session(string date, int minutes = 45, string title = "Write a risk log", int part = 1, int parts = 1) =>
        Session(DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture), minutes) with
        {
            TaskId = "risk-log",
            Skill = "A secret skill",
            Title = title,
            Instruction = "A secret instruction",
            Artifact = "A secret artifact",
            Part = part,
            Parts = parts,
        };

    public static PlanEntry Session(DateOnly date, int minutes) => new()
    {
        Id = Guid.CreateVersion7(),
        Ordinal = 0,
        Date = date,
        Week = 1,
        TaskId = "",
        Skill = "",
        Title = "",
        Instruction = "Do it.",
        Artifact = "",
        Waits = false,
        Part = 1,
        Parts = 1,
        Minutes = minutes,
    };
}
