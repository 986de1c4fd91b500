using System.Net.Mime;
using CareerPath.Web.Assessments;
using CareerPath.Web.Data;
using CareerPath.Web.Opinions;
using CareerPath.Web.Plans;
using CareerPath.Web.Sharing;
using CareerPath.Web.Transfer;
using Microsoft.AspNetCore.Mvc;

namespace CareerPath.Web.Pages.A;

// Everything held about the assessment as a file to take along. Its name does not contain the key.
public sealed class ExportModel(CareerPathDb db, RubricArchive rubrics, DeviceLinks device, Shares shares, SecondOpinions opinions, TimeProvider clock)
    : ResultPage(db, rubrics, device)
{
    public async Task<FileContentResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var plan = await OpenPlan.FindAsync(Db, Assessment, cancellationToken);
        var links = await shares.OpenAsync(Assessment, Key, cancellationToken);
        var asked = await opinions.AllAsync(Assessment, Key, cancellationToken);
        var file = ExportFile.Of(Assessment, Rubric, plan, links, asked, clock.GetUtcNow().UtcDateTime);
        return File(file, MediaTypeNames.Application.Json, ExportFile.Name);
    }
}
