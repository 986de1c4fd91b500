using System.Globalization;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

// The days of a plan, in weeks. They reach to sessions that were moved before its start or after its end.
public sealed class PlanWeeks
{
    private const int DaysInWeek = 7;

    // The 30 days end with a week of nine.
    private const int MostDaysMore = 2;

    private readonly PlanStatus _status;
    private readonly ILookup<DateOnly, PlanEntry> _entries;
    private readonly IReadOnlyDictionary<DateOnly, string> _free;
    private readonly DateOnly _first;
    private readonly DateOnly _last;

    public PlanWeeks(PlanStatus status)
    {
        var plan = status.Plan;
        var planned = plan.Entries.Where(e => e.Week > 0).OrderBy(e => e.Ordinal).ToList();
        _status = status;
        _entries = planned.ToLookup(e => e.Date);
        _free = FreeWords.Of(plan, status.Today.Likely);
        _first = planned.Select(e => e.Date).Append(plan.Start).Min();
        _last = planned.Select(e => e.Date).Append(plan.End).Max();
    }

    // The day to show as today.
    public DateOnly Today => _status.Today.Likely;

    public IReadOnlyList<Week> Weeks
    {
        get
        {
            var (weeks, theme) = (new List<Week>(), 1);
            for (var start = _first; start <= _last; start = weeks[^1].End.AddDays(1))
            {
                var end = start.AddDays(DaysInWeek - 1);
                if (end.AddDays(MostDaysMore) >= _last)
                    end = _last;
                var days = Enumerable.Range(0, end.DayNumber - start.DayNumber + 1).Select(i => On(start.AddDays(i))).ToList();
                theme = Theme(weeks.Count + 1, days, theme);
                weeks.Add(new Week(weeks.Count + 1, ThemeWords(weeks.Count + 1, theme), start, end, days));
            }
            return weeks;
        }
    }

    // Whole weeks that start on firstDay, with null for the days before and after the plan.
    public IEnumerable<Day?[]> Calendar(DayOfWeek firstDay)
    {
        var from = _first.AddDays(-(((int)_first.DayOfWeek - (int)firstDay + DaysInWeek) % DaysInWeek));
        for (; from <= _last; from = from.AddDays(DaysInWeek))
            yield return [.. Enumerable.Range(0, DaysInWeek).Select(i => from.AddDays(i)).Select(d => d < _first || d > _last ? null : On(d))];
    }

    // The furthest that it has tasks of, up to its own. Others of its tasks may be late. What is left of an earlier theme does not bring it back.
    private static int Theme(int number, IEnumerable<Day> days, int before) =>
        days.SelectMany(d => d.Entries).Where(e => e.Kind == SessionKind.Task && e.SkippedAt is null && e.Week <= number).Select(e => e.Week).Append(before).Max();

    private string ThemeWords(int number, int theme)
    {
        if (_status.Plan.Length == PlanLength.SevenDays)
            return Words.Plan_ThemeSevenDays;
        // Whoever does the job already does not begin by reading about it.
        if (number == 1 && _status.Plan.InRole)
            return Words.Plan_Theme1InRole;
        return theme switch
        {
            1 => Words.Plan_Theme1,
            2 => Words.Plan_Theme2,
            3 => Words.Plan_Theme3,
            4 => Words.Plan_Theme4,
            _ => throw new InvalidOperationException($"A plan has no week {theme}."),
        };
    }

    private Day On(DateOnly date)
    {
        var entries = _entries[date].ToList();
        return new Day(date, entries, _status.StateOf(date, entries), _free.GetValueOrDefault(date), [.. DayNotices.Of(_status.Plan, date, _status.Today)]);
    }

    public sealed record Week(int Number, string Theme, DateOnly Start, DateOnly End, IReadOnlyList<Day> Days)
    {
        public string Anchor => string.Create(CultureInfo.InvariantCulture, $"week-{Number}");

        public PlanProgress Progress => PlanProgress.Of(Days.SelectMany(d => d.Entries));

        public bool Has(DateOnly day) => day >= Start && day <= End;
    }

    // Free: why nothing is planned for it, or no more; null if there is nothing to say.
    // Notices: for its owner, who can move too much to it.
    public sealed record Day(DateOnly Date, IReadOnlyList<PlanEntry> Entries, DayState State, string? Free, IReadOnlyList<string> Notices)
    {
        // Without what was skipped.
        public int Minutes => Entries.Where(e => e.SkippedAt is null).Sum(e => e.Minutes);
    }
}
