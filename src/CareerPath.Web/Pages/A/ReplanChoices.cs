using System.Collections.Immutable;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

// How what is left of a plan can be planned anew, and the holidays that the person is asked about before.
// Keep, Move: null if that is no choice.
public sealed record ReplanChoices(Replan? Keep, Replan? Move, ImmutableArray<DateOnly> Holidays)
{
    public static ReplanChoices None { get; } = new(null, null, []);

    // hidden: whether there is nothing to choose, because something is wrong with the input.
    public static ReplanChoices Of(SavedPlan plan, DateOnly from, ImmutableArray<DateOnly> datesOff, bool hidden, DateTime now)
    {
        var keep = Replan.Of(plan, from, PlanEnd.Keep, now, datesOff);
        var move = Replan.Of(plan, from, PlanEnd.Move, now, datesOff);
        var holidays = PlanDays.Between(from, Replan.LastEnd(plan, from)).Where(NewPlanInput.IsHoliday).ToImmutableArray();
        // One that is ticked can move the end to the next.
        var furthest = holidays.IsEmpty ? null : Replan.Of(plan, from, PlanEnd.Move, now, [.. datesOff.Union(holidays)]);
        var last = new[] { plan.End, move?.Next.End ?? plan.End, furthest?.Next.End ?? plan.End }.Max();
        return new(hidden ? null : keep, hidden ? null : move, [.. holidays.Where(d => d <= last)]);
    }

    // What the person is about to do.
    public static string Heading(SavedPlan? plan, PlanToday today) => plan switch
    {
        { } when !plan.Entries.Any(e => e.IsToDo) => Words.Replan_DoneTitle,
        { PausedSince: not null } => Words.Plan_GoOn,
        { } when plan.Missed(today.Likely).Any() => Words.Plan_MissedSome,
        _ => Words.Replan_Title,
    };

    public IEnumerable<DateOnly> HolidaysUpTo(PlanEnd end) => (end == PlanEnd.Keep ? Keep : Move) is { } replan ? Holidays.Where(d => d <= replan.Next.End) : [];
}
