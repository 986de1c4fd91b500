using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Planning;

/// <summary>Builds plans: the same request over the same library always gives the same plan.</summary>
public static class Planner
{
    private const int MostDaysOff = 6;
    private const int Weeks = 4;
    private const int DaysPerWeek = 7;
    private const int ThirtyDays = 30;

    /// <summary>
    /// Builds a plan that never exceeds a day's minutes, with the top gaps first and the weeks in order. A task is placed whole on the
    /// earliest day of its week that has room. A task longer than a day's minutes is split into parts of similar length on consecutive
    /// working days. In the 7-day plan no task starts before the day of an earlier week's task.
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
        var calendar = new PlanCalendar(request);
        var candidates = Candidates(library, request);
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
            .OrderBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap).Select(candidate => candidate.Task.Id);
        var days = request.Length == PlanLength.SevenDays ? DaysPerWeek : ThirtyDays;
        return new Plan([.. layouts.SelectMany(layout => layout.Sessions)], request.Start, request.Start.AddDays(days - 1), [.. missed]);
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
    /// </summary>
    private static List<Candidate> Candidates(ImmutableArray<LibraryTask> library, PlanRequest request)
    {
        var candidates = new List<Candidate>();
        for (var g = 0; g < request.Gaps.Length; g++)
        {
            var gap = request.Gaps[g];
            var quota = Math.Max(1, gap.Target - gap.Level);
            var own = library.Where(task => task.Skill == gap.Skill && task.Roles.Contains(request.Role));
            foreach (var week in own.GroupBy(task => task.Week))
            {
                var open = Suiting([.. week], gap.Level).Select(task => task with { Minutes = task.Minutes - request.DoneMinutes.GetValueOrDefault(task.Id) })
                    .Where(task => task.Minutes > 0 && (request.Length == PlanLength.ThirtyDays || task.Proof));
                candidates.AddRange(open.Select((task, place) => new Candidate(task, place / quota, g)));
            }
        }
        // Two gaps of one skill would list each task twice: keep it for the more important gap.
        var ordered = candidates.OrderBy(candidate => candidate.Task.Week).ThenBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap);
        return [.. ordered.DistinctBy(candidate => candidate.Task.Id, StringComparer.Ordinal)];
    }

    /// <summary>
    /// A week's tasks of one skill above the person's level, lowest first. When there are none, the tasks with the highest level, so
    /// that no week leaves out a gap that matters.
    /// </summary>
    private static IEnumerable<LibraryTask> Suiting(ImmutableArray<LibraryTask> week, int level)
    {
        var above = week.Where(task => task.Reaches > level).OrderBy(task => task.Reaches).ToList();
        return above.Count > 0 ? above : week.Where(task => task.Reaches == week.Max(other => other.Reaches));
    }

    private sealed record Candidate(LibraryTask Task, int Pass, int Gap);
}
