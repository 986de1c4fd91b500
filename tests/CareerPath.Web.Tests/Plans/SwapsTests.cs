using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Plans;

public sealed class SwapsTests
{
    [Theory]
    [InlineData(45, true)]
    [InlineData(46, false)] // longer than the day
    public void ATask_IsOffered_IfItFitsTheDay(int minutes, bool fits) =>
        Assert.Equal(fits, Offered(PlanSample.Of(PlanSample.Task("a", 1)), PlanSample.Library("x", minutes)));

    [Fact]
    public void ATask_IsNotOffered_IfItIsOfAnotherSkillOrRole_OrPlanned_OrNeedsAJob_OrBuildsOnWhatIsNotThere()
    {
        var open = PlanSample.Of(PlanSample.Task("a", 3), PlanSample.Task("b", 4), PlanSample.Task("c", 1));
        var task = PlanSample.Library("x", 20);

        Assert.True(Offered(open, task));
        Assert.False(Offered(open, task with { Skill = "system-design" }));
        Assert.False(Offered(open, task with { Roles = [Role.TechnicalProjectManager] }));
        Assert.False(Offered(open, task with { Id = "b" }));
        Assert.False(Offered(open, task with { NeedsJob = true }));
        Assert.True(Offered(open with { Plan = open.Plan with { HasJob = true } }, task with { NeedsJob = true }));
        Assert.False(Offered(open with { Plan = open.Plan with { Length = PlanLength.SevenDays } }, task));
        Assert.False(Offered(open, task with { After = ["z"] }));
        Assert.False(Offered(open, task with { After = ["a"] }));
        Assert.False(Offered(open, task with { After = ["b"] })); // later than its day
        Assert.True(Offered(open, task with { After = ["c"] }));
    }

    [Fact]
    public void WorkInAJob_IsNotOfferedForAWeekend()
    {
        var atWork = PlanSample.Library("x", 20) with { NeedsJob = true };

        // Day 6 is a Saturday.
        Assert.False(Offered(Employed(6), atWork));
        Assert.True(Offered(Employed(5), atWork));

        static OpenPlan Employed(int day) => new(PlanSample.Of(PlanSample.Task("a", day)).Plan with { HasJob = true }, Portfolio.Empty);
    }

    [Fact]
    public void ATaskThatWaits_IsOfferedInFewParts()
    {
        var open = PlanSample.Of([.. ((int[])[1, 2, 3, 8]).Select((day, part) => PlanSample.Task("a", day, 15, part + 1, 4)), .. ((int[])[1, 2, 3, 8]).Select(day => PlanSample.Task($"b{day}", day, 30))]);

        Assert.True(Offered(open, PlanSample.Library("x", 60)));
        Assert.False(Offered(open, PlanSample.Library("x", 60) with { Waits = true }));
        Assert.True(Offered(open, PlanSample.Library("x", 45) with { Waits = true }));
    }

    [Fact]
    public void ATaskInParts_IsLaidOnTheDaysThereAre()
    {
        var open = PlanSample.Of(PlanSample.Task("a", 1, 40, 1, 3), PlanSample.Task("a", 2, 40, 2, 3), PlanSample.Task("a", 7, 20, 3, 3), PlanSample.Task("b", 1, 5));
        var first = open.Plan.Entries[0];

        Assert.Equal([1], Days(PlanSample.Library("x", 40)));
        Assert.Equal([1, 2], Days(PlanSample.Library("x", 80)));
        Assert.Equal([1, 2, 7], Days(PlanSample.Library("x", 100)));
        Assert.Empty(Days(PlanSample.Library("x", 200)));
        Assert.Empty(Days(PlanSample.Library("x", 80) with { OneSitting = true }));
        Assert.Equal([1, 7], Days(PlanSample.Library("x", 40) with { Waits = true }));

        IEnumerable<int> Days(LibraryTask task) => Swaps.For(open.Plan, first, [task], PlanSample.Day(1)).SelectMany(s => s.Sessions).Select(s => s.Date.DayNumber - PlanSample.Day(0).DayNumber);
    }

    [Fact]
    public void Swap_KeepsWhatIsDone_AndTakesWhatBuildsOnIt_AndTwiceIsHarmless()
    {
        var (one, two, next) = (PlanSample.Task("a", 1, part: 1, parts: 2), PlanSample.Task("a", 2, part: 2, parts: 2), PlanSample.Task("b", 3, after: "a"));
        var open = PlanSample.Of(one, two, next).Done(one);

        var swapped = Swaps.To(open, two.Id, "x", [PlanSample.Library("x", 20)], PlanSample.Now);

        Assert.Equal(["a", "x", "b"], swapped.Entries().Select(e => e.TaskId));
        Assert.NotNull(swapped.Find(one).DoneAt);
        Assert.NotNull(swapped.Find(next).SkippedAt);
        Assert.Equal(PlanSample.Day(2), swapped.Entries()[1].Date);
        Assert.Equal(swapped!.Next, Swaps.To(swapped.Next, two.Id, "x", [PlanSample.Library("x", 20)], PlanSample.Now)!.Next);
        Assert.Null(Swaps.To(swapped.Next, two.Id, "y", [PlanSample.Library("y", 20)], PlanSample.Now));
    }

    [Fact]
    public void WhatIsDoneOrNoTaskOfTheLibrary_HasNoSwaps()
    {
        var (task, own) = (PlanSample.Task("a", 1), PlanSample.Single(SessionKind.Own, 1));
        var open = PlanSample.Of(task, own).Done(task);

        Assert.All(open.Plan.Entries, e => Assert.Empty(Swaps.For(open.Plan, e, [PlanSample.Library("x", 10)], PlanSample.Day(1))));
    }

    private static bool Offered(OpenPlan open, LibraryTask task) => !Swaps.For(open.Plan, open.Plan.Entries[0], [task], PlanSample.Day(1)).IsEmpty;
}
