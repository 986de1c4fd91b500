using System.Collections.Immutable;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using FsCheck;
using FsCheck.Fluent;
using static CareerPath.Engine.Tests.Support.SamplePlan;

namespace CareerPath.Engine.Tests.Support;

/// <summary>A library together with a request, generated and shrunk as one.</summary>
internal sealed record PlanCase(ImmutableArray<LibraryTask> Library, PlanRequest Request)
{
    private const int Cases = 10_000;
    private const ulong Seed = 20261130;
    private const int Skills = 7;

    public Dictionary<string, LibraryTask> Tasks { get; } = Library.ToDictionary(task => task.Id, StringComparer.Ordinal);

    public override string ToString() => string.Join('\n', [
        .. Library.Select(task => $"{task.Id} {task.Skill} week {task.Week} reaches {task.Reaches} {task.Minutes} min, after {string.Join(' ', task.After)}"
            + (task.OneSitting ? ", sitting" : "") + (task.Waits ? ", waits" : "") + (task.NeedsJob ? ", job" : "") + (task.Proof ? ", proof" : "")
            + (task.Roles.Contains(Role.ProgramManager) ? "" : ", other role")),
        $"{Request} off {string.Join(' ', Request.DaysOff)}, gaps {string.Join(' ', Request.Gaps)}, dates off {string.Join(' ', Request.DatesOff)}, done {string.Join(' ', Request.DoneMinutes)}, asked {string.Join(' ', Request.AskedOn)}, taken {string.Join(' ', Request.TakenMinutes)}, heard {string.Join(' ', Request.HeardParts)}",
    ]);

    /// <summary>Checks a property on 10,000 cases, always the same, and shrinks the first that fails.</summary>
    public static void ForAll(Action<PlanCase> property) => Prop
        .ForAll(Arb.From(Generator(), Shrink), property)
        .Check(Config.QuickThrowOnFailure.WithMaxTest(Cases).WithReplay(Seed, Seed | 1));

    private static Gen<PlanCase> Generator() =>
        from count in Gen.Choose(0, 40)
        from tasks in AnyTask().ArrayOf(count)
        from request in AnyRequest()
        select Of([.. tasks.Index().Select(entry => entry.Item.Of(entry.Index, tasks))], request);

    // Only what waits was asked.
    private static PlanCase Of(ImmutableArray<LibraryTask> library, PlanRequest request) => new(
        library, request with { AskedOn = request.AskedOn.RemoveRange(request.AskedOn.Keys.Where(id => !library.Any(task => task.Id == id && task.Waits))) });

    private static Gen<TaskCase> AnyTask() =>
        from skill in Gen.Choose(0, Skills - 1)
        from week in Gen.Choose(1, 4)
        from reaches in Gen.Choose(1, 4)
        from minutes in Gen.Frequency((4, Gen.Choose(3, 12)), (1, Gen.Choose(12, 48)))
        from kind in Gen.Choose(0, 7)
        from flags in Gen.Choose(0, 63)
        from before in Gen.Choose(-60, 39)
        select new TaskCase(skill, week, reaches, minutes * 5, kind, flags, before);

    private static Gen<PlanRequest> AnyRequest() =>
        from gaps in Gen.Shuffle(Enumerable.Range(0, Skills))
        from count in Gen.Choose(0, Skills)
        from levels in Gen.Choose(0, 3).ArrayOf(Skills)
        from start in Gen.Choose(0, 400)
        from minutes in Gen.Frequency((1, Gen.Constant(15)), (3, Gen.Choose(3, 12).Select(five => five * 5)), (1, Gen.Choose(15, 240)))
        from off in Gen.Choose(0, 6).SelectMany(days => Gen.Shuffle(Enum.GetValues<DayOfWeek>()).Select(all => all.Take(days).ToImmutableHashSet()))
        from dates in Gen.Frequency((2, Gen.Constant(0)), (2, Gen.Choose(1, 6)), (1, Gen.Choose(20, 30)))
        from date in Gen.Choose(0, 29).ArrayOf(dates)
        from day in Gen.Elements(Enum.GetValues<DayOfWeek>())
        from longer in Gen.Choose(-120, 200)
        from flags in Gen.Choose(0, 31)
        from done in Gen.Choose(0, 200).ArrayOf(4)
        from asked in Gen.Choose(-8, 8).ArrayOf(4)
        from taken in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 5)), (1, Gen.Choose(15, 30)))
        from takenOn in Gen.Choose(0, 29).ArrayOf(taken)
        from takes in Gen.Choose(1, 30)
        from heard in Gen.Frequency((2, Gen.Constant(0)), (1, Gen.Choose(1, 7)))
        select new PlanRequest
        {
            Role = (flags & 24) == 24 ? Role.ProjectManager : Role.ProgramManager,
            Gaps = [.. gaps.Take(count).Select((skill, place) => Gap(Name("skill", skill), levels[place], Math.Min(4, levels[place] + 1 + (place % 3))))],
            Start = Monday.AddDays(start),
            MinutesPerDay = minutes,
            DaysOff = off,
            DatesOff = [.. date.Select(offset => Monday.AddDays(start + offset))],
            LongDay = longer > 0 && minutes + longer <= PlanRequest.MaxMinutesPerDay && !off.Contains(day) ? new LongDay(day, minutes + longer) : null,
            HasJob = (flags & 1) == 1,
            InRole = (flags & 6) == 6,
            Length = (flags & 24) == 8 ? PlanLength.SevenDays : PlanLength.ThirtyDays,
            DoneMinutes = done.Index().Where(entry => entry.Item > 100).ToImmutableDictionary(entry => Name("task", entry.Index * 5), entry => entry.Item - 100),
            AskedOn = done.Index().Where(entry => entry.Item > 100 && asked[entry.Index] <= 3)
                .ToImmutableDictionary(entry => Name("task", entry.Index * 5), entry => Monday.AddDays(start + asked[entry.Index])),
            TakenMinutes = takenOn.Distinct().ToImmutableDictionary(offset => Monday.AddDays(start + offset), offset => takes * (1 + (offset % 4))),
            HeardParts = [.. Enumerable.Range(1, 3).Where(part => (heard >> (part - 1)) % 2 == 1)],
        };

    private static IEnumerable<PlanCase> Shrink(PlanCase failing)
    {
        for (var t = failing.Library.Length - 1; t >= 0; t--)
        {
            var id = failing.Library[t].Id;
            yield return new PlanCase([.. failing.Library.RemoveAt(t).Select(task => task with { After = task.After.Remove(id) })], failing.Request);
        }
        var request = failing.Request;
        for (var g = 0; g < request.Gaps.Length; g++)
            yield return new PlanCase(failing.Library, request with { Gaps = request.Gaps.RemoveAt(g) });
        foreach (var date in request.DatesOff)
            yield return new PlanCase(failing.Library, request with { DatesOff = request.DatesOff.Remove(date) });
        foreach (var day in request.DaysOff)
            yield return new PlanCase(failing.Library, request with { DaysOff = request.DaysOff.Remove(day) });
        if (request.LongDay is not null)
            yield return new PlanCase(failing.Library, request with { LongDay = null });
        if (!request.DoneMinutes.IsEmpty)
            yield return new PlanCase(failing.Library, request with { DoneMinutes = ImmutableDictionary<string, int>.Empty, AskedOn = ImmutableDictionary<string, DateOnly>.Empty });
        foreach (var date in request.TakenMinutes.Keys)
            yield return new PlanCase(failing.Library, request with { TakenMinutes = request.TakenMinutes.Remove(date) });
        foreach (var part in request.HeardParts)
            yield return new PlanCase(failing.Library, request with { HeardParts = request.HeardParts.Remove(part) });
    }

    private sealed record TaskCase(int Skill, int Week, int Reaches, int Minutes, int Kind, int Flags, int Before)
    {
        public LibraryTask Of(int number, TaskCase[] all)
        {
            var task = Task(Name("task", number), Name("skill", Skill), Week, Reaches, Minutes, proof: (Flags & 1) == 1);
            return task with
            {
                After = Before >= 0 && Before < number && all[Before].Week <= Week ? [Name("task", Before)] : [],
                OneSitting = Kind is 0 or 1,
                // Proof plans have no days to wait.
                Waits = Kind is 2 or 3 && (Flags & 1) == 0,
                LastPart = Kind is 2 && (Flags & 1) == 0 && Minutes > 40 ? 40 : 0,
                NeedsJob = (Flags & 6) == 6,
                AtWork = (Flags & 8) == 8 ? "At work." : null,
                Roles = (Flags & 48) == 48 ? [Role.ProjectManager] : [Role.ProgramManager],
            };
        }
    }
}
