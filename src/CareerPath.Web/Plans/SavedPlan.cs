using CareerPath.Engine;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A person's plan. It keeps the wording it was made with, so later changes to the task library do not affect it.
public sealed class SavedPlan
{
    public required Role Role { get; init; }

    public required PlanLength Length { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required int MinutesPerDay { get; init; }

    public required Weekdays DaysOff { get; init; }

    // Whether the person has a job in which some of it can be done.
    public required bool HasJob { get; init; }

    // How many tasks suit the gaps but did not fit into the plan.
    public required int LeftOut { get; init; }

    public List<PlanEntry> Entries { get; init; } = [];
}

// Work on one task on one day.
public sealed class PlanEntry
{
    public required Guid Id { get; init; }

    // Position in the plan, starting at 0.
    public required int Ordinal { get; init; }

    public required DateOnly Date { get; init; }

    public required int Week { get; init; }

    public required string TaskId { get; init; }

    public required string Skill { get; init; }

    public required string Title { get; init; }

    public required string Instruction { get; init; }

    public required string Artifact { get; init; }

    // What to do in a job that has such work. Null if the person has none, or the task says nothing about it.
    public string? AtWork { get; init; }

    // Who else is needed, and what to do without them. Null if nobody is.
    public string? Who { get; init; }

    public string? Otherwise { get; init; }

    // Whether days of waiting follow before the task's next part.
    public required bool Waits { get; init; }

    public required int Part { get; init; }

    public required int Parts { get; init; }

    public required int Minutes { get; init; }

    public DateTime? DoneAt { get; set; }
}

[Flags]
public enum Weekdays
{
    None = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 4,
    Thursday = 8,
    Friday = 16,
    Saturday = 32,
    Sunday = 64,
    All = 127,
}
