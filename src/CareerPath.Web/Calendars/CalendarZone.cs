using System.Collections.Immutable;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using NodaTime;
using NodaTime.TimeZones;
using Duration = NodaTime.Duration;

namespace CareerPath.Web.Calendars;

// The time zones of the tz database.
public static class CalendarZone
{
    // One for each place that has a time of its own.
    public static ImmutableArray<string> Names { get; } =
        [.. TzdbDateTimeZoneSource.Default.ZoneLocations!.Select(l => l.ZoneId).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal), DateTimeZone.Utc.Id];

    // The zone that was typed: by its name in any case, or by its city alone. Null if there is none, or more than one.
    public static string? Find(string? typed)
    {
        var name = string.Join('_', (typed ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        var all = DateTimeZoneProviders.Tzdb.Ids;
        return all.FirstOrDefault(id => id.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? (Names.Where(id => id[(id.LastIndexOf('/') + 1)..].Equals(name, StringComparison.OrdinalIgnoreCase)).ToList() is [var city] ? city : null);
    }

    // Null if there is no such zone.
    public static DateTimeZone? Of(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name);

    // It needs no description.
    public static bool IsUtc(DateTimeZone zone) => zone.Id == DateTimeZone.Utc.Id;

    // A local time that comes twice, because daylight saving ends, is written in UTC: not every program takes the first, as RFC 5545 says.
    public static CalDateTime Write(ZonedDateTime time) => IsUtc(time.Zone) || time.Zone.MapLocal(time.LocalDateTime).Count > 1
        ? new CalDateTime(time.ToDateTimeUtc())
        : new CalDateTime(time.ToDateTimeUnspecified(), time.Zone.Id);

    // What a calendar must know about the zone to show these times. Ical.Net writes rules for years to come, which are wrong for zones that
    // change on other days than most.
    public static VTimeZone Describe(DateTimeZone zone, Instant from, Instant to)
    {
        var described = new VTimeZone(zone.Id);
        foreach (var interval in zone.GetZoneIntervals(from, to.Plus(Duration.Epsilon)))
            described.AddChild(Describe(zone, interval));
        return described;
    }

    private static VTimeZoneInfo Describe(DateTimeZone zone, ZoneInterval interval)
    {
        var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;
        var start = interval.HasStart ? interval.Start.WithOffset(before).LocalDateTime : new LocalDateTime(1970, 1, 1, 0, 0);
        return new VTimeZoneInfo(interval.Savings > Offset.Zero ? "DAYLIGHT" : "STANDARD")
        {
            Start = new CalDateTime(start.ToDateTimeUnspecified()),
            OffsetFrom = new UtcOffset(before.ToTimeSpan()),
            OffsetTo = new UtcOffset(interval.WallOffset.ToTimeSpan()),
            TimeZoneName = interval.Name,
        };
    }
}
