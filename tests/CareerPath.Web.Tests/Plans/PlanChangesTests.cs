using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Plans;

public sealed class PlanChangesTests
{
    [Fact]
    public void Tick_OfTheLastPart_MakesThePiece_AndUntickTakesItBack()
    {
        var (one, two) = (PlanSample.Task("a", 1, part: 1, parts: 2), PlanSample.Task("a", 2, part: 2, parts: 2));
        var open = PlanSample.Of(one, two);

        var half = PlanChanges.Tick(open, one.Id, true, PlanSample.Now)!.Next;
        var whole = PlanChanges.Tick(half, two.Id, true, PlanSample.Now)!.Next;
        var again = PlanChanges.Tick(whole, one.Id, false, PlanSample.Now)!.Next;

        Assert.Empty(half.Portfolio.Pieces);
        Assert.Equal(PlanSample.Now, Assert.Single(whole.Portfolio.Pieces).DoneAt);
        Assert.Empty(again.Portfolio.Pieces);
    }

    [Fact]
    public void Untick_KeepsANote_ButNotThatItIsDone()
    {
        var entry = PlanSample.Task("a", 1);
        var open = PlanChanges.Note(PlanSample.Of(entry).Done(entry), entry.Id, "Went well", "")!.Next;

        var piece = Assert.Single(PlanChanges.Tick(open, entry.Id, false, PlanSample.Now)!.Next.Portfolio.Pieces);

        Assert.Equal(("Went well", null), (piece.Note, piece.DoneAt));
    }

    [Fact]
    public void Note_ForATaskThatIsDoneAlready_KnowsWhen()
    {
        var entry = PlanSample.Task("a", 1) with { DoneAt = PlanSample.Now.AddDays(-2) };
        var noted = PlanChanges.Note(PlanSample.Of(entry), entry.Id, "Late", "https://example.org/")!.Next;

        Assert.Equal(PlanSample.Now.AddDays(-2), Assert.Single(noted.Portfolio.Pieces).DoneAt);
        Assert.Single(PlanChanges.Note(noted, entry.Id, "", "")!.Next.Portfolio.Pieces);
    }

    [Fact]
    public void Note_ThatIsEmptiedAgain_LeavesNoPiece()
    {
        var entry = PlanSample.Task("a", 1);
        var noted = PlanChanges.Note(PlanSample.Of(entry), entry.Id, "Draft", "")!.Next;

        Assert.Empty(PlanChanges.Note(noted, entry.Id, "", "")!.Next.Portfolio.Pieces);
    }

    [Theory]
    [InlineData(SessionKind.Buffer)]
    [InlineData(SessionKind.Retake)]
    public void WhatLeavesNothing_IsNoPiece(SessionKind kind)
    {
        var entry = PlanSample.Single(kind, 3);
        var open = PlanSample.Of(entry);

        Assert.Empty(open.Done(entry).Portfolio.Pieces);
        Assert.Null(PlanChanges.Note(open, entry.Id, "What?", ""));
    }

    [Fact]
    public void Untick_OfWhatWasDoneUnderAnEarlierPlan_PlansItOnTheNextDayWithRoom()
    {
        var entry = PlanSample.Task("a", -20) with { Week = 0, DoneAt = PlanSample.Now };
        var open = PlanSample.Of(entry, PlanSample.Task("b", 1, 40), PlanSample.Task("c", 2, 15));

        var back = PlanChanges.Tick(open, entry.Id, false, PlanSample.Now).Find(entry);

        Assert.Equal((PlanSample.Day(2), 1, true), (back.Date, back.Week, back.IsOpen));
    }

    [Fact]
    public void Untick_OfAnEarlierPart_ComesBackBeforeTheNext_AndBetweenWhatItBuildsOnAndWhatBuildsOnIt()
    {
        var part = PlanSample.Task("a", -20, part: 1, parts: 2, after: "z") with { Week = 0, DoneAt = PlanSample.Now };
        var (before, second) = (PlanSample.Task("z", 2), PlanSample.Task("a", 4, part: 2, parts: 2, after: "z") with { Week = 3 });
        // Only days before it and after part 2 have room.
        PlanEntry[] full = [.. Enumerable.Range(2, 3).Select(day => PlanSample.Task($"full-{day}", day, 45))];
        var open = PlanSample.Of([part, before, second, .. full]);

        var back = PlanChanges.Tick(open, part.Id, false, PlanSample.Now).Find(part);
        Assert.Equal((PlanSample.Day(2), 3, true), (back.Date, back.Week, back.IsOpen));

        var asked = PlanSample.Of(part with { Waits = true }, second with { Date = PlanSample.Day(9) }, PlanSample.Task("b", 5, after: "a"));
        Assert.Equal(PlanSample.Day(1), PlanChanges.Tick(asked, part.Id, false, PlanSample.Now).Find(part).Date);
        Assert.Equal(PlanSample.Day(5), PlanChanges.Tick(asked, part.Id, false, PlanSample.Now.AddDays(4)).Find(part).Date);
        Assert.Null(PlanChanges.Tick(asked, part.Id, false, PlanSample.Now.AddDays(5)));
    }

    [Fact]
    public void Untick_OfWhatWasDoneUnderAnEarlierPlan_OnlyOnADayOff_ComesBackOnIt_AndNotOnceThePlanIsOver()
    {
        var entry = PlanSample.Task("a", -20) with { Week = 0, DoneAt = PlanSample.Now };
        // Day 7 is a Sunday.
        var open = PlanSample.Of(entry, PlanSample.Task("b", 7, after: "a"));

        Assert.Equal(PlanSample.Day(7), PlanChanges.Tick(open, entry.Id, false, PlanSample.Now.AddDays(6)).Find(entry).Date);
        Assert.Null(PlanChanges.Tick(PlanSample.Of(entry), entry.Id, false, PlanSample.Now.AddDays(30)));
    }

    [Fact]
    public void Skip_TakesWhatBuildsOnIt_AndWhatIsDoneStaysDone()
    {
        var (first, second) = (PlanSample.Task("a", 1, part: 1, parts: 2), PlanSample.Task("a", 2, part: 2, parts: 2));
        var (next, last, other) = (PlanSample.Task("b", 3, after: "a"), PlanSample.Task("c", 4, after: "b"), PlanSample.Task("d", 5));
        var open = PlanSample.Of(first, second, next, last, other).Done(first);

        var skipped = PlanChanges.Skip(open, second.Id, PlanSample.Now);

        Assert.NotNull(skipped.Find(first).DoneAt);
        Assert.All([second, next, last], e => Assert.Equal(PlanSample.Now, skipped.Find(e).SkippedAt));
        Assert.True(skipped.Find(other).IsOpen);
    }

    [Fact]
    public void Restore_BringsBackWhatItBuildsOn_ButNotWhatBuildsOnIt()
    {
        var (a, b, c) = (PlanSample.Task("a", 1), PlanSample.Task("b", 2, after: "a"), PlanSample.Task("c", 3, after: "b"));
        var skipped = PlanChanges.Skip(PlanSample.Of(a, b, c), a.Id, PlanSample.Now)!.Next;

        var restored = PlanChanges.Restore(skipped, b.Id);

        Assert.All([a, b], e => Assert.True(restored.Find(e).IsOpen));
        Assert.NotNull(restored.Find(c).SkippedAt);
    }

    [Fact]
    public void Restore_OfWhatBuildsOnASwappedTask_IsRefused()
    {
        var (one, two) = (PlanSample.Task("a", 1, part: 1, parts: 2), PlanSample.Task("a", 2, part: 2, parts: 2));
        var (b, c) = (PlanSample.Task("b", 3, after: "a"), PlanSample.Task("c", 4, after: "b"));
        foreach (var open in (OpenPlan[])[PlanSample.Of(one, two, b, c), PlanSample.Of(one, two, b, c).Done(one)])
        {
            var swapped = Swaps.To(open, two.Id, "x", [PlanSample.Library("x", 20)], PlanSample.Now)!.Next;

            Assert.Equal("a", Assert.Single(swapped.Plan.GoneBefore(b)));
            Assert.Equal("a", Assert.Single(swapped.Plan.GoneBefore(c)));
            Assert.Null(PlanChanges.Restore(swapped, b.Id));
            Assert.Null(PlanChanges.Restore(swapped, c.Id));
        }
        Assert.NotNull(PlanChanges.Restore(PlanChanges.Skip(PlanSample.Of(one, two, b, c).Done(one).Done(two), b.Id, PlanSample.Now)!.Next, c.Id));
    }

    [Fact]
    public void EachChange_OfWhatIsSoAlready_ChangesNothing()
    {
        var (open, entry) = (PlanSample.Of(PlanSample.Task("a", 1)), PlanSample.Task("b", 2));
        open = open with { Plan = open.Plan.With(open.Plan.Entries.Add(entry with { SkippedAt = PlanSample.Now })) };
        var first = open.Plan.Entries[0];

        Assert.Equal(open, PlanChanges.Tick(open, first.Id, false, PlanSample.Now)!.Next);
        Assert.Equal(open, PlanChanges.Skip(open, entry.Id, PlanSample.Now.AddDays(1))!.Next);
        Assert.Equal(open, PlanChanges.Restore(open, first.Id)!.Next);
        Assert.Equal(open, PlanChanges.Move(open, first.Id, first.Date, PlanSample.Now)!.Next);
        Assert.Equal(open, PlanChanges.Note(open, first.Id, "", "")!.Next);
    }

    [Fact]
    public void Move_KeepsTheIdAndTheOrderOfADay()
    {
        var (a, b) = (PlanSample.Task("a", 1), PlanSample.Task("b", 2, after: "a"));

        var moved = PlanChanges.Move(PlanSample.Of(a, b), a.Id, PlanSample.Day(2), PlanSample.Now);

        Assert.Equal([a.Id, b.Id], moved.Entries().Select(e => e.Id));
        Assert.Equal([0, 1], moved.Entries().Select(e => e.Ordinal));
        Assert.Equal(PlanSample.Day(2), moved.Find(a).Date);
    }

    [Fact]
    public void Move_StaysBetweenWhatItBuildsOnAndWhatBuildsOnIt()
    {
        var (a, b, c) = (PlanSample.Task("a", 3), PlanSample.Task("b", 5, after: "a"), PlanSample.Task("c", 8, after: "b"));
        var open = PlanSample.Of(a, b, c);

        Assert.Equal((PlanSample.Day(3), PlanSample.Day(8)), Range(open, b));
        Assert.Equal((PlanSample.Day(1), PlanSample.Day(8)), Range(open.Done(a), b));
        Assert.Null(PlanChanges.Move(open, b.Id, PlanSample.Day(2), PlanSample.Now));
        Assert.Null(PlanChanges.Move(open, b.Id, PlanSample.Day(9), PlanSample.Now));
        Assert.NotNull(PlanChanges.Move(open, b.Id, PlanSample.Day(8), PlanSample.Now));
    }

    [Fact]
    public void Move_KeepsTheDaysOfWaiting_AlsoAfterWhatIsDone()
    {
        var (ask, answer) = (PlanSample.Task("a", 4, part: 1, parts: 2, waits: true), PlanSample.Task("a", 9, part: 2, parts: 2));
        var open = PlanSample.Of(ask, answer);

        Assert.Equal((PlanSample.Day(1), PlanSample.Day(6)), Range(open, ask));
        Assert.Equal((PlanSample.Day(7), PlanSample.Day(30)), Range(open, answer));
        Assert.Equal((PlanSample.Day(4), PlanSample.Day(30)), Range(open.Done(ask), answer));
    }

    [Fact]
    public void Move_KeepsWhoIsHeardAfterWhoIsAsked()
    {
        PlanEntry[] hear = [PlanSample.Hear(1, 2), PlanSample.Hear(2, 9), PlanSample.Hear(3, 16)];
        var open = PlanSample.Of(hear);

        Assert.Equal((PlanSample.Day(1), PlanSample.Day(6)), Range(open, hear[0]));
        Assert.Equal((PlanSample.Day(5), PlanSample.Day(16)), Range(open, hear[1]));
        Assert.Equal((PlanSample.Day(9), PlanSample.Day(30)), Range(open, hear[2]));
        // Somebody may have answered at once.
        Assert.Equal((PlanSample.Day(1), PlanSample.Day(16)), Range(open.Done(hear[0]), hear[1]));
        Assert.Null(PlanChanges.Move(open, hear[2].Id, PlanSample.Day(8), PlanSample.Now));
    }

    [Fact]
    public void TheSubjectOfATickOrAMove_SaysWhichPartItIs()
    {
        var (one, two) = (PlanSample.Task("a", 1, part: 1, parts: 2), PlanSample.Task("a", 3, part: 2, parts: 2));
        var open = PlanSample.Of(one, two);

        Assert.Equal("Task a (part 1 of 2)", PlanChanges.Tick(open, one.Id, true, PlanSample.Now)!.Subject);
        Assert.Equal("Task a (part 1 of 2)", PlanChanges.Tick(open.Done(one), one.Id, false, PlanSample.Now)!.Subject);
        Assert.Equal("Task a (part 2 of 2)", PlanChanges.Move(open, two.Id, PlanSample.Day(4), PlanSample.Now)!.Subject);
    }

    [Fact]
    public void Move_IsNotPossible_WhilePaused_OrToADayThatIsOver()
    {
        var entry = PlanSample.Task("a", 5);
        var open = PlanSample.Of(entry);

        Assert.Null(PlanChanges.Move(PlanChanges.Pause(open, PlanSample.Now).Next, entry.Id, PlanSample.Day(6), PlanSample.Now));
        // At 9:00 in UTC on day 4 it is still day 3 in the west.
        Assert.Null(PlanChanges.Move(open, entry.Id, PlanSample.Day(2), PlanSample.Now.AddDays(3)));
        Assert.NotNull(PlanChanges.Move(open, entry.Id, PlanSample.Day(3), PlanSample.Now.AddDays(3)));
    }

    [Fact]
    public void AChangedPlan_RemembersTheOneBefore_AndUndoIsForTheLastChangeOnly()
    {
        var entry = PlanSample.Task("a", 1);
        var open = PlanSample.Of(entry);
        var ticked = open.After(PlanChanges.Tick(open, entry.Id, true, PlanSample.Now)!, PlanSample.Now);
        var moved = ticked.After(PlanChanges.Note(ticked, entry.Id, "Good", "")!, PlanSample.Now);

        Assert.Null(moved.Undone(ticked.Plan.Undo!.Id, PlanSample.Now));
        var back = moved.Undone(moved.Plan.Undo!.Id, PlanSample.Now)!;
        Assert.Equal("", Assert.Single(back.Portfolio.Pieces).Note);
        Assert.NotNull(back.Plan.Find(entry.Id)!.DoneAt);
    }

    [Fact]
    public void OwnTask_SavedTwice_IsThereOnce_AndRemovedUnlessItIsDone()
    {
        var own = new OwnTask(Guid.CreateVersion7(), "Call Ada", 60, PlanSample.Day(3), "", "");
        var once = own.Save(PlanSample.Of(PlanSample.Task("a", 1), PlanSample.Task("b", 5)))!.Next;
        var twice = own.Save(once)!.Next;
        var entry = twice.Plan.Find(own.Id)!;

        Assert.Equal(once, twice);
        Assert.Equal([1, 3, 5], twice.Plan.Entries.Select(e => e.Date.DayNumber - PlanSample.Day(1).DayNumber + 1));
        Assert.Null(OwnTask.Remove(twice.Done(entry), own.Id));
        Assert.Equal(2, OwnTask.Remove(twice, own.Id)!.Next.Plan.Entries.Length);
        Assert.Null(OwnTask.Remove(twice, twice.Plan.Entries[0].Id));
        Assert.Null((own with { Id = twice.Plan.Entries[0].Id }).Save(twice));
    }

    [Fact]
    public void OwnTask_Renamed_RenamesItsPiece()
    {
        var own = new OwnTask(Guid.CreateVersion7(), "Call Ada", 60, PlanSample.Day(3), "", "");
        var open = own.Save(PlanSample.Of())!.Next;
        open = PlanChanges.Note(open, own.Id, "She said yes", "")!.Next;

        Assert.Equal("Call Ada again", Assert.Single((own with { Title = "Call Ada again" }).Save(open)!.Next.Portfolio.Pieces).Title);
    }

    [Fact]
    public void OwnTask_OneTooMany_IsRefused()
    {
        var open = PlanSample.Of([.. Enumerable.Range(0, OwnTask.Most).Select(_ => PlanSample.Single(SessionKind.Own, 3))]);
        var more = new OwnTask(Guid.CreateVersion7(), "One more", 60, PlanSample.Day(3), "", "");

        Assert.Null(more.Save(open));
        Assert.NotNull(more.Save(open.Done(open.Plan.Entries[0])));
        // What is skipped can be removed.
        Assert.Null(more.Save(PlanChanges.Skip(open, open.Plan.Entries[0].Id, PlanSample.Now)!.Next));
    }

    [Fact]
    public void Waiting_BeginsOnTheDayThatItIs_WhereThePersonIs()
    {
        var (first, second) = (PlanSample.Task("a", 2, part: 1, parts: 2, waits: true), PlanSample.Task("a", 8, part: 2, parts: 2));
        var open = PlanSample.Of(first with { DoneAt = PlanSample.Now.AddHours(3) }, second);
        var there = open with { Plan = open.Plan with { CalendarTime = new CalendarTime(new TimeOnly(18, 0), "Pacific/Kiritimati", null) } };

        Assert.Equal(Range(open, second).First.AddDays(1), Range(there, second).First);
    }

    private static (DateOnly First, DateOnly Last) Range(OpenPlan open, PlanEntry entry)
    {
        var range = MoveRange.Of(open.Plan, open.Plan.Find(entry.Id)!, PlanToday.Of(open.Plan, PlanSample.Now).Earliest);
        return (range.First.Day, range.Last.Day);
    }
}
