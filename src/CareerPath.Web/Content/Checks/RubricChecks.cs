using CareerPath.Engine;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;
using CareerPath.Web.Content.Yaml;

namespace CareerPath.Web.Content.Checks;

// Runs the engine's rules for a rubric and reports each violation at the line of its id.
internal static class RubricChecks
{
    private const string RubricYml = "quiz/rubric.yml";
    private const int PersonaRule = 6;
    private const int RandomRule = 8;
    private static readonly int[] _formRules = [5, 7];

    // Any number will do, but it must not change, so that the check and the diff use the same random sheets.
    public const long Seed = 2026;

    // Files with errors are skipped, because the rules would report the same mistakes again.
    // randomSheets: whether to check random answers too, which takes a second or more.
    public static void Run(ContentFiles files, bool randomSheets, FindingList findings)
    {
        if (files.Rubric is not { } rubric || findings.HasErrorIn(RubricYml))
            return;
        var assembled = RubricAssembler.Assemble(rubric, files);
        var violations = RubricRules.Check(assembled);
        // A wrong rubric may not be scorable, and its results will change anyway. One violation for each axis is enough: an axis that is
        // clear too often after the first round nearly always is so after both.
        if (randomSheets && !violations.Any(v => v.Part is RubricPart.Rubric or RubricPart.Axis or RubricPart.Criterion or RubricPart.Item))
            violations = [.. violations, .. RubricRules.CheckChance(assembled, Seed).DistinctBy(v => v.Id)];
        var judged = violations
            .Select(v => (Violation: v, Place: PlaceOf(v, rubric, files)))
            .Where(v => !findings.HasErrorIn(v.Place.File))
            .ToList();
        foreach (var (violation, place) in judged)
            findings.Add(CodeOf(violation), place, violation.Message);
        foreach (var persona in files.Personas.Where(p => !judged.Exists(v => v.Violation.Part == RubricPart.Persona && v.Violation.Id == p.Id)))
        {
            if (persona is { Role: { } drawn, Case.Expect.Role: { } expected } && drawn != expected)
                findings.Add(Codes.PersonaCase, persona.PlaceOf(nameof(persona.Role)), $"The persona represents {drawn.Slug()}, but its case expects {expected.Slug()}. Change one of the two.");
        }
    }

    private static FindingCode CodeOf(RubricViolation violation) => violation.Rule switch
    {
        PersonaRule => Codes.PersonaCase,
        RandomRule => Codes.RandomClear,
        var rule when _formRules.Contains(rule) => Codes.RubricForm,
        _ => Codes.RubricBalance,
    };

    private static Place PlaceOf(RubricViolation violation, RubricFile rubric, ContentFiles files) => violation.Part switch
    {
        RubricPart.Rubric => rubric.PlaceOf(violation.Id),
        RubricPart.Axis => Of(rubric.Axes, violation.Id, a => Shape.ValueName(a.Id.ToString())),
        RubricPart.Criterion => Of(rubric.Axes.SelectMany(a => a.Criteria), violation.Id, c => c.Id),
        RubricPart.Item => Of(rubric.Items, violation.Id, i => i.Id),
        RubricPart.Skill => Of(files.Skills, violation.Id, s => s.Id),
        RubricPart.Factor => Of(files.Factors, violation.Id, f => f.Id),
        RubricPart.DealBreaker => Of(files.DealBreakers, violation.Id, d => d.Id),
        RubricPart.Persona => Of(files.Personas, violation.Id, p => p.Id),
        _ => throw new InvalidOperationException($"Unknown part {violation.Part}."),
    };

    private static Place Of<T>(IEnumerable<T> entries, string id, Func<T, string> idOf)
        where T : Bound =>
        entries.FirstOrDefault(e => string.Equals(idOf(e), id, StringComparison.Ordinal))?.PlaceOf("Id") ?? Place.StartOf(RubricYml);
}
