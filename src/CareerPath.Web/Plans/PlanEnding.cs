using System.Collections.Immutable;

namespace CareerPath.Web.Plans;

// How a plan ended: nothing is left to do, or its days are over.
// Shown: how much of each skill's work is done, for the skills with anything done.
// Left: the tasks that are not done.
public sealed record PlanEnding(int Done, int Tasks, ImmutableArray<(string Skill, int Done, int Tasks)> Shown, ImmutableArray<PlannedTask> Left)
{
    // Null if the plan goes on, is paused or has no tasks. What was begun and then swapped is no task of it any more.
    public static PlanEnding? Of(SavedPlan plan, DateTimeOffset now)
    {
        var tasks = PlannedTask.Of(plan).Where(t => !t.IsBroken).ToList();
        if (tasks.Count == 0 || (plan.Entries.Any(e => e.IsToDo) && (plan.PausedSince is not null || plan.End >= PlanToday.Of(plan, now.UtcDateTime).Earliest)))
            return null;
        return new PlanEnding(
            tasks.Count(t => t.DoneAt is not null),
            tasks.Count,
            [
                .. from task in tasks
                   group task by task.First.Skill into skill
                   let done = skill.Count(t => t.DoneAt is not null)
                   where done > 0
                   select (skill.Key, done, skill.Count()),
            ],
            [.. tasks.Where(t => t.DoneAt is null)]);
    }

    public string Text => (Done, Left.Length) switch
    {
        (_, 0) => Words.Ending_All.Count(Tasks),
        (0, _) => Words.Ending_None.Count(Tasks),
        _ => Words.Ending_Some.With(Done, Tasks),
    };
}
