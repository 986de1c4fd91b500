using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Plans;

namespace CareerPath.Web.Tests.Plans;

public sealed class MissingTasksTests
{
    private static readonly PlanRequest _request = new()
    {
        Role = Role.ProgramManager,
        Gaps = [new Gap("risk-management", 0, 4)],
        Start = PlanSample.Day(1),
        MinutesPerDay = 30,
        DaysOff = [DayOfWeek.Saturday],
    };

    [Fact]
    public void ATaskInOneSitting_FitsWithALongerWeekday_ThatIsNotOff()
    {
        ImmutableArray<LibraryTask> library = [PlanSample.Library("short", 30), PlanSample.Library("meeting", 50) with { OneSitting = true }];

        var missing = Assert.Single(Of(library, _request));

        Assert.Equal(("meeting", LeftOutReason.TooLong, 50), (missing.TaskId, missing.Reason, missing.Minutes));
        Assert.Equal(new LongDay(DayOfWeek.Sunday, 50), missing.LongDay);
        Assert.Equal("Task meeting (50 min): fits with 50 minutes on Sundays", PlanWords.Missing(missing));
        Assert.Empty(Of(library, _request with { LongDay = missing.LongDay }));
    }

    [Fact]
    public void WhenALongerWeekdayIsNotEnough_ItIsNotSaidToBe()
    {
        // There is no Sunday left for the second: the plan has four.
        ImmutableArray<LibraryTask> library = [.. Enumerable.Range(1, 6).Select(number => PlanSample.Library($"meeting-{number}", 50) with { OneSitting = true })];

        var missing = Of(library, _request);

        Assert.Equal(6, missing.Length);
        var fit = missing.Where(m => m.LongDay is not null).Select(m => m.TaskId).ToList();
        Assert.InRange(fit.Count, 3, 4);
        Assert.Equal(fit.Order(), Planner.Build(library, _request with { LongDay = new LongDay(DayOfWeek.Sunday, 50) }).Sessions.Select(s => s.Task).Where(t => t.Length > 0).Order());
        // With more minutes each day there is room for all.
        Assert.All(missing, m => Assert.Equal(50, m.Enough));
        Assert.Contains(missing, m => PlanWords.Missing(m).EndsWith("fits with 50 minutes a day", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatNothingMakesRoomFor_IsForTheNextPlan()
    {
        ImmutableArray<LibraryTask> library = [.. Enumerable.Range(1, 200).Select(number => PlanSample.Library($"task-{number}", 60))];

        Assert.Contains(Of(library, _request), m => m is { Enough: null, LongDay: null } && PlanWords.Missing(m).EndsWith("for the next plan", StringComparison.Ordinal));
    }

    private static ImmutableArray<MissingTask> Of(ImmutableArray<LibraryTask> library, PlanRequest request) => MissingTasks.Of(Planner.Build(library, request), request, library);
}
