using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CareerPath.Engine.Scoring;

namespace CareerPath.Benchmarks;

/// <summary>A visitor's sheet: 30 items in five criteria an axis, with skills, factors and deal-breakers.</summary>
[MemoryDiagnoser]
public class VerdictBenchmarks
{
    private readonly Rubric _rubric = Generated.Rubric(30, 5);
    private AnswerSheet _sheet = AnswerSheet.Empty;

    /// <summary>Share of the items skipped.</summary>
    [Params(0, 0.2)]
    public double Skipped { get; set; }

    [GlobalSetup]
    public void Answer() => _sheet = Generated.Sheet(_rubric, Skipped);

    [Benchmark(Baseline = true)]
    public ImmutableArray<AxisScore> ScoresAndContributions() => Scorer.Scores(_rubric, _sheet);

    [Benchmark]
    public Headline Headline() => Scorer.Headline(_rubric, _sheet);

    [Benchmark]
    public Verdict WholeVerdict() => Scorer.Score(_rubric, _sheet);
}

/// <summary>1,000 items, which no quiz has: what an editor's mistake or a hostile rubric would cost.</summary>
[MemoryDiagnoser]
public class LargeRubricBenchmarks
{
    private Rubric? _rubric;
    private AnswerSheet _sheet = AnswerSheet.Empty;

    /// <summary>Criteria of each axis.</summary>
    [Params(5, 10, 20)]
    public int Criteria { get; set; }

    /// <summary>Share of the items skipped: the counts become unrelated.</summary>
    [Params(0, 0.3)]
    public double Skipped { get; set; }

    [GlobalSetup]
    public void Answer()
    {
        _rubric = Generated.Rubric(1000, Criteria);
        _sheet = Generated.Sheet(_rubric, Skipped);
    }

    [Benchmark]
    public Verdict WholeVerdict() => Scorer.Score(_rubric!, _sheet);
}
