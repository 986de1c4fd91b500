using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>Adds to a calendar what a 30-day plan has besides its tasks, before these are placed.</summary>
internal static class PlanFrame
{
    private const int Weeks = 4;

    // A buffer takes at most a third of its week, hearing from people at most a fifth of the plan.
    private const int BufferShare = 3;
    private const int HearShare = 5;

    /// <summary>
    /// The retake on the last day that has its minutes. A buffer at the end of each week, half a usual day long, but 15 minutes at least and 60 at most: with 15 minutes
    /// a day, one day of it; weeks of which it would take more than a third have none. On the second working day asking two people who do the job, on the first if it takes most of a day; from the
    /// second and the third week on hearing one each, 15 minutes, unless all three would take more than a fifth of the plan. The longer weekday is kept for what needs it.
    /// </summary>
    public static void Add(PlanCalendar calendar, PlanDays days, ImmutableHashSet<int> heardParts)
    {
        if (days.Working.IsEmpty)
            return;
        if (days.Working.Any(day => days[day] >= Planner.RetakeMinutes))
            calendar.Add(days.Working.Last(day => days[day] >= Planner.RetakeMinutes), Planner.RetakeMinutes, SessionKind.Retake);
        for (var week = 1; week <= Weeks; week++)
        {
            var (from, to) = days.Week(week);
            AddBuffer(calendar, days, from, to);
        }
        AddHearing(calendar, days, heardParts);
    }

    /// <summary>Adds a buffer at the end of the days from <paramref name="from"/> up to, not including, <paramref name="to"/>.</summary>
    private static void AddBuffer(PlanCalendar calendar, PlanDays days, int from, int to)
    {
        var minutes = Planner.BufferMinutes(days.Usual);
        var week = days.Working.Where(day => day >= from && day < to).ToList();
        if (week.Sum(day => days[day]) < minutes * BufferShare)
            return;
        var free = week.FindAll(day => calendar.Free(day) >= minutes);
        if (free.FindLastIndex(day => !days.IsLong(day)) is var usual and >= 0)
            calendar.Add(free[usual], minutes, SessionKind.Buffer);
        else if (free.Count > 0)
            calendar.Add(free[^1], minutes, SessionKind.Buffer);
    }

    private static void AddHearing(PlanCalendar calendar, PlanDays days, ImmutableHashSet<int> heardParts)
    {
        var left = Enumerable.Range(1, Planner.HearParts).Where(part => !heardParts.Contains(part)).ToList();
        if (days.Working.Length <= Planner.HearParts || days.Working.Sum(day => days[day]) < left.Count * Planner.HearMinutes * HearShare)
            return;
        var found = new List<int>(Planner.HearParts);
        for (var week = 1; week <= left.Count; week++)
        {
            var earliest = week == 1 ? days.Working[days.Usual < 2 * Planner.HearMinutes ? 0 : 1] : Math.Max(days.Week(week).From, days.AnswerAfter(found[^1]));
            var free = days.Working.Where(day => day >= earliest && calendar.Free(day) >= Planner.HearMinutes).ToList();
            if (free.Count == 0)
                return;
            found.Add(free.FindIndex(day => !days.IsLong(day)) is var usual and >= 0 ? free[usual] : free[0]);
        }
        foreach (var (index, day) in found.Index())
            calendar.Add(day, Planner.HearMinutes, SessionKind.Hear, part: left[index], parts: Planner.HearParts);
    }
}
