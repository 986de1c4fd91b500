using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Scoring;

namespace CareerPath.Web.Assessments;

// What the rated skills say about the roles in question. If there are two, nothing here favors one of them.
public sealed class SkillsOutcome
{
    private readonly ResultView _result;
    private readonly ImmutableArray<RoleReadiness> _all;

    private SkillsOutcome(ResultView result)
    {
        (_result, _all) = (result, result.Verdict.Readiness);
        // If the verdict is not shown, only the readiest role may be highlighted, because that follows from the ratings alone.
        Roles = result.ShowsVerdict ? result.Candidates : [_all.MaxBy(r => r.Readiness ?? -1)!.Role];
        Skills = [.. result.Rubric.Skills.Select(skill => new SkillStanding(
            skill,
            result.Assessment.Skills.TryGetValue(skill.Id, out var level) ? level : null,
            [.. Roles.Select(role => new SkillTarget(role, skill.Targets.GetValueOrDefault(role)))]))];
    }

    // Null if no skill is rated.
    public static SkillsOutcome? Of(ResultView result) => result.Verdict.Readiness.IsEmpty ? null : new SkillsOutcome(result);

    // One or two.
    public ImmutableArray<Role> Roles { get; }

    // In the rubric's order.
    public ImmutableArray<SkillStanding> Skills { get; }

    public int Rated => Skills.Count(s => s.Level is not null);

    // Largest first, summed over the roles in question.
    public IEnumerable<SkillStanding> Gaps =>
        Skills.Where(s => s.Missing > 0).OrderByDescending(s => s.Missing).ThenByDescending(s => s.Targets.Sum(t => t.Level));

    // How many roles have the highest readiness, or about the same.
    public int Readiest => Role.All.Select(Percent).OfType<int>().ToList() is { Count: > 0 } all ? all.Count(p => IsAboutTheSame(p, all.Max())) : 0;

    public string Statement => (Roles, Percent(Roles[0]), Percent(Roles[^1])) switch
    {
        ([var role], { } percent, _) => Words.Readiness_Statement.With(Amount(percent), role.Name()),
        ([var one, var other], { } first, { } second) when IsAboutTheSame(first, second) =>
            Words.Readiness_Same.With(one.Name(), other.Name(), Amount((first + second) / 2)),
        ([var one, var other], { } first, { } second) when first > second =>
            Words.Readiness_Readier.With(one.Name(), Amount(first), other.Name(), Amount(second)),
        ([var one, var other], { } first, { } second) => Words.Readiness_Readier.With(other.Name(), Amount(second), one.Name(), Amount(first)),
        _ => Words.Readiness_NotAsked.With(Roles.Where(r => Percent(r) is null).Select(r => r.Name()).InList()),
    };

    // Says that the person is readier for a role that is not in question; null if not, or if the difference is small.
    public string? Elsewhere
    {
        get
        {
            var best = _all.MaxBy(r => r.Readiness ?? -1)!.Role;
            return Percent(best) is { } most && !Roles.Contains(best) && Roles.All(r => Percent(r) is { } own && !IsAboutTheSame(most, own))
                ? Words.Readiness_Elsewhere.With(best.Name())
                : null;
        }
    }

    // Null if no rated skill has a target for the role.
    public int? Percent(Role role) => _result.Readiness(role);

    private static bool IsAboutTheSame(int one, int other) => Math.Abs(one - other) <= ResultView.AboutTheSame;

    private static string Amount(int percent) => percent switch
    {
        100 => Words.Readiness_All,
        >= 90 => Words.Readiness_NearlyAll,
        >= 65 => Words.Readiness_Most,
        >= 40 => Words.Readiness_Half,
        >= 15 => Words.Readiness_Some,
        _ => Words.Readiness_Little,
    };
}

// The level a role asks; 0 if it does not ask for the skill.
public sealed record SkillTarget(Role Role, int Level);

// One skill: the level rated, null if it is not rated, and the targets of the roles in question.
public sealed record SkillStanding(Skill Skill, int? Level, ImmutableArray<SkillTarget> Targets)
{
    // How many steps are missing, summed over the roles. A skill that is not rated has no gap.
    public int Missing => Targets.Sum(Short);

    // The targets that are not reached, the nearest first.
    public IEnumerable<SkillTarget> Unmet => Targets.Where(t => Short(t) > 0).OrderBy(t => t.Level);

    // The level takes months to reach: it is the highest one, or high and far away.
    public bool TakesMonths => Unmet.Any(t => t.Level == 4 || (t.Level >= 3 && Short(t) >= 2));

    // How far it is to each target. No role where it is the same for all of them.
    public ImmutableArray<(Role? Role, string Text)> InWords => (Level, Targets.Select(Standing).ToList()) switch
    {
        (null, _) => [(null, Words.Skill_NotRated)],
        (_, [var only]) => [(null, only)],
        (_, [var one, var other]) when one == other => [(null, Words.Skill_ForBoth.With(one))],
        (_, var each) => [.. Targets.Zip(each, (target, text) => ((Role?)target.Role, text))],
    };

    public string Title => Level is { } level ? Words.Skill_Picture.With(Skill.Name, level) : Words.Skill_PictureNotRated.With(Skill.Name);

    public string Description => string.Join(' ', Targets.Select(t =>
        t.Level == 0 ? Words.Skill_PictureNotAsked.With(t.Role.Name()) : Words.Skill_PictureAsks.With(t.Role.Name(), t.Level)));

    private int Short(SkillTarget target) => Level is { } level ? Math.Max(0, target.Level - level) : 0;

    private string Standing(SkillTarget target) => (target.Level, Short(target)) switch
    {
        (0, _) => Words.Skill_NotAsked,
        (_, 0) => Words.Skill_Reached,
        (_, var steps) => Words.Skill_Short.Count(steps),
    };
}
