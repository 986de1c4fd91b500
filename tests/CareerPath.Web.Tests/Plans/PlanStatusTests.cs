using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using static CareerPath.Web.Tests.Plans.Sample;

namespace CareerPath.Web.Tests.Plans;

public sealed class PlanStatusTests
{
    [Fact]
    public void Stage_IsWhatTheDayAndTheSessionsMakeIt()
    {
        Assert.Equal(PlanStage.Empty, Plan().At(1).Stage);
        Assert.Equal(PlanStage.NotStarted, Plan(On(3)).At(1).Stage);
        Assert.Equal(PlanStage.UnderWay, Plan(On(3)).At(3).Stage);
        Assert.Equal(PlanStage.UnderWay, Plan(On(1).Done(), On(3)).At(1).Stage);
        Assert.Equal(PlanStage.UnderWay, Plan(On(1), On(3)).At(2).Stage);
        Assert.Equal(PlanStage.UnderWay, Plan(On(1).Skipped(), On(3)).At(1).Stage);
        // Its days go on, though all that is left was missed.
        Assert.Equal(PlanStage.UnderWay, Plan(On(1).Done(), On(3)).At(4).Stage);
        Assert.Equal(PlanStage.Over, Plan(On(1).Done(), On(3)).At(31).Stage);
        Assert.Equal(PlanStage.Finished, Plan(On(1).Done(), On(3).Skipped()).At(1).Stage);
        Assert.Equal(PlanStage.Paused, (Plan(On(1), On(3)) with { PausedSince = Monday }).At(9).Stage);
        Assert.Equal(PlanStage.Finished, (Plan(On(1).Done()) with { PausedSince = Monday }).At(9).Stage);
    }

    [Fact]
    public void Progress_CountsWhatIsDone_UnderWhateverPlan_AndNotWhatWasSkippedOrIsTimeToCatchUp()
    {
        var plan = Plan(On(1).Done() with { Week = 0 }, On(2).Done(), On(3), On(4).Skipped(), On(5).Of(SessionKind.Buffer) with { Skill = "Catching up" }, On(6).Of(SessionKind.Own) with { Minutes = 20 });

        Assert.Equal(new PlanProgress(Done: 2, Total: 4, MinutesLeft: 80), plan.At(1).Progress);
        Assert.Equal(("Design", new PlanProgress(2, 3, 60)), Assert.Single(PlanProgress.BySkill(plan.Entries)));
    }

    [Fact]
    public void TimeToCatchUp_DoesNotCount_AndNeverKeepsAPlanOpen()
    {
        Assert.Equal(1, Plan(On(1).Done(), On(2).Of(SessionKind.Buffer).Done()).At(1).Progress.Total);
        Assert.Equal(PlanStage.Finished, Plan(On(1).Done(), On(2).Of(SessionKind.Buffer)).At(1).Stage);
    }

    [Fact]
    public void Next_IsOfTodayOrLater_InTheOrderOfTheDays_EvenIfMoved()
    {
        var (missed, later, moved) = (On(1), On(9), On(5));

        Assert.Equal(moved.Id, Plan(missed, later, moved).At(3).Next!.Id);
        Assert.Equal(missed.Id, Plan(missed).At(3).Next!.Id);
        Assert.Null(Plan(missed.Done(), later.Skipped()).At(3).Next);
    }

    [Fact]
    public void MissedDays_AreThoseThatAreOverEverywhere_AndNotPausedOnes()
    {
        var plan = Plan(On(1), On(1), On(2), On(2).Done(), On(3).Of(SessionKind.Buffer), On(4).Skipped(), On(5));

        Assert.Equal(0, plan.At(1).MissedDays);
        Assert.Equal(1, plan.At(2).MissedDays);
        Assert.Equal(2, plan.At(5).MissedDays);
        Assert.Equal(1, (plan with { PausedSince = Monday.AddDays(1) }).At(5).MissedDays);
    }

    [Theory]
    [InlineData("2026-11-03T08:59:00Z", "", "2026-11-02", "2026-11-03")]
    [InlineData("2026-11-03T12:00:00Z", "", "2026-11-03", "2026-11-03")]
    [InlineData("2026-11-03T07:59:00Z", "America/Los_Angeles", "2026-11-02", "2026-11-02")]
    [InlineData("2026-11-03T08:00:00Z", "America/Los_Angeles", "2026-11-03", "2026-11-03")]
    [InlineData("2026-11-03T10:00:00Z", "Pacific/Kiritimati", "2026-11-04", "2026-11-04")]
    [InlineData("2026-11-03T08:59:00Z", "Moon/Sea_of_Rains", "2026-11-02", "2026-11-03")]
    // Neither calendars nor the form of their time know it.
    [InlineData("2026-11-03T23:30:00Z", "W. Europe Standard Time", "2026-11-03", "2026-11-03")]
    public void Today_IsKnown_OnceTheCalendarHasATimeZone(string now, string zone, string earliest, string likely)
    {
        var plan = Plan() with { CalendarTime = new CalendarTime(null, zone, null) };

        var today = PlanToday.Of(plan, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime);

        Assert.Equal((earliest, likely), (today.Earliest.ToString("O", null), today.Likely.ToString("O", null)));
    }

    [Fact]
    public void EveryDay_HasAState()
    {
        var plan = Plan(
            On(1), On(2).Done(), On(2).Skipped(), On(3).Skipped(), On(4).Done(), On(4), On(8), On(9).Of(SessionKind.Buffer), On(10), On(10).Of(SessionKind.Buffer))
            with
        { DatesOff = [Monday.AddDays(11)] };

        Assert.Equal(
            [DayState.Missed, DayState.Done, DayState.Skipped, DayState.Missed, DayState.Past, DayState.Free, DayState.Off, DayState.Open, DayState.Buffer, DayState.Open, DayState.Free, DayState.Off],
            States(plan.At(5)).Take(12));
        Assert.Equal([DayState.Missed, DayState.Missed, DayState.Paused, DayState.Paused, DayState.Paused], States((plan with { PausedSince = Monday.AddDays(4) }).At(20)).Where(s => s is DayState.Missed or DayState.Paused));

        static IEnumerable<DayState> States(PlanStatus status) => new PlanWeeks(status).Weeks.SelectMany(w => w.Days).Select(d => d.State);
    }

    [Fact]
    public void Weeks_CoverEveryDayOnce_AlsoOfMovedSessions_AndNameWhatMostOfTheirTasksAreFor_InOrder()
    {
        var plan = Plan(On(1), On(2), On(9) with { Week = 1 }, On(10) with { Week = 1 }, On(11), On(-3) with { Week = 1 }, On(18) with { Week = 1 }, On(40));

        var weeks = new PlanWeeks(plan.At(1)).Weeks;

        Assert.Equal(Enumerable.Range(-3, 44).Select(d => Monday.AddDays(d - 1)), weeks.SelectMany(w => w.Days).Select(d => d.Date));
        Assert.Equal(Enumerable.Range(1, 6), weeks.Select(w => w.Number));
        Assert.Equal(["Learn how it is done", "Learn how it is done", "Do it", "Do it", "Do it", "Prove it"], weeks.Select(w => w.Theme));
        Assert.Equal([7, 7, 7, 9], new PlanWeeks(Plan(On(1)).At(1)).Weeks.Select(w => w.Days.Count));
    }

    [Fact]
    public void AWeek_HasTheFurthestThemeThatItHasTasksOf_ButNotOneBeforeItsTime()
    {
        var plan = Plan(On(1), On(2) with { Week = 4 }, On(8) with { Week = 1 }, On(9) with { Week = 1 }, On(10), On(15) with { Week = 1 }, On(22) with { Week = 3 });

        Assert.Equal(["Learn how it is done", "Do it", "Do it", "Show it to people"], new PlanWeeks(plan.At(1)).Weeks.Select(w => w.Theme));
    }

    [Fact]
    public void ADayThatIsOver_IsNotCalledFree()
    {
        var days = new PlanWeeks(Plan(On(1).Done(), On(16)).At(8)).Weeks.SelectMany(w => w.Days).ToList();

        Assert.Equal((DayState.Past, null, "over"), (days[2].State, days[2].Free, PlanWords.State(days[2])));
        Assert.Equal(DayState.Free, days[9].State);
        Assert.NotNull(days[9].Free);
    }

    [Fact]
    public void AfterSomethingWasLeftOut_NoDaySaysThatEverythingIsPlanned()
    {
        var plan = Plan(On(1).Done(), On(3).Skipped() with { TaskId = "left-out", Title = "Chair a meeting", HadNoRoom = true }, On(16));

        Assert.Contains("“Chair a meeting” did not fit", FreeWords.Of(plan, Monday)[Monday.AddDays(8)], StringComparison.Ordinal);
    }

    [Fact]
    public void WhatDidNotFit_IsNamedOnlyUntilItComesIntoThePlan()
    {
        var plan = Plan(On(1) with { TaskId = "swapped-in" }, On(2).Done() with { TaskId = "done" }, On(3).Done() with { TaskId = "half", Parts = 2 }) with
        {
            Missing = [.. ((string[])["swapped-in", "done", "half", "elsewhere"]).Select(task => new MissingTask(task, task, LeftOutReason.NoRoom, 30, null))],
        };

        Assert.Equal(["half", "elsewhere"], plan.StillMissing().Select(m => m.TaskId));
    }

    [Fact]
    public void APlanWhoseEndHasMoved_IsNotSaidToHave30Days()
    {
        Assert.Equal("Your 30-day plan for Program Manager", PlanWords.Heading(Plan()));
        Assert.Equal("Your plan for Program Manager", PlanWords.Heading(Plan() with { End = Plan().End.AddDays(1) }));
    }

    [Fact]
    public void Calendar_HasWholeWeeks_WithNothingOutsideThePlan()
    {
        var rows = new PlanWeeks(Plan(On(3)).At(1)).Calendar(DayOfWeek.Sunday).ToList();

        Assert.All(rows, row => Assert.Equal(7, row.Length));
        Assert.Null(rows[0][0]);
        Assert.Equal(30, rows.SelectMany(r => r).Count(d => d is not null));
        Assert.All(rows, row => Assert.All(row.Select((day, column) => (day, column)).Where(d => d.day is not null), d => Assert.Equal(d.column, (int)d.day!.Date.DayOfWeek)));
    }
}
