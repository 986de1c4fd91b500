using System.Collections.Immutable;
using static CareerPath.Engine.Scoring.RubricRules;

namespace CareerPath.Engine.Scoring;

/// <summary>Rule 5: ids, texts and ranges.</summary>
internal static class RubricForm
{
    private const int Rule = 5;

    public static void Check(Rubric rubric, List<RubricViolation> found)
    {
        Limits(rubric, found);
        var criteria = rubric.Axes.SelectMany(axis => axis.Criteria).ToImmutableArray();
        Ids(found, RubricPart.Criterion, "criterion", criteria.Select(criterion => criterion.Id));
        Ids(found, RubricPart.Item, "item", rubric.Items.Select(item => item.Id.Value));
        Ids(found, RubricPart.Skill, "skill", rubric.Skills.Select(skill => skill.Id));
        Ids(found, RubricPart.Factor, "factor", rubric.Factors.Select(factor => factor.Id));
        Ids(found, RubricPart.DealBreaker, "deal-breaker", rubric.DealBreakers.Select(flag => flag.Id));
        Ids(found, RubricPart.Persona, "persona", rubric.Personas.Select(persona => persona.Id));
        foreach (var criterion in criteria)
        {
            Range(found, RubricPart.Criterion, criterion.Id, "weight", criterion.Weight, 1, MaxWeight);
            Needed(found, RubricPart.Criterion, criterion.Id, "reason for its weight", criterion.Reason);
        }
        foreach (var item in rubric.Items)
        {
            Statement(found, item.Id.Value, "left", item.Left);
            Statement(found, item.Id.Value, "right", item.Right);
            Needed(found, RubricPart.Item, item.Id.Value, "rationale", item.Rationale);
            Range(found, RubricPart.Item, item.Id.Value, "round", item.Round, 1, 2);
            if (!Enum.IsDefined(item.High))
                found.Add(new(Rule, RubricPart.Item, item.Id.Value, $"Item '{item.Id}' does not say which side is high: write left or right."));
        }
        foreach (var skill in rubric.Skills)
            Skill(found, skill);
        foreach (var factor in rubric.Factors)
        {
            foreach (var (role, rating) in factor.Ratings)
            {
                Range(found, RubricPart.Factor, factor.Id, $"rating for {role.Slug()}", rating.Rating, 0, MaxTarget);
                Needed(found, RubricPart.Factor, factor.Id, $"reason for {role.Slug()}", rating.Reason);
            }
        }
    }

    private static void Limits(Rubric rubric, List<RubricViolation> found)
    {
        if (rubric.Retest is not (> 0 and < 0.5))
        {
            found.Add(new(Rule, RubricPart.Rubric, "retest",
                Say($"retest is {rubric.Retest}: it must lie between 0 and 0.5, both excluded (0.2 is usual).")));
        }
        if (rubric.MinimumAnswered is not (> 0 and <= 1))
        {
            found.Add(new(Rule, RubricPart.Rubric, "minimumAnswered",
                Say($"minimumAnswered is {rubric.MinimumAnswered}: it must be above 0 and at most 1 (0.6 is usual).")));
        }
        Bands(rubric.Bands.Clear, rubric.Bands.Leaning, found);
    }

    /// <summary>Clear requires more stability than leaning, and its other limits must be at least as strict.</summary>
    private static void Bands(BandLimit clear, BandLimit leaning, List<RubricViolation> found)
    {
        if (!(leaning.Stability > 0.5 && leaning.Stability < clear.Stability && clear.Stability <= 1))
        {
            Wrong(Say($"bands ask for a stability of {leaning.Stability} for leaning and {clear.Stability} for clear: they must rise in this order, "
                + $"0.5 < leaning < clear <= 1."));
        }
        foreach (var (name, limit) in new[] { ("clear", clear), ("leaning", leaning) })
        {
            if (limit.Chance is { } chance && chance is not (>= 0 and <= 1))
                Wrong(Say($"bands: {name} has the chance {chance}: it is a probability, from 0 to 1 (0.05 is usual for clear, 0.2 for leaning)."));
            if (limit.FewestChanges is < 1)
                Wrong(Say($"bands: {name} has {limit.FewestChanges} as fewestChanges: it is a number of answers, from 1 (3 is usual for clear)."));
        }
        if (leaning.Chance is { } most && !(clear.Chance <= most))
            Wrong(Say($"bands: leaning allows a chance of {most}, so clear must name one that is no larger."));
        if (leaning.FewestChanges is { } least && !(clear.FewestChanges >= least))
            Wrong(Say($"bands: leaning asks for {least} as fewestChanges, so clear must ask for at least as many."));

        void Wrong(string message) => found.Add(new(Rule, RubricPart.Rubric, "bands", message));
    }

    private static void Skill(List<RubricViolation> found, Skill skill)
    {
        if (skill.Levels.Length != LevelsPerSkill)
        {
            found.Add(new(Rule, RubricPart.Skill, skill.Id,
                Say($"Skill '{skill.Id}' has {skill.Levels.Length} levels: describe {LevelsPerSkill}, from 0 to {LevelsPerSkill - 1}.")));
        }
        for (var level = 0; level < skill.Levels.Length; level++)
            Needed(found, RubricPart.Skill, skill.Id, Say($"description of level {level}"), skill.Levels[level]);
        foreach (var (role, target) in skill.Targets)
            Range(found, RubricPart.Skill, skill.Id, $"target for {role.Slug()}", target, 0, MaxTarget);
    }

    private static void Ids(List<RubricViolation> found, RubricPart part, string noun, IEnumerable<string> ids)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var id in ids)
        {
            if (!Slug.IsValid(id))
            {
                found.Add(new(Rule, part, id,
                    Say($"The {noun} id '{id}' is not well formed: "
                        + $"use 1 to {Slug.MaxLength} lower-case letters, digits and single hyphens.")));
            }
            seen[id] = seen.GetValueOrDefault(id) + 1;
        }
        foreach (var (id, times) in seen.Where(entry => entry.Value > 1))
            found.Add(new(Rule, part, id, Say($"The {noun} id '{id}' is there {times} times: give each its own.")));
    }

    private static void Range(List<RubricViolation> found, RubricPart part, string id, string measure, int value, int least, int most)
    {
        if (value < least || value > most)
            found.Add(new(Rule, part, id, Say($"'{id}' has the {measure} {value}: use {least} to {most}.")));
    }

    private static void Needed(List<RubricViolation> found, RubricPart part, string id, string what, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
            found.Add(new(Rule, part, id, $"'{id}' has no {what}: write one."));
    }

    private static void Statement(List<RubricViolation> found, string id, string side, string? text)
    {
        Needed(found, RubricPart.Item, id, $"{side} statement", text);
        if (text?.Length > MaxStatement)
        {
            found.Add(new(Rule, RubricPart.Item, id, Say(
                $"The {side} statement of '{id}' has {text.Length} characters: shorten it by {text.Length - MaxStatement} to {MaxStatement}.")));
        }
    }
}
