using System.Collections.Immutable;
using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Pages.A;

// Dates as a person types them: one a line or with commas between, and "to" between the first and the last of several in a row.
public static class DateList
{
    public const int MostDates = 200;

    // Room for the most dates, each on its line; in the query of an address it is still short enough for servers.
    public const int TextLength = 2400;

    private const int MostShown = 40;
    private const string To = "to";

    // Wrong: the first piece that is no date; null if there is none. Of many dates only the first are read.
    public static (ImmutableArray<DateOnly> Dates, string? Wrong) Read(string? text)
    {
        var dates = ImmutableArray.CreateBuilder<DateOnly>();
        foreach (var piece in (text ?? "").Split(['\n', '\r', ',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var ends = piece.Split(To, StringSplitOptions.TrimEntries);
            if (ends.Length > 2 || NewPlanInput.ParseDate(ends[0]) is not { } first || NewPlanInput.ParseDate(ends[^1]) is not { } last || last < first)
                return (dates.ToImmutable(), piece);
            dates.AddRange(PlanDays.Between(first, last).Take(MostDates + 1 - dates.Count));
        }
        return (dates.ToImmutable(), null);
    }

    // What is wrong with the dates as typed. Null if nothing is.
    // start: the first day of the plan; null while that is unreadable.
    public static string? Problem(string? text, DateOnly? start)
    {
        var (dates, wrong) = Read(text);
        if (wrong is not null)
            return Words.NewPlan_DateUnreadable.With(wrong.Length > MostShown ? wrong[..MostShown] + "…" : wrong);
        if (dates.Length > MostDates)
            return Words.NewPlan_DatesMany.With(MostDates);
        return dates.Where(d => d < PlanDays.FirstDate || d.DayNumber > start?.DayNumber + PlanDays.MostDaysAhead).ToList() is [var far, ..] ? Words.NewPlan_DateFar.With(Dates.Long(far)) : null;
    }

    public static string Text(IEnumerable<DateOnly> dates)
    {
        var rows = new List<(DateOnly First, DateOnly Last)>();
        foreach (var date in dates.Distinct().Order())
        {
            if (rows is [.., var (first, last)] && last.AddDays(1) == date)
                rows[^1] = (first, date);
            else
                rows.Add((date, date));
        }
        return string.Join('\n', rows.Select(row => row.First == row.Last ? Dates.Iso(row.First) : $"{Dates.Iso(row.First)} {To} {Dates.Iso(row.Last)}"));
    }
}
