using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using CareerPath.Engine.Scoring;

namespace CareerPath.Benchmarks;

// A visitor's sheet: 40 items on three axes, or 54 with the second round, with skills, factors and deal-breakers.
[MemoryDiagnoser]
public class VerdictBenchmarks
{
    private readonly Rubric _rubric = Generated.Rubric();
    private AnswerSheet _sheet = AnswerSheet.Empty;

    // Number of rounds answered.
    [Params(1, 2)]
    public int Rounds { get; set; }

    // Share of the items skipped. Skips make the answered counts of the criteria differ, which makes the arithmetic slower.
    [Params(0, 0.2)]
    public double Skipped { get; set; }

    [GlobalSetup]
    public void Answer() => _sheet = Generated.Sheet(_rubric, Rounds, Skipped);

    [Benchmark(Baseline = true)]
    public ImmutableArray<AxisScore> ScoresAndContributions() => Scorer.Scores(_rubric, _sheet);

    [Benchmark]
    public Headline Headline() => Scorer.Headline(_rubric, _sheet);

    [Benchmark]
    public Verdict WholeVerdict() => Scorer.Score(_rubric, _sheet);
}
