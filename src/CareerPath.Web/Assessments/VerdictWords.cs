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
        Engine.Scoring.Band.Clear => "A clear verdict",
        Engine.Scoring.Band.Leaning => "A leaning",
        Engine.Scoring.Band.TooClose => "Too close to call",
        Engine.Scoring.Band.NotEnoughAnswers => "Not enough answers yet",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    /// The band of the TPM-or-PM question, with what must be known beside it.
    public static string Eyebrow(Verdict verdict)
    {
        var technical = verdict.Axis(AxisId.Technical);
        var qualified = (verdict.Quality.Doubtful && Decided(technical), technical.Band == Engine.Scoring.Band.Clear && IsMild(technical)) switch
        {
            (true, _) => ", to be treated as unclear",
            (_, true) => ", a mild liking",
            _ => "",
        };
        return Band(technical.Band) + qualified;
    }

    public static string Headline(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var between = verdict.Headline.Between;
        var work = $"{Pole(technical)} work";
        return (technical.Band, verdict.Headline.Role) switch
        {
            (Engine.Scoring.Band.NotEnoughAnswers, _) => "There are not enough answers for a verdict yet.",
            (Engine.Scoring.Band.TooClose, _) when Decided(scope) => $"Between {between[0].Name()} and {between[1].Name()}.",
            (Engine.Scoring.Band.TooClose, _) => "Between all four roles.",
            (_, { } role) when verdict.Quality.Doubtful => $"By the sums alone, the work of a {role.Name()}.",
            (_, null) when verdict.Quality.Doubtful => $"By the sums alone, {work}: {between[0].Name()} or {between[1].Name()}.",
            (Engine.Scoring.Band.Leaning, { } role) => $"You lean toward the work of a {role.Name()}.",
            (Engine.Scoring.Band.Leaning, null) => $"You lean toward {work}: {between[0].Name()} or {between[1].Name()}.",
            (_, { } role) => $"{(IsMild(technical) ? "Steadily, if mildly, you are drawn to" : "You would most enjoy")} {Work(role, work, scope)}.",
            (_, null) => $"{Cap(work)}, {(IsMild(technical) ? "steadily if mildly" : "clearly")}: {between[0].Name()} or {between[1].Name()}.",
        };
    }

    public static string SecondLine(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var scopeWords = scope.Band switch
        {
            Engine.Scoring.Band.Clear or Engine.Scoring.Band.Leaning when verdict.Quality.Doubtful => ScopeWords(scope, "by the sums alone,"),
            Engine.Scoring.Band.Clear when IsMild(scope) => ScopeWords(scope, "steadily, if mildly, drawn to"),
            Engine.Scoring.Band.Clear => ScopeWords(scope, "clearly drawn to"),
            Engine.Scoring.Band.Leaning => ScopeWords(scope, "leaning toward"),
            Engine.Scoring.Band.TooClose => "whether you would rather run a whole program or a single project is too close to call",
            Engine.Scoring.Band.NotEnoughAnswers => "whether a whole program or a single project suits you needs more answers",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
        return technical.Band switch
        {
            Engine.Scoring.Band.TooClose =>
                $"Asked again, your answers could land on the technical or on the business side, so naming one would be a guess. On scope: {scopeWords}.",
            _ => $"On scope: {scopeWords}.",
        };
    }

    /// TPM or PM, when the headline names neither of the two alone; else null.
    public static string? MainQuestion(Verdict verdict, Axis names)
    {
        var technical = verdict.Axis(AxisId.Technical);
        const string Two = "Technical Program Manager and Program Manager";
        return (technical.Band, verdict.Headline.Role) switch
        {
            (Engine.Scoring.Band.NotEnoughAnswers, _) or (_, Role.TechnicalProgramManager or Role.ProgramManager) => null,
            (Engine.Scoring.Band.TooClose, _) when verdict.Headline.Between.SequenceEqual([Role.TechnicalProgramManager, Role.ProgramManager]) => null,
            (Engine.Scoring.Band.TooClose, _) => $"Between {Two}, too, it is too close to call.",
            _ => $"Between {Two}, your answers point to {Roles.At(technical.Side, Side.High).Name()}: {Score(technical, names)}.",
        };
    }

    /// How many more answers an axis needs before it has a verdict.
    public static string Missing(AxisVerdict axis, int required)
    {
        var about = axis.Id == AxisId.Technical ? "technical and business work" : "a whole program or a single project";
        var more = required - axis.Answered;
        return $"{(more == 1 ? "One more answer is" : $"{more} more answers are")} needed about {about}: "
            + $"{(axis.Answered == 0 ? "none" : axis.Answered.ToString(CultureInfo.CurrentCulture))} of the {axis.Items} pairs "
            + $"{(axis.Answered <= 1 ? "is" : "are")} answered, and a verdict takes {required}.";
    }

    /// "…would land on the technical side again about 97 times in 100"
    public static string Stability(AxisVerdict axis, Axis names) => (axis.Side, IsInBetween(axis)) switch
    {
        (Side.None, true) => "Every answer stands right in between.",
        (Side.None, _) => $"Your answers cancel out exactly: neither {names.Low} nor {names.High}.",
        _ => $"Were each answer free to slip a step, you would land on the {SideName(axis, names)} side again {Times(axis.Stability)}.",
    };

    /// The retest model in words, with the rubric's own figures.
    public static string Supposition(Rubric rubric) =>
        $"The bands say how steady a side is, not how strong the liking. We suppose that each answer, by itself, slips one position either way "
        + $"with a chance of {Percent(rubric.Retest)} in 100 each, and stays otherwise. Clear means the same side at least {Percent(rubric.Bands.Clear)} times in 100, "
        + $"leaning at least {Percent(rubric.Bands.Leaning)}. The chance is our assumption; nobody has measured it on you.";

    public static string Weightings(AxisVerdict axis, Axis names)
    {
        if (axis.Side == Side.None)
            return "";
        return axis.Criteria.All(c => c.Score is null || Math.Sign(c.Score.Value) != -Math.Sign(axis.Score))
            ? $"No criterion pulls toward {Toward(names, Other(axis.Side))}, so no other weights would change the side."
            : $"Of all ways to weigh the criteria, {Share(axis.Weightings)} in 100 give the same side.";
    }

    public static string FewestChanges(AxisVerdict axis, Axis names)
    {
        if (axis.Side == Side.None)
            return "There is no side yet, so there is nothing to flip: any answer that moves decides.";
        var other = axis.Side == Side.High ? names.Low : names.High;
        return axis.FewestChanges switch
        {
            null => $"No set of changed answers among those you gave lands on the {other} side.",
            1 => $"One changed answer is enough to land on the {other} side.",
            2 => $"No single answer you gave changes the side, but two together land on the {other} side.",
            { } n => $"No one or two of the answers you gave change this: it takes at least {n} changed answers to land on the {other} side."
                + (Decided(axis) && !axis.Unanswered.Any(u => u.CouldFlip) ? " That is a strength of your result." : ""),
        };
    }

    /// Criteria that no answer speaks of, with the weight they would bring; empty when there are none.
    public static string Unasked(AxisVerdict axis, Axis names)
    {
        var open = axis.Criteria.Where(c => c.Score is null).Select(c => $"“{names.Criteria.First(n => n.Id == c.Id).Name}” (weight {c.Weight})").ToList();
        return open.Count == 0 ? "" : $"You answered nothing about {string.Join(", ", open)}. The figures above leave that out.";
    }

    public static string SideName(AxisVerdict axis, Axis names) => axis.Side == Side.High ? names.High : names.Low;

    /// What a side draws to: "technical work", "a program". The rubric's own word for the pole.
    public static string Toward(Axis names, Side side)
    {
        var pole = side == Side.High ? names.High : names.Low;
        return names.Id == AxisId.Technical ? $"{pole} work" : $"a {pole}";
    }

    /// The score in words and points, such as "41.7 of 100 toward technical work".
    public static string Score(AxisVerdict axis, Axis names) => axis.Side == Side.None
        ? "0 of 100, exactly in the middle"
        : $"{Points(axis.Tenths)} of 100 toward {Toward(names, axis.Side)}";

    /// What an answer adds, such as "7.4 toward business work".
    public static string Pull(Contribution contribution, Axis names) => Math.Sign(contribution.Value) switch
    {
        0 => "pulls neither way",
        var sign => $"{Points(contribution.Tenths)} toward {Toward(names, sign > 0 ? Side.High : Side.Low)}",
    };

    public static bool IsMild(AxisVerdict axis) => Math.Abs(axis.Score) < Mild;

    public static bool Decided(AxisVerdict axis) => axis.Band is Engine.Scoring.Band.Leaning or Engine.Scoring.Band.Clear;

    /// Whether every answer of the axis stands in the middle.
    public static bool IsInBetween(AxisVerdict axis) => axis.Contributions.All(c => c.Value == 0);

    public static Side Other(Side side) => side == Side.High ? Side.Low : Side.High;

    private static string Pole(AxisVerdict technical) => technical.Side == Side.High ? "technical" : "business";

    /// The role alone only when both of its sides are firm; a faint scope is named as what it is.
    private static string Work(Role role, string work, AxisVerdict scope) => scope.Band == Engine.Scoring.Band.Clear && !IsMild(scope)
        ? $"the work of a {role.Name()}"
        : $"{work}, more as a {role.Name()} than as a {Roles.At(role.TechnicalSide(), Other(role.ScopeSide())).Name()}";

    private static string ScopeWords(AxisVerdict scope, string verb) => scope.Side == Side.High
        ? $"{verb} a whole program rather than a single project"
        : $"{verb} a single project rather than a whole program";

    private static string Times(double share) => share switch
    {
        >= 0.9995 => "more than 999 times in 1,000",
        >= 0.995 => "more than 99 times in 100",
        < 0.005 => "less than once in 100 times",
        _ => $"about {Math.Round(share * 100).ToString(CultureInfo.CurrentCulture)} times in 100",
    };

    private static string Share(double share) => share switch
    {
        >= 0.995 => "more than 99",
        < 0.005 => "fewer than 1",
        _ => $"about {Math.Round(share * 100).ToString(CultureInfo.CurrentCulture)}",
    };

    private static string Points(int tenths) => tenths == 0 ? "less than 0.1" : (Math.Abs(tenths) / 10.0).ToString("0.0", CultureInfo.CurrentCulture);

    private static string Percent(double share) => (share * 100).ToString("0.##", CultureInfo.CurrentCulture);

    private static string Cap(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
