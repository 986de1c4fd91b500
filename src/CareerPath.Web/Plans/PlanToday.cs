using CareerPath.Web.Calendars;
using NodaTime;

namespace CareerPath.Web.Plans;

// What day it is for the person, as far as it is known. Their time zone is known only if their calendar has one.
// Earliest: no earlier day is still going on anywhere. Likely: the day to show.
public readonly record struct PlanToday(DateOnly Earliest, DateOnly Likely)
{
    private const int HoursBehind = 12;

    public static PlanToday Of(SavedPlan plan, DateTime now)
    {
        if (plan.CalendarTime is { } time && CalendarZone.Of(time.Zone) is { } zone)
        {
            var here = Instant.FromDateTimeUtc(now).InZone(zone).Date.ToDateOnly();
            return new(here, here);
        }
        return new(DateOnly.FromDateTime(now.AddHours(-HoursBehind)), DateOnly.FromDateTime(now));
    }
}
