using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Planning;

/// <summary>Builds plans: the same request over the same library always gives the same plan.</summary>
public static class Planner
{
    /// <summary>Days from the last but one part of a task that waits to its last, at least.</summary>
    public const int DaysOfWaiting = 3;

    private const int MostDaysOff = 6;
    private const int Weeks = 4;
    private const int DaysPerWeek = 7;
    private const int ThirtyDays = 30;

    /// <summary>
    /// Builds a plan that never exceeds a day's minutes, with the top gaps first and the weeks in order. A task is placed whole on the
    /// earliest day of its week that has room. A task longer than a day's minutes is split into parts of similar length on consecutive
    /// working days, unless it needs one sitting: then it is left out. A task comes after those it builds on, and is left out without
    /// them. The last part of a task that waits comes some days after the others, also in a later week. In the 7-day plan no task starts before the day of an earlier week's task.
    /// </summary>
    /// <param name="library">The tasks in file order.</param>
    /// <param name="request">What to build from.</param>
    /// <exception cref="ArgumentException">
    /// Minutes outside 15..240, more than six days off, or a plan past the last day of the calendar.
    /// </exception>
    public static Plan Build(ImmutableArray<LibraryTask> library, PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        var days = request.Length == PlanLength.SevenDays ? DaysPerWeek : ThirtyDays;
        var calendar = new PlanCalendar(request, days);
        var candidates = Candidates(library, request, calendar);
        var tasks = candidates.ConvertAll(candidate => candidate.Task);
        var layouts = request.Length == PlanLength.SevenDays
            ? [calendar.Lay(tasks, 0, DaysPerWeek, keepWeeks: true)]
            : Enumerable.Range(1, Weeks).Select(week => calendar.Lay(
                tasks.FindAll(task => task.Week == week),
                (week - 1) * DaysPerWeek,
                week == Weeks ? ThirtyDays : week * DaysPerWeek,
                keepWeeks: false)).ToList();
        var leftOut = layouts.SelectMany(layout => layout.LeftOut).ToHashSet(StringComparer.Ordinal);
        var missed = candidates.Where(candidate => leftOut.Contains(candidate.Task.Id))
            .OrderBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap)
            .Select(candidate => new LeftOutTask(candidate.Task.Id, LeftOutReason.NoRoom, candidate.Task.Minutes));
        return new Plan([.. layouts.SelectMany(layout => layout.Sessions).OrderBy(session => session.Date)], request.Start, request.Start.AddDays(days - 1), [.. missed]);
    }

    /// <summary>
    /// Lays out the tasks that are left of a plan again, each at the earliest day that has room, in the order given and after those they build on.
    /// </summary>
    /// <param name="left">What is left, with the minutes that are left of it, in the order in which it was planned.</param>
    /// <param name="request">The first day and what the days have room for. Its role, gaps and length do not matter: nothing is chosen.</param>
    /// <param name="end">The last day; not before the first.</param>
    /// <exception cref="ArgumentException">
    /// Minutes outside 15..240, more than six days off, or an end before the start.
    /// </exception>
    public static Plan Relay(ImmutableArray<LibraryTask> left, PlanRequest request, DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, request.Start);
        var days = end.DayNumber - request.Start.DayNumber + 1;
        var minutes = left.ToDictionary(task => task.Id, task => task.Minutes, StringComparer.Ordinal);
        var layout = new PlanCalendar(request, days).Lay([.. left.Select(task => task with { After = [.. task.After.Where(minutes.ContainsKey)] })], 0, days, keepWeeks: false);
        return new Plan(layout.Sessions, request.Start, end, [.. layout.LeftOut.Select(id => new LeftOutTask(id, LeftOutReason.NoRoom, minutes[id]))]);
    }

    /// <summary>
    /// The role's targets as gaps from level 0, largest target first, then in file order: for a person who has rated no skill.
    /// </summary>
    public static ImmutableArray<Gap> TargetsAsGaps(Rubric rubric, Role role)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        return
        [
            .. rubric.Skills.Select(skill => new Gap(skill.Id, 0, skill.Targets.GetValueOrDefault(role)))
                .Where(gap => gap.Target > 0)
                .OrderByDescending(gap => gap.Target),
        ];
    }

    private static void Check(PlanRequest request)
    {
        if (request.MinutesPerDay is < PlanRequest.MinMinutesPerDay or > PlanRequest.MaxMinutesPerDay)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{request.MinutesPerDay} minutes a day: use {PlanRequest.MinMinutesPerDay} to {PlanRequest.MaxMinutesPerDay}."), nameof(request));
        }
        if (request.DaysOff.Count > MostDaysOff)
            throw new ArgumentException("Every weekday is off: leave at least one to plan on.", nameof(request));
    }

    /// <summary>
    /// The tasks that suit the gaps, in the order to place them: week by week, and within a week in passes. In each pass, every gap, top
    /// gap first, gets as many tasks as it has levels to close. The largest gap thus gets the most tasks, and the others get their turn.
    /// A task brings along those it builds on.
    /// </summary>
    private static List<Candidate> Candidates(ImmutableArray<LibraryTask> library, PlanRequest request, PlanCalendar calendar)
    {
        var possible = library
            .Where(task => task.Roles.Contains(request.Role) && (request.HasJob || !task.NeedsJob))
            .ToDictionary(task => task.Id, task => Rest(task, request, calendar), StringComparer.Ordinal);
        var candidates = new List<Candidate>();
        for (var g = 0; g < request.Gaps.Length; g++)
        {
            var gap = request.Gaps[g];
            var quota = Math.Max(1, gap.Target - gap.Level);
            foreach (var week in possible.Values.Where(task => task.Skill == gap.Skill).GroupBy(task => task.Week))
            {
                var open = Suiting([.. week], gap.Level).Where(IsOpen);
                candidates.AddRange(open.Select((task, place) => new Candidate(task, place / quota, g)));
            }
        }
        // A task may be listed for two gaps of one skill, and by a task that builds on it: its best place counts.
        return
        [
            .. candidates.OrderBy(candidate => candidate.Task.Week).ThenBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap)
                .SelectMany(WithThoseBefore)
                .OrderBy(candidate => candidate.Task.Week).ThenBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap)
                .DistinctBy(candidate => candidate.Task.Id, StringComparer.Ordinal),
        ];

        bool IsOpen(LibraryTask task) => task.Minutes > 0 && (request.Length == PlanLength.ThirtyDays || task.Proof);

        IEnumerable<Candidate> WithThoseBefore(Candidate candidate)
        {
            var notDone = candidate.Task.After.Where(id => !possible.TryGetValue(id, out var task) || task.Minutes > 0).ToImmutableArray();
            var before = notDone.Select(possible.GetValueOrDefault).OfType<LibraryTask>().Where(IsOpen);
            return [.. before.SelectMany(task => WithThoseBefore(candidate with { Task = task })), candidate with { Task = candidate.Task with { After = notDone } }];
        }
    }

    /// <summary>The task with the minutes that are left. When only its last part is left, nothing has to be waited for any more.</summary>
    private static LibraryTask Rest(LibraryTask task, PlanRequest request, PlanCalendar calendar)
    {
        var rest = task.Minutes - request.DoneMinutes.GetValueOrDefault(task.Id);
        return task with { Minutes = rest, Waits = task.Waits && rest > calendar.PartLength(task) };
    }

    /// <summary>
    /// A week's tasks of one skill above the person's level, lowest first, and those for few roles before those for many. When there are
    /// none, the tasks with the highest level, so that no week leaves out a gap that matters.
    /// </summary>
    private static IEnumerable<LibraryTask> Suiting(ImmutableArray<LibraryTask> week, int level)
    {
        var above = week.Where(task => task.Reaches > level).OrderBy(task => task.Reaches).ThenBy(task => task.Roles.Length).ToList();
        return above.Count > 0 ? above : week.Where(task => task.Reaches == week.Max(other => other.Reaches));
    }

    private sealed record Candidate(LibraryTask Task, int Pass, int Gap);
}
