using System.Collections.Immutable;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Tests.Support;

/// <summary>What must hold for the days of any plan, worked out anew and slowly.</summary>
internal static class PlanRules
{
    public static bool IsOff(PlanRequest request, DateOnly date) => request.DaysOff.Contains(date.DayOfWeek) || request.DatesOff.Contains(date);

    /// <summary>The minutes of a day that nothing else has taken.</summary>
    public static int MinutesOn(PlanRequest request, DateOnly date) => IsOff(request, date) ? 0
        : Math.Max(0, (date.DayOfWeek == request.LongDay?.Day ? request.LongDay.Minutes : request.MinutesPerDay) - request.TakenMinutes.GetValueOrDefault(date));

    public static int Rest(PlanCase found, string id) => found.Tasks[id].Minutes - found.Request.DoneMinutes.GetValueOrDefault(id);

    /// <summary>What is left of a task: it waits until it is asked, unless too little is left for two parts.</summary>
    public static LibraryTask Left(PlanCase found, string id)
    {
        var (task, rest) = (found.Tasks[id], Rest(found, id));
        if (rest == task.Minutes && !found.Request.AskedOn.ContainsKey(id))
            return task;
        var waits = task.Waits && !found.Request.AskedOn.ContainsKey(id) && rest > Math.Max(task.LastPart, 9);
        return task with { Minutes = rest, Waits = waits, OneSitting = task.OneSitting || (!waits && task.LastPart > 0) };
    }

    /// <summary>
    /// The tasks that suit a gap and are not done: those of each week above the person's level, or the highest if there are none; for somebody
    /// in the role, none that introduces to it, and of those below none that brings others along.
    /// </summary>
    public static List<LibraryTask> Suiting(ImmutableArray<LibraryTask> library, PlanRequest request, Gap gap)
    {
        var weeks = library.Where(task => task.Skill == gap.Skill && task.Roles.Contains(request.Role) && (!task.NeedsJob || request.HasJob || request.InRole))
            .Where(task => (request.Length == PlanLength.ThirtyDays || task.Proof) && (!request.InRole || task.Reaches > 1))
            .GroupBy(task => task.Week).Select(week => week.ToList());
        var level = request.InRole && gap.Level == 0 ? 1 : gap.Level;
        return
        [
            .. weeks.SelectMany(week => week.Exists(task => task.Reaches > level)
                    ? week.Where(task => task.Reaches > level)
                    : week.Where(task => task.Reaches == week.Max(other => other.Reaches) && (!request.InRole || task.After.IsEmpty)))
                .Where(task => task.Minutes > request.DoneMinutes.GetValueOrDefault(task.Id)),
        ];
    }

    /// <summary>No day over its minutes, nothing on a day off, everything within the range and by date.</summary>
    public static void CheckDays(Plan plan, PlanRequest request)
    {
        foreach (var day in plan.Sessions.GroupBy(session => session.Date))
            Assert.InRange(day.Sum(session => session.Minutes), 1, MinutesOn(request, day.Key));
        Assert.All(plan.Sessions, session => Assert.InRange(session.Date, plan.Start, plan.End));
        Assert.All(plan.Sessions, session => Assert.InRange(session.Minutes, 1, 240));
        Assert.Equal(plan.Sessions.Select(session => session.Date).Order(), plan.Sessions.Select(session => session.Date));
    }

    /// <summary>The parts of one task, as it is left: all of it, in a row but for the last that waits, and never a sitting that is cut.</summary>
    public static void CheckParts(List<PlanSession> parts, LibraryTask task, PlanRequest request, Plan plan, bool relaid = false)
    {
        Assert.Equal(task.Minutes, parts.Sum(part => part.Minutes));
        Assert.Equal(Enumerable.Range(1, parts.Count), parts.Select(part => part.Part));
        Assert.All(parts, part => Assert.Equal(parts.Count, part.Parts));
        Assert.InRange(parts.Count, 1, MostParts(task, relaid));
        Assert.True(parts.Count == 1 || !task.OneSitting, "A sitting is cut.");
        var waits = parts.Exists(part => part.WaitsAfter);
        Assert.True(waits == task.Waits, "A task that waits does not, or the other way round.");
        Assert.All(parts.Where(part => part.WaitsAfter), part => Assert.Equal(part.Parts - 1, part.Part));
        Assert.True(!waits || parts[^1].Minutes >= task.LastPart, "The last part is too short.");
        if (waits)
            Assert.True(parts[^1].Date >= AnswerDay(parts[^2].Date, request), "The last part does not wait.");
        if (request.AskedOn.TryGetValue(task.Id, out var asked))
            Assert.True(parts[0].Date >= AnswerDay(asked, request), "What was asked cannot be answered yet.");
        var inARow = parts.Take(parts.Count - (waits ? 1 : 0)).Select(part => part.Date).ToList();
        for (var date = inARow[0]; date < inARow[^1]; date = date.AddDays(1))
            Assert.True(inARow.Contains(date) || !HasTime(plan, request, date) || !IsFor(task, plan, request, date), "The parts skip a working day.");
        Assert.All(parts, part => Assert.True(IsFor(task, plan, request, part.Date), "Work that needs a job is planned for a weekend."));
    }

    /// <summary>Whether a task could be placed in the room that a plan has left, on days from <paramref name="from"/> to <paramref name="to"/>.</summary>
    public static bool HasRoom(Plan plan, PlanRequest request, LibraryTask task, DateOnly from, DateOnly to, bool relaid = false)
    {
        var used = plan.Sessions.ToLookup(session => session.Date);
        var working = Days(plan)
            .Where(date => HasTime(plan, request, date) && IsFor(task, plan, request, date) && date >= from).ToList();
        int[] lengths = Lengths(task, request.MinutesPerDay);
        return (lengths.Length <= MostParts(task, relaid) && Fits(lengths, task.Waits)) || (!task.Waits && !task.OneSitting && Fits([task.Minutes], waits: false));

        bool Fits(int[] parts, bool waits)
        {
            var inARow = parts.Length - (waits ? 1 : 0);
            return Enumerable.Range(0, Math.Max(0, working.Count - inARow + 1)).Any(start =>
                Enumerable.Range(0, inARow).All(part => working[start + part] <= to && Left(working[start + part]) >= parts[part])
                && (!waits || working.Exists(date => date >= AnswerDay(working[start + inARow - 1], request) && Left(date) >= parts[^1])));
        }

        int Left(DateOnly date) => MinutesOn(request, date) - used[date].Sum(session => session.Minutes);
    }

    /// <summary>The most minutes that a task may take on one day; the usual ones if there is no such day.</summary>
    public static int Longest(LibraryTask task, Plan plan, PlanRequest request) =>
        Days(plan).Where(day => IsFor(task, plan, request, day)).Max(day => MinutesOn(request, day)) is var longest and > 0 ? longest : request.MinutesPerDay;

    // What needs a job is for the days on which people are at work.
    private static bool IsFor(LibraryTask task, Plan plan, PlanRequest request, DateOnly date) =>
        !task.NeedsJob || !IsWeekend(date) || Days(plan).All(day => IsWeekend(day) || MinutesOn(request, day) == 0);

    private static IEnumerable<DateOnly> Days(Plan plan) => Enumerable.Range(0, plan.End.DayNumber - plan.Start.DayNumber + 1).Select(plan.Start.AddDays);

    // Three days later that are no dates off.
    private static DateOnly AnswerDay(DateOnly asked, PlanRequest request) =>
        Enumerable.Range(1, 1000).Select(asked.AddDays).Where(day => !request.DatesOff.Contains(day)).ElementAt(2);

    private static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    private static int MostParts(LibraryTask task, bool relaid) => task.Waits && !relaid ? Planner.MostPartsWithWaiting : Planner.MostParts;

    // A day has time for tasks if what is taken, and what every plan has, leaves 15 minutes of it.
    private static bool HasTime(Plan plan, PlanRequest request, DateOnly date) =>
        MinutesOn(request, date) - plan.Sessions.Where(session => session.Date == date && session.Kind != SessionKind.Task).Sum(session => session.Minutes) >= 15;

    private static int[] Lengths(LibraryTask task, int minutes)
    {
        if (task.OneSitting)
            return [task.Minutes];
        var parts = Math.Max(task.Waits ? 2 : 1, (int)Math.Ceiling(task.Minutes / (double)minutes));
        if (parts == 1)
            return [task.Minutes];
        // Fives dealt out one after the other, or minutes when a day would get too many.
        foreach (var step in (int[])[5, 1])
        {
            var lengths = new int[parts];
            for (var dealt = 0; dealt < task.Minutes / step; dealt++)
                lengths[dealt % parts] += step;
            lengths[^1] += task.Minutes % step;
            if (lengths.Max() <= minutes || step == 1)
                return task.Waits && lengths[^1] < task.LastPart ? [.. Lengths(task with { Minutes = task.Minutes - task.LastPart, Waits = false }, minutes), task.LastPart] : lengths;
        }
        throw new InvalidOperationException("Minutes always fit.");
    }
}
