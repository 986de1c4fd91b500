using static CareerPath.Engine.Scoring.RubricRules;

namespace CareerPath.Engine.Scoring;

/// <summary>Rule 6: every persona gets the verdict its author expects.</summary>
internal static class RubricCases
{
    public static void Check(Rubric rubric, List<RubricViolation> found)
    {
        foreach (var persona in rubric.Personas)
        {
            var positions = rubric.Index.Positions(persona.Case.Answers, out var known);
            if (known != persona.Case.Answers.Count)
                continue;
            AxisSummary[] axes = [.. rubric.Index.Tallies(positions).Select(tally => new AxisSummary(tally))];
            var headline = Headlines.Of(axes);
            var expected = persona.Case;
            if (headline.Role == expected.Role && headline.Band == expected.Band && headline.ScopeBand == expected.ScopeBand
                && (expected.Suits is null || headline.Suits == expected.Suits))
            {
                continue;
            }
            var figures = axes.Select((axis, a) => Say($"{RubricWords.Of((AxisId)a)} stability {axis.Stability:0.000}, chance {axis.Chance:0.000}"));
            found.Add(new(6, RubricPart.Persona, persona.Id, Say(
                $"Persona '{persona.Id}' should be {Words(expected.Role, expected.Band, expected.ScopeBand, expected.Suits)}, "
                + $"but comes out as {Words(headline.Role, headline.Band, headline.ScopeBand, expected.Suits is null ? null : headline.Suits)} "
                + $"({string.Join("; ", figures)}): change its answers or what is expected.")));
        }
    }

    private static string Words(Role? role, Band band, Band scopeBand, Suits? suits) =>
        $"{role?.Slug() ?? "no single role"}, {RubricWords.Of(band)}, scope {RubricWords.Of(scopeBand)}"
        + (suits is { } asked ? $", suits {RubricWords.Of(asked)}" : "");
}
