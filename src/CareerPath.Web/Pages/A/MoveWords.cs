using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

public static class MoveWords
{
    // Which days are possible, and why no others.
    public static string Of(MoveRange range)
    {
        if (range.Plan.PausedSince is not null)
            return Words.Task_MovePaused;
        var reasons = string.Join(' ', new[] { Because(range, range.First), Because(range, range.Last) }.OfType<string>());
        if (!range.IsEmpty)
            return $"{Words.Task_MoveRange.With(Dates.Long(range.First.Day), Dates.Long(range.Last.Day))} {reasons}".Trim();
        return reasons.Length == 0 ? Words.Task_MoveOver.With(Dates.Long(range.Plan.End)) : $"{Words.Task_MoveStuck} {reasons}";
    }

    // Why the day is refused. date: as typed.
    public static string Refusal(MoveRange range, string? date) => NewPlanInput.ParseDate(date) is null && !range.IsEmpty
        ? $"{Words.Task_MoveUnreadable} {Of(range)}"
        : Of(range);

    private static string? Because(MoveRange range, MoveBound bound) => bound.Cause is not { } cause
        ? null
        : cause.Hearing is not null ? (range.Entry.Hearing!.Part, cause.Hearing.Part, bound == range.First) switch
        {
            (_, 1, true) => Words.Task_MoveAsked.With(Dates.Short(cause.Date)),
            (1, _, false) => Words.Task_MoveToAsk.With(cause.Title, Dates.Short(cause.Date)),
            (_, _, true) => Words.Task_MoveAfter.With(cause.Title, Dates.Short(cause.Date)),
            (_, _, false) => Words.Task_MoveBefore.With(cause.Title, Dates.Short(cause.Date)),
        }
        : (cause.Work() == range.Entry.Work(), bound == range.First) switch
        {
            (true, true) => (cause.Waits ? Words.Task_MoveWaits : Words.Task_MovePartBefore).With(cause.Part, Dates.Short(cause.Day(range.Plan))),
            (true, false) => (range.Entry.Waits ? Words.Task_MoveIsAwaited : Words.Task_MovePartAfter).With(cause.Part, Dates.Short(cause.Date)),
            (false, true) => Words.Task_MoveBuildsOn.With(cause.Title, Dates.Short(cause.Date)),
            (false, false) => Words.Task_MoveIsNeeded.With(cause.Title, Dates.Short(cause.Date)),
        };
}
