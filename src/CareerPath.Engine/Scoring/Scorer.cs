using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Computes verdicts: exact, deterministic, without any input or output. Safe to call from many threads.</summary>
public static class Scorer
{
    /// <summary>Computes everything a result says. No number in it is ever NaN or infinite, also for an empty sheet.</summary>
    /// <exception cref="ArgumentException">
    /// The sheet names an item, skill, factor or deal-breaker that the rubric does not have, or a level or weight is out of range; the
    /// message names each. <see cref="SheetRules.Check"/> lists them.
    /// </exception>
    /// <exception cref="InvalidOperationException">The rubric is broken: an axis is missing, or an item names no criterion of it.</exception>
    public static Verdict Score(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        AxisTally[] tallies = [new(rubric.Index.Axes[0], positions), new(rubric.Index.Axes[1], positions)];
        var technical = AxisScoring.Verdict(tallies[0]);
        var scope = AxisScoring.Verdict(tallies[1]);
        return new Verdict
        {
            RubricId = rubric.Id,
            Headline = Headlines.Of(Summary(technical), Summary(scope)),
            Axes = [technical, scope],
            Fits = Headlines.Fits(technical.Score, scope.Score),
            Quality = Quality.Of(positions, tallies, rubric),
            Readiness = Readiness.Of(rubric, sheet),
            Matrix = Matrix.Of(rubric, sheet),
            DealBreakers = sheet.DealBreakers.Count == 0
                ? []
                : [.. rubric.DealBreakers.Where(flag => sheet.DealBreakers.Contains(flag.Id))],
        };
    }

    /// <summary>The scores and contributions of both axes, technical then scope, without the rest: a fraction of the work.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Score"/>.</exception>
    public static ImmutableArray<AxisScore> Scores(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        var axes = rubric.Index.Axes;
        return
        [
            AxisScoring.ScoreAndShares(new AxisTally(axes[0], positions)), AxisScoring.ScoreAndShares(new AxisTally(axes[1], positions)),
        ];
    }

    /// <summary>The headline alone.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Score"/>.</exception>
    public static Headline Headline(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        var (technical, scope) = Summaries(rubric, positions);
        return Headlines.Of(technical, scope);
    }

    /// <summary>Every persona of the rubric, nearest first, then in file order.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Score"/>.</exception>
    public static ImmutableArray<PersonaMatch> Personas(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        return PersonaMatches.Of(rubric, positions);
    }

    internal static (AxisSummary Technical, AxisSummary Scope) Summaries(Rubric rubric, ReadOnlySpan<sbyte> positions) =>
        (AxisScoring.Summary(new AxisTally(rubric.Index.Axes[0], positions)),
            AxisScoring.Summary(new AxisTally(rubric.Index.Axes[1], positions)));

    private static AxisSummary Summary(AxisVerdict axis) => new(axis.Side, axis.Stability, axis.Band);
}
