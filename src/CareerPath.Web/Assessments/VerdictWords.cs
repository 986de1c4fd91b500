using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// Describes a verdict in plain words. The band tells how stable a side is; the score tells how strong the preference is.
public static class VerdictWords
{
    // A too-close axis with at least this stability is too close for another reason: a coin could have given the same result.
    private const double Steady = 0.8;

    // The band behind the headline, with any warning about it.
    public static string Eyebrow(Verdict verdict)
    {
        if (verdict.Headline.FirstDirection)
            return Words.Band_First;
        if (verdict is { Headline.Suits: Suits.None, Others: { } others })
        {
            return (verdict.Quality.Doubtful, others.Band) switch
            {
                (true, _) => Words.Band_OwnHandDoubtful,
                (_, Band.Clear) => Words.Band_OwnHandClear,
                _ => Words.Band_OwnHandLeaning,
            };
        }
        var axis = verdict.Axis(AxisId.Technical);
        return (axis.Band, verdict.Quality.Doubtful, AxisWords.IsMild(axis)) switch
        {
            (Band.Clear, true, _) => Words.Band_ClearDoubtful,
            (Band.Leaning, true, _) => Words.Band_LeaningDoubtful,
            (Band.Clear, _, true) => Words.Band_ClearMild,
            _ => AxisWords.Band(axis.Band),
        };
    }

    public static string Headline(Verdict verdict) => verdict.Headline.Suits == Suits.None ? Words.Headline_None : MapHeadline(verdict);

    // The headline from the map alone, whether or not any of the four roles suits.
    public static string MapHeadline(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var words = (technical.Band, verdict.Headline.Role) switch
        {
            (Band.NotEnoughAnswers, _) => Words.Headline_NotEnoughAnswers,
            (Band.TooClose, _) when verdict.Headline.FirstDirection => Words.Headline_FirstOpen,
            (_, { } role) when verdict.Headline.FirstDirection => Words.Headline_First.With(role.Name()),
            (_, null) when verdict.Headline.FirstDirection => Either(technical, Words.Headline_FirstTechnical, Words.Headline_FirstBusiness),
            (Band.TooClose, _) => AxisWords.Decided(scope) ? Words.Headline_BetweenTwo : Words.Headline_BetweenAll,
            (_, { } role) when verdict.Quality.Doubtful => Words.Headline_Doubtful.With(role.Name()),
            (_, null) when verdict.Quality.Doubtful => Either(technical, Words.Headline_DoubtfulTechnical, Words.Headline_DoubtfulBusiness),
            (Band.Leaning, { } role) => Words.Headline_Leaning.With(role.Name()),
            (Band.Leaning, null) => Either(technical, Words.Headline_LeaningTechnical, Words.Headline_LeaningBusiness),
            (_, { } role) => ClearHeadline(role, technical, scope),
            (_, null) when AxisWords.IsMild(technical) => Either(technical, Words.Headline_MildTechnical, Words.Headline_MildBusiness),
            _ => Either(technical, Words.Headline_ClearTechnical, Words.Headline_ClearBusiness),
        };
        return verdict.Headline.Between is [var one, var other] ? words.With(one.Name(), other.Name()) : words;
    }

    // What follows the headline: why no side is named, if none is, and the scope.
    public static string SecondLine(Verdict verdict)
    {
        var onScope = OnScope(verdict);
        return verdict.Axis(AxisId.Technical) switch
        {
            { Band: not Band.TooClose } or { FirstLook: true } => onScope,
            { Side: not Side.None, Stability: >= Steady } => $"{Words.Verdict_WouldBeChance} {onScope}",
            _ => $"{Words.Verdict_WouldBeAGuess} {onScope}",
        };
    }

    public static string OnScope(Verdict verdict)
    {
        var scope = verdict.Axis(AxisId.Scope);
        return scope.Band switch
        {
            _ when scope.TooEarly => Words.Scope_TooEarly.With(scope.Answered),
            Band.Clear or Band.Leaning when verdict.Quality.Doubtful =>
                Either(scope, Words.Scope_DoubtfulProgram, Words.Scope_DoubtfulProject),
            Band.Clear when AxisWords.IsMild(scope) => Either(scope, Words.Scope_MildProgram, Words.Scope_MildProject),
            Band.Clear => Either(scope, Words.Scope_ClearProgram, Words.Scope_ClearProject),
            Band.Leaning => Either(scope, Words.Scope_LeaningProgram, Words.Scope_LeaningProject),
            Band.TooClose => Words.Scope_TooClose,
            Band.NotEnoughAnswers => Words.Scope_NotEnoughAnswers,
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
    }

    // A headline in a few words, such as a persona's: "Technical Program Manager", "Leaning toward Program Manager".
    public static string Standing(Headline headline) => (headline.Suits, headline.Role, headline.Between) switch
    {
        (Suits.None, _, _) => Words.Standing_None,
        (_, { } role, _) => (headline.Band == Band.Clear ? "{0}" : Words.Standing_Leaning).With(role.Name()),
        (_, null, [var one, var other]) => Words.Personas_Between.With(one.Name(), other.Name()),
        _ => Words.Standing_All,
    };

    // Whether work done through others suits the person. Null if the headline already says so, or the quiz did not ask or has too few
    // answers.
    public static string? SuitsLine(Verdict verdict) => (verdict.Headline, verdict.Others?.Band) switch
    {
        ({ FirstDirection: false }, not null) when verdict.Others is { FirstLook: true } early => Words.Suits_TooEarly.With(early.Answered),
        ({ FirstDirection: true }, Band.Leaning) when verdict.Others is { FirstLook: true, Side: Side.Low } early =>
            Words.Suits_FirstOwnHand.With(early.Answered),
        ({ FirstDirection: true } or { Suits: Suits.None }, _) or (_, null or Band.NotEnoughAnswers) => null,
        ({ Suits: Suits.Yes }, Band.Clear) => Words.Suits_Clear,
        ({ Suits: Suits.Yes }, _) => Words.Suits_Leaning,
        _ => Words.Suits_Open,
    };

    // The answer to "TPM or PM?" if the headline does not name one of the two; otherwise null.
    public static string? MainQuestion(Verdict verdict)
    {
        var technical = verdict.Axis(AxisId.Technical);
        var (tpm, pm) = (Role.TechnicalProgramManager.Name(), Role.ProgramManager.Name());
        return (technical.Band, verdict.Headline.Role) switch
        {
            _ when verdict.Headline.FirstDirection || verdict.Headline.Between.Length > 2 => null,
            (Band.NotEnoughAnswers, _) or (_, Role.TechnicalProgramManager or Role.ProgramManager) => null,
            (Band.TooClose, _) when verdict.Headline.Between.SequenceEqual([Role.TechnicalProgramManager, Role.ProgramManager]) => null,
            (Band.TooClose, _) => Words.MainQuestion_TooClose.With(tpm, pm),
            _ => Words.MainQuestion_Decided.With(tpm, pm, Role.At(technical.Side, Side.High).Name()),
        };
    }

    // Names the role alone only if its scope is clear and not mild. Otherwise also names the role on the other side of the scope axis.
    private static string ClearHeadline(Role role, AxisVerdict technical, AxisVerdict scope)
    {
        if (scope.Band == Band.Clear && !AxisWords.IsMild(scope))
            return (AxisWords.IsMild(technical) ? Words.Headline_Mild : Words.Headline_Clear).With(role.Name());
        var words = AxisWords.IsMild(technical)
            ? Either(technical, Words.Headline_MildTechnicalMore, Words.Headline_MildBusinessMore)
            : Either(technical, Words.Headline_ClearTechnicalMore, Words.Headline_ClearBusinessMore);
        return words.With(role.Name(), Role.At(role.TechnicalSide(), AxisWords.Other(role.ScopeSide())).Name());
    }

    private static string Either(AxisVerdict axis, string high, string low) => axis.Side == Side.High ? high : low;
}
