namespace CareerPath.Web.Plans;

// A plan's days.
public static class PlanDays
{
    // How far ahead of the start, or of a later end, dates off can be. They may be for the next plan, too.
    public const int MostDaysAhead = 400;

    // Before the site existed there was no plan.
    public static readonly DateOnly FirstDate = new(2020, 1, 1);

    private const int DaysInWeek = 7;
    private const int LastWeek = 4;

    public static bool IsOff(this SavedPlan plan, DateOnly date) => plan.DaysOff.ToDays().Contains(date.DayOfWeek) || plan.DatesOff.Contains(date);

    // The minutes that the person wants to work on the day.
    public static int Room(this SavedPlan plan, DateOnly date) => plan.LongDay is { } day && day.Day == date.DayOfWeek ? day.Minutes : plan.MinutesPerDay;

    public static int MinutesOn(this SavedPlan plan, DateOnly date) => plan.Entries.Where(e => e.Week > 0 && e.Date == date && e.SkippedAt is null).Sum(e => e.Minutes);

    // The last week holds all that is left.
    public static int WeekOf(this SavedPlan plan, DateOnly date) => Math.Clamp((date.DayNumber - plan.Start.DayNumber) / DaysInWeek + 1, 1, LastWeek);

    // The sessions that nobody did before the day. Time to catch up that was not needed is not missed.
    public static IEnumerable<PlanEntry> Missed(this SavedPlan plan, DateOnly day) =>
        plan.Entries.Where(e => e.IsOpen && e.Date < day && e.Kind != Engine.Planning.SessionKind.Buffer);

    // The first day on which what was asked may be answered.
    public static DateOnly AnswerDay(this SavedPlan plan, DateOnly asked) => Engine.Planning.Planner.AnswerDay(asked, [.. plan.DatesOff]);

    public static DateOnly Later(DateOnly one, DateOnly other) => one > other ? one : other;

    public static DateOnly Sooner(DateOnly one, DateOnly other) => one < other ? one : other;

    // From the first day to the last; none if the last is before the first.
    public static IEnumerable<DateOnly> Between(DateOnly first, DateOnly last) =>
        Enumerable.Range(first.DayNumber, Math.Max(0, last.DayNumber - first.DayNumber + 1)).Select(DateOnly.FromDayNumber);
}
