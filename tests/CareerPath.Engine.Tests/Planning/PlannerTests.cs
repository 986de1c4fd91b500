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
        Assert.Equal(["design-2", "design-3", "write-1", "write-2"], plan.Sessions.Select(session => session.Task));
        Assert.Equal([0, 1, 2, 3], plan.Sessions.Select(session => session.Date.DayNumber - Monday.DayNumber));
    }

    [Fact]
    public void Build_LeavesOutWhatThePersonCanDoAlready()
    {
        ImmutableArray<LibraryTask> library = [Task("low", "design", 1, 2, 30), Task("high", "design", 1, 3, 30)];
        Assert.Equal(["high"], Planner.Build(library, Request(60, Gap("design", 2, 4))).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_WhenTheWholeLibraryIsBelowThePerson_TakesAnyTaskOfTheSkill()
    {
        ImmutableArray<LibraryTask> library = [Task("low", "design", 1, 2, 30), Task("lower", "design", 2, 1, 30)];
        Assert.Equal(["low", "lower"], Planner.Build(library, Request(60, Gap("design", 3, 4))).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_WhenAWeekHasNothingAboveThePerson_TakesWhatComesNearest()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("lower", "design", 1, 1, 30), Task("low", "design", 1, 2, 30), Task("high", "design", 2, 4, 30),
        ];
        Assert.Equal(["low", "high"], Planner.Build(library, Request(60, Gap("design", 2, 4))).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_SpreadsAShortListOverTheWeek()
    {
        ImmutableArray<LibraryTask> library = [Task("a", "design", 1, 1, 30), Task("b", "design", 1, 1, 30), Task("c", "design", 1, 1, 30)];
        var plan = Planner.Build(library, Request(240, Gap("design", 0, 4)));
        Assert.Equal([0, 1, 2], plan.Sessions.Select(session => session.Date.DayNumber - Monday.DayNumber));
    }

    [Fact]
    public void Build_OfATaskThatIsPartlyDone_PlansTheRest()
    {
        ImmutableArray<LibraryTask> library = [Task("begun", "design", 1, 2, 100)];
        var plan = Planner.Build(library, Request(40, Gap("design", 0, 3)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("begun", 30) });
        Assert.Equal([35, 35], plan.Sessions.Select(session => session.Minutes));
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
        Assert.Equal(["left"], plan.Sessions.Select(session => session.Task));
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
                new PlanSession(Monday.AddDays(2), 1, "long", 1, 3, 50), new PlanSession(Monday.AddDays(4), 1, "long", 2, 3, 50),
                new PlanSession(Monday.AddDays(5), 1, "long", 3, 3, 40),
            ],
            plan.Sessions.AsEnumerable());
    }

    [Fact]
    public void Build_WhenATaskDoesNotFitIntoItsWeek_SaysSoAndKeepsTheRest()
    {
        ImmutableArray<LibraryTask> library = [Task("huge", "design", 1, 2, 240), Task("small", "design", 1, 3, 15)];
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 4)));
        Assert.Equal(["small"], plan.Sessions.Select(session => session.Task));
        Assert.Equal(["huge"], plan.LeftOut.Select(left => left.Task));
    }

    [Fact]
    public void Build_TheFourthWeek_HasNineDays()
    {
        var library = Enumerable.Range(0, 12).Select(i => Task(Name("task", i), "design", 4, 1, 30)).ToImmutableArray();
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 4)));
        Assert.Equal(Enumerable.Range(21, 9), plan.Sessions.Select(session => session.Date.DayNumber - Monday.DayNumber));
        Assert.Equal(3, plan.LeftOut.Length);
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
        Assert.Equal(["learn", "show", "prove"], plan.Sessions.Select(session => session.Task));
        Assert.Equal([0, 1, 2], plan.Sessions.Select(session => session.Date.DayNumber - Monday.DayNumber));
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
        Assert.Equal(["other", "drawing", "review"], plan.Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_OfATaskThatBuildsOnAnEarlierWeek_PlansBothInTheirWeeks()
    {
        ImmutableArray<LibraryTask> library = [Task("drawing", "design", 1, 1, 30), Task("review", "design", 3, 3, 30) with { After = ["drawing"] }];
        var plan = Planner.Build(library, Request(60, Gap("design", 2, 3)));
        Assert.Equal([("drawing", 1), ("review", 3)], plan.Sessions.Select(session => (session.Task, session.Week)));
    }

    [Fact]
    public void Build_WhenTheTaskBeforeDoesNotFit_LeavesOutBoth()
    {
        ImmutableArray<LibraryTask> library = [Task("huge", "design", 1, 1, 240), Task("review", "design", 2, 3, 15) with { After = ["huge"] }];
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 3)));
        Assert.Empty(plan.Sessions);
        Assert.Equal(["huge", "review"], plan.LeftOut.Select(left => left.Task));
    }

    [Fact]
    public void Build_WhenTheTaskBeforeIsDone_PlansTheNextAlone()
    {
        ImmutableArray<LibraryTask> library = [Task("drawing", "design", 1, 1, 30), Task("review", "design", 1, 3, 30) with { After = ["drawing"] }];
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 3)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("drawing", 30) });
        Assert.Equal(["review"], plan.Sessions.Select(session => session.Task));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Build_OfATaskInOneSitting_NeverSplitsIt()
    {
        ImmutableArray<LibraryTask> library = [Task("interview", "design", 1, 1, 45) with { OneSitting = true }];
        Assert.Equal(["interview"], Planner.Build(library, Request(30, Gap("design", 0, 1))).LeftOut.Select(left => left.Task));
        Assert.Equal([45], Planner.Build(library, Request(45, Gap("design", 0, 1))).Sessions.Select(session => session.Minutes));
    }

    [Fact]
    public void Build_OfATaskThatWaits_LeavesDaysBeforeItsLastPart()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 30) with { Waits = true }];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)) with { DaysOff = [DayOfWeek.Thursday] });
        Assert.Equal(
            [new PlanSession(Monday, 1, "ask", 1, 2, 15, WaitsAfter: true), new PlanSession(Monday.AddDays(4), 1, "ask", 2, 2, 15)], plan.Sessions.AsEnumerable());
    }

    [Fact]
    public void Build_OfATaskThatWaits_WhenTheQuestionIsAsked_PlansTheRestAtOnce()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 30) with { Waits = true }];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("ask", 15) });
        Assert.Equal([new PlanSession(Monday, 1, "ask", 1, 1, 15)], plan.Sessions.AsEnumerable());
    }

    [Fact]
    public void Build_OfALongTaskThatWaits_WaitsBeforeItsLastPartOnly()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 60) with { Waits = true }];
        var plan = Planner.Build(library, Request(15, Gap("design", 0, 1)));
        Assert.Equal([0, 1, 2, 5], plan.Sessions.Select(session => session.Date.DayNumber - Monday.DayNumber));
        Assert.Equal([false, false, true, false], plan.Sessions.Select(session => session.WaitsAfter));
    }

    [Fact]
    public void Build_OfATaskThatWaits_WhenItIsOnlyBegun_StillWaits()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 60) with { Waits = true }];
        var plan = Planner.Build(library, Request(15, Gap("design", 0, 1)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("ask", 15) });
        Assert.Equal([0, 1, 4], plan.Sessions.Select(session => session.Date.DayNumber - Monday.DayNumber));
    }

    [Fact]
    public void Build_ForWeekendsOnly_FinishesWhatWaitsInTheNextWeek()
    {
        ImmutableArray<LibraryTask> library = [Task("ask", "design", 1, 1, 30) with { Waits = true }];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1)) with
        {
            DaysOff = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday],
        });
        Assert.Equal([5, 12], plan.Sessions.Select(session => session.Date.DayNumber - Monday.DayNumber));
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
        Assert.Equal("drawing", plan.Sessions[0].Task);
        Assert.Contains(plan.Sessions, session => session.Task == "review");
    }

    [Fact]
    public void Build_WithoutAJob_PlansNothingThatNeedsOne()
    {
        ImmutableArray<LibraryTask> library = [Task("at-work", "design", 1, 2, 30) with { NeedsJob = true }, Task("anywhere", "design", 1, 1, 30)];
        var request = Request(60, Gap("design", 0, 2));
        var without = Planner.Build(library, request);
        Assert.Equal(["anywhere"], without.Sessions.Select(session => session.Task));
        Assert.Empty(without.LeftOut);
        Assert.Equal(["anywhere", "at-work"], Planner.Build(library, request with { HasJob = true }).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_OfTasksOfOneLevel_TakesThoseOfFewRolesFirst()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("for-all", "design", 1, 2, 30) with { Roles = Role.All }, Task("own", "design", 1, 2, 30),
        ];
        Assert.Equal(["own", "for-all"], Planner.Build(library, Request(30, Gap("design", 0, 3))).Sessions.Select(session => session.Task));
    }

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

    [Fact]
    public void TargetsAsGaps_ListsTheLargestTargetFirstAndNothingUnneeded() =>
        Assert.Equal(
            [new Gap("scheduling", 0, 4), new Gap("clear-writing", 0, 3), new Gap("program-governance", 0, 1)],
            Planner.TargetsAsGaps(SampleRubric.Sound(), Role.ProjectManager).AsEnumerable());
}
