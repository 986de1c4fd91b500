using System.Collections.Immutable;
using System.Numerics;

namespace CareerPath.Engine.Scoring;

/// <summary>Puts one axis together, with the narrowest whole numbers that are exact.</summary>
internal static class AxisScoring
{
    /// <summary>Everything about the axis.</summary>
    public static AxisVerdict Verdict(AxisTally tally) => Exact.NarrowLcm(tally) is { } lcm
        ? Verdict(new Exact<long>(tally, lcm))
        : Verdict(new Exact<BigInteger>(tally, Exact.WideLcm(tally)));

    /// <summary>The score and its contributions alone.</summary>
    public static AxisScore ScoreAndShares(AxisTally tally) => Exact.NarrowLcm(tally) is { } lcm
        ? ScoreAndShares(new Exact<long>(tally, lcm))
        : ScoreAndShares(new Exact<BigInteger>(tally, Exact.WideLcm(tally)));

    /// <summary>The score alone.</summary>
    public static double Score(AxisTally tally) => Exact.NarrowLcm(tally) is { } lcm
        ? new Exact<long>(tally, lcm).Score
        : new Exact<BigInteger>(tally, Exact.WideLcm(tally)).Score;

    /// <summary>Side, stability and band, without flips and weightings.</summary>
    public static AxisSummary Summary(AxisTally tally)
    {
        var sign = Sign(tally);
        var retest = Retest.Of(tally, sign);
        return new AxisSummary(Side(sign), retest.Stability, Band(tally, retest.Stability));
    }

    public static Band Band(AxisTally tally, double stability)
    {
        var limits = tally.Index.Rubric.Bands;
        if (tally.TooFew)
            return Scoring.Band.NotEnoughAnswers;
        // A stability that is exactly a limit counts as reaching it, whatever the last bit of the sum.
        if (stability >= limits.Clear - Retest.Rounding)
            return Scoring.Band.Clear;
        return stability >= limits.Leaning - Retest.Rounding ? Scoring.Band.Leaning : Scoring.Band.TooClose;
    }

    private static int Sign(AxisTally tally) => Exact.NarrowLcm(tally) is { } lcm
        ? new Exact<long>(tally, lcm).Sign
        : new Exact<BigInteger>(tally, Exact.WideLcm(tally)).Sign;

    private static Side Side(int sign) => sign switch
    {
        > 0 => Engine.Side.High,
        < 0 => Engine.Side.Low,
        _ => Engine.Side.None,
    };

    private static AxisScore ScoreAndShares<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        var tenths = exact.Tenths;
        return new AxisScore(
            exact.Tally.Index.Axis.Id, exact.Score, tenths, Side(exact.Sign), Contributions.Of(exact.Tally, exact.Sign, tenths));
    }

    private static AxisVerdict Verdict<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        var tally = exact.Tally;
        var score = ScoreAndShares(exact);
        var retest = Retest.Of(tally, exact.Sign);
        var band = Band(tally, retest.Stability);
        return new AxisVerdict
        {
            Id = score.Id,
            Score = score.Score,
            Tenths = score.Tenths,
            Side = score.Side,
            Band = band,
            Answered = tally.Total,
            Items = tally.Toward.Length,
            Stability = retest.Stability,
            Weightings = Weightings.SameSide(tally, exact.Sign),
            Region = new Region(retest.Low, retest.High),
            FewestChanges = Flips.FewestChanges(exact),
            Flips = Flips.Find(exact),
            Criteria = Criteria(tally),
            Contributions = score.Contributions,
            Unanswered = Unanswered(exact),
        };
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

    private static ImmutableArray<UnansweredItem> Unanswered<T>(Exact<T> exact)
        where T : struct, IBinaryInteger<T>
    {
        var tally = exact.Tally;
        if (tally.Total == tally.Toward.Length)
            return [];
        var unanswered = ImmutableArray.CreateBuilder<UnansweredItem>(tally.Toward.Length - tally.Total);
        for (var i = 0; i < tally.Toward.Length; i++)
        {
            if (!tally.IsAnswered(i))
                unanswered.Add(new UnansweredItem(tally.Index.Id(i), Flips.CouldFlip(exact, i)));
        }
        return unanswered.MoveToImmutable();
    }
}

/// <summary>What a headline needs of an axis.</summary>
internal readonly record struct AxisSummary(Side Side, double Stability, Band Band)
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
