using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CareerPath.Engine.Planning;

namespace CareerPath.Web.Plans;

public enum PlanEnd
{
    Keep,
    Move,
}

// What is left of a plan, planned anew from a day on.
// Days: the sessions that are open now and how each is planned anew: Before is null for a new part of a task, After for what no longer fits.
public sealed record Replan(SavedPlan Next, ImmutableArray<Replanned> Sessions)
{
    private const int LongestExtension = 60;

    public ImmutableArray<Replanned> Stays => [.. ToDo.Where(s => s.After?.Date == s.Before?.Date)];

    public ImmutableArray<Replanned> Moves => [.. ToDo.Where(s => s.After is not null && s.After.Date != s.Before?.Date)];

    public ImmutableArray<PlanEntry> Goes => [.. Sessions.Where(s => s.After is null).Select(s => s.Before!)];

    // Time to catch up is no session.
    private IEnumerable<Replanned> ToDo => Sessions.Where(s => (s.Before ?? s.After)!.Kind != SessionKind.Buffer);

    // datesOff: the plan's new ones, all of them; null if they stay.
    // Null if the end cannot be kept, because it is over or all days up to it are off, or has no need to move.
    public static Replan? Of(SavedPlan plan, DateOnly from, PlanEnd end, DateTime now, ImmutableArray<DateOnly>? datesOff = null)
    {
        var next = plan with { DatesOff = datesOff ?? plan.DatesOff };
        var newlyOff = next.DatesOff.Except(plan.DatesOff).ToImmutableHashSet();
        var isInOrder = !plan.Missed(from).Any() && !plan.Entries.Any(e => e.IsOpen && newlyOff.Contains(e.Date));
        return end switch
        {
            PlanEnd.Keep when isInOrder && plan.End >= from => AsItIs(next, from),
            PlanEnd.Keep => PlanDays.Between(from, plan.End).All(next.IsOff) ? null : new Relaying(next, newlyOff, from, plan.End).Lay(now),
            PlanEnd.Move when isInOrder && plan.End >= from && DaysMissed(plan, from) == 0 => null,
            PlanEnd.Move => WithRoom(next, newlyOff, from, now) is var moved && moved.Next.End > plan.End ? moved : null,
            _ => throw new ArgumentOutOfRangeException(nameof(end), end, "This is no end."),
        };
    }

    // The last day to which the end can move.
    public static DateOnly LastEnd(SavedPlan plan, DateOnly from) => LeastEnd(plan, from).AddDays(LongestExtension);

    // mark: of the plan from which the person saw what would change. Null if it has changed since.
    // datesOff: those of the plan as it is now.
    public static PlanStep? Accept(OpenPlan open, string mark, DateOnly from, PlanEnd end, DateTime now, Func<SavedPlan, ImmutableArray<DateOnly>>? datesOff = null) =>
        Mark(open.Plan) == mark && Of(open.Plan, from, end, now, datesOff?.Invoke(open.Plan)) is { } replan
            ? new PlanStep(open with { Plan = replan.Next }, open.Plan.PausedSince is null ? PlanChange.Replanned : PlanChange.Resumed)
            : null;

    // Differs between plans for which different changes would be shown.
    public static string Mark(SavedPlan plan)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{plan.Start:O} {plan.End:O} {plan.PausedSince:O}");
        foreach (var date in plan.DatesOff)
            text.Append(CultureInfo.InvariantCulture, $" {date:O}");
        foreach (var entry in plan.Entries)
            text.Append(CultureInfo.InvariantCulture, $"\n{entry.Id:N} {entry.Date:O} {entry.Minutes} {entry.IsOpen} {entry.DoneAt is null}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    // Nothing was missed, so nothing has to move. Time to catch up that is over was not needed.
    private static Replan AsItIs(SavedPlan plan, DateOnly from) =>
        new(plan with { PausedSince = null }, [.. plan.Entries.Where(e => e.IsOpen && e.Date >= from).Select(e => new Replanned(e, e))]);

    // The end moves by the days that were missed, and as far as it takes for everything to fit, or for as much as can. The new end is no
    // day off, unless all days up to it are.
    private static Replan WithRoom(SavedPlan plan, ImmutableHashSet<DateOnly> newlyOff, DateOnly from, DateTime now)
    {
        var end = LeastEnd(plan, from);
        var best = Lay(end);
        for (var more = 1; more <= LongestExtension && !best.Goes.IsEmpty; more++)
        {
            var replan = Lay(end.AddDays(more));
            if (replan.Goes.Length < best.Goes.Length)
                best = replan;
        }
        return best;

        Replan Lay(DateOnly end) =>
            new Relaying(plan, newlyOff, from, PlanDays.Later(plan.End, PlanDays.Between(from, end).LastOrDefault(d => !plan.IsOff(d), end))).Lay(now);
    }

    private static DateOnly LeastEnd(SavedPlan plan, DateOnly from) => PlanDays.Later(plan.End, from.AddDays(-1)).AddDays(DaysMissed(plan, from));

    // Days with sessions that were not done; while the plan was paused, all days.
    private static int DaysMissed(SavedPlan plan, DateOnly from)
    {
        var paused = plan.PausedSince ?? from;
        return plan.Missed(PlanDays.Sooner(paused, from)).Select(e => e.Date).Distinct().Count() + Math.Max(0, from.DayNumber - PlanDays.Later(paused, plan.Start).DayNumber);
    }
}

// An open session before and after. One of them is not null.
public sealed record Replanned(PlanEntry? Before, PlanEntry? After);
