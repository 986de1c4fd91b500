using System.Globalization;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;

namespace CareerPath.Web.Opinions;

// Describes second opinions in plain words.
public static class OpinionWords
{
    // A name that somebody typed, in a sentence: one in a right-to-left script does not turn the words around it (Unicode FSI and PDI).
    public static string Isolated(string name) => $"\u2068{name}\u2069";

    // Null if the owner left it out.
    public static string? Label(SecondOpinion opinion) => opinion.Label.Length > 0 ? Isolated(opinion.Label) : null;

    // The two verdicts in one sentence.
    public static string Summary(OpinionComparison comparison) => comparison switch
    {
        { IsSame: true } => Words.Opinion_AllSame,
        { HasVerdicts: false } => Words.Opinion_TooFew,
        { Deciding.IsEmpty: true } => Words.Opinion_SameVerdict,
        { Deciding: var deciding } when deciding.Any(m => m.HasMoved) => Words.Opinion_OtherVerdict,
        { Deciding: var deciding } when deciding.All(m => m.IsEnough) => Words.Opinion_WithinNoise,
        _ => Words.Opinion_TooFew,
    };

    // How far the two lie apart on an axis.
    public static string Distance(AxisMove move, Axis names) => move switch
    {
        { IsEnough: false } => Words.Opinion_AxisTooFew,
        { Toward: Side.None } => Words.Opinion_AxisSame,
        { HasMoved: true } => Words.Opinion_AxisApart.With(AxisWords.Toward(names, move.Toward)),
        _ => Words.Opinion_AxisAboutTheSame,
    };

    // The statements are quoted: they speak to whoever answers, and so would be wrong in a sentence about somebody else.
    public static string Answer(Item item, Position? answer) => answer switch
    {
        null => Words.Opinion_Skipped,
        { Value: 0 } => Words.Chosen_DegreeBetween,
        { } position => Words.Opinion_Rather.With(Chosen.Of(item, position).Degree, Chosen.Of(item, position).Statement),
    };

    // What their answer would do to the score.
    public static string Effect(OpinionDifference difference)
    {
        var (side, points) = (difference.Effect > 0 ? Side.High : Side.Low, (int)Math.Round(Math.Abs(difference.Effect) * 100));
        return difference.Effect.Equals(0)
            ? Words.Opinion_MovesNothing
            : Words.Opinion_Moves.With(
                points == 0 ? Words.Verdict_LessThan.With(1) : points.ToString(CultureInfo.CurrentCulture), AxisWords.Toward(difference.Axis, side));
    }
}
