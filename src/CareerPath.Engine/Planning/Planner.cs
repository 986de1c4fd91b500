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
    /// Builds a plan that never exceeds a day's minutes, with the top gaps first and the weeks in order. A task takes the earliest
    /// day of its week that has room for the whole of it; one that is longer than a day's minutes takes consecutive working days
    /// that are wholly free, filling each before the next. In the 7-day plan no task starts before the day of an earlier week's task.
    /// </summary>
    /// <param name="library">The tasks in file order.</param>
    /// <param name="request">What to build from.</param>
    /// <exception cref="ArgumentException">Minutes outside 15..240, more than six days off, or past the end of the calendar.</exception>
    public static Plan Build(ImmutableArray<LibraryTask> library, PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        var days = request.Length == PlanLength.SevenDays ? DaysPerWeek : ThirtyDays;
        var calendar = new PlanCalendar(request, days);
        var candidates = Candidates(library, request);
        var leftOut = new List<Candidate>();
        for (var week = 1; week <= Weeks; week++)
        {
            var (from, to) = request.Length == PlanLength.SevenDays
                ? (calendar.LastUsed, DaysPerWeek)
                : ((week - 1) * DaysPerWeek, week == Weeks ? ThirtyDays : week * DaysPerWeek);
            foreach (var candidate in candidates.Where(candidate => candidate.Task.Week == week))
            {
                if (!calendar.Place(candidate.Task, from, to))
                    leftOut.Add(candidate);
            }
        }
        var missed = leftOut.OrderBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap).Select(candidate => candidate.Task.Id);
        return new Plan(calendar.Sessions(), request.Start, request.Start.AddDays(days - 1), [.. missed]);
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
            var message = string.Create(CultureInfo.InvariantCulture,
                $"{request.MinutesPerDay} minutes a day: use {PlanRequest.MinMinutesPerDay} to {PlanRequest.MaxMinutesPerDay}.");
            throw new ArgumentException(message, nameof(request));
        }
        if (request.DaysOff.Count > MostDaysOff)
            throw new ArgumentException("Every weekday is off: leave at least one to plan on.", nameof(request));
    }

    /// <summary>
    /// The tasks that suit the gaps, in the order to place them: within each week, pass after pass, and in each pass the next task of
    /// each gap, so that the top gap comes first and variety follows.
    /// </summary>
    private static List<Candidate> Candidates(ImmutableArray<LibraryTask> library, PlanRequest request)
    {
        var candidates = new List<Candidate>();
        for (var g = 0; g < request.Gaps.Length; g++)
        {
            var gap = request.Gaps[g];
            var own = library.Where(task => Suits(task, gap, request.Role)).ToList();
            // When the library has nothing above the person's level, practice at a lower level beats nothing.
            if (own.Exists(task => task.Reaches > gap.Level))
                own.RemoveAll(task => task.Reaches <= gap.Level);
            own.RemoveAll(task => request.Done.Contains(task.Id) || (request.Length == PlanLength.SevenDays && !task.Proof));
            foreach (var week in own.GroupBy(task => task.Week))
                candidates.AddRange(week.OrderBy(task => task.Reaches).Select((task, pass) => new Candidate(task, pass, g)));
        }
        // Two gaps of one skill would name each task twice: the more important keeps it.
        return
        [
            .. candidates.OrderBy(candidate => candidate.Task.Week).ThenBy(candidate => candidate.Pass).ThenBy(candidate => candidate.Gap)
                .DistinctBy(candidate => candidate.Task.Id, StringComparer.Ordinal),
        ];
    }

    private static bool Suits(LibraryTask task, Gap gap, Role role) =>
        string.Equals(task.Skill, gap.Skill, StringComparison.Ordinal) && task.Roles.Contains(role);

    private sealed record Candidate(LibraryTask Task, int Pass, int Gap);
}
