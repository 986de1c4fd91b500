using System.Collections.Immutable;
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
            findings.Add(Codes.PhraseWithoutRole, phrase.PlaceOf(nameof(phrase.Roles)), "The phrase has no role, so nobody sees it. Name at least one.");
        if (files.Skills.IsEmpty || files.Tasks.IsEmpty)
            return;
        Covered(files, findings);
        Weeks(files, findings);
        if (!findings.HasErrorIn("quiz/skills.yml"))
            Empty(files, findings);
        foreach (var (number, task) in files.Tasks.Index())
        {
            Useful(task, files, findings);
            CheckOrder(task, files.Tasks[..number], findings);
            CheckKeys(task, findings);
        }
    }

    private static void Covered(ContentFiles files, FindingList findings)
    {
        var built = files.Tasks.Where(IsForAll).SelectMany(t => t.Roles, (t, role) => (t.Skill, role)).ToHashSet();
        foreach (var skill in files.Skills)
        {
            var roles = Role.All.Where(r => skill.Targets.GetValueOrDefault(r) > 0 && !built.Contains((skill.Id, r))).ToList();
            if (roles.Count > 0)
                findings.Add(Codes.SkillWithoutTask, skill.PlaceOf(nameof(skill.Id)), $"No task in plans/tasks.yml that can be done without a job builds '{skill.Id}' for {string.Join(", ", roles.Select(r => $"{r.Slug()} (target {skill.Targets[r]})"))}. Add one, or add the {(roles.Count == 1 ? "role" : "roles")} to one.");
        }
    }

    private static void Weeks(ContentFiles files, FindingList findings)
    {
        foreach (var role in Role.All)
        {
            foreach (var week in Enumerable.Range(1, 4).Except(files.Tasks.Where(t => IsForAll(t) && t.Roles.Contains(role)).Select(t => t.Week)))
                findings.Add(Codes.WeekWithoutTask, files.Tasks[0].Place with { Line = 1, Column = 1 }, $"Week {week} of the plan for {role.Slug()} has no task that can be done without a job. Add one.");
        }
    }

    // Most plans are for people who do not say that they have a job for it.
    private static bool IsForAll(TaskEntry task) => task.At is not TaskPlace.Work;

    private static void Empty(ContentFiles files, FindingList findings)
    {
        foreach (var role in Role.All.Where(role => files.Skills.All(s => s.Targets.GetValueOrDefault(role) == 0)))
            findings.Add(Codes.UselessTask, files.Skills[0].PlaceOf(nameof(SkillEntry.Targets)), $"No skill has a target for {role.Slug()}, so its plans would be empty. Give at least one skill a target above 0.");
    }

    private static void Useful(TaskEntry task, ContentFiles files, FindingList findings)
    {
        var skill = files.Skills.FirstOrDefault(s => s.Id.Equals(task.Skill, StringComparison.Ordinal));
        // A skill without targets is reported elsewhere.
        if (skill is null || skill.Targets.IsEmpty || task.Roles.IsEmpty || task.Roles.Any(r => skill.Targets.GetValueOrDefault(r) > 0))
            return;
        findings.Add(Codes.UselessTask, task.PlaceOf(nameof(task.Roles)), $"No plan can use this task: none of its roles needs '{skill.Id}' (all targets are 0). Change the roles or the skill.");
    }

    // Every plan that may include the task can put those that it builds on before it.
    private static void CheckOrder(TaskEntry task, ImmutableArray<TaskEntry> earlier, FindingList findings)
    {
        foreach (var (number, id) in task.After.Index())
        {
            var before = earlier.FirstOrDefault(t => t.Id.Equals(id, StringComparison.Ordinal));
            if (WhyNotAfter(before, id, task, earlier) is { } reason)
                findings.Add(Codes.TaskOrder, task.PlaceOf(nameof(task.After), number), reason);
        }
    }

    private static string? WhyNotAfter(TaskEntry? before, string id, TaskEntry task, ImmutableArray<TaskEntry> earlier)
    {
        if (before is null)
            return $"There is no task '{Quote.Of(id)}' further up in this file.{Suggestion.For(id, earlier.Select(t => t.Id))} List the tasks in the order in which they build on each other.";
        if (before.Week > task.Week)
            return $"'{id}' is in week {before.Week}, this task in week {task.Week}. Move one of them.";
        if (task.Roles.Except(before.Roles).ToList() is { Count: > 0 } roles)
            return $"'{id}' is not for {string.Join(", ", roles.Select(r => r.Slug()))}, this task is. Add the {(roles.Count == 1 ? "role" : "roles")} to '{id}', or remove {(roles.Count == 1 ? "it" : "them")} here.";
        if (task.Proof && !before.Proof)
            return $"This task is in 7-day plans (proof: true) and '{id}' is not. Make both true or both false.";
        return before.At is TaskPlace.Work && task.At is not TaskPlace.Work
            ? $"'{id}' can only be done at work, this task anywhere. Add at: work here, or remove it there."
            : null;
    }

    private static void CheckKeys(TaskEntry task, FindingList findings)
    {
        if (task.Calendar && task.Sitting is Sitting.One)
            findings.Add(Codes.TaskKeys, task.PlaceOf(nameof(task.Calendar)), "A task in one sitting has no days of waiting within it. Remove sitting or calendar.");
        if (task.Calendar && task.Proof)
            findings.Add(Codes.TaskKeys, task.PlaceOf(nameof(task.Calendar)), "A 7-day plan has no days to wait. Remove calendar, or set proof to false.");
        if (task.LastPart > 0 && (!task.Calendar || task.LastPart >= task.Minutes))
            findings.Add(Codes.TaskKeys, task.PlaceOf(nameof(task.LastPart)), "Only a task with days of waiting has a last part, and it is shorter than the task. Add calendar: true, or remove lastPart or make it shorter.");
        if (task.At is TaskPlace.Work && task.AtWork is not null)
            findings.Add(Codes.TaskKeys, task.PlaceOf(nameof(task.AtWork)), "The task is only done at work, so the instruction already says what to do there. Remove atWork or at.");
    }
}
