using System.Collections.Immutable;

namespace CareerPath.Engine.Planning;

/// <summary>A plan's days, counted from its start, with the minutes that each has.</summary>
internal sealed class PlanDays
{
    /// <summary>Limits and parts are multiples of it.</summary>
    public const int Step = 5;

    private const int DaysPerWeek = 7;
    private const int LastWeek = 4;
    private readonly int[] _minutes;
    private readonly ImmutableDictionary<string, int> _answerOf;
    private readonly int[] _answerAfter;

    public PlanDays(PlanRequest request, int count)
    {
        Start = request.Start;
        Usual = request.MinutesPerDay;
        _answerOf = request.AskedOn.ToImmutableDictionary(asked => asked.Key, asked => Math.Max(0, AnswerDay(asked.Value)));
        _answerAfter = [.. Enumerable.Range(0, count).Select(day => AnswerDay(Start.AddDays(day)))];
        _minutes = [.. Enumerable.Range(0, count).Select(day => Left(request, request.Start.AddDays(day)))];
        Working = [.. Enumerable.Range(0, count).Where(day => _minutes[day] > 0)];
        AtWork = [.. Working.Where(day => Planner.IsWorkday(Date(day)))];
        if (AtWork.IsEmpty)
            AtWork = Working;
        Longest = Working.IsEmpty ? Usual : Working.Max(day => _minutes[day]);
        LongestAtWork = AtWork.IsEmpty ? Usual : AtWork.Max(day => _minutes[day]);

        int AnswerDay(DateOnly asked) => Planner.AnswerDay(asked, request.DatesOff).DayNumber - request.Start.DayNumber;
    }

    public DateOnly Start { get; }

    public int Count => _minutes.Length;

    /// <summary>The minutes of a day, unless it is the longer weekday.</summary>
    public int Usual { get; }

    /// <summary>The most minutes that a day has.</summary>
    public int Longest { get; }

    /// <summary>The same of the days for what needs a job.</summary>
    public int LongestAtWork { get; }

    /// <summary>The days that have minutes.</summary>
    public ImmutableArray<int> Working { get; }

    /// <summary>Those of them on which people are at work, from Monday to Friday; all of them if they have none of these.</summary>
    public ImmutableArray<int> AtWork { get; }

    public int this[int day] => _minutes[day];

    public bool IsLong(int day) => _minutes[day] > Usual;

    public DateOnly Date(int day) => Start.AddDays(day);

    /// <summary>The first day on which what was asked for a task may be answered; 0 if nothing was.</summary>
    public int AnswerOf(string task) => _answerOf.GetValueOrDefault(task);

    /// <summary>The first day on which what is asked on a day may be answered.</summary>
    public int AnswerAfter(int day) => _answerAfter[day];

    /// <summary>The days of a week of the 30-day plan, the last of which has nine.</summary>
    public (int From, int To) Week(int week) => (Math.Min(Count, (week - 1) * DaysPerWeek), week == LastWeek ? Count : Math.Min(Count, week * DaysPerWeek));

    /// <summary>The week of the 30-day plan that a day is in.</summary>
    public static int WeekOf(int day) => Math.Min(LastWeek, (day / DaysPerWeek) + 1);

    /// <summary>The minutes of a day that may be filled when usual days are filled up to <paramref name="most"/>: of a longer day, the same share.</summary>
    public int Within(int day, int most) => most >= Usual ? _minutes[day] : _minutes[day] * most / Usual;

    public static int RoundUp(int minutes) => (minutes + Step - 1) / Step * Step;

    /// <summary>0 on a day off.</summary>
    public static int MinutesOn(PlanRequest request, DateOnly date) =>
        request.DaysOff.Contains(date.DayOfWeek) || request.DatesOff.Contains(date) ? 0
        : request.LongDay is { } day && day.Day == date.DayOfWeek ? day.Minutes
        : request.MinutesPerDay;

    /// <summary>What nothing else has taken; 0 on a day off.</summary>
    public static int Left(PlanRequest request, DateOnly date) => Math.Max(0, MinutesOn(request, date) - request.TakenMinutes.GetValueOrDefault(date));
}
