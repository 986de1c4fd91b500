using CareerPath.Engine;
using CareerPath.Web.Content.Files;

namespace CareerPath.Web.Content.Checks;

/// <summary>Every plan can be filled, every task can be used, every phrase is found.</summary>
internal static class TaskChecks
{
    public static void Run(ContentFiles files, FindingList findings)
    {
        foreach (var phrase in files.Phrases.Where(p => p.Node.Find("roles") is Yaml.YamlEntry { Value: Yaml.YamlList { Items.Length: 0 } }))
            findings.Add(Codes.PhraseWithoutRole, phrase.At(nameof(phrase.Roles)), "The phrase has no role, so nobody sees it. Name at least one.");
        if (files.Skills.IsEmpty || files.Tasks.IsEmpty || findings.HasUnread("quiz/skills.yml") || findings.HasUnread("plans/tasks.yml"))
            return;
        Covered(files, findings);
        Weeks(files, findings);
        if (!findings.HasErrorIn("quiz/skills.yml"))
            Empty(files, findings);
        foreach (var task in files.Tasks)
            Useful(task, files, findings);
    }

    private static void Covered(ContentFiles files, FindingList findings)
    {
        var built = files.Tasks.SelectMany(t => t.Roles, (t, role) => (t.Skill, role)).ToHashSet();
        foreach (var skill in files.Skills)
        {
            var roles = Role.All.Where(r => skill.Targets.GetValueOrDefault(r) > 0 && !built.Contains((skill.Id, r))).ToList();
            if (roles.Count > 0)
                findings.Add(Codes.SkillWithoutTask, skill.At(nameof(skill.Id)), $"No task of plans/tasks.yml builds '{skill.Id}' for {string.Join(", ", roles.Select(r => $"{r.Slug()} (target {skill.Targets[r]})"))}. Add one, or add the {(roles.Count == 1 ? "role" : "roles")} to one.");
        }
    }

    private static void Weeks(ContentFiles files, FindingList findings)
    {
        foreach (var role in Role.All)
        {
            foreach (var week in Enumerable.Range(1, 4).Except(files.Tasks.Where(t => t.Roles.Contains(role)).Select(t => t.Week)))
                findings.Add(Codes.WeekWithoutTask, files.Tasks[0].Place with { Line = 1, Column = 1 }, $"No task stands in week {week} of the plan for {role.Slug()}. Add one.");
        }
    }

    private static void Empty(ContentFiles files, FindingList findings)
    {
        foreach (var role in Role.All.Where(role => files.Skills.All(s => s.Targets.GetValueOrDefault(role) == 0)))
            findings.Add(Codes.UselessTask, files.Skills[0].At(nameof(SkillEntry.Targets)), $"No skill has a target for {role.Slug()}, so that its plans would be empty. Give at least one skill a target above 0.");
    }

    private static void Useful(TaskEntry task, ContentFiles files, FindingList findings)
    {
        var skill = files.Skills.FirstOrDefault(s => s.Id.Equals(task.Skill, StringComparison.Ordinal));
        // A skill without targets has a finding of its own.
        if (skill is null || skill.Targets.IsEmpty || task.Roles.IsEmpty || task.Roles.Any(r => skill.Targets.GetValueOrDefault(r) > 0))
            return;
        findings.Add(Codes.UselessTask, task.At(nameof(task.Roles)), $"No plan can use this task: none of its roles needs '{skill.Id}' (all targets are 0). Change the roles or the skill.");
    }
}
