using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Benchmarks;

// A plan of 30 days from a generated library, and from the shipped one, of which a role has up to 180 tasks.
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private ImmutableArray<LibraryTask> _library;
    private PlanRequest? _request;

    // The tasks that are generated; 0 for the shipped library.
    [Params(160, 0)]
    public int Tasks { get; set; }

    [Params(15, 60)]
    public int Minutes { get; set; }

    [GlobalSetup]
    public void Load()
    {
        var shipped = Tasks == 0 ? Shipped.Load() : null;
        _library = shipped?.Tasks ?? Generated.Library(Tasks);
        _request = new PlanRequest
        {
            Role = Role.TechnicalProgramManager,
            Gaps = Planner.TargetsAsGaps(shipped?.Rubric ?? Generated.Rubric(), Role.TechnicalProgramManager),
            Start = new DateOnly(2026, 11, 23),
            MinutesPerDay = Minutes,
            DaysOff = [DayOfWeek.Sunday],
        };
    }

    [Benchmark]
    public Plan Build() => Planner.Build(_library, _request!);
}

// What an editor waits for: the rules, the rubric's identity, and the report of an edit over 10,000 sheets.
[MemoryDiagnoser]
public class RubricBenchmarks
{
    private readonly Rubric _rubric = Generated.Rubric();
    private readonly Rubric _edited = Generated.Rubric() with { Retest = 0.25 };

    [Benchmark]
    public ImmutableArray<RubricViolation> Rules() => RubricRules.Check(_rubric);

    [Benchmark]
    public string Identity() => RubricJson.Hash(_rubric);

    [Benchmark]
    public RubricDiff Diff() => RubricDiff.Between(_rubric, _edited, 1);
}
