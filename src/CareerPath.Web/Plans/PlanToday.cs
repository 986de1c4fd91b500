namespace CareerPath.Web.Plans;

// What day it is for the person, as far as it is known. Their time zone is known only if their calendar has one.
// Earliest: no earlier day is still going on anywhere. Likely: the day to show.
public readonly record struct PlanToday(DateOnly Earliest, DateOnly Likely)
{
    private const int HoursBehind = 12;

    public static PlanToday Of(SavedPlan plan, DateTime now)
    {
        if (plan.CalendarTime is { Zone: { Length: > 0 } name } && TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone))
        {
            var here = DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(now, zone));
            return new(here, here);
        }
        return new(DateOnly.FromDateTime(now.AddHours(-HoursBehind)), DateOnly.FromDateTime(now));
    }
}
