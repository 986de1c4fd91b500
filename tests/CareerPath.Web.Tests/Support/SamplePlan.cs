using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Support;

// Plans without a site.
public static class SamplePlan
{
    public static SavedPlan Of(params PlanEntry[] entries) => new()
    {
        Role = Role.ProgramManager,
        Length = PlanLength.ThirtyDays,
        Start = new(2027, 3, 20),
        End = new(2027, 4, 18),
        MinutesPerDay = 45,
        DaysOff = Weekdays.Sunday,
        HasJob = false,
        LeftOut = 0,
        Entries = [.. entries.Select((e, i) => e with { Ordinal = i })],
    };

    // date: such as 2027-03-28.
    public static PlanEntry Session(string date, int minutes = 45, string title = "Write a risk log", int part = 1, int parts = 1) => new()
    {
        Id = Guid.CreateVersion7(),
        Ordinal = 0,
        Date = DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Week = 1,
        TaskId = "risk-log",
        Skill = "A secret skill",
        Title = title,
        Instruction = "A secret instruction",
        Artifact = "A secret artifact",
        Waits = false,
        Part = part,
        Parts = parts,
        Minutes = minutes,
    };
}
