using System.Collections.Immutable;
using System.Globalization;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Content.Files;

// Builds the engine's rubric from the quiz files.
public static class RubricAssembler
{
    public static Rubric Assemble(RubricFile rubric, ContentFiles files) => new()
    {
        Retest = rubric.Retest,
        MinimumAnswered = rubric.MinimumAnswered,
        Bands = new BandLimits(
            new BandLimit(rubric.Bands.Clear, rubric.Bands.Chance?.Clear, rubric.Bands.FewestChanges?.Clear),
            new BandLimit(rubric.Bands.Leaning, rubric.Bands.Chance?.Leaning, rubric.Bands.FewestChanges?.Leaning)),
        Axes = [.. rubric.Axes.Select(Axis)],
        Items = [.. rubric.Items.Select(i => new Item(Id(i.Id), i.Criterion, i.Left, i.Right, i.High, i.Rationale) { Round = i.Round ?? 1, FirstLook = i.Look is not null })],
        Skills = [.. files.Skills.Select(s => new Skill(s.Id, s.Name, s.Levels, s.Targets, s.Evidence))],
        Factors = [.. files.Factors.Select(f => new Factor(f.Id, f.Name, f.Question, f.Ratings.ToImmutableSortedDictionary(r => r.Key, r => new FactorRating(r.Value.Rating, r.Value.Reason))))],
        DealBreakers = [.. files.DealBreakers.Select(d => new DealBreaker(d.Id, d.Statement, d.Roles, d.Warning, d.Ask))],
        Personas = [.. files.Personas.Select(Persona)],
    };

    private static Axis Axis(AxisEntry axis) => new(
        axis.Id, axis.Name, axis.Low, axis.High,
        [.. axis.Criteria.Select(c => new Criterion(c.Id, c.Name, c.Weight, c.Reason, c.Low, c.High))]);

    private static Persona Persona(PersonaEntry persona) => new(
        persona.Id, persona.Name, persona.Role, persona.Summary, persona.Story,
        new PersonaCase(
            persona.Case.Answers.Where(a => a.Value is >= -2 and <= 2 && Engine.Slug.IsValid(a.Key)).ToImmutableDictionary(a => Id(a.Key), a => Position.Of(a.Value)),
            persona.Case.Expect.Role, persona.Case.Expect.Band, persona.Case.Expect.ScopeBand, persona.Case.Expect.Suits));

    // An invalid id is already reported, so this rubric will not be used.
    private static ItemId Id(string id) => ItemId.TryParse(id, CultureInfo.InvariantCulture, out var parsed) ? parsed : default;
}
