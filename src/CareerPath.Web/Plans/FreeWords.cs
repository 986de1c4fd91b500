using System.Collections.Immutable;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// Says why days of a plan are free, or have room left for a task.
public static class FreeWords
{
    // By day from the first on: every day without a session, and every other with room for a task although some did not fit.
    public static IReadOnlyDictionary<DateOnly, string> Of(SavedPlan plan, DateOnly first)
    {
        var missing = plan.StillMissing().AddRange(NoRoom(plan));
        var sessions = plan.Entries.Where(e => e is { Week: > 0, SkippedAt: null })
            .Select(e => new PlanSession(e.Date, e.Week, e.TaskId, e.Part, e.Parts, e.Minutes, e.Waits, e.Kind)).ToImmutableArray();
        var leftOut = missing.Select(m => new LeftOutTask(m.TaskId, m.Reason, m.Minutes, m.From ?? plan.Start)).ToImmutableArray();
        var used = sessions.Select(s => s.Date).ToHashSet();
        return FreeTime.Of(new Plan(sessions, plan.Start, plan.End, leftOut), PlanChoices.Of(plan).ToRequest())
            .Where(day => day.Date >= first)
            .Where(day => !used.Contains(day.Date) || (day.Room >= PlanRequest.MinMinutesPerDay && missing.Length > 0 && day.Reason is not FreeReason.Buffer))
            // A plan from before what did not fit was named cannot say why.
            .Select(day => (day.Date, Text: plan.LeftOut > 0 && plan.Missing.IsEmpty && missing.IsEmpty && day.Room > 0 ? Words.Plan_Free : Text(plan, missing, day, used.Contains(day.Date))))
            .ToDictionary(day => day.Date, day => day.Text);
    }

    // What was left out when the rest was planned anew.
    private static IEnumerable<MissingTask> NoRoom(SavedPlan plan) => plan.Entries.Where(e => e.HadNoRoom && e.TaskId.Length > 0).GroupBy(e => e.TaskId, StringComparer.Ordinal)
        .Select(g => new MissingTask(g.Key, g.First().Title, LeftOutReason.NoRoom, g.Sum(e => e.Minutes), null));

    private static string Text(SavedPlan plan, ImmutableArray<MissingTask> missing, FreeDay day, bool isRest)
    {
        if (day.Reason is FreeReason.WeekdayOff)
            return Words.Free_WeekdayOff;
        if (day.Reason is FreeReason.DateOff)
            return Words.Free_DateOff;
        var why = day.Reason switch
        {
            FreeReason.Waiting => Words.Free_Waiting,
            FreeReason.AllPlanned => Words.Free_AllPlanned,
            FreeReason.ComesLater => plan.Length == PlanLength.SevenDays ? Words.Free_ComesAfter : Words.Free_ComesLater,
            FreeReason.NeedsLongerDay => Words.Free_NeedsLongerDay,
            FreeReason.NothingFits when day.Shortest is { } task && task.Minutes <= day.Room =>
                (plan.HasJob ? Words.Free_RoomAtWork : Words.Free_Room).With(day.Room, missing.First(m => m.TaskId == task.Task).Title),
            _ => plan.HasJob ? Words.Free_NothingFitsAtWork : Words.Free_NothingFits,
        };
        return isRest ? Words.Free_Rest.With(day.Room, why) : Words.Free_Day.With(why);
    }
}
