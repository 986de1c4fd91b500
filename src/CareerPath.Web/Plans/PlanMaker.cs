using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Sealing;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Plans;

// Builds a plan from an assessment, saves it in place of the one before, and ticks what is done.
public sealed class PlanMaker(CareerPathDb db, FirstSealing sealing, ContentStore content, TimeProvider clock)
{
    public const int UsualMinutes = 45;

    // Returns false if the assessment no longer exists. The old plan is read and replaced inside the write gate: a session ticked at the same
    // time is either saved before the old plan is read here, or handled after the new plan is saved.
    public async Task<bool> MakeAsync(Rubric rubric, Assessment assessment, CapabilityKey owner, PlanChoices choices, CancellationToken cancellationToken)
    {
        if (await sealing.KeysAsync(assessment, owner, cancellationToken) is not { } keys)
            return false;
        return await db.WriteAsync(
            async () =>
            {
                if (!await db.Assessments.AnyAsync(a => a.Id == assessment.Id, cancellationToken))
                    return false;
                var before = await db.Plans.SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken);
                var plan = Build(rubric, assessment, choices, Done(before, keys));
                var stored = new StoredPlan { Id = Guid.CreateVersion7(), AssessmentId = assessment.Id };
                var now = clock.GetUtcNow().UtcDateTime;
                stored.Close(plan, keys);
                // Replace the old plan in a single save, so that a crash leaves either the old plan or the new one complete.
                if (before is not null)
                    db.Plans.Remove(before);
                db.Plans.Add(stored);
                await db.SaveChangesAsync(cancellationToken);
                await db.NoteSavedAsync(assessment.Id, now, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    // Ticks a session as done, or not done. Returns false if the plan no longer has it.
    public async Task<bool> TickAsync(Assessment assessment, CapabilityKey owner, Guid entry, bool done, CancellationToken cancellationToken)
    {
        if (await sealing.KeysAsync(assessment, owner, cancellationToken) is not { } keys)
            return false;
        return await db.WriteAsync(
            async () =>
            {
                var stored = await db.Plans.SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken);
                var plan = stored?.Open(keys);
                if (plan?.Entries.Find(e => e.Id == entry) is not { } session)
                    return false;
                var now = clock.GetUtcNow().UtcDateTime;
                session.DoneAt = done ? session.DoneAt ?? now : null;
                stored!.Close(plan, keys);
                await db.SaveChangesAsync(cancellationToken);
                await db.NoteSavedAsync(assessment.Id, now, cancellationToken);
                return true;
            },
            cancellationToken);
    }

    // A damaged plan can be replaced; what was done in it is lost.
    private static ImmutableArray<PlanEntry> Done(StoredPlan? plan, KeyRing keys)
    {
        try
        {
            return [.. (plan?.Open(keys).Entries ?? []).Where(e => e.DoneAt is not null)];
        }
        catch (DamagedException)
        {
            return [];
        }
    }

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

    private SavedPlan Build(Rubric rubric, Assessment assessment, PlanChoices choices, ImmutableArray<PlanEntry> done)
    {
        var plan = Planner.Build(content.Current.Tasks, new PlanRequest
        {
            Role = choices.Role,
            Gaps = GapsFor(rubric, Scorer.Score(rubric, assessment.Sheet()).Readiness, choices.Role),
            Start = choices.Start,
            MinutesPerDay = choices.MinutesPerDay,
            DaysOff = choices.DaysOff.ToDays(),
            HasJob = choices.HasJob,
            Length = choices.Length,
            DoneMinutes = done.GroupBy(e => e.TaskId).ToImmutableDictionary(g => g.Key, g => g.Sum(e => e.Minutes)),
        });
        var saved = new SavedPlan
        {
            Role = choices.Role,
            Length = choices.Length,
            Start = plan.Start,
            End = plan.End,
            MinutesPerDay = choices.MinutesPerDay,
            DaysOff = choices.DaysOff,
            HasJob = choices.HasJob,
            LeftOut = plan.LeftOut.Length,
        };
        // Number the parts of a half-done task on from the parts that are done.
        var partsDone = done.GroupBy(e => e.TaskId).ToDictionary(g => g.Key, g => g.Count());
        var partsLeft = plan.Sessions.GroupBy(s => s.Task).ToDictionary(g => g.Key, g => g.Count());
        var part = new Dictionary<string, int>();
        saved.Entries.AddRange(done.Select((entry, index) => Keep(
            entry, index, Next(entry.TaskId), partsDone[entry.TaskId] + partsLeft.GetValueOrDefault(entry.TaskId))));
        saved.Entries.AddRange(plan.Sessions.Select((session, index) => Entry(
            rubric, choices.HasJob, session, done.Length + index, Next(session.Task), partsDone.GetValueOrDefault(session.Task) + partsLeft[session.Task])));
        return saved;

        int Next(string task) => part[task] = part.GetValueOrDefault(task) + 1;
    }

    private static PlanEntry Keep(PlanEntry entry, int ordinal, int part, int parts) => new()
    {
        Id = Guid.CreateVersion7(),
        Ordinal = ordinal,
        Date = entry.Date,
        Week = 0,
        TaskId = entry.TaskId,
        Skill = entry.Skill,
        Title = entry.Title,
        Instruction = entry.Instruction,
        Artifact = entry.Artifact,
        AtWork = entry.AtWork,
        Who = entry.Who,
        Otherwise = entry.Otherwise,
        Waits = entry.Waits,
        Part = part,
        Parts = parts,
        Minutes = entry.Minutes,
        DoneAt = entry.DoneAt,
    };

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
            Skill = skill?.Name ?? task.Skill,
            Title = task.Title,
            Instruction = task.Instruction,
            Artifact = task.Artifact,
            AtWork = hasJob ? task.AtWork : null,
            Who = task.People?.Who,
            Otherwise = task.People?.Otherwise,
            Waits = session.WaitsAfter,
            Part = part,
            Parts = parts,
            Minutes = session.Minutes,
        };
    }
}

public sealed record PlanChoices(Role Role, PlanLength Length, DateOnly Start, int MinutesPerDay, Weekdays DaysOff, bool HasJob);
