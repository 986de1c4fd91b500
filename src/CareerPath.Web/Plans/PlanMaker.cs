using System.Collections.Immutable;
using CareerPath.Engine;
using CareerPath.Engine.Planning;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content;
using CareerPath.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CareerPath.Web.Plans;

/// What a plan is built on.
public enum PlanBasis
{
    /// The gaps between ratings and targets, and unrated skills after them.
    Gaps,

    /// No skill is rated: the role's targets, largest first.
    Targets,

    /// Every target is reached: the plan turns the skills into proof.
    Proof,
}

/// Builds a plan from an assessment and keeps it in place of the one before.
public sealed class PlanMaker(CareerPathDb db, ContentStore content, TimeProvider clock)
{
    public static (ImmutableArray<Gap> Gaps, PlanBasis Basis) GapsFor(Rubric rubric, Assessment assessment, Role role)
    {
        var targets = Planner.TargetsAsGaps(rubric, role);
        if (Scorer.Score(rubric, assessment.Sheet()).Readiness.FirstOrDefault(r => r.Role == role) is not { } readiness)
            return (targets, PlanBasis.Targets);
        ImmutableArray<Gap> gaps = [.. readiness.Gaps, .. targets.Where(t => readiness.Unrated.Contains(t.Skill))];
        return gaps.IsEmpty
            ? ([.. targets.Select(t => t with { Level = t.Target - 1 })], PlanBasis.Proof)
            : (gaps, PlanBasis.Gaps);
    }

    public async Task MakeAsync(Rubric rubric, Assessment assessment, PlanChoices choices, CancellationToken cancellationToken)
    {
        var before = await db.Plans.Include(p => p.Entries).SingleOrDefaultAsync(p => p.AssessmentId == assessment.Id, cancellationToken);
        // A task counts as done when all its parts are.
        var done = before?.Entries.GroupBy(e => e.TaskId, StringComparer.Ordinal)
            .Where(g => g.All(e => e.DoneAt is not null)).SelectMany(g => g).OrderBy(e => e.Ordinal).ToList() ?? [];
        var plan = Planner.Build(content.Current.Tasks, new PlanRequest
        {
            Role = choices.Role,
            Gaps = GapsFor(rubric, assessment, choices.Role).Gaps,
            Start = choices.Start,
            MinutesPerDay = choices.MinutesPerDay,
            DaysOff = choices.DaysOff.ToDays(),
            Length = choices.Length,
            Done = [.. done.Select(e => e.TaskId)],
        });
        var saved = new SavedPlan
        {
            Id = Guid.CreateVersion7(),
            AssessmentId = assessment.Id,
            Role = choices.Role,
            Length = choices.Length,
            Start = plan.Start,
            End = plan.End,
            MinutesPerDay = choices.MinutesPerDay,
            DaysOff = choices.DaysOff,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
        };
        saved.Entries.AddRange(done.Select((entry, index) => Keep(entry, saved.Id, index)));
        saved.Entries.AddRange(plan.Sessions.Select((session, index) => Entry(rubric, session, saved.Id, done.Count + index)));

        // The old plan and the new one change places in one save, so that a crash leaves one of them whole.
        if (before is not null)
            db.Plans.Remove(before);
        db.Plans.Add(saved);
        await db.SaveChangesAsync(cancellationToken);
    }

    private static PlanEntry Keep(PlanEntry entry, Guid plan, int ordinal) => new()
    {
        Id = Guid.CreateVersion7(),
        PlanId = plan,
        Ordinal = ordinal,
        Date = entry.Date,
        Week = 0,
        TaskId = entry.TaskId,
        Skill = entry.Skill,
        Title = entry.Title,
        Instruction = entry.Instruction,
        Artifact = entry.Artifact,
        Part = entry.Part,
        Parts = entry.Parts,
        Minutes = entry.Minutes,
        DoneAt = entry.DoneAt,
    };

    private PlanEntry Entry(Rubric rubric, PlanSession session, Guid plan, int ordinal)
    {
        var task = content.Current.Tasks.First(t => t.Id == session.Task);
        var skill = rubric.Skills.FirstOrDefault(s => s.Id == task.Skill);
        return new PlanEntry
        {
            Id = Guid.CreateVersion7(),
            PlanId = plan,
            Ordinal = ordinal,
            Date = session.Date,
            Week = session.Week,
            TaskId = task.Id,
            Skill = skill?.Name ?? task.Skill,
            Title = task.Title,
            Instruction = task.Instruction,
            Artifact = task.Artifact,
            Part = session.Part,
            Parts = session.Parts,
            Minutes = session.Minutes,
        };
    }
}

public sealed record PlanChoices(Role Role, PlanLength Length, DateOnly Start, int MinutesPerDay, Weekdays DaysOff);
