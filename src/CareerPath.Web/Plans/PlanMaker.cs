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
            HasJob = result.Assessment.HasJob,
            InRole = SeemsInRole(result, role),
        });
        return plan.Sessions.FirstOrDefault(s => s.Kind is SessionKind.Task) is { } first ? tasks.First(t => t.Id == first.Task) : null;
    }

    // Whether the person probably does the role's work already: they do project or program work and lack no more than a level of any skill
    // that the role asks for.
    public static bool SeemsInRole(ResultView result, Role role) =>
        result.Assessment.Work is CurrentWork.ProjectOrProgramWork
        && result.Verdict.Readiness.FirstOrDefault(r => r.Role == role) is { Readiness: not null } readiness
        && readiness.Gaps.All(g => g.Target - g.Level <= 1);

    // The skill that a plan for the role begins with. Null if the role asks for none.
    public static Skill? TopGap(ResultView result, Role role) => GapsFor(result.Rubric, result.Verdict.Readiness, role) is [var top, ..]
        ? result.Rubric.Skills.First(s => s.Id == top.Skill)
        : null;

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
        var kept = new TakenOver(before, choices);
        var tasks = kept.Wanted(content.Current.Tasks);
        var request = choices.ToRequest() with
        {
            Gaps = GapsFor(rubric, Scorer.Score(rubric, assessment.Sheet()).Readiness, choices.Role),
            DoneMinutes = kept.DoneMinutes,
            AskedOn = kept.AskedOn,
            HeardParts = kept.HeardParts,
            TakenMinutes = kept.TakenMinutes,
        };
        var plan = Planner.Build(tasks, request);
        var made = choices.ToPlan() with
        {
            LeftOut = plan.LeftOut.Length,
            Missing = MissingTasks.Of(plan, request, tasks),
            SkippedEarlier = kept.Unwanted,
            CalendarTime = before?.CalendarTime,
            Entries = new PlanEntries(rubric, tasks, choices.HasJob, choices.InRole).Of(kept.Done, plan.Sessions, choices.Role),
        };
        return made.With(made.Entries.Concat(kept.Own.Select((e, index) => e with { Ordinal = made.Entries.Length + index })));
    }
}
