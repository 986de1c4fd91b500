using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Engine.Planning;

/// <summary>Builds plans: the same request over the same library always gives the same plan.</summary>
public static class Planner
{
    /// <summary>Days from the last but one part of a task that waits to its last, at least. Dates off do not count: on holidays nobody answers.</summary>
    public const int DaysOfWaiting = 3;

    /// <summary>The most parts that a task is split into: days with too few minutes for that leave it out.</summary>
    public const int MostParts = 6;

    /// <summary>The most parts of a task that waits in a new plan: two until somebody is asked, and one after the waiting. More would spread one conversation over days.</summary>
    public const int MostPartsWithWaiting = 3;

    /// <summary>Minutes of the retake at the end of a 30-day plan.</summary>
    public const int RetakeMinutes = 10;

    /// <summary>The sessions to hear from people who do the job: the first asks two of them, the others hear one each.</summary>
    public const int HearParts = 3;

    /// <summary>Minutes of each of the three sessions to hear from people who do the job.</summary>
    public const int HearMinutes = 15;

    private const int LeastBuffer = 15;
    private const int MostBuffer = 60;
    private const int MostDaysOff = 6;
    private const int SevenDays = 7;
    private const int ThirtyDays = 30;

    /// <summary>
    /// Builds a plan that never exceeds a day's minutes. In 30 days:
    /// <list type="number">
    /// <item>The retake, a buffer for each week and three sessions to hear from people who do the job come first, since they have their time.</item>
    /// <item>What is begun is gone on with.</item>
    /// <item>Each of the top five gaps, in order, gets two tasks if there is room: a task of a lower gap never takes it from them.</item>
    /// <item>The weeks are filled in passes: in each, every gap gets as many tasks as it has levels to close, top gap first.</item>
    /// <item>What finds no room in its week lies in a later one that has some: late, but never before its week.</item>
    /// <item>Each week is evened out, so that a short list is spread over its days.</item>
    /// </list>
    /// A plan of seven days proves one gap, the first of which a task can be placed. It has tasks marked as proof only, and none starts before the
    /// last day of an earlier week's task. It has no buffer, hearing or retake, and neither has a plan that has no task.
    /// <para>
    /// A task comes whole on the earliest days that have room. One longer than a usual day is split into parts of similar length on consecutive
    /// working days that have time, <see cref="MostParts"/> at most and <see cref="MostPartsWithWaiting"/> if it waits, or lies whole on the longer weekday; one in one sitting is never split. One that needs a job lies on days from Monday to Friday, unless the plan has none of these. A task comes after those it builds on, and not
    /// without them. The last part of a task that waits comes <see cref="DaysOfWaiting"/> days after the one before or later, not counting dates off, also after its week.
    /// </para>
    /// <para>What is left out for want of room could be placed nowhere in the plan, from its week on.</para>
    /// </summary>
    /// <param name="library">The tasks in file order, each after those it builds on, which are of no later week; ids are unique.</param>
    /// <param name="request">What to build from.</param>
    /// <exception cref="ArgumentException">
    /// Minutes outside 15..240, more than six weekdays off, a longer weekday that is off or not longer, or a plan past the last day of the calendar.
    /// </exception>
    public static Plan Build(ImmutableArray<LibraryTask> library, PlanRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        if (request.Length == PlanLength.SevenDays)
            return ProofOfOneGap(library, request);
        var days = new PlanDays(request, ThirtyDays);
        var choice = PlanChoice.From(library, request);
        var builder = new PlanBuilder(days, choice, request);
        var plan = builder.Build(withFrame: !choice.InOrder.IsEmpty);
        return builder.HasTasks ? plan : new PlanBuilder(days, choice, request).Build(withFrame: false);
    }

    /// <summary>Whether people are at work on a day: from Monday to Friday.</summary>
    /// <param name="date">The day.</param>
    public static bool IsWorkday(DateOnly date) => date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday);

    /// <summary>The first day on which what was asked may be answered: <see cref="DaysOfWaiting"/> days later, not counting dates off.</summary>
    /// <param name="asked">When it was asked.</param>
    /// <param name="datesOff">Dates off, such as holidays.</param>
    public static DateOnly AnswerDay(DateOnly asked, ImmutableHashSet<DateOnly> datesOff)
    {
        ArgumentNullException.ThrowIfNull(datesOff);
        for (var waited = 0; waited < DaysOfWaiting;)
        {
            asked = asked.AddDays(1);
            waited += datesOff.Contains(asked) ? 0 : 1;
        }
        return asked;
    }

    /// <summary>The days of a plan, with those on which nothing is planned: 7 or 30.</summary>
    /// <param name="length">How long it is.</param>
    public static int Days(PlanLength length) => length switch
    {
        PlanLength.SevenDays => SevenDays,
        PlanLength.ThirtyDays => ThirtyDays,
        _ => throw new ArgumentOutOfRangeException(nameof(length)),
    };

    /// <summary>Minutes of a week's buffer: half a usual day, 15 at least and 60 at most.</summary>
    /// <param name="minutesPerDay">15 to 240.</param>
    public static int BufferMinutes(int minutesPerDay) => Math.Clamp(PlanDays.RoundUp(minutesPerDay / 2), LeastBuffer, MostBuffer);

    /// <summary>
    /// Lays out what is left of a plan again, each on the earliest days that have room, in the order given and after what it builds on; then the
    /// days are evened out, as in <see cref="Build"/>. What else the plan has on its days goes into <see cref="PlanRequest.TakenMinutes"/>.
    /// </summary>
    /// <param name="left">
    /// What is left, with the minutes that are left of it, in the order in which it was planned; ids are unique. What it builds on is waited for only if
    /// it is left too.
    /// </param>
    /// <param name="request">The first day, what the days have room for, and what was asked. Its role, gaps, length and what is done do not matter: nothing is chosen.</param>
    /// <param name="end">The last day; not before the first.</param>
    /// <exception cref="ArgumentException">
    /// Minutes outside 15..240, more than six weekdays off, a longer weekday that is off or not longer, or an end before the start.
    /// </exception>
    public static Plan Relay(ImmutableArray<LibraryTask> left, PlanRequest request, DateOnly end)
    {
        ArgumentNullException.ThrowIfNull(request);
        Check(request);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, request.Start);
        return PlanRelay.Lay(left, request, new PlanDays(request, end.DayNumber - request.Start.DayNumber + 1));
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
        if (request.LongDay is { } day && (day.Minutes <= request.MinutesPerDay || day.Minutes > PlanRequest.MaxMinutesPerDay || request.DaysOff.Contains(day.Day)))
            throw new ArgumentException("The longer weekday is off, or is not longer, or is longer than a day may be.", nameof(request));
    }

    private static Plan ProofOfOneGap(ImmutableArray<LibraryTask> library, PlanRequest request)
    {
        var days = new PlanDays(request, SevenDays);
        Plan? nothing = null;
        foreach (var gap in request.Gaps)
        {
            var ofOne = request with { Gaps = [gap] };
            var plan = new PlanBuilder(days, PlanChoice.From(library, ofOne), ofOne).Build(withFrame: false);
            if (!plan.Sessions.IsEmpty)
                return plan;
            if (nothing is null || nothing.LeftOut.IsEmpty)
                nothing = plan;
        }
        return nothing ?? new Plan([], days.Start, days.Date(SevenDays - 1), []);
    }
}
