using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Engine.Tests.Support;

namespace CareerPath.Engine.Tests.Planning;

public class PlannerTests
{
    private static readonly DateOnly _monday = new(2026, 11, 23);

    [Fact]
    public void Build_WithoutGaps_PlansNothingAndStillHasItsDates()
    {
        var plan = Planner.Build([Task("a", "design", 1, 2, 30)], Request());
        Assert.Empty(plan.Sessions);
        Assert.Empty(plan.LeftOut);
        Assert.Equal(_monday, plan.Start);
        Assert.Equal(_monday.AddDays(29), plan.End);
    }

    [Fact]
    public void Build_PutsTheTopGapFirstThenVariety()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("write-1", "writing", 1, 2, 60), Task("design-3", "design", 1, 3, 60), Task("design-2", "design", 1, 2, 60),
            Task("write-2", "writing", 1, 2, 60),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 1, 4), Gap("writing", 1, 2)));
        // Three levels to close take three tasks of a pass where there are as many, one level takes one.
        Assert.Equal(["design-2", "design-3", "write-1", "write-2"], plan.Sessions.Select(session => session.Task));
        Assert.Equal([0, 1, 2, 3], plan.Sessions.Select(session => session.Date.DayNumber - _monday.DayNumber));
    }

    [Fact]
    public void Build_LeavesOutWhatThePersonCanDoAlready()
    {
        ImmutableArray<LibraryTask> library = [Task("low", "design", 1, 2, 30), Task("high", "design", 1, 3, 30)];
        Assert.Equal(["high"], Planner.Build(library, Request(60, Gap("design", 2, 4))).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_WhenTheWholeLibraryIsBelowThePerson_TakesAnyTaskOfTheSkill()
    {
        ImmutableArray<LibraryTask> library = [Task("low", "design", 1, 2, 30), Task("lower", "design", 2, 1, 30)];
        Assert.Equal(["low", "lower"], Planner.Build(library, Request(60, Gap("design", 3, 4))).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_WhenAWeekHasNothingAboveThePerson_TakesWhatComesNearest()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("lower", "design", 1, 1, 30), Task("low", "design", 1, 2, 30), Task("high", "design", 2, 4, 30),
        ];
        Assert.Equal(["low", "high"], Planner.Build(library, Request(60, Gap("design", 2, 4))).Sessions.Select(session => session.Task));
    }

    [Fact]
    public void Build_SpreadsAShortListOverTheWeek()
    {
        ImmutableArray<LibraryTask> library = [Task("a", "design", 1, 1, 30), Task("b", "design", 1, 1, 30), Task("c", "design", 1, 1, 30)];
        var plan = Planner.Build(library, Request(240, Gap("design", 0, 4)));
        Assert.Equal([0, 1, 2], plan.Sessions.Select(session => session.Date.DayNumber - _monday.DayNumber));
    }

    [Fact]
    public void Build_OfATaskThatIsPartlyDone_PlansTheRest()
    {
        ImmutableArray<LibraryTask> library = [Task("begun", "design", 1, 2, 100)];
        var plan = Planner.Build(library, Request(40, Gap("design", 0, 3)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("begun", 30) });
        Assert.Equal([35, 35], plan.Sessions.Select(session => session.Minutes));
    }

    [Fact]
    public void Build_LeavesOutWhatIsDoneAndWhatServesOtherRoles()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("done", "design", 1, 2, 30), Task("other", "design", 1, 2, 30) with { Roles = [Role.ProjectManager] }, Task("left", "design", 1, 2, 30),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 3)) with { DoneMinutes = ImmutableDictionary<string, int>.Empty.Add("done", 30) });
        Assert.Equal(["left"], plan.Sessions.Select(session => session.Task));
        Assert.Empty(plan.LeftOut);
    }

    [Fact]
    public void Build_WhenATaskIsLongerThanADay_SplitsItInLikePartsOverWorkingDaysInARow()
    {
        // Tuesday has too little left, Thursday is off: the parts go to Wednesday, Friday and Saturday.
        ImmutableArray<LibraryTask> library =
        [
            Task("first", "design", 1, 1, 60), Task("second", "writing", 1, 1, 15), Task("long", "design", 1, 2, 140),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 1), Gap("writing", 0, 1)) with { DaysOff = [DayOfWeek.Thursday] });
        Assert.Equal(
            [
                new PlanSession(_monday, 1, "first", 1, 1, 60), new PlanSession(_monday.AddDays(1), 1, "second", 1, 1, 15),
                new PlanSession(_monday.AddDays(2), 1, "long", 1, 3, 50), new PlanSession(_monday.AddDays(4), 1, "long", 2, 3, 50),
                new PlanSession(_monday.AddDays(5), 1, "long", 3, 3, 40),
            ],
            plan.Sessions.AsEnumerable());
    }

    [Fact]
    public void Build_WhenATaskDoesNotFitIntoItsWeek_SaysSoAndKeepsTheRest()
    {
        ImmutableArray<LibraryTask> library = [Task("huge", "design", 1, 2, 240), Task("small", "design", 1, 3, 15)];
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 4)));
        Assert.Equal(["small"], plan.Sessions.Select(session => session.Task));
        Assert.Equal(["huge"], plan.LeftOut.AsEnumerable());
    }

    [Fact]
    public void Build_TheFourthWeek_HasNineDays()
    {
        var library = Enumerable.Range(0, 12).Select(i => Task($"task-{i.ToString(CultureInfo.InvariantCulture)}", "design", 4, 1, 30)).ToImmutableArray();
        var plan = Planner.Build(library, Request(30, Gap("design", 0, 4)));
        Assert.Equal(Enumerable.Range(21, 9), plan.Sessions.Select(session => session.Date.DayNumber - _monday.DayNumber));
        Assert.Equal(3, plan.LeftOut.Length);
    }

    [Fact]
    public void Build_ForSevenDays_UsesProofTasksOfAllWeeksInTheirOrder()
    {
        ImmutableArray<LibraryTask> library =
        [
            Task("prove", "design", 4, 2, 30, proof: true), Task("learn", "design", 1, 2, 40, proof: true), Task("show", "design", 3, 2, 30, proof: true),
            Task("draft", "design", 2, 2, 30),
        ];
        var plan = Planner.Build(library, Request(60, Gap("design", 0, 4)) with { Length = PlanLength.SevenDays });
        Assert.Equal(["learn", "show", "prove"], plan.Sessions.Select(session => session.Task));
        Assert.Equal([0, 1, 2], plan.Sessions.Select(session => session.Date.DayNumber - _monday.DayNumber));
        Assert.Equal(_monday.AddDays(6), plan.End);
    }

    [Theory]
    [InlineData(14)]
    [InlineData(241)]
    [InlineData(-1)]
    public void Build_WithMinutesOutOfRange_Throws(int minutes)
    {
        var error = Assert.Throws<ArgumentException>(() => Planner.Build([], Request(minutes)));
        Assert.Contains("use 15 to 240", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_WithoutAWorkingDay_Throws() =>
        Assert.Throws<ArgumentException>(() => Planner.Build([], Request() with { DaysOff = [.. Enum.GetValues<DayOfWeek>()] }));

    [Fact]
    public void TargetsAsGaps_ListsTheLargestTargetFirstAndNothingUnneeded() =>
        Assert.Equal(
            [new Gap("scheduling", 0, 4), new Gap("clear-writing", 0, 3), new Gap("program-governance", 0, 1)],
            Planner.TargetsAsGaps(SampleRubric.Sound(), Role.ProjectManager).AsEnumerable());

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

            Assert.All(plan.Sessions.GroupBy(session => session.Date), day => Assert.InRange(day.Sum(session => session.Minutes), 1, request.MinutesPerDay));
            Assert.All(plan.Sessions, session => Assert.InRange(session.Date, plan.Start, plan.End));
            Assert.All(plan.Sessions, session => Assert.DoesNotContain(session.Date.DayOfWeek, request.DaysOff));
            Assert.Equal(plan.Sessions.Select(session => session.Date).Order(), plan.Sessions.Select(session => session.Date));
            Assert.Equal(plan.Sessions.Select(session => session.Week).Order(), plan.Sessions.Select(session => session.Week));
            Assert.All(plan.Sessions, session => Assert.Contains(request.Role, tasks[session.Task].Roles));
            foreach (var parts in plan.Sessions.GroupBy(session => session.Task, StringComparer.Ordinal))
            {
                var task = tasks[parts.Key];
                var minutes = task.Minutes - request.DoneMinutes.GetValueOrDefault(task.Id);
                Assert.Equal(minutes, parts.Sum(part => part.Minutes));
                Assert.Equal(Enumerable.Range(1, parts.First().Parts), parts.Select(part => part.Part));
                Assert.Equal((minutes + request.MinutesPerDay - 1) / request.MinutesPerDay, parts.Count());
                Assert.DoesNotContain(task.Id, plan.LeftOut);
                AssertWithoutGap(request, [.. parts.Select(part => part.Date)]);
                if (request.Length == PlanLength.ThirtyDays)
                    Assert.Equal(task.Week, Math.Min(4, ((parts.Last().Date.DayNumber - request.Start.DayNumber) / 7) + 1));
                else
                    Assert.True(task.Proof);
            }
            var suited = Suited(library, request).ToHashSet(StringComparer.Ordinal);
            Assert.Equal(suited, plan.LeftOut.Concat(plan.Sessions.Select(session => session.Task)).ToHashSet(StringComparer.Ordinal));
        }
    }

    [Fact]
    public void Build_StartsEachWeekWithTheTopGap()
    {
        var random = new Random(12);
        for (var n = 0; n < 500; n++)
        {
            // Tasks that fit into a day, so that the first of each week is placed first.
            var library = RandomLibrary(random).Select(task => task with { Minutes = Math.Min(task.Minutes, 60) }).ToImmutableArray();
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
        from week in library.Where(task => task.Skill == gap.Skill && task.Roles.Contains(request.Role)).GroupBy(task => task.Week)
        from task in week
        where task.Reaches > gap.Level || (week.All(other => other.Reaches <= gap.Level) && week.All(other => other.Reaches <= task.Reaches))
        where task.Minutes > request.DoneMinutes.GetValueOrDefault(task.Id) && (task.Proof || request.Length == PlanLength.ThirtyDays)
        select task.Id;

    private static void AssertWithoutGap(PlanRequest request, ImmutableArray<DateOnly> dates)
    {
        for (var date = dates[0]; date < dates[^1]; date = date.AddDays(1))
            Assert.True(dates.Contains(date) || request.DaysOff.Contains(date.DayOfWeek), "The parts skip a working day.");
    }

    private static ImmutableArray<LibraryTask> RandomLibrary(Random random) =>
    [
        .. Enumerable.Range(0, random.Next(40)).Select(i => Task(
            "task-" + i.ToString(CultureInfo.InvariantCulture), Skill(random.Next(5)), random.Next(1, 5), random.Next(1, 5), random.Next(3, 49) * 5, random.Next(2) == 0)
            with
        { Roles = random.Next(3) == 0 ? [Role.ProjectManager] : [Role.ProgramManager, Role.TechnicalProgramManager] }),
    ];

    private static PlanRequest RandomRequest(Random random) => new()
    {
        Role = random.Next(3) == 0 ? Role.ProjectManager : Role.ProgramManager,
        Gaps = [.. Enumerable.Range(0, 5).OrderBy(_ => random.Next()).Take(random.Next(6)).Select(skill => Gap(Skill(skill), random.Next(4), 4))],
        Start = _monday.AddDays(random.Next(400)),
        MinutesPerDay = random.Next(15, 241),
        DaysOff = [.. Enum.GetValues<DayOfWeek>().OrderBy(_ => random.Next()).Take(random.Next(7))],
        Length = random.Next(3) == 0 ? PlanLength.SevenDays : PlanLength.ThirtyDays,
        DoneMinutes = Enumerable.Range(0, random.Next(5)).ToImmutableDictionary(i => $"task-{i * 7}", _ => random.Next(1, 200)),
    };

    private static string Skill(int number) => "skill-" + number.ToString(CultureInfo.InvariantCulture);

    private static LibraryTask Task(string id, string skill, int week, int reaches, int minutes, bool proof = false) =>
        new(id, "Do it", skill, [Role.ProgramManager], week, reaches, minutes, "Do it so.", "A page.", proof);

    private static Gap Gap(string skill, int level, int target) => new(skill, level, target);

    private static PlanRequest Request(int minutes = 60, params Gap[] gaps) => new()
    {
        Role = Role.ProgramManager,
        Gaps = [.. gaps],
        Start = _monday,
        MinutesPerDay = minutes,
    };
}
