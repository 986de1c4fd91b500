using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Plans;

public sealed class ReplanTests
{
    [Fact]
    public void MissedDays_MoveTheEnd_AndNothingGoes()
    {
        var done = PlanSample.Task("a", 1);
        var open = PlanSample.Of([done, .. Enumerable.Range(2, 28).Where(d => PlanSample.Day(d).DayOfWeek != DayOfWeek.Sunday).Select(d => PlanSample.Task($"t{d}", d, 45))]).Done(done);

        var replan = Of(open, 6, PlanEnd.Move);

        Assert.Empty(replan.Goes);
        // Four days with sessions were missed; the Sundays between make it more.
        Assert.InRange(replan.Next.End, PlanSample.Day(34), PlanSample.Day(36));
        Assert.All(replan.Next.Entries.Where(e => e.IsOpen), e => Assert.InRange(e.Date, PlanSample.Day(6), replan.Next.End));
        Assert.DoesNotContain(replan.Next.Entries, e => e.IsOpen && e.Date.DayOfWeek == DayOfWeek.Sunday);
        Assert.All(replan.Next.Entries.Where(e => e.IsOpen).GroupBy(e => e.Date), day => Assert.InRange(day.Sum(e => e.Minutes), 1, 45));
        Assert.Equal(open.Plan.Entries.Select(e => e.Id).Order(), replan.Next.Entries.Select(e => e.Id).Order());
        Assert.NotNull(replan.Next.Find(done.Id)!.DoneAt);
    }

    [Fact]
    public void KeepingTheEnd_NamesWhatNoLongerFits_AndWhatBuildsOnIt()
    {
        var open = PlanSample.Of(
            [.. Enumerable.Range(1, 26).Select(d => PlanSample.Task($"t{d}", d, 45)), PlanSample.Task("first", 28, 45), PlanSample.Task("then", 29, 15, after: "first")]);

        var replan = Of(open, 24, PlanEnd.Keep);

        Assert.Equal(open.Plan.End, replan.Next.End);
        Assert.NotEmpty(replan.Goes);
        Assert.Contains("Task then", replan.Goes.Titles());
        Assert.All(replan.Goes, e => Assert.NotNull(replan.Next.Find(e.Id)!.SkippedAt));
        Assert.Equal(open.Plan.Entries.Length, replan.Next.Entries.Length);
        Assert.Equal(open.Plan.Entries.Length, replan.Goes.Length + replan.Stays.Length + replan.Moves.Length);
    }

    [Fact]
    public void TheParts_OfOneTask_StayInOrder_WithTheRestOfTheDaysOfWaiting()
    {
        var (ask, answer, next) = (PlanSample.Task("a", 1, part: 1, parts: 2, waits: true), PlanSample.Task("a", 6, part: 2, parts: 2), PlanSample.Task("b", 7, after: "a"));
        var now = PlanSample.Now.AddDays(8);
        var open = PlanChanges.Tick(PlanSample.Of(ask, answer, next), ask.Id, true, now)!.Next;

        var replan = Replan.Of(open.Plan, PlanSample.Day(9), PlanEnd.Keep, now)!.Next;

        Assert.InRange(replan.Find(answer.Id)!.Date, PlanSample.Day(12), PlanSample.Day(30));
        Assert.InRange(replan.Find(next.Id)!.Date, replan.Find(answer.Id)!.Date, PlanSample.Day(30));
        Assert.Equal((2, 2), (replan.Find(answer.Id)!.Part, replan.Find(answer.Id)!.Parts));
    }

    [Fact]
    public void OwnTasks_StayOnTheirDays_UnlessTheseAreOver_AndLeaveTheirRoom()
    {
        var (missed, coming) = (PlanSample.Single(SessionKind.Own, 2, 60), PlanSample.Single(SessionKind.Own, 9, 40));
        var open = PlanSample.Of([missed, coming, .. Enumerable.Range(1, 12).Select(d => PlanSample.Task($"t{d}", d, 30))]);

        var replan = Of(open, 8, PlanEnd.Move).Next;

        Assert.Equal(coming.Date, replan.Find(coming.Id)!.Date);
        Assert.InRange(replan.Find(missed.Id)!.Date, PlanSample.Day(8), replan.End);
        Assert.Equal(60, replan.Find(missed.Id)!.Minutes);
    }

    [Fact]
    public void TimeToCatchUp_IsOnceARemainingWeek_AndTheRetakeIsLast()
    {
        var retake = PlanSample.Single(SessionKind.Retake, 20);
        PlanEntry[] buffers = [.. Enumerable.Range(0, 4).Select(week => PlanSample.Single(SessionKind.Buffer, 6 + 7 * week, 30))];
        var open = PlanSample.Of([retake, .. buffers, .. Enumerable.Range(1, 20).Select(d => PlanSample.Task($"t{d}", d, 30))]);

        var keep = Of(open, 15, PlanEnd.Keep).Next;
        Assert.Equal([20, 27], Buffers(keep));
        Assert.All(keep.Entries.Where(e => e.IsOpen), e => Assert.InRange(e.Date, PlanSample.Day(15), keep.Find(retake.Id)!.Date));

        var move = Of(open, 15, PlanEnd.Move).Next;
        Assert.All(Buffers(move).Zip(Buffers(move).Skip(1)), pair => Assert.InRange(pair.Second - pair.First, 1, 14));
        Assert.InRange(Buffers(move).Count(), 3, 4);

        static IEnumerable<int> Buffers(SavedPlan plan) => plan.Entries.Where(e => e.IsOpen && e.Kind == SessionKind.Buffer).Select(e => e.Date.DayNumber - PlanSample.Day(0).DayNumber);
    }

    [Fact]
    public void APlanThatIsOver_CanOnlyMoveItsEnd()
    {
        var open = PlanSample.Of(PlanSample.Task("a", 29), PlanSample.Task("b", 30));

        Assert.Null(Replan.Of(open.Plan, PlanSample.Day(40), PlanEnd.Keep, PlanSample.Now));
        var move = Of(open, 40, PlanEnd.Move);
        Assert.Empty(move.Goes);
        Assert.All(move.Next.Entries, e => Assert.InRange(e.Date, PlanSample.Day(40), move.Next.End));
    }

    [Fact]
    public void WhenAllRemainingDaysAreOff_OnlyTheEndCanMove()
    {
        var open = PlanSample.Of(PlanSample.Task("a", 28), PlanSample.Single(SessionKind.Retake, 29), PlanSample.Single(SessionKind.Own, 28));
        open = open with { Plan = open.Plan with { DatesOff = [PlanSample.Day(29), PlanSample.Day(30)] } };

        Assert.Null(Replan.Of(open.Plan, PlanSample.Day(29), PlanEnd.Keep, PlanSample.Now));
        Assert.Empty(Of(open, 29, PlanEnd.Move).Goes);
    }

    [Fact]
    public void APause_MovesTheEndByAllOfItsDays()
    {
        var open = PlanChanges.Pause(PlanSample.Of([.. Enumerable.Range(1, 28).Select(d => PlanSample.Task($"t{d}", d, 20))]), PlanSample.Now).Next;

        var replan = Of(open, 11, PlanEnd.Move).Next;

        Assert.Equal(PlanSample.Day(40), replan.End);
        Assert.Null(replan.PausedSince);
    }

    [Fact]
    public void WhenNothingWasMissed_NothingMoves()
    {
        var open = PlanChanges.Pause(PlanSample.Of(PlanSample.Task("a", 3), PlanSample.Task("b", 9)), PlanSample.Now).Next;

        var replan = Of(open, 1, PlanEnd.Keep);

        Assert.Empty(replan.Moves);
        Assert.Equal(open.Plan with { PausedSince = null }, replan.Next);
    }

    [Fact]
    public void Accept_OfAPlanThatHasChanged_IsRefused()
    {
        var entry = PlanSample.Task("a", 1);
        var open = PlanSample.Of(entry, PlanSample.Task("b", 2));
        var mark = Replan.Mark(open.Plan);

        var step = Replan.Accept(open, mark, PlanSample.Day(5), PlanEnd.Keep, PlanSample.Now)!;
        Assert.Equal(PlanChange.Replanned, step.Change);
        Assert.Null(Replan.Accept(step.Next, mark, PlanSample.Day(5), PlanEnd.Keep, PlanSample.Now));
        Assert.Null(Replan.Accept(open.Done(entry), mark, PlanSample.Day(5), PlanEnd.Keep, PlanSample.Now));
        Assert.Null(Replan.Accept(PlanChanges.Pause(open, PlanSample.Now).Next, mark, PlanSample.Day(5), PlanEnd.Keep, PlanSample.Now));
    }

    [Fact]
    public void ADayThatIsOffNow_IsCleared_AndWhatIsOnIt_StaysCloseToIt()
    {
        var (own, hear, buffer) = (PlanSample.Single(SessionKind.Own, 16, 20), PlanSample.Single(SessionKind.Hear, 17), PlanSample.Single(SessionKind.Buffer, 18, 30));
        var open = PlanSample.Of([own, hear, buffer, .. Enumerable.Range(1, 20).Where(d => d % 7 != 0).Select(d => PlanSample.Task($"t{d}", d, 20))]);

        var replan = Replan.Of(open.Plan, PlanSample.Day(1), PlanEnd.Keep, PlanSample.Now, [PlanSample.Day(16), PlanSample.Day(17), PlanSample.Day(18)])!;

        Assert.Empty(replan.Goes);
        Assert.DoesNotContain(replan.Next.Entries, e => replan.Next.IsOff(e.Date));
        Assert.Equal([PlanSample.Day(19), PlanSample.Day(19), PlanSample.Day(20)], ((PlanEntry[])[own, hear, buffer]).Select(e => replan.Next.Find(e.Id)!.Date));
        Assert.All(replan.Next.Entries.GroupBy(e => e.Date), day => Assert.InRange(day.Sum(e => e.Minutes), 1, 45));
        Assert.Equal([PlanSample.Day(16), PlanSample.Day(17), PlanSample.Day(18)], replan.Next.DatesOff.AsEnumerable());
    }

    [Fact]
    public void MissedConversations_KeepTheirOrder_AndLeavePeopleTimeToAnswer()
    {
        var (ask, first, second) = (PlanSample.Single(SessionKind.Hear, 2), PlanSample.Single(SessionKind.Hear, 8), PlanSample.Single(SessionKind.Hear, 15));
        var open = PlanSample.Of([ask, first, second, .. Enumerable.Range(1, 20).Select(d => PlanSample.Task($"t{d}", d, 45))]);

        Assert.Equal([4, 8, 15], Days(4));
        Assert.Equal([8, 11, 15], Days(8));
        Assert.Equal([13, 16, 19], Days(13));
        // The last of them would come after the end.
        Assert.Equal(second.Id, Of(open, 26, PlanEnd.Keep).Goes.Single(e => e.Kind == SessionKind.Hear).Id);

        IEnumerable<int> Days(int from) => ((PlanEntry[])[ask, first, second]).Select(e => Of(open, from, PlanEnd.Move).Next.Find(e.Id)!.Date.DayNumber - PlanSample.Day(0).DayNumber);
    }

    [Fact]
    public void DaysOffWithNothingOnThem_AreKept_AndNothingMoves()
    {
        var open = PlanSample.Of(PlanSample.Task("a", 3), PlanSample.Task("b", 9));
        open = open with { Plan = open.Plan with { DatesOff = [PlanSample.Day(4), PlanSample.Day(5)] } };

        var replan = Replan.Of(open.Plan, PlanSample.Day(1), PlanEnd.Keep, PlanSample.Now, [PlanSample.Day(5), PlanSample.Day(6)])!;

        Assert.Empty(replan.Moves);
        Assert.Empty(replan.Goes);
        Assert.Equal([PlanSample.Day(5), PlanSample.Day(6)], replan.Next.DatesOff.AsEnumerable());
        Assert.Null(Replan.Of(open.Plan, PlanSample.Day(1), PlanEnd.Move, PlanSample.Now, [PlanSample.Day(5), PlanSample.Day(6)]));
    }

    [Fact]
    public void MoreDaysOffThanThereIsRoomFor_MoveTheEnd_OrNameWhatGoes()
    {
        var open = PlanSample.Of([.. Enumerable.Range(1, 30).Where(d => d % 7 != 0).Select(d => PlanSample.Task($"t{d}", d, 45)), PlanSample.Single(SessionKind.Buffer, 27, 0)]);
        var off = PlanDays.Between(PlanSample.Day(24), PlanSample.Day(27)).ToImmutableArray();

        var (keep, move) = (Replan.Of(open.Plan, PlanSample.Day(1), PlanEnd.Keep, PlanSample.Now, off)!, Replan.Of(open.Plan, PlanSample.Day(1), PlanEnd.Move, PlanSample.Now, off)!);

        Assert.Equal(4, keep.Goes.Length);
        Assert.All(keep.Goes, e => Assert.Equal(SessionKind.Task, e.Kind));
        Assert.Empty(move.Goes);
        Assert.InRange(move.Next.End, PlanSample.Day(34), PlanSample.Day(35));
    }

    [Fact]
    public void MissedTimeToCatchUp_GoesSilently_UnlessThePlanGetsLongerByMostOfAWeek()
    {
        PlanEntry[] buffers = [.. Enumerable.Range(0, 2).Select(week => PlanSample.Single(SessionKind.Buffer, 6 + 7 * week, 30))];
        var open = PlanSample.Of([.. buffers, .. Enumerable.Range(17, 12).Select(d => PlanSample.Task($"t{d}", d, 45))]);

        var keep = Of(open, 22, PlanEnd.Keep);
        Assert.DoesNotContain(keep.Next.Entries, e => e.Kind == SessionKind.Buffer);
        Assert.DoesNotContain(keep.Goes, e => e.Kind == SessionKind.Buffer);
        // Going on from day 20, the end moves by three days; from day 22, by five.
        Assert.DoesNotContain(Of(open, 20, PlanEnd.Move).Next.Entries, e => e.Kind == SessionKind.Buffer && e.Date > open.Plan.End);
        Assert.InRange(Of(open, 22, PlanEnd.Move).Next.Entries.Single(e => e.Kind == SessionKind.Buffer).Date, PlanSample.Day(31), PlanSample.Day(37));
    }

    [Fact]
    public void Accept_AfterTheDaysOffHaveChanged_IsRefused()
    {
        var open = PlanSample.Of(PlanSample.Task("a", 1), PlanSample.Task("b", 2));
        var mark = Replan.Mark(open.Plan);
        var changed = open with { Plan = open.Plan with { DatesOff = [PlanSample.Day(20)] } };

        Assert.Null(Replan.Accept(changed, mark, PlanSample.Day(5), PlanEnd.Keep, PlanSample.Now));
        Assert.Equal([PlanSample.Day(21)], Replan.Accept(open, mark, PlanSample.Day(5), PlanEnd.Keep, PlanSample.Now, _ => [PlanSample.Day(21)])!.Next.Plan.DatesOff.AsEnumerable());
    }

    [Fact]
    public void TimeToCatchUp_ThatWasNotUsed_IsNotMissed()
    {
        var open = PlanSample.Of(PlanSample.Single(SessionKind.Buffer, 2), PlanSample.Task("a", 3) with { SkippedAt = PlanSample.Now }, PlanSample.Task("b", 4));

        Assert.Empty(open.Plan.Missed(PlanSample.Day(4)));
        Assert.Single(open.Plan.Missed(PlanSample.Day(5)));
    }

    [Fact]
    public void ATaskThatWaits_KeepsTheManyPartsThatItHas()
    {
        PlanEntry[] parts = [.. Enumerable.Range(1, 4).Select(part => PlanSample.Task("a", part == 4 ? 9 : part + 1, 15, part, 4, waits: part == 3))];
        var open = PlanSample.Of(parts);

        Assert.Empty(Replan.Of(open.Plan with { MinutesPerDay = 15 }, PlanSample.Day(5), PlanEnd.Keep, PlanSample.Now)!.Goes);
    }

    [Fact]
    public void ATalk_WaitsForThoseWhoWereAskedLate()
    {
        var (ask, talk) = (PlanSample.Single(SessionKind.Hear, 2) with { Hearing = new(Role.ProgramManager, 1) }, PlanSample.Single(SessionKind.Hear, 8) with { Hearing = new(Role.ProgramManager, 2) });
        var now = PlanSample.Now.AddDays(8);
        var plan = PlanChanges.Tick(PlanSample.Of(ask, talk, PlanSample.Task("a", 3)), ask.Id, true, now)!.Next.Plan;

        Assert.Equal(PlanSample.Day(12), Replan.Of(plan, PlanSample.Day(9), PlanEnd.Keep, now)!.Next.Find(talk.Id)!.Date);
        // Nobody answers on a holiday.
        Assert.Equal(PlanSample.Day(13), Replan.Of(plan with { DatesOff = [PlanSample.Day(10)] }, PlanSample.Day(9), PlanEnd.Keep, now)!.Next.Find(talk.Id)!.Date);
        var undone = PlanSample.Of(ask, talk).Plan with { DatesOff = [PlanSample.Day(6), PlanSample.Day(7)] };
        Assert.Equal(PlanSample.Day(3), MoveRange.Of(undone, ask, PlanSample.Day(1)).Last.Day);
    }

    [Fact]
    public void WhatFitsOnNoDay_DoesNotMoveTheEnd()
    {
        var open = PlanSample.Of(PlanSample.Task("a", 1), PlanSample.Task("long", 2, 60) with { OneSitting = true }, PlanSample.Task("b", 3));

        var replan = Of(open, 6, PlanEnd.Move);

        Assert.Equal("Task long", replan.Goes.Titles().Single());
        Assert.Equal(PlanSample.Day(33), replan.Next.End);
    }

    [Fact]
    public void WhenOnlyThePartBeforeTheWaitingIsDone_TheOthersNeedNotFitOnOneDay()
    {
        PlanEntry[] parts = [.. Enumerable.Range(1, 3).Select(part => PlanSample.Task("a", part, 30, part, 3, waits: part == 2) with { LastPart = 20 })];
        var open = PlanSample.Of(parts).Done(parts[1]);

        Assert.Empty(Of(open, 6, PlanEnd.Keep).Goes);
    }

    [Fact]
    public void WhatBuildsOnAnAnswerThatIsAwaited_ComesAfterIt_AndFillsNoDayTwice()
    {
        var (ask, answer) = (PlanSample.Task("a", 1, 45, part: 1, parts: 2, waits: true), PlanSample.Task("a", 2, 45, part: 2, parts: 2));
        PlanEntry[] next = [.. Enumerable.Range(1, 3).Select(part => PlanSample.Task("b", part + 2, 40, part, 3, after: "a"))];
        var now = PlanSample.Now.AddDays(7);
        var open = PlanChanges.Tick(PlanSample.Of([ask, answer, .. next]), ask.Id, true, now)!.Next;

        var replan = Replan.Of(open.Plan, PlanSample.Day(8), PlanEnd.Keep, now)!.Next;

        Assert.Equal(PlanSample.Day(11), replan.Find(answer.Id)!.Date);
        Assert.All(next, part => Assert.InRange(replan.Find(part.Id)!.Date, PlanSample.Day(12), PlanSample.Day(30)));
        Assert.All(replan.Entries.Where(e => e.IsOpen).GroupBy(e => e.Date), day => Assert.InRange(day.Sum(e => e.Minutes), 1, 45));
    }

    [Theory]
    [InlineData(30, PlanEnd.Keep, "Own on day 2")]
    [InlineData(30, PlanEnd.Move, "")]
    [InlineData(20, PlanEnd.Keep, "")]
    public void NoDay_HoldsMoreThanThePersonWants_ExceptForOwnTasksThatStay(int from, PlanEnd end, string expected)
    {
        var (staying, missed, ask) = (PlanSample.Single(SessionKind.Own, 30, 20), PlanSample.Single(SessionKind.Own, 2, 45), PlanSample.Hear(1, 3));
        var open = PlanSample.Of(staying, missed, ask, PlanSample.Single(SessionKind.Buffer, 30, 25), PlanSample.Single(SessionKind.Retake, 30, 10), PlanSample.Task("a", 4, 45));

        var replan = Of(open, from, end);

        Assert.All(replan.Next.Entries.Where(e => e.IsOpen).GroupBy(e => e.Date), day => Assert.InRange(day.Sum(e => e.Minutes), 1, 45));
        Assert.Equal(staying.Date, replan.Next.Find(staying.Id)!.Date);
        Assert.Equal(expected, string.Join(' ', replan.Goes.Where(e => e.Kind == SessionKind.Own).Titles()));
        Assert.DoesNotContain(replan.Goes, e => e.Kind == SessionKind.Buffer);
    }

    [Fact]
    public void MissedOwnTasks_ComeBeforeThoseOfTheLibrary_AndTheRetakeGoesWhereItHasRoom()
    {
        var (own, staying, retake) = (PlanSample.Single(SessionKind.Own, 3, 45), PlanSample.Single(SessionKind.Own, 30, 40), PlanSample.Single(SessionKind.Retake, 30, 10));
        var open = PlanSample.Of([own, staying, retake, .. Enumerable.Range(4, 6).Select(d => PlanSample.Task($"t{d}", d, 45))]);

        var replan = Of(open, 27, PlanEnd.Keep);

        Assert.Equal([PlanSample.Day(29), PlanSample.Day(27), PlanSample.Day(30)], ((PlanEntry[])[retake, own, staying]).Select(e => replan.Next.Find(e.Id)!.Date));
        Assert.All(replan.Goes, e => Assert.Equal(SessionKind.Task, e.Kind));
    }

    [Fact]
    public void AnOwnTaskLongerThanAnyDay_ComesOnADayWithNothingElse_OrGoes()
    {
        var (missed, staying) = (PlanSample.Single(SessionKind.Own, 3, 60), PlanSample.Single(SessionKind.Own, 29, 5));
        var open = PlanSample.Of(missed, staying, PlanSample.Single(SessionKind.Own, 30, 5), PlanSample.Task("a", 4, 40));

        var replan = Of(open, 29, PlanEnd.Move).Next;

        Assert.Single(replan.Entries, e => e.Date == replan.Find(missed.Id)!.Date);
        Assert.Equal(missed.Id, Assert.Single(Of(open, 29, PlanEnd.Keep).Goes, e => e.Kind == SessionKind.Own).Id);
    }

    [Theory]
    [InlineData(27, new[] { 1, 2, 3 }, new[] { 3 })]
    [InlineData(28, new[] { 1, 2, 3 }, new[] { 1, 2, 3 })]
    [InlineData(28, new[] { 1 }, new int[0])]
    public void NobodyIsAsked_WhoCannotBeHeard(int from, int[] parts, int[] goes)
    {
        var open = PlanSample.Of([.. parts.Select(part => PlanSample.Hear(part, 1 + 7 * part))]);

        Assert.Equal(goes, Of(open, from, PlanEnd.Keep).Goes.Select(e => e.Hearing!.Part));
    }

    [Theory]
    [InlineData(1, 33)]
    // Days 35 and 42 are Sundays.
    [InlineData(2, 34)]
    [InlineData(3, 34)]
    [InlineData(4, 36)]
    public void TheMovedEnd_IsTheLastDayThatIsNotOff(int more, int end)
    {
        var open = PlanSample.Of([.. Enumerable.Range(1, 2 + more).Select(d => PlanSample.Task($"t{d}", d, 5))]);
        open = open with { Plan = open.Plan with { DatesOff = [PlanSample.Day(7)] } };

        Assert.Equal(PlanSample.Day(end), Of(open, 10, PlanEnd.Move).Next.End);
    }

    [Fact]
    public void APauseBeforeTheStart_MissesNoDay()
    {
        var plan = PlanSample.Of(PlanSample.Task("a", 3), PlanSample.Task("b", 9)).Plan with { PausedSince = PlanSample.Day(-10) };

        Assert.Null(Replan.Of(plan, PlanSample.Day(1), PlanEnd.Move, PlanSample.Now));
        Assert.Equal(plan with { PausedSince = null }, Replan.Of(plan, PlanSample.Day(1), PlanEnd.Keep, PlanSample.Now)!.Next);
    }

    private static Replan Of(OpenPlan open, int from, PlanEnd end) => Replan.Of(open.Plan, PlanSample.Day(from), end, PlanSample.Now)!;
}
