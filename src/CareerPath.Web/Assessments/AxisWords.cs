using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// Describes an axis in plain words: its band, its sides and what each answer adds.
public static class AxisWords
{
    // A score closer to 0 than this is a mild preference, however stable its side is.
    public const double Mild = 0.33;

    public static string Band(Band band) => band switch
    {
        Engine.Scoring.Band.Clear => Words.Band_Clear,
        Engine.Scoring.Band.Leaning => Words.Band_Leaning,
        Engine.Scoring.Band.TooClose => Words.Band_TooClose,
        Engine.Scoring.Band.NotEnoughAnswers => Words.Band_NotEnoughAnswers,
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    // The name of the band for use inside a sentence.
    public static string BandInside(Band band) => band switch
    {
        Engine.Scoring.Band.Clear => Words.Band_InsideClear,
        Engine.Scoring.Band.Leaning => Words.Band_InsideLeaning,
        Engine.Scoring.Band.TooClose => Words.Band_InsideTooClose,
        Engine.Scoring.Band.NotEnoughAnswers => Words.Band_InsideNotEnoughAnswers,
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    public static string SideName(AxisVerdict axis, Axis names) => SideName(names, axis.Side);

    // What a side points toward, such as "technical work" or "a program". Uses the rubric's own word for the pole.
    public static string Toward(Axis names, Side side) => names.Id switch
    {
        AxisId.Technical => Words.Toward_Work.With(SideName(names, side)),
        AxisId.Scope => Words.Toward_Scope.With(SideName(names, side)),
        _ => side == Side.High ? Words.Toward_Others : Words.Toward_OwnHand,
    };

    // The score in words and points, such as "42 of 100 toward technical work".
    public static string Score(AxisVerdict axis, Axis names) => axis.Side == Side.None
        ? Words.Verdict_ScoreMiddle
        : Words.Verdict_Score.With(Points(axis.Points), Toward(names, axis.Side));

    // What an answer adds, such as "7 toward business work".
    public static string Pull(Contribution contribution, Axis names) => Math.Sign(contribution.Value) switch
    {
        0 => Words.Verdict_PullNeither,
        var sign => Words.Verdict_Pull.With(Points(contribution.Points), Toward(names, sign > 0 ? Side.High : Side.Low)),
    };

    public static bool IsMild(AxisVerdict axis) => Math.Abs(axis.Score) < Mild;

    public static bool Decided(AxisVerdict axis) => axis.Band is Engine.Scoring.Band.Leaning or Engine.Scoring.Band.Clear;

    // The side of a role on an axis of the map.
    public static Side SideOf(Role role, AxisId axis) => axis switch
    {
        AxisId.Technical => role.TechnicalSide(),
        AxisId.Scope => role.ScopeSide(),
        _ => throw new ArgumentOutOfRangeException(nameof(axis)),
    };

    public static Side Other(Side side) => side == Side.High ? Side.Low : Side.High;

    public static string SideName(Axis names, Side side) => (names.Id, side) switch
    {
        (AxisId.Others, Side.High) => Words.Side_Others,
        (AxisId.Others, _) => Words.Side_OwnHand,
        (_, Side.High) => names.High,
        _ => names.Low,
    };

    private static string Points(int points) => points == 0
        ? Words.Verdict_LessThan.With(1)
        : Math.Abs(points).ToString(CultureInfo.CurrentCulture);
}
