using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

/// What the numbers of a verdict say in plain words.
public static class VerdictWords
{
    public static string Band(Band band) => band switch
    {
        Engine.Scoring.Band.Clear => "A clear verdict",
        Engine.Scoring.Band.Leaning => "A leaning",
        Engine.Scoring.Band.TooClose => "Too close to call",
        Engine.Scoring.Band.NotEnoughAnswers => "Not enough answers yet",
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    public static string Headline(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var between = verdict.Headline.Between;
        return (verdict.Headline.Role, technical.Band, Decided(scope)) switch
        {
            ({ } role, Engine.Scoring.Band.Clear, _) => $"You would most enjoy the work of a {role.Name()}.",
            ({ } role, _, _) => $"You lean toward the work of a {role.Name()}.",
            (_, Engine.Scoring.Band.NotEnoughAnswers, _) => "There are not enough answers for a verdict yet.",
            (_, Engine.Scoring.Band.TooClose, true) => $"Between {between[0].Name()} and {between[1].Name()}.",
            (_, Engine.Scoring.Band.TooClose, false) => "Between all four roles.",
            (_, Engine.Scoring.Band.Clear, _) => $"{Cap(Pole(technical))} work, clearly: {between[0].Name()} or {between[1].Name()}.",
            _ => $"You lean toward {Pole(technical)} work: {between[0].Name()} or {between[1].Name()}.",
        };
    }

    public static string SecondLine(Verdict verdict)
    {
        var (technical, scope) = (verdict.Axis(AxisId.Technical), verdict.Axis(AxisId.Scope));
        var scopeWords = scope.Band switch
        {
            Engine.Scoring.Band.Clear => $"{ScopeWords(scope, "clearly drawn to")}",
            Engine.Scoring.Band.Leaning => $"{ScopeWords(scope, "leaning toward")}",
            Engine.Scoring.Band.TooClose => "whether you would rather run a whole program or a single project is too close to call",
            Engine.Scoring.Band.NotEnoughAnswers => "whether a whole program or a single project suits you needs more answers",
            _ => throw new ArgumentOutOfRangeException(nameof(verdict)),
        };
        return technical.Band switch
        {
            Engine.Scoring.Band.NotEnoughAnswers =>
                $"{technical.Answered} of the {technical.Items} pairs about technical and business work are answered. Answer a few more and the verdict appears.",
            Engine.Scoring.Band.TooClose =>
                $"Your answers pull to technical and to business work in nearly equal measure, so saying one or the other would be a guess. On scope: {scopeWords}.",
            _ => $"On scope: {scopeWords}.",
        };
    }

    /// "…would land on the technical side again about 97 times in 100"
    public static string Stability(AxisVerdict axis, Axis names) => axis.Side == Side.None
        ? $"Your answers cancel out exactly: neither {names.Low} nor {names.High}."
        : $"If you took the quiz again and some answers moved by a step, you would land on the {SideName(axis, names)} side {InHundred(axis.Stability)}.";

    public static string Weightings(AxisVerdict axis, Axis names) => axis.Side == Side.None
        ? ""
        : $"Weigh the criteria differently and it is the {SideName(axis, names)} side {InHundred(axis.Weightings)}, counting every possible weighting alike.";

    public static string FewestChanges(AxisVerdict axis, Axis names)
    {
        if (axis.Side == Side.None)
            return "There is no side yet, so there is nothing to flip: any answer that moves decides.";
        var other = axis.Side == Side.High ? names.Low : names.High;
        return axis.FewestChanges switch
        {
            null => $"No set of changed answers among those you gave lands on the {other} side.",
            1 => $"One changed answer is enough to land on the {other} side.",
            2 => $"No single answer changes the side, but two together land on the {other} side.",
            { } n => $"No one or two answers change this: it takes at least {n} changed answers to land on the {other} side. That is a strength of your result.",
        };
    }

    public static string SideName(AxisVerdict axis, Axis names) => axis.Side == Side.High ? names.High : names.Low;

    /// The side of the score in words and points, such as "41.7 of 100 toward technical".
    public static string Score(AxisVerdict axis, Axis names) => axis.Side == Side.None
        ? "0 of 100: exactly in the middle"
        : $"{(Math.Abs(axis.Tenths) / 10.0).ToString("0.0", CultureInfo.CurrentCulture)} of 100 toward {SideName(axis, names)}";

    private static bool Decided(AxisVerdict axis) => axis.Band is Engine.Scoring.Band.Leaning or Engine.Scoring.Band.Clear;

    private static string Pole(AxisVerdict technical) => technical.Side == Side.High ? "technical" : "business";

    private static string ScopeWords(AxisVerdict scope, string verb) => scope.Side == Side.High
        ? $"{verb} a whole program rather than a single project"
        : $"{verb} a single project rather than a whole program";

    private static string InHundred(double share) => (share * 100) switch
    {
        >= 99.5 and < 100 => "more than 99 times in 100",
        >= 100 => "every time",
        < 0.5 => "less than once in 100 times",
        var percent => $"about {Math.Round(percent).ToString(CultureInfo.CurrentCulture)} times in 100",
    };

    private static string Cap(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
