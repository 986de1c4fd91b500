using System.Collections.Immutable;

namespace CareerPath.Engine.Scoring;

/// <summary>How ready a person is for each role, from the skills rated.</summary>
internal static class Readiness
{
    /// <summary>The four roles; empty when no skill is rated.</summary>
    public static ImmutableArray<RoleReadiness> Of(Rubric rubric, AnswerSheet sheet) =>
        sheet.Skills.Count == 0 ? [] : [.. Role.All.Select(role => Of(rubric, sheet, role))];

    private static RoleReadiness Of(Rubric rubric, AnswerSheet sheet, Role role)
    {
        int reached = 0, wanted = 0;
        var gaps = new List<Gap>();
        var unrated = ImmutableArray.CreateBuilder<string>();
        foreach (var skill in rubric.Skills)
        {
            var target = skill.Targets.GetValueOrDefault(role);
            if (target == 0)
                continue;
            if (!sheet.Skills.TryGetValue(skill.Id, out var level))
            {
                unrated.Add(skill.Id);
                continue;
            }
            reached += Math.Min(level, target);
            wanted += target;
            if (level < target)
                gaps.Add(new Gap(skill.Id, level, target));
        }
        // OrderBy is stable, so equal gaps keep the file order.
        var sorted = gaps.OrderByDescending(gap => gap.Target - gap.Level).ThenByDescending(gap => gap.Target);
        return new RoleReadiness(role, wanted == 0 ? null : (double)reached / wanted, [.. sorted], unrated.DrainToImmutable());
    }
}
