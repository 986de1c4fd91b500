using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Computes the verdict of one axis.</summary>
internal static class AxisScoring
{
    /// <summary>
    /// With at least this many first-look pairs, an axis that does not lean is too close. With fewer, it is too early to tell.
    /// </summary>
    private const int EnoughForFirstLook = 6;

    /// <summary>The whole verdict of the axis.</summary>
    public static AxisVerdict Verdict(AxisSummary summary)
    {
        var tally = summary.Tally;
        var unanswered = Unanswered(tally);
        return new AxisVerdict
        {
            Id = tally.Index.Axis.Id,
            Score = tally.Score,
            Points = tally.Points,
            Side = tally.Side,
            Band = summary.Band,
            FirstLook = tally.FirstLook,
            TooEarly = tally.FirstLook && summary.Band == Band.TooClose && tally.Index.FirstLook < EnoughForFirstLook,
            Answered = tally.Total,
            Items = tally.Asked,
            FirstRoundAnswered = tally.FirstRound,
            FirstRoundItems = tally.Index.FirstRound,
            Required = tally.Index.Required,
            Stability = summary.Stability,
            Chance = summary.Chance,
            Weightings = Weightings.SameSide(tally),
            Region = new Region(summary.Retest.Low, summary.Retest.High),
            FewestChanges = summary.FewestChanges,
            Flips = Flips.Find(tally),
            InBetween = tally.IsInBetween,
            CouldFlip = unanswered.Any(item => item.CouldFlip),
            Criteria = Criteria(tally),
            Contributions = Contributions.Of(tally),
            Unanswered = unanswered,
        };
    }

    /// <summary>Only the score and its contributions.</summary>
    public static AxisScore ScoreAndShares(AxisTally tally) =>
        new(tally.Index.Axis.Id, tally.Score, tally.Points, tally.Side, Contributions.Of(tally));

    private static ImmutableArray<CriterionScore> Criteria(AxisTally tally)
    {
        var criteria = tally.Index.Axis.Criteria;
        var scores = ImmutableArray.CreateBuilder<CriterionScore>(criteria.Length);
        for (var c = 0; c < criteria.Length; c++)
        {
            var answered = tally.Answered[c];
            double? score = answered == 0 ? null : tally.Sum[c] / (2.0 * answered);
            scores.Add(new CriterionScore(criteria[c].Id, criteria[c].Weight, answered, score));
        }
        return scores.MoveToImmutable();
    }

    private static ImmutableArray<UnansweredItem> Unanswered(AxisTally tally)
    {
        if (tally.Total == tally.Asked)
            return [];
        var unanswered = ImmutableArray.CreateBuilder<UnansweredItem>(tally.Asked - tally.Total);
        for (var i = 0; i < tally.Asked; i++)
        {
            if (!tally.IsAnswered(i))
                unanswered.Add(new UnansweredItem(tally.Index.Id(i), Flips.CouldFlip(tally, i)));
        }
        return unanswered.MoveToImmutable();
    }
}

/// <summary>An axis's score and what each answer adds to it.</summary>
/// <param name="Id">Which axis.</param>
/// <param name="Score">-1 (low pole) to 1 (high pole); 0 without answers.</param>
/// <param name="Points">The score in points, -100 to 100, rounded half away from zero.</param>
/// <param name="Side">The exact sign of the score.</param>
/// <param name="Contributions">
/// Each answered item's share, in the order asked; values sum to the score, points to <paramref name="Points"/>.
/// </param>
public sealed record AxisScore(AxisId Id, double Score, int Points, Side Side, ImmutableArray<Contribution> Contributions);
