using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A person's plan. It keeps the wording it was made with, so later changes to the task library do not affect it.
public sealed record SavedPlan
{
    public required Role Role { get; init; }

    public required PlanLength Length { get; init; }

    public required DateOnly Start { get; init; }

    public required DateOnly End { get; init; }

    public required int MinutesPerDay { get; init; }

    public required Weekdays DaysOff { get; init; }

    // Whether the person has a job in which some of it can be done.
    public required bool HasJob { get; init; }

    public ImmutableArray<DateOnly> DatesOff { get; init; } = [];

    public LongDay? LongDay { get; init; }

    // Whether the person does the role's work already.
    public bool InRole { get; init; }

    // The day from which nothing is expected of the person until they go on. Null if the plan is not paused.
    public DateOnly? PausedSince { get; init; }

    // How many tasks suit the gaps but did not fit into the plan.
    public required int LeftOut { get; init; }

    // These tasks. Empty for a plan from before they were named.
    public ImmutableArray<MissingTask> Missing { get; init; } = [];

    public ImmutableArray<PlanEntry> Entries { get; init; } = [];

    // Ids of tasks of the library that the person skipped under earlier plans and did not bring back.
    public ImmutableArray<string> SkippedEarlier { get; init; } = [];

    // The last change. Null if there is nothing to undo.
    public PlanUndo? Undo { get; init; }

    // How calendars show it.
    public CalendarTime? CalendarTime { get; init; }

    // What calendars may still show although the plan no longer has it.
    public ImmutableArray<CancelledEvent> Cancelled { get; init; } = [];
}

// Work on one task on one day.
public sealed record PlanEntry
{
    public required Guid Id { get; init; }

    // Position in the plan, starting at 0.
    public required int Ordinal { get; init; }

    public required DateOnly Date { get; init; }

    // 1 to 4: the week whose theme its task has, also when it is moved to another; 0 for what was done under an earlier plan.
    public required int Week { get; init; }

    public SessionKind Kind { get; init; }

    // Empty unless it is a task of the library.
    public required string TaskId { get; init; }

    // Empty for a plan from before it was kept, and for a task without a skill.
    public string SkillId { get; init; } = "";

    public required string Skill { get; init; }

    public required string Title { get; init; }

    public required string Instruction { get; init; }

    public required string Artifact { get; init; }

    // What to do in a job that has such work. Null if the person has none, or the task says nothing about it.
    public string? AtWork { get; init; }

    // Whether that comes first, and the instruction is for when there is no such work: for a person in the role.
    public bool AtWorkFirst { get; init; }

    // Who else is needed, and what to do without them. Null if nobody is.
    public string? Who { get; init; }

    public string? Otherwise { get; init; }

    // Ids of the tasks that its task builds on.
    public ImmutableArray<string> After { get; init; } = [];

    // Whether its task can only be done in a job that has such work.
    public bool NeedsJob { get; init; }

    // Whether its task must be done in one go.
    public bool OneSitting { get; init; }

    // The least minutes of its task's last part, after the waiting. 0 if any will do.
    public int LastPart { get; init; }

    // Whether days of waiting follow before the task's next part.
    public required bool Waits { get; init; }

    public required int Part { get; init; }

    public required int Parts { get; init; }

    public required int Minutes { get; init; }

    // Null unless people are asked or heard in it, and for a plan from before it was kept.
    public Hearing? Hearing { get; init; }

    public DateTime? DoneAt { get; init; }

    // When it was left out. Null if it was not.
    public DateTime? SkippedAt { get; init; }

    // Whether it was left out because no day had room for it when the rest was planned anew. Otherwise the person chose to.
    public bool HadNoRoom { get; init; }

    // How often its event in calendars has changed.
    public int Sequence { get; init; }

    // When it last did. Null for a plan from before this was kept.
    public DateTime? EventChangedAt { get; init; }

    // Still to be done.
    public bool IsOpen => DoneAt is null && SkippedAt is null;

    // Still to be done, and more than time to catch up.
    public bool IsToDo => IsOpen && Kind != SessionKind.Buffer;
}

// One of the three sessions to hear from people who do the job: the first asks two of them, the second and the third hear one each.
public sealed record Hearing(Role Role, int Part);

// A task that suits the gaps but did not fit.
// Minutes: what is left of it; if it is too long for the days, what it needs on one day.
// Before: the title of the task that it builds on and that did not fit either.
// From: the first day that it could have been on. Null for a plan from before it was kept.
// Enough: a number of minutes a day with which it would have fit. Null if none was found.
// LongDay: a longer weekday with which it would have fit. Null if that was not found to be enough.
public sealed record MissingTask(
    string TaskId, string Title, LeftOutReason Reason, int Minutes, string? Before, DateOnly? From = null)
{
    public int? Enough { get; init; }

    public LongDay? LongDay { get; init; }
}

// The last change of a plan.
// Id: for the button that undoes it, so that one from another tab cannot undo a later change.
// Subject: the title of the task that was changed, with its part if only that was; empty if it was the whole plan.
// Plan: the plan before it.
public sealed record PlanUndo(Guid Id, PlanChange Change, string Subject, DateTime At, SavedPlan Plan);

public enum PlanChange
{
    Made,
    Ticked,
    Unticked,
    Noted,
    Swapped,
    Skipped,
    Moved,
    Added,
    Replanned,
    Paused,
    Resumed,
    Restored,
    Edited,
    Removed,
}

// When the sessions are in calendars, and how many minutes before them to remind.
// At: null for all day.
// Zone: the name of a time zone of the tz database; empty for all day.
// Alarm: null for none.
public sealed record CalendarTime(TimeOnly? At, string Zone, int? Alarm);

// Title: with the part of the task.
public sealed record CancelledEvent(Guid Id, string Title, DateOnly Date, int Minutes, int Sequence)
{
    public DateTime? ChangedAt { get; init; }
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
