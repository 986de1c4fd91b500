using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>How near each persona is on the map, and where it answered differently.</summary>
internal static class PersonaMatches
{
    private const int FarApart = 2;

    public static ImmutableArray<PersonaMatch> Of(Rubric rubric, sbyte[] positions)
    {
        var technical = AxisScoring.Score(new AxisTally(rubric.Index.Axes[0], positions));
        var scope = AxisScoring.Score(new AxisTally(rubric.Index.Axes[1], positions));
        var scores = rubric.Index.PersonaScores;
        return
        [
            .. rubric.Personas
                .Select((persona, i) => new PersonaMatch(
                    persona, scores[i].Technical, scores[i].Scope,
                    Math.Sqrt(Square(scores[i].Technical - technical) + Square(scores[i].Scope - scope)),
                    Differences(rubric, positions, persona)))
                .OrderBy(match => match.Distance),
        ];
    }

    private static ImmutableArray<PersonaDifference> Differences(Rubric rubric, sbyte[] positions, Persona persona)
    {
        var differences = new List<PersonaDifference>();
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] == RubricIndex.Skipped || !persona.Case.Answers.TryGetValue(rubric.Items[i].Id, out var other))
                continue;
            if (Math.Abs(positions[i] - other.Value) >= FarApart)
                differences.Add(new PersonaDifference(rubric.Items[i].Id, Position.Of(positions[i]), other));
        }
        return [.. differences.OrderByDescending(difference => Math.Abs(difference.Answer.Value - difference.PersonaAnswer.Value))];
    }

    private static double Square(double value) => value * value;
}
