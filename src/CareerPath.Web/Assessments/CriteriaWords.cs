using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// Says in words what the picture of the criteria shows.
public static class CriteriaWords
{
    // A criterion closer to 0 than this is about in the middle.
    public const double Near = 0.1;

    private const double Far = 0.66;

    public static string Sentence(string criterion, double score, Axis names) => Math.Abs(score) switch
    {
        < Near => Words.Criteria_Middle.With(criterion),
        >= Far => Words.Criteria_Far.With(criterion, Toward(score, names)),
        _ => Words.Criteria_Toward.With(criterion, Toward(score, names)),
    };

    private static string Toward(double score, Axis names) => AxisWords.Toward(names, score > 0 ? Side.High : Side.Low);
}
