using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Plans;
using CareerPath.Web.Transfer;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// The plan as a file to take along, with what its tasks left. The file's name does not contain the key.
public sealed class PlanFileModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, TimeProvider clock) : ResultPage(db, rubrics, device)
{
    public async Task<IActionResult> OnGetAsync(string format, CancellationToken cancellationToken)
    {
        if (await OpenPlan.FindAsync(Db, Assessment, cancellationToken) is not { } open)
            return NotFound();
        var name = $"careerpath-plan-{Shared.Dates.Iso(open.Plan.Start)}";
        return format.Equals("md", StringComparison.OrdinalIgnoreCase)
            ? File(PlanMarkdown.Of(open, clock.GetUtcNow()), "text/markdown; charset=utf-8", $"{name}.md")
            : File(PlanCsv.Of(open), "text/csv; charset=utf-8", $"{name}.csv");
    }
}
