using CareerPath.Engine;
using CareerPath.Web.Content.Files;
using CareerPath.Web.Content.Findings;

namespace CareerPath.Web.Content.Checks;

// Every plan has enough tasks, and every task and phrase is used.
internal static class TaskChecks
{
    public static void Run(ContentFiles files, FindingList findings)
    {
        foreach (var phrase in files.Phrases.Where(p => p.Node.Find("roles") is Yaml.YamlEntry { Value: Yaml.YamlList { Items.Length: 0 } }))
            findings.Add(Codes.PhraseWithoutRole, phrase.At(nameof(phrase.Roles)), "The phrase has no role, so nobody sees it. Name at least one.");
        if (files.Skills.IsEmpty || files.Tasks.IsEmpty)
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
                findings.Add(Codes.SkillWithoutTask, skill.At(nameof(skill.Id)), $"No task in plans/tasks.yml builds '{skill.Id}' for {string.Join(", ", roles.Select(r => $"{r.Slug()} (target {skill.Targets[r]})"))}. Add one, or add the {(roles.Count == 1 ? "role" : "roles")} to one.");
        }
    }

    private static void Weeks(ContentFiles files, FindingList findings)
    {
        foreach (var role in Role.All)
        {
            foreach (var week in Enumerable.Range(1, 4).Except(files.Tasks.Where(t => t.Roles.Contains(role)).Select(t => t.Week)))
                findings.Add(Codes.WeekWithoutTask, files.Tasks[0].Place with { Line = 1, Column = 1 }, $"Week {week} of the plan for {role.Slug()} has no task. Add one.");
        }
    }

    private static void Empty(ContentFiles files, FindingList findings)
    {
        foreach (var role in Role.All.Where(role => files.Skills.All(s => s.Targets.GetValueOrDefault(role) == 0)))
            findings.Add(Codes.UselessTask, files.Skills[0].At(nameof(SkillEntry.Targets)), $"No skill has a target for {role.Slug()}, so its plans would be empty. Give at least one skill a target above 0.");
    }

    private static void Useful(TaskEntry task, ContentFiles files, FindingList findings)
    {
        var skill = files.Skills.FirstOrDefault(s => s.Id.Equals(task.Skill, StringComparison.Ordinal));
        // A skill without targets is reported elsewhere.
        if (skill is null || skill.Targets.IsEmpty || task.Roles.IsEmpty || task.Roles.Any(r => skill.Targets.GetValueOrDefault(r) > 0))
            return;
        findings.Add(Codes.UselessTask, task.At(nameof(task.Roles)), $"No plan can use this task: none of its roles needs '{skill.Id}' (all targets are 0). Change the roles or the skill.");
    }
}
