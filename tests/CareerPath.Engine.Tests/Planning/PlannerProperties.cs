using System.Collections.Immutable;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Planning;

public class PlannerProperties
{
    [Fact]
    public void Build_KeepsToTheDaysAndToTheRulesOfEachTask() => PlanCase.ForAll(found =>
    {
        var (plan, request) = (Planner.Build(found.Library, found.Request), found.Request);
        PlanRules.CheckDays(plan, request);
        Assert.Equivalent(plan, Planner.Build(found.Library, request), strict: true);
        var work = plan.Sessions.Where(session => session.Kind == SessionKind.Task).ToList();
        foreach (var parts in work.GroupBy(session => session.Task, StringComparer.Ordinal))
        {
            var task = found.Tasks[parts.Key];
            PlanRules.CheckParts([.. parts], PlanRules.Left(found, task.Id), request, plan);
            Assert.Contains(request.Role, task.Roles);
            Assert.True(request.HasJob || request.InRole || !task.NeedsJob, "A task that needs a job is planned without one.");
            Assert.True(request.Length == PlanLength.ThirtyDays || task.Proof, "A task that is no proof is in the proof plan.");
            foreach (var before in task.After.Where(id => PlanRules.Rest(found, id) > 0))
                Assert.True(work.FindLastIndex(session => session.Task == before) is var last and >= 0 && last < work.IndexOf(parts.First()), "A task comes before one that it builds on.");
        }
    });

    [Fact]
    public void Build_PlansOrNamesWhatSuits_AndNothingThatHadRoomIsLeftOut() => PlanCase.ForAll(found =>
    {
        var (plan, request) = (Planner.Build(found.Library, found.Request), found.Request);
        var planned = plan.Sessions.Select(session => session.Task).ToHashSet(StringComparer.Ordinal);
        Assert.DoesNotContain(plan.LeftOut, left => planned.Contains(left.Task));
        var suiting = request.Gaps.Select(gap => PlanRules.Suiting(found.Library, request, gap)).Where(tasks => tasks.Count > 0).ToList();
        var named = plan.LeftOut.Select(left => left.Task).Concat(planned).ToHashSet(StringComparer.Ordinal);
        if (request.Length == PlanLength.ThirtyDays)
            Assert.All(suiting, tasks => Assert.All(tasks, task => Assert.Contains(task.Id, named)));
        else
            Assert.True(suiting.Count == 0 || suiting.Exists(tasks => tasks.TrueForAll(task => named.Contains(task.Id))), "Of no gap everything is planned or named.");
        var ends = plan.Sessions.Where(session => session.Kind == SessionKind.Task).GroupBy(session => session.Task, StringComparer.Ordinal)
            .ToDictionary(parts => parts.Key, parts => parts.Last().Date, StringComparer.Ordinal);
        foreach (var left in plan.LeftOut)
        {
            var task = PlanRules.Left(found, left.Task);
            Assert.Equal(left.Reason == LeftOutReason.TooLong, task.OnOneDay > PlanRules.Longest(task, plan, request));
            Assert.Equal(left.Reason == LeftOutReason.TooLong ? task.OnOneDay : task.Minutes, left.Minutes);
            Assert.Equal(left.Reason == LeftOutReason.NeedsTask, left.Before is not null);
            Assert.True(left.Before is null || !planned.Contains(left.Before), "What it builds on is planned.");
            var open = task.After.Where(id => PlanRules.Rest(found, id) > 0).ToList();
            if (left.Reason != LeftOutReason.NoRoom || open.Exists(id => !planned.Contains(id)))
                continue;
            var end = plan.End;
            if (request.Length == PlanLength.SevenDays)
            {
                // What is left out of a proof plan would lie between the tasks of earlier weeks and those of later ones.
                var starts = plan.Sessions.Where(session => session.Week > task.Week).Select(session => session.Date).ToList();
                end = starts.Count == 0 ? end : starts.Min();
            }
            var from = plan.Sessions.Where(session => request.Length == PlanLength.SevenDays && session.Week < task.Week).Select(session => session.Date).Append(left.From).Max();
            Assert.False(PlanRules.HasRoom(plan, request, task, from, end), $"{task.Id} had room.");
        }
    });

    [Fact]
    public void Build_OfThirtyDays_KeepsTheWeeks_AndHasTimeToCatchUpAndToHear() => PlanCase.ForAll(found =>
    {
        var request = found.Request with { Length = PlanLength.ThirtyDays };
        var plan = Planner.Build(found.Library, request);
        foreach (var session in plan.Sessions.Where(session => session.Kind == SessionKind.Task))
        {
            var earliest = request.InRole ? Math.Max(1, session.Week - 1) : session.Week;
            Assert.True(WeekOf(plan, session) >= earliest || request.DoneMinutes.ContainsKey(session.Task), "A task that is not begun comes before its week.");
        }
        var added = plan.Sessions.Where(session => session.Kind != SessionKind.Task).ToList();
        Assert.All(added, session => Assert.Equal("", session.Task));
        Assert.True(added.Count == 0 || added.Count < plan.Sessions.Length, "There is nothing to catch up with.");
        Assert.All(added.Where(session => session.Kind == SessionKind.Buffer).GroupBy(session => WeekOf(plan, session)), week => Assert.Single(week));
        Assert.All(added.Where(session => session.Kind == SessionKind.Buffer), session => Assert.InRange(session.Minutes, 15, Math.Min(60, request.MinutesPerDay)));
        var hear = added.Where(session => session.Kind == SessionKind.Hear).ToList();
        var notHeard = Enumerable.Range(1, 3).Where(part => !request.HeardParts.Contains(part)).ToList();
        Assert.Equal(hear.Count == 0 ? [] : notHeard, hear.Select(session => session.Part));
        Assert.All(hear.Zip(hear.Skip(1)), pair => Assert.True(pair.Second.Date >= pair.First.Date.AddDays(Planner.DaysOfWaiting), "No time to answer."));
        foreach (var retake in added.Where(session => session.Kind == SessionKind.Retake))
            Assert.Equal(Enumerable.Range(0, 30).Select(plan.Start.AddDays).Last(date => PlanRules.MinutesOn(request, date) >= Planner.RetakeMinutes), retake.Date);
        Assert.InRange(added.Count(session => session.Kind == SessionKind.Retake), added.Count > 0 ? 1 : 0, 1);
        // With a last week of whole days, any one of which can hold a task that suits, there is time for all of it.
        if (Enumerable.Range(21, 9).All(day => PlanRules.MinutesOn(request, plan.Start.AddDays(day)) >= request.MinutesPerDay)
            && request.Gaps.Any(gap => PlanRules.Suiting(found.Library, request, gap).Exists(task => IsEasy(found, task))))
        {
            Assert.Contains(plan.Sessions, session => session.Kind == SessionKind.Task);
            Assert.Contains(added, session => session.Kind == SessionKind.Retake);
            Assert.Contains(added, session => session.Kind == SessionKind.Buffer && WeekOf(plan, session) == 4);
        }
    });

    [Fact]
    public void Build_GivesEachTopGapItsTwoTasks_WhateverTheLowerGapsWant() => PlanCase.ForAll(found =>
    {
        // Ten tasks that any day can hold have room: of the 23 days from the second week on, at most seven hold something else.
        var request = found.Request with { Length = PlanLength.ThirtyDays, DaysOff = [], DatesOff = [], TakenMinutes = ImmutableDictionary<DateOnly, int>.Empty };
        var library = found.Library.Select(task => task with { Minutes = Math.Min(task.Minutes, request.MinutesPerDay), Week = Math.Min(task.Week, 2), After = [], Waits = false, NeedsJob = false }).ToImmutableArray();
        request = request with { AskedOn = ImmutableDictionary<string, DateOnly>.Empty };
        var plan = Planner.Build(library, request);
        foreach (var gap in request.Gaps.Take(5))
            Assert.InRange(TasksOf(plan, gap.Skill), Math.Min(2, PlanRules.Suiting(library, request, gap).Count), int.MaxValue);

        int TasksOf(Plan built, string skill) =>
            built.Sessions.Where(session => session.Kind == SessionKind.Task && found.Tasks[session.Task].Skill == skill).Select(session => session.Task).Distinct().Count();
    });

    [Fact]
    public void Build_OfSevenDays_ProvesOneGap_AndKeepsTheOrderOfTheWeeks() => PlanCase.ForAll(found =>
    {
        var request = found.Request with { Length = PlanLength.SevenDays };
        var plan = Planner.Build(found.Library, request);
        Assert.All(plan.Sessions, session => Assert.Equal(SessionKind.Task, session.Kind));
        var built = plan.Sessions.SelectMany(session => found.Tasks[session.Task].After).ToHashSet(StringComparer.Ordinal);
        Assert.InRange(plan.Sessions.Where(session => !built.Contains(session.Task)).Select(session => found.Tasks[session.Task].Skill).Distinct().Count(), 0, 1);
        Assert.All(
            plan.Sessions.GroupBy(session => session.Task).Select(parts => (parts.First().Week, Start: parts.First().Date, End: parts.Last().Date)).ToList(),
            one => Assert.DoesNotContain(plan.Sessions, other => other.Week < one.Week && other.Date > one.Start));
        var longest = Enumerable.Range(0, 7).Max(day => PlanRules.MinutesOn(request, plan.Start.AddDays(day)));
        if (longest >= PlanRequest.MinMinutesPerDay && request.Gaps.Any(gap => PlanRules.Suiting(found.Library, request, gap).Exists(task => IsEasy(found, task) && PlanRules.Rest(found, task.Id) <= longest)))
            Assert.NotEmpty(plan.Sessions);
        Assert.True(plan.Sessions.Length > 0 || request.Gaps.All(gap => Planner.Build(found.Library, request with { Gaps = [gap] }).Sessions.IsEmpty), "A gap that could be proven is passed over.");
    });

    [Fact]
    public void FreeTime_ExplainsEveryDayWithRoom() => PlanCase.ForAll(found =>
    {
        var (plan, request) = (Planner.Build(found.Library, found.Request), found.Request);
        var free = FreeTime.Of(plan, request).ToDictionary(day => day.Date);
        var waits = plan.Sessions.Where(session => session.WaitsAfter).Select(session => session.Task).ToHashSet(StringComparer.Ordinal);
        for (var date = plan.Start; date <= plan.End; date = date.AddDays(1))
        {
            var sessions = plan.Sessions.Where(session => session.Date == date).ToList();
            var room = PlanRules.MinutesOn(request, date) - sessions.Sum(session => session.Minutes);
            Assert.Equal(room > 0 || sessions.Count == 0, free.ContainsKey(date));
            if (!free.TryGetValue(date, out var day))
                continue;
            Assert.Equal(room, day.Room);
            Assert.Equal(PlanRules.IsOff(request, date), day.Reason is FreeReason.WeekdayOff or FreeReason.DateOff);
            var may = plan.LeftOut.Where(left => left.Reason == LeftOutReason.NoRoom && left.From <= date).ToList();
            if (day.Reason == FreeReason.NothingFits)
                Assert.Equal(may.MinBy(left => left.Minutes), day.Shortest);
            if (day.Reason is FreeReason.ComesLater or FreeReason.NeedsLongerDay)
                Assert.Empty(may);
            if (day.Reason is FreeReason.AllPlanned or FreeReason.Waiting)
                Assert.Empty(plan.LeftOut);
        }
    });

    [Fact]
    public void Relay_LaysWhatIsLeft_ByTheSameRules() => PlanCase.ForAll(found =>
    {
        var request = found.Request with { DoneMinutes = ImmutableDictionary<string, int>.Empty };
        found = found with { Request = request };
        var end = request.Start.AddDays(found.Library.Length);
        var plan = Planner.Relay(found.Library, request, end);
        PlanRules.CheckDays(plan, request);
        Assert.Equivalent(plan, Planner.Relay(found.Library, request, end), strict: true);
        Assert.Equal(found.Library.Select(task => task.Id).Order(), plan.Sessions.Select(session => session.Task).Distinct().Concat(plan.LeftOut.Select(task => task.Task)).Order());
        var leftOut = plan.LeftOut.Select(task => task.Task).ToHashSet(StringComparer.Ordinal);
        foreach (var parts in plan.Sessions.GroupBy(session => session.Task, StringComparer.Ordinal))
        {
            var task = found.Tasks[parts.Key];
            PlanRules.CheckParts([.. parts], PlanRules.Left(found, task.Id), request, plan, relaid: true);
            Assert.All(task.After, before => Assert.True(plan.Sessions.Last(session => session.Task == before).Date <= parts.First().Date, "A task comes before one that it builds on."));
        }
        foreach (var task in plan.LeftOut.Where(task => task.Reason == LeftOutReason.NoRoom && !found.Tasks[task.Task].After.Any(leftOut.Contains)))
            Assert.False(PlanRules.HasRoom(plan, request, PlanRules.Left(found, task.Task), task.From, plan.End, relaid: true), $"{task.Task} had room.");
    });

    // Whether any whole day can hold what is left of the task.
    private static bool IsEasy(PlanCase found, LibraryTask task) =>
        task is { After.IsEmpty: true, Waits: false, NeedsJob: false } && PlanRules.Rest(found, task.Id) <= found.Request.MinutesPerDay;

    private static int WeekOf(Plan plan, PlanSession session) => Math.Min(4, ((session.Date.DayNumber - plan.Start.DayNumber) / 7) + 1);
}
