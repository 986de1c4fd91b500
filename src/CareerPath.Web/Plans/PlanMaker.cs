using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;

namespace CareerPath.Web.Plans;

// Builds a plan from an assessment and saves it in place of the one before.
public sealed class PlanMaker(PlanBook book, ContentStore content, TimeProvider clock)
{
    public const int UsualMinutes = 45;

    // Returns false if the assessment no longer exists. A session ticked at the same time is either kept in the new plan, or handled after it
    // is saved.
    public Task<bool> MakeAsync(Rubric rubric, Assessment assessment, CapabilityKey owner, PlanChoices choices, CancellationToken cancellationToken) => book.MakeAsync(
        assessment,
        owner,
        (before, portfolio) => new OpenPlan(Build(rubric, assessment, choices, before), portfolio),
        cancellationToken);

    // What a plan for the role would begin with; null if no task suits.
    public LibraryTask? FirstTask(ResultView result, Role role)
    {
        var tasks = content.Current.Tasks;
        var plan = Planner.Build(tasks, new PlanRequest
        {
            Role = role,
            Gaps = GapsFor(result.Rubric, result.Verdict.Readiness, role),
            Start = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime),
            MinutesPerDay = UsualMinutes,
            DaysOff = [],
            HasJob = result.Assessment.HasJob,
            Length = PlanLength.ThirtyDays,
            DoneMinutes = ImmutableDictionary<string, int>.Empty,
        });
        return plan.Sessions.FirstOrDefault() is { } first ? tasks.First(t => t.Id == first.Task) : null;
    }

    // The gaps in the rated skills. If there are none, the skills that are not rated; if all are rated, every target, as something to
    // prove.
    private static ImmutableArray<Gap> GapsFor(Rubric rubric, ImmutableArray<RoleReadiness> all, Role role)
    {
        var targets = Planner.TargetsAsGaps(rubric, role);
        if (all.FirstOrDefault(r => r.Role == role) is not { } readiness)
            return targets;
        if (!readiness.Gaps.IsEmpty)
            return readiness.Gaps;
        return readiness.Unrated.IsEmpty
            ? [.. targets.Select(t => t with { Level = t.Target - 1 })]
            : [.. targets.Where(t => readiness.Unrated.Contains(t.Skill))];
    }

    private SavedPlan Build(Rubric rubric, Assessment assessment, PlanChoices choices, SavedPlan? before)
    {
        var done = before?.Entries.Where(e => e.DoneAt is not null).ToImmutableArray() ?? [];
        var plan = Planner.Build(content.Current.Tasks, new PlanRequest
        {
            Role = choices.Role,
            Gaps = GapsFor(rubric, Scorer.Score(rubric, assessment.Sheet()).Readiness, choices.Role),
            Start = choices.Start,
            MinutesPerDay = choices.MinutesPerDay,
            DaysOff = choices.DaysOff.ToDays(),
            DatesOff = [.. choices.DatesOff],
            LongDay = choices.LongDay,
            HasJob = choices.HasJob,
            Length = choices.Length,
            DoneMinutes = done.GroupBy(e => e.TaskId).ToImmutableDictionary(g => g.Key, g => g.Sum(e => e.Minutes)),
        });
        // Number the parts of a half-done task on from the parts that are done.
        var partsDone = done.GroupBy(e => e.TaskId).ToDictionary(g => g.Key, g => g.Count());
        var partsLeft = plan.Sessions.GroupBy(s => s.Task).ToDictionary(g => g.Key, g => g.Count());
        var part = new Dictionary<string, int>();
        return new SavedPlan
        {
            Role = choices.Role,
            Length = choices.Length,
            Start = plan.Start,
            End = plan.End,
            MinutesPerDay = choices.MinutesPerDay,
            DaysOff = choices.DaysOff,
            HasJob = choices.HasJob,
            DatesOff = choices.DatesOff,
            LongDay = choices.LongDay,
            LeftOut = plan.LeftOut.Length,
            Missing = [.. plan.LeftOut.Select(Missing)],
            CalendarTime = before?.CalendarTime,
            Entries =
            [
                .. done.Select((entry, index) => entry with
                {
                    Ordinal = index,
                    Week = 0,
                    Part = Next(entry.TaskId),
                    // If this plan has no more of a half-done task, it stays half-done.
                    Parts = partsLeft.TryGetValue(entry.TaskId, out var left) ? partsDone[entry.TaskId] + left : entry.Parts,
                }),
                .. plan.Sessions.Select((session, index) => Entry(
                    rubric, choices.HasJob, session, done.Length + index, Next(session.Task), partsDone.GetValueOrDefault(session.Task) + partsLeft[session.Task])),
            ],
        };

        int Next(string task) => part[task] = part.GetValueOrDefault(task) + 1;
    }

    private MissingTask Missing(LeftOutTask left) => new(left.Task, Title(left.Task), left.Reason, left.Minutes, left.Before is { } before ? Title(before) : null);

    private string Title(string task) => content.Current.Tasks.First(t => t.Id == task).Title;

    private PlanEntry Entry(Rubric rubric, bool hasJob, PlanSession session, int ordinal, int part, int parts)
    {
        var task = content.Current.Tasks.First(t => t.Id == session.Task);
        var skill = rubric.Skills.FirstOrDefault(s => s.Id == task.Skill);
        return new PlanEntry
        {
            Id = Guid.CreateVersion7(),
            Ordinal = ordinal,
            Date = session.Date,
            Week = session.Week,
            TaskId = task.Id,
            SkillId = task.Skill,
            Skill = skill?.Name ?? task.Skill,
            Title = task.Title,
            Instruction = task.Instruction,
            Artifact = task.Artifact,
            AtWork = hasJob ? task.AtWork : null,
            Who = task.People?.Who,
            Otherwise = task.People?.Otherwise,
            After = task.After,
            OneSitting = task.OneSitting,
            Waits = session.WaitsAfter,
            Part = part,
            Parts = parts,
            Minutes = session.Minutes,
        };
    }
}

public sealed record PlanChoices(Role Role, PlanLength Length, DateOnly Start, int MinutesPerDay, Weekdays DaysOff, bool HasJob)
{
    public ImmutableArray<DateOnly> DatesOff { get; init; } = [];

    public LongDay? LongDay { get; init; }
}
