namespace CareerPath.Engine.Scoring;

/// <summary>Rule 7: every reference names something that exists.</summary>
internal static class RubricReferences
{
    private const int Rule = 7;

    public static void Check(Rubric rubric, List<RubricViolation> found)
    {
        if (rubric.Axes.Length is not (2 or 3) || rubric.Axes.Where((axis, a) => axis.Id != (AxisId)a).Any())
            found.Add(new(Rule, RubricPart.Rubric, "axes", "The axes must be technical, scope and others, in this order; others may be left out."));
        var criteria = rubric.Axes.SelectMany(axis => axis.Criteria).Select(criterion => criterion.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var item in rubric.Items.Where(item => !criteria.Contains(item.Criterion)))
        {
            found.Add(new(Rule, RubricPart.Item, item.Id.Value,
                $"Item '{item.Id}' names the criterion '{item.Criterion}', which is on no axis: "
                + $"name one of {string.Join(", ", criteria)}."));
        }
        foreach (var skill in rubric.Skills)
            EveryRole(found, RubricPart.Skill, skill.Id, "target", skill.Targets.Keys);
        foreach (var factor in rubric.Factors)
            EveryRole(found, RubricPart.Factor, factor.Id, "rating", factor.Ratings.Keys);
        foreach (var flag in rubric.DealBreakers)
        {
            if (flag.Roles.IsDefaultOrEmpty)
                found.Add(new(Rule, RubricPart.DealBreaker, flag.Id, $"Deal-breaker '{flag.Id}' touches no role: name at least one."));
            else if (flag.Roles.Distinct().Count() != flag.Roles.Length)
                found.Add(new(Rule, RubricPart.DealBreaker, flag.Id, $"Deal-breaker '{flag.Id}' names a role twice: name it once."));
        }
        var items = rubric.Items.Select(item => item.Id).ToHashSet();
        foreach (var persona in rubric.Personas)
        {
            var unknown = persona.Case.Answers.Keys.Where(id => !items.Contains(id))
                .Select(id => id.Value).Order(StringComparer.Ordinal).ToList();
            if (unknown.Count > 0)
            {
                found.Add(new(Rule, RubricPart.Persona, persona.Id,
                    $"Persona '{persona.Id}' answers items that are not there: remove or rename {string.Join(", ", unknown)}."));
            }
        }
    }

    private static void EveryRole(List<RubricViolation> found, RubricPart part, string id, string noun, IEnumerable<Role> roles)
    {
        var missing = Role.All.Except(roles).Select(role => role.Slug()).ToList();
        if (missing.Count > 0)
            found.Add(new(Rule, part, id, $"'{id}' has no {noun} for {string.Join(", ", missing)}: give each of the four roles one."));
    }
}
