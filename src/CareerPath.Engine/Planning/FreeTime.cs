using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>Why a day of a plan has nothing planned, or room left.</summary>
public enum FreeReason
{
    /// <summary>The weekday is off.</summary>
    WeekdayOff,

    /// <summary>The date is off.</summary>
    DateOff,

    /// <summary>The day has the week's time to catch up.</summary>
    Buffer,

    /// <summary>Everything that suits is planned, and some of it waits for an answer on this day.</summary>
    Waiting,

    /// <summary>Everything that suits is planned.</summary>
    AllPlanned,

    /// <summary>What is left out comes later: it belongs to a later week, or builds on what is planned later.</summary>
    ComesLater,

    /// <summary>What is left out needs one sitting that is longer than any of the days.</summary>
    NeedsLongerDay,

    /// <summary>What is left out needs more than the day has left, or days in a row, or days to wait.</summary>
    NothingFits,
}

/// <summary>A day of a plan that has nothing planned, or room left.</summary>
/// <param name="Date">The day.</param>
/// <param name="Room">The minutes that are left; 0 on a day off.</param>
/// <param name="Reason">Why nothing is planned in them.</param>
/// <param name="Shortest">With <see cref="FreeReason.NothingFits"/>, the shortest task that is left out and may be on the day; otherwise null.</param>
public sealed record FreeDay(DateOnly Date, int Room, FreeReason Reason, LeftOutTask? Shortest = null);

/// <summary>Explains the free time in plans.</summary>
public static class FreeTime
{
    /// <summary>
    /// Every day of a plan on which nothing is planned or room is left, with the first reason that holds, in the order of <see cref="FreeReason"/>.
    /// The reasons hold for plans of <see cref="Planner"/> as it made them; after other changes <see cref="FreeReason.NothingFits"/> need not.
    /// </summary>
    /// <param name="plan">The plan; of its sessions those that are not skipped.</param>
    /// <param name="request">What it was built from: its minutes, days off and taken minutes. Its role and gaps do not matter.</param>
    /// <returns>By date.</returns>
    public static ImmutableArray<FreeDay> Of(Plan plan, PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(request);
        var days = plan.Sessions.ToLookup(session => session.Date);
        var waits = Waits(plan);
        var free = ImmutableArray.CreateBuilder<FreeDay>();
        for (var date = plan.Start; date <= plan.End; date = date.AddDays(1))
        {
            var room = PlanDays.Left(request, date) - days[date].Sum(session => session.Minutes);
            if (room > 0 || !days[date].Any())
                free.Add(Explain(date, Math.Max(0, room)));
        }
        return free.ToImmutable();

        FreeDay Explain(DateOnly date, int room)
        {
            if (request.DaysOff.Contains(date.DayOfWeek))
                return new FreeDay(date, 0, FreeReason.WeekdayOff);
            if (request.DatesOff.Contains(date))
                return new FreeDay(date, 0, FreeReason.DateOff);
            if (days[date].Any(session => session.Kind == SessionKind.Buffer))
                return new FreeDay(date, room, FreeReason.Buffer);
            if (plan.LeftOut.IsEmpty)
                return new FreeDay(date, room, waits.Exists(wait => wait.From < date && date < wait.To) ? FreeReason.Waiting : FreeReason.AllPlanned);
            var noRoom = plan.LeftOut.Where(left => left.Reason == LeftOutReason.NoRoom).ToList();
            if (noRoom.Count == 0)
                return new FreeDay(date, room, FreeReason.NeedsLongerDay);
            return noRoom.Where(left => left.From <= date).MinBy(left => left.Minutes) is { } shortest
                ? new FreeDay(date, room, FreeReason.NothingFits, shortest)
                : new FreeDay(date, room, FreeReason.ComesLater);
        }
    }

    private static List<(DateOnly From, DateOnly To)> Waits(Plan plan) =>
    [
        .. from before in plan.Sessions
           where before.WaitsAfter
           from after in plan.Sessions
           where after.Task == before.Task && after.Part == before.Part + 1
           select (before.Date, after.Date),
    ];
}
