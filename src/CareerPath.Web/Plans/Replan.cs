using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

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

    public ImmutableArray<Replanned> Stays => [.. Sessions.Where(s => s.After?.Date == s.Before?.Date)];

    public ImmutableArray<Replanned> Moves => [.. Sessions.Where(s => s.After is not null && s.After.Date != s.Before?.Date)];

    public ImmutableArray<PlanEntry> Goes => [.. Sessions.Where(s => s.After is null).Select(s => s.Before!)];

    // Null if the end cannot be kept, because it is over.
    public static Replan? Of(SavedPlan plan, DateOnly from, PlanEnd end, DateTime now) => (end, plan.End < from) switch
    {
        (PlanEnd.Keep, true) => null,
        (PlanEnd.Keep, false) when !plan.Missed(from).Any() => AsItIs(plan),
        (PlanEnd.Keep, false) => new Relaying(plan, from, plan.End).Lay(now),
        (PlanEnd.Move, _) => WithRoom(plan, from, now),
        _ => throw new ArgumentOutOfRangeException(nameof(end), end, "This is no end."),
    };

    // mark: of the plan from which the person saw what would change. Null if it has changed since.
    public static PlanStep? Accept(OpenPlan open, string mark, DateOnly from, PlanEnd end, DateTime now) => Mark(open.Plan) == mark && Of(open.Plan, from, end, now) is { } replan
        ? new PlanStep(open with { Plan = replan.Next }, open.Plan.PausedSince is null ? PlanChange.Replanned : PlanChange.Resumed)
        : null;

    // Differs between plans for which different changes would be shown.
    public static string Mark(SavedPlan plan)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"{plan.Start:O} {plan.End:O} {plan.PausedSince:O}");
        foreach (var entry in plan.Entries)
            text.Append(CultureInfo.InvariantCulture, $"\n{entry.Id:N} {entry.Date:O} {entry.Minutes} {entry.IsOpen} {entry.DoneAt is null}");
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())).AsSpan(0, 16));
    }

    // Nothing was missed, so nothing has to move.
    private static Replan AsItIs(SavedPlan plan) => new(plan with { PausedSince = null }, [.. plan.Entries.Where(e => e.IsOpen).Select(e => new Replanned(e, e))]);

    // The end moves by the days that were missed, and as far as it takes for everything to fit.
    private static Replan WithRoom(SavedPlan plan, DateOnly from, DateTime now)
    {
        var end = PlanDays.Later(plan.End, from.AddDays(-1)).AddDays(DaysMissed(plan, from));
        var replan = new Relaying(plan, from, end).Lay(now);
        for (var more = 1; more <= LongestExtension && !replan.Goes.IsEmpty; more++)
            replan = new Relaying(plan, from, end.AddDays(more)).Lay(now);
        return replan;
    }

    // Days with sessions that were not done; while the plan was paused, all days.
    private static int DaysMissed(SavedPlan plan, DateOnly from)
    {
        var paused = plan.PausedSince ?? from;
        return plan.Missed(PlanDays.Sooner(paused, from)).Select(e => e.Date).Distinct().Count() + Math.Max(0, from.DayNumber - paused.DayNumber);
    }
}

// An open session before and after. One of them is not null.
public sealed record Replanned(PlanEntry? Before, PlanEntry? After);
