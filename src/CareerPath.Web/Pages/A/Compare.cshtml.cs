using CareerPath.Engine.Scoring;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Pages.Shared;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Compares this assessment with another one on the same device, on the pairs they share: what moved from the earlier one to the later.
public sealed class CompareModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, DeviceAssessments onDevice)
    : OwnerPage(db, rubrics, device)
{
    // How many answers are listed at once.
    public const int Few = 4;

    private readonly RubricArchive _rubrics = rubrics;

    public IReadOnlyList<Assessment> Others { get; private set; } = [];

    public TwoTries? Two { get; private set; }

    // Told apart from the others on the device.
    public string Started(Assessment one) =>
        Dates.Apart(one.CreatedAt, Others.Append(Assessment).Where(a => a.Id != one.Id).Select(a => a.CreatedAt));

    // with: an id. Only of an assessment whose link this device remembers: an id alone must not open anything.
    public async Task<IActionResult> OnGetAsync(string? with, CancellationToken cancellationToken)
    {
        var known = await onDevice.FindAsync(cancellationToken);
        Others = [.. known.Where(a => a.Id != Assessment.Id).OrderByDescending(a => (a.CreatedAt, a.Id))];
        if (with is null)
            return Page();
        if (!Guid.TryParse(with, out var id) || Others.FirstOrDefault(a => a.Id == id) is not { } other)
            return NotFound();
        var rubric = await _rubrics.FindAsync(other.RubricId, cancellationToken);
        Two = (Assessment.CreatedAt, Assessment.Id).CompareTo((other.CreatedAt, other.Id)) < 0
            ? new TwoTries(Rubric, Assessment, rubric, other)
            : new TwoTries(rubric, other, Rubric, Assessment);
        return Page();
    }

    public override async Task<IActionResult> RedisplayAsync(CancellationToken cancellationToken)
    {
        await OnGetAsync(null, cancellationToken);
        return Invalid();
    }
}
