using CareerPath.Web.Pages.Shared;
using CareerPath.Web.Plans;
using CareerPath.Web.Tests.Support;

namespace CareerPath.Web.Tests.Pages;

// A month with a plan, day by day, as a person lives it.
public sealed class PlanMonthTests(Site site) : SiteTests(site)
{
    private readonly Visitor _owner = site.NewVisitor();
    private readonly HashSet<Guid> _done = [];
    private string _path = "";

    [Fact]
    public async Task AMonth_WithMissedDays_ASwap_AMove_AndAPause_KeepsWhatWasDone_AndEndsWithNothingOpen()
    {
        _path = QuizJourney.OwnerPath(await _owner.MakePlanAsync(Site));
        for (var day = 1; day <= 4; day++)
            await WorkAsync(day);

        // Misses five days.
        await ReplanAsync(10, "move");
        await CheckAsync(10);
        await SwapAsync();
        await MoveAsync(10);
        await CheckAsync(10);
        for (var day = 10; day <= 15; day++)
            await WorkAsync(day);

        Clock(16);
        await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Handler("Pause"));
        await ReplanAsync(23, "move");
        await CheckAsync(23);
        var plan = await PlanAsync();
        for (var day = 23; day <= plan.End.DayNumber - plan.Start.DayNumber + 1; day++)
            await WorkAsync(day);

        plan = await PlanAsync();
        Assert.DoesNotContain(plan.Entries, e => e.IsOpen);
        Assert.Equal(_done.Order(), plan.Entries.Where(e => e.DoneAt is not null).Select(e => e.Id).Order());
        var pieces = (await Site.OpenPlanAsync(_path)).Portfolio.Pieces;
        Assert.Equal(plan.Entries.Where(e => e.DoneAt is not null && e.LeavesSomething()).Select(e => e.Work()).Distinct().Order(StringComparer.Ordinal), pieces.Select(p => p.Task).Order(StringComparer.Ordinal));
        Assert.All(pieces, p => Assert.NotNull(p.DoneAt));
    }

    // What the plan asks on a day is possible on it: it fits its minutes, and what it builds on is done.
    private async Task WorkAsync(int day)
    {
        Clock(day);
        var plan = await PlanAsync();
        var today = plan.Start.AddDays(day - 1);
        foreach (var entry in plan.Entries.Where(e => e.IsOpen && e.Date == today))
        {
            Assert.All(entry.After, before => Assert.DoesNotContain(plan.Entries, e => e.TaskId == before && e.IsOpen && e.Date > today));
            await _owner.SubmitAsync((await _owner.GetAsync(_path + "/plan")).Form($"#task-{entry.Id:N} form.tick"));
            _done.Add(entry.Id);
        }
    }

    private async Task ReplanAsync(int day, string choice)
    {
        Clock(day);
        var page = await _owner.GetAsync($"{_path}/plan/replan?from={Dates.Iso((await PlanAsync()).Start.AddDays(day - 1))}");
        await _owner.SubmitAsync(page.Form($"section[aria-labelledby={choice}] form"));
    }

    private async Task SwapAsync()
    {
        var plan = await PlanAsync();
        var earliest = PlanToday.Of(plan, Site.Clock.GetUtcNow().UtcDateTime).Earliest;
        // What is done of a task that is swapped leaves no piece.
        var entry = plan.Entries.First(e =>
            e.IsOpen && plan.Sessions(e).All(s => s.IsOpen) && plan.BuildingOn(e).IsEmpty && !Swaps.For(plan, e, Site.Content.Tasks, earliest).IsEmpty);
        await _owner.SubmitAsync((await _owner.TaskAsync(_path, entry)).Handler("Swap"));
        Assert.Null((await PlanAsync()).Find(entry.Id));
    }

    private async Task MoveAsync(int day)
    {
        var plan = await PlanAsync();
        var (entry, to) = plan.Entries.Where(e => e.IsOpen && e.Date >= plan.Start.AddDays(day))
            .SelectMany(e => PlanDays.Between(e.Date.AddDays(1), plan.End).Where(d => !plan.IsOff(d) && plan.MinutesOn(d) + e.Minutes <= plan.Room(d)).Select(d => (e, d)))
            .First(m => MoveRange.Of(plan, m.e, plan.Start).Allows(m.d));
        await _owner.SubmitAsync((await _owner.TaskAsync(_path, entry)).Fill("Date", Dates.Iso(to)).Handler("Move"));
        Assert.Equal(to, (await PlanAsync()).Find(entry.Id)!.Date);
    }

    private async Task CheckAsync(int day)
    {
        var plan = await PlanAsync();
        var open = plan.Entries.Where(e => e.IsOpen).ToList();
        Assert.All(open, e => Assert.InRange(e.Date, plan.Start.AddDays(day - 1), plan.End));
        Assert.All(open.GroupBy(e => e.Date), d => Assert.InRange(d.Sum(e => e.Minutes), 1, 45));
        Assert.DoesNotContain(open, e => plan.IsOff(e.Date));
        Assert.Superset(_done, plan.Entries.Where(e => e.DoneAt is not null).Select(e => e.Id).ToHashSet());
        foreach (var task in open.GroupBy(e => e.Work(), StringComparer.Ordinal))
        {
            Assert.Equal(task.Select(e => e.Part).Order(), task.OrderBy(e => e.Date).Select(e => e.Part));
            Assert.All(task.First().After, before => Assert.DoesNotContain(open, e => e.TaskId == before && e.Date > task.Min(t => t.Date)));
        }
    }

    private void Clock(int day) => Site.Clock.SetUtcNow(new DateTimeOffset(2026, 11, 22, 18, 0, 0, TimeSpan.Zero).AddDays(day));

    private async Task<SavedPlan> PlanAsync() => (await Site.OpenPlanAsync(_path)).Plan;
}
