using System.Collections.Immutable;

namespace CareerPath.Web.Plans;

public static class WeekdaysDays
{
    public static readonly ImmutableArray<(Weekdays Flag, DayOfWeek Day)> All =
    [
        (Weekdays.Monday, DayOfWeek.Monday), (Weekdays.Tuesday, DayOfWeek.Tuesday), (Weekdays.Wednesday, DayOfWeek.Wednesday),
        (Weekdays.Thursday, DayOfWeek.Thursday), (Weekdays.Friday, DayOfWeek.Friday), (Weekdays.Saturday, DayOfWeek.Saturday),
        (Weekdays.Sunday, DayOfWeek.Sunday),
    ];

    public static ImmutableHashSet<DayOfWeek> ToDays(this Weekdays weekdays) =>
        [.. All.Where(a => weekdays.HasFlag(a.Flag)).Select(a => a.Day)];
}
