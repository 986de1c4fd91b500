namespace CareerPath.Web.Plans;

// What a person should know about a day of their plan, since they can move what they like to it. Nothing about a day that is over or done.
public static class DayNotices
{
    public static IEnumerable<string> Of(SavedPlan plan, DateOnly day, PlanToday today)
    {
        if (day < today.Earliest || !plan.Entries.Any(e => e.IsOpen && e.Date == day))
            yield break;
        if (plan.MinutesOn(day) > plan.Room(day))
            yield return Words.Task_Overfull.With(plan.MinutesOn(day), plan.Room(day));
        if (plan.IsOff(day))
            yield return Words.Task_DayOff;
    }
}
