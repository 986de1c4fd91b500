using System.Collections.Immutable;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Method;

// A persona's technical axis, worked through answer by answer. It is the persona with the closest call, where the arithmetic matters most.
// Every number comes from the engine.
public sealed record WorkedExample(Persona Persona, Axis Names, AxisVerdict Axis, int Weight, ImmutableArray<WorkedCriterion> Criteria)
{
    // Null if the rubric has no personas.
    public static WorkedExample? Of(Rubric rubric)
    {
        if (rubric.Personas.IsEmpty)
            return null;
        var (persona, axis) = rubric.Personas.Select(p => (Persona: p, Axis: Technical(rubric, p))).MinBy(p => p.Axis.Stability);
        var names = rubric.Axis(AxisId.Technical);
        var weight = axis.Criteria.Where(c => c.Answered > 0).Sum(c => c.Weight);
        return new WorkedExample(persona, names, axis, weight,
            [.. axis.Criteria.Where(c => c.Answered > 0).Select(c => Worked(rubric, names, axis, c, weight))]);
    }

    private static AxisVerdict Technical(Rubric rubric, Persona persona) =>
        Scorer.Score(rubric, new AnswerSheet { Answers = persona.Case.Answers }).Axis(AxisId.Technical);

    private static WorkedCriterion Worked(Rubric rubric, Axis names, AxisVerdict axis, CriterionScore score, int weight)
    {
        var items = rubric.Items.Where(i => string.Equals(i.Criterion, score.Id, StringComparison.Ordinal)).ToDictionary(i => i.Id);
        var answers = axis.Contributions.Where(c => items.ContainsKey(c.Item)).Select(c => new WorkedAnswer(
            items[c.Item], c.Answer, Toward(c, score, weight), c.Points)).ToImmutableArray();
        return new WorkedCriterion(names.Criteria.First(c => string.Equals(c.Id, score.Id, StringComparison.Ordinal)), score, answers);
    }

    // Recovers the value a of an answer from the engine's w·a / (n·W), so that only the engine decides which side a position is on. It is a
    // multiple of one half.
    private static double Toward(Contribution contribution, CriterionScore score, int weight) =>
        Math.Round(2 * contribution.Value * score.Answered * weight / score.Weight) / 2;
}

public sealed record WorkedCriterion(Criterion Criterion, CriterionScore Score, ImmutableArray<WorkedAnswer> Answers)
{
    public double Sum => Answers.Sum(a => a.Toward);

    // What the criterion adds to the score, in points, as shown.
    public int Points => Answers.Sum(a => a.Points);
}

// One answer: its value toward the high pole, -1 to 1 in halves, and its share of the score in points.
public sealed record WorkedAnswer(Item Item, Position Position, double Toward, int Points);
