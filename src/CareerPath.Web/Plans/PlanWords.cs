using CareerPath.Engine;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A plan and its sessions in words.
public static class PlanWords
{
    private const int MinutesBeforeHours = 90;

    public static string Heading(SavedPlan plan) => (plan.Length == PlanLength.SevenDays ? Words.Plan_SevenDays : Words.Plan_ThirtyDays).With(plan.Role.Name());

    public static string Title(PlanEntry entry) => entry.Parts > 1 ? Words.Plan_TaskPart.With(entry.Title, entry.Part, entry.Parts) : entry.Title;

    // What a session is for: a skill, or what its own kind is for.
    public static string About(PlanEntry entry) => entry.Skill.Length > 0 ? entry.Skill : Words.Plan_KindOwn;

    // "25 min · Risk management · done"
    public static string Meta(PlanEntry entry) => entry switch
    {
        { DoneAt: not null } => Words.Plan_TaskDone.With(entry.Minutes, About(entry)),
        { SkippedAt: not null } => Words.Plan_TaskSkipped.With(entry.Minutes, About(entry)),
        _ => Words.Plan_TaskOpen.With(entry.Minutes, About(entry)),
    };

    public static string State(PlanEntry entry) => entry switch
    {
        { DoneAt: not null } => Words.PlanFile_Done,
        { SkippedAt: not null } => Words.PlanFile_Skipped,
        _ => Words.PlanFile_Open,
    };

    // A day in a word or two.
    public static string State(PlanWeeks.Day day) => day.State switch
    {
        DayState.Free => Words.Calendar_Free,
        DayState.Off => Words.Calendar_Off,
        DayState.Open => Words.Plan_Minutes.With(day.Minutes),
        DayState.Done => Words.Calendar_Done,
        DayState.Missed => Words.Calendar_Missed,
        DayState.Skipped => Words.Calendar_Skipped,
        DayState.Paused => Words.Calendar_Paused,
        DayState.Buffer => Words.Calendar_Buffer,
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    public static string Left(PlanStatus status) => status.Stage switch
    {
        PlanStage.Finished => status.Skipped == 0 ? Words.Plan_AllDone : Words.Plan_NothingLeft.Count(status.Skipped),
        _ when status.Progress.MinutesLeft < MinutesBeforeHours => Words.Plan_MinutesLeft.With(status.Progress.MinutesLeft),
        _ => Words.Plan_HoursLeft.With(Math.Round(status.Progress.MinutesLeft / 60.0)),
    };

    // What is to be said about the whole plan before its days. Null if nothing is.
    public static string? Notice(PlanStatus status) => status.Stage switch
    {
        PlanStage.Empty => Words.Plan_NothingFits,
        PlanStage.NotStarted => Words.Plan_NotStarted.With(status.ToDo[0].Date),
        PlanStage.Paused => Words.Plan_IsPaused.With(status.Plan.PausedSince),
        PlanStage.Over => Words.Plan_Over.Count(status.ToDo.Length),
        PlanStage.Finished => status.Progress.Done == 0 ? Words.Plan_AllSkipped : Words.Plan_Finished,
        _ => null,
    };
}
