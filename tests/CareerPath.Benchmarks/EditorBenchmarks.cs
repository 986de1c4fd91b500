using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;

namespace CareerPath.Benchmarks;

// A plan of 30 days from a library of 120 tasks.
[MemoryDiagnoser]
public class PlanBenchmarks
{
    private readonly ImmutableArray<LibraryTask> _library = Generated.Library(120);
    private readonly PlanRequest _request = new()
    {
        Role = Role.TechnicalProgramManager,
        Gaps = Planner.TargetsAsGaps(Generated.Rubric(), Role.TechnicalProgramManager),
        Start = new DateOnly(2026, 11, 23),
        MinutesPerDay = 60,
        DaysOff = [DayOfWeek.Sunday],
    };

    [Benchmark]
    public Plan Build() => Planner.Build(_library, _request);
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
