using System.Globalization;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Plans;

// A plan as its page shows it. Without a key it is read-only.
public sealed record PlanView(SavedPlan Plan, CapabilityKey? Key)
{
    private const int DaysInWeek = 7;
    private const int LastWeek = 4;

    public IEnumerable<PlanEntry> Planned => Plan.Entries.Where(e => e.Week > 0);

    public int Done => Planned.Count(e => e.DoneAt is not null);

    public int MinutesLeft => Planned.Where(e => e.DoneAt is null).Sum(e => e.Minutes);

    // Sessions finished before this plan was made, and kept.
    public IReadOnlyList<PlanEntry> Earlier => [.. Plan.Entries.Where(e => e.Week == 0)];

    public IEnumerable<Week> Weeks
    {
        get
        {
            var start = Plan.Start;
            for (var number = 1; start <= Plan.End; number++)
            {
                var end = number == LastWeek || start.AddDays(DaysInWeek - 1) > Plan.End ? Plan.End : start.AddDays(DaysInWeek - 1);
                yield return new Week(number, Theme(number), start, end, [.. Days(start, end)]);
                start = end.AddDays(1);
            }
        }
    }

    // The open sessions of the next two days that have any. Dates differ by time zone: counting from the earliest one and taking two days
    // includes today for almost everyone.
    public IReadOnlyList<Day> Next(DateTimeOffset now)
    {
        var earliest = DateOnly.FromDateTime(now.UtcDateTime.AddHours(-12));
        return
        [
            .. Planned.Where(e => e.DoneAt is null && e.Date >= earliest).GroupBy(e => e.Date).OrderBy(g => g.Key).Take(2)
                .Select(g => new Day(g.Key, [.. g.OrderBy(e => e.Ordinal)])),
        ];
    }

    // Whole weeks that start on firstDay, with null for the days before and after the plan.
    public IEnumerable<Day?[]> Calendar(DayOfWeek firstDay)
    {
        var from = Plan.Start.AddDays(-(((int)Plan.Start.DayOfWeek - (int)firstDay + DaysInWeek) % DaysInWeek));
        for (; from <= Plan.End; from = from.AddDays(DaysInWeek))
            yield return [.. Enumerable.Range(0, DaysInWeek).Select(i => from.AddDays(i)).Select(d => d < Plan.Start || d > Plan.End ? null : On(d))];
    }

    public static string Anchor(DateOnly day) => $"day-{day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}";

    public static string Anchor(Guid entry) => $"task-{entry:N}";

    public static async Task<PlanView?> FindAsync(CareerPathDb db, Assessment assessment, CapabilityKey? key, CancellationToken cancellationToken) =>
        await db.Plans.AsNoTracking().SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken) is { } plan
            ? new PlanView(plan.OpenContent(assessment.Keys), key)
            : null;

    // Null if there is none, or if it is damaged, which only its own page says.
    public static async Task<PlanView?> TryFindAsync(CareerPathDb db, Assessment assessment, CapabilityKey? key, CancellationToken cancellationToken)
    {
        try
        {
            return await FindAsync(db, assessment, key, cancellationToken);
        }
        catch (DamagedException)
        {
            return null;
        }
    }

    private string Theme(int week) => (Plan.Length, week) switch
    {
        (Engine.Planning.PlanLength.SevenDays, _) => Words.Plan_ThemeSevenDays,
        (_, 1) when Plan.InRole => Words.Plan_Theme1InRole,
        (_, 1) => Words.Plan_Theme1,
        (_, 2) => Words.Plan_Theme2,
        (_, 3) => Words.Plan_Theme3,
        (_, LastWeek) => Words.Plan_Theme4,
        _ => throw new InvalidOperationException($"A plan has no week {week}."),
    };

    private IEnumerable<Day> Days(DateOnly start, DateOnly end)
    {
        for (var date = start; date <= end; date = date.AddDays(1))
            yield return On(date);
    }

    private Day On(DateOnly date) => new(date, [.. Planned.Where(e => e.Date == date)]);

    public sealed record Week(int Number, string Theme, DateOnly Start, DateOnly End, IReadOnlyList<Day> Days)
    {
        public IEnumerable<PlanEntry> Entries => Days.SelectMany(d => d.Entries);
    }

    public sealed record Day(DateOnly Date, IReadOnlyList<PlanEntry> Entries)
    {
        public int Minutes => Entries.Sum(e => e.Minutes);

        public bool IsDone => Entries.Count > 0 && Entries.All(e => e.DoneAt is not null);
    }
}
