using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// What the numbers of a verdict say in plain words. The band says how steady a side is; the score how strong the liking is.
public static class VerdictWords
{
    /// A score nearer to the middle than this is a mild liking, however steady its side.
    public const double Mild = 0.33;

    /// From this stability on, a side that is too close is so for another reason: a coin.
    private const double Steady = 0.8;

    public static string Band(Band band) => band switch
    {
        Engine.Scoring.Band.Clear => Words.Band_Clear,
        Engine.Scoring.Band.Leaning => Words.Band_Leaning,
        Engine.Scoring.Band.TooClose => Words.Band_TooClose,
        Engine.Scoring.Band.NotEnoughAnswers => Words.Band_NotEnoughAnswers,
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// The band inside a sentence.
    public static string BandInside(Band band) => band switch
    {
        Engine.Scoring.Band.Clear => Words.Band_InsideClear,
        Engine.Scoring.Band.Leaning => Words.Band_InsideLeaning,
        Engine.Scoring.Band.TooClose => Words.Band_InsideTooClose,
        Engine.Scoring.Band.NotEnoughAnswers => Words.Band_InsideNotEnoughAnswers,
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// The band of what the headline says, with what must be known beside it.
    public static string Eyebrow(Verdict verdict)
    {
        if (verdict.Headline.FirstDirection)
            return Words.Band_First;
        if (verdict is { Headline.Suits: Suits.None, Others: { } others })
        {
            return (verdict.Quality.Doubtful, others.Band) switch
            {
                (true, _) => Words.Band_OwnHandDoubtful,
                (_, Engine.Scoring.Band.Clear) => Words.Band_OwnHandClear,
                _ => Words.Band_OwnHandLeaning,
            };
        }
        var axis = verdict.Axis(AxisId.Technical);
        return (axis.Band, verdict.Quality.Doubtful, IsMild(axis)) switch
        {
            (Engine.Scoring.Band.Clear, true, _) => Words.Band_ClearDoubtful,
            (Engine.Scoring.Band.Leaning, true, _) => Words.Band_LeaningDoubtful,
            (Engine.Scoring.Band.Clear, _, true) => Words.Band_ClearMild,
            _ => Band(axis.Band),
        };
    }

    public static string Headline(Verdict verdict) => verdict.Headline.Suits == Suits.None ? Words.Headline_None : MapHeadline(verdict);

    /// What the map says, whether or not any of the four suits.
    public static string MapHeadline(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var words = (technical.Band, verdict.Headline.Role) switch
        {
            (Engine.Scoring.Band.NotEnoughAnswers, _) => Words.Headline_NotEnoughAnswers,
            (Engine.Scoring.Band.TooClose, _) when verdict.Headline.FirstDirection => Words.Headline_FirstOpen,
            (_, { } role) when verdict.Headline.FirstDirection => Words.Headline_First.With(role.Name()),
            (_, null) when verdict.Headline.FirstDirection => Either(technical, Words.Headline_FirstTechnical, Words.Headline_FirstBusiness),
            (Engine.Scoring.Band.TooClose, _) => Decided(scope) ? Words.Headline_BetweenTwo : Words.Headline_BetweenAll,
            (_, { } role) when verdict.Quality.Doubtful => Words.Headline_Doubtful.With(role.Name()),
            (_, null) when verdict.Quality.Doubtful => Either(technical, Words.Headline_DoubtfulTechnical, Words.Headline_DoubtfulBusiness),
            (Engine.Scoring.Band.Leaning, { } role) => Words.Headline_Leaning.With(role.Name()),
            (Engine.Scoring.Band.Leaning, null) => Either(technical, Words.Headline_LeaningTechnical, Words.Headline_LeaningBusiness),
            (_, { } role) => ClearHeadline(role, technical, scope),
            (_, null) when IsMild(technical) => Either(technical, Words.Headline_MildTechnical, Words.Headline_MildBusiness),
            _ => Either(technical, Words.Headline_ClearTechnical, Words.Headline_ClearBusiness),
        };
        return verdict.Headline.Between is [var one, var other] ? words.With(one.Name(), other.Name()) : words;
    }

    public static string SecondLine(Verdict verdict)
    {
        var scope = verdict.Axis(AxisId.Scope);
        var onScope = scope.Band switch
        {
            _ when scope.TooEarly => Words.Scope_TooEarly.With(scope.Answered),
            Engine.Scoring.Band.Clear or Engine.Scoring.Band.Leaning when verdict.Quality.Doubtful =>
                Either(scope, Words.Scope_DoubtfulProgram, Words.Scope_DoubtfulProject),
            Engine.Scoring.Band.Clear when IsMild(scope) => Either(scope, Words.Scope_MildProgram, Words.Scope_MildProject),
            Engine.Scoring.Band.Clear => Either(scope, Words.Scope_ClearProgram, Words.Scope_ClearProject),
            Engine.Scoring.Band.Leaning => Either(scope, Words.Scope_LeaningProgram, Words.Scope_LeaningProject),
            Engine.Scoring.Band.TooClose => Words.Scope_TooClose,
            Engine.Scoring.Band.NotEnoughAnswers => Words.Scope_NotEnoughAnswers,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
        return verdict.Axis(AxisId.Technical) switch
        {
            { Band: not Engine.Scoring.Band.TooClose } or { FirstLook: true } => onScope,
            { Side: not Side.None, Stability: >= Steady } => $"{Words.Verdict_WouldBeChance} {onScope}",
            _ => $"{Words.Verdict_WouldBeAGuess} {onScope}",
        };
    }

    /// A headline in a few words, such as a persona's: "Technical Program Manager", "Leaning toward Program Manager".
    public static string Standing(Headline headline) => (headline.Suits, headline.Role, headline.Between) switch
    {
        (Suits.None, _, _) => Words.Standing_None,
        (_, { } role, _) => (headline.Band == Engine.Scoring.Band.Clear ? "{0}" : Words.Standing_Leaning).With(role.Name()),
        (_, null, [var one, var other]) => Words.Personas_Between.With(one.Name(), other.Name()),
        _ => Words.Standing_All,
    };

    /// Whether work through others suits, where the headline does not say so itself; null where the quiz did not ask or has too few answers.
    public static string? SuitsLine(Verdict verdict) => (verdict.Headline, verdict.Others?.Band) switch
    {
        ({ FirstDirection: false }, not null) when verdict.Others is { FirstLook: true } early => Words.Suits_TooEarly.With(early.Answered),
        ({ FirstDirection: true }, Engine.Scoring.Band.Leaning) when verdict.Others is { FirstLook: true, Side: Side.Low } early =>
            Words.Suits_FirstOwnHand.With(early.Answered),
        ({ FirstDirection: true } or { Suits: Suits.None }, _) or (_, null or Engine.Scoring.Band.NotEnoughAnswers) => null,
        ({ Suits: Suits.Yes }, Engine.Scoring.Band.Clear) => Words.Suits_Clear,
        ({ Suits: Suits.Yes }, _) => Words.Suits_Leaning,
        _ => Words.Suits_Open,
    };

    /// TPM or PM, when the headline names neither of the two alone; else null.
    public static string? MainQuestion(Verdict verdict, Axis names)
    {
        var technical = verdict.Axis(AxisId.Technical);
        var (tpm, pm) = (Role.TechnicalProgramManager.Name(), Role.ProgramManager.Name());
        return (technical.Band, verdict.Headline.Role) switch
        {
            _ when verdict.Headline.FirstDirection => null,
            (Engine.Scoring.Band.NotEnoughAnswers, _) or (_, Role.TechnicalProgramManager or Role.ProgramManager) => null,
            (Engine.Scoring.Band.TooClose, _) when verdict.Headline.Between.SequenceEqual([Role.TechnicalProgramManager, Role.ProgramManager]) => null,
            (Engine.Scoring.Band.TooClose, _) => Words.MainQuestion_TooClose.With(tpm, pm),
            _ => Words.MainQuestion_Decided.With(tpm, pm, Roles.At(technical.Side, Side.High).Name(), Score(technical, names)),
        };
    }

    /// What the second round changed.
    public static string SecondRound(SecondRound round, Axis names)
    {
        var (now, was, becomes) = (BandInside(round.Now.Band), Score(round.Before, names), Score(round.Now, names));
        var turned = Decided(round.Before) && Decided(round.Now) && round.Before.Side != round.Now.Side;
        if (round.Before.Band == round.Now.Band && !turned)
            return Words.Second_Same.Count(round.Answered, names.Name, now, was, becomes);
        return (turned ? Words.Second_Turned : Words.Second_Changed).Count(round.Answered, names.Name, now, was, becomes, BandInside(round.Before.Band));
    }

    /// How many more answers an axis needs before it has a verdict.
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

    /// How firm an axis is, in a sentence.
    public static string Firmness(AxisVerdict axis, Rubric rubric)
    {
        var side = SideName(axis, rubric.Axis(axis.Id));
        var asksCoin = AsksCoin(rubric);
        return axis.Band switch
        {
            _ when axis.TooEarly => Words.Firm_TooEarly.With(axis.Answered),
            Engine.Scoring.Band.Leaning when axis.FirstLook => Words.Firm_First.With(axis.Answered),
            Engine.Scoring.Band.Clear => (asksCoin ? Words.Firm_Clear : Words.Firm_ClearRetest).With(side),
            Engine.Scoring.Band.Leaning => (asksCoin ? Words.Firm_Leaning : Words.Firm_LeaningRetest).With(side),
            Engine.Scoring.Band.TooClose when axis.Side == Side.None => Words.Firm_Middle,
            Engine.Scoring.Band.TooClose when axis.Chance > rubric.Bands.Leaning.Chance => Words.Firm_Chance,
            Engine.Scoring.Band.TooClose => Words.Firm_TooClose,
            _ => throw new ArgumentOutOfRangeException(nameof(axis)),
        };
    }

    /// What keeps a leaning from being clear; empty for everything else.
    public static string NotClear(AxisVerdict axis, Rubric rubric)
    {
        var clear = rubric.Bands.Clear;
        if (axis.Band != Engine.Scoring.Band.Leaning || axis.FirstLook)
            return "";
        if (axis.FewestChanges < clear.FewestChanges)
            return Words.NotClear_Changes.Count(axis.FewestChanges.Value, clear.FewestChanges);
        return axis.Chance > clear.Chance ? Words.NotClear_Chance.With(Percent(clear.Chance.Value)) : Words.NotClear_Stability.With(Percent(clear.Stability));
    }

    /// "A coin … would land as far out about 3 times in 100"; empty where the rubric does not ask a coin, or there is no side.
    public static string Chance(AxisVerdict axis, Rubric rubric) => axis.Chance switch
    {
        _ when axis.Side == Side.None || !AsksCoin(rubric) => "",
        >= 0.995 => Words.Chance_Over99,
        < 0.005 => Words.Chance_Under1,
        < 0.015 => Words.Chance_Once,
        var share => Words.Chance_About.With(Math.Round(share * 100)),
    };

    /// "…would land on the technical side again about 97 times in 100"
    public static string Stability(AxisVerdict axis, Axis names) => (axis.Side, IsInBetween(axis), axis.Stability) switch
    {
        (Side.None, true, _) => Words.Stability_InBetween,
        (Side.None, _, _) => Words.Stability_CancelsOut.With(SideName(names, Side.Low), SideName(names, Side.High)),
        (_, _, >= 0.9995) => Words.Stability_Over999.With(SideName(axis, names)),
        (_, _, >= 0.995) => Words.Stability_Over99.With(SideName(axis, names)),
        (_, _, < 0.005) => Words.Stability_Under1.With(SideName(axis, names)),
        var (_, _, share) => Words.Stability_About.With(SideName(axis, names), Math.Round(share * 100)),
    };

    /// The retest model in words, with the rubric's own figures.
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
        _ when axis.Criteria.All(c => c.Score is null || Math.Sign(c.Score.Value) != -Math.Sign(axis.Score)) =>
            Words.Weightings_Every.With(Toward(names, Other(axis.Side))),
        >= 0.995 => Words.Weightings_Over99,
        < 0.005 => Words.Weightings_Under1,
        var share => Words.Weightings_About.With(Math.Round(share * 100)),
    };

    public static string FewestChanges(AxisVerdict axis, Axis names)
    {
        if (axis.Side == Side.None)
            return Words.Changes_NoSide;
        var other = SideName(names, Other(axis.Side));
        return axis.FewestChanges switch
        {
            null => Words.Changes_None.With(other),
            1 => Words.Changes_One.With(other),
            2 => Words.Changes_Two.With(other),
            { } n when Decided(axis) && !axis.FirstLook && !axis.Unanswered.Any(u => u.CouldFlip) => $"{Words.Changes_Many.With(n, other)} {Words.Changes_Strength}",
            { } n => Words.Changes_Many.With(n, other),
        };
    }

    /// Criteria that no answer speaks of, with the weight they would bring; empty when there are none.
    public static string Unasked(AxisVerdict axis, Axis names)
    {
        var open = axis.Criteria.Where(c => c.Score is null)
            .Select(c => Words.Verdict_UnaskedCriterion.With(names.Criteria.First(n => n.Id == c.Id).Name, c.Weight)).ToList();
        return open.Count == 0 ? "" : Words.Verdict_Unasked.With(string.Join(Words.Common_ListComma, open));
    }

    public static string SideName(AxisVerdict axis, Axis names) => SideName(names, axis.Side);

    /// What a side draws to: "technical work", "a program". The rubric's own word for the pole.
    public static string Toward(Axis names, Side side) => names.Id switch
    {
        AxisId.Technical => Words.Toward_Work.With(SideName(names, side)),
        AxisId.Scope => Words.Toward_Scope.With(SideName(names, side)),
        _ => side == Side.High ? Words.Toward_Others : Words.Toward_OwnHand,
    };

    /// The score in words and points, such as "41.7 of 100 toward technical work".
    public static string Score(AxisVerdict axis, Axis names) => axis.Side == Side.None
        ? Words.Verdict_ScoreMiddle
        : Words.Verdict_Score.With(Points(axis.Tenths), Toward(names, axis.Side));

    /// What an answer adds, such as "7.4 toward business work".
    public static string Pull(Contribution contribution, Axis names) => Math.Sign(contribution.Value) switch
    {
        0 => Words.Verdict_PullNeither,
        var sign => Words.Verdict_Pull.With(Points(contribution.Tenths), Toward(names, sign > 0 ? Side.High : Side.Low)),
    };

    public static bool IsMild(AxisVerdict axis) => Math.Abs(axis.Score) < Mild;

    public static bool Decided(AxisVerdict axis) => axis.Band is Engine.Scoring.Band.Leaning or Engine.Scoring.Band.Clear;

    /// Whether every answer of the axis stands in the middle.
    public static bool IsInBetween(AxisVerdict axis) => axis.Contributions.All(c => c.Value == 0);

    public static Side Other(Side side) => side == Side.High ? Side.Low : Side.High;

    private static string SideName(Axis names, Side side) => (names.Id, side) switch
    {
        (AxisId.Others, Side.High) => Words.Side_Others,
        (AxisId.Others, _) => Words.Side_OwnHand,
        (_, Side.High) => names.High,
        _ => names.Low,
    };

    private static bool AsksCoin(Rubric rubric) => (rubric.Bands.Clear.Chance ?? rubric.Bands.Leaning.Chance) is not null;

    /// The role alone only when both of its sides are firm; a faint scope is named as what it is.
    private static string ClearHeadline(Role role, AxisVerdict technical, AxisVerdict scope)
    {
        if (scope.Band == Engine.Scoring.Band.Clear && !IsMild(scope))
            return (IsMild(technical) ? Words.Headline_Mild : Words.Headline_Clear).With(role.Name());
        var words = IsMild(technical)
            ? Either(technical, Words.Headline_MildTechnicalMore, Words.Headline_MildBusinessMore)
            : Either(technical, Words.Headline_ClearTechnicalMore, Words.Headline_ClearBusinessMore);
        return words.With(role.Name(), Roles.At(role.TechnicalSide(), Other(role.ScopeSide())).Name());
    }

    private static string Either(AxisVerdict axis, string high, string low) => axis.Side == Side.High ? high : low;

    private static string Points(int tenths) => tenths == 0
        ? Words.Verdict_LessThan.With(Tenths(1))
        : Tenths(Math.Abs(tenths));

    private static string Tenths(int tenths) => (tenths / 10.0).ToString("0.0", CultureInfo.CurrentCulture);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.CurrentCulture);
}
