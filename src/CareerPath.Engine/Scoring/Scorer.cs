using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Computes verdicts: exact, deterministic, without any input or output. Safe to call from many threads.</summary>
public static class Scorer
{
    /// <summary>Computes everything a result says. No number in it is ever NaN or infinite, even for an empty sheet.</summary>
    /// <exception cref="ArgumentException">
    /// The sheet names an item, skill, factor or deal-breaker that the rubric does not have, or a level or weight is out of range; the
    /// message names each. <see cref="SheetRules.Check"/> lists them.
    /// </exception>
    /// <exception cref="InvalidOperationException">
    /// The rubric is broken: an axis is missing, or an item names no criterion of it.
    /// </exception>
    public static Verdict Score(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        var tallies = rubric.Index.Tallies(positions);
        AxisSummary[] summaries = [.. tallies.Select(tally => new AxisSummary(tally))];
        ImmutableArray<AxisVerdict> axes = [.. summaries.Select(AxisScoring.Verdict)];
        return new Verdict
        {
            RubricId = rubric.Id,
            Headline = Headlines.Of(summaries),
            Axes = axes,
            Fits = Headlines.Fits(axes[0].Score, axes[1].Score),
            Quality = Quality.Of(positions, tallies, rubric),
            Readiness = Readiness.Of(rubric, sheet),
            Matrix = Matrix.Of(rubric, sheet),
            DealBreakers = sheet.DealBreakers.Count == 0
                ? []
                : [.. rubric.DealBreakers.Where(flag => sheet.DealBreakers.Contains(flag.Id))],
        };
    }

    /// <summary>Only the scores and contributions of the axes, at a fraction of the cost.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Score"/>.</exception>
    public static ImmutableArray<AxisScore> Scores(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        return [.. rubric.Index.Tallies(positions).Select(AxisScoring.ScoreAndShares)];
    }

    /// <summary>Only the headline.</summary>
    /// <exception cref="ArgumentException">As for <see cref="Score"/>.</exception>
    public static Headline Headline(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        return Headlines.Of(rubric.Index.Tallies(positions));
    }

    /// <summary>
    /// Every persona of the rubric, the one with the most similar answers first, then in file order. Only one that does not contradict
    /// the sheet's headline may be called the nearest: see <see cref="PersonaMatch.Contradicts"/>.
    /// </summary>
    /// <exception cref="ArgumentException">As for <see cref="Score"/>.</exception>
    public static ImmutableArray<PersonaMatch> Personas(Rubric rubric, AnswerSheet sheet)
    {
        ArgumentNullException.ThrowIfNull(rubric);
        ArgumentNullException.ThrowIfNull(sheet);
        var positions = SheetRules.PositionsOrThrow(rubric, sheet);
        return PersonaMatches.Of(rubric, positions);
    }
}
