using System.Text;
using CareerPath.Web.Plans;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using NodaTime;
using Duration = Ical.Net.DataTypes.Duration;

namespace CareerPath.Web.Calendars;

// A plan as an iCalendar file (RFC 5545), with nothing of a session but its title and minutes. It changes only when the plan does.
public static class CalendarFile
{
    public const string Type = "text/calendar; charset=utf-8";
    public const string Name = "careerpath-plan.ics";

    // For the alarms of sessions that are in the calendar all day.
    public static readonly TimeOnly Morning = new(9, 0);

    private const string AskAgainAfter = "PT6H";
    private const int LineBytes = 75;
    private static readonly DateTime _beforeItWasKept = new(2026, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    // plan: null if there is none.
    public static byte[] Of(SavedPlan? plan)
    {
        var calendar = new Calendar { ProductId = "-//CareerPath//Plan//EN", Scale = "GREGORIAN" };
        calendar.AddProperty("NAME", Words.Ics_Name);
        calendar.AddProperty("X-WR-CALNAME", Words.Ics_Name);
        var refresh = new CalendarProperty("REFRESH-INTERVAL", AskAgainAfter);
        refresh.AddParameter("VALUE", "DURATION");
        calendar.AddProperty(refresh);
        calendar.AddProperty("X-PUBLISHED-TTL", AskAgainAfter);
        if (plan is not null)
            Add(calendar, [.. PlanEvent.All(plan)], plan.CalendarTime);
        // A calendar must not be empty, and this is the least that it can hold.
        if (calendar.Events.Count == 0)
            calendar.AddTimeZone(CalendarZone.Describe(DateTimeZone.Utc, default, default));
        return Encoding.UTF8.GetBytes(Fold(new CalendarSerializer().SerializeToString(calendar)!));
    }

    private static void Add(Calendar calendar, List<PlanEvent> events, CalendarTime? time)
    {
        if (time is { At: { } at, Zone: var name } && CalendarZone.Of(name) is { } zone)
        {
            var times = events.ConvertAll(e =>
            {
                var start = LocalDate.FromDateOnly(e.Date).At(LocalTime.FromTimeOnly(at)).InZoneLeniently(zone).PlusMinutes(e.StartsAfter);
                return (Start: start, End: start.PlusMinutes(e.Minutes));
            });
            if (events.Count > 0 && !CalendarZone.IsUtc(zone))
                calendar.AddTimeZone(CalendarZone.Describe(zone, times.Min(t => t.Start.ToInstant()), times.Max(t => t.End.ToInstant())));
            calendar.Events.AddRange(events.Zip(times, (e, t) => Write(e, CalendarZone.Write(t.Start), CalendarZone.Write(t.End), -time.Alarm)));
        }
        else
        {
            calendar.Events.AddRange(events.Select(e => Write(
                e, new CalDateTime(e.Date), new CalDateTime(e.Date.AddDays(1)), (int)Morning.ToTimeSpan().TotalMinutes - time?.Alarm)));
        }
    }

    // alarm: minutes after the start; null for none.
    private static CalendarEvent Write(PlanEvent session, CalDateTime start, CalDateTime end, int? alarm)
    {
        var written = new CalendarEvent
        {
            Uid = session.Id.ToString(),
            Sequence = session.Sequence,
            DtStamp = new CalDateTime(session.ChangedAt ?? _beforeItWasKept),
            LastModified = new CalDateTime(session.ChangedAt ?? _beforeItWasKept),
            Start = start,
            End = end,
            Summary = Words.Ics_Summary.With(string.Concat(session.Name.Where(c => !char.IsControl(c))), session.Minutes),
            Status = session.IsCancelled ? "CANCELLED" : "CONFIRMED",
            // All day, it takes none of the day's time.
            Transparency = session.IsCancelled || !start.HasTime ? TransparencyType.Transparent : TransparencyType.Opaque,
        };
        if (session.Reminds && alarm is { } minutes)
            written.Alarms.Add(new Alarm { Action = AlarmAction.Display, Description = written.Summary, Trigger = new Trigger(Duration.FromMinutes(minutes)) });
        return written;
    }

    // Ical.Net counts characters and cuts some in two; a line has at most 75 bytes.
    private static string Fold(string text)
    {
        var folded = new StringBuilder();
        foreach (var line in text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n", StringSplitOptions.RemoveEmptyEntries))
        {
            var bytes = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (bytes + rune.Utf8SequenceLength > LineBytes)
                {
                    folded.Append("\r\n ");
                    bytes = 1;
                }
                folded.Append(rune);
                bytes += rune.Utf8SequenceLength;
            }
            folded.Append("\r\n");
        }
        return folded.ToString();
    }
}
