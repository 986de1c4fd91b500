using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// A plan and its sessions in words.
public static class PlanWords
{
    private const int MinutesBeforeHours = 90;

    // A plan whose end has moved has more days than its length says.
    public static string Heading(SavedPlan plan) => (plan.Length switch
    {
        _ when plan.End.DayNumber - plan.Start.DayNumber >= Planner.Days(plan.Length) => Words.Plan_Longer,
        PlanLength.SevenDays => Words.Plan_SevenDays,
        PlanLength.ThirtyDays => Words.Plan_ThirtyDays,
        _ => throw new ArgumentOutOfRangeException(nameof(plan)),
    }).With(plan.Role.Name());

    public static string Title(PlanEntry entry) => entry.Parts > 1 ? Words.Plan_TaskPart.With(entry.Title, entry.Part, entry.Parts) : entry.Title;

    // What a session is for: a skill, or what its own kind is for.
    public static string About(PlanEntry entry) => entry.Skill.Length > 0 ? entry.Skill : Words.Plan_KindOwn;

    // "25 min · Risk management · done"
    public static string Meta(PlanEntry entry) => entry switch
    {
        { DoneAt: not null } => Words.Plan_TaskDone.With(entry.Minutes, About(entry)),
        { HadNoRoom: true } => Words.Plan_TaskLeftOut.With(entry.Minutes, About(entry)),
        { SkippedAt: not null } => Words.Plan_TaskSkipped.With(entry.Minutes, About(entry)),
        _ => Words.Plan_TaskOpen.With(entry.Minutes, About(entry)),
    };

    public static string State(PlanEntry entry) => entry switch
    {
        { DoneAt: not null } => Words.PlanFile_Done,
        { HadNoRoom: true } => Words.PlanFile_LeftOut,
        { SkippedAt: not null } => Words.PlanFile_Skipped,
        _ => Words.PlanFile_Open,
    };

    // A day in a word or two.
    public static string State(PlanWeeks.Day day) => day.State switch
    {
        DayState.Free => Words.Calendar_Free,
        DayState.Past => Words.Calendar_Past,
        DayState.Off => Words.Calendar_Off,
        DayState.Open => Words.Plan_Minutes.With(day.Minutes),
        DayState.Done => Words.Calendar_Done,
        DayState.Missed => Words.Calendar_Missed,
        DayState.Skipped => Words.Calendar_Skipped,
        DayState.LeftOut => Words.Calendar_LeftOut,
        DayState.Paused => Words.Calendar_Paused,
        DayState.Buffer => Words.Calendar_Buffer,
        _ => throw new ArgumentOutOfRangeException(nameof(day)),
    };

    // What the count of the sessions that are done does not say: what was done before this plan, what is left, and why fewer tasks are done than
    // were planned.
    public static string Progress(PlanStatus status)
    {
        var earlier = PlanProgress.Of(status.Plan.Entries.Where(e => e.Week == 0)).Done;
        return string.Join(' ', (earlier > 0 ? [Words.Plan_DoneEarlier.Count(earlier)] : ImmutableArray<string>.Empty).Add(Left(status)).AddRange(LeftOut(status)));
    }

    private static string Left(PlanStatus status) => status.Stage switch
    {
        PlanStage.Finished => Words.Plan_AllDone,
        _ when status.Progress.MinutesLeft < MinutesBeforeHours => Words.Plan_MinutesLeft.With(status.Progress.MinutesLeft),
        _ => Words.Plan_HoursLeft.With(Math.Round(status.Progress.MinutesLeft / 60.0)),
    };

    private static IEnumerable<string> LeftOut(PlanStatus status) => status.LeftOut.GroupBy(t => t.HadNoRoom).OrderBy(g => g.Key)
        .Select(g => (g.Key ? Words.Plan_LeftOutTasks : Words.Plan_SkippedTasks).Count(g.Count()));

    public static string Weekday(LongDay day) => CultureInfo.CurrentCulture.DateTimeFormat.GetDayName(day.Day);

    // With what would make it fit.
    public static string Missing(MissingTask task) => task switch
    {
        { LongDay: { } day } when task.Reason is LeftOutReason.TooLong || task.Enough is null => Words.LeftOut_LongDay.With(task.Title, task.Minutes, Weekday(day), day.Minutes),
        { Enough: { } enough } => Words.LeftOut_Enough.With(task.Title, task.Minutes, enough),
        { Reason: LeftOutReason.TooLong } => Words.LeftOut_TooLong.With(task.Title, task.Minutes),
        { Reason: LeftOutReason.NeedsTask } => Words.LeftOut_After.With(task.Title, task.Before),
        _ => Words.LeftOut_Rest.With(task.Title, task.Minutes),
    };

    // What is to be said about the whole plan before its days. Null if nothing is.
    public static string? Notice(PlanStatus status) => status.Stage switch
    {
        PlanStage.Empty => Words.Plan_NothingFits,
        PlanStage.NotStarted => Words.Plan_NotStarted.With(status.ToDo[0].Date),
        PlanStage.Paused => Words.Plan_IsPaused.With(status.Plan.PausedSince),
        PlanStage.Over => Words.Plan_Over.Count(status.ToDo.Length),
        PlanStage.Finished when status.Progress.Done == 0 && !status.Plan.Entries.Any(e => e.HadNoRoom) => Words.Plan_AllSkipped,
        PlanStage.Finished => PlannedTask.Of(status.Plan).Any(t => t.DoneAt is not null) ? Words.Plan_Finished : Words.Plan_FinishedWithout,
        _ => null,
    };
}
