using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// The strongest case against a result, made from the person's own answers.
public sealed record OtherSide(
    string Opening, ImmutableArray<Objection> Answers, ImmutableArray<string> Further, ImmutableArray<DealBreaker> DealBreakers)
{
    private const int MostAnswers = 2;

    public bool HasNothing => Answers.IsEmpty && Further.IsEmpty && DealBreakers.IsEmpty && Opening != Words.OtherSide_AllMiddle;

    // Null when neither axis of the map has enough answers.
    public static OtherSide? Of(ResultView result)
    {
        if (result.Verdict is { Headline.Suits: Suits.None, Others: { } others })
        {
            var against = Objections(others, ResultView.Against(others), MostAnswers);
            var opening = against.IsEmpty ? Words.OtherSide_NotOne : Words.OtherSide_Strongest;
            return new OtherSide(opening.With(AxisWords.Toward(result.Axis(others), Side.High)), against, [], []);
        }
        var (technical, scope) = (result.Verdict.Axis(AxisId.Technical), result.Verdict.Axis(AxisId.Scope));
        ImmutableArray<DealBreaker> flags = result.HasVerdict
            ? [.. result.Verdict.DealBreakers.Where(d => d.Roles.Contains(result.FocusRole))]
            : [];
        return (technical.Band, scope.Band) switch
        {
            (Band.NotEnoughAnswers, Band.NotEnoughAnswers) => null,
            (Band.NotEnoughAnswers, _) when AxisWords.Decided(scope) =>
                new OtherSide(Words.OtherSide_AgainstScope, Objections(scope, ResultView.Against(scope), MostAnswers), [], []),
            (Band.NotEnoughAnswers, _) => new OtherSide(EachWayOpening(scope, Words.OtherSide_NoScope), EachWay(scope), [], []),
            (Band.TooClose, _) => new OtherSide(EachWayOpening(technical, Words.OtherSide_NoRecommendation), EachWay(technical), [], flags),
            _ => Against(result, technical, scope, flags),
        };
    }

    // The strongest answer against the recommendation.
    public static Objection? Strongest(ResultView result) => Of(result)?.Answers.FirstOrDefault();

    private static OtherSide Against(ResultView result, AxisVerdict technical, AxisVerdict scope, ImmutableArray<DealBreaker> flags)
    {
        var onWork = Objections(technical, ResultView.Against(technical), MostAnswers);
        var onScope = AxisWords.Decided(scope) ? Objections(scope, ResultView.Against(scope), onWork.IsEmpty ? MostAnswers : 1) : [];
        ImmutableArray<string> further = onWork.IsEmpty && result.HasVerdict ? [.. new[] { Readiness(result), Factor(result) }.OfType<string>()] : [];
        var opening = (onWork.IsEmpty, onScope.IsEmpty && further.IsEmpty) switch
        {
            (false, _) => Words.OtherSide_Strongest,
            (true, true) => Words.OtherSide_NotOne,
            (true, false) => Words.OtherSide_FromElsewhere,
        };
        return new OtherSide(
            opening.With(AxisWords.Toward(result.Axis(technical), AxisWords.Other(technical.Side))), [.. onWork, .. onScope], further, flags);
    }

    private static ImmutableArray<Objection> Objections(AxisVerdict axis, ImmutableArray<Contribution> answers, int most) =>
        [.. answers.Take(most).Select(c => new Objection(axis, c))];

    private static string EachWayOpening(AxisVerdict axis, string eachWay) => EachWay(axis).Length switch
    {
        0 => Words.OtherSide_AllMiddle,
        1 => Words.OtherSide_OneWay,
        _ => eachWay,
    };

    private static ImmutableArray<Objection> EachWay(AxisVerdict axis) =>
        [.. Objections(axis, ResultView.Pulling(axis, Side.High), 1), .. Objections(axis, ResultView.Pulling(axis, Side.Low), 1)];

    // Says that the person is more ready for another role today; null if not.
    private static string? Readiness(ResultView result)
    {
        if (!result.ShowsReadiness || result.Verdict.Readiness.FirstOrDefault(r => r.Role == result.FocusRole)?.Readiness is not { } own)
            return null;
        var best = result.Verdict.Readiness.Where(r => r.Readiness is not null).MaxBy(r => r.Readiness)!;
        var (high, low) = (Math.Round(best.Readiness!.Value * 100), Math.Round(own * 100));
        return high > low ? Words.OtherSide_Readier.With(best.Role.Name(), high, result.FocusRole.Name(), low) : null;
    }

    // Names the most important factor that another role offers more of; null if there is none.
    private static string? Factor(ResultView result)
    {
        var role = result.FocusRole;
        var lacking = result.Rubric.Factors
            .Select(f => (Factor: f, Weight: result.Assessment.Factors.GetValueOrDefault(f.Id), Best: Role.All.MaxBy(r => f.Ratings[r].Rating)))
            .Where(f => f.Weight > 0 && f.Factor.Ratings[f.Best].Rating > f.Factor.Ratings[role].Rating)
            .OrderByDescending(f => f.Weight).ThenByDescending(f => f.Factor.Ratings[f.Best].Rating - f.Factor.Ratings[role].Rating)
            .FirstOrDefault();
        return lacking.Factor is { } factor
            ? Words.OtherSide_Factor.With(
                factor.Name, lacking.Weight, role.Name(), factor.Ratings[role].Rating, lacking.Best.Name(), factor.Ratings[lacking.Best].Rating)
            : null;
    }
}

// One answer that speaks against a side.
public sealed record Objection(AxisVerdict Axis, Contribution Contribution);
