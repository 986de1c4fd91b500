using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Planning;

/// <summary>How long a plan is.</summary>
public enum PlanLength
{
    /// <summary>The 7-day proof plan: only tasks marked as proof.</summary>
    SevenDays,

    /// <summary>The 30-day plan: four weeks, the last of them nine days long.</summary>
    ThirtyDays,
}

/// <summary>What a plan is built from.</summary>
public sealed record PlanRequest
{
    /// <summary>Least minutes a day.</summary>
    public const int MinMinutesPerDay = 15;

    /// <summary>Most minutes a day.</summary>
    public const int MaxMinutesPerDay = 240;

    /// <summary>The role to get ready for.</summary>
    public required Role Role { get; init; }

    /// <summary>The role's gaps, most important first. May be empty: then nothing is planned. A plan of seven days proves one of them.</summary>
    public required ImmutableArray<Gap> Gaps { get; init; }

    /// <summary>The first day.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>15 to 240.</summary>
    public required int MinutesPerDay { get; init; }

    /// <summary>Weekdays on which nothing is planned; at most six.</summary>
    public ImmutableHashSet<DayOfWeek> DaysOff { get; init; } = [];

    /// <summary>Dates on which nothing is planned: holidays, journeys, a pause. They may be all of them: then nothing is planned.</summary>
    public ImmutableHashSet<DateOnly> DatesOff { get; init; } = [];

    /// <summary>A weekday with more time than the others; null if there is none.</summary>
    public LongDay? LongDay { get; init; }

    /// <summary>Minutes of a day that something else has taken already, by date.</summary>
    public ImmutableDictionary<DateOnly, int> TakenMinutes { get; init; } = ImmutableDictionary<DateOnly, int>.Empty;

    /// <summary>
    /// Whether the person does the role's work already. Then the plan deepens: every level counts as 1 at least, so that what introduces to the
    /// work is left out; what needs a job or can be done in one comes first, and of that what reaches highest; and the tasks of each week may
    /// begin a week earlier, since that of week 1 is what the person does every day. They have the job that <see cref="HasJob"/> asks for.
    /// </summary>
    public bool InRole { get; init; }

    /// <summary>Whether the person has a job in which some of it can be done. Without one, tasks that need a job are not planned.</summary>
    public bool HasJob { get; init; }

    /// <summary>Which of the three sessions to hear from people are done already: 1 asks two of them, 2 and 3 hear one each. Only the others are planned.</summary>
    public ImmutableHashSet<int> HeardParts { get; init; } = [];

    /// <summary>Seven or thirty days.</summary>
    public PlanLength Length { get; init; } = PlanLength.ThirtyDays;

    /// <summary>Minutes already done, by task id. Only the rest of a task is planned; a finished task is not planned.</summary>
    public ImmutableDictionary<string, int> DoneMinutes { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>
    /// The day on which the part before the waiting was done, by id of a task that waits. What is left of it is its last part, which comes
    /// <see cref="Planner.DaysOfWaiting"/> days after that day or later. A task that waits and is not here waits still, however much of it is done.
    /// </summary>
    public ImmutableDictionary<string, DateOnly> AskedOn { get; init; } = ImmutableDictionary<string, DateOnly>.Empty;
}

/// <summary>A weekday with more time than the others.</summary>
/// <param name="Day">Not one of the days off.</param>
/// <param name="Minutes">More than the minutes of other days, at most 240.</param>
public sealed record LongDay(DayOfWeek Day, int Minutes);

/// <summary>A plan: dated sessions, in order.</summary>
/// <param name="Sessions">By date, then in the order planned.</param>
/// <param name="Start">First day.</param>
/// <param name="End">Last day, even if nothing is planned on it.</param>
/// <param name="LeftOut">The tasks that suit the gaps but did not fit, and those they build on, most important first.</param>
public sealed record Plan(ImmutableArray<PlanSession> Sessions, DateOnly Start, DateOnly End, ImmutableArray<LeftOutTask> LeftOut);

/// <summary>A task that suits the gaps but did not fit.</summary>
/// <param name="Task">Id of the task.</param>
/// <param name="Reason">Why.</param>
/// <param name="Minutes">The minutes that are left of it; with <see cref="LeftOutReason.TooLong"/>, those it needs on one day.</param>
/// <param name="From">The first day that it may be on: that of its week, or the last of those it builds on, or the first on which what was asked may be answered.</param>
/// <param name="Before">With <see cref="LeftOutReason.NeedsTask"/>, the id of the task that it builds on and that is not planned either; otherwise null.</param>
public sealed record LeftOutTask(string Task, LeftOutReason Reason, int Minutes, DateOnly From, string? Before = null);

/// <summary>Why a task did not fit.</summary>
public enum LeftOutReason
{
    /// <summary>No days from <see cref="LeftOutTask.From"/> on have room for it: more minutes a day, or more days, would make it fit.</summary>
    NoRoom,

    /// <summary>It needs one sitting, for the whole or the last part, that is longer than any of the days. One longer weekday would make it fit.</summary>
    TooLong,

    /// <summary>It builds on a task that did not fit.</summary>
    NeedsTask,
}

/// <summary>What a session is for.</summary>
public enum SessionKind
{
    /// <summary>Work on a task of the library.</summary>
    Task,

    /// <summary>Work on a task of the person's own.</summary>
    Own,

    /// <summary>Time to catch up, at the end of a week.</summary>
    Buffer,

    /// <summary>Hear from people who do the job: the first part asks two of them, the second and the third hear one each.</summary>
    Hear,

    /// <summary>Take the quiz again.</summary>
    Retake,
}

/// <summary>Work on one task on one day.</summary>
/// <param name="Date">The day.</param>
/// <param name="Week">1 to 4: the task's. It may lie in a later week that had room, and the last part of a task that waits too; with <see cref="PlanRequest.InRole"/> also in the one before.</param>
/// <param name="Task">Id of the task; empty for a session of another kind.</param>
/// <param name="Part">1 to <paramref name="Parts"/>.</param>
/// <param name="Parts">More than 1 when the task is longer than a day's minutes, or waits.</param>
/// <param name="Minutes">Minutes on this day.</param>
/// <param name="WaitsAfter">Whether days of waiting follow before the next part.</param>
/// <param name="Kind">What it is for.</param>
public sealed record PlanSession(
    DateOnly Date, int Week, string Task, int Part, int Parts, int Minutes, bool WaitsAfter = false, SessionKind Kind = SessionKind.Task);
