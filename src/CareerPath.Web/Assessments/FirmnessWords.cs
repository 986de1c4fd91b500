using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// Describes in plain words how firm an axis is, and why.
public static class FirmnessWords
{
    // What the second round changed.
    public static string SecondRound(SecondRound round, Axis names)
    {
        if (round.Answered == 0)
            return Words.Second_Skipped.With(round.Pairs, names.Name);
        var (now, was, becomes) = (AxisWords.BandInside(round.Now.Band), AxisWords.Score(round.Before, names), AxisWords.Score(round.Now, names));
        var turned = AxisWords.Decided(round.Before) && AxisWords.Decided(round.Now) && round.Before.Side != round.Now.Side;
        if (round.Before.Band == round.Now.Band && !turned)
            return Words.Second_Same.Count(round.Answered, names.Name, now, was, becomes);
        return (turned ? Words.Second_Turned : Words.Second_Changed).Count(round.Answered, names.Name, now, was, becomes, AxisWords.BandInside(round.Before.Band));
    }

    // How many more answers an axis needs before it has a verdict.
    public static string Missing(AxisVerdict axis)
    {
        var words = (axis.Id, axis.FirstRoundAnswered) switch
        {
            (AxisId.Technical, 0) => Words.Missing_TechnicalNone,
            (AxisId.Technical, 1) => Words.Missing_TechnicalOne,
            (AxisId.Technical, _) => Words.Missing_TechnicalSome,
            (AxisId.Scope, 0) => Words.Missing_ScopeNone,
            (AxisId.Scope, 1) => Words.Missing_ScopeOne,
            (AxisId.Scope, _) => Words.Missing_ScopeSome,
            (_, 0) => Words.Missing_OthersNone,
            (_, 1) => Words.Missing_OthersOne,
            _ => Words.Missing_OthersSome,
        };
        return words.Count(axis.Required - axis.FirstRoundAnswered, axis.FirstRoundItems, axis.Required, axis.FirstRoundAnswered);
    }

    // How firm an axis is, in a sentence.
    public static string Firmness(AxisVerdict axis, Rubric rubric)
    {
        var side = AxisWords.SideName(axis, rubric.Axis(axis.Id));
        var asksCoin = AsksCoin(rubric);
        return axis.Band switch
        {
            _ when axis.TooEarly => Words.Firm_TooEarly.With(axis.Answered),
            Band.Leaning when axis.FirstLook => Words.Firm_First.With(axis.Answered),
            Band.Clear => (asksCoin ? Words.Firm_Clear : Words.Firm_ClearRetest).With(side),
            Band.Leaning => (asksCoin ? Words.Firm_Leaning : Words.Firm_LeaningRetest).With(side),
            Band.TooClose when axis.Side == Side.None => Words.Firm_Middle,
            Band.TooClose when axis.Chance > rubric.Bands.Leaning.Chance => Words.Firm_Chance,
            Band.TooClose => Words.Firm_TooClose,
            _ => throw new ArgumentOutOfRangeException(nameof(axis)),
        };
    }

    // What keeps a leaning axis from being clear; empty for any other band.
    public static string NotClear(AxisVerdict axis, Rubric rubric)
    {
        var clear = rubric.Bands.Clear;
        if (axis.Band != Band.Leaning || axis.FirstLook)
            return "";
        if (axis.FewestChanges < clear.FewestChanges)
            return Words.NotClear_Changes.Count(axis.FewestChanges.Value, clear.FewestChanges);
        return axis.Chance > clear.Chance ? Words.NotClear_Chance.With(Percent(clear.Chance.Value)) : Words.NotClear_Stability.With(Percent(clear.Stability));
    }

    // "A coin … would land as far out about 3 times in 100"; empty if the rubric sets no limits on chance, or the axis has no side.
    public static string Chance(AxisVerdict axis, Rubric rubric) => axis.Side == Side.None || !AsksCoin(rubric)
        ? ""
        : TimesIn100(axis.Chance, Words.Chance_Over99, Words.Chance_Under1, Words.Chance_Once, Words.Chance_About);

    // The words for a probability of 0 to 1; {0} in about is how many times in 100.
    public static string TimesIn100(double chance, string over99, string under1, string once, string about) => chance switch
    {
        >= 0.995 => over99,
        < 0.005 => under1,
        < 0.015 => once,
        _ => about.With(Math.Round(chance * 100)),
    };

    // "…would land on the technical side again about 97 times in 100"
    public static string Stability(AxisVerdict axis, Axis names) => (axis.Side, axis.InBetween, axis.Stability) switch
    {
        (Side.None, true, _) => Words.Stability_InBetween,
        (Side.None, _, _) => Words.Stability_CancelsOut.With(AxisWords.SideName(names, Side.Low), AxisWords.SideName(names, Side.High)),
        (_, _, >= 0.9995) => Words.Stability_Over999.With(AxisWords.SideName(axis, names)),
        (_, _, >= 0.995) => Words.Stability_Over99.With(AxisWords.SideName(axis, names)),
        (_, _, < 0.005) => Words.Stability_Under1.With(AxisWords.SideName(axis, names)),
        var (_, _, share) => Words.Stability_About.With(AxisWords.SideName(axis, names), Math.Round(share * 100)),
    };

    // The assumptions of the retest model in words, with the rubric's own figures.
    public static string Supposition(Rubric rubric)
    {
        var (clear, leaning) = (rubric.Bands.Clear, rubric.Bands.Leaning);
        var retest = Words.Verdict_Supposition.With(Percent(rubric.Retest), Percent(clear.Stability), Percent(leaning.Stability));
        var coin = clear.Chance is { } rare && leaning.Chance is { } often ? " " + Words.Verdict_SuppositionCoin.With(Percent(rare), Percent(often)) : "";
        var changes = clear.FewestChanges is { } least ? " " + Words.Verdict_SuppositionChanges.With(least) : "";
        return retest + coin + changes;
    }

    public static string Weightings(AxisVerdict axis, Axis names) => axis.Weightings switch
    {
        _ when axis.Side == Side.None => "",
        1 => Words.Weightings_Every.With(AxisWords.Toward(names, AxisWords.Other(axis.Side))),
        >= 0.995 => Words.Weightings_Over99,
        < 0.005 => Words.Weightings_Under1,
        var share => Words.Weightings_About.With(Math.Round(share * 100)),
    };

    public static string FewestChanges(AxisVerdict axis, Axis names)
    {
        if (axis.Side == Side.None)
            return Words.Changes_NoSide;
        var other = AxisWords.SideName(names, AxisWords.Other(axis.Side));
        return axis.FewestChanges switch
        {
            null => Words.Changes_None.With(other),
            1 => Words.Changes_One.With(other),
            2 => Words.Changes_Two.With(other),
            { } n when AxisWords.Decided(axis) && !axis.FirstLook && !axis.CouldFlip => $"{Words.Changes_Many.With(n, other)} {Words.Changes_Strength}",
            { } n => Words.Changes_Many.With(n, other),
        };
    }

    // The criteria without an answer, with the weight each would have; empty if there are none.
    public static string Unasked(AxisVerdict axis, Axis names)
    {
        var open = axis.Criteria.Where(c => c.Score is null)
            .Select(c => Words.Verdict_UnaskedCriterion.With(names.Criteria.First(n => n.Id == c.Id).Name, c.Weight)).ToList();
        return open.Count == 0 ? "" : Words.Verdict_Unasked.With(string.Join(Words.Common_ListComma, open));
    }

    private static bool AsksCoin(Rubric rubric) => (rubric.Bands.Clear.Chance ?? rubric.Bands.Leaning.Chance) is not null;

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.CurrentCulture);
}
