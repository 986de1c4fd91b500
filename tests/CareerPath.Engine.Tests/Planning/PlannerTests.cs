using System.Collections.Immutable;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;
using static CareerPath.Engine.Tests.Support.SamplePlan;

namespace CareerPath.Engine.Tests.Planning;

public class PlannerTests
{
    [Fact]
    public void Build_WithoutGaps_PlansNothingAndStillHasItsDates()
    {
        var plan = Planner.Build([Task("a", "design", 1, 2, 30)], Request());
        Assert.Empty(plan.Sessions);
        Assert.Empty(plan.LeftOut);
        Assert.Equal(Monday, plan.Start);
        Assert.Equal(Monday.AddDays(29), plan.End);
    }

    [Fact]
    public void Build_PutsTheTopGapFirstThenVariety()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("write-1", "writing", 1, 2, 60), Task("design-3", "design", 1, 3, 60), Task("design-2", "design", 1, 2, 60),
            Task("write-2", "writing", 1, 2, 60),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 1, 4), Gap("writing", 1, 2)));
        // Three levels to close take three tasks of a pass where there are as many, one level takes one.
        Assert.Equal(["design-2", "design-3", "write-1", "write-2"], Work(plan).Select(session => session.Task));
        // The second day has less room: two people are asked for a talk.
        Assert.Equal([0, 2, 3, 4], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
    }

    [Fact]
    public void Build_LeavesOutWhatThePersonCanDoAlready()
    {
        ImmutableArray<LibraryTask> library = [Task("low", "design", 1, 2, 30), Task("high", "design", 1, 3, 30)];
        Assert.Equal(["high"], Work(Planner.Build(library, Request(60, Gap("design", 2, 4)))).Select(session => session.Task));
    }

    [Fact]
    public void Build_WhenTheWholeLibraryIsBelowThePerson_TakesAnyTaskOfTheSkill()
    {
        ImmutableArray<LibraryTask> library = [Task("low", "design", 1, 2, 30), Task("lower", "design", 2, 1, 30)];
        Assert.Equal(["low", "lower"], Work(Planner.Build(library, Request(60, Gap("design", 3, 4)))).Select(session => session.Task));
    }

    [Fact]
    public void Build_WhenAWeekHasNothingAboveThePerson_TakesWhatComesNearest()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("lower", "design", 1, 1, 30), Task("low", "design", 1, 2, 30), Task("high", "design", 2, 4, 30),
        ];
        Assert.Equal(["low", "high"], Work(Planner.Build(library, Request(60, Gap("design", 2, 4)))).Select(session => session.Task));
    }

    [Fact]
    public void Build_SpreadsAShortListOverTheWeek()
    {
        ImmutableArray<LibraryTask> library = [Task("a", "design", 1, 1, 30), Task("b", "design", 1, 1, 30), Task("c", "design", 1, 1, 30)];
        var plan = Planner.Build(library, Request(240, Gap("design", 0, 4)));
        // The second day has its quarter of an hour.
        Assert.Equal([0, 2, 3], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
    }

    [Fact]
    public void Build_OfATaskThatIsPartlyDone_PlansTheRest()
    {
        ImmutableArray<LibraryTask> library = [Task("begun", "design", 1, 2, 100)];
        var plan = Planner.Build(library, Request(40, Gap("design", 0, 3)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("begun", 30) });
        Assert.Equal([35, 35], Work(plan).Select(session => session.Minutes));
    }

    [Fact]
    public void Build_LeavesOutWhatIsDoneAndWhatServesOtherRoles()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("done", "design", 1, 2, 30), Task("left", "design", 1, 2, 30),
            Task("other", "design", 1, 2, 30) with { Roles = [Role.ProjectManager] },
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 3)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("done", 30) });
        Assert.Equal(["left"], Work(plan).Select(session => session.Task));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Build_WhenATaskIsLongerThanADay_SplitsItInLikePartsOverWorkingDaysInARow()
    {
        // Tuesday has too little left, Thursday is off: the parts go to Wednesday, Friday and Saturday.
        ImmutableArray<LibraryTask> library =
        [
            Task("first", "design", 1, 1, 60), Task("second", "writing", 1, 1, 15), Task("long", "design", 1, 2, 140),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1), Gap("writing", 0, 1)) with { DaysOff = [DayOfWeek.Thursday] });
        Assert.Equal(
            [
                new PlanSession(Monday, 1, "first", 1, 1, 60), new PlanSession(Monday.AddDays(1), 1, "second", 1, 1, 15),
                new PlanSession(Monday.AddDays(2), 1, "long", 1, 3, 50), new PlanSession(Monday.AddDays(4), 1, "long", 2, 3, 45),
                new PlanSession(Monday.AddDays(5), 1, "long", 3, 3, 45),
            ],
            Work(plan));
    }

    [Fact]
    public void Build_WhenATaskFitsIntoNoDaysInARow_SaysSoAndKeepsTheRest()
    {
        ImmutableArray<LibraryTask> library = [Task("huge", "design", 1, 2, 240), Task("small", "design", 1, 3, 15)];
        var plan = Planner.Build(library, Request(20, Gap("design", 0, 4)));
        Assert.Equal(["small"], Work(plan).Select(session => session.Task));
        Assert.Equal([new LeftOutTask("huge", LeftOutReason.NoRoom, 240, Monday)], plan.LeftOut.AsEnumerable());
    }

    [Fact]
    public void Build_WhenAWeekIsFull_PutsTheRestIntoALaterOne()
    {
        var library = Enumerable.Range(0, 8).Select(i => Task(Name("task", i), "design", 1, 2, 60)).ToImmutableArray();
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)));
        Assert.Equal([0, 2, 3, 4, 5, 8, 9, 10], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Build_TheFourthWeek_HasNineDays()
    {
        var library = Enumerable.Range(0, 12).Select(i => Task(Name("task", i), "design", 4, 1, 30)).ToImmutableArray();
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 4)));
        // The ninth day has the last buffer and the retake.
        Assert.Equal(Enumerable.Range(21, 8), Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
        Assert.Equal(4, plan.LeftOut.Length);
    }

    [Fact]
    public void Build_ForSevenDays_UsesProofTasksOfAllWeeksInTheirOrder()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("prove", "design", 4, 2, 30, proof: true), Task("learn", "design", 1, 2, 40, proof: true),
            Task("show", "design", 3, 2, 30, proof: true), Task("draft", "design", 2, 2, 30),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 4)) with { Length = PlanLength.SevenDays });
        Assert.Equal(["learn", "show", "prove"], Work(plan).Select(session => session.Task));
        Assert.Equal([0, 1, 2], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
        Assert.Equal(Monday.AddDays(6), plan.End);
    }

    [Fact]
    public void Build_OfATaskThatBuildsOnAnother_BringsTheOtherAlongFirst()
    {
        // The drawing is below the person's level and of another skill: it is planned all the same, for the review needs it.
        ImmutableArray<LibraryTask> library =
        [
            Task("drawing", "writing", 1, 1, 60), Task("review", "design", 1, 4, 60) with { After = ["drawing"] }, Task("other", "design", 1, 3, 60),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 2, 4)));
        Assert.Equal(["other", "drawing", "review"], Work(plan).Select(session => session.Task));
    }

    [Fact]
    public void Build_OfATaskThatBuildsOnAnEarlierWeek_PlansBothInTheirWeeks()
    {
        ImmutableArray<LibraryTask> library = [Task("drawing", "design", 1, 1, 30), Task("review", "design", 3, 3, 30) with { After = ["drawing"] }];
        var plan = Planner.Build(library, Request(60, Gap("design", 2, 3)));
        Assert.Equal([("drawing", 1), ("review", 3)], Work(plan).Select(session => (session.Task, session.Week)));
    }

    [Fact]
    public void Build_WhenTheTaskBeforeDoesNotFit_LeavesOutBoth()
    {
        // The drawing suits no gap; it is named because the review needs it.
        ImmutableArray<LibraryTask> library =
        [
            Task("drawing", "other", 1, 1, 40) with { OneSitting = true }, Task("review", "design", 2, 3, 15) with { After = ["drawing"] },
        ];
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 3)));
        Assert.Empty(plan.Sessions);
        Assert.Equal(
            [new LeftOutTask("drawing", LeftOutReason.TooLong, 40, Monday), new LeftOutTask("review", LeftOutReason.NeedsTask, 15, Monday.AddDays(7), "drawing")],
            plan.LeftOut.AsEnumerable());
    }

    [Fact]
    public void Build_WhenTheTaskBeforeIsDone_PlansTheNextAlone()
    {
        ImmutableArray<LibraryTask> library = [Task("drawing", "design", 1, 1, 30), Task("review", "design", 1, 3, 30) with { After = ["drawing"] }];
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 3)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("drawing", 30) });
        Assert.Equal(["review"], Work(plan).Select(session => session.Task));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Build_OfATaskInOneSitting_NeverSplitsIt()
    {
        ImmutableArray<LibraryTask> library = [Task("interview", "design", 1, 1, 45) with { OneSitting = true }];
        var request = Request(30, Gap("design", 0, 1));
        Assert.Equal([new LeftOutTask("interview", LeftOutReason.TooLong, 45, Monday)], Planner.Build(library, request).LeftOut.AsEnumerable());
        Assert.Equal([45], Work(Planner.Build(library, Request(45, Gap("design", 0, 1)))).Select(session => session.Minutes));
        var longSaturday = Work(Planner.Build(library, request with { LongDay = new LongDay(DayOfWeek.Saturday, 45) }));
        Assert.Equal([(Monday.AddDays(5), 45)], longSaturday.Select(session => (session.Date, session.Minutes)));
    }

    [Fact]
    public void Build_OfATaskThatWaits_LeavesDaysBeforeItsLastPart()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 30) with { Waits = true }];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)) with { DaysOff = [DayOfWeek.Thursday] });
        Assert.Equal(
            [new PlanSession(Monday, 1, "ask", 1, 2, 15, WaitsAfter: true), new PlanSession(Monday.AddDays(4), 1, "ask", 2, 2, 15)], Work(plan));
    }

    [Fact]
    public void Build_OfATaskThatWaits_WhenTheQuestionIsAsked_PlansTheAnswerAfterTheDaysOfWaiting()
    {
        Assert.Equal([(0, 15)], Rest(-10));
        Assert.Equal([(2, 15)], Rest(-1));
        // The week is over by then.
        Assert.Equal([(8, 15)], Rest(5));

        IEnumerable<(int Day, int Minutes)> Rest(int asked) => Rests(60, 30, 15, asked);
    }

    [Fact]
    public void Build_OfATaskThatWaits_AsksOnce_WhateverTheMinutesOfADayAre()
    {
        // Half of it is asked, and a day is too short for the other half.
        Assert.Equal([(2, 15), (3, 15)], Rests(15, 60, 30, asked: -1));
        // Half of it is done, but nothing is asked yet.
        Assert.Equal([(0, 15), (3, 15)], Rests(60, 60, 30, asked: null));
        // Too little is left for two parts.
        Assert.Equal([(0, 5)], Rests(60, 60, 55, asked: null));
    }

    [Fact]
    public void Build_OfAnAnswerThatComesAfterTheEnd_LeavesItOut()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 30) with { Waits = true }, Task("other", "design", 1, 1, 30)];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)) with
        {
            DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("ask", 15),
            AskedOn = ImmutableDictionary<string, DateOnly>.Empty.Add("ask", Monday.AddDays(28)),
        });
        Assert.Equal([new LeftOutTask("ask", LeftOutReason.NoRoom, 15, Monday.AddDays(29))], plan.LeftOut.AsEnumerable());
    }

    [Fact]
    public void Build_OfALongTaskThatWaits_WaitsBeforeItsLastPartOnly()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 60) with { Waits = true }];
        var plan = Planner.Build(library, Request(20, Gap("design", 0, 1)));
        // Asking people has the first day.
        Assert.Equal([1, 2, 5], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
        Assert.Equal([false, true, false], Work(plan).Select(session => session.WaitsAfter));

        // One conversation in four parts is none.
        Assert.Equal(LeftOutReason.NoRoom, Assert.Single(Planner.Build(library, Request(15, Gap("design", 0, 1))).LeftOut).Reason);
    }

    [Fact]
    public void Build_OfATaskThatWaits_ExpectsNoAnswerOnDatesOff()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 60) with { Waits = true }];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)) with { DatesOff = [Monday.AddDays(1), Monday.AddDays(2)] });

        Assert.Equal([0, 5], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
    }

    [Fact]
    public void Build_PlansWhatNeedsAJob_ForTheDaysOnWhichPeopleAreAtWork()
    {
        ImmutableArray<LibraryTask> library = [.. Enumerable.Range(1, 8).Select(number => Task($"task-{number}", "design", 1, 2, 30) with { NeedsJob = number % 2 == 0 })];
        var request = Request(30, Gap("design", 1, 2)) with { HasJob = true, LongDay = new LongDay(DayOfWeek.Saturday, 90) };

        Assert.All(Work(Planner.Build(library, request)).Where(session => session.Task[^1] % 2 == 0), session => Assert.True(session.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)));
        // Somebody who has time at weekends alone is asked for what they can do then.
        var weekend = request with { DaysOff = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday] };
        Assert.Contains(Work(Planner.Build(library, weekend)), session => session.Task[^1] % 2 == 0);
    }

    [Fact]
    public void Build_GoesOnWithWhatIsBegun_BeforeAnythingNew()
    {
        ImmutableArray<LibraryTask> library = [.. Enumerable.Range(1, 40).Select(number => Task($"task-{number}", "design", 1, 1, 45)), Task("begun", "writing", 4, 1, 60)];
        var plan = Planner.Build(library, Request(45, Gap("design", 0, 1), Gap("writing", 0, 1)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("begun", 30) });

        Assert.Equal("begun", Work(plan).First().Task);
        Assert.Equal(30, Work(plan).First().Minutes);
    }

    [Fact]
    public void Build_OfATaskThatWaits_WhenItIsOnlyBegun_StillWaits()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 60) with { Waits = true }];
        var plan = Planner.Build(library, Request(15, Gap("design", 0, 1)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("ask", 15) });
        Assert.Equal([1, 2, 5], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
    }

    [Fact]
    public void Build_ForWeekendsOnly_FinishesWhatWaitsInTheNextWeek()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 30) with { Waits = true }];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)) with
        {
            DaysOff = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        });
        Assert.Equal([5, 12], Work(plan).Select(session => session.Date.DayNumber - Monday.DayNumber));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Build_OfATaskThatManyLaterOnesNeed_GivesItTheirPlace()
    {
        // The drawing suits no gap as well as the others of its week, which fill it. The review of week 2 matters most.
        ImmutableArray<LibraryTask> library =
        [
            .. Enumerable.Range(0, 7).Select(i => Task(Name("filler", i), "writing", 1, 2, 60)),
            Task("drawing", "other", 1, 1, 60), Task("review", "design", 2, 2, 60) with { After = ["drawing"] },
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 4), Gap("writing", 0, 1)));
        Assert.Equal("drawing", Work(plan).First().Task);
        Assert.Contains(plan.Sessions, session => session.Task == "review");
    }

    [Fact]
    public void Build_WithoutAJob_PlansNothingThatNeedsOne()
    {
        ImmutableArray<LibraryTask> library = [Task("at-work", "design", 1, 2, 30) with { NeedsJob = true }, Task("anywhere", "design", 1, 1, 30)];
        var request = Request(60, Gap("design", 0, 2));
        var without = Planner.Build(library, request);
        Assert.Equal(["anywhere"], Work(without).Select(session => session.Task));
        Assert.Empty(without.LeftOut);
        Assert.Equal(["anywhere", "at-work"], Work(Planner.Build(library, request with { HasJob = true })).Select(session => session.Task));
    }

    [Fact]
    public void Build_OfTasksOfOneLevel_TakesThoseOfFewRolesFirst()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("for-all", "design", 1, 2, 30) with { Roles = Role.All }, Task("own", "design", 1, 2, 30),
        ];
        Assert.Equal(["own", "for-all"], Work(Planner.Build(library, Request(30, Gap("design", 0, 3)))).Select(session => session.Task));
    }

    [Fact]
    public void Build_OfThirtyDays_AsksTwoPeopleEarly_HearsThemInTime_CatchesUpEachWeek_AndEndsWithTheRetake()
    {
        var plan = Planner.Build([Task("a", "design", 1, 2, 30)], Request(45, Gap("design", 0, 2)) with { DaysOff = [DayOfWeek.Sunday] });
        Assert.Equal(
            [
                (1, SessionKind.Hear, 15), (5, SessionKind.Buffer, 25), (7, SessionKind.Hear, 15), (12, SessionKind.Buffer, 25), (14, SessionKind.Hear, 15),
                (19, SessionKind.Buffer, 25), (29, SessionKind.Buffer, 25), (29, SessionKind.Retake, 10),
            ],
            plan.Sessions.Where(session => session.Kind != SessionKind.Task).Select(session => (session.Date.DayNumber - Monday.DayNumber, session.Kind, session.Minutes)));
    }

    [Fact]
    public void Build_BesideWhatIsTaken_KeepsToTheMinutesThatAreLeft()
    {
        var taken = ImmutableDictionary<DateOnly, int>.Empty.Add(Monday, 60).Add(Monday.AddDays(1), 40).Add(Monday.AddDays(2), 35).Add(Monday.AddDays(29), 40);
        ImmutableArray<LibraryTask> library = [Task("short", "design", 1, 1, 10), Task("long", "design", 1, 2, 80)];
        var request = Request(45, Gap("design", 0, 2)) with { TakenMinutes = taken };
        var plan = Planner.Build(library, request);
        Assert.All(plan.Sessions.GroupBy(session => session.Date), day => Assert.InRange(taken.GetValueOrDefault(day.Key) + day.Sum(session => session.Minutes), 0, 45));
        // The last day has five minutes left, too few for the quiz.
        Assert.Equal(Monday.AddDays(28), Assert.Single(plan.Sessions, session => session.Kind == SessionKind.Retake).Date);
        // Days with less than a quarter of an hour left part no parts.
        Assert.Equal(["long", "long", "short"], Work(plan).Select(session => session.Task).Order(StringComparer.Ordinal));
        Assert.Equal(5, FreeTime.Of(plan, request).Single(day => day.Date == Monday.AddDays(1)).Room);
    }

    [Fact]
    public void Build_WhenNoDayHasTimeForTheQuiz_HasNone()
    {
        var days = Enumerable.Range(0, 30).ToImmutableDictionary(day => Monday.AddDays(day), _ => 40);
        var plan = Planner.Build([Task("short", "design", 1, 1, 15)], Request(45, Gap("design", 0, 2)) with { TakenMinutes = days });
        Assert.Empty(plan.Sessions);
    }

    [Theory]
    [InlineData(new[] { 1 }, new[] { 2, 3 })]
    [InlineData(new[] { 2 }, new[] { 1, 3 })]
    [InlineData(new[] { 1, 2, 3 }, new int[0])]
    public void Build_WhenSomeWereHeard_HearsTheOthers(int[] heard, int[] left)
    {
        var plan = Planner.Build([Task("a", "design", 1, 2, 30)], Request(45, Gap("design", 0, 2)) with { HeardParts = [.. heard] });
        var hear = plan.Sessions.Where(session => session.Kind == SessionKind.Hear).ToList();
        Assert.Equal(left, hear.Select(session => session.Part));
        Assert.All(hear, session => Assert.Equal(3, session.Parts));
    }

    [Theory]
    [InlineData(15, 15)]
    [InlineData(45, 25)]
    [InlineData(60, 30)]
    [InlineData(240, 60)]
    public void Build_CatchesUpForHalfADay_ButNeverLessThanAShortOne(int minutesPerDay, int buffer) => Assert.Equal(buffer, Planner.BufferMinutes(minutesPerDay));

    [Fact]
    public void Build_OnWeekendsOfAQuarterOfAnHour_LeavesTheTimeToTheTasks()
    {
        var plan = Planner.Build([Task("a", "design", 1, 2, 15)], Request(15, Gap("design", 0, 2)) with
        {
            DaysOff = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        });
        Assert.Equal([SessionKind.Task, SessionKind.Retake], plan.Sessions.Select(session => session.Kind));
    }

    [Fact]
    public void Build_GivesTheTopGapsTwoTasksEach_BeforeALowerGapGetsItsThird()
    {
        // Six gaps of three tasks, and room for eleven: the sixth gap has what the first five leave.
        var library = Enumerable.Range(0, 6).SelectMany(gap => Enumerable.Range(0, 3).Select(i => Task(Name($"gap{gap}", i), Name("skill", gap), 4, 1 + i, 40))).ToImmutableArray();
        var plan = Planner.Build(library, Request(60, [.. Enumerable.Range(0, 6).Select(gap => Gap(Name("skill", gap), 0, 1))]));
        var tasks = Work(plan).GroupBy(session => session.Task[..4]).ToDictionary(found => found.Key, found => found.Count(), StringComparer.Ordinal);
        Assert.All(["gap0", "gap1", "gap2", "gap3"], gap => Assert.Equal(2, tasks[gap]));
        Assert.DoesNotContain("gap5", tasks.Keys);
    }

    [Fact]
    public void Build_ForSomebodyInTheRole_Deepens()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("study", "design", 1, 1, 30), Task("draw", "design", 2, 1, 30), Task("make", "design", 2, 2, 30), Task("make-at-work", "design", 2, 2, 30) with { AtWork = "There." },
            Task("review", "design", 3, 3, 30) with { After = ["draw"] }, Task("lead", "design", 4, 4, 30) with { NeedsJob = true },
        ];
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 4)) with { InRole = true });
        // Nothing of level 1, but what the review needs; the second week's tasks begin in the first.
        Assert.Equal(["make-at-work", "make", "draw", "review", "lead"], Work(plan).Select(session => session.Task));
        Assert.InRange(Work(plan).First().Date, Monday, Monday.AddDays(6));
    }

    [Fact]
    public void Build_OfSevenDays_ProvesTheFirstGapThatCanBeProven()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("no-proof", "design", 1, 2, 30), Task("too-long", "writing", 1, 2, 90, proof: true) with { OneSitting = true },
            Task("prove", "risks", 4, 2, 30, proof: true), Task("other", "plans", 4, 2, 30, proof: true),
        ];
        var request = Request(60, Gap("design", 0, 4), Gap("writing", 0, 3), Gap("risks", 0, 2), Gap("plans", 0, 2)) with { Length = PlanLength.SevenDays };
        Assert.Equal(["prove"], Planner.Build(library, request).Sessions.Select(session => session.Task));
        var nothing = Planner.Build(library, request with { Gaps = [.. request.Gaps.Take(2)] });
        Assert.Empty(nothing.Sessions);
        Assert.Equal(["too-long"], nothing.LeftOut.Select(left => left.Task));
    }

    [Theory]
    [InlineData(PlanLength.SevenDays)]
    [InlineData(PlanLength.ThirtyDays)]
    public void Build_WithEveryDateOff_PlansNothingAndSaysWhatThereIs(PlanLength length)
    {
        var request = Request(60, Gap("design", 0, 2)) with { Length = length, DatesOff = [.. Enumerable.Range(0, 30).Select(Monday.AddDays)] };
        var plan = Planner.Build([Task("a", "design", 1, 2, 30, proof: true)], request);
        Assert.Empty(plan.Sessions);
        Assert.Equal([new LeftOutTask("a", LeftOutReason.NoRoom, 30, Monday)], plan.LeftOut.AsEnumerable());
        Assert.All(FreeTime.Of(plan, request), day => Assert.Equal(FreeReason.DateOff, day.Reason));
    }

    [Fact]
    public void Build_LeavesDatesOffAlone()
    {
        var library = Enumerable.Range(0, 4).Select(i => Task(Name("task", i), "design", 1, 1, 60)).ToImmutableArray();
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 4)) with { DatesOff = [Monday, Monday.AddDays(2)] });
        Assert.DoesNotContain(plan.Sessions, session => session.Date == Monday || session.Date == Monday.AddDays(2));
    }

    [Fact]
    public void FreeTime_OfAPlan_SaysWhyEachDayHasRoom()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 30) with { Waits = true }, Task("long", "design", 3, 1, 90) with { OneSitting = true }];
        var request = Request(60, Gap("design", 0, 4)) with { DaysOff = [DayOfWeek.Wednesday], DatesOff = [Monday.AddDays(1)] };
        Assert.Equal(FreeReason.NeedsLongerDay, Reason(request, library, 4));
        Assert.Equal(FreeReason.WeekdayOff, Reason(request, library, 2));
        Assert.Equal(FreeReason.DateOff, Reason(request, library, 1));
        Assert.Equal(FreeReason.Buffer, Reason(request, library, 6));
        Assert.Equal(FreeReason.Waiting, Reason(request with { DaysOff = [] }, [library[0]], 2));
        Assert.Equal(FreeReason.AllPlanned, Reason(request, [library[0]], 4));
        Assert.Equal(FreeReason.ComesLater, Reason(request, [library[0], Task("many", "design", 3, 1, 240) with { Waits = true }, Task("more", "design", 3, 1, 900)], 4));
        Assert.Equal(FreeReason.NothingFits, Reason(request, [library[0], Task("more", "design", 1, 1, 1800)], 4));
    }

    [Fact]
    public void Relay_LaysWhatIsLeftInOrder_BesideWhatTheDaysHoldAlready()
    {
        ImmutableArray<LibraryTask> left = [Task("first", "design", 4, 1, 45), Task("second", "design", 1, 1, 30) with { After = ["first", "done"] }];
        var request = Request(45) with { TakenMinutes = ImmutableDictionary<DateOnly, int>.Empty.Add(Monday, 10).Add(Monday.AddDays(2), 50) };
        var plan = Planner.Relay(left, request, Monday.AddDays(4));
        Assert.Equal([("first", 1), ("second", 3)], plan.Sessions.Select(session => (session.Task, session.Date.DayNumber - Monday.DayNumber)));
    }

    [Fact]
    public void Relay_OfATaskGivenBeforeTheOneItBuildsOn_LaysItAfterIt()
    {
        ImmutableArray<LibraryTask> left = [Task("review", "design", 3, 1, 20) with { After = ["drawing"] }, Task("drawing", "design", 1, 1, 20)];
        Assert.Equal(["drawing", "review"], Planner.Relay(left, Request(60), Monday.AddDays(6)).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Relay_OfATaskOfWhichOnlyTheAnswerIsLeft_WaitsForIt()
    {
        ImmutableArray<LibraryTask> left = [Task("ask", "design", 1, 1, 15) with { Waits = true }];
        var request = Request(60) with { AskedOn = ImmutableDictionary<string, DateOnly>.Empty.Add("ask", Monday.AddDays(-1)) };
        Assert.Equal([new PlanSession(Monday.AddDays(2), 1, "ask", 1, 1, 15)], Planner.Relay(left, request, Monday.AddDays(6)).Sessions.AsEnumerable());
    }

    [Fact]
    public void Relay_WithoutADayThatHasRoom_NamesAllThatIsLeft()
    {
        var plan = Planner.Relay([Task("a", "design", 1, 1, 30)], Request(60) with { DatesOff = [Monday] }, Monday);
        Assert.Empty(plan.Sessions);
        Assert.Equal([new LeftOutTask("a", LeftOutReason.NoRoom, 30, Monday)], plan.LeftOut.AsEnumerable());
    }

    [Theory]
    [InlineData(DayOfWeek.Saturday, 60)]
    [InlineData(DayOfWeek.Saturday, 241)]
    [InlineData(DayOfWeek.Sunday, 90)]
    public void Build_WithALongerWeekdayThatIsOffOrNotLonger_Throws(DayOfWeek day, int minutes) =>
        Assert.Throws<ArgumentException>(() => Planner.Build([], Request() with { DaysOff = [DayOfWeek.Sunday], LongDay = new LongDay(day, minutes) }));

    [Theory]
    [InlineData(14)]
    [InlineData(241)]
    [InlineData(-1)]
    public void Build_WithMinutesOutOfRange_Throws(int minutes)
    {
        var error = Assert.Throws<ArgumentException>(() => Planner.Build([], Request(minutes)));
        Assert.Contains("use 15 to 240", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithoutAWorkingDay_Throws() =>
        Assert.Throws<ArgumentException>(() => Planner.Build([], Request() with { DaysOff = [.. Enum.GetValues<DayOfWeek>()] }));

    // Of a task that waits: its days and minutes, when some of it is done, and perhaps asked.
    private static IEnumerable<(int Day, int Minutes)> Rests(int minutesPerDay, int minutes, int done, int? asked)
    {
        var plan = Planner.Build([Task("ask", "design", 1, 1, minutes) with { Waits = true }], Request(minutesPerDay, Gap("design", 0, 1)) with
        {
            DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("ask", done),
            AskedOn = asked is { } day ? ImmutableDictionary<string, DateOnly>.Empty.Add("ask", Monday.AddDays(day)) : ImmutableDictionary<string, DateOnly>.Empty,
        });
        return Work(plan).Select(session => (session.Date.DayNumber - Monday.DayNumber, session.Minutes));
    }

    private static FreeReason Reason(PlanRequest request, ImmutableArray<LibraryTask> library, int day) =>
        FreeTime.Of(Planner.Build(library, request), request).Single(free => free.Date == Monday.AddDays(day)).Reason;

    [Fact]
    public void TargetsAsGaps_ListsTheLargestTargetFirstAndNothingUnneeded() =>
        Assert.Equal(
            [new Gap("scheduling", 0, 4), new Gap("clear-writing", 0, 3), new Gap("program-governance", 0, 1)],
            Planner.TargetsAsGaps(SampleRubric.Sound(), Role.ProjectManager).AsEnumerable());
}
