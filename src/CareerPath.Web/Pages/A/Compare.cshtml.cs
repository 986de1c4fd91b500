using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Compares this assessment with another one on the same device, on the pairs they share.
public sealed class CompareModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, DeviceAssessments onDevice)
    : OwnerPage(db, rubrics, device)
{
    private readonly RubricArchive _rubrics = rubrics;

    public IReadOnlyList<Assessment> Others { get; private set; } = [];

    public Assessment? Other { get; private set; }

    public Rubric OtherRubric { get; private set; } = null!;

    // First is this assessment, Second the other one.
    public Comparison Comparison { get; private set; } = null!;

    // How many pairs were answered in only one of the two.
    public int InOneOnly => Comparison.Items.Count(i => i.First is null != i.Second is null);

    // Whether both assessments have enough answers to an axis's shared first-round pairs for a score to mean something.
    public bool HasScores(AxisId axis)
    {
        var criteria = Rubric.Axis(axis).Criteria.Select(c => c.Id).ToList();
        var shared = Comparison.Items.Where(i => i.Item.Round == 1 && criteria.Contains(i.Item.Criterion)).ToList();
        var least = Rubric.MinimumAnswered * shared.Count;
        return shared.Count > 0 && shared.Count(i => i.First is not null) >= least && shared.Count(i => i.Second is not null) >= least;
    }

    public string Headline => VerdictWords.Headline(Scorer.Score(Rubric, Assessment.Sheet()));

    public string OtherHeadline => VerdictWords.Headline(Scorer.Score(OtherRubric, Other!.Sheet()));

    public async Task<IActionResult> OnGetAsync(Guid? with, CancellationToken cancellationToken)
    {
        var known = await onDevice.FindAsync(cancellationToken);
        Others = [.. known.Where(a => a.Id != Assessment.Id).OrderByDescending(a => a.Id)];
        if (with is null)
            return Page();
        // Only an assessment whose link this device remembers: an id alone must not open anything.
        Other = Others.FirstOrDefault(a => a.Id == with);
        if (Other is null)
            return NotFound();
        OtherRubric = await _rubrics.FindAsync(Other.RubricId, cancellationToken);
        Comparison = Comparison.Of(Rubric, Assessment.Sheet(), OtherRubric, Other.Sheet());
        return Page();
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(null, cancellationToken);
        return Invalid();
    }
}
