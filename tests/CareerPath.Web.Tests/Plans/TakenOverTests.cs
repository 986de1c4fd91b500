using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Plans;

public sealed class TakenOverTests
{
    [Fact]
    public void OwnTasks_StayOnTheirDays_AndTakeTheirMinutes()
    {
        var (early, late) = (PlanSample.Single(SessionKind.Own, 3, 60), PlanSample.Single(SessionKind.Own, 9, 10));

        var kept = Of(1, early, late, late with { Id = Guid.CreateVersion7() });

        Assert.Equal([3, 9, 9], kept.Own.Select(Day));
        Assert.Equal([(3, 60), (9, 20)], kept.TakenMinutes.OrderBy(t => t.Key).Select(t => (Number(t.Key), t.Value)));
    }

    [Fact]
    public void OwnTasks_OfDaysThatAreOver_AreSpreadOverTheFirstDaysWithRoom()
    {
        // Day 7 is a Sunday, and day 9 has a task already.
        var kept = Of(7, [PlanSample.Single(SessionKind.Own, 9, 30), .. Enumerable.Range(1, 4).Select(day => PlanSample.Single(SessionKind.Own, day, 25)), PlanSample.Single(SessionKind.Own, 5, 90)]);

        Assert.Equal([9, 8, 10, 11, 12, 13], kept.Own.Select(Day));
        Assert.Equal(30, kept.TakenMinutes[PlanSample.Day(9)]);
    }

    [Fact]
    public void OwnTasks_OfDaysAfterTheEnd_ComeOnTheLastDaysWithRoom() =>
        Assert.Equal([6, 5], Of(1, PlanLength.SevenDays, PlanSample.Single(SessionKind.Own, 20, 30), PlanSample.Single(SessionKind.Own, 21, 30)).Own.Select(Day));

    [Fact]
    public void OwnTasks_WithEveryDateOff_ComeOnTheFirstDay()
    {
        var choices = PlanChoices.Of(PlanSample.Of().Plan) with { Start = PlanSample.Day(3), DatesOff = [.. Enumerable.Range(1, 40).Select(PlanSample.Day)] };

        Assert.Equal([3], new TakenOver(PlanSample.Of(PlanSample.Single(SessionKind.Own, 1)).Plan, choices).Own.Select(Day));
    }

    [Fact]
    public void OwnTasks_ThatWereSkipped_StayAndAreSkipped_AndTakeNothing()
    {
        var kept = Of(3, PlanSample.Single(SessionKind.Own, 1) with { SkippedAt = PlanSample.Now }, PlanSample.Single(SessionKind.Own, 5) with { SkippedAt = PlanSample.Now });

        Assert.Equal([5, 3], kept.Own.Select(Day));
        Assert.All(kept.Own, e => Assert.Equal(PlanSample.Now, e.SkippedAt));
        Assert.Empty(kept.TakenMinutes);
    }

    [Fact]
    public void OwnTasks_ThatHadNoRoom_HaveANewChance()
    {
        var own = Assert.Single(Of(3, PlanSample.Single(SessionKind.Own, 5) with { SkippedAt = PlanSample.Now, HadNoRoom = true }).Own);

        Assert.True(own.IsOpen);
        Assert.False(own.HadNoRoom);
    }

    [Fact]
    public void TalksOfAPlanThatDoesNotSayWhichTheyAre_CountInTheirOrder() =>
        Assert.Equal([1, 2], Of(20, PlanSample.Single(SessionKind.Hear, 2) with { DoneAt = PlanSample.Now }, PlanSample.Single(SessionKind.Hear, 8) with { DoneAt = PlanSample.Now }, PlanSample.Single(SessionKind.Hear, 15)).HeardParts.Order());

    [Fact]
    public void WhatWasAsked_IsKnownByItsDay()
    {
        var kept = Of(
            3,
            PlanSample.Task("asked", 1, 30, 1, 2, waits: true) with { DoneAt = PlanSample.Now },
            PlanSample.Task("asked", 6, 30, 2, 2),
            PlanSample.Task("begun", 1, 15, 1, 4) with { DoneAt = PlanSample.Now },
            PlanSample.Task("begun", 2, 15, 2, 4, waits: true));

        Assert.Equal([("asked", PlanSample.Day(1))], kept.AskedOn.Select(a => (a.Key, a.Value)));
        Assert.Equal([("asked", 30), ("begun", 15)], kept.DoneMinutes.Select(d => (d.Key, d.Value)).Order());
    }

    [Fact]
    public void OnlyPeopleOfTheSameRole_CountAsHeard_AlsoUnderAPlanBeforeTheLast()
    {
        var sample = PlanSample.Of().Plan.Role;
        PlanEntry[] before =
        [
            Hear(sample, 1) with { DoneAt = PlanSample.Now, Week = 0 },
            Hear(sample, 3) with { DoneAt = PlanSample.Now },
            Hear(sample, 2),
            Hear(Role.ProjectManager, 2) with { DoneAt = PlanSample.Now, Week = 0 },
        ];
        var plan = PlanSample.Of(before).Plan;

        Assert.Equal([1, 3], Of(1, before).HeardParts.Order());
        Assert.Equal([2], new TakenOver(plan, PlanChoices.Of(plan) with { Role = Role.ProjectManager }).HeardParts);

        static PlanEntry Hear(Role role, int part) => PlanSample.Single(SessionKind.Hear, 2) with { Hearing = new Hearing(role, part) };
    }

    [Fact]
    public void WhatThePersonSkipped_StaysAway_UntilItIsPutBackOrDone()
    {
        var (a, b, left, swapped, done) = (
            PlanSample.Task("a", 1) with { SkippedAt = PlanSample.Now },
            PlanSample.Task("b", 2) with { SkippedAt = PlanSample.Now },
            PlanSample.Task("left", 3) with { SkippedAt = PlanSample.Now, HadNoRoom = true },
            PlanSample.Task("on-swapped", 4, after: "swapped") with { SkippedAt = PlanSample.Now },
            PlanSample.Task("done", 5) with { DoneAt = PlanSample.Now });
        var open = PlanSample.Of(a, b, left, swapped, done, PlanSample.Single(SessionKind.Own, 5) with { SkippedAt = PlanSample.Now });
        open = open with { Plan = open.Plan with { SkippedEarlier = ["earlier", "done", "b"] } };

        Assert.Equal(["earlier", "b", "a"], open.Plan.Unwanted().AsEnumerable());
        Assert.Equal(["earlier", "a"], PlanChanges.Restore(open, b.Id)!.Next.Plan.Unwanted().AsEnumerable());
        Assert.Equal(["earlier", "a"], PlanChanges.Tick(open, b.Id, true, PlanSample.Now)!.Next.Plan.Unwanted().AsEnumerable());
        Assert.Empty(new TakenOver(open.Plan, PlanChoices.Of(open.Plan) with { WithSkipped = true }).Unwanted);
    }

    [Fact]
    public void WhatBuildsOnAnUnwantedTask_IsNotWantedEither()
    {
        var kept = Of(1, PlanSample.Task("a", 1) with { SkippedAt = PlanSample.Now });

        Assert.Equal(["x"], kept.Wanted([PlanSample.Library("a", 30), PlanSample.Library("b", 30, "a"), PlanSample.Library("x", 30), PlanSample.Library("c", 30, "x", "b")]).Select(t => t.Id));
    }

    private static TakenOver Of(int start, params PlanEntry[] before) => Of(start, PlanLength.ThirtyDays, before);

    private static TakenOver Of(int start, PlanLength length, params PlanEntry[] before)
    {
        var plan = PlanSample.Of(before).Plan;
        return new TakenOver(plan, PlanChoices.Of(plan) with { Start = PlanSample.Day(start), Length = length });
    }

    private static int Day(PlanEntry entry) => Number(entry.Date);

    private static int Number(DateOnly date) => date.DayNumber - PlanSample.Day(0).DayNumber;
}
