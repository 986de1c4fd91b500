using System.Text;
using CareerPath.Web.Calendars;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;
using NodaTime;

namespace CareerPath.Web.Tests.Calendars;

// The file as ical.js reads it.
public sealed class CalendarFileTests
{
    private static readonly DateTime _now = new(2027, 3, 19, 8, 30, 15, DateTimeKind.Utc);

    [Fact]
    public async Task AllDay_IsADate_ThatEndsBeforeTheNext()
    {
        var session = SamplePlan.Session("2027-03-31", part: 1, parts: 2);

        var read = Assert.Single((await ReadAsync(SamplePlan.Of(session), null)).Events);

        Assert.Equal((session.Id.ToString(), "2027-03-31", "2027-04-01", ""), (read.Uid, read.Start, read.End, read.Zone));
        Assert.Equal(("Write a risk log (part 1 of 2), 45 min", "CONFIRMED", 0, "2027-03-19T08:30:15Z"), (read.Summary, read.Status, read.Sequence, read.Stamp));
        Assert.Empty(read.Alarms);
    }

    [Theory]
    [InlineData("Europe/Berlin", "18:00", "2027-03-27", "2027-03-27T17:00:00Z")]
    [InlineData("Europe/Berlin", "18:00", "2027-03-28", "2027-03-28T16:00:00Z")]
    [InlineData("Europe/Berlin", "18:00", "2027-10-30", "2027-10-30T16:00:00Z")]
    [InlineData("Europe/Berlin", "18:00", "2027-10-31", "2027-10-31T17:00:00Z")]
    [InlineData("America/New_York", "06:15", "2027-03-13", "2027-03-13T11:15:00Z")]
    [InlineData("America/New_York", "06:15", "2027-03-14", "2027-03-14T10:15:00Z")]
    [InlineData("America/New_York", "06:15", "2027-11-06", "2027-11-06T10:15:00Z")]
    [InlineData("America/New_York", "06:15", "2027-11-07", "2027-11-07T11:15:00Z")]
    // In the hour that is left out, and in the first of the two that have one name.
    [InlineData("Europe/Berlin", "02:30", "2027-03-28", "2027-03-28T01:30:00Z")]
    [InlineData("Europe/Berlin", "02:30", "2027-10-31", "2027-10-31T00:30:00Z")]
    [InlineData("Asia/Kolkata", "18:00", "2027-03-28", "2027-03-28T12:30:00Z")]
    [InlineData("Australia/Lord_Howe", "18:00", "2027-04-04", "2027-04-04T07:30:00Z")]
    [InlineData("Europe/Dublin", "18:00", "2027-12-01", "2027-12-01T18:00:00Z")]
    [InlineData("America/Santiago", "18:00", "2027-04-05", "2027-04-05T22:00:00Z")]
    [InlineData("UTC", "18:00", "2027-03-28", "2027-03-28T18:00:00Z")]
    public async Task AtATime_IsThatTimeInThatZone_OnBothSidesOfAChange(string zone, string at, string date, string start)
    {
        var read = await ReadAsync(SamplePlan.Of(SamplePlan.Session(date)), At(at, zone));

        Assert.Equal(start, Assert.Single(read.Events).Start);
        Assert.Equal(zone == "UTC" ? [] : [zone], read.Zones);
    }

    [Fact]
    public async Task EveryZoneOffered_IsDescribedRightly_ForAPlanOfAYear()
    {
        var start = new DateOnly(2026, 12, 1);
        var sessions = Enumerable.Range(0, 122).Select(i => SamplePlan.Session(start.AddDays(3 * i).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture))).ToArray();
        var files = CalendarZone.Names.Select(zone => CalendarFile.Of(SamplePlan.Of(sessions) with { CalendarTime = At("18:00", zone) })).ToList();

        var read = await CalendarReader.ReadAsync(files);

        Assert.True(read.Count > 300);
        foreach (var (zone, calendar) in CalendarZone.Names.Zip(read))
        {
            var expected = sessions.Select(s => LocalDate.FromDateOnly(s.Date).At(new LocalTime(18, 0)).InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant().ToString(null, System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(expected.SequenceEqual(calendar.Events.Select(e => e.Start), StringComparer.Ordinal), zone);
        }
    }

    [Fact]
    public async Task SessionsOfADay_FollowOneAfterAnother_InTheirOrder()
    {
        var (first, second, third) = (SamplePlan.Session("2027-03-27", 45), SamplePlan.Session("2027-03-27", 20), SamplePlan.Session("2027-03-29", 30));

        var read = await ReadAsync(SamplePlan.Of(first, second, third), At("18:00", "Europe/Berlin"));

        Assert.Equal(("2027-03-27T17:00:00Z", "2027-03-27T17:45:00Z"), TimesOf(read, first));
        Assert.Equal(("2027-03-27T17:45:00Z", "2027-03-27T18:05:00Z"), TimesOf(read, second));
        Assert.Equal(("2027-03-29T16:00:00Z", "2027-03-29T16:30:00Z"), TimesOf(read, third));
    }

    // 02:45 in summer, and 45 minutes later it is 02:30 in winter.
    [Theory]
    [InlineData("2027-10-31", "02:45", "2027-10-31T00:45:00Z", "2027-10-31T01:30:00Z", "2027-10-31T02:15:00Z")]
    [InlineData("2027-03-28", "01:45", "2027-03-28T00:45:00Z", "2027-03-28T01:30:00Z", "2027-03-28T02:15:00Z")]
    [InlineData("2027-03-30", "23:30", "2027-03-30T21:30:00Z", "2027-03-30T22:15:00Z", "2027-03-30T23:00:00Z")]
    public async Task Sessions_AcrossAChangeOrMidnight_KeepTheirMinutes(string date, string at, string start, string between, string end)
    {
        var (first, second) = (SamplePlan.Session(date), SamplePlan.Session(date));

        var read = await ReadAsync(SamplePlan.Of(first, second), At(at, "Europe/Berlin"));

        Assert.Equal((start, between), TimesOf(read, first));
        Assert.Equal((between, end), TimesOf(read, second));
    }

    [Theory]
    [InlineData(null, 0, 9 * 60)]
    [InlineData(null, 30, 8 * 60 + 30)]
    [InlineData(null, 1440, -15 * 60)]
    [InlineData("18:00", 0, 0)]
    [InlineData("18:00", 30, -30)]
    [InlineData("18:00", 1440, -1440)]
    public async Task AnAlarm_IsForWhatIsOpen_AndRelativeToTheStart_OrToNine(string? at, int alarm, int minutes)
    {
        var (open, done, skipped) = (SamplePlan.Session("2027-03-27"), SamplePlan.Session("2027-03-28") with { DoneAt = _now }, SamplePlan.Session("2027-03-29"));
        var time = new CalendarTime(at is null ? null : TimeOnly.ParseExact(at, "HH:mm", null), at is null ? "" : "Europe/Berlin", alarm);
        var plan = CalendarLog.Note(null, SamplePlan.Of(open, done, skipped) with { CalendarTime = time }, _now);
        plan = CalendarLog.Note(plan, plan with { Entries = plan.Entries.SetItem(2, plan.Entries[2] with { SkippedAt = _now }) }, _now);

        var read = await CalendarReader.ReadAsync(CalendarFile.Of(plan));

        var rings = Assert.Single(read.Of(open.Id).Alarms);
        Assert.Equal(("DISPLAY", minutes * 60, read.Of(open.Id).Summary), (rings.Action, rings.Seconds, rings.Text));
        Assert.Empty(read.Of(done.Id).Alarms);
        Assert.Equal("CONFIRMED", read.Of(done.Id).Status);
        Assert.Empty(read.Of(skipped.Id).Alarms);
        Assert.Equal("CANCELLED", read.Of(skipped.Id).Status);
    }

    [Theory]
    [InlineData("Commas, semicolons; a \\ backslash \\n and a : colon")]
    [InlineData("<b>bold</b> & \"quoted\" =HYPERLINK(\"http://x\") +1 -1 @x")]
    [InlineData("END:VEVENT")]
    [InlineData("مرحبا بالعالم، هذه مهمة طويلة جدا تحتاج إلى أكثر من سطر واحد في الملف الذي نكتبه")]
    [InlineData("👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦")]
    [InlineData("Aufmerksamkeitsbündelungsverantwortlichkeitsfeststellungssitzungsprotokolleäöüß")]
    [InlineData("  spaces  inside   stay, and a long line is folded right before one     of them x")]
    public async Task ATitle_ComesThroughAsItIs(string title)
    {
        var read = await ReadAsync(SamplePlan.Of(SamplePlan.Session("2027-03-27", title: title)), null);

        Assert.Equal($"{title}, 45 min", Assert.Single(read.Events).Summary);
    }

    // Wherever the folds fall.
    [Fact]
    public async Task TitlesOfEveryLength_AreFoldedBetweenLetters()
    {
        string[] titles = [.. Enumerable.Range(1, 80).Select(i => new string('x', i) + string.Concat(Enumerable.Repeat("é€😀", 20)))];

        var read = await ReadAsync(SamplePlan.Of([.. titles.Select(t => SamplePlan.Session("2027-03-27", title: t))]), null);

        Assert.Equal(titles.Select(t => $"{t}, 45 min"), read.Events.Select(e => e.Summary));
    }

    [Fact]
    public async Task ControlCharacters_AndLineBreaks_AreLeftOut()
    {
        var read = await ReadAsync(SamplePlan.Of(SamplePlan.Session("2027-03-27", title: "One\r\nSTATUS:CANCELLED\tand\u0007\u0085 more")), null);

        Assert.Equal(("OneSTATUS:CANCELLEDand more, 45 min", "CONFIRMED"), (read.Events[0].Summary, read.Events[0].Status));
    }

    [Fact]
    public void TheFile_HoldsNothingButTitlesAndTimes()
    {
        var session = SamplePlan.Session("2027-03-27") with { AtWork = "A secret job", Who = "A secret person", Otherwise = "A secret way", SkillId = "secret" };

        var text = Encoding.UTF8.GetString(CalendarFile.Of(SamplePlan.Of(session) with { Missing = [new("secret", "A secret title", default, 3, null)] }));

        Assert.DoesNotContain("secret", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("http", text, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("risk-log", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheFile_HasWhatCalendarsAskFor()
    {
        var file = CalendarFile.Of(SamplePlan.Of(SamplePlan.Session("2027-03-27")));
        var text = Encoding.UTF8.GetString(file);

        Assert.StartsWith("BEGIN:VCALENDAR\r\n", text, StringComparison.Ordinal);
        Assert.Contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT6H\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("METHOD", text, StringComparison.Ordinal);
        // Google shows private events of a subscribed calendar without their titles.
        Assert.DoesNotContain("CLASS", text, StringComparison.Ordinal);
        var read = await CalendarReader.ReadAsync(file);
        Assert.Equal(("Career plan", "2.0", "PT6H"), (read.Name, read.Version, read.Refresh));
        Assert.Equal(
            ["dtend", "dtstamp", "dtstart", "last-modified", "sequence", "status", "summary", "transp", "uid"],
            read.Events[0].Names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task WithoutAPlan_OrSessions_ItIsAValidCalendarWithoutEvents()
    {
        foreach (var file in (byte[][])[CalendarFile.Of(null), CalendarFile.Of(SamplePlan.Of()), CalendarFile.Of(SamplePlan.Of() with { CalendarTime = At("18:00", "Europe/Berlin") })])
        {
            var read = await CalendarReader.ReadAsync(file);
            Assert.Empty(read.Events);
            Assert.Single(read.Zones);
        }
    }

    [Fact]
    public async Task AZoneThatIsGone_LeavesItAllDay()
    {
        var read = await ReadAsync(SamplePlan.Of(SamplePlan.Session("2027-03-27")), At("18:00", "Mars/Olympus_Mons"));

        Assert.Equal("2027-03-27", Assert.Single(read.Events).Start);
    }

    [Fact]
    public void TheSamePlan_IsTheSameFile()
    {
        var plan = SamplePlan.Of(SamplePlan.Session("2027-03-27"), SamplePlan.Session("2027-03-28")) with { CalendarTime = At("18:00", "Europe/Berlin") };

        Assert.Equal(CalendarFile.Of(plan), CalendarFile.Of(plan with { LeftOut = 7 }));
    }

    private static Task<ReadCalendar> ReadAsync(SavedPlan plan, CalendarTime? time) =>
        CalendarReader.ReadAsync(CalendarFile.Of(CalendarLog.Note(null, plan with { CalendarTime = time }, _now)));

    private static CalendarTime At(string at, string zone) => new(TimeOnly.ParseExact(at, "HH:mm", null), zone, null);

    private static (string Start, string End) TimesOf(ReadCalendar read, PlanEntry entry) => (read.Of(entry.Id).Start, read.Of(entry.Id).End);
}
