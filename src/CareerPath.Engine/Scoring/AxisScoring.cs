using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>Puts one axis together.</summary>
internal static class AxisScoring
{
    /// <summary>Fewest pairs of a first look from which one that does not lean is too close, not just too early.</summary>
    private const int EnoughForFirstLook = 6;

    /// <summary>Everything about the axis.</summary>
    public static AxisVerdict Verdict(AxisTally tally)
    {
        var retest = Retest.Of(tally);
        var chance = Chance.Of(tally);
        var fewestChanges = Flips.FewestChanges(tally);
        var band = BandOf(tally, retest.Stability, chance, fewestChanges);
        return new AxisVerdict
        {
            Id = tally.Index.Axis.Id,
            Score = tally.Score,
            Tenths = tally.Tenths,
            Side = tally.Side,
            Band = band,
            FirstLook = tally.FirstLook,
            TooEarly = tally.FirstLook && band == Band.TooClose && tally.Index.FirstLook < EnoughForFirstLook,
            Answered = tally.Total,
            Items = tally.Asked,
            Stability = retest.Stability,
            Chance = chance,
            Weightings = Weightings.SameSide(tally),
            Region = new Region(retest.Low, retest.High),
            FewestChanges = fewestChanges,
            Flips = Flips.Find(tally),
            Criteria = Criteria(tally),
            Contributions = Contributions.Of(tally),
            Unanswered = Unanswered(tally),
        };
    }

    /// <summary>The score and its contributions alone.</summary>
    public static AxisScore ScoreAndShares(AxisTally tally) =>
        new(tally.Index.Axis.Id, tally.Score, tally.Tenths, tally.Side, Contributions.Of(tally));

    /// <summary>Side and band, without flips and weightings.</summary>
    public static AxisSummary Summary(AxisTally tally)
    {
        var stability = Retest.Of(tally).Stability;
        var chance = Chance.Of(tally);
        return new AxisSummary(tally.Side, stability, chance, BandOf(tally, stability, chance, Flips.FewestChanges(tally)), tally.FirstLook);
    }

    private static Band BandOf(AxisTally tally, double stability, double chance, int? fewestChanges)
    {
        if (tally.TooFew && !tally.FirstLook)
            return Band.NotEnoughAnswers;
        var limits = tally.Index.Rubric.Bands;
        if (!tally.TooFew && Reaches(limits.Clear))
            return Band.Clear;
        return Reaches(limits.Leaning) ? Band.Leaning : Band.TooClose;

        // A figure that is exactly a limit counts as reaching it, whatever the last bit of the sum.
        bool Reaches(BandLimit limit) =>
            stability >= limit.Stability - Retest.Rounding
            && (limit.Chance is not { } most || chance <= most + Retest.Rounding)
            && (limit.FewestChanges is not { } least || fewestChanges >= least);
    }

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

/// <summary>What a headline needs of an axis.</summary>
internal readonly record struct AxisSummary(Side Side, double Stability, double Chance, Band Band, bool FirstLook)
{
    /// <summary>Whether the axis points to one side.</summary>
    public bool Decided => Side != Side.None && Band is Band.Leaning or Band.Clear;
}

/// <summary>An axis's score and what each answer adds to it.</summary>
/// <param name="Id">Which axis.</param>
/// <param name="Score">-1 (low pole) to 1 (high pole); 0 without answers.</param>
/// <param name="Tenths">The score in tenths of a point, -1000 to 1000, rounded half away from zero.</param>
/// <param name="Side">The exact sign of the score.</param>
/// <param name="Contributions">
/// Each answered item's share, in the order asked; values sum to the score, tenths to <paramref name="Tenths"/>.
/// </param>
public sealed record AxisScore(AxisId Id, double Score, int Tenths, Side Side, ImmutableArray<Contribution> Contributions);
