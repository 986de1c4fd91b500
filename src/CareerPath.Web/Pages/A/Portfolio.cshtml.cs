using System.Collections.Immutable;
using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Content.Site;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// What the plan left: its pieces, what the ratings say now, a later try of the quiz, sentences to send, and what comes next when it has ended.
public sealed class PortfolioModel(
    CareerPathDb db, RubricArchive rubrics, ContentStore content, DeviceLinks device, DeviceAssessments onDevice, PlanBook book, TimeProvider clock)
    : ResultPage(db, rubrics, device)
{
    private readonly RubricArchive _rubrics = rubrics;

    public OpenPlan? Open { get; private set; }

    public PortfolioView Portfolio { get; private set; } = null!;

    // Null if the plan goes on.
    public PlanEnding? Ending { get; private set; }

    // From this assessment to the newest one of this device that was started after the plan. Null if there is none.
    public TwoTries? Retake { get; private set; }

    public ImmutableArray<Skill> Skills => Portfolio.SkillsIn(Rubric);

    public IEnumerable<SkillWork> Rated => Portfolio.Work.Where(w => Skills.Any(s => s.Id == w.SkillId)).DistinctBy(w => w.SkillId);

    // What is done, the pieces that can be shown first.
    public IEnumerable<Proof> Done => Portfolio.Proofs.Where(p => p.IsTask && p.DoneAt is not null).OrderBy(p => !p.IsShown);

    // The days on which the plan first had work for these skills.
    public ImmutableArray<DateOnly> Since =>
        [.. Rated.Select(w => w.Change!.Since).OfType<DateTime>().Select(DateOnly.FromDateTime).Distinct().Order()];

    // The day on which all of them were rated again. Null if it was not one day.
    public DateOnly? OneDay => Rated.Select(w => w.Change!.RatedAt?.Date).Distinct().ToList() is [{ } day] ? DateOnly.FromDateTime(day) : null;

    public bool IsRatedAgain => Skills.Any(s => Open!.Portfolio.RatedAt.ContainsKey(s.Id));

    // What the new ratings change for the plan's role, over the skills of the work alone. Empty if they were not rated before and now.
    public IEnumerable<string> Readiness => TwoTries.ReadinessOf([Open!.Plan.Role], ScoreOf(Open.Portfolio.LevelsBefore), ScoreOf(Assessment.Skills));

    public Move? Read => Move.For(Assessment.Work, [Open!.Plan.Role], content.Current);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if ((Open = await OpenPlan.FindAsync(Db, Assessment, cancellationToken)) is not { } open)
            return;
        Portfolio = PortfolioView.Of(open, Rubric, Assessment.Skills);
        Ending = PlanEnding.Of(open.Plan, clock.GetUtcNow());
        Retake = await RetakeAsync(cancellationToken);
    }

    // task: of a piece whose task the plan has no more.
    public async Task<IActionResult> OnPostRemoveAsync(string task, CancellationToken cancellationToken)
    {
        await book.ChangeAsync(Assessment, Key, (open, _) => Pieces.Remove(open, task), cancellationToken);
        // If it is gone already, that is what was wanted.
        return RedirectToPage("/A/Portfolio", null, new { Key }, "pieces");
    }

    // If this device does not remember this assessment, the ones it does may be somebody else's.
    private async Task<TwoTries?> RetakeAsync(CancellationToken cancellationToken)
    {
        var known = IsOnDevice ? await onDevice.FindAsync(cancellationToken) : [];
        var since = Open!.Portfolio.Since.Values.DefaultIfEmpty(Assessment.CreatedAt).Min();
        return known.Where(a => !a.IsStart && a.Id != Assessment.Id && a.CreatedAt > Assessment.CreatedAt && a.CreatedAt > since).MaxBy(a => (a.CreatedAt, a.Id)) is { } later
            ? new TwoTries(Rubric, Assessment, await _rubrics.FindAsync(later.RubricId, cancellationToken), later)
            : null;
    }

    // Over what is rated both times.
    private Verdict ScoreOf(IReadOnlyDictionary<string, int> levels) => Scorer.Score(
        Rubric,
        new AnswerSheet
        {
            Skills = Skills.Select(s => s.Id).Where(id => Open!.Portfolio.LevelsBefore.ContainsKey(id) && Assessment.Skills.ContainsKey(id)).ToDictionary(id => id, id => levels[id]),
        });
}
