using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Calendars;

// What calendars that already have the events of a plan must be told about its changes.
public sealed class CalendarLogTests
{
    private static readonly DateTime _start = new(2027, 3, 19, 8, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime _later = _start.AddHours(5);
    private static readonly CalendarTime _evening = new(new TimeOnly(18, 0), "Europe/Berlin", null);

    private readonly PlanEntry _first = SamplePlan.Session("2027-03-27", title: "First");
    private readonly PlanEntry _second = SamplePlan.Session("2027-03-27", title: "Second");
    private readonly PlanEntry _third = SamplePlan.Session("2027-03-29", title: "Third");

    [Fact]
    public void ANewPlan_BeginsAtZero()
    {
        var plan = New().Plan;

        Assert.All(plan.Entries, e => Assert.Equal((0, _start), (e.Sequence, e.EventChangedAt)));
        Assert.Empty(plan.Cancelled);
    }

    [Fact]
    public void AMove_CountsTheMovedSession_AndNoOther()
    {
        var plan = After(New(), Edit(_first, e => e with { Date = new(2027, 3, 30) })).Plan;

        Assert.Equal((1, (DateTime?)_later), LastOf(plan, _first));
        Assert.Equal((0, (DateTime?)_start), LastOf(plan, _second));
        Assert.Empty(plan.Cancelled);
    }

    [Fact]
    public void AMove_CountsWhatItMakesEarlier_IfSessionsHaveATime()
    {
        var plan = After(New(_evening), Edit(_first, e => e with { Date = new(2027, 3, 30) })).Plan;

        Assert.Equal((1, 1, 0), (LastOf(plan, _first).Sequence, LastOf(plan, _second).Sequence, LastOf(plan, _third).Sequence));
    }

    [Fact]
    public void ATickOrANewOrder_ChangesNoEvent_ThatLooksTheSame()
    {
        var before = New();

        var plan = After(before, Edit(_first, e => e with { DoneAt = _later, Ordinal = 7, Instruction = "Other", Skill = "Other" })).Plan;

        Assert.Equal((0, (DateTime?)_start), LastOf(plan, _first));
        Assert.Equal(1, LastOf(After(New(_evening with { Alarm = 10 }), Edit(_third, e => e with { DoneAt = _later })).Plan, _third).Sequence);
    }

    [Fact]
    public void ASkippedSession_IsCancelled_AndComesBackWithAHigherCount()
    {
        var skipped = After(New(), Edit(_first, e => e with { SkippedAt = _later }));
        Assert.Equal(new CancelledEvent(_first.Id, "First", _first.Date, 45, 1) { ChangedAt = _later }, Assert.Single(skipped.Plan.Cancelled));

        var again = After(skipped, Edit(_third, e => e with { Title = "Other" }));
        Assert.Equal(1, Assert.Single(again.Plan.Cancelled).Sequence);

        var undone = skipped.Undone(skipped.Plan.Undo!.Id, _later)!.Plan;
        Assert.Equal((2, (DateTime?)_later), LastOf(undone, _first));
        Assert.Empty(undone.Cancelled);
    }

    [Fact]
    public void ASwap_CancelsOne_AndBeginsAnother()
    {
        var other = SamplePlan.Session("2027-03-27", title: "Other");

        var plan = After(New(), p => p with { Entries = [other, .. p.Entries.RemoveAt(0)] }).Plan;

        Assert.Equal((0, _first.Id), (LastOf(plan, other).Sequence, Assert.Single(plan.Cancelled).Id));
    }

    [Fact]
    public void APlanMadeAnew_CancelsWhatIsLeft_AndKeepsWhatIsDone_AndItsTime()
    {
        var before = After(New(_evening), Edit(_first, e => e with { DoneAt = _later }));
        var next = SamplePlan.Of(before.Plan.Entries[0] with { Week = 0 }, SamplePlan.Session("2027-04-01"));

        var plan = After(before, _ => next).Plan;

        Assert.Equal(_evening, plan.CalendarTime);
        Assert.Equal((0, 0), (plan.Entries[0].Sequence, plan.Entries[1].Sequence));
        Assert.Equal([_second.Id, _third.Id], plan.Cancelled.Select(e => e.Id));
        Assert.All(plan.Cancelled, e => Assert.Equal(1, e.Sequence));
    }

    [Fact]
    public void APause_CancelsWhatIsLeftFromThatDay_AndGoingOnBringsItBack()
    {
        var before = After(New(), Edit(_second, e => e with { DoneAt = _later }));
        var paused = After(before, p => p with { PausedSince = new(2027, 3, 27) });
        Assert.Equal([_first.Id, _third.Id], paused.Plan.Cancelled.Select(e => e.Id));
        Assert.Equal([_second.Id], PlanEvent.Shown(paused.Plan).Select(e => e.Id));

        // Long after, and with changes in between, they are still known.
        var noted = paused;
        for (var month = 1; month < 6; month++)
            noted = After(noted, Edit(_second, e => e with { Instruction = $"Other {month}" }), _later.AddMonths(month));
        var resumed = After(noted, p => p with { PausedSince = null, Entries = [.. p.Entries.Select(e => e.IsOpen ? e with { Date = e.Date.AddMonths(6) } : e)] }, _later.AddMonths(6)).Plan;

        Assert.Empty(resumed.Cancelled);
        Assert.Equal((2, 0, 2), (LastOf(resumed, _first).Sequence, LastOf(resumed, _second).Sequence, LastOf(resumed, _third).Sequence));
    }

    [Fact]
    public void SessionsBeforeAPause_StayInTheCalendar()
    {
        var paused = After(New(), p => p with { PausedSince = new(2027, 3, 28) });

        Assert.Equal([_first.Id, _second.Id], PlanEvent.Shown(paused.Plan).Select(e => e.Id));
        Assert.Equal([_third.Id], paused.Plan.Cancelled.Select(e => e.Id));
    }

    [Fact]
    public void AnotherTime_CountsEveryEvent_AndIsNoChangeToUndo()
    {
        var skipped = After(New(), Edit(_first, e => e with { SkippedAt = _later }));

        var open = skipped.At(_evening, _later.AddHours(1));

        Assert.Equal(skipped.Plan.Undo, open.Plan.Undo);
        Assert.Equal((1, 1, 2), (LastOf(open.Plan, _second).Sequence, LastOf(open.Plan, _third).Sequence, Assert.Single(open.Plan.Cancelled).Sequence));
        var undone = open.Undone(open.Plan.Undo!.Id, _later.AddHours(2))!.Plan;
        Assert.Equal(_evening, undone.CalendarTime);
        // The second session of the day is later again.
        Assert.Equal((3, 2, 1), (LastOf(undone, _first).Sequence, LastOf(undone, _second).Sequence, LastOf(undone, _third).Sequence));
        Assert.Equal(PlanEvent.All(undone), PlanEvent.All(new OpenPlan(undone, Portfolio.Empty).At(_evening, _later.AddHours(3)).Plan));
    }

    [Fact]
    public void WhatIsLongPast_IsForgotten_AndAPlanMadeAgainAndAgainDoesNotGrow()
    {
        var open = New();
        open = After(open, _ => SamplePlan.Of(SamplePlan.Session("2027-03-20")), _later);
        open = After(open, _ => SamplePlan.Of(SamplePlan.Session("2027-04-20")), _later);
        Assert.Equal(4, open.Plan.Cancelled.Length);
        Assert.Empty(After(open, p => p, _later.AddDays(60)).Plan.Cancelled);

        for (var time = 0; time < 50; time++)
            open = After(open, _ => SamplePlan.Of([.. Enumerable.Range(0, 20).Select(_ => SamplePlan.Session("2027-04-20"))]), _later);
        Assert.InRange(open.Plan.Cancelled.Length, 100, 120);

        var undone = open.Undone(open.Plan.Undo!.Id, _later)!.Plan;
        Assert.All(undone.Entries, e => Assert.Equal(2, e.Sequence));
    }

    [Fact]
    public void WhatComesBackLongAfter_BecauseTheLastChangeIsUndone_HasAHigherCount()
    {
        var open = After(New(), _ => SamplePlan.Of(SamplePlan.Session("2027-05-20")));

        open = open.At(_evening, _later.AddDays(60));

        Assert.All(open.Undone(open.Plan.Undo!.Id, _later.AddDays(61))!.Plan.Entries, e => Assert.Equal(3, e.Sequence));
    }

    // Whatever is done to a plan: an event that looks different has a higher count, one that looks the same is the same, and one that calendars
    // have is either there or cancelled, until it is long past.
    [Fact]
    public void ManyChanges_NeverGoBack_AndLeaveNothingBehind()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var random = new Random(seed);
            var open = New(seed % 2 == 0 ? null : _evening);
            var published = new Dictionary<Guid, PlanEvent>();
            var now = _start;
            for (var step = 0; step < 40; step++)
            {
                now = random.Next(6) == 0 ? now.AddDays(random.Next(40)) : now.AddMinutes(1);
                var undo = open.Plan.Undo?.Id;
                open = random.Next(8) switch
                {
                    0 when undo is { } id => open.Undone(id, now)!,
                    1 => open.At(random.Next(2) == 0 ? _evening : new CalendarTime(null, "", random.Next(2) == 0 ? null : 10), now),
                    2 => After(open, p => p with { PausedSince = p.PausedSince is null ? new DateOnly(2027, 3, 25).AddDays(random.Next(8)) : null }, now),
                    3 => After(open, p => p with { Entries = [.. p.Entries.Where(e => e.DoneAt is not null || random.Next(4) > 0), SamplePlan.Session("2027-04-02")] }, now),
                    _ => After(open, p => p with { Entries = [.. p.Entries.Select(e => random.Next(3) == 0 ? Change(e, random, now) : e)] }, now),
                };
                var events = PlanEvent.All(open.Plan).ToDictionary(e => e.Id);
                foreach (var (id, before) in published)
                {
                    if (events.TryGetValue(id, out var after))
                        Assert.True(after == before || after.Sequence > before.Sequence, $"seed {seed}, step {step}: {before} became {after}");
                    else
                        Assert.True(before.IsCancelled && before.Date < DateOnly.FromDateTime(now).AddDays(-31), $"seed {seed}, step {step}: {before} is forgotten");
                }
                foreach (var shown in events.Values)
                    published[shown.Id] = shown;
            }
        }
    }

    private static PlanEntry Change(PlanEntry entry, Random random, DateTime now) => random.Next(4) switch
    {
        0 => entry with { Date = entry.Date.AddDays(random.Next(3)) },
        1 => entry with { SkippedAt = entry.SkippedAt is null ? now : null },
        2 => entry with { DoneAt = entry.DoneAt is null ? now : null },
        _ => entry with { Title = $"Title {random.Next(3)}", Minutes = 15 + random.Next(2) },
    };

    private OpenPlan New(CalendarTime? time = null) =>
        new(CalendarLog.Note(null, SamplePlan.Of(_first, _second, _third) with { CalendarTime = time }, _start), Portfolio.Empty);

    private static Func<SavedPlan, SavedPlan> Edit(PlanEntry entry, Func<PlanEntry, PlanEntry> edit) =>
        plan => plan with { Entries = [.. plan.Entries.Select(e => e.Id == entry.Id ? edit(e) : e)] };

    private static OpenPlan After(OpenPlan open, Func<SavedPlan, SavedPlan> change, DateTime? now = null) =>
        open.After(new PlanStep(open with { Plan = change(open.Plan) }, PlanChange.Moved), now ?? _later);

    private static (int Sequence, DateTime? At) LastOf(SavedPlan plan, PlanEntry entry)
    {
        var noted = plan.Entries.Single(e => e.Id == entry.Id);
        return (noted.Sequence, noted.EventChangedAt);
    }
}
