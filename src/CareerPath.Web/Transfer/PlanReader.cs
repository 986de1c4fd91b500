using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Calendars;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Transfer;

// Reads the plan in an imported file, also one from before it had all of this. Its texts may be as long as those of the task library.
internal static class PlanReader
{
    public const int MostTitle = 80;
    public const int MostArtifact = 160;
    private const int MostSessions = 1000;
    private const int MinutesOfADay = 24 * 60;
    private const int MostZone = 100;

    // For going on later than today, several times, and with more days than were missed.
    private const int MostYearsMoved = 3;

    public static OpenPlan Read(FileValue file, DateTime now)
    {
        var plan = ReadPlan(file, now);
        return new OpenPlan(plan, PortfolioReader.Read(file, plan.Entries, now));
    }

    private static SavedPlan ReadPlan(FileValue plan, DateTime now)
    {
        var length = plan["length"].OneOf<PlanLength>();
        var start = plan["start"].Date(First, Latest(now));
        var end = plan["end"].Date(start.AddDays(Planner.Days(length) - 1), LatestEnd(start, now));
        var lastOff = end.AddDays(PlanDays.MostDaysAhead);
        var minutes = plan["minutesPerDay"].Number(PlanRequest.MinMinutesPerDay, PlanRequest.MaxMinutesPerDay);
        var daysOff = plan["daysOff"].List(WeekdaysDays.All.Length - 1)
            .Select(day => day.OneOf(WeekdaysDays.All.Select(d => (d.Day.ToString(), d.Flag)))).Aggregate(Weekdays.None, (all, day) => all | day);
        return new SavedPlan
        {
            Role = Role(plan["role"]),
            Length = length,
            Start = start,
            End = end,
            MinutesPerDay = minutes,
            DaysOff = daysOff,
            DatesOff = [.. (plan.Find("datesOff")?.List(lastOff.DayNumber - First.DayNumber + 1) ?? []).Select(date => date.Date(First, lastOff)).Distinct().Order()],
            LongDay = plan.Find("longDay") is { } day ? ReadLongDay(day, daysOff, minutes) : null,
            HasJob = plan["hasJob"].Flag(),
            InRole = plan.Find("inRole")?.Flag() ?? false,
            PausedSince = plan.Find("pausedSince")?.Date(First, Latest(now)),
            LeftOut = plan["tasksLeftOut"].Number(0, MostSessions),
            Missing = [.. (plan.Find("leftOut")?.List(MostSessions) ?? []).Select(task => ReadMissing(task, start, end))],
            SkippedEarlier = [.. (plan.Find("skippedEarlier")?.List(MostSessions) ?? []).Select(TaskId).Distinct(StringComparer.Ordinal)],
            CalendarTime = plan.Find("calendar") is { } time ? ReadCalendar(time) : null,
            Entries = [.. plan["sessions"].List(MostSessions).Select((session, index) => SessionReader.Read(session, index, start, end, now))],
        };
    }

    public static DateOnly First => PlanDays.FirstDate;

    public static DateOnly Latest(DateTime now) => DateOnly.FromDateTime(now).AddYears(2);

    public static string TaskId(FileValue task) => Slug.IsValid(task.Line(Slug.MaxLength)) ? task.Line(Slug.MaxLength) : throw task.Wrong(Words.Import_AnId);

    public static Role Role(FileValue role) => role.OneOf(Engine.Role.All.Select(r => (r.Slug(), r)));

    // A pause moves the end twice: the person goes on that many days later, and the end moves by as many.
    private static DateOnly LatestEnd(DateOnly start, DateTime now) =>
        start.AddDays(2 * Math.Max(0, DateOnly.FromDateTime(now).DayNumber - start.DayNumber)).AddYears(MostYearsMoved);

    private static LongDay ReadLongDay(FileValue day, Weekdays daysOff, int minutes)
    {
        var (weekday, flag) = day["day"].OneOf(WeekdaysDays.All.Select(d => (d.Day.ToString(), (d.Day, d.Flag))));
        if (daysOff.HasFlag(flag))
            throw day["day"].Wrong(Words.Import_ADayOn);
        return new LongDay(weekday, day["minutes"].Number(minutes + 1, PlanRequest.MaxMinutesPerDay));
    }

    private static MissingTask ReadMissing(FileValue task, DateOnly start, DateOnly end) => new(
        TaskId(task["task"]),
        task["title"].Line(MostTitle),
        task["reason"].OneOf<LeftOutReason>(),
        task["minutes"].Number(1, MinutesOfADay),
        task.Find("before")?.Line(MostTitle),
        task.Find("from")?.Date(start, end))
    {
        Enough = task.Find("enough")?.Number(PlanRequest.MinMinutesPerDay, PlanRequest.MaxMinutesPerDay),
        LongDay = task.Find("longDay") is { } day ? ReadLongDay(day, Weekdays.None, PlanRequest.MinMinutesPerDay) : null,
    };

    private static CalendarTime ReadCalendar(FileValue calendar)
    {
        var (at, zone) = (calendar.Find("at")?.TimeOfDay(), calendar["zone"]);
        var name = at is null ? zone.Text(MostZone) : CalendarZone.Find(zone.Text(MostZone)) ?? throw zone.Wrong(Words.Import_Zone);
        return new CalendarTime(at, name, calendar.Find("alarm")?.Number(0, MinutesOfADay));
    }
}
