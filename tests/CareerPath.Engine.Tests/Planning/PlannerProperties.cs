using System.Collections.Immutable;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using static CareerPath.Engine.Tests.Support.SamplePlan;

namespace CareerPath.Engine.Tests.Planning;

public class PlannerProperties
{
    [Fact]
    public void Build_OfAnyRequest_KeepsItsPromises()
    {
        var random = new Random(11);
        for (var n = 0; n < 3000; n++)
        {
            var library = RandomLibrary(random);
            var request = RandomRequest(random);
            var plan = Planner.Build(library, request);
            Assert.Equivalent(plan, Planner.Build(library, request), strict: true);
            var tasks = library.ToDictionary(task => task.Id, StringComparer.Ordinal);

            foreach (var day in plan.Sessions.GroupBy(session => session.Date))
                Assert.InRange(day.Sum(session => session.Minutes), 1, request.MinutesPerDay);
            Assert.All(plan.Sessions, session => Assert.InRange(session.Date, plan.Start, plan.End));
            Assert.All(plan.Sessions, session => Assert.DoesNotContain(session.Date.DayOfWeek, request.DaysOff));
            Assert.Equal(plan.Sessions.Select(session => session.Date).Order(), plan.Sessions.Select(session => session.Date));
            var notCarried = plan.Sessions.Where(session => session.Part < session.Parts || !tasks[session.Task].Waits).Select(session => session.Week).ToList();
            Assert.Equal(notCarried.Order(), notCarried);
            Assert.All(plan.Sessions, session => Assert.Contains(request.Role, tasks[session.Task].Roles));
            var ends = plan.Sessions.Index().GroupBy(entry => entry.Item.Task, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.Max(entry => entry.Index), StringComparer.Ordinal);
            foreach (var parts in plan.Sessions.GroupBy(session => session.Task, StringComparer.Ordinal))
            {
                var task = tasks[parts.Key];
                var minutes = task.Minutes - request.DoneMinutes.GetValueOrDefault(task.Id);
                Assert.Equal(minutes, parts.Sum(part => part.Minutes));
                Assert.Equal(Enumerable.Range(1, parts.First().Parts), parts.Select(part => part.Part));
                var waits = parts.Any(part => part.WaitsAfter);
                Assert.True(waits == task.Waits || minutes < task.Minutes, "A task that waits does not, or the other way round.");
                Assert.All(parts.Where(part => part.WaitsAfter), part => Assert.Equal(part.Parts - 1, part.Part));
                Assert.Equal(Math.Max(waits ? 2 : 1, (minutes + request.MinutesPerDay - 1) / request.MinutesPerDay), parts.Count());
                Assert.True(parts.Count() == 1 || !task.OneSitting, "A sitting is split.");
                Assert.True(request.HasJob || !task.NeedsJob, "A task that needs a job is planned without one.");
                Assert.DoesNotContain(task.Id, plan.LeftOut.Select(left => left.Task));
                AssertWithoutGap(request, [.. parts.Take(parts.Count() - (waits ? 1 : 0)).Select(part => part.Date)]);
                Assert.True(!waits || parts.Last().Date >= parts.ElementAt(parts.Count() - 2).Date.AddDays(Planner.DaysOfWaiting), "The last part does not wait.");
                foreach (var before in task.After.Where(id => tasks[id].Minutes > request.DoneMinutes.GetValueOrDefault(id)))
                    Assert.True(ends[before] <= Array.IndexOf([.. plan.Sessions], parts.First()), "A task comes before one that it builds on.");
                if (request.Length == PlanLength.ThirtyDays)
                    Assert.Equal(task.Week, Math.Min(4, ((parts.ElementAt(parts.Count() - (waits ? 2 : 1)).Date.DayNumber - request.Start.DayNumber) / 7) + 1));
                else
                    Assert.True(task.Proof);
            }
            var suited = Suited(library, request).SelectMany(id => WithThoseBefore(id, request, tasks)).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(suited, plan.LeftOut.Select(left => left.Task).Concat(plan.Sessions.Select(session => session.Task)).ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Build_StartsEachWeekWithTheTopGap()
    {
        var random = new Random(12);
        for (var n = 0; n < 500; n++)
        {
            // Tasks that fit into a day, so that the first of each week is placed first.
            var library = RandomLibrary(random).Select(task => task with { Minutes = Math.Min(task.Minutes, 60), After = [], Waits = false }).ToImmutableArray();
            var request = RandomRequest(random) with { MinutesPerDay = 60, Length = PlanLength.ThirtyDays, DaysOff = [DayOfWeek.Sunday] };
            var plan = Planner.Build(library, request);
            var skills = library.ToDictionary(task => task.Id, task => task.Skill, StringComparer.Ordinal);
            var suited = Suited(library, request).ToHashSet(StringComparer.Ordinal);
            foreach (var week in plan.Sessions.GroupBy(session => session.Week))
            {
                var top = request.Gaps.First(gap => library.Any(task => task.Week == week.Key && suited.Contains(task.Id)
                    && string.Equals(task.Skill, gap.Skill, StringComparison.Ordinal)));
                Assert.Equal(top.Skill, skills[week.First().Task]);
            }
        }
    }

    private static IEnumerable<string> Suited(ImmutableArray<LibraryTask> library, PlanRequest request) =>
        from gap in request.Gaps
        from week in library.Where(task => task.Skill == gap.Skill && IsFor(request, task)).GroupBy(task => task.Week)
        from task in week
        where task.Reaches > gap.Level || (week.All(other => other.Reaches <= gap.Level) && week.All(other => other.Reaches <= task.Reaches))
        where IsOpen(request, task)
        select task.Id;

    private static bool IsFor(PlanRequest request, LibraryTask task) => task.Roles.Contains(request.Role) && (request.HasJob || !task.NeedsJob);

    private static bool IsOpen(PlanRequest request, LibraryTask task) =>
        task.Minutes > request.DoneMinutes.GetValueOrDefault(task.Id) && (task.Proof || request.Length == PlanLength.ThirtyDays);

    private static IEnumerable<string> WithThoseBefore(string id, PlanRequest request, Dictionary<string, LibraryTask> tasks) =>
    [
        id,
        .. tasks[id].After.Where(before => IsFor(request, tasks[before]) && IsOpen(request, tasks[before]))
            .SelectMany(before => WithThoseBefore(before, request, tasks)),
    ];

    private static void AssertWithoutGap(PlanRequest request, ImmutableArray<DateOnly> dates)
    {
        for (var date = dates[0]; date < dates[^1]; date = date.AddDays(1))
            Assert.True(dates.Contains(date) || request.DaysOff.Contains(date.DayOfWeek), "The parts skip a working day.");
    }

    private static ImmutableArray<LibraryTask> RandomLibrary(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(40)).Select(i =>
        {
            var task = Task(
                Name("task", i), Name("skill", random.Next(5)), random.Next(1, 5), random.Next(1, 5), random.Next(3, 49) * 5, random.Next(2) == 0);
            task = task with
            {
                After = i > 0 && random.Next(3) == 0 ? [Name("task", random.Next(i))] : [],
                OneSitting = random.Next(4) == 0,
                NeedsJob = random.Next(6) == 0,
            };
            task = task with { Waits = !task.OneSitting && random.Next(4) == 0 };
            return random.Next(3) == 0 ? task with { Roles = [Role.ProjectManager] } : task;
        }),
    ];

    private static PlanRequest RandomRequest(Random random) => new()
    {
        Role = random.Next(3) == 0 ? Role.ProjectManager : Role.ProgramManager,
        Gaps =
        [
            .. Enumerable.Range(0, 5).OrderBy(_ => random.Next()).Take(random.Next(6))
                .Select(skill => Gap(Name("skill", skill), random.Next(4), 4)),
        ],
        Start = Monday.AddDays(random.Next(400)),
        MinutesPerDay = random.Next(15, 241),
        DaysOff = [.. Enum.GetValues<DayOfWeek>().OrderBy(_ => random.Next()).Take(random.Next(7))],
        HasJob = random.Next(2) == 0,
        Length = random.Next(3) == 0 ? PlanLength.SevenDays : PlanLength.ThirtyDays,
        DoneMinutes = Enumerable.Range(0, random.Next(5)).ToImmutableDictionary(i => Name("task", i * 7), _ => random.Next(1, 200)),
    };
}
