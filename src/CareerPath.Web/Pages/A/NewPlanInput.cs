using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

// The text as typed, so that a value that cannot be read is shown again unchanged.
public sealed class NewPlanInput
{
    // Common public holidays. They are offered, never assumed.
    public static readonly ImmutableArray<(int Month, int Day)> Holidays = [(12, 24), (12, 25), (12, 26), (1, 1)];

    private const int DaysAhead = 75;

    public string? Role { get; init; }

    public PlanLength Length { get; init; } = PlanLength.ThirtyDays;

    public string? Start { get; init; }

    public string? MinutesPerDay { get; init; }

    public Weekdays[] DaysOff { get; init; } = [];

    // A weekday with more time than the others. None if there is none.
    public Weekdays LongDay { get; init; }

    public string? LongMinutes { get; init; }

    // Dates, one a line or with commas between; "to" between the first and the last of several in a row.
    public string? DatesOff { get; init; }

    // Holidays that are ticked, as month and day.
    public string[] HolidaysOff { get; init; } = [];

    // Whether the form has shown them.
    public bool HolidaysShown { get; init; }

    public bool HasJob { get; init; }

    public bool InRole { get; init; }

    // Whether to plan what was skipped, too.
    public bool WithSkipped { get; init; }

    public static NewPlanInput Of(PlanChoices choices) => new()
    {
        Role = choices.Role.Slug(),
        Length = choices.Length,
        Start = Dates.Iso(choices.Start),
        MinutesPerDay = choices.MinutesPerDay.ToString(CultureInfo.InvariantCulture),
        DaysOff = [.. WeekdaysDays.All.Where(d => choices.DaysOff.HasFlag(d.Flag)).Select(d => d.Flag)],
        LongDay = WeekdaysDays.All.FirstOrDefault(d => d.Day == choices.LongDay?.Day).Flag,
        LongMinutes = choices.LongDay?.Minutes.ToString(CultureInfo.InvariantCulture),
        DatesOff = DateList.Text(choices.DatesOff.Where(d => !IsHoliday(d))),
        HolidaysOff = [.. choices.DatesOff.Where(IsHoliday).Select(MonthDay).Distinct()],
        HasJob = choices.HasJob,
        InRole = choices.InRole,
    };

    // For input that is valid.
    public PlanChoices ToChoices()
    {
        var minutes = Number(MinutesPerDay)!.Value;
        return new PlanChoices(
            Engine.Role.TryFromSlug(Role, out var role) ? role : throw new InvalidOperationException("The input must be validated first."),
            Length,
            ParseDate(Start)!.Value,
            minutes,
            AllDaysOff,
            HasJob || InRole)
        {
            DatesOff = [.. AllDatesOff.Order()],
            LongDay = LongDay is Weekdays.None ? null : new LongDay(WeekdaysDays.All.Single(d => d.Flag == LongDay).Day, Number(LongMinutes)!.Value),
            InRole = InRole,
            WithSkipped = WithSkipped,
        };
    }

    public Weekdays AllDaysOff => DaysOff.Aggregate(Weekdays.None, (all, day) => all | day);

    // Those that can be read.
    public ImmutableHashSet<DateOnly> AllDatesOff => [.. DateList.Read(DatesOff).Dates, .. HolidaysWithin.Where(d => HolidaysOff.Contains(MonthDay(d)))];

    // The days of the plan. None while its start cannot be read, or is after the last with as many days in the calendar.
    public IEnumerable<DateOnly> Days => ParseDate(Start) is { } start && start <= DateOnly.MaxValue.AddDays(-Planner.Days(Length))
        ? Enumerable.Range(0, Planner.Days(Length)).Select(start.AddDays)
        : [];

    public IEnumerable<DateOnly> HolidaysWithin => Days.Where(IsHoliday);

    // What is wrong with the start. Null if nothing is.
    public string? StartProblem(DateTime now)
    {
        // Allows for time zones: west of UTC it may still be yesterday, east of it already tomorrow.
        var (first, last) = (DateOnly.FromDateTime(now.AddHours(-12)), DateOnly.FromDateTime(now.AddHours(14)).AddYears(1));
        if (ParseDate(Start) is not { } date)
            return Words.NewPlan_StartUnreadable;
        return date < first ? Words.NewPlan_StartPast : date > last ? Words.NewPlan_StartFar : null;
    }

    // Those within the next weeks, and within the plan if its start is possible.
    public IEnumerable<DateOnly> HolidaysToAskFor(DateTime now) => Enumerable.Range(0, DaysAhead).Select(DateOnly.FromDateTime(now).AddDays)
        .Concat(StartProblem(now) is null ? Days : []).Where(IsHoliday).Distinct().Order();

    public static bool IsHoliday(DateOnly date) => Holidays.Contains((date.Month, date.Day));

    public static string MonthDay(DateOnly date) => date.ToString("MM-dd", CultureInfo.InvariantCulture);

    public static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.AllowLeadingWhite | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number) ? number : null;

    public static DateOnly? ParseDate(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
