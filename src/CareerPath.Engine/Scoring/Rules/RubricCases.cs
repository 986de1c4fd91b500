using static CareerPath.Engine.Scoring.RubricRules;

namespace CareerPath.Engine.Scoring;

/// <summary>Rule 6: every persona comes out as its author says.</summary>
internal static class RubricCases
{
    public static void Check(Rubric rubric, List<RubricViolation> found)
    {
        foreach (var persona in rubric.Personas)
        {
            var positions = rubric.Index.Positions(persona.Case.Answers, out var known);
            if (known != persona.Case.Answers.Count)
                continue;
            var (technical, scope) = Scorer.Summaries(rubric, positions);
            var headline = Headlines.Of(technical, scope);
            var expected = persona.Case;
            if (headline.Role == expected.Role && headline.Band == expected.Band && headline.ScopeBand == expected.ScopeBand)
                continue;
            found.Add(new(6, RubricPart.Persona, persona.Id, Say(
                $"Persona '{persona.Id}' should be {Words(expected.Role, expected.Band, expected.ScopeBand)}, "
                + $"but comes out as {Words(headline.Role, headline.Band, headline.ScopeBand)} "
                + $"(stability {technical.Stability:0.000} technical, {scope.Stability:0.000} scope; "
                + $"clear from {rubric.Bands.Clear}, leaning from {rubric.Bands.Leaning}): change its answers or what is expected.")));
        }
    }

    private static string Words(Role? role, Band band, Band scopeBand) =>
        $"{role?.Slug() ?? "no single role"}, {RubricWords.Of(band)}, scope {RubricWords.Of(scopeBand)}";
}
