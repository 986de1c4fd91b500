using CareerPath.Engine.Planning;
using CareerPath.Web.Plans;
using static CareerPath.Web.Tests.Plans.Sample;

namespace CareerPath.Web.Tests.Plans;

public sealed class PlanEndingTests
{
    [Fact]
    public void APlanEnds_WhenNothingIsLeftToDo_OrItsDaysAreOver()
    {
        var talk = On(3).Of(SessionKind.Hear);
        Assert.Null(At(Plan(On(1).Done(), talk), 2));
        Assert.NotNull(At(Plan(On(1).Done(), talk.Done()), 2));
        Assert.NotNull(At(Plan(On(1).Done(), talk), 31));
        Assert.Null(At(Plan(On(1).Done(), talk) with { PausedSince = Monday }, 31));
        Assert.Null(At(Plan(talk.Done()), 31));
    }

    [Fact]
    public void TheTasks_ThatAreLeft_SayWhy_AndOneBegunAndSwappedIsNoneOfThem()
    {
        var plan = Plan(
            On(1, "Done").Done() with { TaskId = "done" },
            On(2, "Skipped").Skipped() with { TaskId = "skipped" },
            On(3, "No room").Skipped() with { TaskId = "no-room", HadNoRoom = true },
            On(4, "Open") with { TaskId = "open" },
            On(5, "Swapped").Done() with { TaskId = "swapped", Parts = 2 });

        var ending = At(plan, 31)!;

        Assert.Equal((1, 4), (ending.Done, ending.Tasks));
        Assert.Equal([("Skipped", true, false), ("No room", true, true), ("Open", false, false)], ending.Left.Select(t => (t.First.Title, t.IsLeftOut, t.HadNoRoom)));
    }

    private static PlanEnding? At(SavedPlan plan, int day) => PlanEnding.Of(plan, new DateTimeOffset(Monday.AddDays(day), TimeOnly.MinValue, TimeSpan.Zero));
}
