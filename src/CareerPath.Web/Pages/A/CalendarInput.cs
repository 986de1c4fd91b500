using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Web.Calendars;
using CareerPath.Web.Plans;
using FluentValidation;

namespace CareerPath.Web.Pages.A;

public enum CalendarWhen
{
    AllDay,
    AtATime,
}

// The text as typed, so that a value that cannot be read is shown again unchanged.
public sealed class CalendarInput
{
    private const string TimeFormat = "HH:mm";
    private static readonly ImmutableArray<(int Minutes, Func<string> Words)> _alarms =
    [
        (0, () => Words.Ics_AlarmAtStart), (10, () => Words.Ics_AlarmMinutes.With(10)), (30, () => Words.Ics_AlarmMinutes.With(30)),
        (60, () => Words.Ics_AlarmHour), (24 * 60, () => Words.Ics_AlarmDay),
    ];

    public static IEnumerable<(int Minutes, string Text)> Alarms => _alarms.Select(a => (a.Minutes, a.Words()));

    public CalendarWhen When { get; init; }

    public string? At { get; init; } = "18:00";

    public string? Zone { get; init; }

    public int? Alarm { get; init; }

    public static CalendarInput Of(CalendarTime time) => time.At is { } at
        ? new() { When = CalendarWhen.AtATime, At = at.ToString(TimeFormat, CultureInfo.InvariantCulture), Zone = time.Zone, Alarm = time.Alarm }
        : new() { Alarm = time.Alarm };

    public CalendarTime ToTime() => When == CalendarWhen.AtATime ? new(ParseTime(At), CalendarZone.Find(Zone)!, Alarm) : new(null, "", Alarm);

    public static TimeOnly? ParseTime(string? text) =>
        TimeOnly.TryParseExact(text?.Trim(), [TimeFormat, "H:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}

public sealed class CalendarValidator : AbstractValidator<CalendarInput>
{
    public CalendarValidator()
    {
        RuleFor(i => i.Alarm).Must(alarm => alarm is not { } minutes || CalendarInput.Alarms.Any(a => a.Minutes == minutes)).WithMessage(_ => Words.Ics_ChooseAlarm);
        When(i => i.When == CalendarWhen.AtATime, () =>
        {
            RuleFor(i => i.At).Must(at => CalendarInput.ParseTime(at) is not null).WithMessage(_ => Words.Ics_AtWrong);
            RuleFor(i => i.Zone).Must(zone => CalendarZone.Find(zone) is not null)
                .WithMessage(i => string.IsNullOrWhiteSpace(i.Zone) ? Words.Ics_ZoneMissing : Words.Ics_ZoneUnknown);
        });
    }
}
