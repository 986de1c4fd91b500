using System.Globalization;
using System.Text.RegularExpressions;

namespace CareerPath.Web.Pages.Shared;

// Dates and times in the formats of the site's language: "November 21, 2026", "21. November 2026"; "1:05 PM", "13:05".
public static partial class Dates
{
    public static string Long(DateTime date) => date.ToString(LongPattern, CultureInfo.CurrentCulture);

    public static string Long(DateOnly date) => date.ToString(LongPattern, CultureInfo.CurrentCulture);

    // With the time if one of the others is of the same day.
    public static string Apart(DateTime at, IEnumerable<DateTime> others) =>
        others.Any(other => other.Date == at.Date) ? Words.Common_DayAndTime.With(Long(at), Time(at)) : Long(at);

    public static string Short(DateOnly date) => date.ToString("M", CultureInfo.CurrentCulture);

    public static string Time(DateTime at) => at.ToString("t", CultureInfo.CurrentCulture);

    public static string Time(TimeOnly at) => at.ToString("t", CultureInfo.CurrentCulture);

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string LongPattern => Weekday().Replace(CultureInfo.CurrentCulture.DateTimeFormat.LongDatePattern, "");

    [GeneratedRegex(@"^dddd[^dMy']*|[\s,،]*dddd[^dMy']*$", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Weekday();
}
