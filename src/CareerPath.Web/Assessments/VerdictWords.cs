using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// What the numbers of a verdict say in plain words. The band says how steady a side is; the score how strong the liking is.
public static class VerdictWords
{
    /// A score nearer to the middle than this is a mild liking, however steady its side.
    public const double Mild = 0.33;

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

    /// The band of the TPM-or-PM question, with what must be known beside it.
    public static string Eyebrow(Verdict verdict)
    {
        var technical = verdict.Axis(AxisId.Technical);
        return (technical.Band, verdict.Quality.Doubtful, IsMild(technical)) switch
        {
            (Engine.Scoring.Band.Clear, true, _) => Words.Band_ClearDoubtful,
            (Engine.Scoring.Band.Leaning, true, _) => Words.Band_LeaningDoubtful,
            (Engine.Scoring.Band.Clear, _, true) => Words.Band_ClearMild,
            _ => Band(technical.Band),
        };
    }

    public static string Headline(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var words = (technical.Band, verdict.Headline.Role) switch
        {
            (Engine.Scoring.Band.NotEnoughAnswers, _) => Words.Headline_NotEnoughAnswers,
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
            Engine.Scoring.Band.Clear or Engine.Scoring.Band.Leaning when verdict.Quality.Doubtful =>
                Either(scope, Words.Scope_DoubtfulProgram, Words.Scope_DoubtfulProject),
            Engine.Scoring.Band.Clear when IsMild(scope) => Either(scope, Words.Scope_MildProgram, Words.Scope_MildProject),
            Engine.Scoring.Band.Clear => Either(scope, Words.Scope_ClearProgram, Words.Scope_ClearProject),
            Engine.Scoring.Band.Leaning => Either(scope, Words.Scope_LeaningProgram, Words.Scope_LeaningProject),
            Engine.Scoring.Band.TooClose => Words.Scope_TooClose,
            Engine.Scoring.Band.NotEnoughAnswers => Words.Scope_NotEnoughAnswers,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
        return verdict.Axis(AxisId.Technical).Band == Engine.Scoring.Band.TooClose ? $"{Words.Verdict_WouldBeAGuess} {onScope}" : onScope;
    }

    /// TPM or PM, when the headline names neither of the two alone; else null.
    public static string? MainQuestion(Verdict verdict, Axis names)
    {
        var technical = verdict.Axis(AxisId.Technical);
        var (tpm, pm) = (Role.TechnicalProgramManager.Name(), Role.ProgramManager.Name());
        return (technical.Band, verdict.Headline.Role) switch
        {
            (Engine.Scoring.Band.NotEnoughAnswers, _) or (_, Role.TechnicalProgramManager or Role.ProgramManager) => null,
            (Engine.Scoring.Band.TooClose, _) when verdict.Headline.Between.SequenceEqual([Role.TechnicalProgramManager, Role.ProgramManager]) => null,
            (Engine.Scoring.Band.TooClose, _) => Words.MainQuestion_TooClose.With(tpm, pm),
            _ => Words.MainQuestion_Decided.With(tpm, pm, Roles.At(technical.Side, Side.High).Name(), Score(technical, names)),
        };
    }

    /// How many more answers an axis needs before it has a verdict.
    public static string Missing(AxisVerdict axis, int required)
    {
        var words = (axis.Id, axis.Answered) switch
        {
            (AxisId.Technical, 0) => Words.Missing_TechnicalNone,
            (AxisId.Technical, 1) => Words.Missing_TechnicalOne,
            (AxisId.Technical, _) => Words.Missing_TechnicalSome,
            (_, 0) => Words.Missing_ScopeNone,
            (_, 1) => Words.Missing_ScopeOne,
            _ => Words.Missing_ScopeSome,
        };
        return words.Count(required - axis.Answered, axis.Items, required, axis.Answered);
    }

    /// "…would land on the technical side again about 97 times in 100"
    public static string Stability(AxisVerdict axis, Axis names) => (axis.Side, IsInBetween(axis), axis.Stability) switch
    {
        (Side.None, true, _) => Words.Stability_InBetween,
        (Side.None, _, _) => Words.Stability_CancelsOut.With(names.Low, names.High),
        (_, _, >= 0.9995) => Words.Stability_Over999.With(SideName(axis, names)),
        (_, _, >= 0.995) => Words.Stability_Over99.With(SideName(axis, names)),
        (_, _, < 0.005) => Words.Stability_Under1.With(SideName(axis, names)),
        var (_, _, share) => Words.Stability_About.With(SideName(axis, names), Math.Round(share * 100)),
    };

    /// The retest model in words, with the rubric's own figures.
    public static string Supposition(Rubric rubric) =>
        Words.Verdict_Supposition.With(Percent(rubric.Retest), Percent(rubric.Bands.Clear.Stability), Percent(rubric.Bands.Leaning.Stability));

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
        var other = axis.Side == Side.High ? names.Low : names.High;
        return axis.FewestChanges switch
        {
            null => Words.Changes_None.With(other),
            1 => Words.Changes_One.With(other),
            2 => Words.Changes_Two.With(other),
            { } n when Decided(axis) && !axis.Unanswered.Any(u => u.CouldFlip) => $"{Words.Changes_Many.With(n, other)} {Words.Changes_Strength}",
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

    public static string SideName(AxisVerdict axis, Axis names) => axis.Side == Side.High ? names.High : names.Low;

    /// What a side draws to: "technical work", "a program". The rubric's own word for the pole.
    public static string Toward(Axis names, Side side) =>
        (names.Id == AxisId.Technical ? Words.Toward_Work : Words.Toward_Scope).With(side == Side.High ? names.High : names.Low);

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
