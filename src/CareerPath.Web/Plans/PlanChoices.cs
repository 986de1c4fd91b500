using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// What a person chooses about their plan.
public sealed record PlanChoices(Role Role, PlanLength Length, DateOnly Start, int MinutesPerDay, Weekdays DaysOff, bool HasJob)
{
    // On which nothing is planned. They may lie outside the plan.
    public ImmutableArray<DateOnly> DatesOff { get; init; } = [];

    public LongDay? LongDay { get; init; }

    // Whether the person does the role's work already.
    public bool InRole { get; init; }

    // Whether to plan what the person skipped, too.
    public bool WithSkipped { get; init; }

    public static PlanChoices Of(SavedPlan plan) => new(plan.Role, plan.Length, plan.Start, plan.MinutesPerDay, plan.DaysOff, plan.HasJob)
    {
        DatesOff = plan.DatesOff,
        LongDay = plan.LongDay,
        InRole = plan.InRole,
    };

    // Its days, without sessions.
    public SavedPlan ToPlan() => new()
    {
        Role = Role,
        Length = Length,
        Start = Start,
        End = Start.AddDays(Planner.Days(Length) - 1),
        MinutesPerDay = MinutesPerDay,
        DaysOff = DaysOff,
        HasJob = HasJob,
        DatesOff = DatesOff,
        LongDay = LongDay,
        InRole = InRole,
        LeftOut = 0,
    };

    // Without gaps, which the assessment knows.
    public PlanRequest ToRequest() => new()
    {
        Role = Role,
        Gaps = [],
        Start = Start,
        MinutesPerDay = MinutesPerDay,
        DaysOff = DaysOff.ToDays(),
        DatesOff = [.. DatesOff],
        LongDay = LongDay,
        InRole = InRole,
        HasJob = HasJob,
        Length = Length,
    };
}
