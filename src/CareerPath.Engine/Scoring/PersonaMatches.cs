using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>How similar each persona's answers are, and where they differ.</summary>
internal static class PersonaMatches
{
    private const int FarApart = 2;
    private const int WholeScale = 4;

    public static ImmutableArray<PersonaMatch> Of(Rubric rubric, sbyte[] positions)
    {
        var headline = Headlines.Of(rubric.Index.Tallies(positions));
        return [.. rubric.Personas.Select((persona, i) => Match(rubric, positions, persona, rubric.Index.Personas[i], headline)).OrderBy(match => match.Distance)];
    }

    private static PersonaMatch Match(Rubric rubric, sbyte[] positions, Persona persona, PersonaStanding own, Headline headline)
    {
        var differences = new List<PersonaDifference>();
        int apart = 0, both = 0;
        for (var i = 0; i < positions.Length; i++)
        {
            if (positions[i] == RubricIndex.Skipped || !persona.Case.Answers.TryGetValue(rubric.Items[i].Id, out var other))
                continue;
            both++;
            apart += Math.Abs(positions[i] - other.Value);
            if (Math.Abs(positions[i] - other.Value) >= FarApart)
                differences.Add(new PersonaDifference(rubric.Items[i].Id, Position.Of(positions[i]), other));
        }
        return new PersonaMatch(
            persona, own.Technical, own.Scope, own.Headline, both == 0 ? WholeScale : (double)apart / both, Contradict(headline, own.Headline),
            [.. differences.OrderByDescending(difference => Math.Abs(difference.Answer.Value - difference.PersonaAnswer.Value))]);
    }

    /// <summary>A decided headline also contradicts an open one: calling that persona the nearest would pick a side.</summary>
    private static bool Contradict(Headline a, Headline b) => (a.Suits == Suits.None, b.Suits == Suits.None) switch
    {
        // When both say that perhaps none of the four roles suits, the map matters less: one role in common is enough.
        (true, true) => !Candidates(a).Intersect(Candidates(b)).Any(),
        (false, false) => !Candidates(a).SequenceEqual(Candidates(b)),
        _ => true,
    };

    private static ImmutableArray<Role> Candidates(Headline headline) => headline.Role is { } role ? [role] : headline.Between;
}
